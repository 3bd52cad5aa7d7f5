// SPDX-License-Identifier: MIT
#include "ui/widgets/cleanuppicture.h"

#include "ui/models/cleanupmatrixmodel.h"
#include "ui/support/cleanupexport.h"
#include "ui/widgets/cleanupcells.h"
#include "ui/widgets/cleanupheaders.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

namespace signalbox {

namespace {

constexpr int padding = 8;
constexpr int largestSide = 32'767; // QImage and most programs that show it go no further

QString headText(const CleanupMatrixModel &model, int column)
{
    return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

CleanupCell cellOf(const CleanupMatrixModel &model, int row, int column)
{
    return model.index(row, column).data(CleanupMatrixModel::CellRole).value<CleanupCell>();
}

} // namespace

CleanupPicture::CleanupPicture(const CleanupMatrixModel &model, const QFont &font, QPalette palette)
    : m_model(model)
    , m_font(font)
    , m_bold(font)
    , m_palette(std::move(palette))
    , m_rowHeight(cleanupMarkSize(font) + 6)
    , m_headHeight(2 * m_rowHeight)
    , m_titleWidth(endingTitleWidth(model, font) + padding)
{
    m_bold.setBold(true);
    const QFontMetrics metrics(m_font);
    const QFontMetrics boldMetrics(m_bold);
    m_widths = QList<int>(model.columnCount(), 0);
    int width = m_titleWidth;
    for (int column = 1; column < model.columnCount(); ++column) {
        int widest = metrics.horizontalAdvance(headText(model, column)) + 2 * padding;
        for (int row = 0; model.hookOfColumn(column) < 0 && row < model.rowCount(); ++row)
            widest = std::max(widest, cleanupStatusWidth(cellOf(model, row, column), m_font));
        m_widths[column] = std::max(widest, m_rowHeight);
    }
    // A band is at least as wide as its title; what is missing goes to its last column.
    for (int band = 0; band < static_cast<int>(model.bands().size()); ++band) {
        const int first = model.firstColumnOf(band);
        const int last = first + model.bands().at(static_cast<size_t>(band)).columnCount() - 1;
        int sum = 0;
        for (int column = first; column <= last; ++column)
            sum += m_widths.at(column);
        const QString title = model.headerData(first, Qt::Horizontal, CleanupMatrixModel::BandTitleRole).toString();
        const int wanted = boldMetrics.horizontalAdvance(title) + 2 * padding;
        m_widths[last] += std::max(0, wanted - sum);
        width += std::max(sum, wanted);
    }
    int legend = 2 * padding;
    for (const CleanupLegendEntry &entry : cleanupLegend())
        legend += m_rowHeight + padding + metrics.horizontalAdvance(entry.word) + 2 * padding;
    m_size =
        QSize(std::max(width, legend) + padding, m_headHeight + (model.rowCount() + 1) * m_rowHeight + 2 * padding);
}

void CleanupPicture::paintHeads(QPainter &painter) const
{
    painter.fillRect(QRect(0, 0, m_size.width(), m_headHeight), m_palette.color(QPalette::Button));
    int x = m_titleWidth;
    int lastBand = -1;
    for (int column = 1; column < m_model.columnCount(); ++column) {
        const int band = m_model.bandOfColumn(column);
        if (band != lastBand) {
            lastBand = band;
            painter.setPen(m_palette.color(QPalette::Mid));
            painter.drawLine(x, 0, x, m_headHeight + m_model.rowCount() * m_rowHeight);
            painter.setFont(m_bold);
            painter.setPen(m_palette.color(QPalette::ButtonText));
            painter.drawText(QRect(x + padding, 0, m_size.width() - x, m_rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                             m_model.headerData(column, Qt::Horizontal, CleanupMatrixModel::BandTitleRole).toString());
        }
        painter.setFont(m_font);
        painter.setPen(m_palette.color(QPalette::ButtonText));
        const bool isHook = m_model.hookOfColumn(column) >= 0;
        const QRect rect(x, m_rowHeight, m_widths.at(column), m_rowHeight);
        painter.drawText(rect.adjusted(padding, 0, -padding, 0),
                         (isHook ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter, headText(m_model, column));
        x += m_widths.at(column);
    }
}

void CleanupPicture::paintRows(QPainter &painter) const
{
    QPalette titles = m_palette;
    titles.setColor(QPalette::ButtonText, m_palette.color(QPalette::Text));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const int y = m_headHeight + row * m_rowHeight;
        if (row % 2 != 0)
            painter.fillRect(QRect(0, y, m_size.width(), m_rowHeight), m_palette.color(QPalette::AlternateBase));
        painter.setFont(m_font);
        paintEndingTitle(painter, QRect(0, y, m_titleWidth, m_rowHeight), m_model, row, titles);
        int x = m_titleWidth;
        for (int column = 1; column < m_model.columnCount(); ++column) {
            painter.setFont(m_font);
            paintCleanupCell(painter, QRect(x, y, m_widths.at(column), m_rowHeight), cellOf(m_model, row, column),
                             m_palette, false);
            x += m_widths.at(column);
        }
    }
}

void CleanupPicture::paintLegend(QPainter &painter) const
{
    const int y = m_headHeight + m_model.rowCount() * m_rowHeight + padding;
    painter.setPen(m_palette.color(QPalette::Mid));
    painter.drawLine(0, y - padding / 2, m_size.width(), y - padding / 2);
    int x = padding;
    for (const CleanupLegendEntry &entry : cleanupLegend()) {
        painter.setFont(m_font);
        paintCleanupCell(painter, QRect(x, y, m_rowHeight, m_rowHeight), entry.cell, m_palette, false);
        x += m_rowHeight + padding;
        const int width = painter.fontMetrics().horizontalAdvance(entry.word);
        painter.setPen(m_palette.color(QPalette::Text));
        painter.drawText(QRect(x, y, width + 2, m_rowHeight), Qt::AlignLeft | Qt::AlignVCenter, entry.word);
        x += width + 2 * padding;
    }
}

void CleanupPicture::paint(QPainter &painter) const
{
    painter.fillRect(QRect(QPoint(), m_size), m_palette.color(QPalette::Base));
    paintHeads(painter);
    paintRows(painter);
    // Again, over the stripes.
    paintHeads(painter);
    paintLegend(painter);
}

QByteArray CleanupPicture::svg() const
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(m_size);
    generator.setViewBox(QRect(QPoint(), m_size));
    generator.setResolution(96); // a logical pixel of CSS
    generator.setTitle(QCoreApplication::translate("CleanupPicture", "Which cleanup ran for which ending"));
    generator.setDescription(cleanupToText(m_model));
    QPainter painter;
    if (painter.begin(&generator)) { // it cannot fail on a buffer
        paint(painter);
        painter.end();
    }
    return buffer.data();
}

Result<QByteArray> CleanupPicture::png(double scale) const
{
    const auto tooLarge = Failure(Error{.code = ErrorCode::LimitReached,
                                        .operation = QStringLiteral("paint picture"),
                                        .reason = QStringLiteral("picture-too-large")});
    const QSize pixels = (QSizeF(m_size) * scale).toSize();
    if (pixels.isEmpty() || pixels.width() > largestSide || pixels.height() > largestSide)
        return tooLarge;
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return tooLarge;
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return tooLarge;
    return buffer.data();
}

} // namespace signalbox
