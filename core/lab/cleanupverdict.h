// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/cleanupplan.h"

namespace signalbox {

/// What decided whether the hooks of a trial began.
enum class HooksCause {
    // They begin.
    MainReturned,        ///< the C library, or the interpreter, runs exit handlers after main
    ExitCalled,          ///< exit(3), sys.exit()
    LibraryCaught,       ///< CleanupHooks caught the signal and runs them from the event loop
    HandlerCalledExit,   ///< a signal handler called exit(3)
    PythonHandlerRaised, ///< a handler in Python called sys.exit(), which raises SystemExit in the main thread
    PythonInterrupted,   ///< Python's own handler of INT raised KeyboardInterrupt, and nobody took it
    // They do not.
    QuickExitCalled,  ///< quick_exit(3) runs at_quick_exit(3) handlers alone
    RawExitCalled,    ///< _exit(2)
    AbortCalled,      ///< abort(3)
    Faulted,          ///< a fault of its own: SEGV
    DefaultAction,    ///< nothing handles the signal
    Uncatchable,      ///< KILL
    Replaced,         ///< exec(2)
    InheritedIgnored, ///< the signal was ignored at its start (nohup), and is left so
    InitShielded,     ///< pid 1 of a namespace gets no signal that it does not handle
};
/// Whether hooks run for that cause.
[[nodiscard]] bool beginsHooks(HooksCause cause) noexcept;

/// What kept the hooks from running through, once they had begun.
enum class HooksBreak {
    None,
    ExceptionTaken,  ///< one threw, and the next ones ran all the same
    ExceptionEnded,  ///< one threw, and nothing took it: std::terminate()
    GivenUp,         ///< one was not through at its deadline: the library ran the emergency hooks and ended
    SecondSignal,    ///< the signal came again, and ended the program
    LeftByException, ///< the signal came again, and the handler's SystemExit left the hook; the next ones ran
    Hung,            ///< one never came back: the trial ended the program
    BetweenHooks,    ///< all that begun are through, and yet the trial had to end the program
};

/// Where what the parent saw comes from.
enum class StatusSource {
    Code,          ///< what main returned, or what exit, quick_exit or _exit was called with
    NewProgram,    ///< the program that exec put there
    HandlersCode,  ///< what the handler gave to exit(): the signal is not to be seen
    Reraised,      ///< the library, or Python, restored the default action and sent itself the signal
    Signal,        ///< the default action of the signal that came
    ShellCode,     ///< 128 + n: the library as pid 1, which no signal of its own can end
    Terminated,    ///< abort(3), called by std::terminate()
    CleanupFailed, ///< 1 instead of 0: the library says that a hook hung
    TrialKilled,   ///< KILL, sent by the trial, since the program did not end
};

/// A trial, understood.
struct CleanupVerdict {
    HooksCause cause = HooksCause::MainReturned;
    HooksBreak broken = HooksBreak::None;
    StatusSource source = StatusSource::Code;
    WaitStatus expected;     ///< what the parent has to see by these rules (coreDumped says nothing)
    bool asExpected = false; ///< hooks and status are what the rules say
};

/// Explains `result` by the rules, and says whether they explain it. Only for trials that were carried out: no error,
/// or TimedOut. Pure. *Source:* exit(3), atexit(3), _exit(2), abort(3), signal(7), pid_namespaces(7); each rule is held
/// against a real run by a test.
[[nodiscard]] CleanupVerdict judgeCleanup(const CleanupTrialResult &result);

} // namespace signalbox
