// SPDX-License-Identifier: MIT
#include "core/signals/signalforecast.h"

#include "core/signals/signalcatalogue.h"

#include <algorithm>
#include <csignal>

// The order of the questions is the kernel's: kernel/signal.c check_kill_permission(), prepare_signal(), sig_ignored(),
// legacy_queue(), complete_signal(), and then get_signal() on the receiving side.

namespace signalbox {

namespace {

using Outcome = ForecastOutcome;
using Reason = ForecastReason;

bool isStopSignal(SignalNumber signal)
{
    return SignalCatalogue::info(signal).defaultAction == DefaultAction::Stop;
}

// One signal on its way to one target.
class Forecaster
{
public:
    Forecaster(SignalNumber signal, const ForecastTarget &target, std::optional<pid_t> thread)
        : m_signal(signal)
        , m_target(target)
        , m_thread(thread)
        , m_action(SignalCatalogue::info(signal).defaultAction)
    {}

    SignalForecast forecast() const
    {
        if (const auto result = refused())
            return *result;
        if (m_signal.value() == SIGKILL)
            return kill();
        if (isPendingAnywhere(SIGKILL)) // it is dying; prepare_signal() drops everything
            return {Outcome::NoEffect, Reason::AlreadyPending};
        if (m_signal.value() == SIGSTOP)
            return stop();
        if (m_signal.value() == SIGCONT && isStopped())
            return resume();
        if (!m_target.disposition)
            return {Outcome::Unknown, Reason::MasksUnreadable};
        return byDisposition();
    }

private:
    bool isStopped() const { return m_target.state == ProcessState::Stopped && !m_target.traced; }

    // The freezer of cgroup v1 puts processes into an uninterruptible wait that not even KILL ends; that of v2 leaves
    // them interruptible.
    bool isFrozenHard() const { return m_target.frozen == true && m_target.state == ProcessState::DiskSleep; }

    // A main thread that has ended before the others shows as a zombie while the process lives.
    bool isDead() const
    {
        const bool mainEnded = m_target.state == ProcessState::Zombie || m_target.state == ProcessState::Dead;
        return mainEnded && m_target.threads.size() < 2;
    }

    bool isPendingAnywhere(int number) const
    {
        const auto signal = *SignalNumber::fromNumber(number);
        const auto &disposition = m_target.disposition;
        return disposition && (disposition->pending.contains(signal) || disposition->sharedPending.contains(signal));
    }

    // Never reaches a queue, whatever the masks are.
    std::optional<SignalForecast> refused() const
    {
        if (isDead())
            return SignalForecast{Outcome::NoEffect, Reason::Zombie};
        if (m_target.kernelThread) {
            // Kernel threads ignore all but what they allowed themselves, and what they make of that is their business.
            const bool allowed = m_target.disposition && m_target.disposition->caught.contains(m_signal);
            return SignalForecast{allowed ? Outcome::Unknown : Outcome::NoEffect, Reason::KernelThread};
        }
        // check_kill_permission() lets CONT pass within a session: a shell continues what sudo has started.
        const bool mayPass = m_signal.value() == SIGCONT && m_target.sameSession != false;
        if (m_target.permitted == false && !mayPass)
            return SignalForecast{Outcome::NoEffect, Reason::PermissionDenied};
        if (m_target.permitted == false && !m_target.sameSession)
            return SignalForecast{Outcome::Unknown, Reason::PermissionDenied};
        return std::nullopt;
    }

    // KILL and STOP reach the init of a pid namespace only from outside of it.
    std::optional<SignalForecast> uncatchableToInit() const
    {
        if (m_target.namespaceInit != true || m_target.signalFromOutside == true)
            return std::nullopt;
        return SignalForecast{m_target.signalFromOutside ? Outcome::NoEffect : Outcome::Unknown, Reason::NamespaceInit};
    }

