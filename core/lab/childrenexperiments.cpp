// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation childEnds[] = {
    {"exit-code", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "The child that exited made a SIGCHLD whose si_code is CLD_EXITED (1)")},
    {"exit-status", FactMatch::Is, "7", QT_TRANSLATE_NOOP("Lab", "Its si_status is the exit code itself, 7")},
    {"exit-pid-is-child", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "Its si_pid names the child")},
    {"exit-wait-status", FactMatch::Is, "1792",
     QT_TRANSLATE_NOOP("Lab", "waitpid() encodes the same end as 1792, which is 7 × 256")},
    {"kill-code", FactMatch::Is, "2",
     QT_TRANSLATE_NOOP("Lab", "The child that SIGTERM ended made a SIGCHLD with CLD_KILLED (2)")},
    {"kill-status", FactMatch::Is, "15",
     QT_TRANSLATE_NOOP("Lab", "Its si_status is the number of the signal, 15 for SIGTERM")},
    {"stop-code", FactMatch::Is, "5",
     QT_TRANSLATE_NOOP("Lab", "The child that was stopped made a SIGCHLD with CLD_STOPPED (5)")},
    {"stop-status", FactMatch::Is, "19", QT_TRANSLATE_NOOP("Lab", "Its si_status is 19, SIGSTOP")},
    {"continue-code", FactMatch::Is, "6",
     QT_TRANSLATE_NOOP("Lab", "When it was continued, another one came with CLD_CONTINUED (6)")},
    {"continue-status", FactMatch::Is, "18", QT_TRANSLATE_NOOP("Lab", "Its si_status is 18, SIGCONT")},
    {"nocldstop-stopped-by", FactMatch::Is, "19",
     QT_TRANSLATE_NOOP("Lab", "With SA_NOCLDSTOP, waitpid() still saw the child stopped by SIGSTOP")},
    {"nocldstop-count", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "A child that stopped, continued and ended made one SIGCHLD with SA_NOCLDSTOP")},
    {"nocldstop-code", FactMatch::Is, "2", QT_TRANSLATE_NOOP("Lab", "That one was about its end: CLD_KILLED (2)")},
};

constexpr Expectation tenExits[] = {
    {"blocked-exits", FactMatch::Is, "10", QT_TRANSLATE_NOOP("Lab", "Ten children ended while SIGCHLD was blocked")},
    {"blocked-handled-before", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "Its handler did not run meanwhile")},
    {"blocked-handled", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "It ran once when SIGCHLD was unblocked")},
    {"blocked-statuses", FactMatch::Is, "10", QT_TRANSLATE_NOOP("Lab", "waitpid() in a loop found all ten children")},
    {"blocked-code-sum", FactMatch::Is, "55",
     QT_TRANSLATE_NOOP("Lab", "Each with its own exit code: 1 + 2 + … + 10 is 55")},
    {"handler-handled", FactMatch::Is, "2",
     QT_TRANSLATE_NOOP("Lab", "Where nine children ended while the handler ran for the first one, it ran once more")},
    {"handler-statuses", FactMatch::Is, "10", QT_TRANSLATE_NOOP("Lab", "Again waitpid() found all ten")},
    {"ignored-statuses", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "With SIGCHLD ignored, waitpid() found none of ten children")},
    {"ignored-error", FactMatch::Is, "ECHILD",
     QT_TRANSLATE_NOOP("Lab", "When the last one had ended, it failed with ECHILD")},
};

constexpr Expectation zombiesAndOrphans[] = {
    {"zombie-term", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "kill() with SIGTERM succeeded on a zombie")},
    {"zombie-kill", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "So did kill() with SIGKILL")},
    {"zombie-signal", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "waitpid() does not say that a signal ended it")},
    {"zombie-exit-code", FactMatch::Is, "3",
     QT_TRANSLATE_NOOP("Lab", "It says the exit code that the child had ended with, 3")},
    {"reaped-error", FactMatch::Is, "ESRCH", QT_TRANSLATE_NOOP("Lab", "After that, its number was nobody's: ESRCH")},
    {"orphan-had-parent", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "The orphan was at first the child of its own parent")},
    {"adopted-by-subreaper", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "When that had ended, the subreaper above was its parent")},
    {"adopted-exit-code", FactMatch::Is, "4",
     QT_TRANSLATE_NOOP("Lab", "The subreaper reaped it and learned its exit code, 4")},
    {"orphan-signals", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "No signal told the orphan that its parent had ended")},
    {"adopted-by-nearest", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "Of two subreapers, the nearer one adopted")},
};

