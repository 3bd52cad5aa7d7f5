// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/children/outcomewatcher.h"
#include "core/signals/signalforecast.h"
#include "core/signals/signalsender.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace signalbox {

/// Whom a person means to send to, as the page that was pointed at knew it. A pid is never enough: `id` pins the
/// process.
struct SendTarget {
    ProcessId id;
    QString name; ///< hostile text, as it is
    QString user; ///< owner, empty if unknown

    friend bool operator==(const SendTarget &, const SendTarget &) = default;
};

/// What was read about one target that a send would reach.
struct TargetReading {
    SendTarget target;
    qsizetype root = 0; ///< index of the pinned target through which it is reached (itself, unless group or subtree)
    int depth = 0;      ///< below that target, for Subtree
    QDateTime started;  ///< wall-clock start time
    Result<ForecastTarget>
        state; ///< what forecasts are made from; *Errors:* NoSuchProcess and StaleIdentity = it has ended
    ProtectedTarget protection = ProtectedTarget::NotProtected;
    bool pinned = false; ///< a handle is held; otherwise the identity is checked again when sending
};

/// "… and if it still lives after that, then this".
struct Escalation {
    SignalNumber signal;
    std::chrono::milliseconds after{5000};
};

/// What came of one send to one process, and where in the log it stands.
struct SendReport {
    SendTarget target;
    SignalNumber signal;
    Result<void> result;
    SignalForecast forecast;
    bool raceFree = true;
    bool escalated = false;          ///< sent because the polite signal did not end it in time
    std::optional<Error> unfollowed; ///< why no outcome will come; nothing: it is followed, or was not sent
    quint64 logId = 0;               ///< id of the log entry
};

} // namespace signalbox
