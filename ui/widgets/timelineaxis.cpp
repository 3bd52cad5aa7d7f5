// SPDX-License-Identifier: MIT
#include "ui/widgets/timelineaxis.h"

#include "core/lab/timelineticks.h"

#include <QLocale>

namespace signalbox {

namespace {
constexpr double room = 24; // between two labels
constexpr double tickLength = 5;
} // namespace

QString timelineTickText(qint64 ns, qint64 unitNs, const char *unit, int decimals)
{
    return QLocale().toString(static_cast<double>(ns) / static_cast<double>(unitNs), 'f', decimals) + QLatin1Char(' ')
           + QString::fromUtf8(unit);
}

void paintTimelineAxis(QPainter &painter, const QRectF &axis, const QRectF &plot, const TimelineScale &scale,
                       const TimelineStyle &style)
{
    painter.fillRect(axis, style.header());
    if (scale.width() < 1)
        return;
    const QFontMetricsF metrics(painter.font());
    const auto from = static_cast<qint64>(std::ceil(scale.timeAt(scale.left)));
    const auto to = static_cast<qint64>(std::floor(scale.timeAt(scale.right)));
    // The width of a label is known only with its ticks: begin with many and take fewer until they fit.
    TimelineTicks ticks;
    for (int most = std::max(2, static_cast<int>(scale.width() / 60)); most >= 1; most = most * 3 / 4) {
        ticks = TimelineTicks::forRange(from, to, most);
        const double widest =
            std::max(metrics.horizontalAdvance(timelineTickText(from, ticks.unitNs, ticks.unit, ticks.decimals)),
                     metrics.horizontalAdvance(timelineTickText(to, ticks.unitNs, ticks.unit, ticks.decimals)));
        if (static_cast<double>(ticks.stepNs) / scale.nsPerPixel >= widest + room)
            break;
    }
    double free = axis.left();
    for (qint64 tick = ticks.firstNs; tick <= to; tick += ticks.stepNs) {
        const double x = std::floor(scale.x(tick)) + 0.5;
        painter.setPen(QPen(style.grid(), 1));
        painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()));
        painter.setPen(QPen(style.dimText(), 1));
        painter.drawLine(QLineF(x, axis.bottom() - tickLength, x, axis.bottom()));
        const QString text = timelineTickText(tick, ticks.unitNs, ticks.unit, ticks.decimals);
        const double width = metrics.horizontalAdvance(text);
        if (x < free || x + 3 + width > axis.right())
            continue;
        painter.drawText(QRectF(x + 3, axis.top(), width + 2, axis.height() - 2),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
        free = x + 3 + width + room / 3;
    }
    painter.setPen(QPen(style.dimText(), 1));
    painter.drawLine(QLineF(axis.left(), axis.bottom() - 0.5, axis.right(), axis.bottom() - 0.5));
}

} // namespace signalbox
