// SPDX-License-Identifier: MIT
#include "app/cli/texttable.h"

#include <algorithm>
#include <cwchar>

namespace signalbox::cli {
namespace {

constexpr int gap = 2; // between columns

int codePointWidth(char32_t codePoint)
{
    if (codePoint < 0x7f)
        return 1;
    return std::max(0, ::wcwidth(static_cast<wchar_t>(codePoint)));
}

} // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t codePoint : text.toUcs4())
        width += codePointWidth(codePoint);
    return width;
}

QString cutToWidth(const QString &text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    QString cut;
    int used = 1; // the ellipsis
    for (const char32_t codePoint : text.toUcs4()) {
        used += codePointWidth(codePoint);
        if (used > width)
            break;
        cut += QString::fromUcs4(&codePoint, 1);
    }
    return cut + QChar(0x2026);
}

void TextTable::addColumn(const QString &title, Align align)
{
    m_columns.push_back({title, align});
}

void TextTable::addRow(const QStringList &cells, Style style)
{
    Q_ASSERT(static_cast<size_t>(cells.size()) == m_columns.size());
    m_rows.push_back({cells, style});
}

std::vector<int> TextTable::columnWidths() const
{
    std::vector<int> widths;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        int width = displayWidth(m_columns[i].title);
        for (const Row &row : m_rows)
            width = std::max(width, displayWidth(row.cells.at(static_cast<qsizetype>(i))));
        widths.push_back(width);
    }
    return widths;
}

QString TextTable::lineOf(const QStringList &cells, const std::vector<int> &widths) const
{
    QString line;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const QString &cell = cells.at(static_cast<qsizetype>(i));
        const QString padding(std::max(0, widths[i] - displayWidth(cell)), QLatin1Char(' '));
        if (i > 0)
            line += QString(gap, QLatin1Char(' '));
        if (m_columns[i].align == Align::Right)
            line += padding + cell;
        else if (i + 1 < m_columns.size())
            line += cell + padding;
        else
            line += cell; // no trailing blanks
    }
    return line;
}

void TextTable::print(Output &output) const
{
    const std::vector<int> widths = columnWidths();
    const auto fitted = [&](const QString &line) { return output.width() ? cutToWidth(line, *output.width()) : line; };
    QStringList titles;
    for (const Column &column : m_columns)
        titles += column.title;
    output.line(output.styled(fitted(lineOf(titles, widths)), Style::Heading));
    for (const Row &row : m_rows)
        output.line(output.styled(fitted(lineOf(row.cells, widths)), row.style));
}

} // namespace signalbox::cli
