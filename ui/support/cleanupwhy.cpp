// SPDX-License-Identifier: MIT
#include "ui/support/cleanupwhy.h"

#include "core/base/untrustedtext.h"
#include "ui/support/cleanuptext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace signalbox {

namespace {

using Outcome = TrialHookResult::Outcome;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CleanupWhy)
};

QString signalName(const CleanupPlan &plan)
{
    const auto signal = SignalNumber::fromNumber(cleanupEndingInfo(plan.ending).signal);
    return signal ? signal->name() : QString();
}

/// The names of the hooks with that outcome, quoted.
QString namesWith(const CleanupTrialResult &result, Outcome outcome)
{
    QStringList names;
    for (const TrialHookResult &hook : result.hooks) {
        if (hook.outcome == outcome)
            names << Texts::tr("“%1”", "name of a hook").arg(visibleText(hook.name));
    }
    return names.join(Texts::tr(", ", "between names"));
}

QString afterMainText(CleanupStyle style)
{
    if (isPython(style))
        return Texts::tr("The script came to its end: before the interpreter ends, it runs the atexit functions, the "
                         "latest registered first.");
    if (style == CleanupStyle::Library)
        return Texts::tr("main returned: CleanupHooks is destroyed on the way out, and runs its hooks, the latest "
                         "registered first.");
    return Texts::tr("main returned: the C library then does what exit() does, and runs the exit handlers, the latest "
                     "registered first.");
}

QString afterExitText(CleanupStyle style)
{
    if (isPython(style))
        return Texts::tr(
            "sys.exit() raises SystemExit. Nobody took it, so the interpreter ended in its orderly way and ran "
            "the atexit functions, the latest registered first.");
    if (style == CleanupStyle::Library)
        return Texts::tr(
            "exit() runs exit handlers. The library has one, which runs the hooks, the latest registered first.");
    return Texts::tr("exit() runs the exit handlers, the latest registered first.");
}

QString rawExitText(const CleanupPlan &plan)
{
    if (!isPython(plan.style))
        return Texts::tr("_exit() goes straight to the kernel: no exit handler and no destructor runs.");
    const QString text =
        Texts::tr("os._exit() goes straight to the kernel: the interpreter gets no chance to run the atexit "
                  "functions.");
    return plan.ending == CleanupEnding::QuickExit
               ? Texts::tr("Python has no quick_exit(), so the script did without.") + QLatin1Char(' ') + text
               : text;
}

QString handlerText(const CleanupTrialResult &result, const CleanupVerdict &verdict)
{
    const QString signal = signalName(result.plan);
    QString text;
    if (verdict.cause == HooksCause::PythonHandlerRaised) {
        text = Texts::tr(
                   "Python ran the handler of %1 in its main thread. There sys.exit(1) raised SystemExit, the "
                   "interpreter ended in its orderly way, and ran the atexit functions, the latest registered first.")
                   .arg(signal);
    } else {
        text =
            Texts::tr(
                "The handler of %1 called exit(1), which runs the exit handlers, the latest registered first, inside "
                "of the signal handler. exit() is not async-signal-safe: had the signal come at a bad moment, in "
                "malloc for instance, the program could have hung or crashed.")
                .arg(signal);
    }
    if (result.plan.hangupIgnored && result.plan.ending == CleanupEnding::Sighup) {
        text += QLatin1Char(' ')
                + Texts::tr(
                    "It was started with SIGHUP ignored, but by setting a handler it took that away: nohup does not "
                    "protect such a program.");
    }
    return text;
}

QString defaultActionText(const CleanupTrialResult &result)
{
    const QString text =
        Texts::tr("Nothing in the program handles %1, so the kernel carried out the default action: it ended "
                  "the process at once. None of its code ran any more.")
            .arg(signalName(result.plan));
    return text + QLatin1Char(' ')
           + (isPython(result.plan.style) ? Texts::tr("atexit functions run only when the interpreter ends by itself.")
                                          : Texts::tr("Exit handlers run only on exit() and after main."));
}

QString inheritedText(const CleanupPlan &plan)
{
    QString text =
        Texts::tr("The program was started with SIGHUP ignored, as nohup does it. The kernel threw the signal "
                  "away: no handler and no hook ran, and the program went on.");
    if (plan.style != CleanupStyle::Library)
        return text;
    return text + QLatin1Char(' ')
           + Texts::tr("The library leaves an inherited ignore as it is: whoever said nohup means it.");
}

QString hungText(const CleanupTrialResult &result)
{
    QString text =
        Texts::tr("%1 had not come back when the patience of the trial was over; nothing limits how long an exit "
                  "handler may take.")
            .arg(namesWith(result, Outcome::Unfinished));
    if (result.plan.ending == CleanupEnding::SecondSignal && result.plan.style == CleanupStyle::NaiveHandler) {
        text +=
            QLatin1Char(' ')
            + Texts::tr("The second SIGTERM could not help: the signal is blocked while its own handler runs, so it "
                        "stayed pending.");
    }
    return text;
}

