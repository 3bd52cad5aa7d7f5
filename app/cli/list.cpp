// SPDX-License-Identifier: MIT
#include "app/cli/list.h"

#include "app/cli/commandline.h"
#include "app/cli/csv.h"
#include "app/cli/json.h"
#include "app/cli/listarguments.h"
#include "app/cli/scan.h"
#include "app/cli/texttable.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"
#include "ui/support/format.h"

#include <algorithm>

namespace signalbox::cli {
namespace {

const QLatin1String signalSets[] = {QLatin1String("pending"), QLatin1String("sharedPending"), QLatin1String("blocked"),
                                    QLatin1String("ignored"), QLatin1String("caught")};

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
        QJsonObject process = processObject(*row.record);
        if (!arguments.fields.empty()) {
            QJsonObject chosen{{QStringLiteral("pid"), process.value(QLatin1String("pid"))},
                               {QStringLiteral("startTime"), process.value(QLatin1String("startTime"))}};
            for (const ProcessField *field : arguments.fields)
                chosen.insert(idOf(*field), fieldValue(*field, *row.record));
            process = chosen;
        }
        if (arguments.tree)
            process.insert(QStringLiteral("depth"), row.depth);
        processes += process;
    }
    QJsonObject answer = jsonLine();
    answer.insert(QStringLiteral("time"), isoTime(QDateTime::currentDateTime()));
    answer.insert(QStringLiteral("processes"), processes);
    output.json(answer);
}

QString namesOf(const QJsonValue &names)
{
    QStringList list;
    for (const auto &name : names.toArray())
        list += name.toString();
    return list.join(QLatin1Char(' '));
}

QString csvField(const ProcessField &field, const ProcessRecord &record)
{
    if (field.file == ProcFile::CommandLine) // an array in JSON; here as a shell would read it
        return record.commandLine ? csvText(visibleCommandLine(*record.commandLine)) : QString();
    const QJsonValue value = fieldValue(field, record);
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: return QString::number(value.toDouble(), 'g', 17);
    case QJsonValue::String: return csvText(visibleText(value.toString()));
    case QJsonValue::Array: return csvText(namesOf(value));
    case QJsonValue::Null:
    case QJsonValue::Object:
    case QJsonValue::Undefined: break;
    }
    return {};
}

void printCsv(Output &output, const ListArguments &arguments, const std::vector<ListRow> &rows)
{
    QStringList titles;
    for (const ProcessField *field : arguments.fields) {
        if (field->type != FieldType::SignalMap) {
            titles += csvText(idOf(*field));
            continue;
        }
        for (const QLatin1String set : signalSets)
            titles += QStringLiteral("signals.") + set;
    }
    output.raw(csvLine(titles));
    for (const ListRow &row : rows) {
        QStringList cells;
        for (const ProcessField *field : arguments.fields) {
            if (field->type != FieldType::SignalMap) {
                cells += csvField(*field, *row.record);
                continue;
            }
            const QJsonObject sets = dispositionValue(row.record->disposition()).toObject();
            for (const QLatin1String set : signalSets)
                cells += csvText(namesOf(sets.value(set)));
        }
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
