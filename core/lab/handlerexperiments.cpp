// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation differentSignals[] = {
    {"nested", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "With an empty sa_mask, SIGUSR2's handler ran inside that of SIGUSR1")},
    {"nested-count", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "It ran exactly once")},
    {"masked-during", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "With SIGUSR2 in sa_mask, its handler did not run inside that of SIGUSR1")},
    {"masked-count", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "It ran exactly once afterwards: SIGUSR2 had waited, it was not lost")},
};

constexpr Expectation handlerFlags[] = {
    {"plain-handled", FactMatch::Is, "2", QT_TRANSLATE_NOOP("Lab", "Without a flag, both SIGUSR1 were handled")},
    {"plain-deepest", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "The second one, sent while the handler ran, waited until it had returned")},
    {"plain-default", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "The handler was still installed while it ran, and stays so")},
    {"nodefer-handled", FactMatch::Is, "2", QT_TRANSLATE_NOOP("Lab", "With SA_NODEFER, both were handled, too")},
    {"nodefer-deepest", FactMatch::Is, "2",
     QT_TRANSLATE_NOOP("Lab", "The second one interrupted the handler: it ran inside itself")},
    {"resethand-default", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "With SA_RESETHAND, the default was back before the handler began")},
    {"resethand-handled", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The handler ran once, to its end")},
    {"resethand-killed", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "Then the second SIGUSR1 terminated the process")},
};

constexpr Experiment group[] = {
    {.number = 10,
     .id = "different-signals-nest",
     .topic = LabTopic::Handlers,
     .title = QT_TRANSLATE_NOOP("Lab", "Another signal during a handler"),
     .claim = QT_TRANSLATE_NOOP("Lab", "SIGUSR2 that arrives while SIGUSR1's handler runs is never lost: it interrupts "
                                       "the handler, or waits until it is through."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "An old article says that the second signal is discarded. It is not. While a handler runs, the kernel blocks "
         "its own signal and those in its sa_mask, nothing else. A different signal that is not blocked interrupts the "
         "handler as it would interrupt any other code: its handler runs inside, then the first one goes on.\n\nWith "
         "SIGUSR2 in the sa_mask of SIGUSR1 it stays pending, and is delivered the moment the first handler returns. "
         "What does vanish is a second SIGUSR1 while one is pending already: see \"The same signal again\"."),
     .manPages = "sigaction(2) signal(7)",
     .article = "13",
     .expectations = differentSignals},
    {.number = 25,
     .id = "handler-flags",
     .topic = LabTopic::Handlers,
     .title = QT_TRANSLATE_NOOP("Lab", "The same signal during its handler"),
     .claim = QT_TRANSLATE_NOOP("Lab", "A signal waits until its own handler has returned, unless SA_NODEFER lets it "
                                       "interrupt it; after SA_RESETHAND the next one finds the default action."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "While a handler runs, its own signal is blocked, so a handler that was made with sigaction never has to "
         "expect itself. SA_NODEFER switches that off. The handler then must work when it is interrupted by itself at "
         "any point, to any depth; few need that.\n\nSA_RESETHAND makes a handler for one time: the kernel restores "
         "the "
         "default before it calls it. That suits \"clean up, and let the second Ctrl-C end me at once\". The second "
         "SIGUSR1 here had to wait, as without the flag, and then found the default action, which is to terminate.\n\n"
         "Both flags together are how signal() worked in old Unix systems, where programs reinstalled the handler in "
         "the handler and a quick second signal could kill them in between. With the GNU C library signal() is like "
         "sigaction with SA_RESTART; elsewhere it need not be. Use sigaction and say what you want."),
     .manPages = "sigaction(2) signal(2)",
     .article = "8 13",
     .expectations = handlerFlags},
};

} // namespace

std::span<const Experiment> handlerExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
