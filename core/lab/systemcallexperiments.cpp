// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation alarmAndSleep[] = {
    {"handled", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "In C++ the handler of SIGALRM ran once while sleep(10) slept")},
    {"left", FactMatch::AtLeast, "1",
     QT_TRANSLATE_NOOP("Lab", "sleep(10) came back early: it returned the whole seconds that were left")},
    {"took-ms", FactMatch::AtLeast, "2000",
     QT_TRANSLATE_NOOP("Lab", "It came back not before the alarm, which was set to two seconds")},
    {"pause-errno", FactMatch::Is, "EINTR",
     QT_TRANSLATE_NOOP("Lab", "pause() came back after the handler, with EINTR, as it always does")},
    {"unhandled-killed-by", FactMatch::Is, "14",
     QT_TRANSLATE_NOOP("Lab", "Without a handler SIGALRM (14) ended the sleeping program")},
    {"python-handled-asleep", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "In Python the handler ran while time.sleep(10) slept…"), "python3"},
    {"python-took-ms", FactMatch::AtLeast, "10000",
     QT_TRANSLATE_NOOP("Lab", "…and then it slept on, until all ten seconds were over"), "python3"},
};

constexpr Expectation eintrAndRestart[] = {
    {"read-error", FactMatch::Is, "EINTR",
     QT_TRANSLATE_NOOP("Lab", "read() of an empty pipe failed with EINTR after a handler without SA_RESTART")},
    {"restarted-handled", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "With SA_RESTART the handler ran just the same…")},
    {"restarted-read", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "…and the read() went on: it got the byte that came later")},
    {"nanosleep-error", FactMatch::Is, "EINTR",
     QT_TRANSLATE_NOOP("Lab", "nanosleep() failed with EINTR in spite of SA_RESTART")},
    {"poll-error", FactMatch::Is, "EINTR", QT_TRANSLATE_NOOP("Lab", "So did poll()")},
    {"sigsuspend-error", FactMatch::Is, "EINTR", QT_TRANSLATE_NOOP("Lab", "So did sigsuspend()")},
    {"alarm-error", FactMatch::Is, "EINTR",
     QT_TRANSLATE_NOOP("Lab", "alarm(1) ended a read() that got nothing, without SA_RESTART")},
    {"alarm-restarted-read", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "With SA_RESTART it did not: the read() still waited, until a byte came")},
    {"python-read", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "Python's os.read() went on after the handler and got the byte that it wrote"),
     "python3"},
    {"python-gave-up", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "An exception in Python's handler ended the os.read()"), "python3"},
};

constexpr Expectation brokenPipe[] = {
    {"default-ended-by", FactMatch::Is, "13",
     QT_TRANSLATE_NOOP("Lab", "With the default action the writing process was ended by SIGPIPE (13)")},
    {"default-went-on", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "Its write() never returned")},
    {"ignored-write-error", FactMatch::Is, "EPIPE",
     QT_TRANSLATE_NOOP("Lab", "Where SIGPIPE is ignored, write() failed with EPIPE")},
    {"ignored-exited", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "That process went on to its own end")},
    {"handler-write-error", FactMatch::Is, "EPIPE",
     QT_TRANSLATE_NOOP("Lab", "Where it is handled, write() failed with EPIPE too")},
    {"handler-ran", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The handler ran once")},
    {"python-ignores", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "Python had SIGPIPE ignored from its start"),
     "python3"},
    {"python-exception", FactMatch::Is, "BrokenPipeError",
     QT_TRANSLATE_NOOP("Lab", "The write showed itself there as BrokenPipeError"), "python3"},
};

