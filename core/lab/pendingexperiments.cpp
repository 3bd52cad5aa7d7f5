// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation sameSignal[] = {
    {"sent", FactMatch::Is, "3", QT_TRANSLATE_NOOP("Lab", "SIGUSR1 was sent three times while it was blocked")},
    {"handled", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "Its handler ran once when it was unblocked")},
    {"first-sender-kept", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "The handler was told the sender of the first one, not of the last")},
};

constexpr Experiment group[] = {
    {.number = 9,
     .id = "same-signal-coalesces",
     .topic = LabTopic::Pending,
     .title = QT_TRANSLATE_NOOP("Lab", "The same signal again"),
     .claim = QT_TRANSLATE_NOOP("Lab", "A standard signal that is sent again while one of it is pending is merged with "
                                       "it, and the first sender's data is what the handler sees."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "For each standard signal the kernel keeps one bit per process: pending or not. Sending it again while the "
         "bit "
         "is set changes nothing, so three sends make one delivery. This is the only way in which a signal gets lost, "
         "and it is why a program must never count standard signals.\n\nThe data that comes along (who sent it, and "
         "how) is stored with the first one; what the later ones carried is dropped."),
     .manPages = "signal(7) sigaction(2) sigpending(2)",
     .article = "13",
     .expectations = sameSignal},
};

} // namespace

std::span<const Experiment> pendingExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