    SignalForecast kill() const
    {
        if (const auto result = uncatchableToInit())
            return *result;
        if (isPendingAnywhere(SIGKILL))
            return {Outcome::NoEffect, Reason::AlreadyPending};
        if (isFrozenHard())
            return {Outcome::StaysPending, Reason::Frozen};
        if (m_target.state == ProcessState::DiskSleep)
            return {Outcome::Terminates, Reason::Uninterruptible};
        return {Outcome::Terminates, Reason::CannotBeCaught};
    }

    SignalForecast stop() const
    {
        if (const auto result = uncatchableToInit())
            return *result;
        if (m_target.traced)
            return {Outcome::Unknown, Reason::Traced};
        if (isStopped())
            return {Outcome::NoEffect, Reason::AlreadyStopped};
        return waiting().value_or(SignalForecast{Outcome::Stops, Reason::CannotBeCaught});
    }

    // CONT resumes as it is sent, before anybody asks for masks or handlers.
    SignalForecast resume() const
    {
        if (m_target.frozen == true)
            return {Outcome::Continues, Reason::Frozen};
        const bool isHandled = m_target.disposition && m_target.disposition->caught.contains(m_signal) && !blocked();
        return {Outcome::Continues, isHandled ? Reason::ResumesAndHandled : Reason::DefaultAction};
    }

    const ThreadDisposition *addressedThread() const
    {
        const auto found = std::find_if(m_target.threads.begin(), m_target.threads.end(),
                                        [&](const ThreadDisposition &one) { return one.tid == m_thread; });
        return found == m_target.threads.end() ? nullptr : &*found;
    }

    // Why nobody can take it, if so.
    std::optional<Reason> blocked() const
    {
        if (m_thread) {
            const ThreadDisposition *thread = addressedThread();
            const bool isBlocked =
                thread ? thread->blocked.contains(m_signal) : m_target.disposition->blocked.contains(m_signal);
            return isBlocked ? std::optional(Reason::BlockedByThread) : std::nullopt;
        }
        const auto &threads = m_target.threads;
        const bool byAll =
            threads.empty() ? m_target.disposition->blocked.contains(m_signal)
                            : std::all_of(threads.begin(), threads.end(),
                                          [&](const ThreadDisposition &one) { return one.blocked.contains(m_signal); });
        return byAll ? std::optional(Reason::Blocked) : std::nullopt;
    }

    // Does a thread in sigwait() get it? complete_signal() asks the main thread first, and only those that do not block
    // it; what a thread waits for it does not block meanwhile.
    std::optional<SignalForecast> takenByWaiter() const
    {
        const SignalForecast handled{Outcome::Handled, Reason::AwaitedByThread};
        bool isAwaited = false;
        bool isForOthersToo = false;
        for (const ThreadDisposition &one : m_target.threads) {
            const bool isAsked = m_thread ? one.tid == *m_thread : !one.blocked.contains(m_signal);
            if (!isAsked)
                continue;
            const bool waits = one.awaited.contains(m_signal);
            if (one.tid == m_target.id.pid)
                return waits ? std::optional(handled) : std::nullopt;
            isAwaited = isAwaited || waits;
            isForOthersToo = isForOthersToo || !waits;
        }
        if (!isAwaited)
            return std::nullopt;
        return isForOthersToo ? SignalForecast{Outcome::Unknown, Reason::AwaitedByThread} : handled;
    }

    // A standard signal waits at most once per queue: the process has one, each thread another.
    bool isQueuedAlready() const
    {
        if (m_signal.value() >= firstQueuedSignal)
            return false;
        if (!m_thread)
            return m_target.disposition->sharedPending.contains(m_signal);
        const ThreadDisposition *thread = addressedThread();
        return thread ? thread->pending.contains(m_signal) : m_target.disposition->pending.contains(m_signal);
    }

    SignalForecast pending(Reason reason) const
    {
        if (isQueuedAlready())
            return {Outcome::NoEffect, Reason::AlreadyPending};
        return {Outcome::StaysPending, reason};
    }

    // It will be acted on, and something keeps that from happening now.
    std::optional<SignalForecast> waiting() const
    {
        const auto later = [this](Reason reason) {
            return m_target.disposition ? pending(reason) : SignalForecast{Outcome::StaysPending, reason};
        };
        if (isStopped())
            return later(Reason::StoppedUntilContinue);
        if (m_target.frozen == true)
            return later(Reason::Frozen);
        if (m_target.state == ProcessState::DiskSleep)
            return later(Reason::Uninterruptible);
        return std::nullopt;
    }

