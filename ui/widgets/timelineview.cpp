// SPDX-License-Identifier: MIT
#include "ui/widgets/timelineview.h"

#include "core/base/filewrite.h"
#include "ui/support/printpicture.h"
#include "ui/support/timelinetext.h"
#include "ui/widgets/accessibleparts.h"
#include "ui/widgets/timelineexport.h"

#include <QPaintEvent>
#include <QScrollBar>

#include <cmath>

namespace signalbox {

namespace {
constexpr double smallestNsPerPixel = 1;  // clocks say no more
constexpr double shortestRangeNs = 1'000; // shown of a timeline in which everything happens at once
constexpr double marginBefore = 0.02;     // of the whole, before the first item
constexpr double marginAfter = 0.1;       // after the last one, for the label of its mark
constexpr double most = 1e9;              // steps of a scroll bar; more do not fit into an int
} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would move the lanes
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_picture.setFont(font());
    m_picture.setPalette(palette());
    setAccessibleName(tr("Timeline"));
}

void TimelineView::setTimeline(const Timeline &timeline)
{
    const bool hadCurrent = m_current >= 0;
    m_current = -1;
    m_picture.setTimeline(timeline);
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    zoomToFit();
    viewport()->update();
    if (hadCurrent)
        Q_EMIT currentEventChanged(-1);
}

TimelineFrame TimelineView::frame() const
{
    return {.size = viewport()->size(),
            .firstNs = m_firstNs,
            .nsPerPixel = m_nsPerPixel,
            .scrollY = static_cast<double>(verticalScrollBar()->value())};
}

double TimelineView::plotWidth() const
{
    return std::max(1.0, m_picture.regions(viewport()->size()).plot.width());
}

double TimelineView::fitFirstNs() const
{
    const double length = std::max(static_cast<double>(timeline().lastNs() - timeline().firstNs()), shortestRangeNs);
    return static_cast<double>(timeline().firstNs()) - length * marginBefore;
}

double TimelineView::fitNsPerPixel() const
{
    const double length = std::max(static_cast<double>(timeline().lastNs() - timeline().firstNs()), shortestRangeNs);
    return std::max(length * (1 + marginBefore + marginAfter) / plotWidth(), smallestNsPerPixel);
}

qint64 TimelineView::visibleFromNs() const
{
    return static_cast<qint64>(std::ceil(m_firstNs));
}

qint64 TimelineView::visibleToNs() const
{
    return static_cast<qint64>(std::floor(m_firstNs + plotWidth() * m_nsPerPixel));
}

void TimelineView::setView(double firstNs, double nsPerPixel)
{
    const double largest = fitNsPerPixel();
    const double scale = std::clamp(nsPerPixel, std::min(smallestNsPerPixel, largest), largest);
    const double latest = fitFirstNs() + (largest - scale) * plotWidth();
    const double first = std::clamp(firstNs, fitFirstNs(), std::max(latest, fitFirstNs()));
    m_showsAll = scale >= largest;
    if (first == m_firstNs && scale == m_nsPerPixel)
        return;
    m_firstNs = first;
    m_nsPerPixel = scale;
    updateScrollBars();
    viewport()->update();
    Q_EMIT visibleRangeChanged(visibleFromNs(), visibleToNs());
}

void TimelineView::setVisibleRange(qint64 fromNs, qint64 toNs)
{
    const double length = std::max(static_cast<double>(toNs - fromNs), 1.0);
    setView(static_cast<double>(fromNs), length / plotWidth());
}

void TimelineView::zoomAt(double factor, double x)
{
    if (!(factor > 0) || !std::isfinite(factor))
        return;
    const double offset = std::clamp(x - m_picture.regions(viewport()->size()).plot.left(), 0.0, plotWidth());
    const double fixed = m_firstNs + offset * m_nsPerPixel;
    const double scale = std::clamp(m_nsPerPixel / factor, smallestNsPerPixel, fitNsPerPixel());
    setView(fixed - offset * scale, scale);
}

void TimelineView::panBy(double pixels)
{
    setView(m_firstNs + pixels * m_nsPerPixel, m_nsPerPixel);
}

void TimelineView::zoomToFit()
{
    setView(fitFirstNs(), fitNsPerPixel());
}

