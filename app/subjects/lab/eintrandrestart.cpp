// SPDX-License-Identifier: MIT
// Experiment 17: a handler runs while a system call waits. Does the call go on, or fail with EINTR?
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>
#include <ctime>
#include <poll.h>
#include <sched.h>
#include <unistd.h>

namespace lab {

namespace {

struct Board {
    std::atomic<int> handled = 0;
    std::atomic<long long> result = 0; // what the call returned
    std::atomic<int> error = 0;        // and its errno
};

Board *board; // for the handlers

void count(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->handled;
}

void countAlarm(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->handled;
    ::alarm(1); // again: one that goes off before the call has begun interrupts nothing
}

struct Action {
    int signal;
    Handler handler;
    int flags;
};

/// A child with this handler that is about to make `call` when it has opened `ready`, and notes how it came back.
pid_t spawnCaller(const char *label, const Action &action, const Shared<Board> &its, const Gate &ready,
                  const char *name, const std::function<long long()> &call)
{
    board = &*its;
    return spawn(label, [&] {
        handle(action.signal, action.handler, action.flags);
        const Sleep waiting(name);
        ready.open();
        board->result = call();
        board->error = board->result < 0 ? errno : 0;
        note(board->result < 0 ? errorName(board->error) : "got the byte");
        return 0;
    });
}

void awaitHandled(const Shared<Board> &its)
{
    while (its->handled == 0)
        ::sched_yield();
}

/// USR1 for a child that waits in `call` with a handler of these flags. `release` is what lets a call that goes on
/// come back.
void interrupt(const char *label, const char *name, int flags, const Shared<Board> &its, const Gate *release,
               const std::function<long long()> &call)
{
    const Gate ready;
    const pid_t child = spawnCaller(label, {SIGUSR1, count, flags}, its, ready, name, call);
    ready.pass();
    awaitState(child, "S");
    send(child, SIGUSR1);
    awaitHandled(its);
    if (release != nullptr) {
        awaitState(child, "SZ"); // it waits again, or has given up
        release->open();
    }
    reap(child);
}

long long readByte(const Gate &gate)
{
    char byte = 0;
    return ::read(gate.waitFd(), &byte, 1);
}

void tryRead()
{
    const Gate empty;
    const Shared<Board> plain;
    interrupt("read, no SA_RESTART", "read(pipe)", 0, plain, nullptr, [&] { return readByte(empty); });
    fact("read-error", errorName(plain->error));

    const Gate later;
    const Shared<Board> restarted;
    interrupt("read, SA_RESTART", "read(pipe)", SA_RESTART, restarted, &later, [&] { return readByte(later); });
    fact("restarted-handled", restarted->handled);
    fact("restarted-read", restarted->result);
}

/// Those that no SA_RESTART restarts.
void tryOthers()
{
    const Shared<Board> slept;
    interrupt("nanosleep, SA_RESTART", "nanosleep(1 hour)", SA_RESTART, slept, nullptr, [] {
        const timespec hour{3600, 0};
        return ::nanosleep(&hour, nullptr);
    });
    fact("nanosleep-error", errorName(slept->error));

    const Shared<Board> polled;
    interrupt("poll, SA_RESTART", "poll(-1)", SA_RESTART, polled, nullptr, [] { return ::poll(nullptr, 0, -1); });
    fact("poll-error", errorName(polled->error));

    const Shared<Board> suspended;
    interrupt("sigsuspend, SA_RESTART", "sigsuspend()", SA_RESTART, suspended, nullptr, [] {
        const sigset_t none = setOf({});
        return ::sigsuspend(&none);
    });
    fact("sigsuspend-error", errorName(suspended->error));
}

pid_t spawnWithAlarm(const char *label, int flags, const Shared<Board> &its, const Gate &empty)
{
    const Gate ready;
    const pid_t child = spawnCaller(label, {SIGALRM, countAlarm, flags}, its, ready, "read(pipe)", [&] {
        ::alarm(1);
        raised(SIGALRM, "alarm(1)");
        return readByte(empty);
    });
    ready.pass();
    return child;
}

/// alarm(2) as a time limit for a read that gets nothing.
void tryTimeLimit()
{
    const Gate empty;
    const Gate later;
    const Shared<Board> plain;
    const Shared<Board> restarted;
    const pid_t first = spawnWithAlarm("alarm, no SA_RESTART", 0, plain, empty);
    const pid_t second = spawnWithAlarm("alarm, SA_RESTART", SA_RESTART, restarted, later);
    awaitHandled(restarted);
    awaitState(second, "SZ"); // the alarm has gone off, and it still waits, or has given up
    later.open();
    reap(second);
    reap(first);
    fact("alarm-error", errorName(plain->error));
    fact("alarm-restarted-read", restarted->result);
}

void tryPython(const char *label, const char *behaviour)
{
    const pid_t python = spawnPython(label, {behaviour});
    if (python == 0)
        return;
    awaitStop(python);
    send(python, SIGCONT);
    awaitContinue(python);
    awaitState(python, "S"); // in os.read()
    send(python, SIGUSR1);
    reap(python);
}

} // namespace

void eintrAndRestart()
{
    tryRead();
    tryOthers();
    tryTimeLimit();
    tryPython("Python", "eintr-and-restart");
    tryPython("Python, handler raises", "eintr-and-raise");
}

} // namespace lab
