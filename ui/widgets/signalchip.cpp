// SPDX-License-Identifier: MIT
#include "ui/widgets/signalchip.h"

#include "ui/support/signalpalette.h"
#include "ui/support/signaltext.h"

#include <QPainter>

#include <cmath>

namespace signalbox {

namespace {
constexpr int padding = 4;

int markSize(const QFontMetrics &metrics)
{
    return metrics.ascent() + 2;
}
} // namespace

QSize signalChipSize(SignalNumber signal, const QFont &font)
{
    const QFontMetrics metrics(font);
    const int mark = markSize(metrics);
    return {padding + mark + padding + static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(signal.name())))
                + padding,
            std::max(mark, metrics.height()) + 2};
}

void paintSignalChip(QPainter &painter, const QRect &rect, SignalNumber signal, const QPalette &palette, bool selected)
{
    if (!signal.isValid())
        return;
    const SignalCategory category = SignalCatalogue::info(signal).category;
    const QColor fill = signalColour(category, palette);
    const QFontMetrics metrics = painter.fontMetrics();
    const int size = markSize(metrics);
    const QRect mark(rect.left() + padding, rect.top() + (rect.height() - size) / 2, size, size);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(mark, 3, 3);
    painter.setPen(textOn(fill));
    // Small enough that the colour around it is what one sees: a solid glyph in full size hides it.
    const QFont font = painter.font();
    QFont glyphFont = font;
    glyphFont.setPixelSize(std::max(size * 11 / 20, 6));
    painter.setFont(glyphFont);
    painter.drawText(mark, Qt::AlignCenter, signalGlyph(category));
    painter.setFont(font);
    painter.setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const QRect textRect = rect.adjusted(mark.right() - rect.left() + 1 + padding, 0, -padding, 0);
    painter.drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(signal.name(), Qt::ElideRight, textRect.width()));
    painter.restore();
}

SignalChip::SignalChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SignalChip::setSignal(SignalNumber signal)
{
    m_signal = signal;
    if (signal.isValid()) {
        const SignalInfo &info = SignalCatalogue::info(signal);
        setAccessibleName(
            tr("%1, %2", "%1 name of a signal, %2 its category").arg(info.name, signalCategoryWord(info.category)));
        setToolTip(signalDescription(info));
    }
    updateGeometry();
    update();
}

QSize SignalChip::sizeHint() const
{
    return m_signal.isValid() ? signalChipSize(m_signal, font()) : QSize(0, 0);
}

void SignalChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // On a window, not in a view: the text colour of the window's ground.
    QPalette chipPalette = palette();
    chipPalette.setColor(QPalette::Text, palette().color(QPalette::WindowText));
    paintSignalChip(painter, rect(), m_signal, chipPalette, false);
}

} // namespace signalbox
