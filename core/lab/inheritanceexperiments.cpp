// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation forkInherits[] = {
    {"parent-pending", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "SIGTERM, blocked and sent before fork(), was pending for the parent")},
    {"child-caught", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The child had its parent's handler of SIGUSR1")},
    {"child-ignored", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "It ignored SIGUSR2 as its parent did")},
    {"child-blocked", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "It blocked SIGTERM as its parent did")},
    {"child-pending", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "The pending SIGTERM was not copied")},
    {"child-alarm", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "Neither was the alarm: none was set in the child")},
    {"child-handled", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "SIGUSR1 sent to the child ran the handler in the child…")},
    {"parent-handled", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "…and not in the parent")},
    {"child-ended-well", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The ignored SIGUSR2 did the child no harm")},
    {"parent-caught-after", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "The parent kept its handler when the child had gone back to the default")},
    {"parent-alarm", FactMatch::AtLeast, "1", QT_TRANSLATE_NOOP("Lab", "The parent's alarm still ran")},
};

constexpr Expectation execInherits[] = {
    {"caught", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "The new program had no handler of SIGUSR1 any more")},
    {"handler-killed-by", FactMatch::Is, "10", QT_TRANSLATE_NOOP("Lab", "SIGUSR1 (10) ended it, the default action")},
    {"ignored", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "It still ignored SIGUSR2, which was sent to it before and did nothing")},
    {"blocked", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The other one still blocked SIGTERM")},
    {"pending", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The SIGTERM of before the exec was still pending")},
    {"pending-killed-by", FactMatch::Is, "15",
     QT_TRANSLATE_NOOP("Lab", "It ended the new program when that unblocked SIGTERM (15)")},
    {"alarm", FactMatch::AtLeast, "1", QT_TRANSLATE_NOOP("Lab", "The alarm of before the exec still ran")},
};

constexpr Experiment group[] = {
    {.number = 20,
     .id = "fork-inherits",
     .topic = LabTopic::Inheritance,
     .title = QT_TRANSLATE_NOOP("Lab", "What a child gets by fork"),
     .claim = QT_TRANSLATE_NOOP("Lab", "fork() gives the child a copy of its parent's handlers, ignored and blocked "
                                       "signals, but neither its pending signals nor its alarm."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "A child begins as a copy of its parent. It does the same on each signal as the parent did at that moment, "
         "and blocks the same ones. From then on each has its own: what the child changes is not changed in the "
         "parent.\n\nA pending signal was sent to one process, and the child is another one. So its pending set begins "
         "empty, and an alarm or a timer stays with the parent as well.\n\nThat the child has the parent's handlers is "
         "a common trap. If a server handles SIGTERM by writing a byte to itself or by removing its files, then so "
         "does the child that it has just made, until that calls exec(). Block the signals before fork(), and let the "
         "child set what it wants before it unblocks them."),
     .manPages = "fork(2) signal(7) sigaction(2) alarm(2)",
     .article = "8",
     .expectations = forkInherits},
    {.number = 21,
     .id = "exec-inherits",
     .topic = LabTopic::Inheritance,
     .title = QT_TRANSLATE_NOOP("Lab", "What a new program gets by exec"),
     .claim = QT_TRANSLATE_NOOP("Lab", "exec() sets the signals that had a handler back to their default action, and "
                                       "keeps those that are ignored, blocked or pending."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab", "exec() puts a new program in the place of the old one, in the same process. The old one's handlers "
                "are functions that are no longer there, so signals that had one get their default action again. To "
                "ignore a signal takes no function: that is kept, and so are the mask, the pending signals and a "
                "running alarm.\n\nnohup(1) works by that: it ignores SIGHUP and executes the command. It is a trap, "
                "too. A program that is started with SIGTERM blocked, SIGINT ignored or SIGCHLD ignored behaves "
                "strangely, and nothing in its own code says why. Who starts programs should give them an empty mask "
                "and default actions between fork() and exec().\n\nPython ignores SIGPIPE for itself; its subprocess "
                "module sets that back for the program it starts, os.exec…() does not."),
     .manPages = "execve(2) signal(7) nohup(1) sigprocmask(2)",
     .article = "8",
     .expectations = execInherits},
};

} // namespace

std::span<const Experiment> inheritanceExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
