// SPDX-License-Identifier: MIT
// What ProcessView paints: only what has changed. A refresh would repaint all cells on the screen otherwise, which was
// half of what the window's thread cost.
#include "ui/models/processmodel.h"
#include "ui/pages/processdelegate.h"
#include "ui/pages/processview.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>

namespace signalbox {

/// Instead of QTreeView's, which updates the whole viewport as soon as a range has more than one cell. Rows have one
/// height and cells no editor, so nothing else follows from a change.
void ProcessView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    const std::vector<ProcessModel::ChangedCells> changed = m_model.changedCells();
    if (changed.empty()) {
        QTreeView::dataChanged(topLeft, bottomRight, roles);
        return;
    }
    QRegion region;
    for (const auto &[first, last] : changed) {
        const QRect row = visualRect(first);
        if (row.isNull()) { // folded away, or not laid out yet
            QTreeView::dataChanged(topLeft, bottomRight, roles);
            return;
        }
        for (int column = first.column(); column <= last.column(); ++column) {
            if (!isColumnHidden(column))
                region += QRect(columnViewportPosition(column), row.top(), columnWidth(column), row.height());
        }
    }
    viewport()->update(region & viewport()->rect());
}

void ProcessView::paintEvent(QPaintEvent *event)
{
    m_delegate->setPaintedRegion(event->region());
    QTreeView::paintEvent(event);
    m_delegate->setPaintedRegion({});
}

void ProcessView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The tint reaches over the indentation too, which no delegate paints.
    const auto phase = static_cast<RowPhase>(index.data(ProcessModel::PhaseRole).toInt());
    if (phase != RowPhase::Settled && !selectionModel()->isSelected(index))
        painter->fillRect(option.rect, phaseTint(phase == RowPhase::New, option.palette));
    QTreeView::drawRow(painter, option, index);
}

} // namespace signalbox
