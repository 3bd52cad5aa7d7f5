// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalset.h"

#include <QByteArray>

#include <sys/types.h>

namespace signalbox {

/// What a process does with signals: the five Sig*/ShdPnd lines of /proc/PID/status (of its main thread).
struct SignalDisposition {
    SignalSet pending;       ///< waiting for the main thread alone
    SignalSet sharedPending; ///< waiting for whichever thread comes first
    SignalSet blocked;       ///< by the main thread
    SignalSet ignored;
    SignalSet caught;

    friend bool operator==(const SignalDisposition &, const SignalDisposition &) = default;
};

/// The part that each thread has for itself.
struct ThreadDisposition {
    pid_t tid = 0;
    QByteArray name; ///< hostile bytes
    SignalSet pending;
    SignalSet blocked;
    /// What it waits for in sigwait(3) or a relative: not among `blocked` meanwhile, and shown in no mask. Empty for
    /// one that does not wait, and where that could not be read: it takes the right to trace.
    SignalSet awaited = {};

    friend bool operator==(const ThreadDisposition &, const ThreadDisposition &) = default;
};

} // namespace signalbox
