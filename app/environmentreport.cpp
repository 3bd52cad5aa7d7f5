// SPDX-License-Identifier: MIT
#include "app/environmentreport.h"

#include "core/base/limits.h"
#include "core/base/untrustedtext.h"
#include "core/signals/signalnumber.h"

#include <QStringList>

namespace signalbox {

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

} // namespace

std::vector<FeatureReport> environmentReport()
{
    // What the kernel offers, and then what this session does.
    std::vector<FeatureReport> reports = describe(KernelFeatures::cached());
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

} // namespace signalbox
