// SPDX-License-Identifier: MIT
#include "core/hooks/hookreport.h"

namespace signalbox {

const char *hookOutcomeName(HookOutcome outcome) noexcept
{
    switch (outcome) {
    case HookOutcome::Done: return "done";
    case HookOutcome::Threw: return "threw";
    case HookOutcome::TimedOut: return "timed-out";
    case HookOutcome::Skipped: return "skipped";
    }
    return "skipped";
}

const char *cleanupReasonName(CleanupReason reason) noexcept
{
    switch (reason) {
    case CleanupReason::Return: return "return";
    case CleanupReason::Exit: return "exit";
    case CleanupReason::Signal: return "signal";
    case CleanupReason::Asked: return "asked";
    }
    return "asked";
}

} // namespace signalbox
