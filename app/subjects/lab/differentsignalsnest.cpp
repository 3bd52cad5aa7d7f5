// SPDX-License-Identifier: MIT
// Experiment 10: a second, different signal arrives while a handler runs.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <sched.h>

namespace lab {

namespace {

struct Board {
    std::atomic<int> inFirst = 0;      // USR1's handler is running
    std::atomic<int> secondDuring = 0; // USR2's handler began while it ran
    std::atomic<int> secondCount = 0;  // how often USR2's handler ran
    std::atomic<bool> release = false; // USR1's handler may end
};

Board *board; // for the handlers

/// So long that the picture shows it. Nothing depends on it.
void work()
{
    constexpr long long workNs = 2'000'000;
    for (const long long end = nowNs() + workNs; nowNs() < end;) {
    }
}

void firstHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    work();
    board->inFirst = 1;
    // Until the sender has sent the other signal, and seen what became of it. Handlers spin: they cannot wait for much.
    while (!board->release)
        ::sched_yield();
    work();
    board->inFirst = 0;
}

void secondHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->secondCount;
    if (board->inFirst != 0)
        board->secondDuring = 1;
    work();
}

/// USR2 arrives while USR1's handler runs, with `masked` in its sa_mask.
void tryWith(const char *label, bool isMasked, const Shared<Board> &shared)
{
    board = &*shared;
    const Gate ready;
    const pid_t target = spawn(label, [isMasked, &ready] {
        handle(SIGUSR2, secondHandler);
        if (isMasked)
            handle(SIGUSR1, firstHandler, 0, {SIGUSR2});
        else
            handle(SIGUSR1, firstHandler);
        note(isMasked ? "sa_mask of USR1's handler: USR2" : "sa_mask of USR1's handler: empty");
        ready.open();
        while (board->secondCount == 0)
            ::sched_yield();
        return 0;
    });
    ready.pass();
    send(target, SIGUSR1);
    while (board->inFirst == 0)
        ::sched_yield();
    send(target, SIGUSR2);
    if (isMasked)
        awaitPending(target, SIGUSR2);
    else
        while (board->secondCount == 0)
            ::sched_yield();
    board->release = true;
    reap(target);
}

} // namespace

void differentSignalsNest()
{
    const Shared<Board> open;
    tryWith("empty sa_mask", false, open);
    fact("nested", open->secondDuring);
    fact("nested-count", open->secondCount);

    const Shared<Board> masked;
    tryWith("USR2 in sa_mask", true, masked);
    fact("masked-during", masked->secondDuring);
    fact("masked-count", masked->secondCount);
}

} // namespace lab
