// SPDX-License-Identifier: MIT
// Experiment 4: the two signals that nobody can catch, ignore or block.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>
#include <string>
#include <unistd.h>

namespace lab {

namespace {

void neverRuns(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
}

/// The errno of sigaction(2) with this handler, 0 if it accepts it.
int errnoOf(int signal, struct sigaction action)
{
    return ::sigaction(signal, &action, nullptr) == 0 ? 0 : errno;
}

void tryToChange(const std::string &name, int signal)
{
    struct sigaction action = {};
    action.sa_sigaction = neverRuns;
    action.sa_flags = SA_SIGINFO;
    fact((name + "-handler-errno").c_str(), errnoOf(signal, action));
    action = {};
    action.sa_handler = SIG_IGN;
    fact((name + "-ignore-errno").c_str(), errnoOf(signal, action));
}

/// Blocks both, and USR1 for comparison; says what is really blocked then.
void tryToBlock()
{
    const sigset_t wanted = setOf({SIGKILL, SIGSTOP, SIGUSR1});
    fact("block-errno", ::sigprocmask(SIG_BLOCK, &wanted, nullptr) == 0 ? 0 : errno);
    maskChanged();
    sigset_t blocked;
    sigemptyset(&blocked);
    require(::sigprocmask(SIG_BLOCK, nullptr, &blocked) == 0, "sigprocmask");
    fact("kill-blocked", sigismember(&blocked, SIGKILL));
    fact("stop-blocked", sigismember(&blocked, SIGSTOP));
    fact("usr1-blocked", sigismember(&blocked, SIGUSR1));
}

} // namespace

void killAndStopRefused()
{
    const Gate ready;
    const pid_t target = spawn("defends itself", [&] {
        tryToChange("kill", SIGKILL);
        tryToChange("stop", SIGSTOP);
        tryToBlock();
        ready.open();
        const Sleep waiting("pause()");
        for (;;)
            ::pause();
        return 0;
    });
    ready.pass();
    send(target, SIGSTOP);
    fact("stopped-by", awaitStop(target));
    send(target, SIGKILL);
    fact("killed-by", reap(target).signal);

    const pid_t python = spawnPython("python3", {"kill-and-stop-refused"});
    if (python != 0)
        require(reap(python).code == 0, "python3");
}

} // namespace lab
