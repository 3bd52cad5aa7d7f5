// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/base/uniquefd.h"

#include <array>
#include <span>
#include <sys/resource.h>

namespace signalbox::sys {

/// Which way a child is made. The second exists for kernels before 5.3 and sandboxes that refuse clone3(2).
enum class SpawnMethod { PreferClone3, ForkOnly };

/// Where a child stands in job control.
enum class SpawnGroup {
    Inherit, ///< in our process group and session
    OwnGroup,
    OwnSession,
};

/// Everything a new process needs, prepared in full before it is made: between fork and exec only async-signal-safe
/// calls are allowed, and the child makes no other. *Ownership:* points into what the caller keeps alive.
struct SpawnPlan {
    std::span<const char *const> programs;  ///< paths to try in order, as execvp(3) does over PATH
    char *const *arguments = nullptr;       ///< null-terminated, the name of the program first
    char *const *environment = nullptr;     ///< null-terminated
    const char *workingDirectory = nullptr; ///< null: ours. Relative `programs` are looked up from there
    /// What becomes descriptor 0, 1, 2; -1 leaves ours. Each is either at least 3, or a lower number that was placed
    /// before.
    std::array<int, 3> streams{-1, -1, -1};
    std::span<const int> keptDescriptors; ///< stay open across exec under their numbers; all others above 2 close
    int controllingTerminal = -1;         ///< a terminal to become the controlling one; needs OwnSession
    SpawnGroup group = SpawnGroup::Inherit;
    quint64 ignoredSignals = 0; ///< bit n-1 for signal n; all others get their default action
    quint64 blockedSignals = 0; ///< the whole mask
    int parentDeathSignal = 0;  ///< PR_SET_PDEATHSIG; 0 for none
    rlimit descriptorLimit{};   ///< RLIMIT_NOFILE
    SpawnMethod method = SpawnMethod::PreferClone3;
};

/// A child that has begun to run its program.
struct SpawnedProcess {
    ProcessId id;
    UniqueFd pidfd;       ///< empty where the kernel has none
    qint64 startedNs = 0; ///< CLOCK_MONOTONIC, right before it was made
    bool madeByClone3 = false;
};

/// Makes a process and waits until its program runs, or it is known why not.
///
/// The identity is read while the child waits for our word, so that it is right even for one that lives a microsecond
/// and that nobody has to reap. No handler of ours runs in the child: all signals are blocked from before it is made
/// until its dispositions are the default ones. *Errors:* the failing step is `operation`, and `subject` the path it
/// was about: "clone" (LimitReached for EAGAIN: the user's RLIMIT_NPROC or the pids cgroup; EMFILE), "setpgid",
/// "setsid", "ioctl(TIOCSCTTY)", "dup2", "chdir", "setrlimit", "prctl(PR_SET_PDEATHSIG)", "execve". *Thread:* any. A
/// parent-death signal is tied to the calling thread: it is sent when that thread ends. *Cost:* the page tables of this
/// process are copied: 0.4 ms for a small one, 3.7 ms with 100 MB resident, 18 ms with 500 MB. Blocks until exec, which
/// reads the program from disk.
[[nodiscard]] Result<SpawnedProcess> spawn(const SpawnPlan &plan);

} // namespace signalbox::sys
