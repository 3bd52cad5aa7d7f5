// SPDX-License-Identifier: MIT
// Experiment 8: ten children end, and SIGCHLD is pending already.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <array>
#include <cerrno>
#include <sys/wait.h>
#include <unistd.h>

namespace lab {

namespace {

constexpr int childCount = 10;
using Children = std::array<pid_t, childCount>;

struct Board {
    std::atomic<int> count = 0; // how often CHLD's handler ran
};

Board *board;             // for the handlers
const Gate *go;           // a child may end
const Children *children; // who they are

void countHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->count;
}

/// The first time, the other children end while it runs.
void slowHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    if (++board->count > 1)
        return;
    for (int i = 1; i < childCount; ++i)
        go->open();
    for (const pid_t child : *children)
        awaitEnd(child);
}

pid_t spawnExit(const char *label, int code)
{
    const pid_t parent = ::getpid();
    return spawn(label, [parent, code] {
        go->pass();
        sent(SIGCHLD, parent, "exit");
        return code;
    });
}

/// With the codes 1 to 10.
Children spawnTen(const char *label)
{
    Children all{};
    for (int i = 0; i < childCount; ++i)
        all[static_cast<size_t>(i)] = spawnExit(label, i + 1);
    return all;
}

struct Collected {
    int count = 0;
    int codeSum = 0;
    int error = 0; // that ended the loop
};

/// What every program does that has children: until there are none.
Collected collect()
{
    Collected collected;
    for (;;) {
        int status = 0;
        const pid_t pid = ::waitpid(-1, &status, 0);
        if (pid < 0 && errno == EINTR)
            continue;
        if (pid < 0) {
            collected.error = errno;
            return collected;
        }
        ++collected.count;
        collected.codeSum += recordStatus(pid, status).code;
    }
}

int endWhileBlocked()
{
    handle(SIGCHLD, countHandler);
    block({SIGCHLD});
    const Children all = spawnTen("child");
    for (int i = 0; i < childCount; ++i)
        go->open();
    int ended = 0;
    for (const pid_t child : all) {
        awaitEnd(child);
        ++ended;
    }
    fact("blocked-exits", ended);
    fact("blocked-handled-before", board->count);
    unblock({SIGCHLD});
    fact("blocked-handled", board->count);
    note("waitpid(-1) in a loop");
    const Collected collected = collect();
    fact("blocked-statuses", collected.count);
    fact("blocked-code-sum", collected.codeSum);
    return 0;
}

int endWhileHandled()
{
    Children all{};
    children = &all;
    block({SIGCHLD});
    handle(SIGCHLD, slowHandler);
    all = spawnTen("child, handler slow");
    go->open(); // for one of them
    {
        const Sleep waiting("sigsuspend()");
        const sigset_t none = setOf({});
        ::sigsuspend(&none); // until the handler has run
    }
    unblock({SIGCHLD});
    const Collected collected = collect();
    fact("handler-handled", board->count);
    fact("handler-statuses", collected.count);
    return 0;
}

int endIgnored()
{
    ignore(SIGCHLD);
    note("SIGCHLD is ignored");
    spawnTen("child, SIGCHLD ignored");
    for (int i = 0; i < childCount; ++i)
        go->open();
    const Sleep waiting("waitpid(-1)");
    const Collected collected = collect();
    fact("ignored-statuses", collected.count);
    fact("ignored-error", errorName(collected.error));
    return 0;
}

void tryIn(const char *label, int (*body)())
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate gate;
    go = &gate;
    reap(spawn(label, body));
}

} // namespace

void tenExits()
{
    tryIn("parent, SIGCHLD blocked", endWhileBlocked);
    tryIn("parent, handler slow", endWhileHandled);
    tryIn("parent, SIGCHLD ignored", endIgnored);
}

} // namespace lab
