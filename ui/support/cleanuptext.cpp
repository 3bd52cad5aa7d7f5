// SPDX-License-Identifier: MIT
#include "ui/support/cleanuptext.h"

#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CleanupText)
};

} // namespace

QString cleanupEndingTitle(CleanupEnding ending)
{
    switch (ending) {
    case CleanupEnding::Return: return Texts::tr("return from main");
    case CleanupEnding::Exit: return QStringLiteral("exit()");
    case CleanupEnding::QuickExit: return QStringLiteral("quick_exit()");
    case CleanupEnding::RawExit: return QStringLiteral("_exit()");
    case CleanupEnding::Abort: return QStringLiteral("abort()");
    case CleanupEnding::Segfault: return Texts::tr("memory fault");
    case CleanupEnding::Sigterm: return QStringLiteral("SIGTERM");
    case CleanupEnding::Sigint: return QStringLiteral("SIGINT");
    case CleanupEnding::Sighup: return QStringLiteral("SIGHUP");
    case CleanupEnding::Sigquit: return QStringLiteral("SIGQUIT");
    case CleanupEnding::SigtermUnhandled: return Texts::tr("SIGTERM, unhandled");
    case CleanupEnding::Sigkill: return QStringLiteral("SIGKILL");
    case CleanupEnding::Exec: return QStringLiteral("exec()");
    case CleanupEnding::StuckHook: return Texts::tr("SIGTERM, hook hangs");
    case CleanupEnding::ThrowingHook: return Texts::tr("SIGTERM, hook throws");
    case CleanupEnding::SecondSignal: return Texts::tr("SIGTERM twice");
    }
    return {};
}

QString cleanupEndingSentence(CleanupEnding ending)
{
    switch (ending) {
    case CleanupEnding::Return: return Texts::tr("The program has done its work: main returns 0.");
    case CleanupEnding::Exit: return Texts::tr("The program calls exit() with code 3.");
    case CleanupEnding::QuickExit: return Texts::tr("The program is in a hurry: quick_exit() with code 4.");
    case CleanupEnding::RawExit: return Texts::tr("The program ends itself by the system call: _exit() with code 5.");
    case CleanupEnding::Abort: return Texts::tr("The program gives itself up: abort() raises SIGABRT.");
    case CleanupEnding::Segfault: return Texts::tr("The program touches memory it must not: the kernel sends SIGSEGV.");
    case CleanupEnding::Sigterm: return Texts::tr("Another program asks it to end: what plain “kill” sends.");
    case CleanupEnding::Sigint: return Texts::tr("Somebody presses Ctrl+C in its terminal.");
    case CleanupEnding::Sighup: return Texts::tr("Its terminal goes away.");
    case CleanupEnding::Sigquit: return Texts::tr("Somebody presses Ctrl+\\ in its terminal.");
    case CleanupEnding::SigtermUnhandled:
        return Texts::tr("SIGTERM comes to a program that has exit handlers, but handles no signal.");
    case CleanupEnding::Sigkill: return Texts::tr("The signal that no program can catch.");
    case CleanupEnding::Exec: return Texts::tr("The process goes on as another program, which exits with 6.");
    case CleanupEnding::StuckHook: return Texts::tr("SIGTERM comes, and one of the hooks never comes back.");
    case CleanupEnding::ThrowingHook: return Texts::tr("SIGTERM comes, and one of the hooks throws an exception.");
    case CleanupEnding::SecondSignal: return Texts::tr("SIGTERM comes, and comes again while the first hook runs.");
    }
    return {};
}

QString cleanupStyleTitle(CleanupStyle style)
{
    switch (style) {
    case CleanupStyle::Library: return QStringLiteral("CleanupHooks");
    case CleanupStyle::Atexit: return QStringLiteral("std::atexit");
    case CleanupStyle::NaiveHandler: return Texts::tr("handler calls exit()");
    case CleanupStyle::PythonAtexit: return Texts::tr("Python atexit");
    case CleanupStyle::PythonHandler: return Texts::tr("Python atexit + signal");
    }
    return {};
}

QString cleanupStyleSentence(CleanupStyle style)
{
    switch (style) {
    case CleanupStyle::Library:
        return Texts::tr(
            "CleanupHooks of this library: TERM, INT, HUP and QUIT are caught, the hooks run from the event "
            "loop, each under a deadline, and then the signal ends the program.");
    case CleanupStyle::Atexit: return Texts::tr("Exit handlers of the C library alone; no signal is handled.");
    case CleanupStyle::NaiveHandler:
        return Texts::tr(
            "Exit handlers of the C library, and a handler for TERM, INT, HUP and QUIT that calls exit(1), "
            "as old tutorials teach it.");
    case CleanupStyle::PythonAtexit:
        return Texts::tr("A real python3 with atexit.register() alone; it handles no signal but INT, as Python does.");
    case CleanupStyle::PythonHandler:
        return Texts::tr(
            "A real python3 with atexit.register() and signal.signal() handlers for TERM, INT, HUP and QUIT "
            "that call sys.exit(1).");
    }
    return {};
}

