// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

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
