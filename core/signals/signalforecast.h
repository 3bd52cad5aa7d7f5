// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/base/processstate.h"
#include "core/signals/signaldisposition.h"

#include <optional>
#include <vector>

namespace signalbox {

/// What will happen, in the words of cli.md.
enum class ForecastOutcome {
    Terminates,
    DumpsCore,
    Stops,
    Continues,
    Handled,
    Ignored,
    StaysPending,
    NoEffect,
    Unknown,
};

/// Why. One reason, the decisive one.
enum class ForecastReason {
    DefaultAction,        ///< nobody chose otherwise; for CONT to a stopped process: it resumes, whatever was chosen
    CannotBeCaught,       ///< KILL or STOP
    Caught,               ///< a handler is installed
    IgnoredByProcess,     ///< SIG_IGN
    IgnoredByDefault,     ///< the default action is to ignore it
    Blocked,              ///< by every thread that could take it: pending until unblocked
    BlockedByThread,      ///< the one thread addressed blocks it
    StoppedUntilContinue, ///< stopped: acted on at CONT
    AlreadyStopped,       ///< a stop signal to a stopped process
    NotStopped,           ///< CONT to a running process, not caught
    ResumesAndHandled,    ///< CONT, caught
    AlreadyPending,       ///< a standard signal that is pending already, or a KILL is: this one vanishes
    OrphanedGroup,        ///< TSTP, TTIN, TTOU by default in an orphaned process group
    KernelThread,
    Zombie,           ///< dead already, waits to be reaped
    NamespaceInit,    ///< pid 1 of its pid namespace: only what it catches counts
    Traced,           ///< the tracer decides
    Uninterruptible,  ///< state D: acted on when the wait ends
    Frozen,           ///< cgroup freezer: acted on when thawed (KILL, and TERM by default, at once on cgroup v2)
    CoreLimitZero,    ///< the core-dumping action without a core file: RLIMIT_CORE is 0
    PermissionDenied, ///< we may not send to it
    MasksUnreadable,  ///< /proc gives no masks
    ReservedSignal,   ///< 32, 33 with a handler: the C library's own
    AwaitedByThread,  ///< a thread waits for it in sigwait(3); Unknown if another thread may get it
};

/// What is known of a process when a forecast is made. Unknown parts are nullopt.
struct ForecastTarget {
    ProcessId id;
    ProcessState state = ProcessState::Unknown;
    std::optional<SignalDisposition> disposition;
    std::vector<ThreadDisposition> threads; ///< empty: only the main thread's masks in `disposition` are known
    bool kernelThread = false;
    std::optional<bool> namespaceInit;     ///< pid 1 of its own pid namespace
    std::optional<bool> signalFromOutside; ///< we are not in the target's pid namespace: KILL and STOP work on its init
    std::optional<bool> orphanedGroup;
    std::optional<bool> frozen;
    bool traced = false;
    std::optional<bool> permitted;    ///< may we send to it at all
    std::optional<bool> sameSession;  ///< as ours: CONT may be sent to it, whosever it is
    std::optional<quint64> coreLimit; ///< RLIMIT_CORE soft limit, bytes
    bool corePiped = false;           ///< core_pattern names a program: a limit of 0 does not count then, core(5)
};

/// The expected outcome of one signal on one process.
struct SignalForecast {
    ForecastOutcome outcome = ForecastOutcome::Unknown;
    ForecastReason reason = ForecastReason::MasksUnreadable;

    friend bool operator==(const SignalForecast &, const SignalForecast &) = default;
};

/// What `signal` would do to `target`; with `thread` set, sent to that thread alone (tgkill). Pure.
/// What a thread waits for in sigwait(3) it gets, where we may see that it waits; for another user's process it is
/// forecast as if none did.
/// One read through a signalfd is blocked and forecast as pending. *Source:* kernel/signal.c.
[[nodiscard]] SignalForecast forecastSignal(SignalNumber signal, const ForecastTarget &target,
                                            std::optional<pid_t> thread = {});

/// "terminates", "dumps-core", …: the words of cli.md.
[[nodiscard]] const char *forecastOutcomeName(ForecastOutcome outcome) noexcept;
/// "default-action", "caught", …: stable tokens for JSON.
[[nodiscard]] const char *forecastReasonName(ForecastReason reason) noexcept;

} // namespace signalbox
