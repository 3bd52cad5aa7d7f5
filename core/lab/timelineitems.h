// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalset.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <sys/types.h>

// What a timeline is made of: plain values. Times are nanoseconds since the timeline's start.

namespace signalbox {

/// Whose line it is.
enum class LaneKind { Process, Thread };

/// What a lane did for a while. The first four are states, of which a lane has one at a time; a handler may interrupt
/// another one, and a mask lies beside all of them.
enum class SpanKind {
    Running,
    Sleeping,  ///< in a call that waits: sleep, read, wait, pause
    Stopped,   ///< by a stop signal
    Zombie,    ///< ended, not reaped yet
    InHandler, ///< `signal`'s handler runs
    Blocked,   ///< `mask` is blocked
};

/// What happened to a lane at one moment.
enum class InstantKind {
    Sent,       ///< `signal` was sent from here; an arrow says it better where the target is a lane
    Delivered,  ///< `signal` was acted upon
    Lost,       ///< `signal` vanished because one of its kind was pending already
    Exited,     ///< with `exitCode`, unknown if empty
    Killed,     ///< by `signal`
    CoreDumped, ///< by `signal`, with a core
    Note,       ///< `text` says it
};

/// One process or thread.
struct TimelineLane {
    QString label; ///< "parent", "child 2"; may be hostile text
    LaneKind kind = LaneKind::Process;
    std::optional<pid_t> pid = {};
    std::optional<pid_t> tid = {};
    std::optional<int> parent = {}; ///< the lane that made this one; it stands before it

    friend bool operator==(const TimelineLane &, const TimelineLane &) = default;
};

/// Something that lasts.
struct TimelineSpan {
    int lane = 0;
    SpanKind kind = SpanKind::Running;
    qint64 beginNs = 0;
    qint64 endNs = 0;         ///< not before beginNs
    SignalNumber signal = {}; ///< InHandler
    SignalSet mask = {};      ///< Blocked
    QString text = {};        ///< what more there is to say, e.g. "sleep(10)"; may be hostile text

    friend bool operator==(const TimelineSpan &, const TimelineSpan &) = default;
};

/// Something that happens.
struct TimelineInstant {
    int lane = 0;
    InstantKind kind = InstantKind::Note;
    qint64 timeNs = 0;
    SignalNumber signal = {};         ///< every kind but Exited and Note
    std::optional<int> exitCode = {}; ///< Exited
    QString text = {};                ///< needed for Note; may be hostile text

    friend bool operator==(const TimelineInstant &, const TimelineInstant &) = default;
};

/// A signal on its way from one lane to another, or to itself.
struct TimelineArrow {
    int fromLane = 0;
    qint64 fromNs = 0;
    int toLane = 0;
    qint64 toNs = 0; ///< not before fromNs
    SignalNumber signal = {};
    QString text = {}; ///< what more there is to say, e.g. "sigqueue, value 7"; may be hostile text

    friend bool operator==(const TimelineArrow &, const TimelineArrow &) = default;
};

/// Which of the three an item is.
enum class TimelineItemType { Span, Instant, Arrow };

/// One row of the event table: where an item begins.
struct TimelineEvent {
    qint64 timeNs = 0;
    int lane = 0; ///< of an arrow: the sender's
    TimelineItemType type = TimelineItemType::Instant;
    int index = 0; ///< into Timeline::spans(), instants() or arrows()

    friend bool operator==(const TimelineEvent &, const TimelineEvent &) = default;
};

/// The JSON words of cli.md: "process", "thread".
[[nodiscard]] const char *laneKindName(LaneKind kind) noexcept;
/// "running", "sleeping", "stopped", "zombie", "in-handler", "blocked".
[[nodiscard]] const char *spanKindName(SpanKind kind) noexcept;
/// "sent", "delivered", "lost", "exited", "killed", "core", "note".
[[nodiscard]] const char *instantKindName(InstantKind kind) noexcept;
/// The kind with that name, or nothing.
[[nodiscard]] std::optional<LaneKind> laneKindFromName(const QString &name) noexcept;
[[nodiscard]] std::optional<SpanKind> spanKindFromName(const QString &name) noexcept;
[[nodiscard]] std::optional<InstantKind> instantKindFromName(const QString &name) noexcept;

/// Whether an item of the kind carries a signal.
[[nodiscard]] constexpr bool hasSignal(SpanKind kind) noexcept
{
    return kind == SpanKind::InHandler;
}
[[nodiscard]] constexpr bool hasSignal(InstantKind kind) noexcept
{
    return kind != InstantKind::Exited && kind != InstantKind::Note;
}
/// Whether a lane is in one of these kinds at a time.
[[nodiscard]] constexpr bool isState(SpanKind kind) noexcept
{
    return kind != SpanKind::InHandler && kind != SpanKind::Blocked;
}

} // namespace signalbox
