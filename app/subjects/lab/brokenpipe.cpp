// SPDX-License-Identifier: MIT
// Experiment 18: writing to a pipe that nobody can read from any more.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>
#include <unistd.h>

namespace lab {

namespace {

struct Board {
    std::atomic<int> handled = 0; // how often PIPE's handler ran
    std::atomic<int> wentOn = 0;  // the write returned, with the default disposition
};

Board *board; // for the handler

void pipeHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->handled;
}

/// write(2) to a pipe without readers; what it says, if it returns.
int writeUnread()
{
    int ends[2];
    require(::pipe(ends) == 0, "pipe");
    ::close(ends[0]);
    note("The reader has closed the pipe");
    raised(SIGPIPE, "write(pipe)");
    return ::write(ends[1], "x", 1) < 0 ? errno : 0;
}

} // namespace

void brokenPipe()
{
    const Shared<Board> shared;
    board = &*shared;
    const pid_t killed = spawn("default for SIGPIPE", [] {
        writeUnread();
        ++board->wentOn;
        return 0;
    });
    fact("default-ended-by", reap(killed).signal);
    fact("default-went-on", board->wentOn);

    const pid_t ignoring = spawn("ignores SIGPIPE", [] {
        ignore(SIGPIPE);
        fact("ignored-write-error", errorName(writeUnread()));
        return 0;
    });
    fact("ignored-exited", reap(ignoring).exited ? 1 : 0);

    const pid_t handling = spawn("handles SIGPIPE", [] {
        handle(SIGPIPE, pipeHandler, SA_RESTART);
        fact("handler-write-error", errorName(writeUnread()));
        return 0;
    });
    reap(handling);
    fact("handler-ran", board->handled);

    if (const pid_t python = spawnPython("python3", {"broken-pipe"}); python != 0)
        reap(python);
}

} // namespace lab
