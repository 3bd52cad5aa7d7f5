// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalnumber.h"

#include <QMetaType>

#include <optional>
#include <sys/types.h>

namespace signalbox {

/// One signal that this process received, as its siginfo told.
struct ReceivedSignal {
    SignalNumber signal;
    /// False where the handler is given no siginfo: always for SIGCHLD (see SignalBridge). Only `signal`, `monotonicNs`
    /// and `sequence` mean anything then, and `code` is not SI_USER although it is 0.
    bool hasInfo = true;
    int code = 0;                   ///< si_code
    std::optional<pid_t> senderPid; ///< nullopt where the code carries none, or si_pid was 0 (unknown, not "kernel")
    std::optional<uid_t> senderUid; ///< as senderPid
    std::optional<int> value;       ///< sival_int of SI_QUEUE, SI_TIMER, SI_MESGQ and other queued codes
    std::optional<int> status;      ///< si_status of SIGCHLD: an exit code for CLD_EXITED, else a signal number
    qint64 monotonicNs = 0;         ///< when the handler ran, CLOCK_MONOTONIC
    quint64 sequence = 0;           ///< order of arrival at this bridge, from 0, over all signals
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::ReceivedSignal)
