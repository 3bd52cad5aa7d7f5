// SPDX-License-Identifier: MIT
// Stop a process: ask with SIGTERM, wait until a deadline, then SIGKILL, all through one pidfd.
// needs: pidfd (Linux 5.3)
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t start(void (*onTerm)(int))
{
    signal(SIGTERM, onTerm); // before fork, so that the child has it from its first moment
    const pid_t child = fork();
    if (child == 0) {
        for (;;)
            pause();
    }
    signal(SIGTERM, SIG_DFL);
    return child;
}

static void stop(const char *who, pid_t child, int deadlineMs)
{
    const int pidfd = int(syscall(SYS_pidfd_open, child, 0));
    if (pidfd < 0) {
        perror("pidfd_open");
        kill(child, SIGKILL);
        exit(77);
    }
    syscall(SYS_pidfd_send_signal, pidfd, SIGTERM, nullptr, 0);
    pollfd end = {pidfd, POLLIN, 0}; // readable when the process has ended
    const char *when = "in time";
    if (poll(&end, 1, deadlineMs) == 0) {
        when = "after SIGKILL";
        syscall(SYS_pidfd_send_signal, pidfd, SIGKILL, nullptr, 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    close(pidfd);
    if (WIFEXITED(status))
        printf("%s: %s, exit code %d\n", who, when, WEXITSTATUS(status));
    else
        printf("%s: %s, SIG%s\n", who, when, sigabbrev_np(WTERMSIG(status)));
}

int main()
{
    stop("polite", start([](int) { _exit(0); }), 20000);
    stop("without a handler", start(SIG_DFL), 20000);
    stop("stubborn", start(SIG_IGN), 200);
}
//> polite: in time, exit code 0
//> without a handler: in time, SIGTERM
//> stubborn: after SIGKILL, SIGKILL
