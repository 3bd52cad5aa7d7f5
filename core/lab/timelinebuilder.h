// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/lab/timeline.h"

namespace signalbox {

/// Collects what was recorded, in any order, and makes a Timeline of it. What an item must have is checked when it is
/// added; an item that was refused leaves no trace.
///
/// *Errors* of every add: InvalidArgument, with the item's word as subject and as reason "empty-label",
/// "unknown-lane", "time-out-of-range", "ends-before-begin", "needs-signal", "needs-mask", "needs-text" or
/// "exit-code-out-of-range".
class TimelineBuilder
{
public:
    /// Times beyond it (13 days) would not survive their way through milliseconds in JSON, whose numbers are doubles.
    static constexpr qint64 largestNs = qint64{1} << 50;

    /// The new lane's index. Its parent must be there already.
    Result<int> addLane(const TimelineLane &lane);
    Result<void> addSpan(const TimelineSpan &span);
    Result<void> addInstant(const TimelineInstant &instant);
    Result<void> addArrow(const TimelineArrow &arrow);

    /// Begins a span whose end is not known yet (its endNs is ignored); the number is for closeSpan().
    Result<int> openSpan(const TimelineSpan &span);
    /// *Errors:* NotFound for a number that openSpan() did not give or that is closed.
    Result<void> closeSpan(int number, qint64 endNs);

    /// What was added. Spans that are still open last until `endNs`, or to the last moment of anything that was added
    /// if that is later.
    [[nodiscard]] Timeline build(qint64 endNs = 0) const;

private:
    [[nodiscard]] bool hasLane(int lane) const noexcept { return lane >= 0 && lane < m_lanes.size(); }
    [[nodiscard]] Result<void> checkSpan(const TimelineSpan &span) const;

    QList<TimelineLane> m_lanes;
    QList<TimelineSpan> m_spans;
    QList<TimelineInstant> m_instants;
    QList<TimelineArrow> m_arrows;
    QList<TimelineSpan> m_openSpans; // by number; closed ones have lane -1
    qint64 m_lastNs = 0;
};

} // namespace signalbox
