// SPDX-License-Identifier: MIT
// SIGUSR1 is sent three times while it is blocked: how often does its handler run?
#include <csignal>
#include <cstdio>
#include <unistd.h>

static volatile sig_atomic_t count = 0;

static void handler(int)
{
    count = count + 1;
}

int main()
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigaction(SIGUSR1, &action, nullptr);

    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    for (int i = 0; i < 3; ++i)
        kill(getpid(), SIGUSR1);
    printf("sent 3, handled %d\n", int(count));
    sigprocmask(SIG_UNBLOCK, &set, nullptr); // delivered before this returns
    printf("unblocked, handled %d\n", int(count));
}
//> sent 3, handled 0
//> unblocked, handled 1
