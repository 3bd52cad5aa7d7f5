// SPDX-License-Identifier: MIT
#include "core/base/childcalls.h"

#include <cerrno>
#include <csignal>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signalbox::sys {

namespace {

constexpr int pidfdIdType = 3; // P_PIDFD of waitid(2), Linux 5.4; the C library has it since 2.36

long waitForChild(ChildReference child, siginfo_t &info, int options, rusage *usage) noexcept
{
    const bool byPidfd = child.pidfd >= 0;
    const int type = byPidfd ? pidfdIdType : static_cast<int>(P_PID);
    const auto id = static_cast<id_t>(byPidfd ? child.pidfd : child.pid);
    long returned = -1;
    do {
        returned = ::syscall(SYS_waitid, type, id, &info, options, usage);
    } while (returned < 0 && errno == EINTR);
    return returned;
}

int optionsFor(ChildQuery query) noexcept
{
    switch (query) {
    case ChildQuery::PeekEnd: return WEXITED | WNOHANG | WNOWAIT;
    case ChildQuery::ReapEnd: return WEXITED | WNOHANG;
    case ChildQuery::TakeStopOrContinue: return WSTOPPED | WCONTINUED | WNOHANG;
    }
    return WEXITED | WNOHANG | WNOWAIT;
}

} // namespace

Result<std::optional<ChildChange>> queryChild(ChildReference child, ChildQuery query)
{
    siginfo_t info{};
    ChildChange change;
    long returned = waitForChild(child, info, optionsFor(query), &change.usage);
    if (returned != 0 && errno == EINVAL && child.pidfd >= 0) // Linux 5.3 has pidfds, but waitid() does not know them
        returned = waitForChild({.pid = child.pid}, info, optionsFor(query), &change.usage);
    if (returned == 0) {
        if (info.si_pid == 0)
            return std::optional<ChildChange>();
        change.pid = info.si_pid;
        change.code = info.si_code;
        change.status = info.si_status;
        return change;
    }
    if (errno == EAGAIN) // a pidfd with PIDFD_NONBLOCK answers so for "not yet"
        return std::optional<ChildChange>();
    Error error = lastSystemError("waitid", QString::number(child.pid));
    if (error.errnoValue == ECHILD)
        error.code = ErrorCode::NoSuchProcess;
    return Failure(error);
}

void reapEndingChild(ChildReference child) noexcept
{
    siginfo_t info{};
    static_cast<void>(waitForChild(child, info, WEXITED, nullptr));
}

bool childStatusesAreDiscarded() noexcept
{
    struct sigaction action = {};
    if (::sigaction(SIGCHLD, nullptr, &action) != 0)
        return false;
    return (action.sa_flags & SA_NOCLDWAIT) != 0
           || ((action.sa_flags & SA_SIGINFO) == 0 && action.sa_handler == SIG_IGN);
}

bool isChildSubreaper() noexcept
{
    int on = 0;
    return ::prctl(PR_GET_CHILD_SUBREAPER, &on, 0, 0, 0) == 0 && on != 0;
}

Result<void> setChildSubreaper(bool on)
{
    if (::prctl(PR_SET_CHILD_SUBREAPER, on ? 1UL : 0UL, 0UL, 0UL, 0UL) != 0)
        return Failure(lastSystemError("prctl(PR_SET_CHILD_SUBREAPER)", {}));
    return {};
}

} // namespace signalbox::sys
