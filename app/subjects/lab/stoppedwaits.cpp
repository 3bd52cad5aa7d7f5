// SPDX-License-Identifier: MIT
// Experiment 14: signals for a stopped process, and what can be done against being stopped.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>
#include <sys/wait.h>
#include <unistd.h>

namespace lab {

namespace {

struct Board {
    std::atomic<int> handled = 0; // how often TERM's handler ran
};

Board *board; // for the handler

void termHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->handled;
}

int waitFor(const Gate &ready, const Gate &finish)
{
    ready.open();
    const Sleep waiting("read(pipe)");
    finish.pass();
    return 0;
}

/// A child that has done `prepare` and is stopped.
pid_t spawnStopped(const char *label, const Gate &finish, void (*prepare)())
{
    const Gate ready;
    const pid_t child = spawn(label, [&] {
        prepare();
        return waitFor(ready, finish);
    });
    ready.pass();
    send(child, SIGSTOP);
    awaitStop(child);
    return child;
}

bool isAlive(pid_t child)
{
    int status = 0;
    return ::waitpid(child, &status, WNOHANG) == 0;
}

void tryHandler()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate finish;
    const pid_t child = spawnStopped("handles SIGTERM", finish, [] { handle(SIGTERM, termHandler); });
    send(child, SIGTERM);
    fact("handler-pending", isPendingFor(child, SIGTERM) ? 1 : 0);
    fact("handler-while-stopped", board->handled);
    send(child, SIGCONT);
    awaitContinue(child);
    finish.open();
    reap(child);
    fact("handler-after-continue", board->handled);
}

void tryDefault()
{
    const Gate finish; // never opened
    const pid_t child = spawnStopped("default for SIGTERM", finish, [] {});
    send(child, SIGTERM);
    fact("default-pending", isPendingFor(child, SIGTERM) ? 1 : 0);
    fact("default-lives-while-stopped", isAlive(child) ? 1 : 0);
    send(child, SIGCONT);
    fact("default-ended-by", reap(child).signal);
}

void tryKill()
{
    const Gate finish; // never opened
    const pid_t child = spawnStopped("stopped, then SIGKILL", finish, [] {});
    send(child, SIGKILL);
    fact("kill-ended-by", reap(child).signal); // without a CONT
}

int refusal(int signal, void (*disposition)(int))
{
    struct sigaction action = {};
    action.sa_handler = disposition;
    return ::sigaction(signal, &action, nullptr) == 0 ? 0 : errno;
}

void refuseStop()
{
    fact("stop-ignore-error", errorName(refusal(SIGSTOP, SIG_IGN)));
    fact("stop-handler-error", errorName(refusal(SIGSTOP, [](int) {})));
    block({SIGSTOP, SIGTERM}); // succeeds
    sigset_t mask;
    ::pthread_sigmask(SIG_BLOCK, nullptr, &mask);
    fact("stop-in-mask", sigismember(&mask, SIGSTOP));
    fact("term-in-mask", sigismember(&mask, SIGTERM));
}

void tryAgainstStop()
{
    const Gate ready;
    const Gate finish; // never opened
    const pid_t child = spawn("blocks SIGSTOP", [&] {
        refuseStop();
        return waitFor(ready, finish);
    });
    ready.pass();
    send(child, SIGSTOP);
    fact("blocked-stop-stops", awaitStop(child));
    send(child, SIGKILL);
    reap(child);
}

void tryAgainstContinue()
{
    const Gate finish;
    const pid_t child = spawnStopped("ignores and blocks SIGCONT", finish, [] {
        ignore(SIGCONT);
        block({SIGCONT});
    });
    finish.open();
    send(child, SIGCONT);
    const End end = reap(child); // it could not come to its end stopped
    fact("ignored-continue-exited", end.exited ? 1 : 0);
}

} // namespace

void stoppedWaits()
{
    tryHandler();
    tryDefault();
    tryKill();
    tryAgainstStop();
    tryAgainstContinue();
}

} // namespace lab
