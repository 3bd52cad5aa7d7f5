// SPDX-License-Identifier: MIT
// Which ways to end run what was registered with atexit()?
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

static void hook()
{
    (void)!write(STDOUT_FILENO, "  the hook runs\n", 16);
}

static void tryEnd(const char *name, void (*end)())
{
    printf("%s\n", name);
    fflush(stdout); // or the child would have these words in its buffer too
    const pid_t child = fork();
    if (child == 0) {
        atexit(hook);
        end();
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status))
        printf("  exit code %d\n", WEXITSTATUS(status));
    else
        printf("  killed by signal %d\n", WTERMSIG(status));
}

int main()
{
    tryEnd("exit(3)", [] { exit(3); });
    tryEnd("_exit(4)", [] { _exit(4); });
    tryEnd("SIGTERM", [] { raise(SIGTERM); });
    tryEnd("SIGKILL", [] { raise(SIGKILL); });
    tryEnd("SIGTERM, whose handler calls exit(1)", [] {
        signal(SIGTERM, [](int) { exit(1); });
        raise(SIGTERM);
    });
}
//> exit(3)
//>   the hook runs
//>   exit code 3
//> _exit(4)
//>   exit code 4
//> SIGTERM
//>   killed by signal 15
//> SIGKILL
//>   killed by signal 9
//> SIGTERM, whose handler calls exit(1)
//>   the hook runs
//>   exit code 1
