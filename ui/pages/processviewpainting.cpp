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
    const QRect top = visualRect(topLeft);
    const QRect bottom = visualRect(bottomRight);
    if (!topLeft.isValid() || topLeft.parent() != bottomRight.parent() || top.isNull() || bottom.isNull()) {
        QTreeView::dataChanged(topLeft, bottomRight, roles); // folded away, or not laid out yet
        return;
    }
    QRect changed;
    for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
        if (!isColumnHidden(column))
            changed |=
                QRect(columnViewportPosition(column), top.top(), columnWidth(column), bottom.bottom() - top.top() + 1);
    }
    viewport()->update(changed & viewport()->rect());
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
