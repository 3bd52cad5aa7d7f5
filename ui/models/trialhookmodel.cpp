// SPDX-License-Identifier: MIT
#include "ui/models/trialhookmodel.h"

#include "core/base/untrustedtext.h"
#include "ui/support/cleanuptext.h"
#include "ui/support/plaintooltip.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace signalbox {

namespace {

constexpr size_t deepestUndo = 50;
constexpr QLatin1String rowMimeType("application/x-signalbox-trial-hook");

QString cellText(const TrialHook &hook, int column)
{
    switch (column) {
    case TrialHookModel::Name: return visibleText(hook.name);
    case TrialHookModel::Duration:
        return TrialHookModel::tr("%1 ms", "milliseconds").arg(QLocale().toString(qlonglong{hook.duration.count()}));
    case TrialHookModel::Behaviour: return trialHookBehaviourText(hook.behaviour);
    default: return {};
    }
}

} // namespace

TrialHookModel::TrialHookModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_hooks(defaultTrialHooks())
{}

void TrialHookModel::remember()
{
    const bool could = canUndo();
    m_undo.push_back(m_hooks);
    if (m_undo.size() > deepestUndo)
        m_undo.pop_front();
    if (!could)
        Q_EMIT canUndoChanged(true);
}

void TrialHookModel::setHooks(const std::vector<TrialHook> &hooks)
{
    if (hooks == m_hooks)
        return;
    remember();
    replaceAll(hooks);
}

void TrialHookModel::restoreHooks(const std::vector<TrialHook> &hooks)
{
    replaceAll(hooks);
    if (!canUndo())
        return;
    m_undo.clear();
    Q_EMIT canUndoChanged(false);
}

void TrialHookModel::undo()
{
    if (!canUndo())
        return;
    const std::vector<TrialHook> before = std::move(m_undo.back());
    m_undo.pop_back();
    replaceAll(before);
    if (!canUndo())
        Q_EMIT canUndoChanged(false);
}

// Only the rows between what stays at the beginning and at the end change: the selection survives.
void TrialHookModel::replaceAll(const std::vector<TrialHook> &hooks)
{
    if (hooks == m_hooks)
        return;
    const auto [oldFirst, newFirst] = std::mismatch(m_hooks.begin(), m_hooks.end(), hooks.begin(), hooks.end());
    const auto first = oldFirst - m_hooks.begin();
    const auto [oldLast, newLast] = std::mismatch(m_hooks.rbegin(), std::make_reverse_iterator(oldFirst),
                                                  hooks.rbegin(), std::make_reverse_iterator(newFirst));
    const auto oldCount = oldLast.base() - oldFirst;
    const auto newCount = newLast.base() - newFirst;
    const int row = static_cast<int>(first);
    if (oldCount == newCount) {
        std::copy(newFirst, newLast.base(), m_hooks.begin() + first);
        Q_EMIT dataChanged(index(row, 0), index(row + static_cast<int>(newCount) - 1, ColumnCount - 1));
    } else {
        if (oldCount > 0) {
            beginRemoveRows({}, row, row + static_cast<int>(oldCount) - 1);
            m_hooks.erase(m_hooks.begin() + first, m_hooks.begin() + first + oldCount);
            endRemoveRows();
        }
        if (newCount > 0) {
            beginInsertRows({}, row, row + static_cast<int>(newCount) - 1);
            m_hooks.insert(m_hooks.begin() + first, newFirst, newLast.base());
            endInsertRows();
        }
    }
    Q_EMIT hooksChanged();
}

QString TrialHookModel::freeName() const
{
    for (int number = static_cast<int>(m_hooks.size()) + 1;; ++number) {
        QString name = tr("hook-%1", "name of a new cleanup hook, %1 a number").arg(number);
        if (std::none_of(m_hooks.begin(), m_hooks.end(), [&](const TrialHook &hook) { return hook.name == name; }))
            return name;
    }
}

int TrialHookModel::addHook()
{
    const TrialHook hook{freeName(), {}, TrialHook::Behaviour::Ends};
    if (const TrialHookProblem problem = checkTrialHook(hook, m_hooks); problem != TrialHookProblem::None) {
        Q_EMIT refused(trialHookProblemText(problem, hook.name));
        return -1;
    }
    remember();
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_hooks.push_back(hook);
    endInsertRows();
    Q_EMIT hooksChanged();
    return row;
}

bool TrialHookModel::moveHook(int from, int to)
{
    if (from == to || to < 0 || to >= rowCount())
        return false;
    return moveRows({}, from, 1, {}, to > from ? to + 1 : to);
}

int TrialHookModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hooks.size());
}

int TrialHookModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrialHookModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TrialHook &hook = m_hooks.at(static_cast<size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole: return cellText(hook, index.column());
    case Qt::EditRole:
        if (index.column() == Duration)
            return qlonglong{hook.duration.count()};
        return index.column() == Name ? QVariant(hook.name) : QVariant(static_cast<int>(hook.behaviour));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "%1 column, %2 value")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 cellText(hook, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(tr("“%1”: registered as number %2, so it runs as number %3")
                                .arg(visibleText(hook.name), QString::number(index.row() + 1),
                                     QString::number(rowCount() - index.row())));
    case Qt::TextAlignmentRole:
        return index.column() == Duration ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case BehaviourRole: return static_cast<int>(hook.behaviour);
    default: return {};
    }
}

QVariant TrialHookModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole && orientation == Qt::Horizontal && section == Name)
        return tr("In order of registration; the last one runs first");
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Name: return tr("Hook");
    case Duration: return tr("Takes");
    case Behaviour: return tr("Then it", "ends, throws, hangs: of a cleanup hook");
    default: return {};
    }
}

Qt::ItemFlags TrialHookModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled
           | Qt::ItemNeverHasChildren;
}

std::vector<TrialHook> TrialHookModel::othersThan(int row) const
{
    std::vector<TrialHook> others = m_hooks;
    others.erase(others.begin() + row);
    return others;
}

bool TrialHookModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    TrialHook changed = m_hooks.at(static_cast<size_t>(index.row()));
    const QString typed = value.toString();
    switch (index.column()) {
    case Name: changed.name = typed.trimmed(); break;
    case Duration: changed.duration = std::chrono::milliseconds(value.toLongLong()); break;
    default: {
        const int behaviour = value.toInt();
        if (behaviour < 0 || behaviour > static_cast<int>(TrialHook::Behaviour::Hangs))
            return false;
        changed.behaviour = static_cast<TrialHook::Behaviour>(behaviour);
    }
    }
    if (changed == m_hooks.at(static_cast<size_t>(index.row())))
        return true;
    if (const auto problem = checkTrialHook(changed, othersThan(index.row())); problem != TrialHookProblem::None) {
        Q_EMIT refused(trialHookProblemText(problem, typed));
        return false;
    }
    remember();
    m_hooks.at(static_cast<size_t>(index.row())) = changed;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT hooksChanged();
    return true;
}

bool TrialHookModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > rowCount())
        return false;
    remember();
    beginRemoveRows({}, row, row + count - 1);
    m_hooks.erase(m_hooks.begin() + row, m_hooks.begin() + row + count);
    endRemoveRows();
    Q_EMIT hooksChanged();
    return true;
}

bool TrialHookModel::moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                              const QModelIndex &destinationParent, int destinationChild)
{
    const bool inside =
        sourceRow >= 0 && sourceRow < rowCount() && destinationChild >= 0 && destinationChild <= rowCount();
    if (sourceParent.isValid() || destinationParent.isValid() || count != 1 || !inside)
        return false;
    if (destinationChild == sourceRow || destinationChild == sourceRow + 1)
        return false; // it would stay where it is
    remember();
    beginMoveRows({}, sourceRow, sourceRow, {}, destinationChild);
    const auto first = m_hooks.begin();
    if (destinationChild > sourceRow)
        std::rotate(first + sourceRow, first + sourceRow + 1, first + destinationChild);
    else
        std::rotate(first + destinationChild, first + sourceRow, first + sourceRow + 1);
    endMoveRows();
    Q_EMIT hooksChanged();
    return true;
}

QStringList TrialHookModel::mimeTypes() const
{
    return {rowMimeType};
}

QMimeData *TrialHookModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(rowMimeType, QByteArray::number(indexes.first().row()));
    return data;
}

int TrialHookModel::draggedRow(const QMimeData *data) const
{
    bool isNumber = false;
    const int row = data ? data->data(rowMimeType).toInt(&isNumber) : -1;
    return isNumber && row >= 0 && row < rowCount() ? row : -1;
}

bool TrialHookModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &) const
{
    return action == Qt::MoveAction && draggedRow(data) >= 0;
}

bool TrialHookModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                  const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const int before = row >= 0 ? row : (parent.isValid() ? parent.row() : rowCount());
    moveRows({}, draggedRow(data), 1, {}, before);
    return false; // the row has moved: the view must not remove what it dragged
}

} // namespace signalbox