QString killedText(const CleanupTrialResult &result)
{
    const QString text = Texts::tr("The parent saw it killed by %1.").arg(result.parentSaw.signal.name());
    return result.parentSaw.coreDumped ? text + QLatin1Char(' ') + Texts::tr("A core was dumped.") : text;
}

/// What was seen, without a reason.
QString plainFacts(const CleanupTrialResult &result)
{
    const QStringList ran = result.ranInOrder();
    QStringList shown;
    for (const QString &name : ran)
        shown << visibleText(name);
    const QString hooks =
        ran.isEmpty() ? Texts::tr("No hook ran.")
                      : Texts::tr("Hooks that ran, in order: %1.").arg(shown.join(Texts::tr(", ", "between names")));
    return hooks + QLatin1Char(' ') + Texts::tr("What the parent saw: %1.").arg(parentSawText(result));
}

/// The note that a hook was made to misbehave, since the ending is about that.
QString changedHooksText(const CleanupPlan &plan)
{
    switch (plan.ending) {
    case CleanupEnding::StuckHook: return Texts::tr("For this ending a hook is made to hang, if none does.");
    case CleanupEnding::ThrowingHook: return Texts::tr("For this ending a hook is made to throw, if none does.");
    case CleanupEnding::SecondSignal:
        return Texts::tr("For this ending the first hook to run is made to hang, if none does.");
    default: return {};
    }
}

} // namespace

QString hooksCauseText(const CleanupTrialResult &result, const CleanupVerdict &verdict)
{
    const CleanupPlan &plan = result.plan;
    const CleanupStyle style = effectiveStyle(plan);
    switch (verdict.cause) {
    case HooksCause::MainReturned: return afterMainText(style);
    case HooksCause::ExitCalled: return afterExitText(style);
    case HooksCause::LibraryCaught:
        return Texts::tr("The library caught %1. Its handler only takes note; the hooks run from the event loop, where "
                         "anything may be called, the latest registered first.")
            .arg(signalName(plan));
    case HooksCause::HandlerCalledExit:
    case HooksCause::PythonHandlerRaised: return handlerText(result, verdict);
    case HooksCause::PythonInterrupted:
        return Texts::tr(
            "Python handles SIGINT itself: it raises KeyboardInterrupt. Nobody took it, so the interpreter ended "
            "in its orderly way and ran the atexit functions, the latest registered first.");
    case HooksCause::QuickExitCalled:
        return Texts::tr("quick_exit() runs only what was registered with at_quick_exit(): none of these hooks.");
    case HooksCause::RawExitCalled: return rawExitText(plan);
    case HooksCause::AbortCalled:
        if (plan.namespaceInit)
            return Texts::tr(
                "abort() raised SIGABRT, which does nothing to pid 1 of a namespace. Then the C library ended it by "
                "an instruction that faults. No exit handler runs on that way.");
        return Texts::tr(
            "abort() raised SIGABRT, and its default action ended the process: no exit handler runs on that way.");
    case HooksCause::Faulted:
        return Texts::tr(
            "The kernel answered the fault with SIGSEGV, whose default action ended the process at once. No hook "
            "ran, and none should: the memory it would work on cannot be trusted any more.");
    case HooksCause::DefaultAction: return defaultActionText(result);
    case HooksCause::Uncatchable:
        return Texts::tr(
            "SIGKILL cannot be caught, blocked or ignored: the kernel ends the process, and nothing of the program "
            "runs any more, however it registered its hooks.");
    case HooksCause::Replaced:
        return Texts::tr(
            "exec() put another program into the process. The hooks were in the memory of the old one, which is "
            "gone; exec() runs no exit handlers.");
    case HooksCause::InheritedIgnored: return inheritedText(plan);
    case HooksCause::InitShielded:
        return Texts::tr(
                   "The program is pid 1 of its namespace. For such a process the kernel throws away every signal that "
                   "it has no handler for, except KILL and STOP from outside. So %1 did nothing, and the program went "
                   "on.")
            .arg(signalName(plan));
    }
    return {};
}

QString hooksBreakText(const CleanupTrialResult &result, const CleanupVerdict &verdict)
{
    switch (verdict.broken) {
    case HooksBreak::None: return {};
    case HooksBreak::ExceptionTaken:
        if (isPython(result.plan.style))
            return Texts::tr("%1 raised an exception: Python printed it, and ran the next ones.")
                .arg(namesWith(result, Outcome::Threw));
        return Texts::tr("%1 threw an exception: the library took it, and ran the next ones.")
            .arg(namesWith(result, Outcome::Threw));
    case HooksBreak::ExceptionEnded:
        return Texts::
            tr("%1 threw an exception, and none may leave an exit handler: std::terminate() called abort(). The hooks "
               "that had not begun never did.")
                .arg(namesWith(result, Outcome::Threw));
    case HooksBreak::GivenUp:
        return Texts::tr(
                   "%1 was not through at its deadline of %2 ms: the library gave it up, ran the emergency hooks, and "
                   "ended the program. The hooks that had not begun never did.")
            .arg(namesWith(result, Outcome::Unfinished),
                 QLocale().toString(qlonglong{result.plan.hookDeadline.count()}));
    case HooksBreak::SecondSignal:
        return Texts::
            tr("%2 came again while %1 ran. A second one always ends the program at once: whoever asks twice does not "
               "want to wait.")
                .arg(namesWith(result, Outcome::Unfinished), signalName(result.plan));
    case HooksBreak::LeftByException:
        return Texts::
            tr("%2 came again while %1 ran: the handler raised SystemExit in the middle of that hook, which was left "
               "half done. Then the next ones ran.")
                .arg(namesWith(result, Outcome::Unfinished), signalName(result.plan));
    case HooksBreak::Hung: return hungText(result);
    case HooksBreak::BetweenHooks:
        return Texts::tr("The hooks that had begun were through, but the program did not end.");
    }
    return {};
}

