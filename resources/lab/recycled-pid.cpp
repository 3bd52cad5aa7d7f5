// SPDX-License-Identifier: MIT
// A pid is used again: who is hit by kill(), and who by the pidfd? needs: pid namespaces, and ns_last_pid in /proc
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t forkAs300() // in a namespace of our own the next pid can be chosen
{
    int fd = open("/proc/sys/kernel/ns_last_pid", O_WRONLY);
    if (fd < 0 || write(fd, "299", 3) != 3) {
        perror("the next pid cannot be chosen here");
        _exit(77);
    }
    close(fd);
    pid_t child = fork();
    if (child < 0) // kill(-1, …) would mean everybody
        _exit(1);
    return child;
}

static int beInit()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t usr1;
    sigemptyset(&usr1);
    sigaddset(&usr1, SIGUSR1);
    sigprocmask(SIG_BLOCK, &usr1, nullptr);

    pid_t old = forkAs300();
    if (old == 0)
        for (;;)
            pause();
    int pidfd = int(syscall(SYS_pidfd_open, old, 0));
    kill(old, SIGKILL);
    waitpid(old, nullptr, 0);

    pid_t newcomer = forkAs300();
    if (newcomer == 0) {
        int got = 0;
        sigwait(&usr1, &got);
        _exit(got);
    }
    dprintf(STDOUT_FILENO, "the old one was %d, the newcomer is %d\n", int(old), int(newcomer));
    long result = syscall(SYS_pidfd_send_signal, pidfd, SIGKILL, nullptr, 0);
    dprintf(STDOUT_FILENO, "SIGKILL through the pidfd: %s\n", result == 0 ? "success" : strerrorname_np(errno));
    result = kill(old, SIGUSR1);
    dprintf(STDOUT_FILENO, "SIGUSR1 by the number: %s\n", result == 0 ? "success" : strerrorname_np(errno));
    int status = 0;
    waitpid(newcomer, &status, 0);
    dprintf(STDOUT_FILENO, "the newcomer got SIG%s\n", WIFEXITED(status) ? sigabbrev_np(WEXITSTATUS(status)) : "KILL");
    return 0;
}

int main()
{
    if (unshare(CLONE_NEWPID) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0) {
        perror("no pid namespace can be made here");
        return 77;
    }
    pid_t init = fork();
    if (init == 0)
        _exit(beInit());
    int status = 0;
    waitpid(init, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
//> the old one was 300, the newcomer is 300
//> SIGKILL through the pidfd: ESRCH
//> SIGUSR1 by the number: success
//> the newcomer got SIGUSR1
