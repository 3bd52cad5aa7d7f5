// SPDX-License-Identifier: MIT
#include "ui/models/processrows.h"

#include <algorithm>

namespace signalbox {

ProcessRows::Update ProcessRows::apply(const SnapshotPtr &snapshot, const SnapshotDiff &diff, qint64 nowMs)
{
    Update update;
    const SnapshotPtr previous =
        std::exchange(m_snapshot, snapshot); // keeps the old records alive until the end of this call
    if (fits(*snapshot, diff)) {
        merge(diff, update, nowMs);
    } else {
        // A snapshot was skipped on the way to us.
        static const Snapshot nothing;
        merge(diffSnapshots(previous ? *previous : nothing, *snapshot), update, nowMs);
    }
    m_everFilled = true;
    linkParents();
    if (!m_query.isEmpty()) {
        for (ProcessRow *row : update.added)
            match(row);
        for (const auto &[row, parts] : update.changed)
            match(row);
    }
    return update;
}

bool ProcessRows::fits(const Snapshot &snapshot, const SnapshotDiff &diff) const
{
    if (m_alive.size() + diff.added.size() != snapshot.processes.size() + diff.removed.size())
        return false;
    size_t older = 0;
    auto removed = diff.removed.begin();
    auto added = diff.added.begin();
    for (size_t newer = 0; newer < snapshot.processes.size(); ++newer) {
        if (added != diff.added.end() && *added == newer) {
            ++added;
            continue;
        }
        for (; removed != diff.removed.end() && *removed == older; ++removed)
            ++older;
        if (older >= m_alive.size() || m_alive[older]->id != snapshot.processes[newer].id)
            return false;
        ++older;
    }
    return true;
}

void ProcessRows::merge(const SnapshotDiff &diff, Update &update, qint64 nowMs)
{
    const std::vector<ProcessRecord> &records = m_snapshot->processes;
    for (quint32 index : diff.removed) {
        std::unique_ptr<ProcessRow> &row = m_alive[index];
        row->kept = std::make_unique<ProcessRecord>(*row->record);
        row->record = row->kept.get();
        row->phase = RowPhase::Ended;
        row->phaseUntilMs = nowMs + endedMs;
        std::erase(m_new, row.get());
        m_ended.push_back(std::move(row));
        update.ended = true;
    }
    std::erase(m_alive, nullptr);

    if (!diff.added.empty()) {
        std::vector<std::unique_ptr<ProcessRow>> rows;
        rows.reserve(records.size());
        auto old = m_alive.begin();
        auto added = diff.added.begin();
        for (size_t i = 0; i < records.size(); ++i) {
            if (added == diff.added.end() || *added != i) {
                rows.push_back(std::move(*old++));
                continue;
            }
            ++added;
            auto row = std::make_unique<ProcessRow>();
            row->id = records[i].id;
            row->reparented = true;
            if (m_everFilled) { // in the first scan, everything would be new
                row->phase = RowPhase::New;
                row->phaseUntilMs = nowMs + newMs;
                m_new.push_back(row.get());
            }
            update.added.push_back(row.get());
            rows.push_back(std::move(row));
        }
        m_alive = std::move(rows);
    }
    for (size_t i = 0; i < records.size(); ++i)
        m_alive[i]->record = &records[i];
    update.changed.reserve(diff.changed.size());
    for (const SnapshotDiff::Change &change : diff.changed) {
        ProcessRow *row = m_alive[change.index].get();
        if (change.parts.testFlag(ChangedPart::Parent))
            row->reparented = true;
        update.changed.emplace_back(row, change.parts);
    }
}

void ProcessRows::linkParents()
{
    for (const auto &row : m_alive) {
        const bool orphan = !row->treeParent && row->record->stat.ppid != 0; // its parent may have come into view
        if (row->reparented || orphan || (row->treeParent && row->treeParent->phase == RowPhase::Ended))
            row->treeParent = parentFor(row.get());
        row->reparented = false;
    }
}

ProcessRow *ProcessRows::parentFor(const ProcessRow *row) const
{
    const pid_t ppid = row->record->stat.ppid;
    const auto found = std::lower_bound(m_alive.begin(), m_alive.end(), ppid,
                                        [](const auto &candidate, pid_t pid) { return candidate->id.pid < pid; });
    if (ppid <= 0 || found == m_alive.end() || (*found)->id.pid != ppid || found->get() == row)
        return nullptr;
    ProcessRow *parent = found->get();
    // Records of one scan are read one after the other, so pids recycled meanwhile may seem to form a cycle. A parent
    // is never younger than its child (whoever adopts orphans is an ancestor of theirs); with equal start times, look.
    if (parent->id.startTime > row->id.startTime)
        return nullptr;
    if (parent->id.startTime == row->id.startTime) {
        for (const ProcessRow *above = parent; above; above = above->treeParent) {
            if (above == row)
                return nullptr;
        }
    }
    return parent;
}

void ProcessRows::match(ProcessRow *row) const
{
    row->matches = m_query.isEmpty() || m_query.matches(*row->record);
}

void ProcessRows::setQuery(const ProcessQuery &query)
{
    m_query = query;
    forEach([this](ProcessRow *row) { match(row); });
}

void ProcessRows::computeWanted(bool tree)
{
    forEach([](ProcessRow *row) { row->wanted = row->matches; });
    if (!tree || m_query.isEmpty())
        return;
    forEach([](ProcessRow *row) {
        if (!row->matches)
            return;
        for (ProcessRow *above = row->treeParent; above && !above->wanted; above = above->treeParent)
            above->wanted = true;
    });
}

std::vector<ProcessRow *> ProcessRows::expirePhases(qint64 nowMs, bool keepEnded)
{
    std::vector<ProcessRow *> settled;
    const auto over = [nowMs](const ProcessRow *row) { return row->phaseUntilMs <= nowMs; };
    const auto firstNew = std::find_if_not(m_new.begin(), m_new.end(), over);
    for (auto it = m_new.begin(); it != firstNew; ++it) {
        (*it)->phase = RowPhase::Settled;
        settled.push_back(*it);
    }
    m_new.erase(m_new.begin(), firstNew);
    if (!keepEnded) {
        for (const auto &row : m_ended) {
            if (over(row.get()))
                row->matches = row->wanted = false;
        }
    }
    return settled;
}

void ProcessRows::forgetUnshownEnded()
{
    const auto going = [](const auto &row) { return !row->shownUnder; };
    if (std::none_of(m_ended.begin(), m_ended.end(), going))
        return;
    // Nothing may go on pointing to what is deleted; of the living, linkParents() has taken care already.
    for (const auto &row : m_ended) {
        if (row->treeParent && row->treeParent->phase == RowPhase::Ended && !row->treeParent->shownUnder)
            row->treeParent = nullptr;
    }
    std::erase_if(m_ended, going);
}

qint64 ProcessRows::nextExpiryMs() const
{
    qint64 next = -1;
    if (!m_new.empty())
        next = m_new.front()->phaseUntilMs;
    if (!m_ended.empty() && (next < 0 || m_ended.front()->phaseUntilMs < next))
        next = m_ended.front()->phaseUntilMs;
    return next;
}

ProcessRow *ProcessRows::find(const ProcessId &id) const
{
    const auto found = std::lower_bound(m_alive.begin(), m_alive.end(), id,
                                        [](const auto &row, const ProcessId &wanted) { return row->id < wanted; });
    if (found != m_alive.end() && (*found)->id == id)
        return found->get();
    const auto ended = std::find_if(m_ended.begin(), m_ended.end(), [&](const auto &row) { return row->id == id; });
    return ended == m_ended.end() ? nullptr : ended->get();
}

int ProcessRows::matchCount() const
{
    if (m_query.isEmpty())
        return count();
    return static_cast<int>(
        std::count_if(m_alive.begin(), m_alive.end(), [](const auto &row) { return row->matches; }));
}

} // namespace signalbox
