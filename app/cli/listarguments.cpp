// SPDX-License-Identifier: MIT
#include "app/cli/listarguments.h"

#include "app/cli/commandline.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"

#include <algorithm>

namespace signalbox::cli {
namespace {

constexpr QLatin1String usage("list [QUERY] [--tree] [--sort FIELD] [--fields A,B] [--json|--csv]");
constexpr QLatin1String description("Lists the processes, all or those that match QUERY: plain words match name, "
                                    "command line, pid and user; user:root,\n"
                                    "state:T, cpu:>10, mem:>1G, catches:TERM, ignores:HUP, blocks:USR1, pending:any; ! "
                                    "negates, several terms are and-ed, | is or.");
constexpr QLatin1String notes(
    "cpuPercent is of one CPU, between two scans 200 ms apart; where nothing asks for it there is one scan and no "
    "wait. It is\n"
    "unknown for what began between them.\n"
    "SIGNALS counts what the process catches (c), ignores (i), blocks (b) and has pending (p); --json names them.\n"
    "--sort takes numbers largest first and texts from A; -FIELD means descending, +FIELD ascending.\n"
    "--json prints one object; with --fields its processes have these, pid and startTime. --tree gives each a "
    "\"depth\".\n"
    "--csv follows RFC 4180; texts that a spreadsheet would run as a formula begin with an apostrophe.\n");

/// What a terminal has room for.
const std::vector<const ProcessField *> &humanFields()
{
    static const std::vector<const ProcessField *> fields = [] {
        std::vector<const ProcessField *> chosen;
        for (const char *id :
             {"pid", "user", "state", "cpuPercent", "rssBytes", "threads", "signals", "name", "commandLine"})
            chosen.push_back(findProcessField(QString::fromLatin1(id)));
        return chosen;
    }();
    return fields;
}

/// P of the JSON contract as flat columns.
const std::vector<const ProcessField *> &csvFields()
{
    static const std::vector<const ProcessField *> fields = [] {
        std::vector<const ProcessField *> chosen;
        for (const char *id : {"pid",          "ppid",    "startTime",     "name",      "commandLine", "user",  "uid",
                               "state",        "threads", "cpuPercent",    "cpuTimeMs", "rssBytes",    "nice",  "tty",
                               "kernelThread", "pending", "sharedPending", "blocked",   "ignored",     "caught"})
            chosen.push_back(findProcessField(QString::fromLatin1(id)));
        return chosen;
    }();
    return fields;
}

QString fieldList()
{
    QString text = QStringLiteral("The fields, for --sort and --fields:");
    qsizetype column = 1000;
    for (const ProcessField &field : processFields()) {
        const QString id = QString::fromLatin1(field.id);
        if (column + 1 + id.size() > 100) {
            text += QStringLiteral("\n ");
            column = 1;
        }
        text += QLatin1Char(' ') + id;
        column += 1 + id.size();
    }
    return text;
}

QString noField(const QString &id)
{
    return QStringLiteral(
               "there is no field \"%1\"; there are pid, name, user, cpuPercent, rssBytes and more (\"signalbox list "
               "--help\" lists them).")
        .arg(visibleText(id));
}

std::optional<int> readSort(const CommandLine &line, ListArguments &into)
{
    if (!line.isSet(QStringLiteral("sort")))
        return std::nullopt;
    const QString text = line.value(QStringLiteral("sort"));
    const bool hasSign = text.startsWith(QLatin1Char('-')) || text.startsWith(QLatin1Char('+'));
    const QString id = hasSign ? text.mid(1) : text;
    into.sort.field = findProcessField(id);
    if (!into.sort.field)
        return line.wrongUsage(noField(id));
    const bool isDescending = hasSign ? text.startsWith(QLatin1Char('-')) : into.sort.field->startsDescending;
    into.sort.order = isDescending ? Qt::DescendingOrder : Qt::AscendingOrder;
    return std::nullopt;
}

std::optional<int> readFields(const CommandLine &line, ListArguments &into)
{
    if (!line.isSet(QStringLiteral("fields")))
        return std::nullopt;
    for (const QString &id : line.value(QStringLiteral("fields")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const ProcessField *field = findProcessField(id.trimmed());
        if (!field)
            return line.wrongUsage(noField(id));
        into.fields.push_back(field);
    }
    if (into.fields.empty())
        return line.wrongUsage(QStringLiteral("--fields names none; give some, such as --fields pid,name,blocked."));
    return std::nullopt;
}

std::optional<int> readQuery(const CommandLine &line, ListArguments &into)
{
    const Result<ProcessQuery> query = ProcessQuery::parse(line.positional().join(QLatin1Char(' ')));
    if (!query)
        return line.wrongUsage(errorText(query.error()));
    into.query = *query;
    return std::nullopt;
}

} // namespace

ProcFiles ListArguments::files() const
{
    ProcFiles files = query.files();
    if (sort.field)
        files |= sort.field->file;
    if (fields.empty() && format == Format::Json)
        files |= ProcFile::Stat | ProcFile::Status | ProcFile::CommandLine | ProcFile::Owner;
    for (const ProcessField *field : fields)
        files |= field->file;
    return files;
}

bool ListArguments::needsCpu() const
{
    const auto isCpu = [](const ProcessField *field) { return field && qstrcmp(field->id, "cpuPercent") == 0; };
    return (fields.empty() && format == Format::Json) || isCpu(sort.field)
           || std::any_of(fields.begin(), fields.end(), isCpu) || query.text().contains(QLatin1String("cpu:"));
}

std::variant<ListArguments, int> parseListArguments(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("list"), usage, description, notes + fieldList());
    line.addFlag(QStringLiteral("tree"), QStringLiteral("Children below their parents; matches keep their ancestors."));
    line.addOption(QStringLiteral("sort"), QStringLiteral("Sort by this field, -FIELD descending, +FIELD ascending."),
                   QStringLiteral("FIELD"));
    line.addOption(QStringLiteral("fields"), QStringLiteral("Show these fields."), QStringLiteral("A,B"));
    line.addFlag(QStringLiteral("json"), QStringLiteral("Print one JSON object."));
    line.addFlag(QStringLiteral("csv"), QStringLiteral("Print comma-separated values."));
    if (const auto status = line.parse(arguments))
        return *status;
    if (const auto status = line.requireOnlyOneOf({QStringLiteral("json"), QStringLiteral("csv")}))
        return *status;
    ListArguments parsed;
    parsed.tree = line.isSet(QStringLiteral("tree"));
    if (line.isSet(QStringLiteral("json")))
        parsed.format = ListArguments::Format::Json;
    else if (line.isSet(QStringLiteral("csv")))
        parsed.format = ListArguments::Format::Csv;
    for (const auto read : {readSort, readFields, readQuery}) {
        if (const auto status = read(line, parsed))
            return *status;
    }
    if (parsed.fields.empty() && parsed.format != ListArguments::Format::Json)
        parsed.fields = parsed.format == ListArguments::Format::Csv ? csvFields() : humanFields();
    return parsed;
}

} // namespace signalbox::cli
