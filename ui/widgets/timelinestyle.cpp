// SPDX-License-Identifier: MIT
#include "ui/widgets/timelinestyle.h"

#include "core/base/untrustedtext.h"
#include "ui/support/signalpalette.h"

#include <QCoreApplication>

#include <cmath>

namespace signalbox {

namespace {

constexpr double textMargin = 3;
constexpr double patternStep = 6;
constexpr qsizetype longestLabel = 200; // characters; what is hostile may be very long

QColor blend(const QColor &over, const QColor &ground, double part)
{
    const auto mix = [&](int a, int b) { return static_cast<int>(std::lround(a * part + b * (1 - part))); };
    return {mix(over.red(), ground.red()), mix(over.green(), ground.green()), mix(over.blue(), ground.blue())};
}

// The patterns are lines of our own rather than brushes: they stay sharp in SVG and on any screen, and need no
// clipping.

int stepsIn(double length, double step)
{
    return static_cast<int>(std::ceil(std::max(length, 0.0) / step));
}

void drawVerticals(QPainter &painter, const QRectF &rect)
{
    QList<QLineF> lines;
    const double first = rect.left() + patternStep / 2;
    for (int i = 0, count = stepsIn(rect.right() - first, patternStep); i < count; ++i) {
        const double x = first + i * patternStep;
        lines << QLineF(x, rect.top(), x, rect.bottom());
    }
    painter.drawLines(lines);
}

void drawDiagonals(QPainter &painter, const QRectF &rect)
{
    QList<QLineF> lines;
    const double height = rect.height();
    const double first = rect.left() - height + patternStep;
    for (int i = 0, count = stepsIn(rect.right() - first, patternStep); i < count; ++i) {
        const double x = first + i * patternStep;
        const double begin = std::max(x, rect.left());
        const double end = std::min(x + height, rect.right());
        if (end > begin)
            lines << QLineF(begin, rect.bottom() - (begin - x), end, rect.bottom() - (end - x));
    }
    painter.drawLines(lines);
}

void drawCrosses(QPainter &painter, const QRectF &rect)
{
    QList<QLineF> lines;
    constexpr double arm = 2;
    const double y = rect.center().y();
    const double first = rect.left() + patternStep;
    for (int i = 0, count = stepsIn(rect.right() - arm - first, 2 * patternStep); i < count; ++i) {
        const double x = first + i * 2 * patternStep;
        lines << QLineF(x - arm, y - arm, x + arm, y + arm) << QLineF(x - arm, y + arm, x + arm, y - arm);
    }
    painter.drawLines(lines);
}

QString spanLabel(const TimelineSpan &span)
{
    if (span.kind == SpanKind::InHandler) {
        const QString name = span.signal.shortName();
        return span.text.isEmpty() ? name : name + QLatin1String(": ") + visibleText(span.text.left(longestLabel));
    }
    if (span.kind == SpanKind::Blocked) {
        QStringList names;
        for (SignalNumber signal : span.mask.toVector())
            names << signal.shortName();
        return names.join(QLatin1Char(' '));
    }
    return visibleText(span.text.left(longestLabel));
}

} // namespace

TimelineStyle::TimelineStyle(const QPalette &palette)
    : m_base(palette.color(QPalette::Base))
    , m_text(palette.color(QPalette::Text))
    , m_header(palette.color(QPalette::Window))
    , m_headerText(palette.color(QPalette::WindowText))
    , m_cursor(palette.color(QPalette::Highlight))
{
    for (size_t i = 0; i < m_categories.size(); ++i)
        m_categories.at(i) = signalbox::signalColour(static_cast<SignalCategory>(i), palette);
    m_stripe = blend(m_text, m_base, 0.03);
    m_grid = blend(m_text, m_base, 0.12);
    m_dimText = blend(palette.color(QPalette::WindowText), m_header, 0.72);
    m_runningFill = blend(m_text, m_base, 0.28);
    m_strongFill = blend(m_text, m_base, 0.55);
}

const QColor &TimelineStyle::categoryColour(SignalCategory category) const
{
    return m_categories.at(static_cast<size_t>(category));
}

const QColor &TimelineStyle::signalColour(SignalNumber signal) const
{
    return signal.isValid() ? categoryColour(SignalCatalogue::info(signal).category) : m_strongFill;
}

QColor TimelineStyle::spanColour(const TimelineSpan &span) const
{
    switch (span.kind) {
    case SpanKind::Running: return m_runningFill;
    case SpanKind::Sleeping: return blend(m_text, m_base, 0.18);
    case SpanKind::Stopped: return categoryColour(SignalCategory::JobControl);
    case SpanKind::Zombie: return m_strongFill;
    case SpanKind::InHandler: return signalColour(span.signal);
    case SpanKind::Blocked: return m_strongFill;
    }
    return m_strongFill;
}

void TimelineStyle::paintBarText(QPainter &painter, const QRectF &rect, const QString &text, const QColor &colour,
                                 const QColor &ground) const
{
    if (text.isEmpty() || rect.width() < 24)
        return;
    const QFontMetricsF metrics(painter.font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width() - 2 * textMargin - 2);
    if (shown.size() < 2)
        return;
    const QRectF textRect(rect.left() + textMargin, rect.top(), metrics.horizontalAdvance(shown) + 2, rect.height());
    if (ground.isValid()) // over a pattern
        painter.fillRect(textRect.adjusted(-1, 1.5, 1, -1.5), ground);
    painter.setPen(colour);
    painter.drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, shown);
}

