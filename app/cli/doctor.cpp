// SPDX-License-Identifier: MIT
#include "app/cli/doctor.h"

#include "app/buscheck.h"
#include "app/cli/commandline.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/environmentreport.h"
#include "core/base/kernelfeatures.h"
#include "core/base/untrustedtext.h"

namespace signalbox::cli {
namespace {

FeatureReport busReport()
{
    const BusState state = checkBus(sessionBusAddress(), busPatience);
    return {QStringLiteral("session-bus"), state == BusState::Answers, QString::fromLatin1(busStateClause(state))};
}

} // namespace

int runDoctor(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("doctor"), QStringLiteral("doctor [--json]"),
        QStringLiteral("Says what this kernel and this session offer, found out by trying, and so what Signalbox can\n"
                       "do here. Nothing but this program and one short-lived child of it is touched."));
    line.addFlag(QStringLiteral("json"), QStringLiteral("Print one JSON object."));
    if (const auto status = line.parse(arguments))
        return *status;
    if (!line.positional().isEmpty())
        return line.wrongUsage(QStringLiteral("\"%1\" is one argument too many; it takes none.")
                                   .arg(visibleText(line.positional().constFirst())));

    const KernelFeatures &features = KernelFeatures::cached();
    std::vector<FeatureReport> reports = environmentReport();
    reports.push_back(busReport()); // not in a window, which it may hold up
    Output output;
    if (line.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const FeatureReport &report : reports)
            list += QJsonObject{{QStringLiteral("name"), report.name},
                                {QStringLiteral("available"), report.available},
                                {QStringLiteral("detail"), report.detail}};
        QJsonObject answer = jsonLine();
        answer.insert(QStringLiteral("version"), QStringLiteral(SIGNALBOX_VERSION));
        answer.insert(QStringLiteral("kernel"), features.release);
        answer.insert(QStringLiteral("features"), list);
        output.json(answer);
        return output.finish(exitcode::done);
    }
    output.line(QStringLiteral("signalbox " SIGNALBOX_VERSION " on Linux %1").arg(visibleText(features.release)));
    TextTable table;
    for (const char *title : {"FEATURE", "AVAILABLE", "DETAIL"})
        table.addColumn(QString::fromLatin1(title));
    for (const FeatureReport &report : reports)
        table.addRow({report.name, report.available ? QStringLiteral("yes") : QStringLiteral("no"), report.detail},
                     report.available ? Style::Plain : Style::Warning);
    table.print(output);
    return output.finish(exitcode::done);
}

} // namespace signalbox::cli
