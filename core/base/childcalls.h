// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <optional>
#include <sys/resource.h>
#include <sys/types.h>

// waitid(2) on one child at a time, and the child subreaper attribute. There is deliberately no way to wait for any
// child: others in this program (QProcess) have children too, and would lose their statuses.

namespace signalbox::sys {

/// Names one child: by `pidfd` where it is not -1, else by `pid`.
struct ChildReference {
    int pidfd = -1;
    pid_t pid = 0;
};

/// What one waitid(2) told.
struct ChildChange {
    pid_t pid = 0;
    int code = 0;   ///< CLD_EXITED, CLD_KILLED, CLD_DUMPED, CLD_STOPPED, CLD_CONTINUED, CLD_TRAPPED
    int status = 0; ///< the exit code for CLD_EXITED, else a signal number
    rusage usage{}; ///< of the child and what it waited for, until now
};

/// Which change is asked for, and whether it is used up.
enum class ChildQuery {
    PeekEnd,            ///< has it ended? It stays a zombie
    ReapEnd,            ///< has it ended? Then the zombie goes
    TakeStopOrContinue, ///< has it stopped or continued since it was last asked?
};

/// Asks without waiting. nullopt: nothing to tell now; that is also the answer for a dead child that its tracer has not
/// released yet, although its pidfd is readable. *Errors:* NoSuchProcess (ECHILD) where it is no child of ours, or not
/// any more. *Source:* waitid(2); the system call itself also fills in a struct rusage, which the C library's function
/// hides.
[[nodiscard]] Result<std::optional<ChildChange>> queryChild(ChildReference child, ChildQuery query);

/// Waits for the end of a child and reaps it. Only for one that is certain to end at once: it blocks.
void reapEndingChild(ChildReference child) noexcept;

/// Is SIGCHLD ignored, or SA_NOCLDWAIT set? The kernel reaps our children then, and keeps no status.
[[nodiscard]] bool childStatusesAreDiscarded() noexcept;

/// Do orphaned descendants become our children? *Source:* prctl(2), PR_GET_CHILD_SUBREAPER.
[[nodiscard]] bool isChildSubreaper() noexcept;
/// PR_SET_CHILD_SUBREAPER. Not inherited by children.
[[nodiscard]] Result<void> setChildSubreaper(bool on);

} // namespace signalbox::sys
