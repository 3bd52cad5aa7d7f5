// SPDX-License-Identifier: MIT
#include "core/lab/labjson.h"

#include "core/lab/timelinejson.h"

#include <QJsonArray>

#include <cmath>

namespace signalbox {

namespace {

constexpr int schema = 1;

/// Numbers as numbers: a fact is a number or a text.
QJsonValue factValue(const QByteArray &value)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(QString::fromUtf8(value));
}

QLatin1String matchName(FactMatch match)
{
    switch (match) {
    case FactMatch::Is: return QLatin1String("is");
    case FactMatch::AtLeast: return QLatin1String("atLeast");
    case FactMatch::Below: return QLatin1String("below");
    }
    return QLatin1String("is");
}

QJsonObject expectedObject(const Expectation &expectation)
{
    return {{QStringLiteral("fact"), QLatin1String(expectation.fact)},
            {matchName(expectation.match), factValue(expectation.value)},
            {QStringLiteral("text"), QLatin1String(expectation.text)}};
}

QJsonArray expectedArray(const LabResult &result)
{
    QJsonArray expected;
    for (const Expectation &expectation : result.experiment.expectations)
        expected += expectedObject(expectation);
    return expected;
}

void addObserved(QJsonObject &object, const LabObservation &observation)
{
    object.insert(QStringLiteral("value"), observation.value ? factValue(*observation.value) : QJsonValue());
    object.insert(QStringLiteral("outcome"), QLatin1String(labOutcomeName(observation.outcome)));
}

QJsonArray observedArray(const LabResult &result)
{
    QJsonArray observed;
    for (size_t i = 0; i < result.observations.size(); ++i) {
        QJsonObject object{{QStringLiteral("fact"), QLatin1String(result.experiment.expectations[i].fact)}};
        addObserved(object, result.observations[i]);
        observed += object;
    }
    return observed;
}

QJsonValue errorValue(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return QJsonObject{{QStringLiteral("code"), QLatin1String(errorCodeName(error->code))},
                       {QStringLiteral("errno"), error->errnoValue},
                       {QStringLiteral("operation"), error->operation},
                       {QStringLiteral("reason"), error->reason}};
}

} // namespace

QJsonObject labExpectationToJson(const Expectation &expectation, const LabObservation *observation)
{
    QJsonObject object = expectedObject(expectation);
    if (observation)
        addObserved(object, *observation);
    return object;
}

QJsonObject labResultToJson(const LabResult &result)
{
    const auto textOrNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {
        {QStringLiteral("schema"), schema},
        {QStringLiteral("experiment"), QLatin1String(result.experiment.id)},
        {QStringLiteral("number"), result.experiment.number},
        {QStringLiteral("claim"), QLatin1String(result.experiment.claim)},
        {QStringLiteral("verdict"),
         result.verdict ? QJsonValue(QLatin1String(labVerdictName(*result.verdict))) : QJsonValue()},
        {QStringLiteral("expected"), expectedArray(result)},
        {QStringLiteral("observed"), observedArray(result)},
        {QStringLiteral("missing"), textOrNull(QString::fromUtf8(result.missing))},
        {QStringLiteral("error"), errorValue(result.error)},
        {QStringLiteral("startedAt"),
         textOrNull(result.startedAt.toOffsetFromUtc(result.startedAt.offsetFromUtc()).toString(Qt::ISODateWithMs))},
        {QStringLiteral("elapsedMs"), std::round(static_cast<double>(result.elapsedNs) / 1e3) / 1e3},
        {QStringLiteral("timeline"), timelineToJson(result.timeline)}};
}

} // namespace signalbox
