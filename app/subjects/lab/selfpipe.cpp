// SPDX-License-Identifier: MIT
// Experiment 27: three ways from a handler to the program's loop, while that loop is busy.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include "core/signals/signalbridge.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab {

namespace {

using signalbox::SignalBridge;
using signalbox::SignalNumber;

struct Board {
    std::atomic<int> handled = 0;  // handlers that ran
    std::atomic<int> written = 0;  // …whose record is on its way to the loop
    std::atomic<int> dropped = 0;  // …whose byte found no room
    std::atomic<int> capacity = 0; // bytes
    std::atomic<int> seen = 0;     // by the loop
    std::atomic<int> overflow = 0; // of which the loop was told
    std::atomic<int> after = 0;    // seen afterwards
    std::atomic<bool> isWoken = false;
    std::atomic<bool> isFree = false; // the loop may go on, and read
};

Board *board; // for the handlers
int writeEnd = -1;

/// Real-time signals; how many were accepted. Not recorded: a picture of thousands shows nothing.
int queueMany(pid_t target, int count)
{
    char text[64];
    static_cast<void>(std::snprintf(text, sizeof text, "queues %d real-time signals", count));
    note(text);
    int accepted = 0;
    while (accepted < count) {
        sigval carried{};
        carried.sival_int = accepted + 1;
        if (::sigqueue(target, SIGRTMIN, carried) == 0) {
            ++accepted;
        } else {
            require(errno == EAGAIN, "sigqueue"); // the queue is full: its handlers have to run first
            ::sched_yield();
        }
    }
    return accepted;
}

void beBusy(const Gate &ready, const Gate &go)
{
    ready.open();
    const Sleep waiting("read(gate): the loop is busy");
    go.pass();
}

// ---- This program's own bridge: a ring of records, and a byte that wakes the loop ----

constexpr int bridgeSignals = 5000; // more than its ring holds

int runBridge(const Gate &ready, const Gate &go, const Gate &drained)
{
    int count = 1;
    char name[] = "lab";
    char *words[] = {name, nullptr};
    QCoreApplication application(count, words);
    const auto bridge = SignalBridge::create({.ringCapacity = 4096});
    require(bridge && (*bridge)->watch(*SignalNumber::fromNumber(SIGRTMIN)), "SignalBridge");
    bool isDrained = false;
    QObject::connect(bridge->get(), &SignalBridge::received, &application, [&] {
        ++(isDrained ? board->after : board->seen);
        if (!isDrained)
            return;
        took(SIGRTMIN, nullptr);
        QCoreApplication::quit();
    });
    QObject::connect(bridge->get(), &SignalBridge::overflowed, &application,
                     [](SignalNumber, quint64 lost) { board->overflow += static_cast<int>(lost); });
    beBusy(ready, go);
    while (QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)) {
    }
    char text[80];
    static_cast<void>(std::snprintf(text, sizeof text, "the loop was told of %d, and that %d found the ring full",
                                    board->seen.load(), board->overflow.load()));
    note(text);
    isDrained = true;
    drained.open();
    const Sleep waiting("poll: the event loop");
    return QCoreApplication::exec();
}

void tryBridge()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const Gate go;
    const Gate drained;
    const pid_t target = spawn("ring and wake byte", [&] { return runBridge(ready, go, drained); });
    ready.pass();
    const int accepted = queueMany(target, bridgeSignals);
    go.open();
    drained.pass();
    queue(target, SIGRTMIN, 0);
    reap(target);
    fact("bridge-sent", accepted);
    fact("bridge-delivered", shared->seen);
    fact("bridge-overflow", shared->overflow);
    fact("bridge-unaccounted", accepted - shared->seen - shared->overflow);
    fact("bridge-after", shared->after);
}

// ---- A record per signal into a blocking socket pair ----

void blockingHandler(int signal, siginfo_t *info, void *context)
{
    const int saved = errno;
    // A blocking write in two steps: only the one that has to wait is put on record.
    if (::send(writeEnd, &signal, sizeof signal, MSG_DONTWAIT) < 0) {
        const InHandler scope(signal, info, context);
        const Sleep waiting("write(socketpair)");
        require(::write(writeEnd, &signal, sizeof signal) > 0, "write");
    }
    ++board->written;
    errno = saved;
}

void tryBlocking()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const pid_t target = spawn("blocking socketpair", [&] {
        int ends[2];
        require(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0, "socketpair");
        writeEnd = ends[1];
        handle(SIGRTMIN, blockingHandler);
        note("the loop is busy");
        ready.open();
        while (!board->isFree) // it computes: what sleeps is the handler
            ::sched_yield();
        int record = 0;
        while (::read(ends[0], &record, sizeof record) > 0) // never reached
            ++board->seen;
        return 0;
    });
    ready.pass();
    note("one signal after the other");
    int count = 0;
    const auto isThrough = [&] { return board->written == count; };
    do {
        ++count;
        require(::sigqueue(target, SIGRTMIN, sigval{}) == 0, "sigqueue");
    } while (!awaitCall(target, SYS_write, isThrough));
    board->isFree = true; // its main code might go on now, and read
    fact("blocking-hangs", awaitCall(target, SYS_write, isThrough) ? 1 : 0);
    fact("blocking-held", shared->written);
    fact("blocking-seen", shared->seen);
    send(target, SIGKILL);
    fact("blocking-killed-by", reap(target).signal);
}

// ---- A byte per signal into a non-blocking pipe ----

void wakingHandler(int, siginfo_t *, void *)
{
    const int saved = errno;
    const char byte = 0;
    ++board->handled; // first: who is woken must find it
    if (::write(writeEnd, &byte, 1) < 0 && errno == EAGAIN)
        ++board->dropped;
    errno = saved;
}

void runPipe(const Gate &ready, const Gate &go)
{
    int ends[2];
    require(::pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0, "pipe2");
    writeEnd = ends[1];
    board->capacity = ::fcntl(writeEnd, F_SETPIPE_SZ, 1); // rounded up to a page
    require(board->capacity > 0, "F_SETPIPE_SZ");
    handle(SIGRTMIN, wakingHandler, SA_RESTART);
    beBusy(ready, go);
    pollfd waiting = {.fd = ends[0], .events = POLLIN, .revents = 0};
    board->isWoken = ::poll(&waiting, 1, 0) == 1;
    char bytes[4096];
    while (::read(ends[0], bytes, sizeof bytes) > 0) { // first the bytes, then what they announce
    }
    board->seen = board->handled.exchange(0);
}

void tryPipe()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const Gate go;
    const pid_t target = spawn("non-blocking pipe", [&] {
        runPipe(ready, go);
        return 0;
    });
    ready.pass();
    const int accepted = queueMany(target, board->capacity + 904);
    go.open();
    reap(target);
    fact("pipe-woken", shared->isWoken ? 1 : 0);
    fact("pipe-dropped", shared->dropped);
    fact("pipe-missed", accepted - shared->seen);
}

} // namespace

void selfPipe()
{
    tryBridge();
    tryBlocking();
    tryPipe();
}

} // namespace lab
