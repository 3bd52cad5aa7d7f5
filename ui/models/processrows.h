// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processquery.h"
#include "core/processes/snapshot.h"
#include "core/processes/snapshotdiff.h"
#include "ui/models/processrow.h"

namespace signalbox {

/// All rows of the process list, without regard to how they are shown: follows the snapshots, knows parents, applies
/// the filter, keeps what has ended for a while. *Thread:* GUI.
class ProcessRows
{
public:
    /// What one snapshot brought.
    struct Update {
        std::vector<ProcessRow *> added;
        std::vector<std::pair<ProcessRow *, ChangedParts>> changed;
        bool ended = false; ///< some processes are gone
    };

    static constexpr qint64 newMs = 2000;   ///< tint of a row that just came
    static constexpr qint64 endedMs = 3000; ///< how long a row stays after the end of its process

    /// Takes over `snapshot`. A `diff` that does not fit what was there before is computed anew. *Cost:* linear, a few
    /// nanoseconds for an unchanged process.
    Update apply(const SnapshotPtr &snapshot, const SnapshotDiff &diff, qint64 nowMs);

    /// Says anew for every row what it matches. *Cost:* one match per row.
    void setQuery(const ProcessQuery &query);
    [[nodiscard]] const ProcessQuery &query() const noexcept { return m_query; }

    /// Recomputes `wanted`: with `tree`, ancestors of what matches are wanted too.
    void computeWanted(bool tree);

    /// Ends phases that are over by `nowMs`. With `keepEnded`, rows of ended processes stay. Returns rows whose tint
    /// ended; ended processes that are to go have wanted and matches cleared, until forgetUnshownEnded().
    [[nodiscard]] std::vector<ProcessRow *> expirePhases(qint64 nowMs, bool keepEnded);
    /// Deletes the rows of ended processes that are no longer shown.
    void forgetUnshownEnded();
    /// When the next phase ends, or -1.
    [[nodiscard]] qint64 nextExpiryMs() const;

    [[nodiscard]] ProcessRow *find(const ProcessId &id) const;
    [[nodiscard]] const SnapshotPtr &snapshot() const noexcept { return m_snapshot; }
    /// Living processes, and how many of them match.
    [[nodiscard]] int count() const noexcept { return static_cast<int>(m_alive.size()); }
    [[nodiscard]] int matchCount() const;

    /// Calls `function` for every row, living ones first in the order of their pids.
    template<typename Function>
    void forEach(Function function) const
    {
        for (const auto &row : m_alive)
            function(row.get());
        for (const auto &row : m_ended)
            function(row.get());
    }

private:
    bool fits(const Snapshot &snapshot, const SnapshotDiff &diff) const;
    void merge(const SnapshotDiff &diff, Update &update, qint64 nowMs);
    void linkParents();
    [[nodiscard]] ProcessRow *parentFor(const ProcessRow *row) const;
    void match(ProcessRow *row) const;

    std::vector<std::unique_ptr<ProcessRow>> m_alive; // as m_snapshot->processes
    std::vector<std::unique_ptr<ProcessRow>> m_ended; // oldest first
    std::vector<ProcessRow *> m_new;                  // tinted, oldest first
    SnapshotPtr m_snapshot;
    ProcessQuery m_query;
    bool m_everFilled = false;
};

} // namespace signalbox
