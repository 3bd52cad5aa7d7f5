// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation sameSignal[] = {
    {"sent", FactMatch::Is, "3", QT_TRANSLATE_NOOP("Lab", "SIGUSR1 was sent three times while it was blocked")},
    {"handled", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "Its handler ran once when it was unblocked")},
    {"first-sender-kept", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "The handler was told the sender of the first one, not of the last")},
};

constexpr Expectation realtimeQueue[] = {
    {"queued", FactMatch::Is, "5",
     QT_TRANSLATE_NOOP("Lab", "Five real-time signals of two numbers were queued while they were blocked")},
    {"arrived", FactMatch::Is, "5", QT_TRANSLATE_NOOP("Lab", "Each of the five reached a handler")},
    {"order", FactMatch::Is, "4 5 1 2 3",
     QT_TRANSLATE_NOOP("Lab", "SIGRTMIN, sent last with 4 and 5, came before SIGRTMIN+1 with 1, 2 and 3; within a "
                              "number they came as they were sent")},
    {"before-usr1", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "SIGUSR1, a standard signal and the very last one sent, came before all of them")},
    {"arrived-unmasked", FactMatch::Is, "5",
     QT_TRANSLATE_NOOP("Lab", "With an empty sa_mask each of the five reached a handler, too")},
    {"order-unmasked", FactMatch::Is, "1 2 3 4 5",
     QT_TRANSLATE_NOOP("Lab", "With an empty sa_mask the handler of SIGRTMIN+1 ran before that of SIGRTMIN had done "
                              "anything: it had interrupted its first instruction")},
};

constexpr Expectation queueLimit[] = {
    {"queued", FactMatch::AtLeast, "1",
     QT_TRANSLATE_NOOP("Lab", "With the receiver's RLIMIT_SIGPENDING lowered, some real-time signals could be queued")},
    {"queued-within-limit", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "They were no more than the limit says")},
    {"refused-eagain", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The next sigqueue failed with EAGAIN")},
    {"queued-lost", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "Of those that had been accepted, not one was lost")},
    {"tgkill-eagain", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "At the limit, tgkill of a real-time signal failed with EAGAIN, too")},
    {"kill-errno", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "At the limit, kill of another real-time signal succeeded, twice")},
    {"kill-arrived", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "The two arrived as one: without room for an entry it is merged like a standard signal")},
    {"kill-pid", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "It did not tell its sender: si_pid was 0")},
    {"standard-errno", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "kill with SIGUSR1 succeeded at the limit")},
    {"standard-arrived", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "SIGUSR1 arrived")},
    {"standard-has-pid", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "It told its sender: for standard signals kill may exceed the limit")},
    {"valued-errno", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "sigqueue with SIGUSR2 and a value succeeded")},
    {"valued-arrived", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "SIGUSR2 arrived")},
    {"valued-code", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "Its value was gone: si_code was SI_USER, as if it came from kill")},
    {"valued-pid", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "Its sender was gone, too: si_pid was 0")},
    {"limited-sender-errno", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "A sender whose own limit is 0 could queue to a receiver with the usual limit")},
    {"limited-sender-arrived", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "That signal arrived")},
};

constexpr Expectation blockAndUnblock[] = {
    {"process-pending", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab",
                       "SIGUSR1, blocked and sent with kill, was pending for the whole process (ShdPnd in /proc)")},
    {"thread-pending", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "SIGUSR2, blocked and sent with tgkill, was pending for that one thread (SigPnd)")},
    {"sigpending", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "sigpending told the receiver of both")},
    {"handled-blocked", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "No handler ran while they were blocked")},
    {"handled-on-return", FactMatch::Is, "2",
     QT_TRANSLATE_NOOP("Lab", "Both handlers were through when the call that unblocked them returned")},
    {"default-open-pending", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "SIGURG, which does nothing by default, was gone at once while it was not blocked")},
    {"default-blocked-pending", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "Blocked, it stayed pending, although its default is to do nothing")},
    {"pending-after-ignore", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "Setting it to SIG_IGN discarded the pending one")},
    {"ignored-blocked-pending", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "Sent again, blocked and set to SIG_IGN, it became pending all the same")},
    {"pending-after-unblock", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "Unblocking made it disappear without a trace")},
    {"sigwait-took", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "sigwaitinfo returned a blocked SIGUSR1")},
    {"sigwait-handled", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "Its handler did not run")},
    {"sigsuspend-handled", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "sigsuspend unblocked SIGUSR1 while it waited, and its handler ran before it returned")},
    {"sigsuspend-eintr", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "It returned with the error EINTR, as it always does")},
    {"sigsuspend-blocked-again", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "After it SIGUSR1 was blocked as before")},
};

