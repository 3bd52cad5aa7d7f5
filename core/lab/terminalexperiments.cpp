// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation stoppedWaits[] = {
    {"handler-pending", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "SIGTERM was pending for a stopped process that handles it")},
    {"handler-while-stopped", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "The handler did not run while it was stopped")},
    {"handler-after-continue", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "It ran once after SIGCONT")},
    {"default-pending", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "SIGTERM was pending also for a stopped process with the default action")},
    {"default-lives-while-stopped", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "This one did not end while it was stopped")},
    {"default-ended-by", FactMatch::Is, "15", QT_TRANSLATE_NOOP("Lab", "After SIGCONT, SIGTERM (15) ended it")},
    {"kill-ended-by", FactMatch::Is, "9",
     QT_TRANSLATE_NOOP("Lab", "SIGKILL (9) ended a stopped process without SIGCONT")},
    {"stop-ignore-error", FactMatch::Is, "EINVAL",
     QT_TRANSLATE_NOOP("Lab", "Ignoring SIGSTOP was refused with EINVAL")},
    {"stop-handler-error", FactMatch::Is, "EINVAL", QT_TRANSLATE_NOOP("Lab", "So was a handler for it")},
    {"stop-in-mask", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "SIGSTOP was not in the mask after it had been blocked")},
    {"term-in-mask", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "SIGTERM, blocked by the same call, was")},
    {"blocked-stop-stops", FactMatch::Is, "19",
     QT_TRANSLATE_NOOP("Lab", "SIGSTOP (19) stopped the process nevertheless")},
    {"ignored-continue-exited", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "SIGCONT continued a process that ignores and blocks it")},
};

constexpr Experiment group[] = {
    {.number = 14,
     .id = "stopped-waits",
     .topic = LabTopic::Terminal,
     .title = QT_TRANSLATE_NOOP("Lab", "Signals for a stopped process"),
     .claim = QT_TRANSLATE_NOOP(
         "Lab", "A stopped process acts on SIGTERM only when it is continued, while SIGKILL ends it at once; and "
                "it can neither block nor ignore SIGSTOP."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab", "A stopped process executes nothing, so it can run no handler. Signals sent to it wait: they are "
                "pending, whatever their action is. Even where the action is simply to end, as for SIGTERM by "
                "default, the process ends only after SIGCONT. SIGKILL is the exception: it ends a stopped "
                "process at once.\n\n"
                "This is why ending a program that was stopped with Ctrl-Z seems to do nothing. Send SIGTERM "
                "first and then SIGCONT: the process wakes up with SIGTERM pending and can still end in good "
                "order.\n\n"
                "SIGSTOP and SIGKILL are the two signals that no process can change. sigaction() refuses them "
                "with EINVAL (error 22, which Python shows as OSError). Blocking them is not refused but has no "
                "effect: they are silently left out of the mask. SIGCONT is special in another way: a handler "
                "can be added, and it can be ignored or blocked, but it always continues the process."),
     .manPages = "signal(7) sigaction(2) sigprocmask(2) kill(2)",
     .article = "4 8",
     .expectations = stoppedWaits},
};

} // namespace

std::span<const Experiment> terminalExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
