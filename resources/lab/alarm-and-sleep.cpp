// SPDX-License-Identifier: MIT
// alarm(2) before sleep(10): when does the sleep end?
#include <csignal>
#include <cstdio>
#include <ctime>
#include <unistd.h>

static volatile sig_atomic_t handled = 0;

static void handler(int)
{
    handled = handled + 1;
}

int main()
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART; // makes no difference to a sleep
    sigaction(SIGALRM, &action, nullptr);

    timespec before, after;
    clock_gettime(CLOCK_MONOTONIC, &before);
    alarm(2);
    puts("Before");
    unsigned left = sleep(10);
    puts("After");
    clock_gettime(CLOCK_MONOTONIC, &after);

    double seconds = double(after.tv_sec - before.tv_sec) + double(after.tv_nsec - before.tv_nsec) / 1e9;
    printf("the handler ran %d time\n", int(handled));
    printf("2 s have passed: %s, 10 s have passed: %s\n", seconds >= 2 ? "yes" : "no", seconds >= 10 ? "yes" : "no");
    printf("sleep() says that some of its time is left: %s\n", left > 0 ? "yes" : "no");
}
//> Before
//> After
//> the handler ran 1 time
//> 2 s have passed: yes, 10 s have passed: no
//> sleep() says that some of its time is left: yes
