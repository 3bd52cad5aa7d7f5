// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/accessibletree.h"

namespace signalbox {

/// One cell of a tree view. It keeps to its row when that moves, and is defunct once the row is gone.
class AccessibleTreeCell : public AccessiblePart, public QAccessibleTableCellInterface
{
public:
    AccessibleTreeCell(QTreeView &view, const QModelIndex &index);

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::TreeItem; }
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;

    [[nodiscard]] bool isSelected() const override;
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override;
    [[nodiscard]] QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override;
    [[nodiscard]] int rowIndex() const override;
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface *table() const override { return parent(); }

private:
    [[nodiscard]] QTreeView *view() const;
    [[nodiscard]] AccessibleTree *tree() const;
    [[nodiscard]] bool canExpand() const;

    QPersistentModelIndex m_index;
};

/// The head of one column.
class AccessibleTreeHead : public AccessiblePart
{
public:
    AccessibleTreeHead(QTreeView &view, int column);

    /// Of the model.
    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ColumnHeader; }
    [[nodiscard]] QAccessible::State state() const override;
    /// Pressing sorts by the column, and the other way round where it is sorted by it.
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;

private:
    [[nodiscard]] QTreeView *view() const;

    int m_column;
};

} // namespace signalbox
