// SPDX-License-Identifier: MIT
// The part of ProcessModel that changes which rows stand where.
#include "ui/models/nearlysorted.h"
#include "ui/models/processmodel.h"

#include <algorithm>
#include <tuple>

namespace signalbox {

namespace {

/// Up to so many rows are put one by one where they belong; more come as one block that is then sorted in.
constexpr size_t fewRows = 8;
/// Each insertion, move and removal asks every persistent index (one per expanded row) whether it is affected, which
/// takes some 20 ns: 20,000 processes with 10,000 parents took 3.4 s to filter one by one. Hanging all of them
/// elsewhere at once makes the view lay out everything, 20 ms for 20,000 rows: with more rows than `manyRows` to change
/// in a tree, that is cheaper from so many questions on.
constexpr size_t manyRows = 32;
constexpr size_t manyQuestions = 200'000;

int depthOf(const ProcessRow *row)
{
    int depth = 0;
    for (const ProcessRow *above = row->treeParent; above; above = above->treeParent)
        ++depth;
    return depth;
}

} // namespace

ProcessRow *ProcessModel::target(const ProcessRow *row) const
{
    return m_layout == Layout::Tree && row->treeParent ? row->treeParent : const_cast<ProcessRow *>(&m_root);
}

bool ProcessModel::comesBefore(const ProcessRow *a, const ProcessRow *b) const
{
    if (m_sortField) {
        if (const auto ordering = compareForSort(*m_sortField, *a->record, *b->record, m_sortOrder); ordering != 0)
            return ordering < 0;
    }
    return a->id < b->id;
}

void ProcessModel::renumber(ProcessRow *parent, size_t from)
{
    for (size_t i = from; i < parent->shown.size(); ++i)
        parent->shown[i]->position = static_cast<int>(i);
}

/// Brings what is shown in line with what is wanted. New rows first, so that others can move below them; then moves;
/// removals last, when nothing that stays stands below what goes.
void ProcessModel::synchronise()
{
    m_rows.computeWanted(m_layout == Layout::Tree);
    Rows coming;
    Rows moving;
    Rows going;
    m_rows.forEach([&](ProcessRow *row) {
        if (row->wanted && !row->shownUnder)
            coming.push_back(row);
        else if (!row->wanted && row->shownUnder)
            going.push_back(row);
        else if (row->wanted && row->shownUnder != target(row))
            moving.push_back(row);
    });
    const size_t changes = coming.size() + moving.size() + going.size();
    if (m_layout == Layout::Tree && !m_root.shown.empty() && changes > manyRows
        && changes * static_cast<size_t>(persistentIndexList().size()) > manyQuestions) {
        restructure(coming, moving, going);
        return;
    }
    if (!coming.empty())
        insertRows(coming);
    if (!moving.empty())
        moveRows(std::move(moving));
    if (!going.empty())
        removeRows(std::move(going));
    restoreOrder();
}

void ProcessModel::insertRows(const Rows &rows)
{
    Rows tops;
    Rows inner;
    for (ProcessRow *row : rows) {
        const ProcessRow *under = target(row);
        (under == &m_root || under->shownUnder ? tops : inner).push_back(row);
    }
    // Below a row that is itself only coming, nobody sees anything yet.
    Rows filled;
    for (ProcessRow *row : inner) {
        ProcessRow *under = target(row);
        if (under->shown.empty())
            filled.push_back(under);
        under->shown.push_back(row);
        row->shownUnder = under;
    }
    const auto before = [this](const ProcessRow *a, const ProcessRow *b) { return comesBefore(a, b); };
    for (ProcessRow *under : filled) {
        sortChildren(under, under->shown.size());
        renumber(under);
    }
    sortNearlySorted(tops, tops.size(), [&](const ProcessRow *a, const ProcessRow *b) {
        const ProcessRow *underA = target(a);
        const ProcessRow *underB = target(b);
        return underA != underB ? std::less<>{}(underA, underB) : before(a, b);
    });
    for (auto first = tops.begin(); first != tops.end();) {
        ProcessRow *under = target(*first);
        const auto last = std::find_if(first, tops.end(), [&](const ProcessRow *row) { return target(row) != under; });
        insertBlock(under, Rows(first, last));
        first = last;
    }
}

/// Inserts sorted `rows` under one parent.
void ProcessModel::insertBlock(ProcessRow *under, Rows rows)
{
    const QModelIndex parent = indexFor(under);
    const auto put = [&](size_t at, Rows::const_iterator first, Rows::const_iterator last) {
        beginInsertRows(parent, static_cast<int>(at), static_cast<int>(at) + static_cast<int>(last - first) - 1);
        for (auto it = first; it != last; ++it)
            (*it)->shownUnder = under;
        under->shown.insert(under->shown.begin() + static_cast<std::ptrdiff_t>(at), first, last);
        renumber(under, at);
        endInsertRows();
    };
    if (under->shown.empty() || m_frozen || rows.size() > fewRows) {
        under->unsorted = under->unsorted || !under->shown.empty();
        put(under->shown.size(), rows.cbegin(), rows.cend());
        return;
    }
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        // Where others moved in this very refresh the place may be wrong; restoreOrder() sees to that.
        const auto place =
            std::upper_bound(under->shown.begin(), under->shown.end(), *it,
                             [this](const ProcessRow *a, const ProcessRow *b) { return comesBefore(a, b); });
        put(static_cast<size_t>(place - under->shown.begin()), it, it + 1);
    }
}

