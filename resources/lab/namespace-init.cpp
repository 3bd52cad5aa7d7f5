// SPDX-License-Identifier: MIT
// Signals for pid 1 of a pid namespace, as the program of a container is it. needs: pid namespaces
#include <csignal>
#include <cstdio>
#include <initializer_list>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static void handler(int)
{
    (void)!write(STDOUT_FILENO, "pid 1: SIGTERM is handled\n", 26);
}

static void sendFromInside(std::initializer_list<int> signals)
{
    pid_t sender = fork();
    if (sender == 0) {
        for (int signal : signals)
            kill(1, signal); // that of our namespace
        _exit(0);
    }
    waitpid(sender, nullptr, 0);
}

static void beInit(int ready)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // it must not stay when its parent is gone
    sendFromInside({SIGTERM, SIGKILL});
    dprintf(STDOUT_FILENO, "pid %d: SIGTERM and SIGKILL from inside did nothing\n", int(getpid()));
    signal(SIGTERM, handler);
    sendFromInside({SIGTERM, SIGKILL});
    (void)!write(ready, "", 1);
    for (;;)
        pause();
}

int main()
{
    if (unshare(CLONE_NEWPID) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0) {
        perror("no pid namespace can be made here");
        return 77;
    }
    int ends[2];
    if (pipe(ends) != 0)
        return 1;
    pid_t init = fork();
    if (init < 0) // kill(-1, …) would mean everybody
        return 1;
    if (init == 0)
        beInit(ends[1]);
    char byte;
    (void)!read(ends[0], &byte, 1);
    kill(init, SIGKILL);
    int status = 0;
    waitpid(init, &status, 0);
    printf("outside: signal %d ended it\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
}
//> pid 1: SIGTERM and SIGKILL from inside did nothing
//> pid 1: SIGTERM is handled
//> outside: signal 9 ended it