QString statusText(const CleanupTrialResult &result, const CleanupVerdict &verdict)
{
    const int code = result.parentSaw.exitCode.value_or(-1);
    switch (verdict.source) {
    case StatusSource::Code:
        if (verdict.cause == HooksCause::MainReturned)
            return Texts::tr("The parent saw exit code %1: what main returned.").arg(code);
        return Texts::tr("The parent saw exit code %1: what the program had asked for.").arg(code);
    case StatusSource::NewProgram: return Texts::tr("The parent saw exit code %1: that of the new program.").arg(code);
    case StatusSource::HandlersCode:
        return Texts::tr(
                   "The parent saw exit code %1, as after any failure: that %2 ended the program is hidden from it.")
            .arg(QString::number(code), signalName(result.plan));
    case StatusSource::Reraised:
        if (isPython(result.plan.style))
            return Texts::tr(
                "Then Python restored the default action and sent itself SIGINT, so the parent saw the truth: "
                "killed by SIGINT.");
        return Texts::
            tr("Then the library restored the default action and raised %1 again, so the parent saw the truth: killed "
               "by %1.")
                .arg(signalName(result.plan));
    case StatusSource::Signal:
    case StatusSource::Terminated: return killedText(result);
    case StatusSource::ShellCode:
        return Texts::tr("As pid 1 a program cannot end itself by a signal. So the library exits with %1, which is 128 "
                         "+ %2, as a "
                         "shell words it.")
            .arg(QString::number(code), QString::number(code - 128));
    case StatusSource::CleanupFailed:
        return Texts::tr("The parent saw exit code %1 instead of 0: the library says that the cleanup failed.")
            .arg(code);
    case StatusSource::TrialKilled:
        return Texts::tr("It did not end by itself: the trial sent SIGKILL after %1.")
            .arg(shortDuration(result.elapsedNs));
    }
    return {};
}

QString explainTrial(const CleanupTrialResult &result)
{
    QString error = trialErrorText(result);
    if (!error.isEmpty())
        return error;
    const CleanupVerdict verdict = judgeCleanup(result);
    if (!verdict.asExpected)
        return Texts::tr("This did not go by the rules that this program knows, so it does not explain it.")
               + QLatin1Char(' ') + plainFacts(result);
    QStringList parts{hooksCauseText(result, verdict), hooksBreakText(result, verdict), statusText(result, verdict)};
    if (beginsHooks(verdict.cause))
        parts << changedHooksText(result.plan);
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

QString hookFact(const CleanupTrialResult &result, int hook)
{
    if (hook < 0 || static_cast<size_t>(hook) >= result.hooks.size() || !trialErrorText(result).isEmpty())
        return {};
    const TrialHookResult &outcome = result.hooks.at(static_cast<size_t>(hook));
    const QString name = visibleText(outcome.name);
    const QString place = QString::number(outcome.position + 1);
    switch (outcome.outcome) {
    case Outcome::Ran:
        return Texts::tr("“%1” ran as number %2 and took %3.").arg(name, place, shortDuration(outcome.durationNs));
    case Outcome::Threw:
        return Texts::tr("“%1” ran as number %2 and threw an exception after %3.")
            .arg(name, place, shortDuration(outcome.durationNs));
    case Outcome::Unfinished: return Texts::tr("“%1” began as number %2 and did not finish.").arg(name, place);
    case Outcome::Skipped: return Texts::tr("“%1” did not run.").arg(name);
    }
    return {};
}

QString explainHook(const CleanupTrialResult &result, int hook)
{
    QString error = trialErrorText(result);
    if (!error.isEmpty())
        return error;
    QStringList parts{hookFact(result, hook)};
    const CleanupVerdict verdict = judgeCleanup(result);
    const bool finished = hook >= 0 && static_cast<size_t>(hook) < result.hooks.size()
                          && result.hooks.at(static_cast<size_t>(hook)).outcome == Outcome::Ran;
    if (verdict.asExpected && !finished)
        parts << (beginsHooks(verdict.cause) ? hooksBreakText(result, verdict) : hooksCauseText(result, verdict));
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

} // namespace signalbox
