// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processrecord.h"

#include <QMetaType>

#include <memory>
#include <vector>

namespace signalbox {

/// All processes as one scan saw them. Immutable once made, shared between threads.
struct Snapshot {
    std::vector<ProcessRecord> processes; ///< ascending by pid
    qint64 monotonicNs = 0;               ///< when the scan began
    qint64 durationNs = 0;                ///< how long it took
    quint64 serial = 0;                   ///< counts scans of one reader, from 1

    /// The record of `id`, or null.
    [[nodiscard]] const ProcessRecord *find(const ProcessId &id) const noexcept;
    /// The record of whoever has `pid`, or null.
    [[nodiscard]] const ProcessRecord *findPid(pid_t pid) const noexcept;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::SnapshotPtr)
