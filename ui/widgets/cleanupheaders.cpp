// SPDX-License-Identifier: MIT
#include "ui/widgets/cleanupheaders.h"

#include "core/signals/signalcatalogue.h"
#include "ui/models/cleanupmatrixmodel.h"
#include "ui/support/signalpalette.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int padding = 6;
constexpr int longestTurnedName = 130; // pixels; a longer name is cut, the tool tip has it whole

int markSide(const QFontMetrics &metrics)
{
    return metrics.ascent() + 2;
}

QString sectionText(const QAbstractItemModel &model, int section)
{
    return model.headerData(section, Qt::Horizontal).toString();
}

} // namespace

void paintEndingTitle(QPainter &painter, const QRect &rect, const QAbstractItemModel &model, int row,
                      const QPalette &palette)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int side = markSide(metrics);
    const auto signal = model.headerData(row, Qt::Vertical, CleanupMatrixModel::SignalRole).value<SignalNumber>();
    const QRect mark(rect.left() + padding, rect.center().y() - side / 2, side, side);
    painter.save();
    if (signal.isValid()) {
        const SignalCategory category = SignalCatalogue::info(signal).category;
        const QColor fill = signalColour(category, palette);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(mark, 3, 3);
        const QFont font = painter.font();
        QFont glyph = font;
        glyph.setPixelSize(std::max(side * 11 / 20, 6));
        painter.setFont(glyph);
        painter.setPen(textOn(fill));
        painter.drawText(mark, Qt::AlignCenter, signalGlyph(category));
        painter.setFont(font);
    }
    painter.setPen(palette.color(QPalette::ButtonText));
    const QRect text = rect.adjusted(padding + side + padding, 0, -padding, 0);
    const QString title = model.headerData(row, Qt::Vertical).toString();
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(title, Qt::ElideRight, text.width()));
    painter.restore();
}

int endingTitleWidth(const QAbstractItemModel &model, const QFont &font)
{
    const QFontMetrics metrics(font);
    int widest = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        widest = std::max(widest, metrics.horizontalAdvance(model.headerData(row, Qt::Vertical).toString()));
    return widest + markSide(metrics) + 3 * padding + 2;
}

CleanupEndingHeader::CleanupEndingHeader(QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    setSectionResizeMode(Fixed);
}

QSize CleanupEndingHeader::sizeHint() const
{
    return {model() ? endingTitleWidth(*model(), font()) : 0, QHeaderView::sizeHint().height()};
}

QSize CleanupEndingHeader::sectionSizeFromContents(int logicalIndex) const
{
    return {sizeHint().width(), QHeaderView::sectionSizeFromContents(logicalIndex).height()};
}

void CleanupEndingHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const bool isCurrent = selectionModel() && selectionModel()->currentIndex().row() == logicalIndex;
    QPalette colours = palette();
    if (isCurrent) {
        painter->fillRect(rect, colours.color(QPalette::Highlight));
        colours.setColor(QPalette::ButtonText, colours.color(QPalette::HighlightedText));
    } else {
        painter->fillRect(rect, colours.color(QPalette::Button));
    }
    painter->setPen(colours.color(QPalette::Mid));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    paintEndingTitle(*painter, rect, *model(), logicalIndex, colours);
}

CleanupBandHeader::CleanupBandHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    setSectionResizeMode(Fixed);
    setDefaultAlignment(Qt::AlignCenter);
}

void CleanupBandHeader::setTurned(bool turned)
{
    if (turned == m_turned)
        return;
    m_turned = turned;
    Q_EMIT geometriesChanged();
    viewport()->update();
}

int CleanupBandHeader::bandHeight() const
{
    return fontMetrics().height() + padding;
}

int CleanupBandHeader::longestNameWidth() const
{
    QFont bold = font(); // as the current column's name is
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int widest = 0;
    for (int section = 0; model() && section < model()->columnCount(); ++section) {
        if (model()->headerData(section, Qt::Horizontal, CleanupMatrixModel::IsHookRole).toBool())
            widest = std::max(widest, metrics.horizontalAdvance(sectionText(*model(), section)) + 2);
    }
    return std::min(widest, longestTurnedName);
}

QSize CleanupBandHeader::sizeHint() const
{
    const int line = fontMetrics().height() + padding;
    const int names = m_turned ? std::max(line, longestNameWidth() + 2 * padding) : line;
    return {QHeaderView::sizeHint().width(), bandHeight() + names};
}

int CleanupBandHeader::bandAt(int x) const
{
    const int section = logicalIndexAt(x);
    return section >= 0 ? model()->headerData(section, Qt::Horizontal, CleanupMatrixModel::BandRole).toInt() : -1;
}

void CleanupBandHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const bool isHook = model()->headerData(logicalIndex, Qt::Horizontal, CleanupMatrixModel::IsHookRole).toBool();
    const bool isBand = model()->headerData(logicalIndex, Qt::Horizontal, CleanupMatrixModel::BandRole).toInt() >= 0;
    const QString text = sectionText(*model(), logicalIndex);
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Button));
    painter->setPen(palette().color(QPalette::Mid));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (!isHook)
        painter->drawLine(rect.topRight(), rect.bottomRight());
    QFont shown = font();
    const bool isCurrent = selectionModel() && selectionModel()->currentIndex().column() == logicalIndex;
    shown.setBold(isCurrent);
    painter->setFont(shown);
    painter->setPen(palette().color(QPalette::ButtonText));
    const QRect below = isBand ? rect.adjusted(0, bandHeight(), 0, 0) : rect;
    const QFontMetrics metrics = painter->fontMetrics();
    if (m_turned && isHook) {
        painter->translate(below.left(), below.bottom());
        painter->rotate(-90);
        const QRect turned(padding, 0, below.height() - 2 * padding, below.width());
        painter->drawText(turned, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(text, Qt::ElideRight, turned.width()));
    } else {
        const QRect inner = below.adjusted(padding, 0, -padding, -padding / 2);
        const int sideways = isHook ? Qt::AlignHCenter : Qt::AlignLeft;
        painter->drawText(inner, sideways | Qt::AlignBottom, metrics.elidedText(text, Qt::ElideRight, inner.width()));
    }
    painter->restore();
}

void CleanupBandHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    if (!model())
        return;
    QPainter painter(viewport());
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    for (int section = 0; section < model()->columnCount();) {
        const QVariant band = model()->headerData(section, Qt::Horizontal, CleanupMatrixModel::BandRole);
        const QString title =
            model()->headerData(section, Qt::Horizontal, CleanupMatrixModel::BandTitleRole).toString();
        int last = section;
        while (last + 1 < model()->columnCount()
               && model()->headerData(last + 1, Qt::Horizontal, CleanupMatrixModel::BandRole) == band)
            ++last;
        if (band.toInt() >= 0) {
            const int left = sectionViewportPosition(section);
            const int right = sectionViewportPosition(last) + sectionSize(last) - 1;
            const QRect whole(left, 0, right - left + 1, bandHeight());
            painter.fillRect(whole.adjusted(0, 0, -1, 0), palette().color(QPalette::Button));
            painter.setPen(palette().color(QPalette::Mid));
            painter.drawLine(whole.topRight(), QPoint(right, height()));
            // What of it is in sight: the title stays readable while the columns are scrolled.
            const QRect seen = whole.intersected(viewport()->rect()).adjusted(padding, 0, -padding, 0);
            painter.setPen(palette().color(QPalette::ButtonText));
            painter.drawText(seen, Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(title, Qt::ElideRight, seen.width()));
        }
        section = last + 1;
    }
}

} // namespace signalbox
