// SPDX-License-Identifier: MIT
// SIGUSR1 arrives while its own handler runs: with no flag, with SA_NODEFER, with SA_RESETHAND.
#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t calls = 0;

static void handler(int)
{
    calls = calls + 1;
    const int call = calls;
    const char begins[] = {' ', ' ', char('0' + call), ' ', 'b', 'e', 'g', 'i', 'n', 's', '\n'};
    (void)!write(STDOUT_FILENO, begins, sizeof begins); // printf must not be used in a handler
    if (call == 1)
        raise(SIGUSR1);
    const char ends[] = {' ', ' ', char('0' + call), ' ', 'e', 'n', 'd', 's', '\n'};
    (void)!write(STDOUT_FILENO, ends, sizeof ends);
}

static void run(const char *title, int flags)
{
    printf("%s:\n", title);
    fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        struct sigaction action = {};
        action.sa_handler = handler;
        action.sa_flags = flags;
        sigaction(SIGUSR1, &action, nullptr);
        raise(SIGUSR1);
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status))
        printf("  killed by %s\n", WTERMSIG(status) == SIGUSR1 ? "SIGUSR1" : "something else");
}

int main()
{
    run("no flag", 0);
    run("SA_NODEFER", SA_NODEFER);
    run("SA_RESETHAND", int(SA_RESETHAND));
}
//> no flag:
//>   1 begins
//>   1 ends
//>   2 begins
//>   2 ends
//> SA_NODEFER:
//>   1 begins
//>   2 begins
//>   2 ends
//>   1 ends
//> SA_RESETHAND:
//>   1 begins
//>   1 ends
//>   killed by SIGUSR1
