// SPDX-License-Identifier: MIT
// Five real-time signals of two numbers are queued: what arrives, and in which order?
#include <csignal>
#include <cstdio>
#include <unistd.h>

static void queue(int number, int value)
{
    sigval carried = {};
    carried.sival_int = value;
    sigqueue(getpid(), number, carried);
}

int main()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigaddset(&set, SIGRTMIN);
    sigaddset(&set, SIGRTMIN + 1);
    sigprocmask(SIG_BLOCK, &set, nullptr);

    for (int value = 1; value <= 3; ++value)
        queue(SIGRTMIN + 1, value);
    for (int value = 4; value <= 5; ++value)
        queue(SIGRTMIN, value);
    kill(getpid(), SIGUSR1);

    const timespec now = {}; // take what is pending, wait for nothing
    siginfo_t info;
    for (int number = 0; (number = sigtimedwait(&set, &info, &now)) > 0;) {
        if (number == SIGUSR1)
            printf("SIGUSR1\n");
        else
            printf("SIGRTMIN+%d with %d\n", number - SIGRTMIN, info.si_value.sival_int);
    }
}
//> SIGUSR1
//> SIGRTMIN+0 with 4
//> SIGRTMIN+0 with 5
//> SIGRTMIN+1 with 1
//> SIGRTMIN+1 with 2
//> SIGRTMIN+1 with 3
