// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/children/waitstatus.h"

#include <QHash>

#include <deque>
#include <mutex>
#include <optional>

namespace signalbox {

class ChildWatcher;

/// How our own children ended, for whoever asks after the reap: before Linux 6.15 the status is gone with it, and only
/// who was the parent knows.
///
/// Bounded: the ends of the oldest go first. *Thread:* any; a watcher on another thread may ask while children end.
class KnownEnds
{
public:
    static constexpr size_t mostKept = 4096;

    /// Keeps what `children` reports from now on, always before it reaps. *Ownership:* must outlive `children`.
    void follow(const ChildWatcher &children);
    /// Keeps one end. One that is unknown says nothing and is not kept.
    void add(const ProcessId &id, const WaitStatus &status);
    [[nodiscard]] std::optional<WaitStatus> find(const ProcessId &id) const;

private:
    mutable std::mutex m_mutex;
    QHash<ProcessId, WaitStatus> m_ends;
    std::deque<ProcessId> m_order; // oldest first
};

} // namespace signalbox
