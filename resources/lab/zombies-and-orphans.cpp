// SPDX-License-Identifier: MIT
// Can a zombie be killed, and who is the parent of an orphan?
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static void makeZombie()
{
    const pid_t child = fork();
    if (child == 0)
        _exit(3);
    siginfo_t info;
    waitid(P_PID, child, &info, WEXITED | WNOWAIT); // it has ended, its status is not taken
    printf("SIGKILL to a zombie: %s\n", kill(child, SIGKILL) == 0 ? "success" : "refused");
    int status = 0;
    waitpid(child, &status, 0);
    printf("its end: exit code %d\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    // 0 is no signal: only asks.
    printf("after that: %s\n", kill(child, 0) < 0 && errno == ESRCH ? "ESRCH" : "still there");
}

static int beOrphan(pid_t parent, int parentEnded)
{
    char byte;
    (void)!read(parentEnded, &byte, 1); // nobody holds the other end any more
    return getppid() == parent ? 1 : 4;
}

int main()
{
    makeZombie();
    fflush(stdout);

    prctl(PR_SET_CHILD_SUBREAPER, 1);
    int ends[2];
    (void)!pipe(ends);
    const pid_t parent = fork();
    if (parent == 0) {
        const pid_t self = getpid();
        if (fork() == 0) {
            close(ends[1]);
            _exit(beOrphan(self, ends[0]));
        }
        _exit(0);
    }
    waitpid(parent, nullptr, 0);
    close(ends[1]); // the parent has ended
    int status = 0;
    const pid_t orphan = wait(&status); // a grandchild, ours now
    printf("the orphan came to us: %s\n", orphan > 0 ? "yes" : "no");
    printf("its end: exit code %d\n", WEXITSTATUS(status));
}
//> SIGKILL to a zombie: success
//> its end: exit code 3
//> after that: ESRCH
//> the orphan came to us: yes
//> its end: exit code 4
