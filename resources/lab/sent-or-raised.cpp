// SPDX-License-Identifier: MIT
// Where did a signal come from? si_code tells a program from the kernel.
#include <csignal>
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *nameOf(int signal, int code)
{
    switch (code) {
    case SI_USER: return "SI_USER";
    case SI_KERNEL: return "SI_KERNEL";
    case SI_QUEUE: return "SI_QUEUE";
    case SI_TKILL: return "SI_TKILL";
    }
    return signal == SIGCHLD && code == CLD_EXITED ? "CLD_EXITED" : "another one";
}

static volatile sig_atomic_t lastSignal = 0;
static volatile sig_atomic_t lastCode = 0;

static void handler(int signal, siginfo_t *info, void *)
{
    lastSignal = signal;
    lastCode = info->si_code;
}

static void take(const char *what)
{
    sigset_t none;
    sigemptyset(&none);
    sigsuspend(&none); // the signals are blocked but here
    printf("%s: SIG%s, %s\n", what, sigabbrev_np(lastSignal), nameOf(lastSignal, lastCode));
}

int main()
{
    struct sigaction action = {};
    action.sa_flags = SA_SIGINFO;
    action.sa_sigaction = handler;
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGUSR1, SIGALRM, SIGCHLD, SIGPIPE}) {
        sigaction(signal, &action, nullptr);
        sigaddset(&set, signal);
    }
    sigprocmask(SIG_BLOCK, &set, nullptr);

    kill(getpid(), SIGUSR1);
    take("kill()");
    raise(SIGUSR1);
    take("raise()");
    sigqueue(getpid(), SIGUSR1, sigval{.sival_int = 42});
    take("sigqueue()");
    const itimerval soon = {{0, 0}, {0, 1000}};
    setitimer(ITIMER_REAL, &soon, nullptr);
    take("the clock");
    const pid_t child = fork();
    if (child == 0)
        _exit(7);
    take("a child ended");
    waitpid(child, nullptr, 0);
    int ends[2];
    if (pipe(ends) == 0 && close(ends[0]) == 0 && write(ends[1], "x", 1) < 0)
        take("a pipe without a reader");

    action.sa_sigaction = [](int, siginfo_t *info, void *) {
        const char *const text = info->si_code == SEGV_MAPERR ? "a null pointer: SIGSEGV, SEGV_MAPERR\n" : "?\n";
        // On return the access would be repeated.
        _exit(write(STDOUT_FILENO, text, strlen(text)) < 0 ? 1 : 0);
    };
    sigaction(SIGSEGV, &action, nullptr);
    fflush(stdout);
    volatile int *volatile nowhere = nullptr;
    *nowhere = 1;
}
//> kill(): SIGUSR1, SI_USER
//> raise(): SIGUSR1, SI_TKILL
//> sigqueue(): SIGUSR1, SI_QUEUE
//> the clock: SIGALRM, SI_KERNEL
//> a child ended: SIGCHLD, CLD_EXITED
//> a pipe without a reader: SIGPIPE, SI_USER
//> a null pointer: SIGSEGV, SEGV_MAPERR
