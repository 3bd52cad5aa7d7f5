// SPDX-License-Identifier: MIT
// Experiment 19: the window of a terminal is closed.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/labterminal.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>
#include <sys/prctl.h>
#include <unistd.h>

namespace lab {

namespace {

struct Board {
    std::atomic<int> hangups = 0;   // HUP's handler ran
    std::atomic<int> code = 0;      // its si_code
    std::atomic<int> continues = 0; // CONT's handler ran
    std::atomic<pid_t> job = 0;     // in the foreground
};

Board *board; // for the handlers

void hangupHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->hangups;
    board->code = info->si_code;
}

void continueHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->continues;
}

/// A session on a terminal of its own, whose leader does `prepare`, and `after` when the terminal was closed.
pid_t closeOver(const char *label, const std::function<void(const Terminal &)> &prepare,
                const std::function<int(const Terminal &)> &after)
{
    Terminal terminal;
    const Gate ready;
    const Gate closed;
    const pid_t leader = spawn(label, [&] {
        terminal.lead();
        prepare(terminal);
        ready.open();
        {
            const Sleep waiting("read(pipe)");
            closed.pass();
        }
        return after(terminal);
    });
    ready.pass();
    note("The terminal is closed");
    sent(SIGHUP, leader, "hang-up");
    sent(SIGCONT, leader, "hang-up");
    terminal.hangUp();
    closed.open();
    return leader;
}

void tryDefault()
{
    const pid_t leader = closeOver(
        "default for SIGHUP", [](const Terminal &) {}, [](const Terminal &) { return 0; });
    fact("default-ended-by", reap(leader).signal);
}

/// A shell that handles it, with a job in the foreground that is told when the shell ends.
void tryHandler()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate go;
    const pid_t leader = closeOver(
        "shell, handles SIGHUP",
        [&go](const Terminal &terminal) {
            const Gate ready;
            const pid_t job = spawnInto(0, "foreground job", [&] {
                block({SIGHUP}); // so that we can look when it comes
                ready.open();
                go.pass();
                unblock({SIGHUP});
                return 0;
            });
            ready.pass();
            terminal.giveTo(job);
            board->job = job;
            handle(SIGHUP, hangupHandler);
            handle(SIGCONT, continueHandler);
        },
        [](const Terminal &) {
            fact("job-told-before-shell-ended", isPendingFor(board->job, SIGHUP) ? 1 : 0);
            sent(SIGHUP, board->job, "the shell's end");
            return 0;
        });
    reap(leader);
    fact("handler-hangups", board->hangups);
    fact("handler-code", board->code);
    fact("handler-continues", board->continues);
    fact("job-told-after-shell-ended", isPendingFor(board->job, SIGHUP) ? 1 : 0);
    go.open();
    fact("job-ended-by", reap(board->job).signal);
}

/// What nohup(1) does.
void tryIgnored()
{
    const pid_t leader = closeOver(
        "ignores SIGHUP", [](const Terminal &) { ignore(SIGHUP); },
        [](const Terminal &terminal) {
            char byte = 0;
            fact("ignored-read", ::read(terminal.fd(), &byte, 1));
            fact("ignored-write-error", errorName(::write(terminal.fd(), "x", 1) == 1 ? 0 : errno));
            return 5;
        });
    fact("ignored-exit-code", reap(leader).code);
}

} // namespace

void hangup()
{
    // The job outlives its shell: somebody has to reap it.
    require(::prctl(PR_SET_CHILD_SUBREAPER, 1) == 0, "PR_SET_CHILD_SUBREAPER");
    tryDefault();
    tryHandler();
    tryIgnored();
}

} // namespace lab
