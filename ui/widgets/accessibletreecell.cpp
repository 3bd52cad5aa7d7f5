// SPDX-License-Identifier: MIT
#include "ui/widgets/accessibletreecell.h"

#include <QHeaderView>
#include <QTreeView>

namespace signalbox {

AccessibleTreeCell::AccessibleTreeCell(QTreeView &view, const QModelIndex &index)
    : AccessiblePart(view)
    , m_index(index)
{}

QTreeView *AccessibleTreeCell::view() const
{
    return static_cast<QTreeView *>(widget());
}

AccessibleTree *AccessibleTreeCell::tree() const
{
    return dynamic_cast<AccessibleTree *>(parent());
}

bool AccessibleTreeCell::isValid() const
{
    return AccessiblePart::isValid() && m_index.isValid();
}

QString AccessibleTreeCell::text(QAccessible::Text kind) const
{
    if (kind != QAccessible::Name || !isValid())
        return {};
    const QString said = m_index.data(Qt::AccessibleTextRole).toString();
    return said.isEmpty() ? m_index.data(Qt::DisplayRole).toString() : said;
}

QRect AccessibleTreeCell::rect() const
{
    return isValid() ? onScreen(*view()->viewport(), view()->visualRect(m_index)) : QRect();
}

bool AccessibleTreeCell::canExpand() const
{
    return m_index.column() == 0 && view()->model()->hasChildren(m_index);
}

QAccessible::State AccessibleTreeCell::state() const
{
    if (!isValid()) {
        QAccessible::State gone;
        gone.invalid = true;
        return gone;
    }
    const bool isInSight = view()->viewport()->rect().intersects(view()->visualRect(m_index));
    QAccessible::State state = itemState(view()->currentIndex() == m_index, isSelected(), isInSight);
    if (canExpand()) {
        state.expandable = true;
        state.expanded = view()->isExpanded(m_index);
        state.collapsed = !state.expanded;
    }
    return state;
}

void *AccessibleTreeCell::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    return AccessiblePart::interface_cast(type);
}

QStringList AccessibleTreeCell::actionNames() const
{
    if (!isValid())
        return {};
    QStringList names{setFocusAction()};
    if (canExpand())
        names << toggleAction();
    return names;
}

void AccessibleTreeCell::doAction(const QString &name)
{
    if (!isValid())
        return;
    if (name == setFocusAction()) {
        view()->setFocus(Qt::OtherFocusReason);
        view()->setCurrentIndex(m_index);
        view()->scrollTo(m_index);
    } else if (name == toggleAction() && canExpand()) {
        view()->setExpanded(m_index, !view()->isExpanded(m_index));
    }
}

bool AccessibleTreeCell::isSelected() const
{
    return isValid() && view()->selectionModel()->isSelected(m_index);
}

QList<QAccessibleInterface *> AccessibleTreeCell::columnHeaderCells() const
{
    const AccessibleTree *of = tree();
    return of && isValid() ? QList{of->headOf(m_index.column())} : QList<QAccessibleInterface *>();
}

int AccessibleTreeCell::columnIndex() const
{
    const AccessibleTree *of = tree();
    return of && isValid() ? of->columnOf(m_index.column()) : -1;
}

int AccessibleTreeCell::rowIndex() const
{
    const AccessibleTree *of = tree();
    return of && isValid() ? of->rowOf(m_index) : -1;
}

AccessibleTreeHead::AccessibleTreeHead(QTreeView &view, int column)
    : AccessiblePart(view)
    , m_column(column)
{}

QTreeView *AccessibleTreeHead::view() const
{
    return static_cast<QTreeView *>(widget());
}

QString AccessibleTreeHead::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && view()
               ? view()->model()->headerData(m_column, Qt::Horizontal, Qt::DisplayRole).toString()
               : QString();
}

QRect AccessibleTreeHead::rect() const
{
    if (!view())
        return {};
    const QHeaderView *header = view()->header();
    return onScreen(*header->viewport(), {header->sectionViewportPosition(m_column), 0, header->sectionSize(m_column),
                                          header->viewport()->height()});
}

QAccessible::State AccessibleTreeHead::state() const
{
    QAccessible::State state;
    state.invisible = !view() || !view()->header()->isVisible();
    return state;
}

QStringList AccessibleTreeHead::actionNames() const
{
    return view() && view()->isSortingEnabled() ? QStringList{pressAction()} : QStringList();
}

void AccessibleTreeHead::doAction(const QString &name)
{
    if (!view() || name != pressAction() || !view()->isSortingEnabled())
        return;
    const QHeaderView *header = view()->header();
    const QVariant first = view()->model()->headerData(m_column, Qt::Horizontal, Qt::InitialSortOrderRole);
    Qt::SortOrder order = first.isValid() ? static_cast<Qt::SortOrder>(first.toInt()) : Qt::AscendingOrder;
    if (header->sortIndicatorSection() == m_column)
        order = header->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    view()->sortByColumn(m_column, order);
}

} // namespace signalbox
