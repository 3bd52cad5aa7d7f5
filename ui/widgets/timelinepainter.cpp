// SPDX-License-Identifier: MIT
#include "ui/widgets/timelinepainter.h"

#include "ui/support/timelinetext.h"

#include <QVarLengthArray>

namespace signalbox {

namespace {
constexpr double narrowest = 1; // bars below it are painted together
constexpr double edge = 2;      // bars are cut that far outside of the plot, so that their ends stay out of sight
constexpr double labelPadding = 6;
constexpr double shortestName = 16;
} // namespace

struct TimelinePainter::Run {
    double begin = 0;
    double end = -1; // before begin: nothing there
    QColor colour = {};
    bool isMixed = false;
};

TimelinePainter::TimelinePainter(const Timeline &timeline, const TimelineLayout &layout, const TimelineStyle &style,
                                 const TimelineScale &scale, const QRectF &plot, double top)
    : m_timeline(timeline)
    , m_layout(layout)
    , m_style(style)
    , m_scale(scale)
    , m_plot(plot)
    , m_top(top)
{}

std::pair<int, int> TimelinePainter::visibleLanes() const
{
    if (m_layout.laneCount() == 0)
        return {0, -1};
    const int first = m_layout.laneAt(std::max(0.0, m_plot.top() - m_top));
    const int last = m_layout.laneAt(m_plot.bottom() - m_top);
    if (first < 0)
        return {0, -1};
    return {first, last < 0 ? m_layout.laneCount() - 1 : last};
}

void TimelinePainter::paintGround(QPainter &painter) const
{
    const auto [first, last] = visibleLanes();
    for (int lane = first; lane <= last; ++lane) {
        const QRectF ground(m_plot.left(), m_top + m_layout.laneTop(lane), m_plot.width(), m_layout.laneHeight(lane));
        painter.fillRect(ground, lane % 2 == 0 ? m_style.base() : m_style.stripe());
    }
}

void TimelinePainter::paintLanes(QPainter &painter, int currentEvent) const
{
    const auto [first, last] = visibleLanes();
    Taken taken(m_layout.laneCount());
    for (int lane = first; lane <= last; ++lane)
        paintSpans(painter, lane, taken);
    const QList<int> named = paintArrows(painter);
    for (int lane = first; lane <= last; ++lane)
        paintMarks(painter, lane, taken);
    for (int arrow : named)
        paintArrowName(painter, arrow, taken);
    if (currentEvent >= 0 && currentEvent < m_timeline.events().size())
        paintCurrent(painter, currentEvent);
}

void TimelinePainter::paintSpans(QPainter &painter, int lane, Taken &taken) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    QVarLengthArray<Run, 16> runs(m_layout.trackCount(lane));
    m_timeline.visitSpans(lane, m_scale.fromNs(), m_scale.toNs(), [&](int index) {
        const TimelineSpan &span = m_timeline.spans().at(index);
        const int track = m_layout.trackOf(index);
        Run &run = runs[track];
        const double begin = m_scale.clampedX(span.beginNs, edge);
        const double end = m_scale.clampedX(span.endNs, edge);
        if (end - begin >= narrowest) {
            flush(painter, lane, track, run);
            const double y = m_top + m_layout.trackTop(lane, track);
            const QRectF bar(begin, y, end - begin, m_layout.trackHeight());
            m_style.paintSpan(painter, bar, span);
            if (span.kind == SpanKind::InHandler)
                taken[lane].append(bar);
            return;
        }
        const QColor colour = m_style.spanColour(span);
        if (run.end < run.begin || begin > run.end + narrowest) {
            flush(painter, lane, track, run);
            run = {begin, end, colour, false};
            return;
        }
        run.end = std::max(run.end, end);
        run.isMixed = run.isMixed || run.colour != colour;
    });
    for (int track = 0; track < runs.size(); ++track)
        flush(painter, lane, track, runs[track]);
}

void TimelinePainter::flush(QPainter &painter, int lane, int track, Run &run) const
{
    if (run.end < run.begin)
        return;
    const double y = m_top + m_layout.trackTop(lane, track);
    painter.fillRect(QRectF(run.begin, y, std::max(narrowest, run.end - run.begin), m_layout.trackHeight()),
                     run.isMixed ? m_style.mixedColour() : run.colour);
    run = {};
}

