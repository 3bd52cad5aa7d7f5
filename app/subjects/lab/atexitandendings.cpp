// SPDX-License-Identifier: MIT
// Experiment 1: which ends of a process run what it registered with atexit(3).
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cstdlib>
#include <string>
#include <unistd.h>

namespace lab {

namespace {

std::atomic<int> *hookRan; // shared with the parent of who runs it

void hook()
{
    note("atexit hook");
    *hookRan = 1;
}

void exitHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    // What the article does. Only safe because pause(2) is all that it can interrupt.
    std::exit(1);
}

void registerHook()
{
    require(std::atexit(hook) == 0, "atexit");
}

void recordEnd(const std::string &name, bool ran, const End &end)
{
    fact((name + "-hook").c_str(), ran ? 1 : 0);
    if (end.exited)
        fact((name + "-code").c_str(), end.code);
    else
        fact((name + "-signal").c_str(), end.signal);
}

/// A child that ends by itself.
void tryEnd(const char *name, const char *label, void (*end)())
{
    const Shared<std::atomic<int>> ran;
    hookRan = &*ran;
    const pid_t child = spawn(label, [end] {
        registerHook();
        end();
        return 0;
    });
    const End seen = reap(child);
    recordEnd(name, *ran != 0, seen);
}

/// A child that would wait for ever and is sent `signal`.
void trySignal(const char *name, const char *label, int signal, Handler handler)
{
    const Shared<std::atomic<int>> ran;
    hookRan = &*ran;
    const Gate ready;
    const pid_t child = spawn(label, [&] {
        registerHook();
        if (handler != nullptr)
            handle(signal, handler);
        ready.open();
        const Sleep waiting("pause()");
        for (;;)
            ::pause();
        return 0;
    });
    ready.pass();
    awaitState(child, "S");
    send(child, signal);
    const End seen = reap(child);
    recordEnd(name, *ran != 0, seen);
}

/// The same in Python, which says over a pipe that it is ready ('r') and that its hook ran ('h').
void tryPython(const char *name, const char *label, const char *how, int signal)
{
    int ends[2];
    require(::pipe(ends) == 0, "pipe");
    const pid_t child = spawnPython(label, {"atexit-and-endings", std::to_string(ends[1]).c_str(), how});
    ::close(ends[1]);
    if (child != 0) {
        char token = 0;
        if (signal != 0) {
            require(::read(ends[0], &token, 1) == 1 && token == 'r', "python3 gets ready");
            awaitState(child, "S"); // in signal.pause(): the last thing it does
            send(child, signal);
        }
        const End seen = reap(child);
        recordEnd(name, ::read(ends[0], &token, 1) == 1 && token == 'h', seen);
    }
    ::close(ends[0]);
}

} // namespace

void atexitAndEndings()
{
    const Shared<std::atomic<int>> ran;
    hookRan = &*ran;
    const pid_t returning = ::fork();
    require(returning >= 0, "fork");
    if (returning == 0) {
        becomeChild("returns from main");
        registerHook();
        return; // and main() returns 0
    }
    const End seen = reap(returning);
    recordEnd("return", *ran != 0, seen);

    tryEnd("exit", "exit(3)", [] { std::exit(3); });
    tryEnd("_exit", "_exit(4)", [] { ::_exit(4); });
    tryEnd("abort", "abort()", [] {
        raised(SIGABRT, "abort()");
        std::abort();
    });
    trySignal("term", "SIGTERM by default", SIGTERM, nullptr);
    trySignal("kill", "SIGKILL", SIGKILL, nullptr);
    trySignal("handler", "SIGTERM's handler: exit(1)", SIGTERM, exitHandler);

    tryPython("python-return", "python3, end of the script", "return", 0);
    tryPython("python-term", "python3, SIGTERM by default", "default", SIGTERM);
    tryPython("python-handler", "python3, handler: sys.exit(1)", "handler", SIGTERM);
}

} // namespace lab
