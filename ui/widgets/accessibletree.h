// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/accessibleparts.h"

#include <QAccessibleWidget>
#include <QPersistentModelIndex>

class QTreeView;

namespace signalbox {

/// A tree view as the table that one sees: the shown columns from left to right, under their heads, and the rows that
/// are not folded away. Qt's own interface offers hidden columns too, of which a list of processes has thirty, and
/// finds the cell of a row by its number, which after a refresh is another process's.
///
/// A cell keeps to its row wherever that moves. Nothing is made before it is asked for, and a refresh makes nothing.
/// The children are the heads, then all cells, row by row. *Ownership:* Qt's cache.
class AccessibleTree : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit AccessibleTree(QTreeView *view);

    /// Null unless somebody has asked for the cell of an index that is shown.
    [[nodiscard]] QAccessibleInterface *cell(const QModelIndex &index) const;
    [[nodiscard]] QAccessibleInterface *headOf(int logicalColumn) const;
    /// Where it stands among the rows that are not folded away; -1 if it does not.
    [[nodiscard]] int rowOf(const QModelIndex &index) const;
    /// Where a column of the model stands among those shown; -1 if it does not.
    [[nodiscard]] int columnOf(int logicalColumn) const;
    /// How many cells are kept.
    [[nodiscard]] qsizetype cellCount() const { return m_cells.count(); }
    /// So many at most: then all are forgotten, and made anew where they are still wanted.
    static constexpr qsizetype mostCells = 10'000;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override;
    [[nodiscard]] int selectedCellCount() const override;
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override;
    [[nodiscard]] QString columnDescription(int column) const override;
    [[nodiscard]] QString rowDescription(int) const override { return {}; }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override;
    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override;
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {} // the model itself tells

private:
    [[nodiscard]] QTreeView *view() const;
    [[nodiscard]] QList<int> columns() const;
    [[nodiscard]] const QList<QModelIndex> &rows() const;
    void followModel();
    void forgetGone();

    mutable QList<QModelIndex> m_rows; // valid while m_rowsKnown
    mutable QHash<QModelIndex, int> m_rowOf;
    mutable bool m_rowsKnown = false;
    mutable AccessibleParts<QPersistentModelIndex> m_cells;
    mutable AccessibleParts<int> m_heads; // by column of the model
    QObject m_context;
};

} // namespace signalbox
