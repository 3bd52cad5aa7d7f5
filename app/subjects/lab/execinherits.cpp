// SPDX-License-Identifier: MIT
// Experiment 21: what a new program has of the signals of the one that called exec(3).
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <unistd.h>

namespace lab {

namespace {

void handler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
}

int prepareAndExec(bool isTermPending)
{
    handle(SIGUSR1, handler);
    ignore(SIGUSR2);
    ::alarm(1000);
    note("USR1 caught, USR2 ignored, alarm(1000)");
    if (isTermPending) {
        block({SIGTERM});
        send(::getpid(), SIGTERM);
    }
    note("exec");
    execScenario("exec-inherits-new-program");
}

int has(pid_t pid, const char *line, int signal)
{
    return static_cast<int>((statusMask(pid, line) >> (signal - 1)) & 1);
}

pid_t startNewProgram(const char *label, bool isTermPending)
{
    const pid_t pid = spawn(label, [=] { return prepareAndExec(isTermPending); });
    awaitStop(pid); // the new program stops itself first
    return pid;
}

void letGo(pid_t pid)
{
    send(pid, SIGCONT);
    awaitContinue(pid);
}

} // namespace

void execInherits()
{
    const pid_t first = startNewProgram("handler, ignored", false);
    fact("caught", has(first, "SigCgt", SIGUSR1));
    fact("ignored", has(first, "SigIgn", SIGUSR2));
    letGo(first);
    send(first, SIGUSR2);
    send(first, SIGUSR1);
    fact("handler-killed-by", reap(first).signal);

    const pid_t second = startNewProgram("blocked, pending", true);
    fact("blocked", has(second, "SigBlk", SIGTERM));
    fact("pending", has(second, "ShdPnd", SIGTERM));
    letGo(second);
    fact("pending-killed-by", reap(second).signal);
}

void execInheritsNewProgram()
{
    note("the new program");
    static_cast<void>(::raise(SIGSTOP)); // seen by waitpid(2), and then in /proc
    if (isPending(SIGTERM)) {
        fact("alarm", ::alarm(0));
        unblock({SIGTERM});
    }
    const Sleep waiting("pause()");
    for (;;)
        ::pause();
}

} // namespace lab
