// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace signalbox {

/// Something that goes onto paper page by page. *Units:* points, 1/72 inch.
class PrintDocument
{
public:
    PrintDocument() = default;
    virtual ~PrintDocument() = default;
    PrintDocument(const PrintDocument &) = delete;
    PrintDocument &operator=(const PrintDocument &) = delete;

    /// What it is; stands at the head of each page, and names the print job.
    [[nodiscard]] virtual QString title() const = 0;
    /// Paints the next page into `body`. Whether another one follows.
    [[nodiscard]] virtual bool paintPage(QPainter &painter, const QRectF &body) = 0;
};

/// Paints head and foot of a page: what, when, on which machine, by which program, which page. Returns the room
/// between them. `page` is what may be printed on.
[[nodiscard]] QRectF paintPageFrame(QPainter &painter, const QRectF &page, const QString &title, int number);

/// The size of letters on paper. *Units:* points.
inline constexpr int printedLetters = 9;

} // namespace signalbox
