// SPDX-License-Identifier: MIT
#include "ui/widgets/accessibletree.h"

#include "ui/widgets/accessibletreecell.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace signalbox {

AccessibleTree::AccessibleTree(QTreeView *view)
    : QAccessibleWidget(view, QAccessible::Tree)
{
    followModel();
}

QTreeView *AccessibleTree::view() const
{
    return static_cast<QTreeView *>(widget());
}

void AccessibleTree::followModel()
{
    const QAbstractItemModel *model = view()->model();
    const auto forgetRows = [this] { m_rowsKnown = false; };
    const auto rowsGo = [this] {
        m_rowsKnown = false;
        forgetGone();
    };
    QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_context, forgetRows);
    QObject::connect(model, &QAbstractItemModel::rowsMoved, &m_context, forgetRows);
    QObject::connect(model, &QAbstractItemModel::layoutChanged, &m_context, forgetRows);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_context, rowsGo);
    QObject::connect(model, &QAbstractItemModel::columnsRemoved, &m_context, rowsGo);
    QObject::connect(model, &QAbstractItemModel::modelReset, &m_context, rowsGo);
    QObject::connect(view(), &QTreeView::expanded, &m_context, forgetRows);
    QObject::connect(view(), &QTreeView::collapsed, &m_context, forgetRows);
}

void AccessibleTree::forgetGone()
{
    m_cells.removeIf([](const QPersistentModelIndex &index) { return !index.isValid(); });
}

QList<int> AccessibleTree::columns() const
{
    const QHeaderView *header = view()->header();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns << column;
    }
    return columns;
}

const QList<QModelIndex> &AccessibleTree::rows() const
{
    if (m_rowsKnown)
        return m_rows;
    m_rows.clear();
    m_rowOf.clear();
    QModelIndex index = view()->model()->index(0, 0, view()->rootIndex());
    for (; index.isValid(); index = view()->indexBelow(index)) {
        m_rowOf.insert(index, static_cast<int>(m_rows.size()));
        m_rows << index;
    }
    m_rowsKnown = true;
    return m_rows;
}

int AccessibleTree::rowOf(const QModelIndex &index) const
{
    static_cast<void>(rows());
    return m_rowOf.value(index.siblingAtColumn(0), -1);
}

int AccessibleTree::columnOf(int logicalColumn) const
{
    return static_cast<int>(columns().indexOf(logicalColumn));
}

QAccessibleInterface *AccessibleTree::cell(const QModelIndex &index) const
{
    if (!index.isValid() || view()->isColumnHidden(index.column()))
        return nullptr;
    if (m_cells.count() >= mostCells)
        m_cells.clear();
    return m_cells.at(index, [&] { return new AccessibleTreeCell(*view(), index); });
}

QAccessibleInterface *AccessibleTree::headOf(int logicalColumn) const
{
    return m_heads.at(logicalColumn, [&] { return new AccessibleTreeHead(*view(), logicalColumn); });
}

int AccessibleTree::childCount() const
{
    return (rowCount() + 1) * columnCount();
}

QAccessibleInterface *AccessibleTree::child(int index) const
{
    const QList<int> shown = columns();
    if (index < 0 || shown.isEmpty())
        return nullptr;
    const int column = shown.at(index % static_cast<int>(shown.size()));
    const int row = index / static_cast<int>(shown.size()) - 1;
    return row < 0 ? headOf(column) : cell(rows().value(row).siblingAtColumn(column));
}

int AccessibleTree::indexOfChild(const QAccessibleInterface *child) const
{
    int row = -1;
    int column = -1;
    if (const auto *cell = dynamic_cast<const AccessibleTreeCell *>(child)) {
        row = cell->rowIndex();
        column = cell->columnIndex();
        if (row < 0)
            return -1;
    } else if (const auto *head = dynamic_cast<const AccessibleTreeHead *>(child)) {
        column = columnOf(head->column());
    }
    return column < 0 ? -1 : (row + 1) * columnCount() + column;
}

QAccessibleInterface *AccessibleTree::childAt(int x, int y) const
{
    const QHeaderView *header = view()->header();
    const QPoint inHeader = header->viewport()->mapFromGlobal(QPoint(x, y));
    if (header->isVisible() && header->viewport()->rect().contains(inHeader)) {
        const int column = header->logicalIndexAt(inHeader);
        return column < 0 ? nullptr : headOf(column);
    }
    const QPoint point = view()->viewport()->mapFromGlobal(QPoint(x, y));
    return view()->viewport()->rect().contains(point) ? cell(view()->indexAt(point)) : nullptr;
}

QAccessibleInterface *AccessibleTree::focusChild() const
{
    return view()->hasFocus() ? cell(view()->currentIndex()) : nullptr;
}

void *AccessibleTree::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface *AccessibleTree::cellAt(int row, int column) const
{
    return cell(rows().value(row).siblingAtColumn(columns().value(column, -1)));
}

int AccessibleTree::columnCount() const
{
    return static_cast<int>(columns().size());
}

int AccessibleTree::rowCount() const
{
    return static_cast<int>(rows().size());
}

QString AccessibleTree::columnDescription(int column) const
{
    return view()->model()->headerData(columns().value(column, -1), Qt::Horizontal).toString();
}

QList<int> AccessibleTree::selectedRows() const
{
    QList<int> selected;
    const QModelIndexList indexes = view()->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes) {
        if (const int row = rowOf(index); row >= 0)
            selected << row;
    }
    std::sort(selected.begin(), selected.end());
    return selected;
}

int AccessibleTree::selectedRowCount() const
{
    return static_cast<int>(selectedRows().size());
}

int AccessibleTree::selectedCellCount() const
{
    return selectedRowCount() * columnCount();
}

QList<QAccessibleInterface *> AccessibleTree::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    const QList<int> selected = selectedRows();
    for (const int row : selected) {
        for (int column = 0; column < columnCount(); ++column)
            cells << cellAt(row, column);
    }
    return cells;
}

bool AccessibleTree::isRowSelected(int row) const
{
    return view()->selectionModel()->isSelected(rows().value(row));
}

bool AccessibleTree::selectRow(int row)
{
    const QModelIndex index = rows().value(row);
    if (!index.isValid())
        return false;
    view()->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
}

bool AccessibleTree::unselectRow(int row)
{
    const QModelIndex index = rows().value(row);
    if (!index.isValid())
        return false;
    view()->selectionModel()->select(index, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    return true;
}

} // namespace signalbox
