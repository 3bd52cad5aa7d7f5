// SPDX-License-Identifier: MIT
#include "app/cli/json.h"

namespace signalbox::cli {
namespace {

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

QJsonObject jsonLine(const char *event)
{
    QJsonObject object{{QStringLiteral("schema"), jsonSchema}};
    if (event)
        object.insert(QStringLiteral("event"), latin(event));
    return object;
}

QJsonObject errorObject(const Error &error, const QString &message)
{
    return {{QStringLiteral("code"), latin(errorCodeName(error.code))},
            {QStringLiteral("errno"), error.errnoValue == 0 ? QJsonValue() : QJsonValue(error.errnoValue)},
            {QStringLiteral("message"), message}};
}

QJsonObject outcomeObject(const SendOutcome &outcome)
{
    return {{QStringLiteral("what"), latin(sendOutcomeName(outcome.what))},
            {QStringLiteral("exitCode"), orNull(outcome.exitCode)},
            {QStringLiteral("signal"), outcome.signal.isValid() ? QJsonValue(outcome.signal.name()) : QJsonValue()},
            {QStringLiteral("afterMs"), outcome.afterMs}};
}

} // namespace signalbox::cli
