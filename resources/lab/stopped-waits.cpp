// SPDX-License-Identifier: MIT
// SIGTERM and SIGKILL for a stopped process; blocking and ignoring SIGSTOP.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

static pid_t startStopped()
{
    const pid_t child = fork();
    if (child == 0) {
        sigset_t all;
        sigfillset(&all);
        sigprocmask(SIG_BLOCK, &all, nullptr); // SIGSTOP and SIGKILL are silently left out
        raise(SIGSTOP);
        sigprocmask(SIG_UNBLOCK, &all, nullptr);
        alarm(60); // whatever happens, it ends
        for (;;)
            pause();
    }
    int status = 0;
    waitpid(child, &status, WUNTRACED);
    printf("all signals blocked, and stopped by SIGSTOP: %s\n", WIFSTOPPED(status) ? "yes" : "no");
    return child;
}

int main()
{
    signal(SIGTERM, SIG_DFL);
    printf("ignoring SIGSTOP: %s\n", signal(SIGSTOP, SIG_IGN) == SIG_ERR && errno == EINVAL ? "EINVAL" : "done");
    fflush(stdout);

    int status = 0;
    pid_t child = startStopped();
    kill(child, SIGTERM);
    printf("after SIGTERM: %s\n", waitpid(child, &status, WNOHANG) == 0 ? "still there" : "ended");
    kill(child, SIGCONT);
    waitpid(child, &status, 0);
    printf("after SIGCONT: ended by %d\n", WTERMSIG(status));
    fflush(stdout);

    child = startStopped();
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    printf("after SIGKILL: ended by %d\n", WTERMSIG(status));
}
//> ignoring SIGSTOP: EINVAL
//> all signals blocked, and stopped by SIGSTOP: yes
//> after SIGTERM: still there
//> after SIGCONT: ended by 15
//> all signals blocked, and stopped by SIGSTOP: yes
//> after SIGKILL: ended by 9
