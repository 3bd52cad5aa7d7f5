// SPDX-License-Identifier: MIT
// What does a child have of its parent's signals? It handles, ignores and blocks the same ones; nothing is pending.
#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

static void handler(int) {}

static const char *yesOrNo(bool is)
{
    return is ? "yes" : "no";
}

static void describe(const char *who)
{
    struct sigaction first, second;
    sigaction(SIGUSR1, nullptr, &first);
    sigaction(SIGUSR2, nullptr, &second);
    sigset_t blocked, pending;
    sigprocmask(SIG_BLOCK, nullptr, &blocked);
    sigpending(&pending);
    printf("%s: handles USR1 %s, ignores USR2 %s, blocks TERM %s, TERM is pending %s, an alarm is set %s\n", who,
           yesOrNo(first.sa_handler == handler), yesOrNo(second.sa_handler == SIG_IGN),
           yesOrNo(sigismember(&blocked, SIGTERM)), yesOrNo(sigismember(&pending, SIGTERM)), yesOrNo(alarm(0) > 0));
    fflush(stdout);
}

int main()
{
    signal(SIGUSR1, handler);
    signal(SIGUSR2, SIG_IGN);
    sigset_t term;
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    sigprocmask(SIG_BLOCK, &term, nullptr);
    kill(getpid(), SIGTERM);
    alarm(1000);

    pid_t child = fork();
    if (child == 0) {
        describe("child");
        _exit(0);
    }
    waitpid(child, nullptr, 0);
    describe("parent");
}
//> child: handles USR1 yes, ignores USR2 yes, blocks TERM yes, TERM is pending no, an alarm is set no
//> parent: handles USR1 yes, ignores USR2 yes, blocks TERM yes, TERM is pending yes, an alarm is set yes
