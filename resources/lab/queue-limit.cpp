// SPDX-License-Identifier: MIT
// Nothing more may be queued for this process: which signals arrive, and what of them?
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

static const char *outcome(int result)
{
    if (result == 0)
        return "accepted";
    return errno == EAGAIN ? "refused, EAGAIN" : "refused";
}

int main()
{
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, nullptr);

    rlimit limit = {};
    getrlimit(RLIMIT_SIGPENDING, &limit);
    limit.rlim_cur = 0;
    setrlimit(RLIMIT_SIGPENDING, &limit);

    sigval seven = {};
    seven.sival_int = 7;
    printf("sigqueue SIGRTMIN: %s\n", outcome(sigqueue(getpid(), SIGRTMIN, seven)));
    printf("kill SIGRTMIN: %s\n", outcome(kill(getpid(), SIGRTMIN)));
    printf("kill SIGRTMIN again: %s\n", outcome(kill(getpid(), SIGRTMIN)));
    printf("kill SIGUSR1: %s\n", outcome(kill(getpid(), SIGUSR1)));
    printf("sigqueue SIGUSR2: %s\n", outcome(sigqueue(getpid(), SIGUSR2, seven)));

    const timespec now = {}; // take what is pending, wait for nothing
    siginfo_t info;
    for (int number = 0; (number = sigtimedwait(&all, &info, &now)) > 0;) {
        const char *name = number == SIGUSR1 ? "SIGUSR1" : number == SIGUSR2 ? "SIGUSR2" : "SIGRTMIN";
        printf("arrived: %s, sender %s, value %d\n", name, info.si_pid == getpid() ? "known" : "unknown",
               info.si_value.sival_int);
    }
}
//> sigqueue SIGRTMIN: refused, EAGAIN
//> kill SIGRTMIN: accepted
//> kill SIGRTMIN again: accepted
//> kill SIGUSR1: accepted
//> sigqueue SIGUSR2: accepted
//> arrived: SIGUSR1, sender known, value 0
//> arrived: SIGUSR2, sender unknown, value 0
//> arrived: SIGRTMIN, sender unknown, value 0
