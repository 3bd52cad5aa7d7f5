// SPDX-License-Identifier: MIT
// Ten children end while SIGCHLD is blocked: how many signals, how many statuses?
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t signals = 0;

static void handler(int)
{
    signals = signals + 1;
}

static void startTen(bool awaitThem)
{
    for (int i = 1; i <= 10; ++i) {
        const pid_t child = fork();
        if (child == 0)
            _exit(i);
        siginfo_t info;
        if (awaitThem)
            waitid(P_PID, child, &info, WEXITED | WNOWAIT); // it has ended, its status is not taken
    }
}

static void collect()
{
    int count = 0, sum = 0, status = 0;
    while (waitpid(-1, &status, 0) > 0) {
        ++count;
        sum += WEXITSTATUS(status);
    }
    printf("statuses %d, sum of the exit codes %d, then %s\n", count, sum, errno == ECHILD ? "ECHILD" : "?");
}

int main()
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigaction(SIGCHLD, &action, nullptr);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    startTen(true);
    sigprocmask(SIG_UNBLOCK, &set, nullptr);
    printf("signals %d\n", int(signals));
    collect();

    signal(SIGCHLD, SIG_IGN); // the kernel reaps
    startTen(false);
    printf("ignored: ");
    collect();
}
//> signals 1
//> statuses 10, sum of the exit codes 55, then ECHILD
//> ignored: statuses 0, sum of the exit codes 0, then ECHILD
