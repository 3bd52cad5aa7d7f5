// SPDX-License-Identifier: MIT
#include "ui/models/sendtargetmodel.h"

#include "core/base/jsonvalues.h"
#include "core/base/untrustedtext.h"
#include "core/signals/signaljson.h"
#include "ui/support/errortext.h"
#include "ui/support/forecasttext.h"
#include "ui/support/logexport.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/processtext.h"
#include "ui/support/rowexport.h"
#include "ui/support/signaltext.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <QSet>

namespace signalbox {

namespace {

QString startedText(const QDateTime &started)
{
    if (!started.isValid())
        return {};
    const bool isToday = started.date() == QDate::currentDate();
    return isToday ? started.time().toString(QStringLiteral("HH:mm:ss"))
                   : started.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

bool isGone(const Error &error)
{
    return error.code == ErrorCode::NoSuchProcess || error.code == ErrorCode::StaleIdentity;
}

/// What of a row's object each column shows.
QStringList rowPaths(int column)
{
    switch (column) {
    case SendTargetModel::Name: return {QStringLiteral("name")};
    case SendTargetModel::Pid: return {QStringLiteral("pid"), QStringLiteral("startTime")};
    case SendTargetModel::Owner: return {QStringLiteral("user")};
    case SendTargetModel::Started: return {QStringLiteral("started")};
    case SendTargetModel::Forecast: return {QStringLiteral("forecast.outcome"), QStringLiteral("forecast.reason")};
    case SendTargetModel::Result:
        return {QStringLiteral("result"),         QStringLiteral("error.code"),
                QStringLiteral("outcome.what"),   QStringLiteral("outcome.exitCode"),
                QStringLiteral("outcome.signal"), QStringLiteral("outcome.afterMs")};
    default: return {};
    }
}

} // namespace

SendTargetModel::SendTargetModel(std::vector<SendTarget> targets, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (SendTarget &target : targets)
        m_rows.push_back(Row{.target = std::move(target), .reading = {}, .report = {}, .earlier = {}, .outcome = {}});
}

QHash<ProcessId, int> SendTargetModel::rowsById() const
{
    QHash<ProcessId, int> rows;
    for (int row = 0; row < rowCount(); ++row)
        rows.insert(m_rows[static_cast<size_t>(row)].target.id, row);
    return rows;
}

void SendTargetModel::removeUnreached(const std::vector<TargetReading> &readings)
{
    QSet<ProcessId> reached;
    for (const TargetReading &reading : readings)
        reached.insert(reading.target.id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        const Row &entry = m_rows[static_cast<size_t>(row)];
        if (reached.contains(entry.target.id) || entry.report)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

void SendTargetModel::setReadings(const std::vector<TargetReading> &readings)
{
    removeUnreached(readings);
    QHash<ProcessId, int> rows = rowsById();
    std::vector<Row> added;
    for (const TargetReading &reading : readings) {
        const auto known = rows.constFind(reading.target.id);
        if (known != rows.cend() && *known < rowCount())
            m_rows[static_cast<size_t>(*known)].reading = reading;
        else if (known == rows.cend()) {
            rows.insert(reading.target.id, rowCount() + static_cast<int>(added.size()));
            added.push_back(
                Row{.target = reading.target, .reading = reading, .report = {}, .earlier = {}, .outcome = {}});
        }
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    std::move(added.begin(), added.end(), std::back_inserter(m_rows));
    endInsertRows();
}

void SendTargetModel::setSignal(SignalNumber signal, std::optional<pid_t> thread)
{
    m_signal = signal;
    m_thread = thread;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Forecast), index(rowCount() - 1, Forecast));
}

void SendTargetModel::setReports(const std::vector<SendReport> &reports)
{
    const QHash<ProcessId, int> rows = rowsById();
    std::vector<Row> added;
    for (const SendReport &report : reports) {
        const auto known = rows.constFind(report.target.id);
        if (known == rows.cend()) {
            added.push_back(
                Row{.target = report.target, .reading = {}, .report = report, .earlier = {}, .outcome = {}});
            continue;
        }
        Row &entry = m_rows[static_cast<size_t>(*known)];
        entry.report = report;
        entry.earlier.reset();
        entry.outcome.reset();
        Q_EMIT dataChanged(index(*known, 0), index(*known, ColumnCount - 1));
    }
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    std::move(added.begin(), added.end(), std::back_inserter(m_rows));
    endInsertRows();
}

void SendTargetModel::setOutcome(quint64 logId, const SendOutcome &outcome)
{
    for (int tried = 0; tried < rowCount(); ++tried) {
        const int row = (m_lastOutcomeRow + 1 + tried) % rowCount();
        Row &entry = m_rows[static_cast<size_t>(row)];
        if (!entry.report || entry.report->logId != logId)
            continue;
        if (entry.outcome)
            entry.earlier = entry.outcome;
        entry.outcome = outcome;
        m_lastOutcomeRow = row;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
}

void SendTargetModel::clearResults()
{
    for (Row &row : m_rows) {
        if (hasEnded(row))
            continue; // its last result says how
        row.report.reset();
        row.earlier.reset();
        row.outcome.reset();
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Result), index(rowCount() - 1, Result));
}

bool SendTargetModel::hasEnded(const Row &row) const
{
    if (row.outcome
        && (row.outcome->what == SendOutcome::What::Exited || row.outcome->what == SendOutcome::What::Killed
            || row.outcome->what == SendOutcome::What::EndedUnknown))
        return true;
    if (row.report && !row.report->result && isGone(row.report->result.error()))
        return true;
    return row.reading && !row.reading->state && isGone(row.reading->state.error());
}

std::optional<SignalForecast> SendTargetModel::forecast(const Row &row) const
{
    if (!m_signal.isValid() || hasEnded(row) || !row.reading || !row.reading->state)
        return std::nullopt;
    return forecastSignal(m_signal, *row.reading->state, m_thread);
}

int SendTargetModel::liveCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) { return !hasEnded(row); }));
}

