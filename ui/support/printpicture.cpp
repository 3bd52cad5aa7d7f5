// SPDX-License-Identifier: MIT
#include "ui/support/printpicture.h"

#include <QFontInfo>
#include <QPainter>

#include <algorithm>

namespace signalbox {

namespace {
constexpr double pointsPerPixel = 0.75; // of 96 to the inch, as CSS has them
}

PrintPicture::PrintPicture(QString title, QSizeF size, Paint paint, std::unique_ptr<PrintDocument> next)
    : m_title(std::move(title))
    , m_size(size)
    , m_paint(std::move(paint))
    , m_next(std::move(next))
{}

bool PrintPicture::paintPage(QPainter &painter, const QRectF &body)
{
    if (m_isPainted)
        return m_next && m_next->paintPage(painter, body);
    m_isPainted = true;
    painter.save();
    if (!m_size.isEmpty()) {
        const double scale = std::min({pointsPerPixel, body.width() / m_size.width(), body.height() / m_size.height()});
        painter.translate(body.topLeft());
        painter.scale(scale, scale);
        painter.setClipRect(QRectF(QPointF(), m_size));
        m_paint(painter);
    }
    painter.restore();
    return m_next != nullptr;
}

QFont paperFont(const QFont &font)
{
    QFont pixels = font;
    pixels.setPixelSize(QFontInfo(font).pixelSize());
    pixels.setHintingPreference(QFont::PreferNoHinting);
    return pixels;
}

QPalette paperPalette()
{
    QPalette palette(Qt::black, QColor(0xee, 0xee, 0xee), Qt::white, Qt::darkGray, Qt::gray, Qt::black, Qt::white,
                     Qt::white, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf6, 0xf6, 0xf6));
    palette.setColor(QPalette::PlaceholderText, Qt::darkGray);
    return palette;
}

} // namespace signalbox
