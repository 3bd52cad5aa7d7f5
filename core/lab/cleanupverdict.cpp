// SPDX-License-Identifier: MIT
#include "core/lab/cleanupverdict.h"

#include <algorithm>
#include <csignal>

namespace signalbox {

namespace {

using Outcome = TrialHookResult::Outcome;

bool any(const std::vector<TrialHookResult> &hooks, Outcome outcome)
{
    return std::any_of(hooks.begin(), hooks.end(),
                       [=](const TrialHookResult &hook) { return hook.outcome == outcome; });
}

bool wasEndedByTrial(const CleanupTrialResult &result)
{
    return result.error && result.error->code == ErrorCode::TimedOut;
}

HooksCause causeOfSignal(const CleanupPlan &plan, CleanupStyle style, int signal)
{
    const bool setsHandler = style == CleanupStyle::NaiveHandler || style == CleanupStyle::PythonHandler;
    // A tutorial's handler takes an inherited ignore away; the library leaves it.
    if (signal == SIGHUP && plan.hangupIgnored && !setsHandler)
        return HooksCause::InheritedIgnored;
    switch (style) {
    case CleanupStyle::Library: return HooksCause::LibraryCaught;
    case CleanupStyle::NaiveHandler: return HooksCause::HandlerCalledExit;
    case CleanupStyle::PythonHandler: return HooksCause::PythonHandlerRaised;
    case CleanupStyle::PythonAtexit:
        if (signal == SIGINT)
            return HooksCause::PythonInterrupted;
        break;
    case CleanupStyle::Atexit: break;
    }
    return plan.namespaceInit ? HooksCause::InitShielded : HooksCause::DefaultAction;
}

HooksCause causeOf(const CleanupPlan &plan)
{
    const CleanupStyle style = effectiveStyle(plan);
    switch (plan.ending) {
    case CleanupEnding::Return: return HooksCause::MainReturned;
    case CleanupEnding::Exit: return HooksCause::ExitCalled;
    // Python has no quick_exit: the script calls os._exit().
    case CleanupEnding::QuickExit: return isPython(style) ? HooksCause::RawExitCalled : HooksCause::QuickExitCalled;
    case CleanupEnding::RawExit: return HooksCause::RawExitCalled;
    case CleanupEnding::Abort: return HooksCause::AbortCalled;
    case CleanupEnding::Segfault: return HooksCause::Faulted;
    case CleanupEnding::Sigkill: return HooksCause::Uncatchable;
    case CleanupEnding::Exec: return HooksCause::Replaced;
    case CleanupEnding::Sigterm:
    case CleanupEnding::Sigint:
    case CleanupEnding::Sighup:
    case CleanupEnding::Sigquit:
    case CleanupEnding::SigtermUnhandled:
    case CleanupEnding::StuckHook:
    case CleanupEnding::ThrowingHook:
    case CleanupEnding::SecondSignal: break;
    }
    return causeOfSignal(plan, style, cleanupEndingInfo(plan.ending).signal);
}

HooksBreak breakOf(const CleanupTrialResult &result, HooksCause cause)
{
    const CleanupStyle style = effectiveStyle(result.plan);
    const bool unfinished = any(result.hooks, Outcome::Unfinished);
    if (wasEndedByTrial(result)) {
        if (unfinished)
            return HooksBreak::Hung;
        return beginsHooks(cause) ? HooksBreak::BetweenHooks : HooksBreak::None;
    }
    if (result.emergencyRan)
        return HooksBreak::GivenUp;
    if (unfinished && result.plan.ending == CleanupEnding::SecondSignal)
        return style == CleanupStyle::PythonHandler ? HooksBreak::LeftByException : HooksBreak::SecondSignal;
    if (any(result.hooks, Outcome::Threw)) {
        const bool taken = style == CleanupStyle::Library || isPython(style);
        return taken ? HooksBreak::ExceptionTaken : HooksBreak::ExceptionEnded;
    }
    return HooksBreak::None;
}

int codeOf(CleanupEnding ending)
{
    switch (ending) { // as the subjects end
    case CleanupEnding::Exit: return 3;
    case CleanupEnding::QuickExit: return 4;
    case CleanupEnding::RawExit: return 5;
    case CleanupEnding::Exec: return 6;
    default: return 0;
    }
}

WaitStatus exited(int code)
{
    return WaitStatus{.kind = WaitStatus::Kind::Exited, .exitCode = code, .signal = {}, .coreDumped = false};
}

WaitStatus killed(int signal)
{
    return WaitStatus{.kind = WaitStatus::Kind::Killed,
                      .exitCode = {},
                      .signal = SignalNumber::fromNumber(signal).value_or(SignalNumber()),
                      .coreDumped = false};
}

void expectStatus(CleanupVerdict &verdict, StatusSource source, const WaitStatus &status)
{
    verdict.source = source;
    verdict.expected = status;
}

// abort(3) in pid 1 of a namespace: ABRT does nothing there, and the C library falls back to an instruction that
// faults.
int abortSignal(const CleanupPlan &plan)
{
    return plan.namespaceInit ? SIGSEGV : SIGABRT;
}

void expectOfCause(CleanupVerdict &verdict, const CleanupPlan &plan)
{
    const int signal = cleanupEndingInfo(plan.ending).signal;
    switch (verdict.cause) {
    case HooksCause::MainReturned:
    case HooksCause::ExitCalled:
    case HooksCause::QuickExitCalled:
    case HooksCause::RawExitCalled: return expectStatus(verdict, StatusSource::Code, exited(codeOf(plan.ending)));
    case HooksCause::Replaced: return expectStatus(verdict, StatusSource::NewProgram, exited(codeOf(plan.ending)));
    case HooksCause::LibraryCaught:
        if (plan.namespaceInit)
            return expectStatus(verdict, StatusSource::ShellCode, exited(128 + signal));
        return expectStatus(verdict, StatusSource::Reraised, killed(signal));
    case HooksCause::PythonInterrupted: return expectStatus(verdict, StatusSource::Reraised, killed(signal));
    case HooksCause::HandlerCalledExit:
    case HooksCause::PythonHandlerRaised: return expectStatus(verdict, StatusSource::HandlersCode, exited(1));
    case HooksCause::AbortCalled: return expectStatus(verdict, StatusSource::Signal, killed(abortSignal(plan)));
    case HooksCause::Faulted: return expectStatus(verdict, StatusSource::Signal, killed(SIGSEGV));
    case HooksCause::DefaultAction:
    case HooksCause::Uncatchable: return expectStatus(verdict, StatusSource::Signal, killed(signal));
    case HooksCause::InheritedIgnored:
    case HooksCause::InitShielded: return expectStatus(verdict, StatusSource::TrialKilled, killed(SIGKILL));
    }
}

void expectAfterBreak(CleanupVerdict &verdict, const CleanupPlan &plan)
{
    switch (verdict.broken) {
    case HooksBreak::Hung:
    case HooksBreak::BetweenHooks: return expectStatus(verdict, StatusSource::TrialKilled, killed(SIGKILL));
    case HooksBreak::ExceptionEnded: return expectStatus(verdict, StatusSource::Terminated, killed(abortSignal(plan)));
    case HooksBreak::GivenUp:
        if (verdict.cause == HooksCause::MainReturned)
            expectStatus(verdict, StatusSource::CleanupFailed, exited(1));
        return;
    case HooksBreak::None:
    case HooksBreak::ExceptionTaken:
    case HooksBreak::SecondSignal:
    case HooksBreak::LeftByException: return;
    }
}

// The latest registered first, and none left out but where the break says so.
bool hooksAreAsExpected(const CleanupTrialResult &result, const CleanupVerdict &verdict)
{
    const auto &hooks = result.hooks;
    const int count = static_cast<int>(hooks.size());
    if (!beginsHooks(verdict.cause))
        return std::all_of(hooks.begin(), hooks.end(),
                           [](const auto &hook) { return hook.outcome == Outcome::Skipped; });
    for (int i = 0; i < count; ++i) {
        const TrialHookResult &hook = hooks[static_cast<size_t>(i)];
        if (hook.position >= 0 && hook.position != count - 1 - i)
            return false;
    }
    const bool all = verdict.broken == HooksBreak::None || verdict.broken == HooksBreak::ExceptionTaken
                     || verdict.broken == HooksBreak::LeftByException;
    return !all || !any(hooks, Outcome::Skipped);
}

} // namespace

bool beginsHooks(HooksCause cause) noexcept
{
    return cause <= HooksCause::PythonInterrupted;
}

CleanupVerdict judgeCleanup(const CleanupTrialResult &result)
{
    CleanupVerdict verdict;
    verdict.cause = causeOf(result.plan);
    verdict.broken = breakOf(result, verdict.cause);
    expectOfCause(verdict, result.plan);
    expectAfterBreak(verdict, result.plan);
    WaitStatus saw = result.parentSaw;
    saw.coreDumped = false; // the system's setting
    const bool carriedOut = !result.error || wasEndedByTrial(result);
    verdict.asExpected = carriedOut && saw == verdict.expected && hooksAreAsExpected(result, verdict)
                         && (verdict.source == StatusSource::TrialKilled) == wasEndedByTrial(result)
                         && verdict.broken != HooksBreak::BetweenHooks;
    return verdict;
}

} // namespace signalbox
