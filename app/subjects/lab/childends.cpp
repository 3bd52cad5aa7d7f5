// SPDX-License-Identifier: MIT
// Experiment 7: what the parent is told when a child ends, stops or goes on.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <sys/wait.h>
#include <unistd.h>

namespace lab {

namespace {

struct Board {
    std::atomic<int> count = 0;  // how often CHLD's handler ran
    std::atomic<int> code = 0;   // si_code of the last one
    std::atomic<int> status = 0; // its si_status
    std::atomic<pid_t> pid = 0;  // its si_pid
};

Board *board;        // for the handler
const Gate *arrived; // opened by the handler

void childHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->count;
    board->code = info->si_code;
    board->status = info->si_status;
    board->pid = info->si_pid;
    arrived->open();
}

void awaitChild()
{
    const Sleep waiting("until SIGCHLD has come");
    arrived->pass();
}

int waitForSignals(const Gate &ready)
{
    ready.open();
    sleeping("pause()");
    for (;;)
        ::pause();
}

/// It ends by itself, with 7.
void watchExit(pid_t parent)
{
    const pid_t child = spawn("child that exits", [parent] {
        sent(SIGCHLD, parent, "exit(7)");
        return 7;
    });
    awaitChild();
    fact("exit-code", board->code);
    fact("exit-status", board->status);
    fact("exit-pid-is-child", board->pid == child ? 1 : 0);
    int status = 0;
    require(::waitpid(child, &status, 0) == child, "waitpid");
    recordStatus(child, status);
    fact("exit-wait-status", status);
}

/// A signal ends it.
void watchKill()
{
    const Gate ready;
    const pid_t child = spawn("child that is killed", [&ready] { return waitForSignals(ready); });
    ready.pass();
    send(child, SIGTERM);
    awaitChild();
    fact("kill-code", board->code);
    fact("kill-status", board->status);
    reap(child);
}

/// It is stopped and continued before a signal ends it.
void watchStop()
{
    const Gate ready;
    const pid_t child = spawn("child that is stopped", [&ready] { return waitForSignals(ready); });
    ready.pass();
    send(child, SIGSTOP);
    awaitChild();
    fact("stop-code", board->code);
    fact("stop-status", board->status);
    awaitStop(child);
    send(child, SIGCONT);
    awaitChild();
    fact("continue-code", board->code);
    fact("continue-status", board->status);
    awaitContinue(child);
    send(child, SIGTERM);
    awaitChild();
    reap(child);
}

/// The same with SA_NOCLDSTOP: the waits still see it stop, no signal says so.
void watchStopUntold()
{
    handle(SIGCHLD, childHandler, SA_NOCLDSTOP);
    note("SIGCHLD's handler, with SA_NOCLDSTOP");
    board->count = 0;
    const Gate ready;
    const pid_t child = spawn("child, SA_NOCLDSTOP", [&ready] { return waitForSignals(ready); });
    ready.pass();
    send(child, SIGSTOP);
    fact("nocldstop-stopped-by", awaitStop(child));
    send(child, SIGCONT);
    awaitContinue(child);
    send(child, SIGTERM);
    reap(child); // what it had to tell us has arrived when this returns
    fact("nocldstop-count", board->count);
    fact("nocldstop-code", board->code);
}

} // namespace

void childEnds()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate gate;
    arrived = &gate;
    const pid_t parent = spawn("parent", [] {
        handle(SIGCHLD, childHandler);
        watchExit(::getpid());
        watchKill();
        watchStop();
        watchStopUntold();
        return 0;
    });
    reap(parent);
}

} // namespace lab
