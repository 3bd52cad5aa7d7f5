// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/printdocument.h"
#include "ui/support/rowexport.h"

#include <QFont>

namespace signalbox {

/// Rows of a table on paper: the titles of the columns on each page, long cells on several lines, very long ones cut.
class PrintTable : public PrintDocument
{
public:
    /// Takes the texts of the rows now: what the model does later changes nothing.
    PrintTable(QString title, const ExportedRows &exported);

    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] bool paintPage(QPainter &painter, const QRectF &body) override;

private:
    void arrange(double width, QFont font);
    [[nodiscard]] double heightOf(const QStringList &cells, const QFont &font) const;
    double paintRow(QPainter &painter, QPointF at, const QStringList &cells) const;

    QString m_title;
    QStringList m_heads;
    std::vector<QStringList> m_rows;
    std::vector<double> m_widths; // of the columns, once a page is known
    double m_arrangedFor = -1;
    size_t m_next = 0;
};

} // namespace signalbox
