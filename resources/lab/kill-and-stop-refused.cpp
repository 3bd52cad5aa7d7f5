// SPDX-License-Identifier: MIT
// SIGKILL and SIGSTOP: can they be caught, ignored or blocked?
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <initializer_list>

static void tryWith(const char *name, int number)
{
    struct sigaction action = {};
    action.sa_handler = [](int) {};
    if (sigaction(number, &action, nullptr) < 0)
        printf("catch %s: error %d, %s\n", name, errno, strerror(errno));
    action.sa_handler = SIG_IGN;
    if (sigaction(number, &action, nullptr) < 0)
        printf("ignore %s: error %d, %s\n", name, errno, strerror(errno));

    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    const int result = sigprocmask(SIG_BLOCK, &set, nullptr);
    sigprocmask(SIG_BLOCK, nullptr, &set); // asks what is blocked now
    printf("block %s: result %d, blocked %d\n", name, result, sigismember(&set, number));
}

int main()
{
    tryWith("KILL", SIGKILL);
    tryWith("STOP", SIGSTOP);
}
//> catch KILL: error 22, Invalid argument
//> ignore KILL: error 22, Invalid argument
//> block KILL: result 0, blocked 0
//> catch STOP: error 22, Invalid argument
//> ignore STOP: error 22, Invalid argument
//> block STOP: result 0, blocked 0
