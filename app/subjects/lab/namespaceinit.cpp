// SPDX-License-Identifier: MIT
// Experiment 23: signals for pid 1 of a pid namespace, from inside and from outside.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>
#include <unistd.h>

namespace lab {

namespace {

struct Board {
    std::atomic<pid_t> init = 0;      // as those outside know it
    std::atomic<pid_t> sender = 0;    // …
    std::atomic<pid_t> bystander = 0; // …
    std::atomic<int> termError = -1;  // what kill(2) said inside
    std::atomic<int> killError = -1;
    std::atomic<int> survivedInside = 0;
    std::atomic<int> survivedItself = 0;
    std::atomic<int> survivedOutside = 0;
    std::atomic<int> handled = 0;
};

Board *board; // for the handler

void handler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->handled;
}

/// From a child of pid 1, whose number inside is 1: our own init, which has made sure of what it is.
int sendToInit(int signal)
{
    require(board->init > 1 && ::getppid() == 1, "not a child of our init");
    sent(signal, board->init, "kill(1)");
    return ::kill(::getppid(), signal) == 0 ? 0 : errno;
}

/// A child inside that sends to pid 1; over when it is.
void sendFromInside(std::initializer_list<std::pair<int, std::atomic<int> *>> signals)
{
    board->init = self();
    const pid_t sender = spawn("child inside", [&] {
        board->sender = self();
        for (const auto &[signal, error] : signals)
            *error = sendToInit(signal);
        return 0;
    });
    reapAs(sender, board->sender);
}

int beUnprepared(const Gate &ready, const Gate &asked, const Gate &answered)
{
    spawn("bystander inside", [&] {
        board->bystander = self();
        ready.open();
        const Sleep waiting("pause()");
        for (;;)
            ::pause();
        return 0;
    });
    ready.pass();
    sendFromInside({{SIGTERM, &board->termError}, {SIGKILL, &board->killError}});
    board->survivedInside = 1;
    sent(SIGTERM, self(), "raise");
    static_cast<void>(::raise(SIGTERM));
    board->survivedItself = 1;
    answered.open();
    asked.pass();
    board->survivedOutside = 1;
    answered.open();
    const Sleep waiting("pause()");
    for (;;)
        ::pause();
}

/// In the process outside that makes the namespace.
int tryUnprepared()
{
    const Gate ready;
    const Gate asked;
    const Gate answered;
    const pid_t init = spawnInit("pid 1, no handler", [&] { return beUnprepared(ready, asked, answered); });
    answered.pass();
    fact("inside-term-error", errorName(board->termError));
    fact("inside-kill-error", errorName(board->killError));
    fact("survived-inside", board->survivedInside);
    fact("survived-itself", board->survivedItself);
    send(init, SIGTERM);
    asked.open();
    answered.pass();
    fact("survived-outside-term", board->survivedOutside);
    send(init, SIGKILL);
    fact("outside-killed-by", reap(init).signal);
    // By its number, which nobody can have got in this moment; 0 sends nothing.
    fact("bystander-error", errorName(::kill(board->bystander, 0) == 0 ? 0 : errno));
    return 0;
}

int tryPrepared()
{
    const pid_t init = spawnInit("pid 1, handler for TERM", [] {
        handle(SIGTERM, handler);
        sendFromInside({{SIGTERM, &board->termError}});
        return 128 + SIGTERM; // it cannot end by the signal: this is how it says so
    });
    reap(init);
    fact("handled", board->handled);
    return 0;
}

} // namespace

void namespaceInit()
{
    const Shared<Board> unprepared;
    board = &*unprepared;
    reap(spawn("outside", tryUnprepared));
    if (unprepared->init == 0)
        return; // unsupported
    const Shared<Board> prepared;
    board = &*prepared;
    reap(spawn("outside", tryPrepared));
}

} // namespace lab
