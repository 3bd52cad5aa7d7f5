// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/waitstatus.h"
#include "core/signals/processhandle.h"

#include <QObject>

#include <memory>

namespace signalbox {

class KnownEnds;

/// Why the status of an ended process is unknown.
enum class UnknownStatusReason {
    None,          ///< it is known
    KernelTooOld,  ///< no PIDFD_GET_INFO exit information (before 6.15)
    ParentIgnores, ///< nobody kept a status
    EndedBefore,   ///< it was gone before it could be watched
    NotReaped,     ///< dead, its parent has not asked for the status yet, and we may not look into it
    NoPidfd,       ///< this kernel or sandbox has no pidfds: only that it is gone was seen
};
/// "", "kernel-too-old", …: for JSON.
[[nodiscard]] const char *unknownStatusReasonName(UnknownStatusReason reason) noexcept;

/// Watches any process of the machine for its end, ours or not, and says how it ended where the kernel tells.
///
/// A process has ended once it is dead and its status can be told: after the reap from the pidfd, before it for our own
/// children and for zombies that we may look into. A zombie that tells nothing is looked at again, ever more slowly,
/// until somebody reaps it. *Source:* pidfd_open(2), PIDFD_GET_INFO with PIDFD_INFO_EXIT (Linux 6.15), read at POLLHUP.
/// *Thread:* lives on one thread with an event loop. *Cost:* one descriptor and one notifier per process.
class ExitWatcher : public QObject
{
    Q_OBJECT

public:
    /// Whether the exit information of pidfds is used. Never is for tests of what kernels before 6.15 give.
    enum class ExitInfoUse { IfAvailable, Never };

    explicit ExitWatcher(QObject *parent = nullptr, ExitInfoUse exitInfo = ExitInfoUse::IfAvailable);
    ~ExitWatcher() override;

    /// Asks `ends` where the kernel no longer tells a status: our own children's is known. *Ownership:* must outlive
    /// the watcher.
    void consult(const KnownEnds *ends);

    /// Watches `handle`'s process until it ends; ended() comes exactly once, always from the event loop.
    /// Watching what is watched already is harmless. *Errors:* LimitReached.
    [[nodiscard]] Result<void> watch(const ProcessHandle &handle);
    void unwatch(const ProcessId &id);
    [[nodiscard]] bool isWatching(const ProcessId &id) const;
    [[nodiscard]] int count() const;

Q_SIGNALS:
    /// The process is dead; reaping it is left to whoever is its parent, we too. At most 64 come per turn of the event
    /// loop.
    void ended(const signalbox::ProcessId &id, const signalbox::WaitStatus &status,
               signalbox::UnknownStatusReason reason);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::UnknownStatusReason)
