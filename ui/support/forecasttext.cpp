// SPDX-License-Identifier: MIT
#include "ui/support/forecasttext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ForecastText)
};

/// "%n end" and its singular, per outcome; the singular stands alone so that it reads right without a catalogue.
QString countedOutcome(ForecastOutcome outcome, int count)
{
    const bool one = count == 1;
    switch (outcome) {
    case ForecastOutcome::Terminates: return one ? Texts::tr("1 ends") : Texts::tr("%n end", nullptr, count);
    case ForecastOutcome::DumpsCore:
        return one ? Texts::tr("1 ends with a core dump") : Texts::tr("%n end with a core dump", nullptr, count);
    case ForecastOutcome::Stops: return one ? Texts::tr("1 stops") : Texts::tr("%n stop", nullptr, count);
    case ForecastOutcome::Continues: return one ? Texts::tr("1 continues") : Texts::tr("%n continue", nullptr, count);
    case ForecastOutcome::Handled: return one ? Texts::tr("1 handles it") : Texts::tr("%n handle it", nullptr, count);
    case ForecastOutcome::Ignored: return one ? Texts::tr("1 ignores it") : Texts::tr("%n ignore it", nullptr, count);
    case ForecastOutcome::StaysPending:
        return one ? Texts::tr("1 keeps it pending") : Texts::tr("%n keep it pending", nullptr, count);
    case ForecastOutcome::NoEffect:
        return one ? Texts::tr("1 without effect") : Texts::tr("%n without effect", nullptr, count);
    case ForecastOutcome::Unknown: return one ? Texts::tr("1 unknown") : Texts::tr("%n unknown", nullptr, count);
    }
    return {};
}

QString outcomeSentencePart(SignalNumber signal, ForecastOutcome outcome)
{
    const QString name = signal.name();
    switch (outcome) {
    case ForecastOutcome::Terminates: return Texts::tr("%1 ends it").arg(name);
    case ForecastOutcome::DumpsCore: return Texts::tr("%1 ends it with a core dump").arg(name);
    case ForecastOutcome::Stops: return Texts::tr("%1 stops it").arg(name);
    case ForecastOutcome::Continues: return Texts::tr("%1 continues it").arg(name);
    case ForecastOutcome::Handled: return Texts::tr("It handles %1").arg(name);
    case ForecastOutcome::Ignored: return Texts::tr("It ignores %1").arg(name);
    case ForecastOutcome::StaysPending: return Texts::tr("%1 stays pending").arg(name);
    case ForecastOutcome::NoEffect: return Texts::tr("%1 has no effect").arg(name);
    case ForecastOutcome::Unknown: return Texts::tr("What %1 does is unknown").arg(name);
    }
    return {};
}

QString pendingReasonText(SendOutcome::PendingReason reason)
{
    switch (reason) {
    case SendOutcome::PendingReason::Blocked: return Texts::tr("still pending: blocked");
    case SendOutcome::PendingReason::Stopped: return Texts::tr("still pending: the process is stopped");
    case SendOutcome::PendingReason::Uninterruptible:
        return Texts::tr("still pending: the process waits uninterruptibly");
    case SendOutcome::PendingReason::None: break;
    }
    return Texts::tr("still pending");
}

QString durationText(qint64 ms)
{
    constexpr qint64 secondsFrom = 10'000;
    if (ms < 1)
        return Texts::tr("less than 1 ms");
    if (ms < secondsFrom)
        return Texts::tr("%1 ms", "a duration").arg(ms);
    return Texts::tr("%1 s", "a duration").arg(static_cast<double>(ms) / 1000.0, 0, 'f', 1);
}

} // namespace

QString forecastShort(const SignalForecast &forecast)
{
    switch (forecast.outcome) {
    case ForecastOutcome::Terminates: return Texts::tr("ends it");
    case ForecastOutcome::DumpsCore: return Texts::tr("ends it, core dump");
    case ForecastOutcome::Stops: return Texts::tr("stops it");
    case ForecastOutcome::Continues: return Texts::tr("continues it");
    case ForecastOutcome::Handled: return Texts::tr("handles it");
    case ForecastOutcome::Ignored: return Texts::tr("ignores it");
    case ForecastOutcome::StaysPending: return Texts::tr("stays pending");
    case ForecastOutcome::NoEffect: return Texts::tr("no effect");
    case ForecastOutcome::Unknown: return Texts::tr("unknown", "what a signal will do");
    }
    return {};
}

