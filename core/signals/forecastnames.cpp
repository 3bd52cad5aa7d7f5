// SPDX-License-Identifier: MIT
// The words for what forecasts say, as JSON has them.
#include "core/signals/signalforecast.h"

namespace signalbox {

namespace {
using Outcome = ForecastOutcome;
using Reason = ForecastReason;
} // namespace

const char *forecastOutcomeName(ForecastOutcome outcome) noexcept
{
    switch (outcome) {
    case Outcome::Terminates: return "terminates";
    case Outcome::DumpsCore: return "dumps-core";
    case Outcome::Stops: return "stops";
    case Outcome::Continues: return "continues";
    case Outcome::Handled: return "handled";
    case Outcome::Ignored: return "ignored";
    case Outcome::StaysPending: return "stays-pending";
    case Outcome::NoEffect: return "no-effect";
    case Outcome::Unknown: return "unknown";
    }
    return "unknown";
}

const char *forecastReasonName(ForecastReason reason) noexcept
{
    switch (reason) {
    case Reason::DefaultAction: return "default-action";
    case Reason::CannotBeCaught: return "cannot-be-caught";
    case Reason::Caught: return "caught";
    case Reason::IgnoredByProcess: return "ignored-by-process";
    case Reason::IgnoredByDefault: return "ignored-by-default";
    case Reason::Blocked: return "blocked";
    case Reason::BlockedByThread: return "blocked-by-thread";
    case Reason::StoppedUntilContinue: return "stopped-until-continue";
    case Reason::AlreadyStopped: return "already-stopped";
    case Reason::NotStopped: return "not-stopped";
    case Reason::ResumesAndHandled: return "resumes-and-handled";
    case Reason::AlreadyPending: return "already-pending";
    case Reason::OrphanedGroup: return "orphaned-group";
    case Reason::KernelThread: return "kernel-thread";
    case Reason::Zombie: return "zombie";
    case Reason::NamespaceInit: return "namespace-init";
    case Reason::Traced: return "traced";
    case Reason::Uninterruptible: return "uninterruptible";
    case Reason::Frozen: return "frozen";
    case Reason::CoreLimitZero: return "core-limit-zero";
    case Reason::PermissionDenied: return "permission-denied";
    case Reason::MasksUnreadable: return "masks-unreadable";
    case Reason::ReservedSignal: return "reserved-signal";
    case Reason::AwaitedByThread: return "awaited-by-thread";
    }
    return "masks-unreadable";
}

} // namespace signalbox
