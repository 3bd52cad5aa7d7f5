// SPDX-License-Identifier: MIT
#include "ui/models/registeredhookmodel.h"

#include "core/base/untrustedtext.h"
#include "ui/support/cleanuptext.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"

#include <algorithm>

namespace signalbox {

namespace {

bool isSame(const HookInfo &a, const HookInfo &b)
{
    return a.token == b.token && a.name == b.name && a.deadline == b.deadline;
}

QString cellText(const HookInfo &hook, int row, int column)
{
    switch (column) {
    case RegisteredHookModel::Order: return QString::number(row + 1);
    case RegisteredHookModel::Name: return visibleText(hook.name);
    case RegisteredHookModel::Deadline: return shortDuration(std::chrono::nanoseconds(hook.deadline).count());
    default: return {};
    }
}

/// What each column is for other programs.
QStringList rowPaths(int column)
{
    switch (column) {
    case RegisteredHookModel::Order: return {QStringLiteral("place")};
    case RegisteredHookModel::Name: return {QStringLiteral("name")};
    case RegisteredHookModel::Deadline: return {QStringLiteral("deadline")};
    default: return {};
    }
}

} // namespace

RegisteredHookModel::RegisteredHookModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void RegisteredHookModel::setHooks(const std::vector<HookInfo> &hooks)
{
    // A hook is added before all others and removed anywhere: what is the same from the end on stays.
    const auto [oldLast, newLast] =
        std::mismatch(m_hooks.rbegin(), m_hooks.rend(), hooks.rbegin(), hooks.rend(), isSame);
    const int oldCount = static_cast<int>(m_hooks.rend() - oldLast);
    const int newCount = static_cast<int>(hooks.rend() - newLast);
    if (oldCount > 0) {
        beginRemoveRows({}, 0, oldCount - 1);
        m_hooks.erase(m_hooks.begin(), m_hooks.begin() + oldCount);
        endRemoveRows();
    }
    if (newCount > 0) {
        beginInsertRows({}, 0, newCount - 1);
        m_hooks.insert(m_hooks.begin(), hooks.begin(), hooks.begin() + newCount);
        endInsertRows();
    }
    if (oldCount != newCount && !m_hooks.empty()) // the places of those that stayed
        Q_EMIT dataChanged(index(0, Order), index(rowCount() - 1, Order));
}

int RegisteredHookModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hooks.size());
}

int RegisteredHookModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RegisteredHookModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HookInfo &hook = m_hooks.at(static_cast<size_t>(index.row()));
    const QString text = cellText(hook, index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::ToolTipRole: return plainToolTip(visibleText(hook.name));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "%1 column, %2 value")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text);
    case Qt::TextAlignmentRole:
        return index.column() == Name ? QVariant() : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant RegisteredHookModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == RowPathsRole)
        return rowPaths(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Order: return tr("No.", "place in which a hook runs");
    case Name: return tr("Hook");
    case Deadline: return tr("Deadline");
    default: return {};
    }
}

} // namespace signalbox