QString cleanupVariantTitle(const CleanupPlan &plan)
{
    QString title = cleanupStyleTitle(plan.style);
    if (plan.hangupIgnored)
        title = Texts::tr("%1, nohup", "%1 how hooks are registered").arg(title);
    if (plan.namespaceInit)
        title = Texts::tr("%1, pid 1", "%1 how hooks are registered").arg(title);
    return title;
}

QString trialHookBehaviourText(TrialHook::Behaviour behaviour)
{
    switch (behaviour) {
    case TrialHook::Behaviour::Ends: return Texts::tr("ends", "a cleanup hook");
    case TrialHook::Behaviour::Throws: return Texts::tr("throws", "a cleanup hook");
    case TrialHook::Behaviour::Hangs: return Texts::tr("hangs", "a cleanup hook");
    }
    return {};
}

QString trialHookProblemText(TrialHookProblem problem, const QString &name)
{
    switch (problem) {
    case TrialHookProblem::None: return {};
    case TrialHookProblem::EmptyName: return Texts::tr("A hook needs a name, to be told from the others.");
    case TrialHookProblem::NameTooLong:
        return Texts::tr("That name is too long: at most %n character(s).", nullptr, int{longestTrialHookName});
    case TrialHookProblem::NameWithControls:
        return Texts::tr("“%1” contains characters that cannot be seen; a name is plain text.").arg(visibleText(name));
    case TrialHookProblem::DuplicateName:
        return Texts::tr("There is a hook “%1” already: in the picture one could not tell them apart.")
            .arg(visibleText(name));
    case TrialHookProblem::DurationNegative: return Texts::tr("A hook cannot take less than no time.");
    case TrialHookProblem::DurationTooLong:
        return Texts::tr("At most %1 ms for one hook: somebody is waiting for the result. For one that never comes "
                         "back choose “hangs”.")
            .arg(QLocale().toString(qlonglong{longestTrialHookDuration.count()}));
    case TrialHookProblem::TooMany:
        return Texts::tr("%n hook(s) are enough: atexit() promises no more.", nullptr, int{mostTrialHooks});
    }
    return {};
}

QString trialOutcomeText(TrialHookResult::Outcome outcome)
{
    switch (outcome) {
    case TrialHookResult::Outcome::Ran: return Texts::tr("ran", "a cleanup hook");
    case TrialHookResult::Outcome::Threw: return Texts::tr("threw", "a cleanup hook");
    case TrialHookResult::Outcome::Unfinished: return Texts::tr("not finished", "a cleanup hook");
    case TrialHookResult::Outcome::Skipped: return Texts::tr("skipped", "a cleanup hook");
    }
    return {};
}

QString parentSawText(const CleanupTrialResult &result)
{
    if (result.error && result.error->code == ErrorCode::TimedOut)
        return Texts::tr("did not end");
    if (result.error) {
        if (result.error->code == ErrorCode::Unsupported)
            return Texts::tr("unsupported");
        return result.error->code == ErrorCode::Cancelled ? Texts::tr("cancelled") : Texts::tr("failed");
    }
    const WaitStatus &saw = result.parentSaw;
    if (saw.kind == WaitStatus::Kind::Exited && saw.exitCode)
        return Texts::tr("exited with %1", "%1 exit code").arg(*saw.exitCode);
    if (saw.kind == WaitStatus::Kind::Killed)
        return Texts::tr("killed by %1", "%1 a signal").arg(saw.signal.name());
    return Texts::tr("unknown", "status of a process");
}

QString trialErrorText(const CleanupTrialResult &result)
{
    if (!result.error || result.error->code == ErrorCode::TimedOut)
        return {};
    const QString &reason = result.error->reason;
    if (reason == QLatin1String("no-python3"))
        return Texts::tr("There is no python3 on this system.");
    if (reason == QLatin1String("no-pid-namespace"))
        return Texts::tr(
            "This system does not let us make a pid namespace: it takes root, or user namespaces that anybody "
            "may make (user.max_user_namespaces, kernel.unprivileged_userns_clone).");
    if (reason == QLatin1String("namespace-init-needs-own-subject"))
        return Texts::tr("As pid 1 only the program in C++ can be tried, not the one in Python.");
    if (reason == QLatin1String("subject-failed"))
        return Texts::tr("The program of the trial could not set itself up.");
    if (result.error->code == ErrorCode::Cancelled)
        return Texts::tr("It was cancelled: the trial ended the program.");
    return Texts::tr("The program of the trial could not be started: %1").arg(errorText(*result.error));
}

QString shortDuration(qint64 ns)
{
    const QLocale locale;
    const double ms = static_cast<double>(ns) / 1e6;
    if (ms < 9.95)
        return Texts::tr("%1 ms", "milliseconds").arg(locale.toString(ms, 'f', 1));
    if (ms < 999.5)
        return Texts::tr("%1 ms", "milliseconds").arg(locale.toString(ms, 'f', 0));
    return Texts::tr("%1 s", "seconds").arg(locale.toString(ms / 1e3, 'f', 2));
}

} // namespace signalbox
