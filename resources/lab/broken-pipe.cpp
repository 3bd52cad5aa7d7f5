// SPDX-License-Identifier: MIT
// Writing to a pipe that nobody reads from.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

static void writeUnread()
{
    int ends[2];
    (void)!pipe(ends);
    close(ends[0]); // the reader has gone
    if (write(ends[1], "x", 1) < 0)
        printf("write() failed: %s\n", errno == EPIPE ? "EPIPE" : "?");
    fflush(stdout);
}

static void run(const char *label, void (*disposition)(int))
{
    printf("%s: ", label);
    fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGPIPE, disposition);
        writeUnread();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status))
        printf("ended by signal %d\n", WTERMSIG(status));
}

int main()
{
    run("default", SIG_DFL);
    run("ignored", SIG_IGN);
    run("handled", [](int) {});
}
//> default: ended by signal 13
//> ignored: write() failed: EPIPE
//> handled: write() failed: EPIPE
