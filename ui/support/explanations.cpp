// SPDX-License-Identifier: MIT
#include "ui/support/explanations.h"

#include <QCoreApplication>
#include <QDialog>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

struct Explanation {
    const char *objectName;
    const char *text;
};

constexpr std::array explanations{
    // The window.
    Explanation{"navigation",
                QT_TRANSLATE_NOOP("Explanations", "The pages of Signalbox. Ctrl and a digit switches from anywhere.")},
    Explanation{"messageBar",
                QT_TRANSLATE_NOOP("Explanations",
                                  "What came of something, or what went wrong: for which process, why, and "
                                  "what can be done. Warnings and errors stay until they are closed.")},
    Explanation{"awaitedEnds",
                QT_TRANSLATE_NOOP("Explanations",
                                  "The processes whose ends you will be told, by the desktop and in this window, as "
                                  "long as Signalbox runs. Choosing one gives it up.")},

    // Processes.
    Explanation{
        "processesSearch",
        QT_TRANSLATE_NOOP(
            "Explanations",
            "Words match the name, the command line, the PID and the user. A field narrows it down: state:T, cpu:>10, "
            "mem:>1G, catches:TERM, ignores:HUP, blocks:USR1, pending:any. ! leaves out, | means or.")},
    Explanation{
        "processList",
        QT_TRANSLATE_NOOP("Explanations",
                          "The running processes. A process is held by its PID and its start time, so what is done to "
                          "a row reaches that very process or none. Right-click the header for more columns.")},
    Explanation{
        "signalMap",
        QT_TRANSLATE_NOOP(
            "Explanations",
            "One cell for each of the 64 signals. Empty: default. Filled: caught, there is a handler. Hatched: "
            "ignored. Ring: blocked, it waits. Dot: pending, it waits already. Arrow keys move, Return sends.")},
    Explanation{
        "processSignals",
        QT_TRANSLATE_NOOP(
            "Explanations",
            "Each signal with what the process does with it and a forecast: what would happen if it were sent now.")},
    Explanation{
        "processThreads",
        QT_TRANSLATE_NOOP("Explanations",
                          "The threads of the process. Each has its own mask of blocked signals and its own pending "
                          "ones. A signal to the process is taken by any thread that does not block it.")},
    Explanation{
        "processFacts",
        QT_TRANSLATE_NOOP("Explanations",
                          "Paths, control group, limits, times. What may not be read is left out, never shown as 0.")},

    // The dialog for sending.
    Explanation{"signalSearch", QT_TRANSLATE_NOOP("Explanations", "A name with or without SIG, a number, or RTMIN+3.")},
    Explanation{
        "signalList",
        QT_TRANSLATE_NOOP("Explanations",
                          "The signals, the common ones first. The colour groups them by what they do by default.")},
    Explanation{"scope",
                QT_TRANSLATE_NOOP(
                    "Explanations",
                    "Whom the signal reaches: the process (any of its threads takes it), one thread, all processes of "
                    "its group (what a shell treats as one job), or the process with all its descendants.")},
    Explanation{
        "thread",
        QT_TRANSLATE_NOOP(
            "Explanations",
            "The thread that has to take the signal. What ends or stops a process always ends or stops all of it.")},
    Explanation{"withValue",
                QT_TRANSLATE_NOOP("Explanations",
                                  "Queues the signal with a number, as sigqueue() does. A handler that asks for "
                                  "details can read it. The number of queued signals is limited for each user.")},
    Explanation{"value", QT_TRANSLATE_NOOP("Explanations", "The number that goes with the signal.")},
    Explanation{"escalate", QT_TRANSLATE_NOOP("Explanations",
                                              "Sends a second signal to those that still run after some seconds: to "
                                              "ask first (SIGTERM) and to kill (SIGKILL) only who does not answer.")},
    Explanation{"escalateSignal", QT_TRANSLATE_NOOP("Explanations", "The second signal.")},
    Explanation{"escalateAfter", QT_TRANSLATE_NOOP("Explanations", "How long the targets have to end by themselves.")},
    Explanation{"targets",
                QT_TRANSLATE_NOOP("Explanations",
                                  "Whom this dialog holds since it was opened, by PID and start time. Before sending: "
                                  "what the signal would do to each. After sending: what came of it.")},
    Explanation{
        "confirm",
        QT_TRANSLATE_NOOP("Explanations",
                          "Some processes are protected from slips: the first process of the system, Signalbox itself, "
                          "the leader of its session, the display server. Without this tick they are not signalled.")},

    // The signal log.
    Explanation{
        "logSearch",
        QT_TRANSLATE_NOOP("Explanations",
                          "Each word must occur in the entry: signal, process, PID, outcome. !word leaves out.")},
    Explanation{"logTable",
                QT_TRANSLATE_NOOP("Explanations",
                                  "Signals in both directions. Sent: the forecast, and the outcome as soon as "
                                  "it is known. Received: from whom, how (si_code), and with which value.")},
    Explanation{"trySignal",
                QT_TRANSLATE_NOOP("Explanations", "A signal that Signalbox sends to itself, to see what arrives.")},
    Explanation{"tryCount",
                QT_TRANSLATE_NOOP("Explanations", "How many are sent. Standard signals do not queue: of many that wait "
                                                  "at once one arrives. Real-time signals (RTMIN and above) do.")},
    Explanation{"tryWithValue",
                QT_TRANSLATE_NOOP("Explanations", "Sends with sigqueue() instead of kill(): the signal carries a "
                                                  "number, and standard signals still do not queue.")},
    Explanation{"tryValue", QT_TRANSLATE_NOOP("Explanations", "The number that goes with the signal.")},
    Explanation{"tryTogether", QT_TRANSLATE_NOOP("Explanations",
                                                 "Blocks the signal until all are sent, as if the program were too "
                                                 "busy to take any. Otherwise each is taken before the next is sent.")},
    Explanation{"listenList",
                QT_TRANSLATE_NOOP("Explanations", "The signals that Signalbox catches and logs. Those not ticked do to "
                                                  "Signalbox what they do to any program by default.")},

    // Children.
    Explanation{
        "childrenSearch",
        QT_TRANSLATE_NOOP("Explanations",
                          "Each word must occur in the row: name, PID, state, signal, command. !word leaves out.")},
    Explanation{"launchCommand",
                QT_TRANSLATE_NOOP("Explanations", "A program and its arguments. No shell reads it: quotes and \\ work, "
                                                  "* $ | > do not; for those write sh -c '…'.")},
    Explanation{"launchMore", QT_TRANSLATE_NOOP("Explanations", "Shows in which conditions the command starts.")},
    Explanation{"launchDirectory", QT_TRANSLATE_NOOP("Explanations", "The working directory of the command.")},
    Explanation{
        "launchEnvironment",
        QT_TRANSLATE_NOOP("Explanations",
                          "Changes to the environment that the command inherits: NAME=value sets, -NAME removes.")},
    Explanation{"launchIgnored",
                QT_TRANSLATE_NOOP("Explanations", "Signals that the command finds ignored when it starts, as nohup "
                                                  "does with SIGHUP. This survives exec: many programs keep it so.")},
    Explanation{"launchBlocked",
                QT_TRANSLATE_NOOP("Explanations", "Signals that the command finds blocked when it starts. They wait "
                                                  "until it unblocks them, which few programs do.")},
    Explanation{"launchGroup",
                QT_TRANSLATE_NOOP("Explanations", "A process group is what a terminal's Ctrl-C reaches as a whole. A "
                                                  "session has no terminal until it opens one.")},
    Explanation{
        "launchOutput",
        QT_TRANSLATE_NOOP("Explanations", "Whether the end of its output is kept and shown below, or thrown away.")},
    Explanation{
        "launchTerminal",
        QT_TRANSLATE_NOOP(
            "Explanations",
            "Gives the command a pseudo terminal: for programs that behave otherwise when they write into a pipe.")},
    Explanation{"childrenTable",
                QT_TRANSLATE_NOOP("Explanations", "What was launched or is watched, and how it ended: the exit code or "
                                                  "the signal, whether a core was dumped, and what it cost.")},
    Explanation{"childEvents",
                QT_TRANSLATE_NOOP("Explanations",
                                  "What happened to the process, in order: started, stopped by, continued, ended.")},
    Explanation{"outputView",
                QT_TRANSLATE_NOOP(
                    "Explanations",
                    "The last lines that the process has written. What it wrote to the standard error is marked.")},

    // Cleanup.
    Explanation{"cleanupSearch",
                QT_TRANSLATE_NOOP(
                    "Explanations",
                    "Each word must occur in the ending: its name, its signal, what happened. !word leaves out.")},
    Explanation{"cleanupStyle",
                QT_TRANSLATE_NOOP(
                    "Explanations",
                    "How the hooks of the trials are registered: with the library of this program, with std::atexit "
                    "alone, with std::atexit and a signal handler that calls exit(), or with Python's atexit.")},
    Explanation{"cleanupNohup",
                QT_TRANSLATE_NOOP("Explanations", "The program of the trial finds SIGHUP ignored when it starts: then "
                                                  "SIGHUP neither ends it nor runs its hooks.")},
    Explanation{"cleanupInit",
                QT_TRANSLATE_NOOP("Explanations", "As the first process of a container: the kernel gives it no signal "
                                                  "that it has no handler for, not even SIGTERM.")},
    Explanation{"cleanupDeadline",
                QT_TRANSLATE_NOOP(
                    "Explanations",
                    "A hook that takes longer is given up and the next one runs. Only CleanupHooks has deadlines.")},
    Explanation{"cleanupPatience",
                QT_TRANSLATE_NOOP("Explanations", "How long a trial waits for its program to end before it kills it.")},
    Explanation{"trialHooks",
                QT_TRANSLATE_NOOP("Explanations",
                                  "The hooks that each trial registers, from top to bottom. They run the other "
                                  "way round: the last one first. A hook may take time, throw, or hang.")},
    Explanation{
        "ownHooks",
        QT_TRANSLATE_NOOP("Explanations",
                          "What Signalbox itself does before it ends, on exit and on SIGTERM, SIGINT and SIGHUP.")},
    Explanation{
        "cleanupMatrix",
        QT_TRANSLATE_NOOP("Explanations",
                          "A row for each way to end, a column for each hook: whether it ran, and as which one. The "
                          "last columns tell what the parent saw. Everything here was tried on a real process.")},
    Explanation{
        "cleanupLog",
        QT_TRANSLATE_NOOP("Explanations", "What the programs of the trials and their parent recorded, line by line.")},

    // The lab.
    Explanation{"labSearch",
                QT_TRANSLATE_NOOP("Explanations",
                                  "Each word must occur in the experiment: topic, claim, signal. !word leaves out.")},
    Explanation{"labList",
                QT_TRANSLATE_NOOP("Explanations", "The experiments by topic, each with its last verdict: confirmed, "
                                                  "refuted, or not possible here. Return runs the selected ones.")},
    Explanation{
        "labTimeline",
        QT_TRANSLATE_NOOP(
            "Explanations",
            "What the processes of the experiment recorded: a lane for each process or thread, bars for its states, "
            "arrows for signals. Ctrl and the wheel zooms, dragging moves, arrow keys go from event to event.")},
    Explanation{
        "labExpectations",
        QT_TRANSLATE_NOOP("Explanations", "Each expectation beside what was observed in this run, on this kernel.")},
    Explanation{"labEvents", QT_TRANSLATE_NOOP("Explanations", "The events of the timeline as a table.")},
    Explanation{"labText", QT_TRANSLATE_NOOP("Explanations", "The timeline in words.")},
    Explanation{"labCode",
                QT_TRANSLATE_NOOP("Explanations", "A whole program that shows the same, to read, to copy and to run.")},

    // The reference.
    Explanation{
        "preferencesLanguage",
        QT_TRANSLATE_NOOP("Explanations", "The language of the window. It changes at once, and everything goes on.")},
    Explanation{"preferencesColours",
                QT_TRANSLATE_NOOP("Explanations",
                                  "The colours of the window: those of the system, or light or dark ones of its own.")},
    Explanation{
        "preferencesInterval",
        QT_TRANSLATE_NOOP("Explanations",
                          "How often the list of processes is read anew. What ends within is seen only in part.")},
    Explanation{"preferencesConfirmKill",
                QT_TRANSLATE_NOOP("Explanations", "Whether SIGKILL opens the dialog with the forecast first.")},
    Explanation{"preferencesConfirmSeveral",
                QT_TRANSLATE_NOOP("Explanations",
                                  "Whether a signal to several processes opens the dialog with the forecast first.")},
    Explanation{"preferencesConfirmAll",
                QT_TRANSLATE_NOOP("Explanations", "Whether each signal opens the dialog with the forecast first.")},
    Explanation{
        "preferencesOnExit",
        QT_TRANSLATE_NOOP("Explanations", "What becomes of children that still run when the window is closed.")},
    Explanation{"preferencesLogEntries",
                QT_TRANSLATE_NOOP("Explanations", "How many entries the signal log keeps. The oldest go first.")},
    Explanation{
        "preferencesOutput",
        QT_TRANSLATE_NOOP("Explanations", "How much is kept of what a child writes. The oldest lines go first.")},
    Explanation{
        "referenceSearch",
        QT_TRANSLATE_NOOP("Explanations", "Name, number, si_code, or what the signal is for. !word leaves out.")},
    Explanation{
        "referenceTable",
        QT_TRANSLATE_NOOP(
            "Explanations",
            "All signals of this system. Their numbers differ between processor architectures, their names do not.")},
    Explanation{
        "referenceCodes",
        QT_TRANSLATE_NOOP("Explanations", "The values of si_code: they tell a handler how the signal came about.")},
};

} // namespace

QStringList explainedControls()
{
    QStringList names;
    for (const Explanation &explanation : explanations)
        names << QLatin1String(explanation.objectName);
    return names;
}

QString explanationOf(const QString &objectName)
{
    const auto found = std::find_if(explanations.begin(), explanations.end(), [&](const Explanation &explanation) {
        return objectName == QLatin1String(explanation.objectName);
    });
    return found == explanations.end() ? QString() : QCoreApplication::translate("Explanations", found->text);
}

void explainControls(QWidget &root)
{
    const auto explain = [](QWidget &control) {
        if (const QString text = explanationOf(control.objectName()); !text.isEmpty())
            control.setWhatsThis(text);
    };
    explain(root);
    const QList<QWidget *> inside = root.findChildren<QWidget *>();
    for (QWidget *control : inside)
        explain(*control);
}

void explainDialog(QDialog &dialog, const QString &topic)
{
    dialog.setProperty(helpTopicProperty, topic);
    explainControls(dialog);
}

} // namespace signalbox
