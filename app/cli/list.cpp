// SPDX-License-Identifier: MIT
#include "app/cli/list.h"

#include "app/cli/commandline.h"
#include "app/cli/json.h"
#include "app/cli/listarguments.h"
#include "app/cli/scan.h"
#include "app/cli/texttable.h"
#include "core/base/csv.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"
#include "ui/support/format.h"

#include <algorithm>

namespace signalbox::cli {
namespace {

QString idOf(const ProcessField &field)
{
    return QString::fromLatin1(field.id);
}

/// "12c 3i 1b": how many signals are caught, ignored, blocked, pending.
QString dispositionSummary(const ProcessRecord &record)
{
    const SignalDisposition *disposition = record.disposition();
    if (!disposition)
        return QStringLiteral("?");
    QStringList parts;
    const auto add = [&](SignalSet set, QChar letter) {
        if (!set.isEmpty())
            parts += QString::number(set.count()) + letter;
    };
    add(disposition->caught, QLatin1Char('c'));
    add(disposition->ignored, QLatin1Char('i'));
    add(disposition->blocked, QLatin1Char('b'));
    add(disposition->pending | disposition->sharedPending, QLatin1Char('p'));
    return parts.isEmpty() ? QStringLiteral("-") : parts.join(QLatin1Char(' '));
}

void printHuman(Output &output, const ListArguments &arguments, const std::vector<ListRow> &rows)
{
    const Format format(QLocale::c());
    TextTable table;
    for (const ProcessField *field : arguments.fields)
        table.addColumn(idOf(*field),
                        Format::isNumeric(field->type) ? TextTable::Align::Right : TextTable::Align::Left);
    // The tree is drawn in the last column but one that names the process, or in the first.
    const auto named = std::find_if(arguments.fields.begin(), arguments.fields.end(),
                                    [](const ProcessField *field) { return field->type == FieldType::Name; });
    const ProcessField *const drawnIn = named == arguments.fields.end() ? arguments.fields.front() : *named;
    for (const ListRow &row : rows) {
        QStringList cells;
        for (const ProcessField *field : arguments.fields) {
            QString cell = field->type == FieldType::SignalMap ? dispositionSummary(*row.record)
                                                               : format.value(*field, field->value(*row.record));
            if (cell.isEmpty())
                cell = QStringLiteral("-");
            cells += (field == drawnIn ? row.branch : QString()) + visibleText(cell);
        }
        table.addRow(cells);
    }
    table.print(output);
}

void printJson(Output &output, const ListArguments &arguments, const std::vector<ListRow> &rows)
{
    QJsonArray processes;
    for (const ListRow &row : rows) {
        QJsonObject process =
            arguments.fields.empty() ? processObject(*row.record) : processObject(*row.record, arguments.fields);
        if (arguments.tree)
            process.insert(QStringLiteral("depth"), row.depth);
        processes += process;
    }
    QJsonObject answer = jsonLine();
    answer.insert(QStringLiteral("time"), isoTime(QDateTime::currentDateTime()));
    answer.insert(QStringLiteral("processes"), processes);
    output.json(answer);
}

void printCsv(Output &output, const ListArguments &arguments, const std::vector<ListRow> &rows)
{
    QStringList titles;
    for (const ProcessField *field : arguments.fields)
        titles += fieldPaths(*field);
    output.raw(csvLine(titles));
    for (const ListRow &row : rows) {
        const QJsonObject process = processObject(*row.record, arguments.fields);
        QStringList cells;
        for (const QString &path : std::as_const(titles))
            cells += csvValue(jsonAt(process, path));
        output.raw(csvLine(cells));
    }
}

} // namespace

int runList(const QStringList &arguments)
{
    const auto parsed = parseListArguments(arguments);
    if (const int *status = std::get_if<int>(&parsed))
        return *status;
    const auto &list = std::get<ListArguments>(parsed);

    ProcReader reader;
    const Result<Snapshot> snapshot =
        scanProcesses(reader, list.files(), list.needsCpu() ? CpuUse::Measured : CpuUse::NotNeeded);
    if (!snapshot) {
        complain(QStringLiteral("list: ") + errorText(snapshot.error()));
        return exitcode::failed;
    }
    const std::vector<ListRow> rows =
        list.tree ? treeRows(*snapshot, list.query, list.sort) : flatRows(*snapshot, list.query, list.sort);
    Output output;
    switch (list.format) {
    case ListArguments::Format::Human: printHuman(output, list, rows); break;
    case ListArguments::Format::Json: printJson(output, list, rows); break;
    case ListArguments::Format::Csv: printCsv(output, list, rows); break;
    }
    return output.finish(exitcode::done);
}

} // namespace signalbox::cli