std::vector<SignalForecast> SendTargetModel::forecasts() const
{
    std::vector<SignalForecast> all;
    for (const Row &row : m_rows) {
        if (const auto expected = forecast(row))
            all.push_back(*expected);
    }
    return all;
}

QStringList SendTargetModel::protectedTargets() const
{
    QStringList lines;
    for (const Row &row : m_rows) {
        if (row.reading && !hasEnded(row) && row.reading->protection != ProtectedTarget::NotProtected) {
            lines += tr("%1: %2", "%1 a process, %2 why it is protected")
                         .arg(processText(row.target.name, row.target.id.pid), protectionText(row.reading->protection));
        }
    }
    return lines;
}

bool SendTargetModel::isForbidden(const Row &row) const
{
    if (hasEnded(row))
        return false;
    if (row.report)
        return !row.report->result && row.report->result.error().code == ErrorCode::PermissionDenied;
    if (row.reading && !row.reading->state)
        return row.reading->state.error().code == ErrorCode::PermissionDenied;
    const auto expected = forecast(row);
    return expected && expected->reason == ForecastReason::PermissionDenied;
}

std::vector<SendTarget> SendTargetModel::forbiddenTargets() const
{
    std::vector<SendTarget> targets;
    for (const Row &row : m_rows) {
        if (isForbidden(row))
            targets.push_back(row.target);
    }
    return targets;
}

const TargetReading *SendTargetModel::reading(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto &known = m_rows[static_cast<size_t>(row)].reading;
    return known ? &*known : nullptr;
}

