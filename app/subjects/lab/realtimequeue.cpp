// SPDX-License-Identifier: MIT
// Experiment 11: real-time signals are queued, each with its value.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cstdio>

namespace lab {

namespace {

constexpr int most = 8;

struct Board {
    std::atomic<int> count = 0;       // handlers of the real-time signals that began
    int values[most] = {};            // what they carried, in that order
    std::atomic<int> standardAt = -1; // how many of them SIGUSR1's handler came after
};

Board *board; // for the handlers

void takeValue(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    const int place = board->count++;
    if (place < most)
        board->values[place] = info->si_value.sival_int;
}

void takeStandard(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    board->standardAt = board->count.load();
}

void recordOrder(const char *name, const Board &seen)
{
    char text[64] = "";
    int size = 0;
    for (int i = 0; i < most && i < seen.count; ++i)
        size +=
            std::snprintf(text + size, sizeof text - static_cast<size_t>(size), i == 0 ? "%d" : " %d", seen.values[i]);
    fact(name, text);
}

/// Sends while all are blocked: how many the kernel accepted. The higher number first, a standard signal last.
int sendTo(pid_t target)
{
    int accepted = 0;
    for (const int value : {1, 2, 3})
        accepted += queue(target, SIGRTMIN + 1, value) == 0 ? 1 : 0;
    for (const int value : {4, 5})
        accepted += queue(target, SIGRTMIN, value) == 0 ? 1 : 0;
    return accepted;
}

/// What the handlers see when all that is pending is unblocked at once; with `isMasked` they exclude each other.
int tryWith(const char *label, bool isMasked, const Shared<Board> &shared)
{
    board = &*shared;
    const Gate ready;
    const Gate go;
    const pid_t target = spawn(label, [&] {
        note(isMasked ? "each handler masks all three" : "each handler masks only its own signal");
        for (const int signal : {SIGUSR1, SIGRTMIN, SIGRTMIN + 1}) {
            const Handler handler = signal == SIGUSR1 ? takeStandard : takeValue;
            if (isMasked)
                handle(signal, handler, 0, {SIGUSR1, SIGRTMIN, SIGRTMIN + 1});
            else
                handle(signal, handler);
        }
        block({SIGUSR1, SIGRTMIN, SIGRTMIN + 1});
        ready.open();
        {
            const Sleep waiting("read(gate)");
            go.pass();
        }
        unblock({SIGUSR1, SIGRTMIN, SIGRTMIN + 1});
        return 0;
    });
    ready.pass();
    const int accepted = sendTo(target);
    if (isMasked)
        send(target, SIGUSR1);
    go.open();
    reap(target);
    return accepted;
}

} // namespace

void realtimeQueue()
{
    const Shared<Board> masked;
    fact("queued", tryWith("full sa_mask", true, masked));
    fact("arrived", masked->count);
    recordOrder("order", *masked);
    fact("before-usr1", masked->standardAt);

    const Shared<Board> open;
    tryWith("empty sa_mask", false, open);
    fact("arrived-unmasked", open->count);
    recordOrder("order-unmasked", *open);
}

} // namespace lab
