// SPDX-License-Identifier: MIT
// What does each signal do to a process that has not asked for anything else?
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *actionOf(int number)
{
    const pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0); // in an orphaned group, TSTP, TTIN and TTOU would do nothing
        signal(number, SIG_DFL);
        kill(getpid(), number); // to itself: delivered before it returns
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, WUNTRACED);
    if (WIFSTOPPED(status)) {
        kill(child, SIGCONT);
        waitpid(child, &status, 0);
        return "stop";
    }
    if (WIFEXITED(status))
        return "nothing";
    return "end";
}

int main()
{
    const rlimit none = {1, 1}; // no cores, please: 1 keeps them even from a program that collects them
    setrlimit(RLIMIT_CORE, &none);
    for (const char *action : {"end", "stop", "nothing"}) {
        std::string names;
        for (int number = 1; number <= 31; ++number) {
            if (strcmp(actionOf(number), action) == 0)
                names += std::string(" ") + sigabbrev_np(number);
        }
        printf("%s:%s\n", action, names.c_str());
    }
}
//> end: HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT XCPU XFSZ VTALRM PROF POLL PWR SYS
//> stop: STOP TSTP TTIN TTOU
//> nothing: CHLD CONT URG WINCH
