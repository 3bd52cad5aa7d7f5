// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childoutput.h"
#include "core/children/childwatcher.h"
#include "core/children/launchoptions.h"
#include "core/children/stopplan.h"

#include <QString>

#include <deque>
#include <optional>

namespace signalbox {

/// Names one entry of a ChildRoster for good: 1, 2, 3, … A relaunch makes a new one.
using ChildKey = quint64;

/// How a process came to be watched.
enum class ChildOrigin {
    Launched, ///< we started it
    Adopted,  ///< an orphan of what we started, which became our child
    Watched,  ///< any other process, whose end a person wants to know
};
/// "launched", "adopted", "watched": for JSON.
[[nodiscard]] const char *childOriginName(ChildOrigin origin) noexcept;

/// How far it is.
enum class ChildState { Running, Stopped, Ended };
/// "running", "stopped", "ended": for JSON.
[[nodiscard]] const char *childStateName(ChildState state) noexcept;

/// Something that happened to a watched process, or that we did to it.
struct ChildEvent {
    enum class Kind {
        Started,    ///< launched
        Adopted,    ///< became our child
        Watched,    ///< we began to watch it
        SignalSent, ///< `status.signal`, by us
        SendFailed, ///< `status.signal` could not be sent: `error`
        Stopped,    ///< by `status.signal`, where that is known
        Continued,
        StopCancelled, ///< the stop plan
        Outlived,      ///< it lives although the stop plan is over
        Ended,         ///< how is in `status`
    };
    Kind kind = Kind::Started;
    qint64 timeMs = 0;  ///< wall clock, milliseconds of the Unix epoch
    qint64 sinceMs = 0; ///< since the first event
    WaitStatus status;
    UnknownStatusReason unknownReason = UnknownStatusReason::None;
    std::optional<Error> error;
};
/// "started", "signal-sent", …: for JSON.
[[nodiscard]] const char *childEventName(ChildEvent::Kind kind) noexcept;

/// How far a stop plan is.
struct StopProgress {
    SignalNumber sent;     ///< the last signal sent; none yet at first
    SignalNumber next;     ///< the signal that comes if it does not end; none after the last
    qint64 startedNs = 0;  ///< CLOCK_MONOTONIC
    qint64 deadlineNs = 0; ///< when `next` is sent, or the plan gives up. CLOCK_MONOTONIC
};

/// What a process cost, as far as it is known: final after the end of a child of ours, else as last looked.
struct ChildUsage {
    qint64 userMs = 0;
    qint64 systemMs = 0;
    std::optional<qint64> peakBytes; ///< largest resident set
    bool isFinal = false;
};

/// One process of a ChildRoster.
struct ChildEntry {
    ChildKey key = 0;
    ChildOrigin origin = ChildOrigin::Launched;
    ProcessId id;
    QString name;           ///< hostile text
    QByteArray commandLine; ///< NUL-separated, hostile
    QString user;           ///< owner, empty if unknown
    ChildState state = ChildState::Running;
    WaitStatus status; ///< how it ended, or the signal that stopped it
    UnknownStatusReason unknownReason = UnknownStatusReason::None;
    bool reapedElsewhere = false;
    std::optional<ChildUsage> usage;
    qint64 startedMs = 0;            ///< wall clock, milliseconds of the Unix epoch
    qint64 startedNs = 0;            ///< CLOCK_MONOTONIC
    std::optional<qint64> elapsedMs; ///< from its start to its end; nullopt while it runs
    std::deque<ChildEvent> events;
    quint64 discardedEvents = 0; ///< older ones that are not kept
    std::optional<StopProgress> stop;
    std::optional<LaunchOptions> launch; ///< what it was launched with
    ChildOutput output;
    bool outputIsOpen = false; ///< more may come, perhaps from a descendant

    [[nodiscard]] bool isAlive() const noexcept { return state != ChildState::Ended; }
    /// It is a child of ours, which we reap.
    [[nodiscard]] bool isChild() const noexcept { return origin != ChildOrigin::Watched; }
};

} // namespace signalbox
