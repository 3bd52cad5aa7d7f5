// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation differentSignals[] = {
    {"nested", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "With an empty sa_mask, SIGUSR2's handler ran inside that of SIGUSR1")},
    {"nested-count", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "It ran exactly once")},
    {"masked-during", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "With SIGUSR2 in sa_mask, its handler did not run inside that of SIGUSR1")},
    {"masked-count", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "It ran exactly once afterwards: SIGUSR2 had waited, it was not lost")},
};

constexpr Expectation handlerFlags[] = {
    {"plain-handled", FactMatch::Is, "2", QT_TRANSLATE_NOOP("Lab", "Without a flag, both SIGUSR1 were handled")},
    {"plain-deepest", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "The second one, sent while the handler ran, waited until it had returned")},
    {"plain-default", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "The handler was still installed while it ran, and stays so")},
    {"nodefer-handled", FactMatch::Is, "2", QT_TRANSLATE_NOOP("Lab", "With SA_NODEFER, both were handled, too")},
    {"nodefer-deepest", FactMatch::Is, "2",
     QT_TRANSLATE_NOOP("Lab", "The second one interrupted the handler: it ran inside itself")},
    {"resethand-default", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "With SA_RESETHAND, the default was back before the handler began")},
    {"resethand-handled", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The handler ran once, to its end")},
    {"resethand-killed", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "Then the second SIGUSR1 terminated the process")},
};

constexpr Expectation printfInHandler[] = {
    {"printf-hangs", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "printf in the handler fell asleep in futex, waiting for the allocator's lock, which the "
                              "interrupted code holds"),
     "proc-syscall"},
    {"term-handled", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "SIGTERM, sent to the hanging process, ran its handler, which wanted an orderly end")},
    {"hangs-after-term", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "Afterwards it hung as before: its main code cannot go on"), "proc-syscall"},
    {"killed-by", FactMatch::Is, "9", QT_TRANSLATE_NOOP("Lab", "SIGKILL had to end it")},
    {"printf-printed", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "Nothing of the text was printed")},
    {"write-exited", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "With write(2) in the handler, in the same situation, the program ended by itself")},
    {"write-printed", FactMatch::Is, "16", QT_TRANSLATE_NOOP("Lab", "All 16 bytes of the text were printed")},
    {"flag-exited", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "With a flag in the handler, and printf in the main code, it ended by itself")},
    {"flag-printed", FactMatch::Is, "16", QT_TRANSLATE_NOOP("Lab", "All 16 bytes were printed there, too")},
};

constexpr Expectation selfPipe[] = {
    {"bridge-sent", FactMatch::Is, "5000",
     QT_TRANSLATE_NOOP("Lab", "This program's bridge, its event loop busy, was sent 5000 real-time signals")},
    {"bridge-delivered", FactMatch::Is, "4096",
     QT_TRANSLATE_NOOP("Lab", "Its loop later got the 4096 that its ring holds, one by one")},
    {"bridge-overflow", FactMatch::Is, "904",
     QT_TRANSLATE_NOOP("Lab", "It was told that 904 more had come, which found the ring full")},
    {"bridge-unaccounted", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "None was missing from these two numbers")},
    {"bridge-after", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The next signal arrived as usual")},
    {"blocking-held", FactMatch::AtLeast, "1",
     QT_TRANSLATE_NOOP("Lab", "A blocking socket pair took so many records before it was full")},
    {"blocking-hangs", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "The next handler fell asleep in write(2), and slept on when its reader had nothing else "
                              "to do"),
     "proc-syscall"},
    {"blocking-seen", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "The reader never read one of them")},
    {"blocking-killed-by", FactMatch::Is, "9", QT_TRANSLATE_NOOP("Lab", "SIGKILL had to end it")},
    {"pipe-dropped", FactMatch::AtLeast, "1",
     QT_TRANSLATE_NOOP("Lab", "A non-blocking pipe that was full refused further bytes, and no handler had to wait")},
    {"pipe-woken", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "Its reader was woken all the same")},
    {"pipe-missed", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "It missed none: what the handlers counted was what had been sent")},
};

