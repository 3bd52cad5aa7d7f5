// SPDX-License-Identifier: MIT
#include "ui/widgets/timelinepicture.h"

#include "ui/widgets/timelineaxis.h"

#include <cmath>
#include <limits>

namespace signalbox {

namespace {

constexpr double reach = 4; // how far beside a thin thing one may point
constexpr double largestLabelPart = 0.3;
constexpr double smallestPlot = 110; // the legend gives way to it

double distanceTo(const QLineF &line, const QPointF &point)
{
    const QPointF direction = line.p2() - line.p1();
    const double square = QPointF::dotProduct(direction, direction);
    const double part =
        square > 0 ? std::clamp(QPointF::dotProduct(point - line.p1(), direction) / square, 0.0, 1.0) : 0;
    const QPointF off = point - (line.p1() + direction * part);
    return std::hypot(off.x(), off.y());
}

} // namespace

TimelinePicture::TimelinePicture()
    : m_style(QPalette())
{}

void TimelinePicture::setTimeline(const Timeline &timeline)
{
    m_timeline = timeline;
    arrange();
}

void TimelinePicture::setFont(const QFont &font)
{
    m_font = font;
    arrange();
}

void TimelinePicture::setPalette(const QPalette &palette)
{
    m_style = TimelineStyle(palette);
}

void TimelinePicture::arrange()
{
    const QFontMetricsF metrics(m_font);
    m_layout = TimelineLayout(m_timeline, metrics);
    m_legend = TimelineLegend(m_timeline, metrics);
}

TimelinePicture::Regions TimelinePicture::regions(const QSizeF &size) const
{
    const double axis = m_layout.trackHeight() + 6;
    const double labels = std::floor(std::min(m_layout.labelWidth(), size.width() * largestLabelPart));
    double legend = m_legend.heightFor(size.width());
    if (size.height() - axis - legend < std::min(smallestPlot, m_layout.height()))
        legend = 0;
    const double plot = std::max(0.0, size.height() - axis - legend);
    return {.axis = QRectF(labels, 0, size.width() - labels, axis),
            .labels = QRectF(0, axis, labels, plot),
            .plot = QRectF(labels, axis, size.width() - labels, plot),
            .legend = legend > 0 ? QRectF(0, axis + plot, size.width(), legend) : QRectF()};
}

TimelineScale TimelinePicture::scale(const TimelineFrame &frame) const
{
    const QRectF plot = regions(frame.size).plot;
    return {.firstNs = frame.firstNs, .nsPerPixel = frame.nsPerPixel, .left = plot.left(), .right = plot.right()};
}

double TimelinePicture::fullHeight(double width) const
{
    return std::ceil(m_layout.trackHeight() + 6 + m_layout.height() + m_legend.heightFor(width));
}

TimelinePainter TimelinePicture::painterFor(const TimelineFrame &frame) const
{
    const QRectF plot = regions(frame.size).plot;
    return {m_timeline, m_layout, m_style, scale(frame), plot, plot.top() - frame.scrollY};
}

void TimelinePicture::paint(QPainter &painter, const TimelineFrame &frame, int currentEvent) const
{
    const Regions parts = regions(frame.size);
    const TimelinePainter lanes = painterFor(frame);
    painter.setFont(m_font);
    painter.fillRect(QRectF(QPointF(0, 0), frame.size), m_style.base());
    painter.setClipRect(parts.plot);
    lanes.paintGround(painter);
    painter.setClipRect(parts.plot.united(parts.axis));
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintTimelineAxis(painter, parts.axis, parts.plot, scale(frame), m_style);
    painter.setClipRect(parts.plot);
    lanes.paintLanes(painter, currentEvent);
    // The labels come last: where a paint engine cannot clip, they cover what reaches out of the plot.
    painter.setClipRect(parts.labels);
    lanes.paintLabels(painter, parts.labels);
    painter.setClipping(false);
    painter.fillRect(QRectF(0, 0, parts.labels.width(), parts.axis.height()), m_style.header());
    if (!parts.legend.isEmpty())
        m_legend.paint(painter, parts.legend, m_style);
}

QRectF TimelinePicture::eventRect(const TimelineFrame &frame, int event) const
{
    return painterFor(frame).eventRect(event);
}

int TimelinePicture::eventAt(const TimelineFrame &frame, const QPointF &point) const
{
    const QRectF plot = regions(frame.size).plot;
    if (!plot.contains(point))
        return -1;
    const TimelinePainter painter = painterFor(frame);
    const TimelineScale times = scale(frame);
    const int lane = m_layout.laneAt(point.y() - plot.top() + frame.scrollY);
    if (lane >= 0) {
        if (const int mark = markAt(painter, times, lane, point); mark >= 0)
            return m_timeline.eventOf(TimelineItemType::Instant, mark);
    }
    if (const int arrow = arrowAt(painter, times, point); arrow >= 0)
        return m_timeline.eventOf(TimelineItemType::Arrow, arrow);
    if (lane >= 0) {
        if (const int span = spanAt(painter, times, lane, point); span >= 0)
            return m_timeline.eventOf(TimelineItemType::Span, span);
    }
    return -1;
}

int TimelinePicture::markAt(const TimelinePainter &painter, const TimelineScale &scale, int lane,
                            const QPointF &point) const
{
    const double half = painter.markSize() / 2;
    int best = -1;
    double bestDistance = std::numeric_limits<double>::max();
    const auto from = static_cast<qint64>(std::floor(scale.timeAt(point.x() - half)));
    const auto to = static_cast<qint64>(std::ceil(scale.timeAt(point.x() + half)));
    m_timeline.visitInstants(lane, from, to, [&](int index) {
        const QPointF centre = painter.markCentre(index);
        if (std::abs(centre.y() - point.y()) > half)
            return;
        // Of several in one place the one that is painted.
        const double distance = std::floor(std::abs(centre.x() - point.x()) / 2) * 100
                                - TimelineStyle::markRank(m_timeline.instants().at(index).kind);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = index;
        }
    });
    return best;
}

int TimelinePicture::arrowAt(const TimelinePainter &painter, const TimelineScale &scale, const QPointF &point) const
{
    int best = -1;
    double bestDistance = reach;
    const auto from = static_cast<qint64>(std::floor(scale.timeAt(point.x() - 2 * reach)));
    const auto to = static_cast<qint64>(std::ceil(scale.timeAt(point.x() + 2 * reach)));
    m_timeline.visitArrows(from, to, [&](int index) {
        const TimelineArrow &arrow = m_timeline.arrows().at(index);
        double distance = reach;
        if (arrow.fromLane != arrow.toLane)
            distance = distanceTo(painter.arrowLine(index), point);
        else if (painter.eventRect(m_timeline.eventOf(TimelineItemType::Arrow, index)).contains(point))
            distance = 0;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = index;
        }
    });
    return best;
}

int TimelinePicture::spanAt(const TimelinePainter &painter, const TimelineScale &scale, int lane,
                            const QPointF &point) const
{
    int best = -1;
    double bestDistance = reach;
    const auto from = static_cast<qint64>(std::floor(scale.timeAt(point.x() - reach)));
    const auto to = static_cast<qint64>(std::ceil(scale.timeAt(point.x() + reach)));
    m_timeline.visitSpans(lane, from, to, [&](int index) {
        const QRectF rect = painter.spanRect(index);
        if (point.y() < rect.top() || point.y() > rect.bottom())
            return;
        const double distance = std::max({rect.left() - point.x(), point.x() - rect.right(), 0.0});
        if (distance < bestDistance) {
            bestDistance = distance;
            best = index;
        }
    });
    return best;
}

} // namespace signalbox
