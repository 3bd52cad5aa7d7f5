// SPDX-License-Identifier: MIT
// sleepers COUNT [PER_SECOND]: COUNT processes that only wait, and PER_SECOND more that live for a second each.
// Prints "ready" once all wait. All of them end with the one that started this program, however that ends.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

static const long nsPerSecond = 1000000000L;

static void end_with(pid_t parent)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) // it ended before the request
        _exit(1);
}

static void wait_forever(void)
{
    for (;;)
        pause();
}

static void live_for_a_second(void)
{
    const struct timespec life = {1, 0};
    nanosleep(&life, NULL);
    _exit(0);
}

static void start(void (*body)(void))
{
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child < 0) {
        perror("sleepers: fork");
        exit(1);
    }
    if (child == 0) {
        end_with(parent);
        body();
    }
}

int main(int argc, char **argv)
{
    const int count = argc > 1 ? atoi(argv[1]) : 0;
    const int per_second = argc > 2 ? atoi(argv[2]) : 0;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    signal(SIGCHLD, SIG_IGN); // the kernel reaps
    for (int i = 0; i < count; ++i)
        start(wait_forever);
    puts("ready");
    fflush(stdout);
    if (per_second <= 0)
        wait_forever();
    const struct timespec gap = {per_second == 1, per_second == 1 ? 0 : nsPerSecond / per_second};
    for (;;) {
        start(live_for_a_second);
        nanosleep(&gap, NULL);
    }
}
