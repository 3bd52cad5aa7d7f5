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

constexpr Expectation jobControl[] = {
    {"interrupt-killed", FactMatch::Is, "2",
     QT_TRANSLATE_NOOP("Lab", "Ctrl-C ended both members of the foreground job that have the default action")},
    {"interrupt-handled", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The handler of its third member ran once")},
    {"interrupt-handler-exited", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "That member then went on to its own end")},
    {"interrupt-code", FactMatch::Is, "128",
     QT_TRANSLATE_NOOP("Lab", "The handler was told that the kernel had sent it: SI_KERNEL (128)")},
    {"interrupt-background", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "The background job got no SIGINT")},
    {"interrupt-shell", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "Neither did the shell")},
    {"stopped", FactMatch::Is, "2",
     QT_TRANSLATE_NOOP("Lab",
                       "Ctrl-Z stopped both members of the next job with SIGTSTP, and the shell saw it in waitpid()")},
    {"resumed", FactMatch::Is, "2", QT_TRANSLATE_NOOP("Lab", "Both went on to their end after SIGCONT to their group")},
    {"reader-stopped-by", FactMatch::Is, "21",
     QT_TRANSLATE_NOOP("Lab", "A background job that read from the terminal was stopped by SIGTTIN (21)")},
    {"reader-read", FactMatch::Is, "3",
     QT_TRANSLATE_NOOP("Lab", "In the foreground again, its read returned the three characters that were typed")},
    {"orphaned-stopped-by", FactMatch::Is, "19",
     QT_TRANSLATE_NOOP("Lab",
                       "SIGTSTP did nothing in an orphaned group; only the SIGSTOP (19) after it stopped the process")},
};

constexpr Expectation hangup[] = {
    {"default-ended-by", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "A session leader with the default action was ended by SIGHUP (1)")},
    {"handler-hangups", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The handler of another one ran once")},
    {"handler-code", FactMatch::Is, "128",
     QT_TRANSLATE_NOOP("Lab", "It was told that the kernel had sent it: SI_KERNEL (128)")},
    {"handler-continues", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "SIGCONT came with it")},
    {"job-told-before-shell-ended", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "The foreground job had no SIGHUP as long as the session leader lived")},
    {"job-told-after-shell-ended", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "It had one when the leader had ended")},
    {"job-ended-by", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "SIGHUP (1) ended the job")},
    {"ignored-read", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "A leader that ignores SIGHUP lived on, and its read returned 0: end of file")},
    {"ignored-write-error", FactMatch::Is, "EIO", QT_TRANSLATE_NOOP("Lab", "Its write failed with EIO")},
    {"ignored-exit-code", FactMatch::Is, "5",
     QT_TRANSLATE_NOOP("Lab", "It ended by itself, with the exit code it wanted, 5")},
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
    {.number = 15,
     .id = "job-control",
     .topic = LabTopic::Terminal,
     .title = QT_TRANSLATE_NOOP("Lab", "Ctrl-C, Ctrl-Z and the background"),
     .claim = QT_TRANSLATE_NOOP(
         "Lab", "A key that makes a signal reaches every process of the foreground group of the terminal and no "
                "other, and a background process that reads from the terminal is stopped."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab", "Ctrl-C is not sent by the shell. The terminal driver in the kernel sees the character and sends "
                "SIGINT to all processes of the foreground process group. A shell puts each job, a pipeline for "
                "example, into a group of its own and tells the terminal with tcsetpgrp() which group is in "
                "front. So Ctrl-C reaches all parts of a pipeline at the same time, those that handle it as "
                "well, but neither the background jobs nor the shell. The same holds for Ctrl-\\ (SIGQUIT) and "
                "Ctrl-Z (SIGTSTP).\n\n"
                "Ctrl-Z stops the group. The shell sees in waitpid() that its job was stopped, takes the "
                "terminal back, and continues the job later with SIGCONT to the group: that is what fg and bg "
                "do.\n\n"
                "What is typed for one job must not be read by another. A process that is not in front and reads from "
                "its terminal gets SIGTTIN, which stops it; after fg its read goes on as if nothing had "
                "happened.\n\n"
                "If nobody is left in the session who could continue a group, it is orphaned, and the kernel "
                "passes SIGTSTP, SIGTTIN and SIGTTOU over where they have their default action (a read from the "
                "terminal then fails with EIO). SIGSTOP stops it "
                "all the same."),
     .manPages = "credentials(7) termios(3) tcsetpgrp(3) setsid(2) signal(7)",
     .article = "3 5",
     .expectations = jobControl},
    {.number = 19,
     .id = "hangup",
     .topic = LabTopic::Terminal,
     .title = QT_TRANSLATE_NOOP("Lab", "The terminal is closed"),
     .claim = QT_TRANSLATE_NOOP(
         "Lab", "When a terminal is closed, its session leader gets SIGHUP and SIGCONT; the foreground job gets "
                "SIGHUP when the leader ends."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab", "A terminal can disappear while programs use it: the window is closed, the network connection "
                "breaks. The kernel then sends SIGHUP (hang-up) to the leader of the session, usually the shell, "
                "followed by SIGCONT, so that a stopped one wakes up and takes notice. By default SIGHUP ends a "
                "process.\n\n"
                "When the leader ends, for whatever reason, the foreground job gets SIGHUP and SIGCONT as well. "
                "Background jobs get nothing from the kernel, except stopped ones, which nobody could continue any "
                "more; that the others mostly end too is the work of the shell, which passes SIGHUP on to its jobs.\n\n"
                "A program that shall survive ignores SIGHUP, as nohup arranges, and must then live without the "
                "terminal: reading returns 0 (end of file), writing fails with EIO. One that does not check this "
                "can spin for ever. Daemons have no terminal and get no hang-up, which is why by convention "
                "SIGHUP tells them to read their configuration again."),
     .manPages = "signal(7) setsid(2) tty_ioctl(4) nohup(1) pty(7)",
     .article = "5",
     .expectations = hangup},
};

} // namespace

std::span<const Experiment> terminalExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
