// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace signalbox {

/// Fusion with outlines that are seen on any ground. It draws them in a darker shade of the window: on a dark one boxes
/// to tick are hardly there, and where a scheme of high contrast has black for everything, fields, buttons and lists
/// are not. *Source:* 3:1, WCAG 2.1, 1.4.11.
class ReadableStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ReadableStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;

    /// Rows of lists with some air between the lines.
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget = nullptr) const override;

    /// Gives the application the style of that name: Fusion as above, others as they are.
    static void use(const QString &name);
    /// The name of the application's style, as QStyleFactory has it.
    [[nodiscard]] static QString nameInUse();
};

} // namespace signalbox
