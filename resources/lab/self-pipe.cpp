// SPDX-License-Identifier: MIT
// The self-pipe trick: a handler wakes the program's loop through a pipe that does not block.
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

static int pipeEnds[2];
static std::atomic<int> count = 0; // what happened; the pipe only says "look"

static void handler(int)
{
    const int saved = errno;
    ++count;
    const char byte = 0;
    (void)!write(pipeEnds[1], &byte, 1); // fails when the pipe is full: then the reader will be woken anyway
    errno = saved;
}

int main()
{
    if (pipe2(pipeEnds, O_NONBLOCK | O_CLOEXEC) != 0)
        return 1;
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigaction(SIGUSR1, &action, nullptr);

    for (int i = 0; i < 100000; ++i) // the loop is busy: nobody reads
        raise(SIGUSR1);

    pollfd waiting = {pipeEnds[0], POLLIN, 0};
    poll(&waiting, 1, -1);
    int bytes = 0;
    char buffer[4096];
    for (ssize_t size = 0; (size = read(pipeEnds[0], buffer, sizeof buffer)) > 0;)
        bytes += int(size);
    printf("sent 100000, bytes in the pipe: %s\n", bytes < 100000 ? "fewer" : "all");
    printf("counted %d\n", count.exchange(0)); // after the bytes: what comes now brings a new one
}
//> sent 100000, bytes in the pipe: fewer
//> counted 100000
