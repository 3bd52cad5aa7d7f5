// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/base/uniquefd.h"

namespace signalbox {

/// Whether a handle is to use a pidfd. Never is for kernels without them, and for tests of that path.
enum class PidfdUse { IfAvailable, Never };

/// A process that cannot be mistaken for another: a pidfd and the identity that was checked after it was opened.
///
/// *Race:* the pidfd is opened first, then the start time is read; a process that took over the pid in between shows
/// another start time and is refused. Without pidfds (before 5.3, or a sandbox) the start time is re-checked right
/// before each signal, which leaves a window of microseconds: isRaceFree() is false then.
class ProcessHandle
{
public:
    /// Opens whoever is meant by `target`. *Errors:* NoSuchProcess, StaleIdentity (another start time than pinned),
    /// InvalidArgument (pid <= 0; reason "thread-id" for a thread that is no process), PermissionDenied (hidepid),
    /// LimitReached.
    [[nodiscard]] static Result<ProcessHandle> open(const ProcessTarget &target, PidfdUse use = PidfdUse::IfAvailable);
    [[nodiscard]] static Result<ProcessHandle> open(const ProcessId &id, PidfdUse use = PidfdUse::IfAvailable)
    {
        return open(ProcessTarget{id.pid, id.startTime}, use);
    }

    [[nodiscard]] const ProcessId &id() const noexcept { return m_id; }
    /// -1 where the kernel has no pidfds. Readable once the process is dead. *Ownership:* stays with the handle.
    [[nodiscard]] int pidfd() const noexcept { return m_pidfd.get(); }
    [[nodiscard]] bool isRaceFree() const noexcept { return m_pidfd.isValid(); }
    /// Asks again whether the pid still belongs to this process. A zombie counts: it has its pid until it is reaped.
    /// *Errors:* StaleIdentity, NoSuchProcess.
    [[nodiscard]] Result<void> verify() const;
    /// A second handle to the same process (dup of the descriptor). *Errors:* LimitReached.
    [[nodiscard]] Result<ProcessHandle> duplicate() const;

private:
    ProcessHandle(ProcessId id, UniqueFd pidfd) noexcept
        : m_id(id)
        , m_pidfd(std::move(pidfd))
    {}
    ProcessId m_id;
    UniqueFd m_pidfd;
};

} // namespace signalbox