QString SendTargetModel::resultText(const Row &row) const
{
    if (row.report && !row.report->result)
        return tr("not sent: %1").arg(errorReason(row.report->result.error()));
    if (row.report) {
        QString what = tr("sent");
        if (row.outcome)
            what = sendOutcomeText(*row.outcome, row.report->forecast, row.earlier);
        else if (row.report->unfollowed)
            what = tr("sent, not followed: %1", "%1 why").arg(errorReason(*row.report->unfollowed));
        return row.report->escalated
                   ? tr("%1 (%2)", "%1 what happened, %2 the second signal").arg(what, row.report->signal.name())
                   : what;
    }
    return hasEnded(row) ? tr("has ended") : QString();
}

QString SendTargetModel::cellText(const Row &row, int column) const
{
    switch (column) {
    case Name: {
        const int depth = row.reading ? row.reading->depth : 0;
        return QString(2 * depth, QLatin1Char(' ')) + visibleText(row.target.name);
    }
    case Pid: return QString::number(row.target.id.pid);
    case Owner: return visibleText(row.target.user);
    case Started: return row.reading ? startedText(row.reading->started) : QString();
    case Forecast: {
        if (hasEnded(row))
            return {};
        if (row.reading && !row.reading->state)
            return tr("unknown: %1").arg(errorReason(row.reading->state.error()));
        const auto expected = forecast(row);
        return expected ? tr("%1: %2", "%1 what will happen, %2 why")
                              .arg(forecastShort(*expected), forecastReason(expected->reason))
                        : QString();
    }
    case Result: return resultText(row);
    default: return {};
    }
}

QString SendTargetModel::toolTip(const Row &row, int column) const
{
    if (column == Result && row.report && !row.report->result) {
        return errorText(row.report->result.error(), ErrorContext{.process = row.target.id,
                                                                  .processName = row.target.name,
                                                                  .owner = row.target.user,
                                                                  .signal = row.report->signal});
    }
    const auto expected = forecast(row);
    return column == Forecast && expected ? forecastSentence(m_signal, *expected) : cellText(row, column).trimmed();
}

QJsonObject SendTargetModel::rowObject(const Row &row) const
{
    const auto expected = row.report ? std::optional(row.report->forecast) : forecast(row);
    const bool isStartKnown = row.reading && row.reading->started.isValid();
    QJsonObject object{{QStringLiteral("pid"), row.target.id.pid},
                       {QStringLiteral("startTime"), static_cast<qint64>(row.target.id.startTime)},
                       {QStringLiteral("name"), row.target.name},
                       {QStringLiteral("user"), row.target.user.isEmpty() ? QJsonValue() : QJsonValue(row.target.user)},
                       {QStringLiteral("started"), isStartKnown ? isoTime(row.reading->started) : QJsonValue()},
                       {QStringLiteral("forecast"), expected ? QJsonValue(forecastObject(*expected)) : QJsonValue()},
                       {QStringLiteral("result"), QJsonValue()},
                       {QStringLiteral("error"), QJsonValue()},
                       {QStringLiteral("outcome"), outcomeToJson(row.outcome)}};
    if (row.report) {
        const bool isSent = row.report->result.has_value();
        object[QStringLiteral("result")] = isSent ? QStringLiteral("sent") : QStringLiteral("error");
        object[QStringLiteral("error")] = isSent ? QJsonValue() : errorToJson(row.report->result.error());
    }
    return object;
}

int SendTargetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SendTargetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SendTargetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return cellText(row, index.column());
    case Qt::ToolTipRole: return plainToolTip(toolTip(row, index.column()));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "%1 column, %2 value")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 cellText(row, index.column()).trimmed());
    case Qt::TextAlignmentRole:
        return index.column() == Pid ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        return hasEnded(row) ? QVariant(QGuiApplication::palette().brush(QPalette::Disabled, QPalette::Text))
                             : QVariant();
    case RowObjectRole: return rowObject(row);
    default: return {};
    }
}

QVariant SendTargetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == RowPathsRole)
        return rowPaths(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Process");
    case Pid: return tr("PID");
    case Owner: return tr("Owner");
    case Started: return tr("Started");
    case Forecast: return tr("What it would do");
    case Result: return tr("Result");
    default: return {};
    }
}

} // namespace signalbox
