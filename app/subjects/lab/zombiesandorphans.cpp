// SPDX-License-Identifier: MIT
// Experiment 22: children that have ended and were not asked for, and children whose parent has ended.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>
#include <sys/prctl.h>
#include <unistd.h>

namespace lab {

namespace {

struct Board {
    std::atomic<pid_t> parent = 0; // that ends first
    std::atomic<pid_t> orphan = 0;
    std::atomic<pid_t> firstParent = 0;  // as the orphan sees it
    std::atomic<pid_t> secondParent = 0; // when the first one has ended
    std::atomic<int> pending = 0;        // signals that came to the orphan meanwhile
};

/// Whether a signal could be sent now; sends none.
int reachable(pid_t pid)
{
    return ::kill(pid, 0) == 0 ? 0 : errno;
}

void signalTheDead()
{
    const pid_t zombie = spawn("zombie", [] { return 3; });
    awaitEnd(zombie);
    note("It has ended, nobody has asked for its status: a zombie");
    fact("zombie-term", errorName(send(zombie, SIGTERM)));
    fact("zombie-kill", errorName(send(zombie, SIGKILL)));
    awaitState(zombie, "Z"); // still
    const End end = reap(zombie);
    fact("zombie-signal", end.signal);
    fact("zombie-exit-code", end.code);
    // Numbers are given out in a circle, so this one is nobody's now; and 0 is no signal.
    fact("reaped-error", errorName(reachable(zombie)));
}

int countPending()
{
    int count = 0;
    for (int signal = 1; signal <= SIGRTMAX; ++signal)
        count += signal != SIGKILL && signal != SIGSTOP && isPending(signal) ? 1 : 0;
    return count;
}

/// Blocks all that can be blocked, and looks at its parent before and after `parentEnded`.
int beOrphan(Board &board, const Gate &ready, const Gate &parentEnded)
{
    sigset_t all;
    sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
    board.firstParent = ::getppid();
    ready.open();
    {
        const Sleep waiting("until its parent has ended");
        parentEnded.pass();
    }
    board.secondParent = ::getppid();
    board.pending = countPending();
    return 4;
}

/// A parent that ends before its child, in a process that adopts it. The exit code of the child.
int adopt(const char *parentLabel, const char *orphanLabel, const Shared<Board> &shared)
{
    const Gate ready;
    const Gate ended;
    Board &board = *shared;
    const pid_t parent = spawn(parentLabel, [&] {
        board.orphan = spawn(orphanLabel, [&] { return beOrphan(board, ready, ended); });
        ready.pass();
        return 0;
    });
    board.parent = parent;
    reap(parent);
    ended.open();
    return reap(board.orphan).code; // a child of ours, though we never forked it
}

void adoptHere()
{
    const Shared<Board> shared;
    const int code = adopt("parent", "orphan", shared);
    fact("orphan-had-parent", shared->firstParent == shared->parent ? 1 : 0);
    fact("adopted-by-subreaper", shared->secondParent == ::getpid() ? 1 : 0);
    fact("adopted-exit-code", code);
    fact("orphan-signals", shared->pending);
}

void adoptNearest()
{
    const Shared<Board> shared;
    const pid_t nearer = spawn("nearer subreaper", [&] {
        require(::prctl(PR_SET_CHILD_SUBREAPER, 1) == 0, "PR_SET_CHILD_SUBREAPER");
        note("PR_SET_CHILD_SUBREAPER");
        adopt("parent under it", "orphan under it", shared);
        fact("adopted-by-nearest", shared->secondParent == ::getpid() ? 1 : 0);
        return 0;
    });
    reap(nearer);
}

} // namespace

void zombiesAndOrphans()
{
    signalTheDead();
    require(::prctl(PR_SET_CHILD_SUBREAPER, 1) == 0, "PR_SET_CHILD_SUBREAPER");
    note("PR_SET_CHILD_SUBREAPER");
    adoptHere();
    adoptNearest();
}

} // namespace lab
