// SPDX-License-Identifier: MIT
// Ctrl-C and Ctrl-Z: whom do they reach? We press the keys of a pseudo terminal; a child is the shell on it.
// needs: a pseudo terminal
#include <csignal>
#include <cstdio>
#include <initializer_list>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

static int ready[2]; // from the shell: a job is in the foreground

static pid_t startJob(pid_t group) // 0: one of its own
{
    const pid_t child = fork();
    if (child == 0) {
        setpgid(0, group);
        alarm(60); // whatever happens, it ends
        for (;;)
            pause();
    }
    setpgid(child, group);
    return child;
}

static int shell(int terminal)
{
    setsid();
    ioctl(terminal, TIOCSCTTY, 0); // our controlling terminal
    signal(SIGTTOU, SIG_IGN);      // or tcsetpgrp() would stop us once we are not in front
    signal(SIGINT, SIG_DFL);
    int status = 0;
    const pid_t background = startJob(0);
    const pid_t job = startJob(0), helper = startJob(job);
    tcsetpgrp(terminal, job);
    (void)!write(ready[1], "c", 1);
    waitpid(job, &status, WUNTRACED);
    printf("Ctrl-Z: job stopped by %d, ", WSTOPSIG(status));
    waitpid(helper, &status, WUNTRACED);
    printf("helper stopped by %d\n", WSTOPSIG(status));

    kill(-job, SIGCONT); // what fg does
    (void)!write(ready[1], "c", 1);
    waitpid(job, &status, 0);
    printf("Ctrl-C: job ended by %d, ", WTERMSIG(status));
    waitpid(helper, &status, 0);
    printf("helper ended by %d\n", WTERMSIG(status));
    const bool lives = waitpid(background, &status, WNOHANG) == 0;
    printf("background job: %s, shell: still here\n", lives ? "still there" : "ended");
    kill(background, SIGKILL);
    waitpid(background, &status, 0);
    fflush(stdout);
    return 0;
}

int main()
{
    int keyboard = -1, terminal = -1;
    if (openpty(&keyboard, &terminal, nullptr, nullptr, nullptr) != 0) {
        perror("no pseudo terminal");
        return 77;
    }
    (void)!pipe(ready);
    const pid_t child = fork();
    if (child == 0)
        _exit(shell(terminal));
    char byte;
    for (const char *key : {"\x1a", "\x03"}) {
        (void)!read(ready[0], &byte, 1);
        (void)!write(keyboard, key, 1);
    }
    waitpid(child, nullptr, 0);
}
//> Ctrl-Z: job stopped by 20, helper stopped by 20
//> Ctrl-C: job ended by 2, helper ended by 2
//> background job: still there, shell: still here
