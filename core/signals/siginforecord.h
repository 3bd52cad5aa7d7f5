// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/receivedsignal.h"
#include "core/signals/signalring.h"

#include <csignal>

namespace signalbox {

/// What `info` says of `signal`, only the fields that its code sets; nothing but the signal if there is no `info`.
/// Async-signal-safe. *Source:* siginfo_layout() of kernel/signal.c decides which part of the union is filled.
[[nodiscard]] SignalRecord recordFromSiginfo(int signal, const siginfo_t *info) noexcept;

/// The record as the rest of the program sees it. A sender of pid 0 is unknown: outside our pid namespace, or the
/// information was lost when the queue was full.
[[nodiscard]] ReceivedSignal receivedFromRecord(const SignalRecord &record, quint64 sequence);

} // namespace signalbox