void TimelineStyle::paintSpan(QPainter &painter, const QRectF &rect, const TimelineSpan &span) const
{
    const QColor colour = spanColour(span);
    if (rect.width() < 3) {
        painter.fillRect(rect, colour);
        return;
    }
    const QRectF frame = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1));
    QColor textColour = m_text;
    QColor ground = m_base;
    switch (span.kind) {
    case SpanKind::Running:
        painter.fillRect(rect, colour);
        ground = QColor();
        break;
    case SpanKind::Sleeping:
        painter.setPen(QPen(m_strongFill, 1));
        painter.drawLine(QLineF(frame.left(), frame.center().y(), frame.right(), frame.center().y()));
        painter.drawLine(QLineF(frame.left(), frame.top() + 3, frame.left(), frame.bottom() - 3));
        painter.drawLine(QLineF(frame.right(), frame.top() + 3, frame.right(), frame.bottom() - 3));
        break;
    case SpanKind::Stopped:
        painter.drawRect(frame);
        painter.setPen(QPen(colour, 2));
        drawVerticals(painter, frame);
        break;
    case SpanKind::Zombie:
        painter.setPen(QPen(colour, 1, Qt::DashLine));
        painter.drawRect(frame);
        painter.setPen(QPen(colour, 1));
        drawCrosses(painter, frame);
        break;
    case SpanKind::InHandler:
        painter.fillRect(rect, colour);
        painter.setPen(QPen(m_text, 1)); // tells two handlers of one signal apart
        painter.drawRect(frame);
        textColour = textOn(colour);
        ground = QColor();
        break;
    case SpanKind::Blocked:
        painter.drawRect(frame);
        drawDiagonals(painter, frame);
        break;
    }
    paintBarText(painter, rect, spanLabel(span), textColour, ground);
}

void TimelineStyle::paintMark(QPainter &painter, const QPointF &centre, double size, const TimelineInstant &instant,
                              bool stacked) const
{
    const double r = size / 2;
    const QColor colour = hasSignal(instant.kind) ? signalColour(instant.signal) : m_text;
    const auto triangle = [&](double tip) {
        return QPolygonF{
            {centre + QPointF(0, tip), centre + QPointF(-r * 0.9, -tip * 0.8), centre + QPointF(r * 0.9, -tip * 0.8)}};
    };
    painter.setBrush(m_base);
    if (stacked) {
        painter.setPen(QPen(m_dimText, 1));
        painter.drawLine(centre + QPointF(-r, r + 1.5), centre + QPointF(r, r + 1.5));
    }
    painter.setPen(QPen(colour, 1.5));
    switch (instant.kind) {
    case InstantKind::Sent: painter.drawPolygon(triangle(-r)); break;
    case InstantKind::Delivered:
        painter.setBrush(colour);
        painter.drawPolygon(triangle(r));
        break;
    case InstantKind::Lost:
        painter.setPen(QPen(colour, 2));
        painter.drawEllipse(centre, r * 0.75, r * 0.75);
        painter.drawLine(centre + QPointF(-r, r), centre + QPointF(r, -r));
        break;
    case InstantKind::Exited:
        painter.drawEllipse(centre, r * 0.85, r * 0.85);
        painter.setBrush(colour);
        painter.drawEllipse(centre, r * 0.4, r * 0.4);
        break;
    case InstantKind::Killed:
        painter.setPen(QPen(colour, 3));
        painter.drawLine(centre + QPointF(-r * 0.8, -r * 0.8), centre + QPointF(r * 0.8, r * 0.8));
        painter.drawLine(centre + QPointF(-r * 0.8, r * 0.8), centre + QPointF(r * 0.8, -r * 0.8));
        break;
    case InstantKind::CoreDumped:
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{
            {centre + QPointF(0, -r), centre + QPointF(r, 0), centre + QPointF(0, r), centre + QPointF(-r, 0)}});
        painter.setBrush(m_base);
        painter.drawEllipse(centre, r * 0.3, r * 0.3);
        break;
    case InstantKind::Note:
        painter.drawRect(QRectF(centre.x() - r * 0.7, centre.y() - r * 0.8, r * 1.4, r * 1.6));
        painter.drawLine(centre + QPointF(-r * 0.35, -r * 0.25), centre + QPointF(r * 0.35, -r * 0.25));
        painter.drawLine(centre + QPointF(-r * 0.35, r * 0.25), centre + QPointF(r * 0.35, r * 0.25));
        break;
    }
}

QString TimelineStyle::markLabel(const TimelineInstant &instant)
{
    switch (instant.kind) {
    case InstantKind::Exited:
        return instant.exitCode
                   ? QCoreApplication::translate("TimelineView", "exit %1", "%1 exit code").arg(*instant.exitCode)
                   : QCoreApplication::translate("TimelineView", "exit");
    case InstantKind::Note: return visibleText(instant.text.left(longestLabel));
    default: return instant.signal.shortName();
    }
}

int TimelineStyle::markRank(InstantKind kind) noexcept
{
    switch (kind) {
    case InstantKind::Note: return 0;
    case InstantKind::Sent: return 1;
    case InstantKind::Delivered: return 2;
    case InstantKind::Lost: return 3;
    case InstantKind::Exited: return 4;
    case InstantKind::Killed: return 5;
    case InstantKind::CoreDumped: return 6;
    }
    return 0;
}

void TimelineStyle::paintArrowHead(QPainter &painter, const QPointF &tip, const QPointF &from,
                                   const QColor &colour) const
{
    const QPointF direction = tip - from;
    const double length = std::hypot(direction.x(), direction.y());
    if (length < 1)
        return;
    const QPointF along = direction / length * 8;
    const QPointF across(-along.y() * 0.45, along.x() * 0.45);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{{tip, tip - along + across, tip - along - across}});
}

} // namespace signalbox
