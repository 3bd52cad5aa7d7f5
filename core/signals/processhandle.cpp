// SPDX-License-Identifier: MIT
#include "core/signals/processhandle.h"

#include "core/base/syscalls.h"

#include <unistd.h>

namespace signalbox {

namespace {

QString targetText(const ProcessTarget &target)
{
    return target.startTime ? ProcessId{target.pid, *target.startTime}.toString() : QString::number(target.pid);
}

Error openError(ErrorCode code, const ProcessTarget &target, const char *reason = "")
{
    return Error{.code = code,
                 .operation = QStringLiteral("open process"),
                 .subject = targetText(target),
                 .reason = QString::fromLatin1(reason)};
}

// Signal 0 to ourselves: a sandbox may allow pidfd_open() and refuse pidfd_send_signal(), with the EPERM that
// also means "not your process". The answer cannot change while we run.
bool mayPidfdsSend()
{
    static const bool may = [] {
        const auto self = sys::pidfdOpen(::getpid());
        return self && sys::pidfdSendSignal(self->get(), 0).has_value();
    }();
    return may;
}

// Is the process of `pidfd` reaped? A zombie is not, and one that we may not signal exists as well.
bool isGone(int pidfd)
{
    const auto sent = sys::pidfdSendSignal(pidfd, 0);
    return !sent && sent.error().code == ErrorCode::NoSuchProcess;
}

// An invalid descriptor where there are no pidfds: ENOSYS, or the EPERM of a sandbox (pidfd_open(2) itself knows none).
Result<UniqueFd> openPidfd(const ProcessTarget &target, PidfdUse use)
{
    if (use == PidfdUse::Never)
        return UniqueFd();
    auto opened = sys::pidfdOpen(target.pid);
    if (opened)
        return opened;
    switch (opened.error().code) {
    case ErrorCode::Unsupported:
    case ErrorCode::PermissionDenied: return UniqueFd();
    case ErrorCode::NoSuchProcess:
    case ErrorCode::InvalidArgument: // an exiting process; a thread id up to 6.15
    case ErrorCode::NotFound:        // a thread id since then
        return Failure(openError(ErrorCode::NoSuchProcess, target));
    default: {
        Error error = opened.error();
        error.subject = targetText(target);
        return Failure(error);
    }
    }
}

// /proc/TID and kill(TID) answer for threads as if they were processes; pidfd_open() does not.
bool isThreadOfAnother(pid_t pid)
{
    const auto group = readThreadGroup(pid);
    return group && *group != pid;
}

Error unreadableStartTime(Error error, const ProcessTarget &target, int pidfd)
{
    // It lives and yet /proc does not show it: hidepid.
    if (error.code == ErrorCode::NoSuchProcess && pidfd >= 0 && !isGone(pidfd))
        return openError(ErrorCode::PermissionDenied, target, "hidden");
    error.subject = targetText(target);
    return error;
}

} // namespace

Result<ProcessHandle> ProcessHandle::open(const ProcessTarget &target, PidfdUse use)
{
    if (target.pid <= 0)
        return Failure(openError(ErrorCode::InvalidArgument, target, "pid-out-of-range"));
    // A pid that is recycled between the two steps is tried again: unpinned, whoever has it now is meant.
    constexpr int maximumAttempts = 3;
    for (int attempt = 0; attempt < maximumAttempts; ++attempt) {
        auto pidfd = openPidfd(target, use);
        if ((!pidfd || !pidfd->isValid()) && isThreadOfAnother(target.pid))
            return Failure(openError(ErrorCode::InvalidArgument, target, "thread-id"));
        if (!pidfd)
            return Failure(pidfd.error());
        const auto startTime = readStartTime(target.pid);
        if (!startTime)
            return Failure(unreadableStartTime(startTime.error(), target, pidfd->get()));
        if (target.startTime && *target.startTime != *startTime)
            return Failure(openError(ErrorCode::StaleIdentity, target));
        // Only if the pid is still held by what we opened was it that process whose start time we read.
        if (pidfd->isValid() && isGone(pidfd->get()))
            continue;
        if (pidfd->isValid() && !mayPidfdsSend())
            pidfd->reset();
        return ProcessHandle({target.pid, *startTime}, std::move(*pidfd));
    }
    return Failure(openError(ErrorCode::NoSuchProcess, target));
}

Result<void> ProcessHandle::verify() const
{
    if (m_pidfd.isValid() && !isGone(m_pidfd.get()))
        return {};
    const ProcessTarget target{m_id.pid, m_id.startTime};
    const auto startTime = readStartTime(m_id.pid);
    if (!startTime)
        return Failure(unreadableStartTime(startTime.error(), target, -1));
    if (*startTime != m_id.startTime)
        return Failure(openError(ErrorCode::StaleIdentity, target));
    if (m_pidfd.isValid()) // recycled within one tick of the clock: the pidfd knows better
        return Failure(openError(ErrorCode::StaleIdentity, target));
    return {};
}

Result<ProcessHandle> ProcessHandle::duplicate() const
{
    if (!m_pidfd.isValid())
        return ProcessHandle(m_id, UniqueFd());
    auto copy = sys::duplicate(m_pidfd.get());
    if (!copy)
        return Failure(copy.error());
    return ProcessHandle(m_id, std::move(*copy));
}

} // namespace signalbox
