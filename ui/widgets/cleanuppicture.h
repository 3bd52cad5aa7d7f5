// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QFont>
#include <QPalette>
#include <QSize>

class QPainter;

namespace signalbox {

class CleanupMatrixModel;

/// The whole matrix as a picture of its own, with a legend: for files.
class CleanupPicture
{
public:
    /// *Ownership:* the model must outlive it.
    CleanupPicture(const CleanupMatrixModel &model, const QFont &font, QPalette palette);

    [[nodiscard]] QSize size() const { return m_size; }
    void paint(QPainter &painter) const;

    /// As SVG text; its description is the text form of the matrix.
    [[nodiscard]] QByteArray svg() const;
    /// As PNG, `scale` device pixels for a logical one. *Errors:* LimitReached for one that would be too large.
    [[nodiscard]] Result<QByteArray> png(double scale) const;

private:
    void paintHeads(QPainter &painter) const;
    void paintRows(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;

    const CleanupMatrixModel &m_model;
    QFont m_font;
    QFont m_bold;
    QPalette m_palette;
    int m_rowHeight = 0;
    int m_headHeight = 0; // both lines
    int m_titleWidth = 0;
    QList<int> m_widths; // by column; the description is left out
    QSize m_size;
};

} // namespace signalbox
