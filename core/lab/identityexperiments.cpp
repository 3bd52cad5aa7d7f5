// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation namespaceInit[] = {
    {"inside-term-error", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "kill() said success when a process inside sent SIGTERM to pid 1…")},
    {"inside-kill-error", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "…and when it sent SIGKILL")},
    {"survived-inside", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "Pid 1, without a handler, survived both")},
    {"survived-itself", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "It survived its own raise(SIGTERM), too")},
    {"survived-outside-term", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "It survived SIGTERM from outside the namespace")},
    {"outside-killed-by", FactMatch::Is, "9", QT_TRANSLATE_NOOP("Lab", "SIGKILL (9) from outside ended it")},
    {"bystander-error", FactMatch::Is, "ESRCH",
     QT_TRANSLATE_NOOP("Lab", "The other process of the namespace was gone with it")},
    {"handled", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "Another pid 1, with a handler for SIGTERM, handled it when it came from inside")},
};

constexpr Expectation recycledPid[] = {
    {"same-pid", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "A new process got the very pid of one that had ended and been reaped")},
    {"start-time-differs", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "Their start times in /proc differ")},
    {"pidfd-error", FactMatch::Is, "ESRCH",
     QT_TRANSLATE_NOOP("Lab", "SIGUSR1 through the pidfd of the old one failed with ESRCH: no such process")},
    {"hit-by-pidfd", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "The newcomer noticed nothing of it")},
    {"number-error", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "SIGUSR1 to the old one's number was a success for kill()…")},
    {"hit-by-number", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "…and hit the newcomer")},
};

constexpr Experiment group[] = {
    {.number = 23,
     .id = "namespace-init",
     .topic = LabTopic::Identity,
     .title = QT_TRANSLATE_NOOP("Lab", "Pid 1 of a container"),
     .claim = QT_TRANSLATE_NOOP("Lab", "Pid 1 of a pid namespace survives SIGTERM unless it has a handler, and SIGKILL "
                                       "from inside in any case; SIGKILL from outside ends it."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab", "The first process of a pid namespace is its init: pid 1 inside, with another number outside. If it "
                "ends, the kernel kills everything else in the namespace. So it is protected. A signal for which it "
                "has no handler is dropped, even SIGKILL and SIGSTOP if a process inside sent them; and kill() says "
                "success all the same. Only SIGKILL and SIGSTOP from outside get through.\n\nThe program of a "
                "container runs as pid 1. Without a handler for SIGTERM it ignores the polite request to stop, and is "
                "killed when the time limit of ten seconds or so is over. Give it a handler, or let a small init run "
                "it as a child.\n\nThe init of the machine is protected in the same way. This is one of the exceptions "
                "to the rule that SIGKILL cannot be ignored; kernel threads are another."),
     .manPages = "pid_namespaces(7) kill(2) signal(7) unshare(2)",
     .article = "4",
     .expectations = namespaceInit},
    {.number = 30,
     .id = "recycled-pid",
     .topic = LabTopic::Identity,
     .title = QT_TRANSLATE_NOOP("Lab", "A pid that is used again"),
     .claim = QT_TRANSLATE_NOOP("Lab", "A pid can pass to another process, which kill() then hits, while a pidfd still "
                                       "means the old one and says that it is gone."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab", "A pid is free again when its process has ended and its parent has waited for it. The kernel counts up "
                "and begins anew at the end, so the number comes back, on a busy machine within minutes. Whoever wrote "
                "it down before, into a file, a shell variable or a list on the screen, then means somebody else "
                "without knowing it.\n\nA pidfd does not hold a number but the process itself. Once that has ended, "
                "everything done through it fails with ESRCH, whoever has the number now. Open it first, then look "
                "whether it is the right process, then send. Without pidfds compare the start time of /proc/PID/stat: "
                "pid and start time together belong to one process only. A parent is safe with the pids of its own "
                "children until it has waited for them.\n\nHere the same number is not awaited but asked for: in a pid "
                "namespace of one's own, ns_last_pid says where the kernel counts on."),
     .manPages = "pidfd_open(2) pidfd_send_signal(2) kill(2) pid_namespaces(7) proc(5)",
     .article = "10",
     .expectations = recycledPid},
};

} // namespace

std::span<const Experiment> identityExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