constexpr Experiment group[] = {
    {.number = 9,
     .id = "same-signal-coalesces",
     .topic = LabTopic::Pending,
     .title = QT_TRANSLATE_NOOP("Lab", "The same signal again"),
     .claim = QT_TRANSLATE_NOOP("Lab", "A standard signal that is sent again while one of it is pending is merged with "
                                       "it, and the first sender's data is what the handler sees."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "For each standard signal the kernel keeps one bit per process: pending or not. Sending it again while the "
         "bit "
         "is set changes nothing, so three sends make one delivery. This is the only way in which a signal gets lost, "
         "and it is why a program must never count standard signals.\n\nThe data that comes along (who sent it, and "
         "how) is stored with the first one; what the later ones carried is dropped."),
     .manPages = "signal(7) sigaction(2) sigpending(2)",
     .article = "13",
     .expectations = sameSignal},
    {.number = 11,
     .id = "realtime-queue",
     .topic = LabTopic::Pending,
     .title = QT_TRANSLATE_NOOP("Lab", "A queue of real-time signals"),
     .claim = QT_TRANSLATE_NOOP("Lab", "Real-time signals are queued: every one arrives with its own value, in the "
                                       "order it was sent within its number, the lowest number first."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "For the signals from SIGRTMIN to SIGRTMAX the kernel keeps a list of entries, not a bit. Sent again, such a "
         "signal becomes one more entry, with the sender and an integer or pointer that sigqueue carried. Nothing is "
         "merged, so here one may count.\n\nWhen several are pending, Linux takes standard signals first, then the "
         "lowest number, however late it was sent; entries of one number stay in line. A program can thus give its "
         "urgent messages the lower number.\n\nA trap: \"taken first\" is not \"handled first\". The kernel prepares "
         "the call of SIGRTMIN's handler, then, before its first instruction, sees that SIGRTMIN+1 is pending and not "
         "blocked, and lets its handler interrupt it. The one taken last runs first. Who needs the order puts all of "
         "these signals into the sa_mask of each, or takes them with sigwaitinfo. (The numbers 32 and 33 belong to the "
         "C library: SIGRTMIN is 34 here, and a call, not a constant.)"),
     .manPages = "signal(7) sigqueue(3) sigaction(2)",
     .article = "6 13",
     .expectations = realtimeQueue},
    {.number = 12,
     .id = "queue-limit",
     .topic = LabTopic::Pending,
     .title = QT_TRANSLATE_NOOP("Lab", "When the queue is full"),
     .claim = QT_TRANSLATE_NOOP("Lab", "The queue has a limit: beyond the receiver's RLIMIT_SIGPENDING sigqueue of a "
                                       "real-time signal fails with EAGAIN, and standard signals still arrive."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "Each pending signal that carries data takes kernel memory, so their number is limited. Whose limit? That of "
         "the process that receives. What is counted are the entries of all processes of its user, so a process that "
         "never takes its signals can use up what its neighbours need. /proc/PID/status shows both numbers in the line "
         "SigQ.\n\nAt the limit the kernel decides by what would be lost. sigqueue of a real-time signal promises an "
         "entry of its own, so it is refused with EAGAIN: look at what sigqueue returns, wait, try again. kill "
         "promises only that the signal arrives: it is set pending without an entry, once, and nobody learns who sent "
         "it. The receiver then sees si_pid 0, which means unknown and not \"the kernel\".\n\nStandard signals always "
         "arrive; from kill even with their sender, beyond the limit. A value that sigqueue sent along with a "
         "standard signal is dropped without an error. Who needs the value uses a real-time signal, and who needs to "
         "be sure of it, a pipe or a socket."),
     .manPages = "sigqueue(3) getrlimit(2) signal(7) proc(5)",
     .article = "13",
     .expectations = queueLimit},
    {.number = 13,
     .id = "block-and-unblock",
     .topic = LabTopic::Pending,
     .title = QT_TRANSLATE_NOOP("Lab", "Blocked is not ignored"),
     .claim = QT_TRANSLATE_NOOP("Lab", "A blocked signal is not lost: it stays pending until it is unblocked, taken "
                                       "by a call that waits for it, or discarded by ignoring it."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "Each thread has a mask of signals that it does not want now. A signal in the mask is accepted by the kernel "
         "and kept: pending for the process if it was sent to the process, for one thread if it was sent to that "
         "thread. Both sets can be read in /proc/PID/status, or with sigpending. The moment the mask lets a signal "
         "through it is delivered, before the call that changed the mask returns. So a program may keep a few lines "
         "undisturbed without missing anything.\n\nIgnoring is different: what is ignored is thrown away when it is "
         "sent, and what is pending is thrown away when SIG_IGN is set. Being blocked comes first, though: the kernel "
         "keeps a blocked signal whatever its disposition says, for that may change until it is unblocked.\n\nThe safe "
         "way to wait for a signal is to block it, and then to call sigwaitinfo, which takes it without any handler, "
         "or sigsuspend, which exchanges the mask and falls asleep in one step. \"Unblock, then pause()\" has a gap: a "
         "signal between the two is handled, and pause() waits for the next one."),
     .manPages = "sigprocmask(2) sigpending(2) sigwaitinfo(2) sigsuspend(2) proc(5)",
     .article = "13",
     .expectations = blockAndUnblock},
};

} // namespace

std::span<const Experiment> pendingExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
