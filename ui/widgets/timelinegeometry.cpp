// SPDX-License-Identifier: MIT
#include "ui/widgets/timelinepainter.h"

// Where single items are; timelinepainter.cpp paints them.

namespace signalbox {

namespace {

constexpr double edge = 2;
constexpr double narrowestOutline = 3;

/// The part of `line` between two vertical edges; null if there is none.
QLineF cutToEdges(const QLineF &line, double left, double right)
{
    const double dx = line.dx();
    if (dx == 0)
        return line.x1() >= left && line.x1() <= right ? line : QLineF();
    const double first = std::max(0.0, std::min((left - line.x1()) / dx, (right - line.x1()) / dx));
    const double last = std::min(1.0, std::max((left - line.x1()) / dx, (right - line.x1()) / dx));
    if (first > last)
        return {};
    return {line.pointAt(first), line.pointAt(last)};
}

} // namespace

QRectF TimelinePainter::spanRect(int span) const
{
    const TimelineSpan &item = m_timeline.spans().at(span);
    const double begin = m_scale.clampedX(item.beginNs, edge);
    const double width = std::max(narrowestOutline, m_scale.clampedX(item.endNs, edge) - begin);
    return {begin, m_top + m_layout.trackTop(item.lane, m_layout.trackOf(span)), width, m_layout.trackHeight()};
}

QPointF TimelinePainter::markCentre(int instant) const
{
    const TimelineInstant &item = m_timeline.instants().at(instant);
    // Kept near the plot: coordinates without bounds are trouble for some paint engines.
    return {m_scale.clampedX(item.timeNs, 100), m_top + m_layout.marksY(item.lane)};
}

QLineF TimelinePainter::arrowLine(int arrow) const
{
    const TimelineArrow &item = m_timeline.arrows().at(arrow);
    const double from = m_scale.x(item.fromNs);
    const double to = m_scale.x(item.toNs);
    if (item.fromLane == item.toLane) {
        const QPainterPath loop = arrowLoop(arrow);
        return {loop.pointAtPercent(0), loop.currentPosition()};
    }
    const bool isDown = item.toLane > item.fromLane;
    const double begin = barEdge(item.fromLane, item.fromNs, !isDown);
    const double end = barEdge(item.toLane, item.toNs, isDown);
    return cutToEdges(QLineF(from, begin, to, end), m_plot.left() - edge, m_plot.right() + edge);
}

double TimelinePainter::barEdge(int lane, qint64 ns, bool upper) const
{
    double top = m_layout.stateTop(lane);
    double bottom = top + m_layout.trackHeight();
    m_timeline.visitSpans(lane, ns, ns, [&](int span) {
        const double track = m_layout.trackTop(lane, m_layout.trackOf(span));
        top = std::min(top, track);
        bottom = std::max(bottom, track + m_layout.trackHeight());
    });
    return m_top + (upper ? top : bottom);
}

QPainterPath TimelinePainter::arrowLoop(int arrow) const
{
    const TimelineArrow &item = m_timeline.arrows().at(arrow);
    const double y = m_top + m_layout.marksY(item.fromLane);
    const QPointF begin(m_scale.clampedX(item.fromNs, edge), barEdge(item.fromLane, item.fromNs, true));
    const QPointF end(m_scale.clampedX(item.toNs, edge), barEdge(item.fromLane, item.toNs, true));
    QPainterPath loop(begin);
    loop.cubicTo(QPointF(begin.x() - 4, y), QPointF(end.x() + 4, y), end);
    return loop;
}

QRectF TimelinePainter::eventRect(int event) const
{
    const TimelineEvent &item = m_timeline.events().at(event);
    switch (item.type) {
    case TimelineItemType::Span: return spanRect(item.index);
    case TimelineItemType::Instant: {
        const double size = markSize();
        const QPointF centre = markCentre(item.index);
        return {centre.x() - size / 2, centre.y() - size / 2, size, size};
    }
    case TimelineItemType::Arrow: {
        const TimelineArrow &arrow = m_timeline.arrows().at(item.index);
        const QLineF line = arrowLine(item.index);
        const QRectF rect = arrow.fromLane == arrow.toLane ? arrowLoop(item.index).boundingRect()
                                                           : QRectF(line.p1(), line.p2()).normalized();
        return rect.adjusted(-2, -1, 2, 1);
    }
    }
    return {};
}

} // namespace signalbox
