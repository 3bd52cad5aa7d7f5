// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/timeline.h"
#include "core/lab/timelinechart.h"

#include <QString>
#include <QStringList>

// A timeline in the user's language. Works without a QApplication.

namespace signalbox {

/// "running", "in a handler", …, for legends.
[[nodiscard]] QString spanKindWord(SpanKind kind);
/// "delivered", "lost", …, for legends.
[[nodiscard]] QString instantKindWord(InstantKind kind);

/// "412 ns", "1.25 µs", "12.345 ms", "1.000 2 s": exact to a thousandth of the unit, to the microsecond from one second
/// on.
[[nodiscard]] QString timelineTimeText(qint64 ns);

/// The lane as one visible line: its label.
[[nodiscard]] QString laneName(const Timeline &timeline, int lane);
/// "process 1234", "thread 1235 of parent"; null if nothing is known.
[[nodiscard]] QString laneDetails(const Timeline &timeline, int lane);
/// Both: "child: process 1234".
[[nodiscard]] QString laneLine(const Timeline &timeline, int lane);
/// What happens, without when and where: "sends SIGTERM to child".
[[nodiscard]] QString timelineEventText(const Timeline &timeline, const TimelineEvent &event);
/// When, where and what: "1.5 ms, parent: sends SIGTERM to child".
[[nodiscard]] QString timelineEventLine(const Timeline &timeline, const TimelineEvent &event);

/// All of it for people who read or listen: a line for each lane, then one for each event, by time. Plain text.
[[nodiscard]] QString timelineText(const Timeline &timeline);

/// The legend under a timelineChart(): "━ running   ↑ sent …", as one line.
[[nodiscard]] QString timelineChartLegend(const Timeline &timeline, ChartGlyphs glyphs);

} // namespace signalbox
