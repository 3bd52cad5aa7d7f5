// SPDX-License-Identifier: MIT
// Experiment 15: Ctrl-C, Ctrl-Z, and reading in the background.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/labterminal.h"
#include "app/subjects/lab/scenarios.h"

#include <unistd.h>

namespace lab {

namespace {

constexpr int largestJob = 3;

struct Board {
    std::atomic<int> interrupts = 0; // INT's handler in the foreground
    std::atomic<int> code = 0;       // its si_code
    std::atomic<int> background = 0; // …in the background
    std::atomic<int> shell = 0;      // …in the shell
    std::atomic<pid_t> job[largestJob] = {};
};

Board *board; // for the handlers

void foregroundHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->interrupts;
    board->code = info->si_code;
}

void backgroundHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->background;
}

void shellHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    ++board->shell;
}

/// The shell, on a terminal whose keys somebody else presses.
class Shell
{
public:
    Shell(Terminal &terminal, const Gate &inForeground)
        : m_terminal(terminal)
        , m_inForeground(inForeground)
    {}

    void run()
    {
        m_terminal.lead();
        handle(SIGINT, shellHandler);
        interruptJob();
        stopJob();
        readInBackground();
    }

private:
    /// Makes a process of the job `group`, which waits until `go` is opened after it has done `prepare`.
    pid_t member(pid_t group, const char *label, const Gate &go, void (*prepare)())
    {
        const Gate ready;
        const pid_t child = spawnInto(group, label, [&] {
            prepare();
            ready.open();
            const Sleep waiting("read(pipe)");
            go.pass();
            return 0;
        });
        ready.pass();
        return child;
    }

    void putInForeground(std::initializer_list<pid_t> job)
    {
        int count = 0;
        for (const pid_t pid : job)
            board->job[count++] = pid;
        m_terminal.giveTo(*job.begin());
        note("The job is in the foreground");
        m_inForeground.open();
    }

    void takeTerminal()
    {
        m_terminal.giveTo(::getpgrp());
        note("The shell is in the foreground");
    }

    void interruptJob()
    {
        const Gate background;
        const Gate foreground;
        const auto toDefault = [] { restoreDefault(SIGINT); };
        const pid_t other = member(0, "background job", background, [] { handle(SIGINT, backgroundHandler); });
        const pid_t first = member(0, "job 1: default", foreground, toDefault);
        const pid_t second = member(first, "job 1: default too", foreground, toDefault);
        const pid_t third = member(first, "job 1: handler", foreground, [] { handle(SIGINT, foregroundHandler); });
        putInForeground({first, second, third});
        const int killed = (reap(first).signal == SIGINT ? 1 : 0) + (reap(second).signal == SIGINT ? 1 : 0);
        fact("interrupt-killed", killed);
        foreground.open();
        fact("interrupt-handler-exited", reap(third).exited ? 1 : 0);
        fact("interrupt-handled", board->interrupts);
        fact("interrupt-code", board->code);
        takeTerminal();
        background.open();
        reap(other);
        fact("interrupt-background", board->background);
        fact("interrupt-shell", board->shell);
    }

    void stopJob()
    {
        const Gate go;
        const pid_t first = member(0, "job 2", go, [] {});
        const pid_t second = member(first, "job 2: its helper", go, [] {});
        putInForeground({first, second});
        const int stopped = (awaitStop(first) == SIGTSTP ? 1 : 0) + (awaitStop(second) == SIGTSTP ? 1 : 0);
        fact("stopped", stopped);
        takeTerminal();
        resume({first, second});
        go.open();
        go.open();
        fact("resumed", (reap(first).exited ? 1 : 0) + (reap(second).exited ? 1 : 0));
    }

    void readInBackground()
    {
        const Gate started;
        const pid_t reader = spawnInto(0, "job 3: reads", [&] {
            started.pass();
            raised(SIGTTIN, "read(terminal) in the background");
            const Sleep waiting("read(terminal)");
            char line[16];
            return static_cast<int>(::read(m_terminal.fd(), line, sizeof line));
        });
        started.open();
        fact("reader-stopped-by", awaitStop(reader));
        putInForeground({reader});
        resume({reader});
        fact("reader-read", reap(reader).code);
        takeTerminal();
    }

    /// CONT for the whole group, which the first one leads.
    static void resume(std::initializer_list<pid_t> job)
    {
        for (const pid_t pid : job)
            sent(SIGCONT, pid, "kill(-group)");
        require(::kill(-*job.begin(), SIGCONT) == 0, "kill");
        for (const pid_t pid : job)
            awaitContinue(pid);
    }

    Terminal &m_terminal;
    const Gate &m_inForeground;
};

/// What the kernel makes of a key: one signal for each member of the foreground group.
void press(const Terminal &terminal, const char *key, const char *name, int signal, int members)
{
    note(name);
    for (int i = 0; i < members; ++i)
        sent(signal, board->job[i], name);
    terminal.type(key);
}

/// A session of its own, so nobody is left who could continue it.
void stopOrphaned()
{
    const pid_t alone = spawn("orphaned group", [] {
        require(::setsid() > 0, "setsid");
        send(::getpid(), SIGTSTP);
        note("SIGTSTP did nothing");
        send(::getpid(), SIGSTOP);
        return 0;
    });
    fact("orphaned-stopped-by", awaitStop(alone));
    send(alone, SIGKILL);
    reap(alone);
}

} // namespace

void jobControl()
{
    const Shared<Board> shared;
    board = &*shared;
    Terminal terminal;
    const Gate inForeground;
    const pid_t shell = spawn("shell", [&] {
        Shell(terminal, inForeground).run();
        return 0;
    });
    inForeground.pass();
    press(terminal, "\x03", "Ctrl-C", SIGINT, 3);
    inForeground.pass();
    press(terminal, "\x1a", "Ctrl-Z", SIGTSTP, 2);
    inForeground.pass();
    note("A line is typed");
    terminal.type("ok\n");
    reap(shell);
    stopOrphaned();
}

} // namespace lab
