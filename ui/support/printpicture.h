// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/printdocument.h"

#include <QFont>
#include <QPalette>
#include <QSizeF>

#include <functional>
#include <memory>

namespace signalbox {

/// A picture on one page, as large as there is room for but not larger than on the screen, and what comes after it.
class PrintPicture : public PrintDocument
{
public:
    using Paint = std::function<void(QPainter &painter)>;

    /// `paint` paints the whole picture, `size` in logical pixels. `next` follows on pages of its own, under the same
    /// title; may be null.
    PrintPicture(QString title, QSizeF size, Paint paint, std::unique_ptr<PrintDocument> next = {});

    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] bool paintPage(QPainter &painter, const QRectF &body) override;

private:
    QString m_title;
    QSizeF m_size;
    Paint m_paint;
    std::unique_ptr<PrintDocument> m_next;
    bool m_isPainted = false;
};

/// `font` in pixels, as large as on the screen: points would be points of the paper, within a picture that is scaled.
[[nodiscard]] QFont paperFont(const QFont &font);
/// Black on white, whatever the screen has: for pictures on paper.
[[nodiscard]] QPalette paperPalette();

} // namespace signalbox
