// SPDX-License-Identifier: MIT
// A terminal is closed: what happens to the process that leads the session on it?
// needs: a pseudo terminal
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <initializer_list>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

static int run(const char *label, void (*disposition)(int))
{
    int window = -1, terminal = -1;
    if (openpty(&window, &terminal, nullptr, nullptr, nullptr) != 0) {
        perror("no pseudo terminal");
        _exit(77);
    }
    int ready[2], closed[2];
    (void)!(pipe(ready) + pipe(closed));
    printf("%s: ", label);
    fflush(stdout);
    const pid_t leader = fork();
    if (leader == 0) {
        close(window);
        close(closed[1]);
        setsid();
        ioctl(terminal, TIOCSCTTY, 0);
        signal(SIGHUP, disposition);
        (void)!write(ready[1], "r", 1);
        char byte = 0;
        (void)!read(closed[0], &byte, 1);
        const long count = read(terminal, &byte, 1);
        const bool failed = write(terminal, "x", 1) < 0 && errno == EIO;
        printf("lives on, read() %ld, write() %s\n", count, failed ? "EIO" : "?");
        fflush(stdout);
        _exit(0);
    }
    char byte = 0;
    (void)!read(ready[0], &byte, 1);
    close(window);
    close(closed[1]);
    int status = 0;
    waitpid(leader, &status, 0);
    for (int fd : {terminal, ready[0], ready[1], closed[0]})
        close(fd);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

int main()
{
    printf("ended by signal %d\n", run("default", SIG_DFL));
    run("ignored", SIG_IGN);
}
//> default: ended by signal 1
//> ignored: lives on, read() 0, write() EIO
