// SPDX-License-Identifier: MIT
// Experiment 13: what a blocked signal does until somebody takes it.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>

namespace lab {

namespace {

struct Board {
    std::atomic<int> handled = 0;
    std::atomic<int> pendingSeen = -1; // what sigpending(2) says in the receiver
    std::atomic<int> before = -1;      // handlers that ran before it unblocked…
    std::atomic<int> after = -1;       // …and when pthread_sigmask had returned
    std::atomic<int> blockedAgain = -1;
    std::atomic<int> took = 0;
    std::atomic<int> error = 0;
};

Board *board; // for the handler

void count(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->handled;
}

bool isIn(pid_t pid, const char *line, int signal)
{
    return (statusMask(pid, line) & (1ULL << (signal - 1))) != 0;
}

void wait(const Gate &gate)
{
    const Sleep waiting("read(gate)");
    gate.pass();
}

/// Sent while blocked, seen from outside and from inside, delivered by unblocking.
void tryUnblock()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const Gate go;
    const pid_t target = spawn("receiver", [&] {
        handle(SIGUSR1, count);
        handle(SIGUSR2, count);
        block({SIGUSR1, SIGUSR2});
        ready.open();
        wait(go);
        board->pendingSeen = isPending(SIGUSR1) && isPending(SIGUSR2) ? 1 : 0;
        board->before = board->handled.load();
        unblock({SIGUSR1, SIGUSR2});
        board->after = board->handled.load();
        return 0;
    });
    ready.pass();
    send(target, SIGUSR1);
    sendToThread(target, target, SIGUSR2);
    fact("process-pending", isIn(target, "ShdPnd", SIGUSR1) && !isIn(target, "SigPnd", SIGUSR1) ? 1 : 0);
    fact("thread-pending", isIn(target, "SigPnd", SIGUSR2) && !isIn(target, "ShdPnd", SIGUSR2) ? 1 : 0);
    go.open();
    reap(target);
    fact("sigpending", shared->pendingSeen);
    fact("handled-blocked", shared->before);
    fact("handled-on-return", shared->after);
}

/// SIGURG, which does nothing by default: whether it is there to be taken, blocked or not, and what SIG_IGN does to it.
void tryIgnored()
{
    const Gate ready;
    const Gate go;
    const pid_t target = spawn("ignores", [&] {
        ready.open();
        wait(go);
        block({SIGURG});
        ready.open();
        wait(go);
        ignore(SIGURG);
        note("SIGURG: SIG_IGN");
        ready.open();
        wait(go);
        unblock({SIGURG});
        ready.open();
        wait(go);
        return 0;
    });
    ready.pass();
    send(target, SIGURG);
    fact("default-open-pending", isIn(target, "ShdPnd", SIGURG) ? 1 : 0);
    go.open();
    ready.pass();
    send(target, SIGURG);
    fact("default-blocked-pending", isIn(target, "ShdPnd", SIGURG) ? 1 : 0);
    go.open();
    ready.pass();
    fact("pending-after-ignore", isIn(target, "ShdPnd", SIGURG) ? 1 : 0);
    send(target, SIGURG);
    fact("ignored-blocked-pending", isIn(target, "ShdPnd", SIGURG) ? 1 : 0);
    go.open();
    ready.pass();
    fact("pending-after-unblock", isIn(target, "ShdPnd", SIGURG) ? 1 : 0);
    go.open();
    reap(target);
}

/// Two calls that take a blocked signal while they wait for it.
void tryWait()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const Gate handled;
    const pid_t target = spawn("waits for it", [&] {
        handle(SIGUSR1, count);
        block({SIGUSR1});
        ready.open();
        const sigset_t wanted = setOf({SIGUSR1});
        siginfo_t info{};
        {
            const Sleep waiting("sigwaitinfo({USR1})");
            board->took = ::sigwaitinfo(&wanted, &info);
        }
        took(SIGUSR1, &info);
        board->before = board->handled.load();
        ready.open();
        const sigset_t none = setOf({});
        {
            const Sleep waiting("sigsuspend({})");
            ::sigsuspend(&none);
            board->error = errno;
        }
        board->after = board->handled.load();
        board->blockedAgain = isIn(self(), "SigBlk", SIGUSR1) ? 1 : 0;
        return 0;
    });
    for (int i = 0; i < 2; ++i) { // one for each call
        ready.pass();
        awaitState(target, "S");
        send(target, SIGUSR1);
    }
    reap(target);
    fact("sigwait-took", shared->took == SIGUSR1 ? 1 : 0);
    fact("sigwait-handled", shared->before);
    fact("sigsuspend-handled", shared->after);
    fact("sigsuspend-eintr", shared->error == EINTR ? 1 : 0);
    fact("sigsuspend-blocked-again", shared->blockedAgain);
}

} // namespace

void blockAndUnblock()
{
    tryUnblock();
    tryIgnored();
    tryWait();
}

} // namespace lab
