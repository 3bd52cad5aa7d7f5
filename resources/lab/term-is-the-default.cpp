// SPDX-License-Identifier: MIT
// Which signal does "kill PID" send?
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

static pid_t startVictim()
{
    const pid_t victim = fork();
    if (victim == 0) {
        for (;;)
            pause();
    }
    return victim;
}

static void show(const char *how, pid_t victim)
{
    int status = 0;
    waitpid(victim, &status, 0);
    if (WIFSIGNALED(status))
        printf("%s: SIG%s\n", how, sigabbrev_np(WTERMSIG(status)));
}

int main()
{
    pid_t victim = startVictim();
    const pid_t shell = fork();
    if (shell == 0) {
        execl("/bin/sh", "sh", "-c", ("kill " + std::to_string(victim)).c_str(), nullptr);
        _exit(127);
    }
    waitpid(shell, nullptr, 0);
    show("kill PID", victim);

    victim = startVictim();
    kill(victim, SIGTERM);
    show("kill(pid, SIGTERM)", victim);

    victim = startVictim();
    kill(victim, SIGUSR1);
    show("kill(pid, SIGUSR1)", victim);
}
//> kill PID: SIGTERM
//> kill(pid, SIGTERM): SIGTERM
//> kill(pid, SIGUSR1): SIGUSR1
