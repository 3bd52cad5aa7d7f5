// SPDX-License-Identifier: MIT
#include "core/signals/signaljson.h"

namespace signalbox {

QJsonArray signalNames(SignalSet set)
{
    return QJsonArray::fromStringList(set.names());
}

QJsonValue dispositionValue(const SignalDisposition *disposition)
{
    if (!disposition)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("pending"), signalNames(disposition->pending)},
                       {QStringLiteral("sharedPending"), signalNames(disposition->sharedPending)},
                       {QStringLiteral("blocked"), signalNames(disposition->blocked)},
                       {QStringLiteral("ignored"), signalNames(disposition->ignored)},
                       {QStringLiteral("caught"), signalNames(disposition->caught)}};
}

QJsonObject signalObject(const SignalInfo &info)
{
    return {{QStringLiteral("number"), info.number.value()},
            {QStringLiteral("name"), info.name},
            {QStringLiteral("aliases"), QJsonArray::fromStringList(info.aliases)},
            {QStringLiteral("default"), QLatin1String(defaultActionName(info.defaultAction))},
            {QStringLiteral("catchable"), info.catchable},
            {QStringLiteral("category"), QLatin1String(signalCategoryName(info.category))},
            {QStringLiteral("description"), QString::fromUtf8(info.description)},
            {QStringLiteral("posix"), info.posix}};
}

QJsonObject forecastObject(const SignalForecast &forecast)
{
    return {{QStringLiteral("outcome"), QLatin1String(forecastOutcomeName(forecast.outcome))},
            {QStringLiteral("reason"), QLatin1String(forecastReasonName(forecast.reason))}};
}

} // namespace signalbox
