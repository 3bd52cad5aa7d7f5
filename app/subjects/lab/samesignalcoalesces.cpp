// SPDX-License-Identifier: MIT
// Experiment 9: the same standard signal again, while one of it is pending.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

namespace lab {

namespace {

struct Board {
    std::atomic<int> count = 0;
    std::atomic<pid_t> firstSender = 0;
};

Board *board; // for the handler

void handler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    if (board->count++ == 0)
        board->firstSender = info->si_pid;
}

} // namespace

void sameSignalCoalesces()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const Gate go;
    const pid_t target = spawn("receiver", [&] {
        handle(SIGUSR1, handler);
        block({SIGUSR1});
        ready.open();
        go.pass();
        unblock({SIGUSR1});
        return 0;
    });
    ready.pass();
    const pid_t other = spawn("second sender", [target] {
        send(target, SIGUSR1);
        send(target, SIGUSR1);
        return 0;
    });
    reap(other);
    send(target, SIGUSR1);
    go.open();
    reap(target);
    fact("sent", 3);
    fact("handled", shared->count);
    fact("first-sender-kept", shared->firstSender == other ? 1 : 0);
}

} // namespace lab