QString forecastReason(ForecastReason reason)
{
    switch (reason) {
    case ForecastReason::DefaultAction: return Texts::tr("this is the default action");
    case ForecastReason::CannotBeCaught: return Texts::tr("no process can catch, block or ignore it");
    case ForecastReason::Caught: return Texts::tr("a handler is installed");
    case ForecastReason::IgnoredByProcess: return Texts::tr("the process chose to ignore it");
    case ForecastReason::IgnoredByDefault: return Texts::tr("to ignore it is the default action");
    case ForecastReason::Blocked: return Texts::tr("blocked until the process unblocks it");
    case ForecastReason::BlockedByThread: return Texts::tr("blocked by this thread until it unblocks it");
    case ForecastReason::StoppedUntilContinue: return Texts::tr("the process is stopped and acts on it when continued");
    case ForecastReason::AlreadyStopped: return Texts::tr("the process is stopped already");
    case ForecastReason::NotStopped: return Texts::tr("the process is not stopped");
    case ForecastReason::ResumesAndHandled: return Texts::tr("the process resumes, then its handler runs");
    case ForecastReason::AlreadyPending: return Texts::tr("one is pending already, and a second one merges with it");
    case ForecastReason::OrphanedGroup:
        return Texts::tr("its process group is orphaned, where this signal stops nothing");
    case ForecastReason::KernelThread: return Texts::tr("it is a thread of the kernel");
    case ForecastReason::Zombie: return Texts::tr("it is dead already and waits for its parent to collect it");
    case ForecastReason::NamespaceInit:
        return Texts::tr("it is the first process of its namespace, which gets only what it catches");
    case ForecastReason::Traced: return Texts::tr("a debugger is attached and decides");
    case ForecastReason::Uninterruptible:
        return Texts::tr("it waits uninterruptibly and acts on it when that wait ends");
    case ForecastReason::Frozen: return Texts::tr("it is frozen and acts on it when thawed");
    case ForecastReason::CoreLimitZero: return Texts::tr("without a core file, because its limit for them is 0");
    case ForecastReason::PermissionDenied: return Texts::tr("we have no permission to send to it");
    case ForecastReason::MasksUnreadable: return Texts::tr("its signal masks cannot be read");
    case ForecastReason::ReservedSignal: return Texts::tr("the C library keeps this signal for itself");
    case ForecastReason::AwaitedByThread: return Texts::tr("a thread waits for it (sigwait)");
    }
    return {};
}

QString forecastSentence(SignalNumber signal, const SignalForecast &forecast)
{
    return Texts::tr("%1: %2.", "%1 what will happen, %2 why")
        .arg(outcomeSentencePart(signal, forecast.outcome), forecastReason(forecast.reason));
}

QString forecastSummary(std::span<const SignalForecast> forecasts)
{
    constexpr size_t outcomes = static_cast<size_t>(ForecastOutcome::Unknown) + 1;
    std::array<int, outcomes> counts{};
    for (const SignalForecast &forecast : forecasts)
        ++counts[static_cast<size_t>(forecast.outcome)];

    std::vector<size_t> order;
    for (size_t i = 0; i < outcomes; ++i) {
        if (counts[i] > 0)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return counts[a] > counts[b]; });
    QStringList parts;
    for (const size_t i : order)
        parts += countedOutcome(static_cast<ForecastOutcome>(i), counts[i]);
    return parts.join(Texts::tr(", ", "between the parts of a list"));
}

bool isDestructive(const SignalForecast &forecast) noexcept
{
    return forecast.outcome == ForecastOutcome::Terminates || forecast.outcome == ForecastOutcome::DumpsCore;
}

QString defaultActionText(DefaultAction action)
{
    switch (action) {
    case DefaultAction::Terminate: return Texts::tr("ends the process");
    case DefaultAction::CoreDump: return Texts::tr("ends the process with a core dump");
    case DefaultAction::Ignore: return Texts::tr("is ignored");
    case DefaultAction::Stop: return Texts::tr("stops the process");
    case DefaultAction::Continue: return Texts::tr("continues the process");
    }
    return {};
}

QString dispositionText(SignalNumber signal, const SignalDisposition &disposition)
{
    QStringList parts;
    if (disposition.caught.contains(signal))
        parts += Texts::tr("caught", "disposition");
    if (disposition.ignored.contains(signal))
        parts += Texts::tr("ignored", "disposition");
    if (disposition.blocked.contains(signal))
        parts += Texts::tr("blocked", "disposition");
    if (disposition.pending.contains(signal) || disposition.sharedPending.contains(signal))
        parts += Texts::tr("pending", "disposition");
    if (parts.isEmpty())
        return Texts::tr("default", "disposition");
    return parts.join(Texts::tr(", ", "between the parts of a list"));
}

