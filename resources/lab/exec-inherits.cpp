// SPDX-License-Identifier: MIT
// The program executes itself. Its handler is gone then; what was ignored, blocked and pending is still so.
#include <csignal>
#include <cstdio>
#include <unistd.h>

static void handler(int) {}

static const char *describe(int signal)
{
    struct sigaction action;
    sigaction(signal, nullptr, &action);
    if (action.sa_handler == SIG_IGN)
        return "ignored";
    return action.sa_handler == SIG_DFL ? "default" : "handler";
}

static void describeAll(const char *when)
{
    sigset_t blocked, pending;
    sigprocmask(SIG_BLOCK, nullptr, &blocked);
    sigpending(&pending);
    printf("%s: USR1 %s, USR2 %s, TERM %s and %s\n", when, describe(SIGUSR1), describe(SIGUSR2),
           sigismember(&blocked, SIGTERM) ? "blocked" : "not blocked",
           sigismember(&pending, SIGTERM) ? "pending" : "not pending");
    fflush(stdout);
}

int main(int argc, char **argv)
{
    if (argc > 1) { // the new program
        describeAll("after exec");
        return 0;
    }
    signal(SIGUSR1, handler);
    signal(SIGUSR2, SIG_IGN);
    sigset_t term;
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    sigprocmask(SIG_BLOCK, &term, nullptr);
    kill(getpid(), SIGTERM);
    describeAll("before exec");
    execl("/proc/self/exe", argv[0], "new", static_cast<char *>(nullptr));
    perror("exec");
    return 1;
}
//> before exec: USR1 handler, USR2 ignored, TERM blocked and pending
//> after exec: USR1 default, USR2 ignored, TERM blocked and pending
