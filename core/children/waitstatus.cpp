// SPDX-License-Identifier: MIT
#include "core/children/waitstatus.h"

#include <sys/wait.h>

namespace signalbox {

WaitStatus WaitStatus::fromRaw(int status) noexcept
{
    WaitStatus result;
    if (WIFEXITED(status)) {
        result.kind = Kind::Exited;
        result.exitCode = WEXITSTATUS(status);
    } else if (WIFSIGNALED(status)) {
        result.kind = Kind::Killed;
        result.signal = SignalNumber::fromNumber(WTERMSIG(status)).value_or(SignalNumber{});
        result.coreDumped = WCOREDUMP(status);
    } else if (WIFSTOPPED(status)) {
        result.kind = Kind::Stopped;
        result.signal = SignalNumber::fromNumber(WSTOPSIG(status)).value_or(SignalNumber{});
    } else if (WIFCONTINUED(status)) {
        result.kind = Kind::Continued;
    }
    return result;
}

} // namespace signalbox