void TimelinePainter::paintMarks(QPainter &painter, int lane, Taken &taken) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    const double size = markSize();
    int shown = -1;
    int count = 0;
    double clusterBegin = 0;
    const auto finish = [&](double next) {
        if (shown >= 0)
            paintMarkCluster(painter, shown, count, next - m_scale.x(m_timeline.instants().at(shown).timeNs) - size,
                             taken);
    };
    // Marks outside of the plot may reach into it.
    m_timeline.visitInstants(lane, m_scale.fromNs(size), m_scale.toNs(size), [&](int index) {
        const TimelineInstant &instant = m_timeline.instants().at(index);
        const double x = m_scale.x(instant.timeNs);
        if (shown < 0 || x - clusterBegin >= size) {
            finish(x);
            shown = index;
            count = 1;
            clusterBegin = x;
            return;
        }
        ++count;
        if (TimelineStyle::markRank(instant.kind) > TimelineStyle::markRank(m_timeline.instants().at(shown).kind))
            shown = index;
    });
    finish(m_plot.right());
}

void TimelinePainter::paintMarkCluster(QPainter &painter, int instant, int count, double room, Taken &taken) const
{
    const TimelineInstant &item = m_timeline.instants().at(instant);
    const QPointF centre = markCentre(instant);
    const double size = markSize();
    painter.setPen(QPen(m_style.dimText(), 1));
    painter.drawLine(QLineF(centre.x(), centre.y() + size / 2, centre.x(),
                            m_top + m_layout.stateTop(item.lane) + m_layout.trackHeight() / 2));
    m_style.paintMark(painter, centre, size, item, count > 1);
    taken[item.lane].append(QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size));
    const double left = centre.x() + size / 2 + 5;
    const double free = std::min(room - 8, m_plot.right() - left);
    if (free < shortestName)
        return;
    QString label = TimelineStyle::markLabel(item);
    if (count > 1)
        label += QLatin1String(" +") + QString::number(count - 1);
    const QFontMetricsF metrics(painter.font());
    if (item.kind == InstantKind::Note && free > 40)
        label = metrics.elidedText(label, Qt::ElideRight, free);
    const double width = metrics.horizontalAdvance(label);
    if (width > free)
        return;
    const QRectF box(left, centre.y() - metrics.height() / 2, width, metrics.height());
    painter.setPen(m_style.text());
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, label);
    taken[item.lane].append(box);
}

void TimelinePainter::paintCurrent(QPainter &painter, int event) const
{
    const TimelineEvent &item = m_timeline.events().at(event);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const double x = m_scale.x(item.timeNs);
    if (x >= m_plot.left() && x <= m_plot.right()) {
        painter.setPen(QPen(m_style.cursor(), 1, Qt::DashLine));
        painter.drawLine(QLineF(x, m_plot.top(), x, m_plot.bottom()));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_style.cursor(), 2.5));
    const QRectF rect = eventRect(event);
    if (rect.intersects(m_plot))
        painter.drawRect(rect.adjusted(-2, -2, 2, 2));
}

void TimelinePainter::paintLabels(QPainter &painter, const QRectF &labels) const
{
    const QFontMetricsF metrics(painter.font());
    const auto [first, last] = visibleLanes();
    painter.fillRect(labels, m_style.header());
    for (int lane = first; lane <= last; ++lane) {
        const double top = m_top + m_layout.laneTop(lane);
        const double left = labels.left() + labelPadding + m_layout.indentOf(lane);
        const double width = std::max(0.0, labels.right() - labelPadding - left);
        const QString details = laneDetails(m_timeline, lane);
        const bool hasTwo = !details.isEmpty() && m_layout.laneHeight(lane) >= 2 * metrics.height() + 4;
        const double textTop = top + (m_layout.laneHeight(lane) - (hasTwo ? 2 : 1) * metrics.height()) / 2;
        const auto line = [&](const QString &text, double y, const QColor &colour) {
            painter.setPen(colour);
            painter.drawText(QRectF(left, y, width, metrics.height()),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                             metrics.elidedText(text, Qt::ElideRight, width));
        };
        line(laneName(m_timeline, lane), textTop, m_style.headerText());
        if (hasTwo)
            line(details, textTop + metrics.height(), m_style.dimText());
        painter.setPen(QPen(m_style.grid(), 1));
        const double bottom = top + m_layout.laneHeight(lane) - 0.5;
        painter.drawLine(QLineF(labels.left(), bottom, labels.right(), bottom));
    }
    painter.setPen(QPen(m_style.grid(), 1));
    painter.drawLine(QLineF(labels.right() - 0.5, labels.top(), labels.right() - 0.5, labels.bottom()));
}

} // namespace signalbox
