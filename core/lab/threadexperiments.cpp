// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation threads[] = {
    {"masks-differ", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "One thread blocked SIGUSR1 and another one did not: each has its own mask")},
    {"open-thread-handled", FactMatch::Is, "3",
     QT_TRANSLATE_NOOP("Lab",
                       "SIGUSR1 sent to the process three times was handled by the only thread that did not block it")},
    {"waits-for-its-thread", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "SIGUSR1 sent to a thread that blocked it stayed pending for that thread…")},
    {"blocking-threads-handled", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "…and none of the threads that blocked it ever handled it")},
    {"common-handler", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP(
         "Lab", "The handler of SIGUSR2 that one thread had installed ran in the other one, to which it was sent")},
    {"taken", FactMatch::Is, "3",
     QT_TRANSLATE_NOOP("Lab", "A thread in sigwaitinfo() took all three signals that every thread blocked")},
    {"handled-besides", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "No handler ran for them, in any thread")},
    {"killed-by", FactMatch::Is, "15",
     QT_TRANSLATE_NOOP("Lab", "SIGTERM (15) sent to one thread of three, without a handler, ended the whole process")},
    {"python-in-main-thread", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "Python ran its handler in the main thread, though another one got the signal"),
     "python3"},
};

constexpr Experiment group[] = {
    {.number = 24,
     .id = "threads",
     .topic = LabTopic::Threads,
     .title = QT_TRANSLATE_NOOP("Lab", "Signals and threads"),
     .claim = QT_TRANSLATE_NOOP("Lab",
                                "A signal sent to a process goes to one of the threads that do not block it, one sent "
                                "to a thread goes to that thread only, and one that ends a thread ends all of them."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab", "Handlers belong to the process: whichever thread installs one, it is the same for all. The mask "
                "belongs to the thread, and a new thread begins with that of the one that made it.\n\nA signal for the "
                "process, such as one from kill() or the keyboard, interrupts a single thread: any that does not block "
                "it, by preference the main one. So its handler may run in a thread that knows nothing of it. A signal "
                "for a thread, from tgkill() or pthread_kill() or because of a fault of its own, goes to that thread "
                "or waits for it. Default actions always concern the process: all its threads end, or stop.\n\nAn old "
                "article advises against signals in programs with threads. It need not be so. Block the signals before "
                "the first thread starts, and let one thread wait for them in sigwaitinfo(). It is then an ordinary "
                "function that may do anything, with none of the limits of a handler.\n\nPython does its own part: its "
                "handlers always run in the main thread, whichever thread got the signal."),
     .manPages = "signal(7) pthreads(7) pthread_sigmask(3) tgkill(2) pthread_kill(3) sigwaitinfo(2)",
     .article = "2 14",
     .expectations = threads},
};

} // namespace

std::span<const Experiment> threadExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
