// SPDX-License-Identifier: MIT
// A handler runs while read() or poll() waits. With SA_RESTART the read() goes on; the poll() does not.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <unistd.h>

static int pipeEnds[2];
static bool writesByte;

static void handler(int)
{
    // So that a read() that goes on gets something.
    if (writesByte)
        (void)!write(pipeEnds[1], "x", 1);
    else
        alarm(1); // again, should the alarm have gone off before the call began
}

static void install(int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigaction(SIGALRM, &action, nullptr);
    alarm(1);
}

static void report(const char *what, ssize_t result)
{
    printf("%s: %s\n", what, result < 0 ? strerrorname_np(errno) : "got the byte");
}

int main()
{
    char byte;
    pipe(pipeEnds);
    install(0);
    report("read(), no SA_RESTART", read(pipeEnds[0], &byte, 1));

    install(SA_RESTART);
    report("poll(), SA_RESTART", poll(nullptr, 0, -1));

    writesByte = true;
    install(SA_RESTART);
    report("read(), SA_RESTART", read(pipeEnds[0], &byte, 1));
}
//> read(), no SA_RESTART: EINTR
//> poll(), SA_RESTART: EINTR
//> read(), SA_RESTART: got the byte
