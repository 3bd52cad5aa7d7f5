// SPDX-License-Identifier: MIT
#include "app/cli/show.h"

#include "app/cli/commandline.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/processargument.h"
#include "app/cli/scan.h"
#include "app/cli/texttable.h"
#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "core/processes/terminalname.h"
#include "ui/support/errortext.h"
#include "ui/support/forecasttext.h"
#include "ui/support/format.h"

#include <QThread>

namespace signalbox::cli {
namespace {

/// Two looks at one process, so that its CPU use can be told.
Result<ProcessDetails> measuredDetails(ProcReader &reader, const ProcessTarget &target)
{
    Result<ProcessDetails> first = reader.details(target);
    if (!first)
        return first;
    const qint64 firstNs = monotonicNs();
    QThread::msleep(cpuSampleMs); // the span that is measured; nothing is waited for
    Result<ProcessDetails> second = reader.details({first->record.id.pid, first->record.id.startTime});
    if (!second)
        return first; // it has just ended: what was seen of it is still true
    const auto ticks = [](const ProcessRecord &record) { return record.stat.userTicks + record.stat.systemTicks; };
    const qint64 usedMs = ticksToMs(ticks(second->record)) - ticksToMs(ticks(first->record));
    const double passedMs = static_cast<double>(monotonicNs() - firstNs) / 1e6;
    second->record.cpuPercent = static_cast<float>(100.0 * static_cast<double>(usedMs) / passedMs);
    return second;
}

/// What signals do to it: all but the C library's own.
std::vector<SignalNumber> forecastSignals()
{
    std::vector<SignalNumber> all;
    for (const SignalInfo &info : SignalCatalogue::all()) {
        if (!info.reserved)
            all.push_back(info.number);
    }
    return all;
}

QJsonValue extraText(const ProcessRecord &record, std::optional<QByteArray> ProcessExtras::*part)
{
    if (!record.extras || !((*record.extras).*part))
        return {};
    return textFromBytes(((*record.extras).*part)->trimmed());
}

QJsonValue threadArray(const ProcessDetails &details)
{
    QJsonArray threads;
    for (const ThreadDisposition &thread : details.threads)
        threads += QJsonObject{{QStringLiteral("tid"), thread.tid},
                               {QStringLiteral("name"), textFromBytes(thread.name)},
                               {QStringLiteral("blocked"), signalNames(thread.blocked)},
                               {QStringLiteral("pending"), signalNames(thread.pending)}};
    return threads;
}

void printJson(Output &output, const ProcessDetails &details)
{
    const ProcessRecord &record = details.record;
    QJsonObject object = processObject(record);
    object.insert(QStringLiteral("schema"), jsonSchema);
    object.insert(QStringLiteral("time"), isoTime(QDateTime::currentDateTime()));
    object.insert(QStringLiteral("exe"), extraText(record, &ProcessExtras::exe));
    object.insert(QStringLiteral("cwd"), extraText(record, &ProcessExtras::cwd));
    object.insert(QStringLiteral("cgroup"), extraText(record, &ProcessExtras::cgroup));
    object.insert(QStringLiteral("session"), record.stat.session);
    object.insert(QStringLiteral("group"), record.stat.group);
    object.insert(QStringLiteral("threadSignals"), threadArray(details));
    QJsonObject forecasts;
    for (const SignalNumber signal : forecastSignals())
        forecasts.insert(signal.name(), forecastObject(forecastSignal(signal, details.forecastTarget)));
    object.insert(QStringLiteral("forecast"), forecasts);
    output.json(object);
}

void printPart(Output &output, const char *title, const QString &text)
{
    output.line(QStringLiteral("%1  %2")
                    .arg(QString::fromLatin1(title), -12)
                    .arg(text.isEmpty() ? QStringLiteral("unknown") : visibleText(text)));
}

void printIdentity(Output &output, const ProcessDetails &details)
{
    const ProcessRecord &record = details.record;
    const Format format(QLocale::c());
    const auto name = record.stat.nameView();
    const QString visibleName = visibleTextFromBytes(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
    output.line(
        output.styled(QStringLiteral("%1 (%2)").arg(visibleName, QString::number(record.id.pid)), Style::Heading));
    printPart(output, "target", record.id.toString());
    printPart(output, "command", record.commandLine ? visibleCommandLine(*record.commandLine) : QString());
    printPart(output, "user",
              record.uid ? QStringLiteral("%1 (uid %2)").arg(record.user, QString::number(*record.uid)) : QString());
    printPart(output, "state",
              QStringLiteral("%1 (%2)")
                  .arg(Format::stateWord(record.stat.state))
                  .arg(QLatin1Char(static_cast<char>(record.stat.state))));
    printPart(output, "parent", QString::number(record.stat.ppid));
    printPart(output, "group", QStringLiteral("%1, session %2").arg(record.stat.group).arg(record.stat.session));
    printPart(output, "terminal", record.stat.tty == 0 ? QStringLiteral("none") : terminalName(record.stat.tty));
    printPart(output, "started", isoTime(BootClock::now().wallTime(record.id.startTime)));
    printPart(
        output, "CPU",
        QStringLiteral("%1 %, %2 in all")
            .arg(record.cpuPercent ? format.percent(static_cast<double>(*record.cpuPercent)) : QStringLiteral("?"),
                 format.duration(ticksToMs(record.stat.userTicks + record.stat.systemTicks))));
    printPart(output, "memory", format.bytes(record.stat.residentPages * pageSize()));
    printPart(output, "threads", QString::number(details.threadCount));
    printPart(output, "executable", extraText(record, &ProcessExtras::exe).toString());
    printPart(output, "directory", extraText(record, &ProcessExtras::cwd).toString());
    printPart(output, "cgroup", extraText(record, &ProcessExtras::cgroup).toString());
}

Style styleOf(ForecastOutcome outcome)
{
    switch (outcome) {
    case ForecastOutcome::Terminates:
    case ForecastOutcome::DumpsCore: return Style::Bad;
    case ForecastOutcome::Stops:
    case ForecastOutcome::StaysPending: return Style::Warning;
    case ForecastOutcome::Continues:
    case ForecastOutcome::Handled: return Style::Good;
    case ForecastOutcome::Ignored:
    case ForecastOutcome::NoEffect: return Style::Faint;
    case ForecastOutcome::Unknown: break;
    }
    return Style::Plain;
}

void printForecasts(Output &output, const ProcessDetails &details)
{
    TextTable table;
    for (const char *title : {"SIGNAL", "DISPOSITION", "OUTCOME", "REASON"})
        table.addColumn(QString::fromLatin1(title));
    for (const SignalNumber signal : forecastSignals()) {
        const SignalForecast forecast = forecastSignal(signal, details.forecastTarget);
        const SignalDisposition *disposition = details.record.disposition();
        table.addRow({signal.name(), disposition ? dispositionText(signal, *disposition) : QStringLiteral("unknown"),
                      forecastShort(forecast), forecastReason(forecast.reason)},
                     styleOf(forecast.outcome));
    }
    output.line({});
    table.print(output);
}

void printThreads(Output &output, const ProcessDetails &details)
{
    TextTable table;
    table.addColumn(QStringLiteral("THREAD"), TextTable::Align::Right);
    for (const char *title : {"NAME", "BLOCKED", "PENDING"})
        table.addColumn(QString::fromLatin1(title));
    const auto names = [](SignalSet set) {
        return set.isEmpty() ? QStringLiteral("-") : set.names().join(QLatin1Char(' '));
    };
    for (const ThreadDisposition &thread : details.threads)
        table.addRow({QString::number(thread.tid), visibleTextFromBytes(thread.name), names(thread.blocked),
                      names(thread.pending)});
    if (table.isEmpty())
        return;
    output.line({});
    table.print(output);
}

} // namespace

int runShow(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("show"), QStringLiteral("show PID [--json]"),
        QStringLiteral(
            "Shows one process (PID or PID@STARTTIME): what it is, what it and each of its threads does with\n"
            "signals, and what every signal would do to it now."),
        QStringLiteral("cpuPercent is of one CPU, measured for 200 ms."));
    line.addFlag(QStringLiteral("json"), QStringLiteral("Print one JSON object."));
    if (const auto status = line.parse(arguments))
        return *status;
    if (line.positional().size() != 1)
        return line.wrongUsage(QStringLiteral("exactly one process is needed, such as: signalbox show 1234"));
    const ProcessArgument process = parseProcessArgument(line.positional().constFirst());
    if (!process.target)
        return line.wrongUsage(process.complaint);

    ProcReader reader;
    const Result<ProcessDetails> details = measuredDetails(reader, *process.target);
    if (!details) {
        ErrorContext context;
        context.process = ProcessId{process.target->pid, process.target->startTime.value_or(0)};
        const QString sentence = errorText(details.error(), context);
        Output output;
        if (line.isSet(QStringLiteral("json"))) {
            QJsonObject answer = jsonLine();
            answer.insert(QStringLiteral("pid"), process.target->pid);
            answer.insert(QStringLiteral("error"), errorObject(details.error(), sentence));
            output.json(answer);
        } else {
            complain(QStringLiteral("show: ") + sentence);
        }
        return output.finish(exitcode::failed);
    }
    Output output;
    if (line.isSet(QStringLiteral("json"))) {
        printJson(output, *details);
    } else {
        printIdentity(output, *details);
        printForecasts(output, *details);
        printThreads(output, *details);
    }
    return output.finish(exitcode::done);
}

} // namespace signalbox::cli
