// SPDX-License-Identifier: MIT
// Experiment 30: a pid is given to another process. In a pid namespace the next number can be chosen.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab {

namespace {

constexpr pid_t number = 300; // inside; any that is free

struct Board {
    std::atomic<pid_t> old = 0;      // as those outside know it
    std::atomic<pid_t> newcomer = 0; // …
    std::atomic<int> hits = 0;       // USR1 handled by the newcomer
};

Board *board; // for the handler

void handler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->hits;
}

/// The next process of this namespace gets `number`.
void chooseNextPid()
{
    const int fd = ::open("/proc/sys/kernel/ns_last_pid", O_WRONLY | O_CLOEXEC);
    char last[16];
    const int size = std::snprintf(last, sizeof last, "%d", number - 1);
    if (fd < 0 || ::write(fd, last, static_cast<size_t>(size)) != size)
        unsupported("last-pid");
    ::close(fd);
}

int sendByPidfd(int pidfd, int signal)
{
    return ::syscall(SYS_pidfd_send_signal, pidfd, signal, nullptr, 0) == 0 ? 0 : errno;
}

/// Of the living process with this number, by its number.
int openPidfd(pid_t pid)
{
    const auto pidfd = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    if (pidfd < 0 || sendByPidfd(pidfd, 0) != 0)
        unsupported("pidfd");
    return pidfd;
}

/// Start times count in ticks, of 10 ms mostly: who begins after this has a later one.
void awaitTickAfter(unsigned long long startTime)
{
    const auto perSecond = static_cast<unsigned long long>(::sysconf(_SC_CLK_TCK));
    for (;;) {
        timespec now{};
        ::clock_gettime(CLOCK_BOOTTIME, &now);
        const auto seconds = static_cast<unsigned long long>(now.tv_sec);
        const auto ns = static_cast<unsigned long long>(now.tv_nsec);
        if (seconds * perSecond + ns * perSecond / 1'000'000'000 > startTime)
            return;
        ::sched_yield();
    }
}

/// The process that is meant; a pidfd of it, taken while it lived, and when it began. It has ended and was reaped when
/// this returns.
int makeAndEndOld(unsigned long long &start)
{
    const Gate ready;
    chooseNextPid();
    const pid_t old = spawn("pid 300, the old one", [&] {
        board->old = self();
        ready.open();
        const Sleep waiting("pause()");
        for (;;)
            ::pause();
        return 0;
    });
    require(old == number, "the pid that was asked for");
    ready.pass();
    const int pidfd = openPidfd(old);
    start = startTime(board->old);
    sent(SIGKILL, board->old, "pidfd");
    require(sendByPidfd(pidfd, SIGKILL) == 0, "pidfd_send_signal");
    reapAs(old, board->old);
    return pidfd;
}

int beNewcomer(const Gate &ready, const Gate &asked, const Gate &answered)
{
    handle(SIGUSR1, handler);
    board->newcomer = self();
    ready.open();
    asked.pass();
    answered.open(); // whatever was sent before has been delivered
    asked.pass();
    return 0;
}

int recycle()
{
    const Gate asked;
    const Gate ready;
    const Gate answered;
    unsigned long long oldStart = 0;
    const int pidfd = makeAndEndOld(oldStart);
    awaitTickAfter(oldStart);
    chooseNextPid();
    const pid_t newcomer = spawn("pid 300, the newcomer", [&] { return beNewcomer(ready, asked, answered); });
    fact("same-pid", newcomer == number ? 1 : 0);
    ready.pass();
    fact("start-time-differs", startTime(board->newcomer) != oldStart ? 1 : 0);

    sent(SIGUSR1, board->old, "pidfd");
    fact("pidfd-error", errorName(sendByPidfd(pidfd, SIGUSR1)));
    asked.open();
    answered.pass();
    fact("hit-by-pidfd", board->hits);

    sent(SIGUSR1, board->newcomer, "kill(300)");
    fact("number-error", errorName(::kill(number, SIGUSR1) == 0 ? 0 : errno));
    asked.open();
    reapAs(newcomer, board->newcomer);
    fact("hit-by-number", board->hits);
    return 0;
}

} // namespace

void recycledPid()
{
    const Shared<Board> shared;
    board = &*shared;
    reap(spawn("outside", [] { return reap(spawnInit("pid 1 inside", recycle)).code; }));
}

} // namespace lab
