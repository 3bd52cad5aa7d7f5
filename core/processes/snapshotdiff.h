// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/snapshot.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace signalbox {

/// Groups of values that change together; a model maps them to columns.
enum class ChangedPart : quint32 {
    None = 0,
    State = 1u << 0,
    Cpu = 1u << 1,    ///< percent or times
    Memory = 1u << 2, ///< resident, virtual
    Threads = 1u << 3,
    Name = 1u << 4, ///< exec or prctl
    Parent = 1u << 5,
    GroupSession = 1u << 6,
    Priority = 1u << 7, ///< nice, priority, policy
    Owner = 1u << 8,
    CommandLine = 1u << 9,
    Signals = 1u << 10,
    Status = 1u << 11, ///< anything else of `status`
    Extras = 1u << 12,
    Scheduling = 1u << 13, ///< processor, faults, delays
};
Q_DECLARE_FLAGS(ChangedParts, ChangedPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(ChangedParts)

/// How one snapshot became the next. Indices point into the respective `processes`.
struct SnapshotDiff {
    struct Change {
        quint32 index = 0; ///< into the newer snapshot
        ChangedParts parts;
        friend bool operator==(const Change &, const Change &) = default;
    };
    std::vector<quint32> added;   ///< into the newer, ascending
    std::vector<quint32> removed; ///< into the older, ascending
    std::vector<Change> changed;  ///< ascending; reparented ones carry ChangedPart::Parent

    [[nodiscard]] bool isEmpty() const noexcept { return added.empty() && removed.empty() && changed.empty(); }
};
using SnapshotDiffPtr = std::shared_ptr<const SnapshotDiff>;

/// Pure; a recycled pid is one removed and one added. *Cost:* linear.
[[nodiscard]] SnapshotDiff diffSnapshots(const Snapshot &older, const Snapshot &newer);

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::SnapshotDiffPtr)
