// SPDX-License-Identifier: MIT
// The throw-away program of the lab: carries out one experiment, named on its command line, and records what happens.
// Started by core/lab/labtrial.cpp; not for people to run.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/resource.h>
#include <unistd.h>

namespace {

struct Scenario {
    const char *id;
    void (*run)();
};

constexpr Scenario scenarios[] = {
    {"atexit-and-endings", lab::atexitAndEndings},
    {"term-is-the-default", lab::termIsTheDefault},
    {"term-finishes-kill-does-not", lab::termFinishesKillDoesNot},
    {"kill-and-stop-refused", lab::killAndStopRefused},
    {"default-actions", lab::defaultActions},
    {"sent-or-raised", lab::sentOrRaised},
    {"child-ends", lab::childEnds},
    {"ten-exits", lab::tenExits},
    {"same-signal-coalesces", lab::sameSignalCoalesces},
    {"different-signals-nest", lab::differentSignalsNest},
    {"realtime-queue", lab::realtimeQueue},
    {"queue-limit", lab::queueLimit},
    {"block-and-unblock", lab::blockAndUnblock},
    {"stopped-waits", lab::stoppedWaits},
    {"job-control", lab::jobControl},
    {"alarm-and-sleep", lab::alarmAndSleep},
    {"eintr-and-restart", lab::eintrAndRestart},
    {"broken-pipe", lab::brokenPipe},
    {"hangup", lab::hangup},
    {"fork-inherits", lab::forkInherits},
    {"exec-inherits", lab::execInherits},
    {"exec-inherits-new-program", lab::execInheritsNewProgram},
    {"zombies-and-orphans", lab::zombiesAndOrphans},
    {"namespace-init", lab::namespaceInit},
    {"threads", lab::threads},
    {"handler-flags", lab::handlerFlags},
    {"printf-in-handler", lab::printfInHandler},
    {"self-pipe", lab::selfPipe},
    {"segv-address", lab::segvAddress},
    {"escalation", lab::escalation},
    {"recycled-pid", lab::recycledPid},
};

// Nobody needs a core of what ends on purpose. 1 and not 0: where cores are piped to a program, 0 does not keep them
// from it (core(5)).
void leaveNoCore()
{
    rlimit limit{};
    static_cast<void>(::getrlimit(RLIMIT_CORE, &limit));
    limit.rlim_cur = limit.rlim_max < 1 ? limit.rlim_max : 1;
    static_cast<void>(::setrlimit(RLIMIT_CORE, &limit));
}

/// -1 for what is none: the first use of it fails then, and says so.
int descriptorOf(const char *text)
{
    char *end = nullptr;
    const long number = std::strtol(text, &end, 10);
    return end != text && *end == '\0' && number >= 0 && number <= INT_MAX ? static_cast<int>(number) : -1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 6) {
        static_cast<void>(
            std::fputs("usage: signalbox-lab-subject EXPERIMENT RECORD-FD LIFELINE-FD PYTHON SCRIPT\n", stderr));
        return 2;
    }
    for (const Scenario &scenario : scenarios) {
        if (std::strcmp(scenario.id, argv[1]) != 0)
            continue;
        leaveNoCore();
        lab::start(descriptorOf(argv[2]), descriptorOf(argv[3]), argv[4], argv[5]);
        scenario.run();
        return 0;
    }
    static_cast<void>(std::fprintf(stderr, "no experiment \"%s\"\n", argv[1]));
    return 2;
}
