// SPDX-License-Identifier: MIT
#include "ui/support/printtable.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace signalbox {

namespace {

constexpr double gap = 6;              // between columns
constexpr int mostLines = 6;           // of a cell; a command line may have thousands
constexpr qsizetype longestCell = 600; // more than that many lines hold
constexpr qsizetype longestMeasured = 80;

/// Calls `each` with the text and the top of every line that `text` takes at that width; returns their height.
template<typename Each>
double forLines(const QString &text, const QFont &font, double width, const Each &each)
{
    const QFontMetricsF metrics(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (int number = 1; number <= mostLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const QString rest = text.mid(line.textStart());
        each(number == mostLines ? metrics.elidedText(rest, Qt::ElideRight, width) : rest.left(line.textLength()), y);
        y += metrics.lineSpacing();
    }
    layout.endLayout();
    return std::max(y, metrics.lineSpacing());
}

} // namespace

PrintTable::PrintTable(QString title, const ExportedRows &exported)
    : m_title(std::move(title))
    , m_heads(columnTitles(exported))
{
    m_rows.reserve(static_cast<size_t>(exported.rows.size()));
    for (const QModelIndex &row : exported.rows) {
        QStringList cells = rowCells(row, exported);
        for (QString &cell : cells)
            cell.truncate(longestCell);
        m_rows.push_back(std::move(cells));
    }
}

/// Each column gets what it wants if there is room; otherwise the widest share what the others leave.
void PrintTable::arrange(double width, QFont font)
{
    if (m_arrangedFor == width)
        return;
    m_arrangedFor = width;
    font.setBold(true); // as the titles are; those below are narrower
    const QFontMetricsF metrics(font);
    const auto columns = static_cast<size_t>(m_heads.size());
    std::vector<double> wanted(columns);
    for (size_t column = 0; column < columns; ++column) {
        const auto widen = [&](const QString &text) {
            wanted[column] =
                std::max(wanted[column], std::ceil(metrics.horizontalAdvance(text.left(longestMeasured))) + gap);
        };
        widen(m_heads.at(static_cast<qsizetype>(column)));
        for (const QStringList &cells : m_rows)
            widen(cells.value(static_cast<qsizetype>(column)));
    }
    std::vector<size_t> byWidth(columns);
    std::iota(byWidth.begin(), byWidth.end(), size_t{0});
    std::sort(byWidth.begin(), byWidth.end(), [&](size_t a, size_t b) { return wanted[a] < wanted[b]; });
    m_widths.assign(columns, 0);
    double left = width;
    for (size_t i = 0; i < columns; ++i) {
        const size_t column = byWidth[i];
        m_widths[column] = std::min(wanted[column], left / static_cast<double>(columns - i));
        left -= m_widths[column];
    }
    if (columns > 0)
        m_widths[columns - 1] += left;
}

double PrintTable::heightOf(const QStringList &cells, const QFont &font) const
{
    double height = 0;
    for (size_t column = 0; column < m_widths.size(); ++column) {
        height = std::max(height, forLines(cells.value(static_cast<qsizetype>(column)), font, m_widths[column] - gap,
                                           [](const QString &, double) {}));
    }
    return height;
}

double PrintTable::paintRow(QPainter &painter, QPointF at, const QStringList &cells) const
{
    const QFontMetricsF metrics(painter.font());
    double height = 0;
    for (size_t column = 0; column < m_widths.size(); ++column) {
        const double width = m_widths[column] - gap;
        height = std::max(height, forLines(cells.value(static_cast<qsizetype>(column)), painter.font(), width,
                                           [&](const QString &line, double y) {
                                               painter.drawText(at + QPointF(0, y + metrics.ascent()), line);
                                           }));
        at.rx() += m_widths[column];
    }
    return height;
}

bool PrintTable::paintPage(QPainter &painter, const QRectF &body)
{
    constexpr double space = 3; // between rows
    arrange(body.width(), painter.font());
    painter.save();
    painter.setPen(Qt::black);
    const QFont plain = painter.font();
    QFont bold = plain;
    bold.setBold(true);
    painter.setFont(bold);
    double y = body.top() + paintRow(painter, body.topLeft(), m_heads) + space;
    painter.setFont(plain);
    bool isFirst = true;
    for (; m_next < m_rows.size(); ++m_next, isFirst = false) {
        const double height = heightOf(m_rows[m_next], plain);
        if (!isFirst && y + height + space > body.bottom())
            break;
        painter.setPen(QPen(Qt::lightGray, 0.3));
        painter.drawLine(QLineF(body.left(), y, body.right(), y));
        painter.setPen(Qt::black);
        paintRow(painter, {body.left(), y + space / 2}, m_rows[m_next]);
        y += height + space;
    }
    painter.restore();
    return m_next < m_rows.size();
}

} // namespace signalbox
