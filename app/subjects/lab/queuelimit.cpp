// SPDX-License-Identifier: MIT
// Experiment 12: what happens to signals when no more of them may be queued.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab {

namespace {

/// What the handler of one signal saw.
struct Seen {
    std::atomic<int> count = 0;
    std::atomic<int> code = -100; // si_code of the first
    std::atomic<pid_t> pid = -1;  // si_pid of the first
};

struct Board {
    Seen queued;   // SIGRTMIN: sigqueue
    Seen killed;   // SIGRTMIN+1: kill
    Seen standard; // SIGUSR1: kill
    Seen valued;   // SIGUSR2: sigqueue
};

Board *board; // for the handler

Seen &seenOf(int signal)
{
    if (signal == SIGRTMIN)
        return board->queued;
    if (signal == SIGRTMIN + 1)
        return board->killed;
    return signal == SIGUSR1 ? board->standard : board->valued;
}

void handler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    Seen &seen = seenOf(signal);
    if (seen.count++ == 0) {
        seen.code = info->si_code;
        seen.pid = info->si_pid;
    }
}

void limitTo(pid_t target, rlim_t limit)
{
    rlimit now{};
    require(::prlimit(target, RLIMIT_SIGPENDING, nullptr, &now) == 0, "prlimit");
    now.rlim_cur = limit;
    require(::prlimit(target, RLIMIT_SIGPENDING, &now, nullptr) == 0, "prlimit");
}

/// sigqueue(3) of a signal that is blocked there: so it can be put on record afterwards, if it was accepted.
int queueBlocked(pid_t target, int value)
{
    sigval carried{};
    carried.sival_int = value;
    if (::sigqueue(target, SIGRTMIN, carried) != 0)
        return errno;
    sent(SIGRTMIN, target, "sigqueue");
    return 0;
}

/// sigqueue until it is refused; the limit is raised until there is room for one at least, as what other processes of
/// the user have pending counts too. Records how many, and why no more.
int fill(pid_t target)
{
    int limit = 8;
    int count = 0;
    limitTo(target, 8);
    note("the receiver's RLIMIT_SIGPENDING: 8");
    for (;;) {
        const int error = queueBlocked(target, count + 1);
        if (error == 0) {
            ++count;
        } else if (error == EAGAIN && count == 0) {
            limit += 8;
            limitTo(target, static_cast<rlim_t>(limit));
        } else {
            fact("refused-eagain", error == EAGAIN ? 1 : 0);
            break;
        }
    }
    note("sigqueue: EAGAIN");
    fact("queued", count);
    fact("queued-within-limit", count <= limit ? 1 : 0);
    return count;
}

void sendBeyondLimit(pid_t target)
{
    limitTo(target, 0); // so that no other process of the user makes room meanwhile
    const bool isRefused = ::syscall(SYS_tgkill, target, target, SIGRTMIN) != 0 && errno == EAGAIN;
    fact("tgkill-eagain", isRefused ? 1 : 0);
    note("now with kill");
    fact("kill-errno", send(target, SIGRTMIN + 1));
    send(target, SIGRTMIN + 1);
    fact("standard-errno", send(target, SIGUSR1));
    fact("valued-errno", queue(target, SIGUSR2, 7));
}

void tryLimitedReceiver()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const Gate go;
    const pid_t target = spawn("receiver", [&] {
        for (const int signal : {SIGRTMIN, SIGRTMIN + 1, SIGUSR1, SIGUSR2})
            handle(signal, handler, 0, {SIGRTMIN, SIGRTMIN + 1, SIGUSR1, SIGUSR2});
        block({SIGRTMIN, SIGRTMIN + 1, SIGUSR1, SIGUSR2});
        ready.open();
        {
            const Sleep waiting("read(gate)");
            go.pass();
        }
        unblock({SIGRTMIN, SIGRTMIN + 1, SIGUSR1, SIGUSR2});
        return 0;
    });
    ready.pass();
    const int queued = fill(target);
    sendBeyondLimit(target);
    go.open();
    reap(target);
    fact("queued-lost", queued - shared->queued.count);
    fact("kill-arrived", shared->killed.count);
    fact("kill-pid", shared->killed.pid);
    fact("standard-arrived", shared->standard.count);
    fact("standard-has-pid", shared->standard.pid == self() ? 1 : 0);
    fact("valued-arrived", shared->valued.count);
    fact("valued-code", shared->valued.code);
    fact("valued-pid", shared->valued.pid);
}

/// Whose limit counts: a sender that may have no pending signals itself sends to one with the usual limit.
void tryLimitedSender()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const Gate go;
    const pid_t target = spawn("receiver, usual limit", [&] {
        handle(SIGRTMIN, handler);
        ready.open();
        const Sleep waiting("read(gate)");
        go.pass();
        return 0;
    });
    ready.pass();
    const pid_t sender = spawn("sender, limit 0", [target] {
        limitTo(::getpid(), 0);
        fact("limited-sender-errno", queue(target, SIGRTMIN, 1));
        return 0;
    });
    reap(sender);
    go.open();
    reap(target);
    fact("limited-sender-arrived", shared->queued.count);
}

} // namespace

void queueLimit()
{
    tryLimitedReceiver();
    tryLimitedSender();
}

} // namespace lab
