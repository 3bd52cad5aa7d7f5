// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"

#include <optional>

// How a process ended, as the raw status of wait(2), without taking it away from whoever is to reap it. After the reap,
// readPidfdExitStatus() of pidfdinfo.h tells.

namespace signalbox {

/// How far a process is.
enum class PidfdState {
    Alive,
    Dead, ///< a zombie: nobody has reaped it yet
    Reaped,
};

/// Asks `pidfd`. *Source:* pidfd_open(2): readable once dead; POLLHUP once reaped (6.9), before that signal 0 answers
/// ESRCH.
[[nodiscard]] PidfdState pidfdState(int pidfd) noexcept;

/// The status of our own child that is dead and not reaped; it stays for its owner to reap. nullopt while it runs, for
/// processes that are not our children, and as long as a tracer has the status. *Source:* waitid(2) P_PIDFD, WNOWAIT.
[[nodiscard]] std::optional<int> peekChildStatus(int pidfd) noexcept;

/// The status of any zombie. nullopt once it is reaped, and where we lack the permission: the kernel writes 0 then,
/// which would read as success. *Source:* proc(5), field 52 of /proc/PID/stat, shown under PTRACE_MODE_READ_FSCREDS.
[[nodiscard]] std::optional<int> readZombieStatus(const ProcessId &id);

} // namespace signalbox
