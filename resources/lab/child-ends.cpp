// SPDX-License-Identifier: MIT
// What does SIGCHLD say about a child that has ended, and what does waitpid() say?
#include <csignal>
#include <cstdio>
#include <initializer_list>
#include <sys/wait.h>
#include <unistd.h>

static siginfo_t awaitChild(const sigset_t &set)
{
    siginfo_t info;
    sigwaitinfo(&set, &info); // takes the pending signal, without a handler
    return info;
}

static const char *codeName(int code)
{
    return code == CLD_EXITED ? "CLD_EXITED" : code == CLD_KILLED ? "CLD_KILLED" : "another";
}

int main()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigprocmask(SIG_BLOCK, &set, nullptr);

    for (bool isKilled : {false, true}) {
        const pid_t child = fork();
        if (child == 0) {
            if (!isKilled)
                _exit(7);
            alarm(60); // whatever happens, it ends
            for (;;)
                pause();
        }
        if (isKilled)
            kill(child, SIGTERM);
        const siginfo_t info = awaitChild(set);
        int status = 0;
        waitpid(child, &status, 0);
        printf("si_code %s, si_status %d, from the child: %s\n", codeName(info.si_code), info.si_status,
               info.si_pid == child ? "yes" : "no");
        if (WIFEXITED(status))
            printf("waitpid: %d, exit code %d\n", status, WEXITSTATUS(status));
        else
            printf("waitpid: %d, signal %d\n", status, WTERMSIG(status));
    }
}
//> si_code CLD_EXITED, si_status 7, from the child: yes
//> waitpid: 1792, exit code 7
//> si_code CLD_KILLED, si_status 15, from the child: yes
//> waitpid: 15, signal 15