    SignalForecast byDisposition() const
    {
        const SignalDisposition &disposition = *m_target.disposition;
        if (m_thread && !addressedThread() && *m_thread != m_target.id.pid)
            return {Outcome::Unknown, Reason::MasksUnreadable};
        const bool isIgnored = disposition.ignored.contains(m_signal);
        const auto blockedBy = blocked();
        // A stop signal that waits in a stopped process never acts: the CONT that ends the stop removes it.
        if (isStopped() && isStopSignal(m_signal) && (blockedBy || !isIgnored) && !isDroppedByInit())
            return {Outcome::NoEffect, Reason::AlreadyStopped};
        if (blockedBy) // before anything is ignored: the handler may change before it is unblocked
            return pending(*blockedBy);
        if (m_target.traced) // a tracer is told even of what is ignored
            return {Outcome::Unknown, Reason::Traced};
        // Before what is ignored: to a thread that waits for it, even that is handed out.
        if (const auto taken = takenByWaiter())
            return waiting().value_or(*taken);
        if (isIgnored)
            return {Outcome::Ignored, Reason::IgnoredByProcess};
        if (disposition.caught.contains(m_signal)) {
            const SignalForecast handled{Outcome::Handled,
                                         m_signal.isReserved() ? Reason::ReservedSignal : Reason::Caught};
            return waiting().value_or(handled);
        }
        return byDefault();
    }

    // The init of a pid namespace is not even sent what it has no handler for.
    bool isDroppedByInit() const
    {
        const SignalDisposition &disposition = *m_target.disposition;
        return m_target.namespaceInit == true && !disposition.caught.contains(m_signal)
               && !disposition.blocked.contains(m_signal);
    }

    SignalForecast byDefault() const
    {
        if (m_target.namespaceInit == true)
            return {Outcome::NoEffect, Reason::NamespaceInit};
        switch (m_action) {
        case DefaultAction::Ignore: return {Outcome::Ignored, Reason::IgnoredByDefault};
        case DefaultAction::Continue: return {Outcome::NoEffect, Reason::NotStopped};
        case DefaultAction::Stop:
            if (m_target.orphanedGroup == true)
                return {Outcome::NoEffect, Reason::OrphanedGroup};
            return waiting().value_or(SignalForecast{Outcome::Stops, Reason::DefaultAction});
        case DefaultAction::CoreDump:
            if (const auto later = waiting())
                return *later;
            if (m_target.coreLimit == quint64{0} && !m_target.corePiped)
                return {Outcome::Terminates, Reason::CoreLimitZero};
            return {Outcome::DumpsCore, Reason::DefaultAction};
        case DefaultAction::Terminate: return terminate();
        }
        return {Outcome::Unknown, Reason::MasksUnreadable};
    }

    // complete_signal() turns a signal that ends the process without a core into a group exit as it is sent, which a
    // frozen process obeys like KILL, and one in an uninterruptible wait when that ends (or at once, if it is a
    // killable one).
    SignalForecast terminate() const
    {
        if (isStopped())
            return pending(Reason::StoppedUntilContinue);
        if (isFrozenHard())
            return pending(Reason::Frozen);
        if (m_target.state == ProcessState::DiskSleep)
            return {Outcome::Terminates, Reason::Uninterruptible};
        return {Outcome::Terminates, Reason::DefaultAction};
    }

    static constexpr int firstQueuedSignal = 32; // the kernel's SIGRTMIN, not the C library's

    SignalNumber m_signal;
    const ForecastTarget &m_target;
    std::optional<pid_t> m_thread;
    DefaultAction m_action;
};

} // namespace

SignalForecast forecastSignal(SignalNumber signal, const ForecastTarget &target, std::optional<pid_t> thread)
{
    if (!signal.isValid())
        return {};
    return Forecaster(signal, target, thread).forecast();
}

} // namespace signalbox
