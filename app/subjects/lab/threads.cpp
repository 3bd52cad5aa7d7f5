// SPDX-License-Identifier: MIT
// Experiment 24: which thread of a process gets a signal.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <array>
#include <cerrno>
#include <sched.h>
#include <unistd.h>

namespace lab {

namespace {

enum Member { Main, First, Second, MemberCount };

struct Board {
    std::array<std::atomic<pid_t>, MemberCount> tids{};
    std::array<std::atomic<int>, MemberCount> handled{}; // by each of them
    std::atomic<int> total = 0;
    std::atomic<int> taken = 0; // by sigwait
};

Board *board; // for the handler

void handler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    for (size_t member = 0; member < MemberCount; ++member) {
        if (board->tids[member] == self())
            ++board->handled[member];
    }
    ++board->total;
}

void awaitTotal(int total)
{
    while (board->total < total)
        ::sched_yield();
}

/// A thread's part: says that it is there, and stays until it may go.
struct Stay {
    const Gate &ready;
    const Gate &leave;

    void as(Member member) const
    {
        board->tids[member] = self();
        const Sleep waiting("read(pipe)");
        ready.open();
        leave.pass();
    }
    void allReady() const
    {
        for (int i = 0; i < MemberCount; ++i)
            ready.pass();
    }
    void letAllLeave() const
    {
        for (int i = 0; i < MemberCount; ++i)
            leave.open();
    }
};

bool has(pid_t tid, const char *line, int signal)
{
    return ((statusMask(tid, line) >> (signal - 1)) & 1) != 0;
}

int beDirected(const Stay &stay)
{
    handle(SIGUSR1, handler);
    block({SIGUSR1}); // the threads begin with this mask
    std::thread first = startThread("thread 1", [&] {
        handle(SIGUSR2, handler); // for all of them
        stay.as(First);
    });
    std::thread second = startThread("thread 2", [&] {
        unblock({SIGUSR1});
        stay.as(Second);
    });
    stay.as(Main);
    first.join();
    second.join();
    return 0;
}

/// To the process, and to one of its threads.
void tryDirections()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const Gate leave;
    const Stay stay{ready, leave};
    const pid_t process = spawn("main thread", [&] { return beDirected(stay); });
    stay.allReady();
    fact("masks-differ", has(board->tids[First], "SigBlk", SIGUSR1) && !has(board->tids[Second], "SigBlk", SIGUSR1));
    for (int i = 1; i <= 3; ++i) {
        send(process, SIGUSR1);
        awaitTotal(i);
    }
    fact("open-thread-handled", board->handled[Second]);

    sendToThread(process, board->tids[First], SIGUSR1); // which blocks it
    fact("waits-for-its-thread", has(board->tids[First], "SigPnd", SIGUSR1));
    fact("blocking-threads-handled", board->handled[Main] + board->handled[First]);

    const int before = board->handled[Second];
    sendToThread(process, board->tids[Second], SIGUSR2);
    awaitTotal(4);
    fact("common-handler", board->handled[Second] - before);
    stay.letAllLeave();
    reap(process);
}

void waitForSignals()
{
    const sigset_t awaited = setOf({SIGUSR1, SIGUSR2, SIGTERM});
    for (int signal = 0; signal != SIGTERM;) {
        const Sleep waiting("sigwaitinfo()");
        siginfo_t info{};
        do {
            signal = ::sigwaitinfo(&awaited, &info);
        } while (signal < 0 && errno == EINTR);
        require(signal > 0, "sigwaitinfo");
        took(signal, &info);
        ++board->taken;
    }
}

/// One thread waits for the signals that all of them block.
void tryWaiting()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const Gate leave;
    const Stay stay{ready, leave};
    const pid_t process = spawn("all blocked", [&] {
        for (const int signal : {SIGUSR1, SIGUSR2, SIGTERM})
            handle(signal, handler);
        block({SIGUSR1, SIGUSR2, SIGTERM});
        std::thread worker = startThread("worker", [&] { stay.as(First); });
        std::thread waiter = startThread("signal thread", [&] {
            stay.ready.open();
            waitForSignals();
        });
        stay.as(Main);
        worker.join();
        waiter.join();
        return 0;
    });
    stay.allReady();
    int count = 0;
    for (const int signal : {SIGUSR1, SIGUSR2, SIGTERM}) {
        send(process, signal);
        for (++count; board->taken < count;)
            ::sched_yield();
    }
    stay.letAllLeave();
    reap(process);
    fact("taken", board->taken);
    fact("handled-besides", board->total);
}

/// A signal without a handler, to one thread.
void tryFatal()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const Gate leave;
    const Stay stay{ready, leave};
    const pid_t process = spawn("no handler", [&] {
        std::thread first = startThread("thread 1", [&] { stay.as(First); });
        std::thread second = startThread("thread 2", [&] { stay.as(Second); });
        stay.as(Main);
        first.join();
        second.join();
        return 0;
    });
    stay.allReady();
    sendToThread(process, board->tids[Second], SIGTERM);
    fact("killed-by", reap(process).signal);
}

} // namespace

void threads()
{
    tryDirections();
    tryWaiting();
    tryFatal();
    const pid_t python = spawnPython("Python", {"threads"});
    if (python != 0)
        reap(python);
}

} // namespace lab
