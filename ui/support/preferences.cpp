// SPDX-License-Identifier: MIT
#include "ui/support/preferences.h"

#include "core/processes/processmonitor.h"
#include "ui/support/settings.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr QLatin1String groupName("preferences");

constexpr std::array themeIds{QLatin1String("system"), QLatin1String("light"), QLatin1String("dark")};
constexpr std::array exitIds{QLatin1String("ask"), QLatin1String("stop"), QLatin1String("leave")};

/// The enumerator whose id is in the map; `otherwise` if none is.
template<typename Choice, size_t count>
Choice choiceOf(const QVariant &value, const std::array<QLatin1String, count> &ids, Choice otherwise)
{
    const auto found = std::ranges::find(ids, value.toString());
    return found == ids.end() ? otherwise : static_cast<Choice>(found - ids.begin());
}

bool boolOf(const QVariant &value, bool otherwise)
{
    const QString text = value.toString();
    return text == QLatin1String("true") || (otherwise && text != QLatin1String("false"));
}

int boundedInt(const QVariant &value, int least, int most, int otherwise)
{
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    return isNumber ? static_cast<int>(std::clamp<qlonglong>(number, least, most)) : otherwise;
}

Preferences::Values bounded(Preferences::Values values)
{
    values.interval = std::clamp(values.interval, ProcessMonitor::minimumPeriod, ProcessMonitor::maximumPeriod);
    values.logEntries = std::clamp(values.logEntries, Preferences::leastLogEntries, Preferences::mostLogEntries);
    values.outputKiB = std::clamp(values.outputKiB, Preferences::leastOutputKiB, Preferences::mostOutputKiB);
    return values;
}

} // namespace

Preferences::Preferences(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_values(fromMap(settings.group(groupName)))
{}

void Preferences::setValues(const Values &values)
{
    const Values wanted = bounded(values);
    if (wanted == m_values)
        return;
    m_values = wanted;
    Q_EMIT changed();
    m_settings.setGroup(groupName, toMap(m_values));
    if (!m_settings.save())
        Q_EMIT notSaved();
}

QVariantMap Preferences::toMap(const Values &values)
{
    return {
        {QStringLiteral("intervalMs"), static_cast<qlonglong>(values.interval.count())},
        {QStringLiteral("theme"), QString(themeIds.at(static_cast<size_t>(values.theme)))},
        {QStringLiteral("onExit"), QString(exitIds.at(static_cast<size_t>(values.onExit)))},
        {QStringLiteral("confirmEverySignal"), values.confirmations.everySignal},
        {QStringLiteral("confirmKill"), values.confirmations.kill},
        {QStringLiteral("confirmSeveral"), values.confirmations.severalProcesses},
        {QStringLiteral("logEntries"), values.logEntries},
        {QStringLiteral("outputKiB"), values.outputKiB},
    };
}

Preferences::Values Preferences::fromMap(const QVariantMap &map)
{
    const auto value = [&map](const char *key) { return map.value(QLatin1String(key)); };
    Values values;
    values.interval = std::chrono::milliseconds(
        boundedInt(value("intervalMs"), static_cast<int>(ProcessMonitor::minimumPeriod.count()),
                   static_cast<int>(ProcessMonitor::maximumPeriod.count()), static_cast<int>(values.interval.count())));
    values.theme = choiceOf(value("theme"), themeIds, values.theme);
    values.onExit = choiceOf(value("onExit"), exitIds, values.onExit);
    values.confirmations.everySignal = boolOf(value("confirmEverySignal"), values.confirmations.everySignal);
    values.confirmations.kill = boolOf(value("confirmKill"), values.confirmations.kill);
    values.confirmations.severalProcesses = boolOf(value("confirmSeveral"), values.confirmations.severalProcesses);
    values.logEntries = boundedInt(value("logEntries"), leastLogEntries, mostLogEntries, values.logEntries);
    values.outputKiB = boundedInt(value("outputKiB"), leastOutputKiB, mostOutputKiB, values.outputKiB);
    return values;
}

} // namespace signalbox