constexpr Experiment group[] = {
    {.number = 16,
     .id = "alarm-and-sleep",
     .topic = LabTopic::SystemCalls,
     .title = QT_TRANSLATE_NOOP("Lab", "An alarm during a sleep"),
     .claim = QT_TRANSLATE_NOOP("Lab", "An alarm set to two seconds cuts sleep(10) short in C and C++, while Python's "
                                       "time.sleep(10) runs the handler and then sleeps its ten seconds to the end."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "alarm(2) asks the kernel for SIGALRM in two seconds. A process has one such clock: another alarm() replaces "
         "the first, and alarm(0) turns it off. A program that has no handler for SIGALRM is ended by it.\n\nA signal "
         "whose handler runs wakes a sleep. In C and C++ sleep() then returns, with the whole seconds that were left: "
         "seven or eight of ten. SA_RESTART makes no difference to it. Who wants to sleep on has to call it again; who "
         "is waiting for the signal itself calls pause(), which returns only because a handler ran.\n\nAn old article "
         "shows that Python's sleep(10) ends after two seconds, too. So it was until version 3.4. Since Python 3.5 "
         "(PEP 475) the interpreter runs the handler and calls the interrupted system call again with what is left of "
         "the time. Only a handler that raises an exception cuts the sleep short now."),
     .manPages = "alarm(2) sleep(3) pause(2) nanosleep(2) signal(7)",
     .article = "3 7 15",
     .expectations = alarmAndSleep,
     .deadline = std::chrono::seconds{40}},
    {.number = 17,
     .id = "eintr-and-restart",
     .topic = LabTopic::SystemCalls,
     .title = QT_TRANSLATE_NOOP("Lab", "Interrupted system calls"),
     .claim = QT_TRANSLATE_NOOP(
         "Lab", "After a handler a waiting read() fails with EINTR unless the handler was installed with SA_RESTART, "
                "while nanosleep(), poll() and sigsuspend() fail with EINTR whatever the flag."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "A handler can only run when the program does, so the kernel takes a process that waits in a system call out "
         "of it first. What becomes of the call is decided by the handler's flags. Without SA_RESTART it fails, and "
         "errno is EINTR. With it the kernel makes the same call again, and the program does not notice.\n\nSome calls "
         "are never restarted: those that wait for a signal or for a time, such as pause(), sigsuspend(), nanosleep(), "
         "poll(), select() and epoll_wait(). A program has to be ready for EINTR from these in any case. signal(3) of "
         "the GNU C library sets SA_RESTART, sigaction(2) does so only if asked.\n\nThis is why alarm() can keep a "
         "read() from waiting for ever, as an old article says, but only without SA_RESTART; and if the alarm goes off "
         "a moment before the read() begins, it interrupts nothing. poll() with a time limit is the safe "
         "way.\n\nPython installs its handlers without SA_RESTART, runs them when a call comes back with EINTR, and "
         "then makes the call again itself (PEP 475). Only an exception from the handler gets through."),
     .manPages = "signal(7) sigaction(2) alarm(2) read(2) poll(2)",
     .article = "16",
     .expectations = eintrAndRestart,
     .deadline = std::chrono::seconds{20}},
    {.number = 18,
     .id = "broken-pipe",
     .topic = LabTopic::SystemCalls,
     .title = QT_TRANSLATE_NOOP("Lab", "Writing where nobody reads"),
     .claim = QT_TRANSLATE_NOOP(
         "Lab", "Writing to a pipe without readers raises SIGPIPE, which ends the program by default; only where "
                "it is ignored or handled does write() fail with EPIPE instead."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab", "When the last reader of a pipe or socket has closed it, what is written can reach nobody. The "
                "kernel sends SIGPIPE to the thread that writes, and its default action ends the program "
                "silently. This is what makes \"yes | head -1\" stop: head ends, and yes dies of its next write. "
                "The shell shows such an end as status 141, which is 128 + 13.\n\n"
                "A server must not end because one of its clients has gone. It ignores SIGPIPE and looks at the "
                "result of write(): -1 with errno EPIPE. A handler has the same effect on the call. For sockets "
                "there is also the flag MSG_NOSIGNAL for a single send().\n\n"
                "Python ignores SIGPIPE when it starts and turns the error into an exception, BrokenPipeError. "
                "An ignored signal stays ignored through exec, so a program started by a careless parent may "
                "find SIGPIPE ignored: a filter that relies on being ended then goes on and has to notice the "
                "error itself."),
     .manPages = "pipe(7) write(2) signal(7) send(2)",
     .article = "5",
     .expectations = brokenPipe},
};

} // namespace

std::span<const Experiment> systemcallExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
