// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/outcomewatcher.h"
#include "core/signals/receivedsignal.h"
#include "core/signals/signalforecast.h"
#include "core/signals/signalsender.h"

#include <QString>

#include <optional>
#include <variant>

namespace signalbox {

/// A signal that we sent.
struct SentSignal {
    ProcessId target;
    QString targetName; ///< hostile text
    QString targetUser;
    SignalNumber signal;
    SendScope scope = SendScope::Process;
    pid_t thread = 0; ///< for SendScope::Thread
    std::optional<int> value;
    int count = 1; ///< more than 1 for a burst to ourselves
    std::optional<SignalForecast> forecast;
    std::optional<Error> error; ///< nothing: the kernel accepted it
    bool raceFree = true;
    bool escalated = false;             ///< sent because the polite signal did not end it in time
    std::optional<Error> unfollowed;    ///< why no outcome will come
    std::optional<SendOutcome> earlier; ///< what was seen before `outcome`: stopped, then killed
    std::optional<SendOutcome> outcome; ///< comes later, in place
    bool outcomeFinal = false;
};

/// A signal that we received, and who the sender was if that could still be found out.
struct LoggedReception {
    ReceivedSignal signal;
    QString senderName;         ///< hostile text, empty if unknown
    bool isNameAwaited = false; ///< it is being read
};

/// Signals that the kernel delivered but that found the ring full.
struct LoggedOverflow {
    SignalNumber signal;
    quint64 count = 0;
};

/// One line of the signal log.
struct LogEntry {
    quint64 id = 0;    ///< ascending without gaps, from 1, for the life of the log
    qint64 timeMs = 0; ///< wall clock, milliseconds of the Unix epoch
    std::variant<SentSignal, LoggedReception, LoggedOverflow> what;

    [[nodiscard]] const SentSignal *sent() const noexcept { return std::get_if<SentSignal>(&what); }
    [[nodiscard]] const LoggedReception *received() const noexcept { return std::get_if<LoggedReception>(&what); }
    [[nodiscard]] const LoggedOverflow *overflow() const noexcept { return std::get_if<LoggedOverflow>(&what); }
    /// The signal that it is about.
    [[nodiscard]] SignalNumber signal() const noexcept;
};

} // namespace signalbox