void TimelineView::updateScrollBars()
{
    m_settingBars = true;
    const double hidden = (fitNsPerPixel() - m_nsPerPixel) * plotWidth(); // of the time
    m_nsPerStep = std::max(m_nsPerPixel, hidden / most);
    horizontalScrollBar()->setRange(0, static_cast<int>(std::ceil(std::max(hidden, 0.0) / m_nsPerStep)));
    horizontalScrollBar()->setPageStep(static_cast<int>(std::max(1.0, plotWidth() * m_nsPerPixel / m_nsPerStep)));
    horizontalScrollBar()->setSingleStep(std::max(1, horizontalScrollBar()->pageStep() / 20));
    horizontalScrollBar()->setValue(static_cast<int>(std::lround((m_firstNs - fitFirstNs()) / m_nsPerStep)));
    const double plotHeight = m_picture.regions(viewport()->size()).plot.height();
    verticalScrollBar()->setRange(0,
                                  static_cast<int>(std::ceil(std::max(0.0, m_picture.layout().height() - plotHeight))));
    verticalScrollBar()->setPageStep(std::max(1, static_cast<int>(plotHeight)));
    verticalScrollBar()->setSingleStep(std::max(1, static_cast<int>(m_picture.layout().trackHeight())));
    m_settingBars = false;
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dy)
    if (!m_settingBars && dx != 0)
        setView(fitFirstNs() + horizontalScrollBar()->value() * m_nsPerStep, m_nsPerPixel);
    viewport()->update();
}

int TimelineView::eventAt(const QPoint &position) const
{
    return m_picture.eventAt(frame(), position);
}

QRectF TimelineView::laneRect(int lane) const
{
    if (lane < 0 || lane >= timeline().lanes().size())
        return {};
    const TimelinePicture::Regions regions = m_picture.regions(viewport()->size());
    const double top = regions.plot.top() + m_picture.layout().laneTop(lane) - verticalScrollBar()->value();
    return {regions.labels.left(), top, regions.plot.right() - regions.labels.left(),
            m_picture.layout().laneHeight(lane)};
}

QRectF TimelineView::eventRect(int event) const
{
    if (event < 0 || event >= timeline().events().size())
        return {};
    return m_picture.eventRect(frame(), event);
}

QString TimelineView::eventText(int event) const
{
    if (event < 0 || event >= timeline().events().size())
        return {};
    return timelineEventLine(timeline(), timeline().events().at(event));
}

QString TimelineView::textForm() const
{
    return timelineText(timeline());
}

void TimelineView::setCurrentEvent(int event)
{
    if (event < 0 || event >= timeline().events().size())
        event = -1;
    if (event == m_current)
        return;
    m_current = event;
    if (event >= 0)
        scrollToCurrent();
    viewport()->update();
    announceCurrentPart(*this);
    Q_EMIT currentEventChanged(event);
}

void TimelineView::scrollToCurrent()
{
    const TimelineEvent &event = timeline().events().at(m_current);
    const double length = plotWidth() * m_nsPerPixel;
    const auto time = static_cast<double>(event.timeNs);
    // A little away from the edge, so that one sees what is beside it.
    if (time < m_firstNs || time > m_firstNs + length)
        setView(time - length * (time < m_firstNs ? 0.2 : 0.6), m_nsPerPixel);
    const double height = m_picture.regions(viewport()->size()).plot.height();
    const double top = m_picture.layout().laneTop(event.lane);
    const double bottom = top + m_picture.layout().laneHeight(event.lane);
    const double value = verticalScrollBar()->value();
    if (top < value)
        verticalScrollBar()->setValue(static_cast<int>(top));
    else if (bottom > value + height)
        verticalScrollBar()->setValue(static_cast<int>(std::ceil(std::min(top, bottom - height))));
}

TimelineFrame TimelineView::exportFrame() const
{
    TimelineFrame whole = frame();
    whole.size.setHeight(m_picture.fullHeight(whole.size.width()));
    whole.scrollY = 0;
    return whole;
}

Result<void> TimelineView::saveSvg(const QString &path) const
{
    return writeFile(path, timelineSvg(m_picture, exportFrame()));
}

Result<void> TimelineView::savePng(const QString &path, double scale) const
{
    const auto bytes = timelinePng(m_picture, exportFrame(), scale);
    if (!bytes)
        return Failure(bytes.error());
    return writeFile(path, *bytes);
}

std::unique_ptr<PrintDocument> TimelineView::printDocument(const QString &title,
                                                           std::unique_ptr<PrintDocument> next) const
{
    TimelinePicture picture = m_picture;
    picture.setPalette(paperPalette());
    picture.setFont(paperFont(font()));
    const TimelineFrame shown = exportFrame();
    return std::make_unique<PrintPicture>(
        title, shown.size, [picture, shown](QPainter &painter) { picture.paint(painter, shown); }, std::move(next));
}

QSize TimelineView::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.averageCharWidth() * 110, metrics.height() * 20};
}

QSize TimelineView::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.averageCharWidth() * 30, metrics.height() * 7};
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    m_picture.paint(painter, frame(), m_current);
    if (timeline().isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing has been recorded."));
    }
    if (hasFocus() && m_current < 0) { // with a current event its outline shows the focus
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    if (m_showsAll)
        setView(fitFirstNs(), fitNsPerPixel());
    else
        setView(m_firstNs, m_nsPerPixel); // the limits moved
    updateScrollBars();
    QAbstractScrollArea::resizeEvent(event);
}

QString TimelineView::summary() const
{
    return tr("%n event(s)", nullptr, static_cast<int>(timeline().events().size()));
}

} // namespace signalbox