constexpr Experiment group[] = {
    {.number = 10,
     .id = "different-signals-nest",
     .topic = LabTopic::Handlers,
     .title = QT_TRANSLATE_NOOP("Lab", "Another signal during a handler"),
     .claim = QT_TRANSLATE_NOOP("Lab", "SIGUSR2 that arrives while SIGUSR1's handler runs is never lost: it interrupts "
                                       "the handler, or waits until it is through."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "An old article says that the second signal is discarded. It is not. While a handler runs, the kernel blocks "
         "its own signal and those in its sa_mask, nothing else. A different signal that is not blocked interrupts the "
         "handler as it would interrupt any other code: its handler runs inside, then the first one goes on.\n\nWith "
         "SIGUSR2 in the sa_mask of SIGUSR1 it stays pending, and is delivered the moment the first handler returns. "
         "What does vanish is a second SIGUSR1 while one is pending already: see \"The same signal again\"."),
     .manPages = "sigaction(2) signal(7)",
     .article = "13",
     .expectations = differentSignals},
    {.number = 25,
     .id = "handler-flags",
     .topic = LabTopic::Handlers,
     .title = QT_TRANSLATE_NOOP("Lab", "The same signal during its handler"),
     .claim = QT_TRANSLATE_NOOP("Lab", "A signal waits until its own handler has returned, unless SA_NODEFER lets it "
                                       "interrupt it; after SA_RESETHAND the next one finds the default action."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "While a handler runs, its own signal is blocked, so a handler that was made with sigaction never has to "
         "expect itself. SA_NODEFER switches that off. The handler then must work when it is interrupted by itself at "
         "any point, to any depth; few need that.\n\nSA_RESETHAND makes a handler for one time: the kernel restores "
         "the "
         "default before it calls it. That suits \"clean up, and let the second Ctrl-C end me at once\". The second "
         "SIGUSR1 here had to wait, as without the flag, and then found the default action, which is to terminate.\n\n"
         "Both flags together are how signal() worked in old Unix systems, where programs reinstalled the handler in "
         "the handler and a quick second signal could kill them in between. With the GNU C library signal() is like "
         "sigaction with SA_RESTART; elsewhere it need not be. Use sigaction and say what you want."),
     .manPages = "sigaction(2) signal(2)",
     .article = "8 13",
     .expectations = handlerFlags},
    {.number = 26,
     .id = "printf-in-handler",
     .topic = LabTopic::Handlers,
     .title = QT_TRANSLATE_NOOP("Lab", "printf in a handler"),
     .claim = QT_TRANSLATE_NOOP("Lab", "A handler that calls printf can hang for ever; one that only sets a flag or "
                                       "calls write(2) cannot."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "A handler interrupts the program between any two instructions, also in the middle of malloc. There the "
         "program holds a lock, so that no other thread sees a half-finished list. printf needs memory for its buffer, "
         "so it calls malloc, and waits for the lock. The only one who could release it is the code below, which goes "
         "on when the handler has returned: never.\n\nWhat makes this bug so unpleasant is that it is rare. The signal "
         "has to come within those few microseconds; a test does not see it, a server does after a month. Here it is "
         "provoked: malloc_stats prints while it holds the lock, into a stream that waits for the signal. (With one "
         "thread the GNU C library takes no lock. Then the handler does not hang, it damages the list.)\n\nThe same "
         "goes "
         "for new, std::string, std::cout, logging, localtime, exit and nearly everything else; signal-safety(7) "
         "lists the few functions that are allowed, and write(2) is one of them. The best handler sets a flag or "
         "writes a byte to a pipe, and the main code does the rest. Python does that for you: its handlers are called "
         "later, as ordinary code. Even there a print that interrupts a print ends with a RuntimeError."),
     .manPages = "signal-safety(7) malloc(3) stdio(3) futex(2)",
     .article = "2 14",
     .expectations = printfInHandler,
     .deadline = std::chrono::seconds(20)},
    {.number = 27,
     .id = "self-pipe",
     .topic = LabTopic::Handlers,
     .title = QT_TRANSLATE_NOOP("Lab", "From a handler to the event loop"),
     .claim = QT_TRANSLATE_NOOP("Lab", "A handler may wake an event loop through a pipe or socket that never blocks; "
                                       "through a blocking one it hangs once the loop is busy for too long."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "Programs with an event loop want their signals there, where everything is allowed. The handler writes into a "
         "pipe, the loop reads from it: the self-pipe trick. What happens when the loop is busy and the pipe full "
         "decides whether it is sound.\n\nWith a blocking end the handler waits for the reader. But the reader is the "
         "very code that the handler interrupted, so it never reads: the program hangs, not even its own handler for "
         "SIGTERM would get it out. A socket pair is full after a few hundred records (278 with the usual settings of "
         "Linux).\n\nWith a non-blocking end the write fails, and that is harmless where a byte only means \"look\": "
         "as long as one is left in the pipe, the reader wakes. What happened is kept elsewhere, in a flag or a "
         "counter.\n\nThis program uses both: a ring of 4096 records that exists before the first signal, and one byte "
         "to wake the loop. A signal that finds the ring full is counted, so the loop knows that it missed some, and "
         "how many."),
     .manPages = "pipe(7) signal-safety(7) socketpair(2) signalfd(2)",
     .article = "13 14",
     .expectations = selfPipe,
     .deadline = std::chrono::seconds(20)},
};

} // namespace

std::span<const Experiment> handlerExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
