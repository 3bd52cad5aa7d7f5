// SPDX-License-Identifier: MIT
#include "ui/models/timelineeventmodel.h"

#include "core/lab/timelinejson.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"
#include "ui/support/timelinetext.h"

namespace signalbox {

namespace {

/// What of a row's object each column shows.
QStringList rowPaths(int column)
{
    switch (column) {
    case TimelineEventModel::Time: return {QStringLiteral("t")};
    case TimelineEventModel::Lane: return {QStringLiteral("process"), QStringLiteral("lane")};
    case TimelineEventModel::What:
        return {QStringLiteral("kind"),    QStringLiteral("signal"),   QStringLiteral("signals"),
                QStringLiteral("end"),     QStringLiteral("to"),       QStringLiteral("toLane"),
                QStringLiteral("arrives"), QStringLiteral("exitCode"), QStringLiteral("text")};
    default: return {};
    }
}

} // namespace

TimelineEventModel::TimelineEventModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void TimelineEventModel::setTimeline(const Timeline &timeline)
{
    beginResetModel(); // another run: no event of it is one of before
    m_timeline = timeline;
    endResetModel();
}

QString TimelineEventModel::lineOf(int row) const
{
    return timelineEventLine(m_timeline, m_timeline.events().at(row));
}

int TimelineEventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_timeline.events().size());
}

int TimelineEventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TimelineEventModel::cellText(int row, int column) const
{
    const TimelineEvent &event = m_timeline.events().at(row);
    switch (column) {
    case Time: return timelineTimeText(event.timeNs);
    case Lane: return laneName(m_timeline, event.lane);
    case What: return timelineEventText(m_timeline, event);
    default: return {};
    }
}

QVariant TimelineEventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole: return cellText(index.row(), index.column());
    case Qt::ToolTipRole: return plainToolTip(lineOf(index.row()));
    case RowObjectRole: return timelineEventToJson(m_timeline, m_timeline.events().at(index.row()));
    case Qt::TextAlignmentRole:
        return index.column() == Time ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "%1 column, %2 value")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 cellText(index.row(), index.column()));
    default: return {};
    }
}

QVariant TimelineEventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == RowPathsRole)
        return rowPaths(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time", "of an event in a timeline");
    case Lane: return tr("Process");
    case What: return tr("What happens");
    default: return {};
    }
}

} // namespace signalbox