constexpr Experiment group[] = {
    {.number = 7,
     .id = "child-ends",
     .topic = LabTopic::Children,
     .title = QT_TRANSLATE_NOOP("Lab", "What a parent is told"),
     .claim = QT_TRANSLATE_NOOP(
         "Lab", "When a child exits, is killed, stops or continues, the kernel sends SIGCHLD to its parent, and "
                "the siginfo of that signal says which child it was and what happened, already decoded."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab", "A process that ends leaves its status behind for its parent. So that the parent need not ask "
                "all the time, the kernel sends it SIGCHLD. The default action is to do nothing: a parent that "
                "wants to know installs a handler, or simply waits in waitpid().\n\n"
                "si_code says what happened: CLD_EXITED (1) for a normal end, CLD_KILLED (2) for a deadly "
                "signal, CLD_STOPPED (5) and CLD_CONTINUED (6) for job control. si_status is the exit code or "
                "the signal itself. The number that waitpid() stores is another one: exit(7) is 1792 there (7 × "
                "256), which only WIFEXITED and WEXITSTATUS take apart. Never apply these macros to "
                "si_status.\n\n"
                "Most programs do not care about children that stop. With SA_NOCLDSTOP the handler is called for "
                "their ends only; waitpid() with WUNTRACED still sees them stop.\n\n"
                "The signal does not reap the child. Until the parent has called waitpid(), the child remains as "
                "a zombie."),
     .manPages = "sigaction(2) waitpid(2) signal(7) exit(3)",
     .article = "12",
     .expectations = childEnds},
    {.number = 8,
     .id = "ten-exits",
     .topic = LabTopic::Children,
     .title = QT_TRANSLATE_NOOP("Lab", "Ten children end"),
     .claim = QT_TRANSLATE_NOOP(
         "Lab", "Ten children that end while SIGCHLD is blocked make one SIGCHLD, but all ten statuses wait for "
                "waitpid()."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab", "SIGCHLD is a standard signal: it is pending or it is not, and it cannot be pending twice. "
                "Children that end while one is pending, or while its handler runs, share a single delivery. The "
                "siginfo is that of the first child; the others are not mentioned anywhere in it.\n\n"
                "Nothing is lost, for the status of a child is not in the signal: the kernel keeps it until the "
                "parent asks. So a SIGCHLD means \"at least one child has changed\". A handler must call "
                "waitpid(-1, …, WNOHANG) in a loop until it returns 0 or an error. One that calls waitpid() once "
                "leaves zombies behind, but only under load, when nobody looks.\n\n"
                "A parent that sets SIGCHLD to SIG_IGN (or uses SA_NOCLDWAIT) says that it does not want the "
                "statuses. The kernel then removes each child as soon as it ends: no zombies, but waitpid() "
                "waits for the last one and fails with ECHILD, and nobody learns any more how the children "
                "ended."),
     .manPages = "waitpid(2) sigaction(2) signal(7)",
     .article = "12",
     .expectations = tenExits},
    {.number = 22,
     .id = "zombies-and-orphans",
     .topic = LabTopic::Children,
     .title = QT_TRANSLATE_NOOP("Lab", "Zombies and orphans"),
     .claim = QT_TRANSLATE_NOOP(
         "Lab", "A zombie accepts every signal without effect until it is reaped, and a process whose parent "
                "ends is adopted by its nearest ancestor that is a subreaper."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab", "A process that has ended stays in the process table until its parent has asked for its status: "
                "a zombie. It has no memory and no code left, only a number, a status and a few statistics. "
                "kill() finds the number and succeeds, even with SIGKILL, but there is nobody to receive the "
                "signal. The way to get rid of a zombie is its parent: it calls waitpid(), or it ends. Once the "
                "child is reaped, the number is free and kill() fails with ESRCH – or hits whoever gets the "
                "number next.\n\n"
                "When the parent ends first, its children are orphans. They get no signal for that and simply "
                "run on; getppid() tells them another number. The kernel gives them to the nearest ancestor that "
                "has called prctl(PR_SET_CHILD_SUBREAPER), as service managers and this experiment do, or else "
                "to process 1. The new parent gets their SIGCHLD, and has to reap them though it never started "
                "them.\n\n"
                "So \"my parent is process 1\" is no reliable sign of an orphan, and a success of kill() is no "
                "proof that somebody is alive."),
     .manPages = "kill(2) waitpid(2) prctl(2) getppid(2)",
     .article = "",
     .expectations = zombiesAndOrphans},
};

} // namespace

std::span<const Experiment> childrenExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
