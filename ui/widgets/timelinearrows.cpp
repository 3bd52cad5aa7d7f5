// SPDX-License-Identifier: MIT
#include "ui/widgets/timelinepainter.h"

#include <QHash>

#include <cmath>
#include <utility>

// The arrows of TimelinePainter.

namespace signalbox {

namespace {
constexpr double edge = 2;       // arrows are cut that far outside of the plot
constexpr double arrowGrain = 3; // arrows between the same lanes that are closer are one line
constexpr double headGrain = 6;  // heads that are closer would be one smear
constexpr double nameGrain = 24; // no name of a signal is narrower with the room around it
} // namespace

QList<int> TimelinePainter::paintArrows(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    // Of two lanes: the last arrow, the last one with a head, and whether the last one may have a name.
    struct Last {
        double from = -1e9;
        double to = -1e9;
        double head = -1e9;
        double shown = -1e9;
        qsizetype name = -1; // its position in `named`
    };
    QHash<std::pair<int, int>, Last> drawn;
    QList<int> named;
    m_timeline.visitArrows(m_scale.fromNs(edge), m_scale.toNs(edge), [&](int index) {
        const TimelineArrow &arrow = m_timeline.arrows().at(index);
        const double from = m_scale.x(arrow.fromNs);
        const double to = m_scale.x(arrow.toNs);
        Last &last = drawn[{arrow.fromLane, arrow.toLane}];
        if (std::abs(from - last.from) < arrowGrain && std::abs(to - last.to) < arrowGrain)
            return;
        last.from = from;
        last.to = to;
        const bool withHead = std::abs(to - last.head) >= headGrain;
        if (withHead)
            last.head = to;
        // A name must not hide a neighbour, neither the one before nor this one.
        if (from - last.shown >= nameGrain) {
            last.name = named.size();
            named.append(index);
        } else if (last.name >= 0) {
            named[std::exchange(last.name, -1)] = -1;
        }
        last.shown = from;
        paintArrow(painter, index, withHead);
    });
    named.removeIf([](int arrow) { return arrow < 0; });
    return named;
}

void TimelinePainter::paintArrow(QPainter &painter, int arrow, bool withHead) const
{
    const TimelineArrow &item = m_timeline.arrows().at(arrow);
    const QColor &colour = m_style.signalColour(item.signal);
    const bool arrives = withHead && m_scale.x(item.toNs) <= m_plot.right() && m_scale.x(item.toNs) >= m_plot.left();
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    if (item.fromLane == item.toLane) {
        const QPainterPath loop = arrowLoop(arrow);
        painter.drawPath(loop);
        if (arrives)
            m_style.paintArrowHead(painter, loop.currentPosition(), loop.pointAtPercent(0.8), colour);
        return;
    }
    const QLineF line = arrowLine(arrow);
    const double top = std::min(line.y1(), line.y2());
    const double bottom = std::max(line.y1(), line.y2());
    if (line.isNull() || bottom < m_plot.top() || top > m_plot.bottom())
        return;
    // Smoothing costs most of the time where there are many, and a vertical line is smooth.
    painter.setRenderHint(QPainter::Antialiasing, std::abs(line.dx()) > 1.5);
    painter.drawLine(line);
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (arrives)
        m_style.paintArrowHead(painter, line.p2(), line.p1(), colour);
}

bool TimelinePainter::isTaken(const QRectF &box, const Taken &taken) const
{
    for (double y : {box.top(), box.bottom()}) {
        const int lane = m_layout.laneAt(y - m_top);
        if (lane >= 0 && std::any_of(taken.at(lane).begin(), taken.at(lane).end(), [&](const QRectF &other) {
                return other.intersects(box);
            }))
            return true;
    }
    return false;
}

void TimelinePainter::paintArrowName(QPainter &painter, int arrow, Taken &taken) const
{
    const TimelineArrow &item = m_timeline.arrows().at(arrow);
    const double from = m_scale.x(item.fromNs);
    if (from < m_plot.left() || from > m_plot.right())
        return;
    const QFontMetricsF metrics(painter.font());
    const QString name = item.signal.shortName();
    QPointF corner; // the upper left one
    if (item.fromLane == item.toLane) {
        const QRectF loop = arrowLoop(arrow).boundingRect();
        corner = {loop.right() + 4, m_top + m_layout.marksY(item.fromLane) - metrics.height() / 2};
    } else {
        // Where it leaves, on its way.
        const double down = item.toLane > item.fromLane ? 1 : -1;
        corner = arrowLine(arrow).p1() + QPointF(4, down * (metrics.height() / 2 + 1) - metrics.height() / 2);
    }
    const QRectF box(corner, QSizeF(metrics.horizontalAdvance(name), metrics.height()));
    if (box.right() > m_plot.right() || isTaken(box, taken))
        return;
    QColor ground = m_style.base();
    ground.setAlphaF(0.85f);
    painter.fillRect(box.adjusted(-1, 0, 1, 0), ground);
    painter.setPen(m_style.text());
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, name);
    for (double y : {box.top(), box.bottom()}) {
        if (const int lane = m_layout.laneAt(y - m_top); lane >= 0)
            taken[lane].append(box);
    }
}

} // namespace signalbox
