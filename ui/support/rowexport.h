// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QModelIndexList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QMimeData;

namespace signalbox {

/// What a model tells of its rows to other programs, beside what it shows. A model that answers none of these leaves
/// the program as it is shown. The numbers are beyond those that models have for themselves.
enum RowExportRole {
    RowObjectRole = Qt::UserRole + 1000, ///< of any cell, QJsonObject: its row in the words of the terminal's JSON
    RowTextRole,                         ///< of a cell, QString: all of a text that is shown in part or painted
    RowPathsRole, ///< of a horizontal header, QStringList: what of the object is shown ("pid", "outcome.signal")
};

/// What the rows of a table are in JSON.
struct RowKind {
    QString plural;            ///< key of the array: "processes"
    QStringList identity = {}; ///< keys that every object has, whatever columns are shown
};

/// Part of a table, as it is to leave the program.
struct ExportedRows {
    QModelIndexList rows;     ///< one index for each row, of any column, in order
    std::vector<int> columns; ///< those shown, from left to right
    bool hasTitles = false;   ///< the vertical header names the rows
};

/// The titles of the columns, after an empty one for the titles of rows if there are any.
[[nodiscard]] QStringList columnTitles(const ExportedRows &exported);
/// The cells of one of the rows, as they are shown. What could deceive is made visible.
[[nodiscard]] QStringList rowCells(const QModelIndex &row, const ExportedRows &exported);

/// A line for each row, cells separated by tabs, as rowCells() has them.
[[nodiscard]] QString rowsToText(const ExportedRows &exported);
/// With a header line, UTF-8, CRLF (RFC 4180), cells as csvValue() makes them: numbers in the unit of their key.
[[nodiscard]] QByteArray rowsToCsv(const ExportedRows &exported);
/// {"schema":1,"time":…,"processes":[…]}, UTF-8: of each row what the columns show; unknown values are null.
[[nodiscard]] QByteArray rowsToJson(const ExportedRows &exported, const RowKind &kind);

/// text/plain, text/csv and application/json of the same rows.
[[nodiscard]] std::unique_ptr<QMimeData> rowsToMimeData(const ExportedRows &exported, const RowKind &kind);

} // namespace signalbox
