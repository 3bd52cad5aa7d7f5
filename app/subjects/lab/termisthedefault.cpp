// SPDX-License-Identifier: MIT
// Experiment 2: which signal "kill PID" sends.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <algorithm>
#include <string>
#include <unistd.h>

namespace lab {

namespace {

/// A process that waits for ever, with the default action for everything.
pid_t startVictim(const char *label)
{
    const Gate ready;
    const pid_t victim = spawn(label, [&ready] {
        restoreDefault(SIGTERM);
        restoreDefault(SIGUSR1);
        ready.open();
        const Sleep waiting("pause()");
        for (;;)
            ::pause();
        return 0;
    });
    ready.pass();
    return victim;
}

/// A program that is run with the words, and is told no signal, so that it sends the one it takes by itself.
pid_t startKiller(const char *label, pid_t victim, std::initializer_list<const char *> words)
{
    return spawn(label, [=] {
        const char *arguments[8] = {};
        std::copy(words.begin(), words.end(), arguments);
        char *const environment[] = {nullptr};
        sent(SIGTERM, victim, label);
        ::execve(arguments[0], const_cast<char *const *>(arguments), environment);
        fail("exec");
        return 1;
    });
}

/// The victim's end is the observation: what killed it, as its parent sees it.
void finish(const char *name, pid_t victim, pid_t killer)
{
    require(reap(killer).code == 0, name);
    fact(name, reap(victim).signal);
}

void tryShell()
{
    const pid_t victim = startVictim("victim of the shell");
    const std::string pid = std::to_string(victim);
    finish("shell-signal", victim,
           startKiller("sh: kill PID", victim, {"/bin/sh", "-c", "kill \"$1\"", "sh", pid.c_str()}));
}

void tryProgram()
{
    const char *const program = ::access("/bin/kill", X_OK) == 0 ? "/bin/kill" : "/usr/bin/kill";
    if (::access(program, X_OK) != 0) {
        skip("kill-program");
        return;
    }
    const pid_t victim = startVictim("victim of kill(1)");
    const std::string pid = std::to_string(victim);
    finish("program-signal", victim, startKiller("/bin/kill PID", victim, {program, pid.c_str()}));
}

void tryPython(const char *name, const char *victimLabel, const char *label, const char *signal)
{
    const pid_t victim = startVictim(victimLabel);
    const pid_t killer = spawnPython(label, {"os-kill", std::to_string(victim).c_str(), signal});
    if (killer != 0) {
        finish(name, victim, killer);
        return;
    }
    send(victim, SIGKILL);
    reap(victim);
}

} // namespace

void termIsTheDefault()
{
    tryShell();
    tryProgram();
    tryPython("python-term-signal", "victim of SIGTERM", "python3: os.kill(PID, SIGTERM)", "SIGTERM");
    tryPython("python-usr1-signal", "victim of SIGUSR1", "python3: os.kill(PID, SIGUSR1)", "SIGUSR1");
}

} // namespace lab
