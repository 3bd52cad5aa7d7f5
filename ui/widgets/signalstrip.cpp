// SPDX-License-Identifier: MIT
#include "ui/widgets/signalstrip.h"

#include "ui/support/signalpalette.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>
#include <cmath>

namespace signalbox {

namespace {

constexpr int cells = 64;

/// The category colours of one palette, worked out once: a column paints thousands of cells per frame.
struct CellColours {
    std::array<QColor, 8> category;
    QColor ground;
    QColor outline;
};

QColor mixed(const QColor &a, const QColor &b, float part)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * part, a.greenF() + (b.greenF() - a.greenF()) * part,
                            a.blueF() + (b.blueF() - a.blueF()) * part);
}

// *Thread:* painting happens on the GUI thread alone, so one remembered palette is enough.
const CellColours &coloursFor(const QPalette &palette)
{
    static CellColours colours;
    static QRgb base = 0, window = 0, text = 0;
    static bool isFilled = false;
    const QRgb newBase = palette.color(QPalette::Base).rgb();
    const QRgb newWindow = palette.color(QPalette::Window).rgb();
    const QRgb newText = palette.color(QPalette::Text).rgb();
    if (!isFilled || newBase != base || newWindow != window || newText != text) {
        for (size_t i = 0; i < colours.category.size(); ++i)
            colours.category[i] = signalColour(static_cast<SignalCategory>(i), palette);
        colours.ground = palette.color(QPalette::Base);
        colours.outline = mixed(colours.ground, palette.color(QPalette::Text), 0.35f);
        base = newBase;
        window = newWindow;
        text = newText;
        isFilled = true;
    }
    return colours;
}

void hatch(QPainter &painter, const QRectF &rect, const QColor &colour, double width)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(colour, width));
    const double step = std::max(2.5, rect.width() / 3.5);
    const int lines = static_cast<int>(std::ceil((rect.width() + rect.height()) / step));
    for (int i = 0; i < lines; ++i) {
        const double x = rect.left() - rect.height() + i * step;
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    }
    painter.restore();
}

void strikeOut(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.0));
    painter.drawLine(rect.topLeft(), rect.bottomRight());
    painter.drawLine(rect.topRight(), rect.bottomLeft());
}

} // namespace

void paintSignalCell(QPainter &painter, const QRectF &rect, SignalNumber signal, const SignalDisposition &disposition,
                     const QPalette &palette)
{
    const CellColours &colours = coloursFor(palette);
    if (signal.isReserved()) {
        painter.setPen(QPen(colours.outline, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
        strikeOut(painter, rect, colours.outline);
        return;
    }
    const QColor &colour = colours.category[static_cast<size_t>(SignalCatalogue::info(signal).category)];
    const bool isCaught = disposition.caught.contains(signal);
    const bool isIgnored = disposition.ignored.contains(signal);
    const bool isBlocked = disposition.blocked.contains(signal);
    const bool isPending = disposition.pending.contains(signal) || disposition.sharedPending.contains(signal);

    const double line = std::max(1.0, rect.width() / 9.0);
    if (isCaught)
        painter.fillRect(rect, colour);
    else if (isIgnored)
        hatch(painter, rect, colour, line);

    const bool isPlain = !isCaught && !isIgnored && !isBlocked;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isPlain ? colours.outline : colour, isPlain ? 1.0 : line));
    painter.drawRect(rect);
    if (isBlocked) {
        // The ring has to show on a filled cell as well: a gap of ground inside a thick frame.
        const double gap = line * 1.5;
        painter.setPen(QPen(colours.ground, line));
        painter.drawRect(rect.adjusted(gap, gap, -gap, -gap));
        painter.setPen(QPen(colour, line * 2));
        painter.drawRect(rect);
    }
    if (isPending) {
        const double radius = std::min(rect.width(), rect.height()) * 0.22;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.ground, line));
        painter.setBrush(isCaught ? textOn(colour) : palette.color(QPalette::Text));
        painter.drawEllipse(rect.center(), radius, radius);
        painter.restore();
    }
}

void paintSignalStrip(QPainter &painter, const QRect &rect, const SignalDisposition &disposition,
                      const QPalette &palette)
{
    const CellColours &colours = coloursFor(palette);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, colours.ground);
    // Whole pixels: at two or three to a cell, a blurred edge is half of the bar.
    const int height = std::max(rect.height() - 2, 4); // a pixel apart from the rows above and below
    const int top = rect.top() + (rect.height() - height) / 2;
    const int bottom = top + height;
    const double pitch = static_cast<double>(rect.width()) / cells;
    const int gap = pitch >= 3.0 ? 1 : 0;
    constexpr int mark = 2;    // blocked and pending
    const int room = mark + 1; // what a bar leaves to its mark
    const auto left = [&](int number) { return rect.left() + qRound((number - 1) * pitch); };
    // A line to stand on, with a notch between the rows of the large map: so that one finds the ninth signal.
    painter.fillRect(QRect(rect.left(), bottom - 1, rect.width(), 1), colours.outline);
    for (int number = 9; number <= cells; number += 8)
        painter.fillRect(QRect(left(number), bottom - 3, 1, 3), colours.outline);
    for (int number = 1; number <= std::min(cells, SignalNumber::maximum()); ++number) {
        const SignalNumber signal = *SignalNumber::fromNumber(number);
        if (signal.isReserved())
            continue;
        const int x = left(number);
        const int width = std::max(left(number + 1) - x - gap, 1);
        const QColor &colour = colours.category[static_cast<size_t>(SignalCatalogue::info(signal).category)];
        const bool isBlocked = disposition.blocked.contains(signal);
        const bool isPending = disposition.pending.contains(signal) || disposition.sharedPending.contains(signal);
        // So narrow, the marks become bars: full height caught, lower half ignored, a line above blocked, below
        // pending. Only what has a mark makes room for it.
        const int barTop = isBlocked ? top + room : top;
        const int barBottom = isPending ? bottom - room : bottom;
        if (disposition.caught.contains(signal))
            painter.fillRect(QRect(x, barTop, width, barBottom - barTop), colour);
        else if (disposition.ignored.contains(signal))
            painter.fillRect(QRect(x, barBottom - height * 2 / 5, width, height * 2 / 5), colour);
        if (isBlocked)
            painter.fillRect(QRect(x, top, width, mark), colour);
        if (isPending)
            painter.fillRect(QRect(x, bottom - mark, width, mark), palette.color(QPalette::Text));
    }
    painter.restore();
}

int signalStripWidth(int height)
{
    constexpr int narrowestCell = 2;
    return std::max(cells * narrowestCell, cells * height / 8);
}

QString signalMapText(const SignalDisposition &disposition)
{
    const auto part = [](const char *words, SignalSet set) {
        return set.isEmpty() ? QString()
                             : QCoreApplication::translate("SignalMap", words).arg(set.names().join(QLatin1Char(' ')));
    };
    QStringList parts{
        part(QT_TRANSLATE_NOOP("SignalMap", "caught: %1"), disposition.caught),
        part(QT_TRANSLATE_NOOP("SignalMap", "ignored: %1"), disposition.ignored),
        part(QT_TRANSLATE_NOOP("SignalMap", "blocked: %1"), disposition.blocked),
        part(QT_TRANSLATE_NOOP("SignalMap", "pending: %1"), disposition.pending | disposition.sharedPending)};
    parts.removeAll(QString());
    if (parts.isEmpty())
        return QCoreApplication::translate("SignalMap", "all default");
    return parts.join(QCoreApplication::translate("SignalMap", "; ", "between the parts of a list"));
}

} // namespace signalbox
