// SPDX-License-Identifier: MIT
#include "ui/models/childeventmodel.h"

#include "ui/support/childexport.h"
#include "ui/support/childtext.h"
#include "ui/support/format.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"

#include <QDateTime>

#include <algorithm>

namespace signalbox {

namespace {

QString cellText(const ChildEvent &event, int column)
{
    switch (column) {
    case ChildEventModel::Time:
        return QDateTime::fromMSecsSinceEpoch(event.timeMs).toString(QStringLiteral("HH:mm:ss.zzz"));
    case ChildEventModel::After: return Format().duration(event.sinceMs);
    case ChildEventModel::Event: return childEventText(event);
    case ChildEventModel::Signal: return event.status.signal.isValid() ? event.status.signal.name() : QString();
    default: return {};
    }
}

/// What of a row's object each column shows.
QStringList rowPaths(int column)
{
    switch (column) {
    case ChildEventModel::Time: return {QStringLiteral("time")};
    case ChildEventModel::After: return {QStringLiteral("afterMs")};
    case ChildEventModel::Event: return {QStringLiteral("event"), QStringLiteral("exitCode"), QStringLiteral("error")};
    case ChildEventModel::Signal: return {QStringLiteral("signal")};
    default: return {};
    }
}

} // namespace

ChildEventModel::ChildEventModel(const ChildRoster &roster, QObject *parent)
    : QAbstractTableModel(parent)
    , m_roster(roster)
{
    connect(&roster, &ChildRoster::changed, this, [this](ChildKey key) {
        if (key == m_key)
            synchronise();
    });
    connect(&roster, &ChildRoster::removed, this, [this](const std::vector<ChildKey> &keys) {
        if (std::find(keys.begin(), keys.end(), m_key) != keys.end())
            setKey(0);
    });
}

void ChildEventModel::setKey(ChildKey key)
{
    if (key == m_key)
        return;
    beginResetModel();
    m_key = key;
    m_events.clear();
    m_discarded = 0;
    if (const ChildEntry *entry = m_roster.find(key)) {
        m_events.assign(entry->events.begin(), entry->events.end());
        m_discarded = entry->discardedEvents;
    }
    endResetModel();
}

// The roster drops the second one first: the first says how the process came here.
void ChildEventModel::synchronise()
{
    const ChildEntry *entry = m_roster.find(m_key);
    if (!entry)
        return;
    const quint64 dropped = entry->discardedEvents - m_discarded;
    const int gone = static_cast<int>(std::min<quint64>(dropped, std::max<size_t>(m_events.size(), 1) - 1));
    m_discarded = entry->discardedEvents;
    if (gone > 0) {
        beginRemoveRows({}, 1, gone);
        m_events.erase(m_events.begin() + 1, m_events.begin() + 1 + gone);
        endRemoveRows();
    }
    const int known = rowCount();
    const int all = static_cast<int>(entry->events.size());
    if (all <= known)
        return;
    beginInsertRows({}, known, all - 1);
    m_events.insert(m_events.end(), entry->events.begin() + known, entry->events.end());
    endInsertRows();
}

int ChildEventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int ChildEventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChildEventModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ChildEvent &event = m_events[static_cast<size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return cellText(event, column);
    case Qt::ToolTipRole:
        return plainToolTip(column == Time ? Format().fullTime(event.timeMs) : cellText(event, column));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "%1 column, %2 value")
            .arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), cellText(event, column));
    case Qt::TextAlignmentRole:
        return column == After ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SignalRole: return QVariant::fromValue(event.status.signal);
    case RowObjectRole: return childEventToJson(event);
    default: return {};
    }
}

QVariant ChildEventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == RowPathsRole)
        return rowPaths(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case After: return tr("After", "time since the start of a process");
    case Event: return tr("Event");
    case Signal: return tr("Signal");
    default: return {};
    }
}

} // namespace signalbox
