// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/timelinescale.h"
#include "ui/widgets/timelinestyle.h"

namespace signalbox {

/// The text of a tick at `ns`, with the unit of all ticks: "1.2 ms".
[[nodiscard]] QString timelineTickText(qint64 ns, qint64 unitNs, const char *unit, int decimals);

/// Paints the time axis into `axis` and its grid lines into `plot`. The labels never overlap.
void paintTimelineAxis(QPainter &painter, const QRectF &axis, const QRectF &plot, const TimelineScale &scale,
                       const TimelineStyle &style);

} // namespace signalbox