QString unknownStatusText(UnknownStatusReason reason)
{
    switch (reason) {
    case UnknownStatusReason::None: return {};
    case UnknownStatusReason::KernelTooOld: return Texts::tr("this kernel does not tell");
    case UnknownStatusReason::ParentIgnores: return Texts::tr("nobody kept the status");
    case UnknownStatusReason::EndedBefore: return Texts::tr("it had ended before it could be watched");
    case UnknownStatusReason::NotReaped: return Texts::tr("it is dead, and its parent has not asked how it ended");
    case UnknownStatusReason::NoPidfd: return Texts::tr("process descriptors are missing here");
    }
    return {};
}

QString waitStatusText(const WaitStatus &status, UnknownStatusReason reason)
{
    switch (status.kind) {
    case WaitStatus::Kind::Exited:
        return status.exitCode ? Texts::tr("exited with code %1").arg(*status.exitCode) : Texts::tr("exited");
    case WaitStatus::Kind::Killed:
        return status.coreDumped ? Texts::tr("killed by %1, core dumped").arg(status.signal.name())
                                 : Texts::tr("killed by %1").arg(status.signal.name());
    case WaitStatus::Kind::Stopped:
        return status.signal.isValid() ? Texts::tr("stopped by %1").arg(status.signal.name()) : Texts::tr("stopped");
    case WaitStatus::Kind::Continued: return Texts::tr("continued");
    case WaitStatus::Kind::Unknown: break;
    }
    const QString why = unknownStatusText(reason);
    return why.isEmpty() ? Texts::tr("ended, status unknown") : Texts::tr("ended, status unknown: %1").arg(why);
}

namespace {

/// What was seen before the rest, in the past tense.
QString earlierText(const SendOutcome &outcome, const std::optional<SignalForecast> &forecast)
{
    using What = SendOutcome::What;
    switch (outcome.what) {
    case What::Pending: return Texts::tr("was pending", "what a signal did at first");
    case What::Running:
        if (forecast && forecast->outcome == ForecastOutcome::Handled)
            return Texts::tr("handled it", "what a process did at first");
        if (forecast && forecast->outcome == ForecastOutcome::Ignored)
            return Texts::tr("ignored it", "what a process did at first");
        return Texts::tr("ran on", "what a process did at first");
    default: return sendOutcomeText(outcome, forecast);
    }
}

QString runningText(const std::optional<SignalForecast> &forecast)
{
    if (forecast && forecast->outcome == ForecastOutcome::Handled)
        return Texts::tr("still running after handling");
    if (forecast && forecast->outcome == ForecastOutcome::Ignored)
        return Texts::tr("still running, ignored it");
    return Texts::tr("still running");
}

} // namespace

QString sendOutcomeText(const SendOutcome &outcome, const std::optional<SignalForecast> &forecast)
{
    using What = SendOutcome::What;
    const auto after = [&](const QString &what) {
        return Texts::tr("%1 after %2", "%1 what happened, %2 a duration").arg(what, durationText(outcome.afterMs));
    };
    WaitStatus status;
    status.exitCode = outcome.exitCode;
    status.signal = outcome.signal;
    status.coreDumped = outcome.coreDumped;
    switch (outcome.what) {
    case What::Exited: status.kind = WaitStatus::Kind::Exited; return after(waitStatusText(status));
    case What::Killed: status.kind = WaitStatus::Kind::Killed; return after(waitStatusText(status));
    case What::Stopped:
        status.kind = WaitStatus::Kind::Stopped;
        // Without a signal it was not this send that stopped it.
        return status.signal.isValid() ? after(waitStatusText(status)) : waitStatusText(status);
    case What::Continued: return after(Texts::tr("continued"));
    case What::Pending: return pendingReasonText(outcome.pendingReason);
    case What::Running: return runningText(forecast);
    case What::EndedUnknown: {
        const QString why = unknownStatusText(outcome.unknownReason);
        const QString what = after(Texts::tr("ended", "what became of a process"));
        return why.isEmpty()
                   ? Texts::tr("%1, status unknown", "%1 such as: ended after 12 ms").arg(what)
                   : Texts::tr("%1, status unknown: %2", "%1 such as: ended after 12 ms, %2 why").arg(what, why);
    }
    }
    return {};
}

QString sendOutcomeText(const SendOutcome &outcome, const std::optional<SignalForecast> &forecast,
                        const std::optional<SendOutcome> &earlier)
{
    const QString last = sendOutcomeText(outcome, forecast);
    return earlier ? Texts::tr("%1; then %2", "what a process did, first and last")
                         .arg(earlierText(*earlier, forecast), last)
                   : last;
}

} // namespace signalbox
