// SPDX-License-Identifier: MIT
#include "ui/models/dispositionmodel.h"

#include "core/signals/signalcatalogue.h"
#include "core/signals/signaljson.h"
#include "ui/support/forecasttext.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"
#include "ui/support/signaltext.h"

#include <algorithm>

namespace signalbox {

namespace {

/// The sets that hold `signal`, by the names that `show` has for them.
QJsonValue setsWith(SignalNumber signal, const std::optional<SignalDisposition> &disposition)
{
    if (!disposition)
        return {};
    QJsonArray sets;
    const auto add = [&](SignalSet set, const char *name) {
        if (set.contains(signal))
            sets.append(QLatin1String(name));
    };
    add(disposition->pending, "pending");
    add(disposition->sharedPending, "sharedPending");
    add(disposition->blocked, "blocked");
    add(disposition->ignored, "ignored");
    add(disposition->caught, "caught");
    return sets;
}

/// What of a row's object each column shows.
QStringList rowPaths(int column)
{
    switch (column) {
    case DispositionModel::SignalColumn: return {QStringLiteral("signal"), QStringLiteral("number")};
    case DispositionModel::DispositionColumn: return {QStringLiteral("disposition")};
    case DispositionModel::ForecastColumn:
        return {QStringLiteral("forecast.outcome"), QStringLiteral("forecast.reason")};
    default: return {};
    }
}

} // namespace

DispositionModel::DispositionModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const SignalInfo &info : SignalCatalogue::all()) {
        if (!info.reserved)
            m_rows.push_back({info.number, {}, {}});
    }
}

void DispositionModel::setTarget(const std::optional<ForecastTarget> &target)
{
    m_disposition = target ? target->disposition : std::nullopt;
    int first = -1;
    int last = -1;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        QString disposition;
        std::optional<SignalForecast> forecast;
        if (target) {
            forecast = forecastSignal(row.signal, *target);
            disposition = target->disposition ? dispositionText(row.signal, *target->disposition) : tr("unknown");
        }
        if (disposition == row.disposition && forecast == row.forecast)
            continue;
        row.disposition = disposition;
        row.forecast = forecast;
        first = first < 0 ? static_cast<int>(i) : first;
        last = static_cast<int>(i);
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, DispositionColumn), index(last, ForecastColumn));
}

int DispositionModel::rowOf(SignalNumber signal) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.signal == signal; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int DispositionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DispositionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DispositionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (role == SignalRole)
        return QVariant::fromValue(row.signal);
    if (role == RowObjectRole) {
        return QJsonObject{
            {QStringLiteral("signal"), row.signal.name()},
            {QStringLiteral("number"), row.signal.value()},
            {QStringLiteral("disposition"), setsWith(row.signal, m_disposition)},
            {QStringLiteral("forecast"), row.forecast ? QJsonValue(forecastObject(*row.forecast)) : QJsonValue()}};
    }
    if (role == Qt::ToolTipRole) {
        QString text = row.signal.name() + QLatin1String(": ") + signalDescription(SignalCatalogue::info(row.signal));
        if (row.forecast)
            text += QLatin1Char('\n') + forecastSentence(row.signal, *row.forecast);
        return plainToolTip(text);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    QString text;
    switch (index.column()) {
    case SignalColumn: text = row.signal.name(); break;
    case DispositionColumn: text = row.disposition; break;
    case ForecastColumn: text = row.forecast ? forecastShort(*row.forecast) : QString(); break;
    default: break;
    }
    if (role == Qt::DisplayRole)
        return text;
    //: what a screen reader says of a cell: %1 the column's title, %2 the value
    return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text);
}

QVariant DispositionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == RowPathsRole)
        return rowPaths(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SignalColumn: return tr("Signal");
    case DispositionColumn: return tr("Disposition");
    case ForecastColumn: return tr("If sent now");
    default: return {};
    }
}

} // namespace signalbox
