// SPDX-License-Identifier: MIT
// What does a blocked signal do until it is unblocked?
#include <csignal>
#include <cstdio>
#include <unistd.h>

static volatile sig_atomic_t handled = 0;

static void handler(int)
{
    handled = handled + 1;
}

static void show(const char *what)
{
    sigset_t pending;
    sigpending(&pending);
    printf("%s: pending %d, handled %d\n", what, sigismember(&pending, SIGUSR1), int(handled));
}

int main()
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigaction(SIGUSR1, &action, nullptr);

    sigset_t set;
    sigset_t none;
    sigemptyset(&none);
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    kill(getpid(), SIGUSR1);
    show("sent while blocked");
    sigprocmask(SIG_UNBLOCK, &set, nullptr);
    show("unblocked");

    sigprocmask(SIG_BLOCK, &set, nullptr);
    kill(getpid(), SIGUSR1);
    sigwaitinfo(&set, nullptr); // takes it, no handler runs
    show("sent, and taken by sigwaitinfo");

    kill(getpid(), SIGUSR1);
    sigsuspend(&none); // unblocks and waits in one step; its handler runs
    show("sent, and waited for with sigsuspend");

    kill(getpid(), SIGUSR1);
    signal(SIGUSR1, SIG_IGN);
    show("sent, then set to SIG_IGN");
}
//> sent while blocked: pending 1, handled 0
//> unblocked: pending 0, handled 1
//> sent, and taken by sigwaitinfo: pending 0, handled 1
//> sent, and waited for with sigsuspend: pending 0, handled 2
//> sent, then set to SIG_IGN: pending 0, handled 2