void ProcessModel::moveRows(Rows rows)
{
    // From the top of the final tree down: the new parent then already stands where it will be, so it cannot stand
    // below the row that moves under it.
    std::vector<std::pair<int, ProcessRow *>> byDepth;
    for (ProcessRow *row : rows)
        byDepth.emplace_back(depthOf(row), row);
    std::sort(byDepth.begin(), byDepth.end(), [this](const auto &a, const auto &b) {
        return std::tuple(a.first, a.second->shownUnder, target(a.second), a.second->position)
               < std::tuple(b.first, b.second->shownUnder, target(b.second), b.second->position);
    });
    for (size_t i = 0; i < byDepth.size();) {
        ProcessRow *row = byDepth[i].second;
        ProcessRow *from = row->shownUnder;
        ProcessRow *to = target(row);
        const int first = row->position;
        int last = first;
        for (++i; i < byDepth.size(); ++i, ++last) {
            const ProcessRow *next = byDepth[i].second;
            if (next->shownUnder != from || target(next) != to || next->position != last + 1)
                break;
        }
        if (!beginMoveRows(indexFor(from), first, last, indexFor(to), static_cast<int>(to->shown.size())))
            continue; // it stays; the next refresh tries again
        const auto begin = from->shown.begin() + first;
        const auto end = from->shown.begin() + last + 1;
        const size_t at = to->shown.size();
        to->shown.insert(to->shown.end(), begin, end);
        from->shown.erase(begin, end);
        for (size_t k = at; k < to->shown.size(); ++k)
            to->shown[k]->shownUnder = to;
        renumber(from, static_cast<size_t>(first));
        renumber(to, at);
        endMoveRows();
        to->unsorted = true;
    }
}

void ProcessModel::removeRows(Rows rows)
{
    std::erase_if(rows,
                  [this](const ProcessRow *row) { return row->shownUnder != &m_root && !row->shownUnder->wanted; });
    const auto byPlace = [](const ProcessRow *a, const ProcessRow *b) {
        return a->shownUnder != b->shownUnder ? std::less<>{}(a->shownUnder, b->shownUnder) : a->position > b->position;
    };
    std::sort(rows.begin(), rows.end(), byPlace);
    size_t runs = 0;
    Rows parents;
    for (size_t i = 0; i < rows.size(); ++i) {
        const bool sameParent = i > 0 && rows[i]->shownUnder == rows[i - 1]->shownUnder;
        runs += !sameParent || rows[i]->position + 1 != rows[i - 1]->position;
        if (!sameParent)
            parents.push_back(rows[i]->shownUnder);
    }
    if (runs > parents.size() + fewRows) {
        // Thousands of gaps would cost thousands of removals, each updating every persistent index.
        gatherAtEnd(parents);
        std::sort(rows.begin(), rows.end(), byPlace);
    }
    for (size_t i = 0; i < rows.size();) {
        ProcessRow *under = rows[i]->shownUnder;
        const int last = rows[i]->position;
        int first = last;
        for (++i; i < rows.size() && rows[i]->shownUnder == under && rows[i]->position + 1 == first; ++i)
            --first;
        beginRemoveRows(indexFor(under), first, last);
        const auto begin = under->shown.begin() + first;
        const auto end = under->shown.begin() + last + 1;
        const Rows gone(begin, end);
        under->shown.erase(begin, end);
        renumber(under, static_cast<size_t>(first));
        for (ProcessRow *row : gone)
            detach(row);
        endRemoveRows();
    }
}

} // namespace signalbox
