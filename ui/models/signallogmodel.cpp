// SPDX-License-Identifier: MIT
#include "ui/models/signallogmodel.h"

#include "ui/support/errortext.h"
#include "ui/support/logexport.h"
#include "ui/support/logtext.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"

#include <QDateTime>
#include <QLocale>

namespace signalbox {

namespace {

QString timeText(const LogEntry &entry)
{
    return QDateTime::fromMSecsSinceEpoch(entry.timeMs).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString cellText(const LogEntry &entry, int column)
{
    switch (column) {
    case SignalLogModel::Time: return timeText(entry);
    case SignalLogModel::Direction: return logDirectionText(entry);
    case SignalLogModel::Signal: return entry.signal().name();
    case SignalLogModel::Peer: return logPeerText(entry);
    case SignalLogModel::Pid: return logPidText(entry);
    case SignalLogModel::Details: return logDetailsText(entry);
    case SignalLogModel::Forecast: return logForecastText(entry);
    case SignalLogModel::Result: return logResultText(entry);
    default: return {};
    }
}

QString toolTip(const LogEntry &entry, int column)
{
    if (column == SignalLogModel::Time)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.timeMs), QLocale::LongFormat);
    const SentSignal *sent = entry.sent();
    if (column == SignalLogModel::Result && sent != nullptr && sent->error) {
        return errorText(*sent->error, ErrorContext{.process = sent->target,
                                                    .processName = sent->targetName,
                                                    .owner = sent->targetUser,
                                                    .signal = sent->signal});
    }
    return cellText(entry, column);
}

/// What of a row's object each column shows.
QStringList rowPaths(int column)
{
    switch (column) {
    case SignalLogModel::Time: return {QStringLiteral("time")};
    case SignalLogModel::Direction: return {QStringLiteral("event")};
    case SignalLogModel::Signal: return {QStringLiteral("signal"), QStringLiteral("number")};
    case SignalLogModel::Peer: return {QStringLiteral("name"), QStringLiteral("senderName")};
    case SignalLogModel::Pid:
        return {QStringLiteral("pid"), QStringLiteral("startTime"), QStringLiteral("senderPid"),
                QStringLiteral("senderUid")};
    case SignalLogModel::Details:
        return {QStringLiteral("scope"), QStringLiteral("thread"),    QStringLiteral("value"),
                QStringLiteral("count"), QStringLiteral("escalated"), QStringLiteral("raceFree"),
                QStringLiteral("code"),  QStringLiteral("status")};
    case SignalLogModel::Forecast: return {QStringLiteral("forecast.outcome"), QStringLiteral("forecast.reason")};
    case SignalLogModel::Result:
        return {QStringLiteral("result"),
                QStringLiteral("error.code"),
                QStringLiteral("outcome.what"),
                QStringLiteral("outcome.exitCode"),
                QStringLiteral("outcome.signal"),
                QStringLiteral("outcome.coreDumped"),
                QStringLiteral("outcome.reason"),
                QStringLiteral("outcome.afterMs"),
                QStringLiteral("earlierOutcome.what"),
                QStringLiteral("notFollowed.code")};
    default: return {};
    }
}

} // namespace

const QStringList &SignalLogModel::columnIds()
{
    static const QStringList ids{QStringLiteral("time"),     QStringLiteral("direction"), QStringLiteral("signal"),
                                 QStringLiteral("process"),  QStringLiteral("pid"),       QStringLiteral("details"),
                                 QStringLiteral("forecast"), QStringLiteral("outcome")};
    return ids;
}

SignalLogModel::SignalLogModel(const SignalLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
{
    connect(&log, &SignalLog::changed, this, &SignalLogModel::synchronise);
    connect(&log, &SignalLog::updated, this, &SignalLogModel::update);
    connect(&log, &SignalLog::named, this, &SignalLogModel::update);
    synchronise();
}

void SignalLogModel::setPaused(bool paused)
{
    m_isPaused = paused;
    synchronise();
}

void SignalLogModel::takeOver(const SignalLogModel &before)
{
    beginResetModel();
    m_rows = before.m_rows;
    m_isPaused = before.m_isPaused;
    endResetModel();
}

quint64 SignalLogModel::missingCount() const
{
    const quint64 next = m_rows.empty() ? m_log.firstId() : m_rows.back()->id + 1;
    return m_log.nextId() - std::max(next, m_log.firstId());
}

std::shared_ptr<const LogEntry> SignalLogModel::entry(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)] : nullptr;
}

void SignalLogModel::synchronise()
{
    if (m_isPaused)
        return;
    int gone = 0;
    while (gone < rowCount() && m_rows[static_cast<size_t>(gone)]->id < m_log.firstId())
        ++gone;
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
        endRemoveRows();
    }
    const quint64 first = m_rows.empty() ? m_log.firstId() : m_rows.back()->id + 1;
    if (first >= m_log.nextId())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(m_log.nextId() - first) - 1);
    for (quint64 id = first; id < m_log.nextId(); ++id)
        m_rows.push_back(m_log.entry(id));
    endInsertRows();
}

void SignalLogModel::update(quint64 id)
{
    if (m_rows.empty() || id < m_rows.front()->id || id > m_rows.back()->id)
        return;
    const int row = static_cast<int>(id - m_rows.front()->id);
    m_rows[static_cast<size_t>(row)] = m_log.entry(id);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int SignalLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SignalLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SignalLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LogEntry &row = *m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return cellText(row, index.column());
    case Qt::ToolTipRole: return plainToolTip(toolTip(row, index.column()));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "%1 column, %2 value")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), cellText(row, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Pid ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole: return row.id;
    case RowObjectRole: return logEntryToJson(row);
    case SignalRole: return QVariant::fromValue(row.signal());
    case SearchRole: {
        QStringList texts;
        for (int column = 0; column < ColumnCount; ++column)
            texts += cellText(row, column);
        return texts.join(QLatin1Char(' '));
    }
    default: return {};
    }
}

QVariant SignalLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == RowPathsRole)
        return rowPaths(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Direction: return tr("Direction");
    case Signal: return tr("Signal");
    case Peer: return tr("Process");
    case Pid: return tr("PID");
    case Details: return tr("Details");
    case Forecast: return tr("Forecast");
    case Result: return tr("Outcome");
    default: return {};
    }
}

} // namespace signalbox
