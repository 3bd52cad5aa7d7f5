// SPDX-License-Identifier: MIT
// Experiment 20: what a child has of its parent's signals when fork(2) has made it.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <sched.h>
#include <unistd.h>

namespace lab {

namespace {

volatile std::sig_atomic_t handled = 0; // each process has its own

void handler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    handled = handled + 1;
}

int has(const char *line, int signal)
{
    return static_cast<int>((statusMask(::getpid(), line) >> (signal - 1)) & 1);
}

/// What it was born with, and then what it changes for itself.
int beChild(const Gate &ready)
{
    fact("child-caught", has("SigCgt", SIGUSR1));
    fact("child-ignored", has("SigIgn", SIGUSR2));
    fact("child-blocked", has("SigBlk", SIGTERM));
    fact("child-pending", isPending(SIGTERM) ? 1 : 0);
    fact("child-alarm", ::alarm(0));
    ready.open();
    while (handled == 0) // USR2, which came first, has done nothing
        ::sched_yield();
    fact("child-handled", handled);
    restoreDefault(SIGUSR1);
    note("USR1: default again");
    return 0;
}

int beParent()
{
    handle(SIGUSR1, handler);
    ignore(SIGUSR2);
    block({SIGTERM});
    ::alarm(1000);
    note("USR1 caught, USR2 ignored, alarm(1000)");
    send(::getpid(), SIGTERM);
    fact("parent-pending", isPending(SIGTERM) ? 1 : 0);

    const Gate ready;
    const pid_t child = spawn("child", [&] { return beChild(ready); });
    ready.pass();
    send(child, SIGUSR2);
    send(child, SIGUSR1);
    const End end = reap(child);
    fact("child-ended-well", end.exited && end.code == 0 ? 1 : 0);
    fact("parent-handled", handled);
    fact("parent-caught-after", has("SigCgt", SIGUSR1));
    fact("parent-alarm", ::alarm(0));
    return 0;
}

} // namespace

void forkInherits()
{
    reap(spawn("parent", beParent));
}

} // namespace lab
