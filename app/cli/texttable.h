// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/output.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace signalbox::cli {

/// Rows of text in aligned columns. Cells must be visible text already.
class TextTable
{
public:
    enum class Align { Left, Right };

    /// Adds a column; all of them before the first row.
    void addColumn(const QString &title, Align align = Align::Left);
    /// Adds a row of as many cells as there are columns. `style` is for the whole row.
    void addRow(const QStringList &cells, Style style = Style::Plain);
    [[nodiscard]] bool isEmpty() const noexcept { return m_rows.empty(); }

    /// Writes titles and rows. On a terminal each line is cut at its width, elsewhere nothing is.
    void print(Output &output) const;

private:
    struct Column {
        QString title;
        Align align;
    };
    struct Row {
        QStringList cells;
        Style style;
    };
    [[nodiscard]] std::vector<int> columnWidths() const;
    [[nodiscard]] QString lineOf(const QStringList &cells, const std::vector<int> &widths) const;

    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

/// Columns that `text` takes on a terminal: wide characters count two, combining ones none. *Source:* wcwidth(3).
[[nodiscard]] int displayWidth(const QString &text);
/// The longest beginning of `text` that fits into `width` columns; an ellipsis marks what was cut.
[[nodiscard]] QString cutToWidth(const QString &text, int width);

} // namespace signalbox::cli
