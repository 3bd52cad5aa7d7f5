// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/timelinelayout.h"
#include "ui/widgets/timelinescale.h"
#include "ui/widgets/timelinestyle.h"

#include <QPainterPath>

namespace signalbox {

/// Paints the lanes of a timeline: only what can be seen, and what is narrower than a pixel together.
/// Holds references: made for one painting.
class TimelinePainter
{
public:
    /// `top` is where the first lane begins; `plot` is what can be seen of the lanes.
    TimelinePainter(const Timeline &timeline, const TimelineLayout &layout, const TimelineStyle &style,
                    const TimelineScale &scale, const QRectF &plot, double top);

    /// The grounds of the lanes, every second one tinted.
    void paintGround(QPainter &painter) const;
    /// Bars, arrows and marks. `currentEvent` is outlined, -1 for none.
    void paintLanes(QPainter &painter, int currentEvent) const;
    /// Names and numbers of the lanes, elided to `labels`.
    void paintLabels(QPainter &painter, const QRectF &labels) const;

    /// Where a span's bar is, cut to the plot and at least 3 pixels wide.
    [[nodiscard]] QRectF spanRect(int span) const;
    [[nodiscard]] QPointF markCentre(int instant) const;
    /// The line of an arrow between two lanes, cut to the plot.
    [[nodiscard]] QLineF arrowLine(int arrow) const;
    /// What an event covers, for its outline and to scroll to it.
    [[nodiscard]] QRectF eventRect(int event) const;
    /// How large a mark is. *Units:* logical pixels.
    [[nodiscard]] double markSize() const noexcept { return m_layout.trackHeight() - 3; }
    /// An arrow within one lane is a loop over its bars: from where it begins to its tip.
    [[nodiscard]] QPainterPath arrowLoop(int arrow) const;

private:
    struct Run; // neighbours narrower than a pixel
    /// What is taken by handlers, marks and texts, by lane: names of arrows that come later must not cover them.
    using Taken = QList<QList<QRectF>>;

    [[nodiscard]] std::pair<int, int> visibleLanes() const;
    void paintSpans(QPainter &painter, int lane, Taken &taken) const;
    void flush(QPainter &painter, int lane, int track, Run &run) const;
    void paintMarks(QPainter &painter, int lane, Taken &taken) const;
    void paintMarkCluster(QPainter &painter, int instant, int count, double room, Taken &taken) const;
    /// Returns the arrows that may have a name: those with room beside them.
    [[nodiscard]] QList<int> paintArrows(QPainter &painter) const;
    void paintArrow(QPainter &painter, int arrow, bool withHead) const;
    void paintArrowName(QPainter &painter, int arrow, Taken &taken) const;
    [[nodiscard]] bool isTaken(const QRectF &box, const Taken &taken) const;
    /// The upper or lower edge of the bars that `lane` has at that time.
    [[nodiscard]] double barEdge(int lane, qint64 ns, bool upper) const;
    void paintCurrent(QPainter &painter, int event) const;

    const Timeline &m_timeline;
    const TimelineLayout &m_layout;
    const TimelineStyle &m_style;
    TimelineScale m_scale;
    QRectF m_plot;
    double m_top;
};

} // namespace signalbox
