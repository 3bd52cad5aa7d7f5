// SPDX-License-Identifier: MIT
#include "ui/support/rowexport.h"

#include "core/base/csv.h"
#include "core/base/jsonvalues.h"
#include "core/base/untrustedtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

namespace signalbox {

namespace {

QString cellText(const QModelIndex &index)
{
    const QVariant whole = index.data(RowTextRole);
    return visibleText((whole.isValid() ? whole : index.data(Qt::DisplayRole)).toString());
}

QString headerText(const QModelIndex &row, int column)
{
    return row.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

QString rowTitle(const QModelIndex &row)
{
    return visibleText(row.model()->headerData(row.row(), Qt::Vertical, Qt::DisplayRole).toString());
}

/// What a column shows of the object of a row; empty if the model does not tell.
QStringList pathsOf(const QModelIndex &row, int column)
{
    return row.model()->headerData(column, Qt::Horizontal, RowPathsRole).toStringList();
}

QJsonObject objectOf(const QModelIndex &row)
{
    return row.siblingAtColumn(0).data(RowObjectRole).toJsonObject();
}

/// As it is shown, for models that have no words of their own for JSON.
QJsonObject shownObject(const QModelIndex &row, const ExportedRows &exported)
{
    QJsonObject object;
    for (const int column : exported.columns) {
        const QString text = cellText(row.siblingAtColumn(column));
        object.insert(pathsOf(row, column).value(0, headerText(row, column)),
                      text.isEmpty() ? QJsonValue() : QJsonValue(text));
    }
    return object;
}

QJsonObject exportedObject(const QModelIndex &row, const ExportedRows &exported, const RowKind &kind)
{
    const QJsonObject whole = objectOf(row);
    if (whole.isEmpty())
        return shownObject(row, exported);
    QStringList keys = kind.identity;
    for (const int column : exported.columns) {
        const QStringList paths = pathsOf(row, column);
        if (paths.isEmpty())
            return whole; // its columns are not parts of it
        for (const QString &path : paths)
            keys += path.section(QLatin1Char('.'), 0, 0);
    }
    QJsonObject part;
    for (const QString &key : std::as_const(keys)) {
        if (const auto found = whole.constFind(key); found != whole.constEnd())
            part.insert(key, *found);
    }
    return part;
}

QString csvHeader(const ExportedRows &exported)
{
    const QModelIndex &any = exported.rows.constFirst();
    QStringList titles;
    if (exported.hasTitles)
        titles += QString();
    for (const int column : exported.columns) {
        const QStringList paths = pathsOf(any, column);
        for (const QString &path : paths)
            titles += csvText(path);
        if (paths.isEmpty())
            titles += csvText(visibleText(headerText(any, column)));
    }
    return csvLine(titles);
}

} // namespace

QStringList columnTitles(const ExportedRows &exported)
{
    QStringList titles;
    if (exported.rows.isEmpty())
        return titles;
    if (exported.hasTitles)
        titles += QString();
    for (const int column : exported.columns)
        titles += visibleText(headerText(exported.rows.constFirst(), column));
    return titles;
}

QStringList rowCells(const QModelIndex &row, const ExportedRows &exported)
{
    QStringList cells;
    if (exported.hasTitles)
        cells += rowTitle(row);
    for (const int column : exported.columns)
        cells += cellText(row.siblingAtColumn(column));
    return cells;
}

QString rowsToText(const ExportedRows &exported)
{
    QStringList lines;
    for (const QModelIndex &row : exported.rows)
        lines += rowCells(row, exported).join(QLatin1Char('\t'));
    return lines.join(QLatin1Char('\n'));
}

QByteArray rowsToCsv(const ExportedRows &exported)
{
    if (exported.rows.isEmpty())
        return {};
    QString csv = csvHeader(exported);
    for (const QModelIndex &row : exported.rows) {
        const QJsonObject object = objectOf(row);
        QStringList cells;
        if (exported.hasTitles)
            cells += csvText(rowTitle(row));
        for (const int column : exported.columns) {
            const QStringList paths = object.isEmpty() ? QStringList() : pathsOf(row, column);
            for (const QString &path : paths)
                cells += csvValue(jsonAt(object, path));
            if (paths.isEmpty())
                cells += csvText(cellText(row.siblingAtColumn(column)));
        }
        csv += csvLine(cells);
    }
    return csv.toUtf8();
}

QByteArray rowsToJson(const ExportedRows &exported, const RowKind &kind)
{
    QJsonArray array;
    for (const QModelIndex &row : exported.rows)
        array.append(exportedObject(row, exported, kind));
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), 1},
                                     {QStringLiteral("time"), isoTime(QDateTime::currentDateTime())},
                                     {kind.plural, array}})
               .toJson(QJsonDocument::Compact)
           + '\n';
}

std::unique_ptr<QMimeData> rowsToMimeData(const ExportedRows &exported, const RowKind &kind)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(rowsToText(exported));
    data->setData(QStringLiteral("text/csv"), rowsToCsv(exported));
    data->setData(QStringLiteral("application/json"), rowsToJson(exported, kind));
    return data;
}

} // namespace signalbox
