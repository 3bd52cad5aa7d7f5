// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation atexitAndEndings[] = {
    {"return-hook", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "Returning from main() ran the atexit hook")},
    {"return-code", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "… and the parent saw exit code 0")},
    {"exit-hook", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "exit(3) ran the hook")},
    {"exit-code", FactMatch::Is, "3", QT_TRANSLATE_NOOP("Lab", "… and the parent saw exit code 3")},
    {"_exit-hook", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "_exit(4) did not run it")},
    {"_exit-code", FactMatch::Is, "4", QT_TRANSLATE_NOOP("Lab", "… although it ended orderly, with exit code 4")},
    {"abort-hook", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "abort() did not run it")},
    {"abort-signal", FactMatch::Is, "6", QT_TRANSLATE_NOOP("Lab", "… and the parent saw a death by SIGABRT (6)")},
    {"term-hook", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "SIGTERM without a handler did not run the hook")},
    {"term-signal", FactMatch::Is, "15", QT_TRANSLATE_NOOP("Lab", "… and the parent saw a death by SIGTERM (15)")},
    {"kill-hook", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "SIGKILL did not run it")},
    {"kill-signal", FactMatch::Is, "9", QT_TRANSLATE_NOOP("Lab", "… and the parent saw a death by SIGKILL (9)")},
    {"handler-hook", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "With a handler for SIGTERM that calls exit(1), the hook ran")},
    {"handler-code", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "… and the parent saw exit code 1, not a death by SIGTERM")},
    {"python-return-hook", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "python3: the end of the script ran the hook"),
     "python3"},
    {"python-return-code", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "… with exit code 0"), "python3"},
    {"python-term-hook", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "python3: SIGTERM without a handler did not run it"), "python3"},
    {"python-term-signal", FactMatch::Is, "15", QT_TRANSLATE_NOOP("Lab", "… a death by SIGTERM (15)"), "python3"},
    {"python-handler-hook", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "python3: a handler for SIGTERM that calls sys.exit(1) ran it"), "python3"},
    {"python-handler-code", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "… with exit code 1"), "python3"},
};

constexpr Experiment group[] = {
    {.number = 1,
     .id = "atexit-and-endings",
     .topic = LabTopic::Endings,
     .title = QT_TRANSLATE_NOOP("Lab", "atexit and the ways to end"),
     .claim = QT_TRANSLATE_NOOP("Lab", "What was registered with atexit() runs when the program itself calls exit() or "
                                       "returns from main(), and never when a signal ends it."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "The hooks of atexit() are a list in the memory of the process, kept by the C library (or by Python). exit() "
         "walks through it, and returning from main() calls exit(). The kernel knows nothing of that list: when the "
         "default action of a signal ends a process, none of its code runs any more. _exit() and abort() do not look "
         "at the list either.\n\nA handler for SIGTERM brings the hooks back: it is the program's own code, and can "
         "end the program the ordinary way. The parent then sees an exit code, here 1, and can no longer tell that "
         "SIGTERM was the reason. No handler can help against SIGKILL.\n\nThe handler of this experiment calls exit() "
         "itself, as the old article does. In a real program that is a mistake: it may have interrupted malloc() or "
         "printf(), and the hooks would use what was left half done. Let the handler set a flag, and call exit() from "
         "the main loop. Python runs its handlers between two steps of the program, so sys.exit() is allowed there."),
     .manPages = "atexit(3) exit(3) _exit(2) abort(3) signal-safety(7)",
     .article = "1 9",
     .expectations = atexitAndEndings,
     .deadline = std::chrono::seconds(30)},
};

} // namespace

std::span<const Experiment> endingExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
