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
};

} // namespace

std::span<const Experiment> handlerExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
