// SPDX-License-Identifier: MIT
// Experiment 16: an alarm that goes off while the program sleeps.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>
#include <unistd.h>

namespace lab {

namespace {

struct Board {
    std::atomic<int> handled = 0;
    std::atomic<unsigned> left = 0;    // what sleep(10) returned
    std::atomic<long long> tookMs = 0; // from before alarm(2) to after sleep(10)
    std::atomic<int> pauseErrno = 0;
};

Board *board; // for the handler

void countAlarm(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->handled;
}

void setAlarm(unsigned seconds)
{
    ::alarm(seconds);
    raised(SIGALRM, "alarm(2)");
}

int sleepThrough()
{
    handle(SIGALRM, countAlarm, SA_RESTART); // SA_RESTART: it changes nothing for a sleep
    const long long before = nowNs();
    setAlarm(2);
    {
        const Sleep sleeping("sleep(10)");
        board->left = ::sleep(10);
    }
    board->tookMs = (nowNs() - before) / 1'000'000;
    note("After");
    return 0;
}

int pauseForAlarm()
{
    handle(SIGALRM, countAlarm, SA_RESTART);
    setAlarm(2);
    const Sleep sleeping("pause()");
    const int result = ::pause();
    board->pauseErrno = result < 0 ? errno : 0;
    return 0;
}

int sleepWithoutHandler()
{
    setAlarm(2);
    const Sleep sleeping("sleep(10)");
    ::sleep(10);
    return 0;
}

} // namespace

void alarmAndSleep()
{
    const Shared<Board> slept;
    const Shared<Board> paused;
    // All at the same time: each waits for two seconds at least.
    board = &*slept;
    const pid_t sleeper = spawn("C++, sleep", sleepThrough);
    board = &*paused;
    const pid_t pauser = spawn("C++, pause", pauseForAlarm);
    const pid_t unprepared = spawn("C++, no handler", sleepWithoutHandler);
    const pid_t python = spawnPython("Python", {"alarm-and-sleep"});
    fact("unhandled-killed-by", reap(unprepared).signal);
    reap(pauser);
    fact("pause-errno", errorName(paused->pauseErrno));
    reap(sleeper);
    fact("handled", slept->handled);
    fact("left", slept->left);
    fact("took-ms", slept->tookMs);
    if (python != 0)
        reap(python);
}

} // namespace lab
