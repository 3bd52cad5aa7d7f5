// SPDX-License-Identifier: MIT
// The part of ProcessModel that puts rows in order, and hangs many of them elsewhere at once.
#include "ui/models/nearlysorted.h"
#include "ui/models/processmodel.h"

#include <algorithm>

namespace signalbox {

/// What comes is inserted at the end of the top level, what goes is removed from there; in between, one layout change
/// hangs every row where it belongs.
void ProcessModel::restructure(const Rows &coming, const Rows &moving, const Rows &going)
{
    if (!coming.empty()) {
        const size_t at = m_root.shown.size();
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + coming.size()) - 1);
        hangUnder(&m_root, coming);
        renumber(&m_root, at);
        endInsertRows();
    }
    Q_EMIT layoutAboutToBeChanged();
    Rows placed = coming;
    placed.insert(placed.end(), moving.begin(), moving.end());
    Rows leaving = placed; // their places
    leaving.insert(leaving.end(), going.begin(), going.end());
    Rows parents{&m_root};
    for (ProcessRow *row : leaving) {
        parents.push_back(row->shownUnder);
        row->shownUnder->shown[static_cast<size_t>(row->position)] = nullptr;
    }
    for (ProcessRow *parent : parents)
        std::erase(parent->shown, nullptr);
    for (ProcessRow *row : placed) {
        ProcessRow *under = target(row);
        parents.push_back(under);
        under->unsorted = true;
        hangUnder(under, {row});
    }
    std::sort(parents.begin(), parents.end());
    parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
    const size_t staying = m_root.shown.size();
    m_root.unsorted = true;
    hangUnder(&m_root, going);
    const auto arrange = [&](ProcessRow *parent) {
        if (parent->unsorted && !m_frozen)
            sortChildren(parent, parent == &m_root ? staying : parent->shown.size());
        renumber(parent);
    };
    // Also what only changed its values: one layout change is enough.
    m_rows.forEach([&](ProcessRow *row) {
        if (row->unsorted && !std::binary_search(parents.begin(), parents.end(), row))
            arrange(row);
    });
    for (ProcessRow *parent : parents)
        arrange(parent);
    updatePersistent();
    Q_EMIT layoutChanged();
    if (!going.empty()) {
        beginRemoveRows({}, static_cast<int>(staying), static_cast<int>(m_root.shown.size()) - 1);
        m_root.shown.resize(staying);
        for (ProcessRow *row : going)
            detach(row);
        endRemoveRows();
    }
    Q_EMIT restructured();
}

void ProcessModel::hangUnder(ProcessRow *under, const Rows &rows)
{
    for (ProcessRow *row : rows) {
        row->shownUnder = under;
        under->shown.push_back(row);
    }
}

/// The first `count` of them.
void ProcessModel::sortChildren(ProcessRow *parent, size_t count) const
{
    parent->unsorted = false;
    sortNearlySorted(parent->shown, count,
                     [this](const ProcessRow *a, const ProcessRow *b) { return comesBefore(a, b); });
}

void ProcessModel::detach(ProcessRow *row)
{
    Rows pending{row};
    while (!pending.empty()) {
        ProcessRow *next = pending.back();
        pending.pop_back();
        pending.insert(pending.end(), next->shown.begin(), next->shown.end());
        next->shown.clear();
        next->shownUnder = nullptr;
        next->position = -1;
    }
}

void ProcessModel::gatherAtEnd(const Rows &parents)
{
    reorder(parents, [](ProcessRow *parent) {
        std::stable_partition(parent->shown.begin(), parent->shown.end(),
                              [](const ProcessRow *row) { return row->wanted; });
    });
}

/// Sorts what is out of order; announces nothing if nothing is.
void ProcessModel::restoreOrder()
{
    if (m_frozen)
        return;
    const auto before = [this](const ProcessRow *a, const ProcessRow *b) { return comesBefore(a, b); };
    Rows parents;
    const auto check = [&](ProcessRow *row) {
        if (!row->unsorted)
            return;
        row->unsorted = false;
        if (!std::is_sorted(row->shown.begin(), row->shown.end(), before))
            parents.push_back(row);
    };
    check(&m_root);
    if (m_layout == Layout::Tree)
        m_rows.forEach(check);
    if (!parents.empty())
        reorder(parents, [this](ProcessRow *parent) { sortChildren(parent, parent->shown.size()); });
}

void ProcessModel::reorder(const Rows &parents, const std::function<void(ProcessRow *)> &arrange)
{
    constexpr size_t mostNamed = 16; // more parents than that are "somewhere"
    QList<QPersistentModelIndex> named;
    if (parents.size() <= mostNamed) {
        for (const ProcessRow *parent : parents)
            named << QPersistentModelIndex(indexFor(parent));
    }
    Q_EMIT layoutAboutToBeChanged(named, VerticalSortHint);
    for (ProcessRow *parent : parents) {
        arrange(parent);
        renumber(parent);
    }
    updatePersistent();
    Q_EMIT layoutChanged(named, VerticalSortHint);
}

void ProcessModel::updatePersistent()
{
    QModelIndexList from;
    QModelIndexList to;
    const QModelIndexList all = persistentIndexList();
    for (const QModelIndex &index : all) {
        const auto *row = static_cast<const ProcessRow *>(index.internalPointer());
        if (!row->shownUnder) {
            from << index;
            to << QModelIndex();
        } else if (row->position != index.row()) {
            from << index;
            to << createIndex(row->position, index.column(), row);
        }
    }
    changePersistentIndexList(from, to);
}

/// From flat to tree or back: every row may stand elsewhere.
void ProcessModel::rehangAll()
{
    Q_EMIT layoutAboutToBeChanged();
    m_rows.computeWanted(m_layout == Layout::Tree);
    m_root.shown.clear();
    m_rows.forEach([](ProcessRow *row) {
        row->shown.clear();
        row->shownUnder = nullptr;
        row->position = -1;
    });
    Rows parents{&m_root};
    m_rows.forEach([&](ProcessRow *row) {
        if (!row->wanted)
            return;
        row->shownUnder = target(row);
        if (row->shownUnder != &m_root && row->shownUnder->shown.empty())
            parents.push_back(row->shownUnder);
        row->shownUnder->shown.push_back(row);
    });
    for (ProcessRow *parent : parents) {
        sortChildren(parent, parent->shown.size());
        renumber(parent);
    }
    updatePersistent();
    Q_EMIT layoutChanged();
    m_rows.forgetUnshownEnded();
}

void ProcessModel::sort(int column, Qt::SortOrder order)
{
    const ProcessField *wanted = column >= 0 && column < columnCount() ? &field(column) : nullptr;
    if (wanted == m_sortField && order == m_sortOrder)
        return;
    m_sortField = wanted;
    m_sortOrder = order;
    m_root.unsorted = true;
    m_rows.forEach([](ProcessRow *row) { row->unsorted = true; });
    const bool frozen = std::exchange(m_frozen, false); // who asks for an order gets it
    restoreOrder();
    m_frozen = frozen;
    Q_EMIT interestChanged();
}

} // namespace signalbox
