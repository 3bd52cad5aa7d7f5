// SPDX-License-Identifier: MIT
#include "app/cli/doctor.h"

#include "app/cli/commandline.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "core/base/kernelfeatures.h"
#include "core/base/limits.h"
#include "core/base/untrustedtext.h"

#include <QLibraryInfo>

namespace signalbox::cli {
namespace {

QString limitText(rlim_t value)
{
    return value == RLIM_INFINITY ? QStringLiteral("unlimited") : QString::number(value);
}

FeatureReport limitReport(const QString &name, const rlimit &limit, const QString &meaning)
{
    return {name, true,
            QStringLiteral("%1 (hard %2): %3").arg(limitText(limit.rlim_cur), limitText(limit.rlim_max), meaning)};
}

FeatureReport pendingLimitReport()
{
    rlimit limit{};
    const QString name = QStringLiteral("limit-pending-signals");
    if (getrlimit(RLIMIT_SIGPENDING, &limit) != 0)
        return {name, false, QStringLiteral("RLIMIT_SIGPENDING cannot be read")};
    return limitReport(name, limit, QStringLiteral("queued signals per user, RLIMIT_SIGPENDING"));
}

FeatureReport displayReport()
{
    QStringList found;
    for (const char *variable : {"WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            found +=
                QStringLiteral("%1=%2").arg(QString::fromLatin1(variable), visibleText(qEnvironmentVariable(variable)));
    }
    return {QStringLiteral("display"), !found.isEmpty(),
            found.isEmpty() ? QStringLiteral("neither WAYLAND_DISPLAY nor DISPLAY is set: the window cannot open")
                            : found.join(QLatin1Char(' '))};
}

/// What the kernel offers, and then what this session does.
std::vector<FeatureReport> everything(const KernelFeatures &features)
{
    std::vector<FeatureReport> reports = describe(features);
    reports.push_back(limitReport(QStringLiteral("limit-descriptors"), originalDescriptorLimit(),
                                  QStringLiteral("open files per process, RLIMIT_NOFILE")));
    reports.push_back(pendingLimitReport());
    const auto realTimeMinimum = SignalNumber::parse(QStringLiteral("RTMIN"));
    reports.push_back(
        {QStringLiteral("real-time-signals"), realTimeMinimum.has_value(),
         QStringLiteral("%1 to %2").arg(realTimeMinimum ? realTimeMinimum->value() : 0).arg(SignalNumber::maximum())});
    reports.push_back(displayReport());
    reports.push_back({QStringLiteral("qt"), true,
                       QStringLiteral("running with %1, built with %2")
                           .arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR))});
    return reports;
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
    const std::vector<FeatureReport> reports = everything(features);
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
