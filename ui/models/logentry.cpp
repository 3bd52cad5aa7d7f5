// SPDX-License-Identifier: MIT
#include "ui/models/logentry.h"

namespace signalbox {

SignalNumber LogEntry::signal() const noexcept
{
    if (const SentSignal *sentSignal = sent())
        return sentSignal->signal;
    if (const LoggedReception *reception = received())
        return reception->signal.signal;
    return std::get<LoggedOverflow>(what).signal;
}

} // namespace signalbox
