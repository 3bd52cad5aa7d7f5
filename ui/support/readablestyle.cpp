// SPDX-License-Identifier: MIT
#include "ui/support/readablestyle.h"

#include "ui/support/signalpalette.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

namespace signalbox {

namespace {

constexpr QLatin1String fusion("fusion");
constexpr double outlineContrast = 3;

/// As Fusion has it: it takes it from no role of the palette.
QColor outlineOf(const QPalette &palette)
{
    constexpr int darker = 140; // percent
    return palette.color(QPalette::Window).darker(darker);
}

bool isBoxToTick(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorRadioButton || element == QStyle::PE_IndicatorCheckBox
           || element == QStyle::PE_IndicatorItemViewItemCheck;
}

/// Would the outline of a box to tick be missed?
bool isBoxLost(const QPalette &palette)
{
    return contrastRatio(outlineOf(palette), palette.color(QPalette::Base)) < outlineContrast;
}

/// Does neither an outline nor its ground tell a field from the window around it?
bool isFieldLost(const QPalette &palette)
{
    constexpr double oneGround = 1.1;
    constexpr double noOutline = 1.5;
    const QColor window = palette.color(QPalette::Window);
    return contrastRatio(palette.color(QPalette::Base), window) < oneGround
           && contrastRatio(outlineOf(palette), window) < noOutline;
}

bool isFramed(QStyle::PrimitiveElement element, const QStyleOption &option)
{
    switch (element) {
    case QStyle::PE_PanelLineEdit:
    case QStyle::PE_Frame: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
        return frame && frame->lineWidth > 0;
    }
    case QStyle::PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
        return button && !button->features.testFlag(QStyleOptionButton::Flat);
    }
    default: return false;
    }
}

void drawOutline(QPainter &painter, const QStyleOption &option, bool isCircle = false)
{
    QColor line = option.palette.color(QPalette::Text);
    line.setAlphaF(0.6F);
    const QRect outline = option.rect.adjusted(0, 0, -1, -1);
    painter.save();
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    if (isCircle) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawEllipse(QRectF(outline).translated(0.5, 0.5));
    } else {
        painter.drawRect(outline);
    }
    painter.restore();
}

} // namespace

ReadableStyle::ReadableStyle()
    : QProxyStyle(fusion)
{}

void ReadableStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!option->state.testFlag(State_Enabled)) // what cannot be used now may look faint
        return;
    if (isBoxToTick(element) ? isBoxLost(option->palette) : isFramed(element, *option) && isFieldLost(option->palette))
        drawOutline(*painter, *option, element == PE_IndicatorRadioButton);
}

void ReadableStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if ((control == CC_ComboBox || control == CC_SpinBox) && option->state.testFlag(State_Enabled)
        && isFieldLost(option->palette))
        drawOutline(*painter, *option);
}

QSize ReadableStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                      const QWidget *widget) const
{
    constexpr int air = 4; // pixels
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ItemViewItem)
        size.rheight() += air;
    return size;
}

void ReadableStyle::use(const QString &name)
{
    if (name.compare(fusion, Qt::CaseInsensitive) == 0)
        QApplication::setStyle(new ReadableStyle);
    else if (name.compare(nameInUse(), Qt::CaseInsensitive) != 0)
        QApplication::setStyle(name);
}

QString ReadableStyle::nameInUse()
{
    return qobject_cast<ReadableStyle *>(QApplication::style()) ? fusion : QApplication::style()->name();
}

} // namespace signalbox
