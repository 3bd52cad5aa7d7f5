// SPDX-License-Identifier: MIT
// Experiment 25: the same signal again while its handler runs, with and without SA_NODEFER and SA_RESETHAND.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <sched.h>

namespace lab {

namespace {

struct Board {
    std::atomic<int> begun = 0;
    std::atomic<int> ended = 0;
    std::atomic<int> depth = 0;
    std::atomic<int> deepest = 0;
    std::atomic<int> isDefault = -1;   // the disposition, as seen in the first handler
    std::atomic<bool> release = false; // the first handler may end
};

Board *board; // for the handler

void handler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    const bool isFirst = board->begun++ == 0;
    const int depth = ++board->depth;
    if (depth > board->deepest)
        board->deepest = depth;
    if (isFirst) {
        struct sigaction now = {};
        ::sigaction(signal, nullptr, &now);
        board->isDefault = now.sa_handler == SIG_DFL ? 1 : 0;
    }
    // The first one stays until the sender has seen what became of the second.
    while (isFirst && !board->release)
        ::sched_yield();
    --board->depth;
    ++board->ended;
}

/// SIGUSR1 twice, the second time while the first is in its handler. How the process ended: by itself after two
/// handlers, or by a signal.
End tryWith(const char *label, int flags, const Shared<Board> &shared)
{
    board = &*shared;
    const Gate ready;
    const pid_t target = spawn(label, [&] {
        handle(SIGUSR1, handler, flags);
        const Sleep waiting("until two handlers are through");
        ready.open();
        while (board->ended < 2)
            ::sched_yield();
        return 0;
    });
    ready.pass();
    send(target, SIGUSR1);
    while (board->begun == 0)
        ::sched_yield();
    send(target, SIGUSR1);
    if ((flags & SA_NODEFER) != 0) {
        while (board->begun == 1)
            ::sched_yield();
    } else {
        awaitPending(target, SIGUSR1);
    }
    board->release = true;
    return reap(target);
}

} // namespace

void handlerFlags()
{
    const Shared<Board> plain;
    tryWith("no flag", 0, plain);
    fact("plain-handled", plain->ended);
    fact("plain-deepest", plain->deepest);
    fact("plain-default", plain->isDefault);

    const Shared<Board> nested;
    tryWith("SA_NODEFER", SA_NODEFER, nested);
    fact("nodefer-handled", nested->ended);
    fact("nodefer-deepest", nested->deepest);

    const Shared<Board> once;
    const End end = tryWith("SA_RESETHAND", SA_RESETHAND, once);
    fact("resethand-handled", once->ended);
    fact("resethand-default", once->isDefault);
    fact("resethand-killed", end.signal == SIGUSR1 ? 1 : 0);
}

} // namespace lab
