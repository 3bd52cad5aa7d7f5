// SPDX-License-Identifier: MIT
#include "ui/support/childexport.h"

#include "core/base/csv.h"
#include "core/base/jsonvalues.h"
#include "core/base/untrustedtext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {

QJsonValue signalOrNull(SignalNumber signal)
{
    return signal.isValid() ? QJsonValue(signal.name()) : QJsonValue(QJsonValue::Null);
}

QJsonArray words(const QByteArray &commandLine)
{
    QJsonArray array;
    QByteArray line = commandLine;
    while (line.endsWith('\0'))
        line.chop(1);
    if (!commandLine.isEmpty()) {
        for (const QByteArray &word : line.split('\0'))
            array.append(textFromBytes(word));
    }
    return array;
}

} // namespace

QJsonObject childEventToJson(const ChildEvent &event)
{
    QJsonObject object{{QStringLiteral("event"), QLatin1String(childEventName(event.kind))},
                       {QStringLiteral("time"), isoTime(event.timeMs)},
                       {QStringLiteral("afterMs"), event.sinceMs}};
    if (event.status.signal.isValid())
        object.insert(QStringLiteral("signal"), event.status.signal.name());
    if (event.status.exitCode)
        object.insert(QStringLiteral("exitCode"), *event.status.exitCode);
    if (event.error)
        object.insert(QStringLiteral("error"), QLatin1String(errorCodeName(event.error->code)));
    return object;
}

QJsonObject childToJson(const ChildEntry &entry)
{
    const bool isEnded = !entry.isAlive();
    const bool isKilled = isEnded && entry.status.kind == WaitStatus::Kind::Killed;
    QJsonArray events;
    for (const ChildEvent &event : entry.events)
        events.append(childEventToJson(event));
    const QString reason = QLatin1String(unknownStatusReasonName(entry.unknownReason));
    return {
        {QStringLiteral("pid"), entry.id.pid},
        {QStringLiteral("startTime"), static_cast<qint64>(entry.id.startTime)},
        {QStringLiteral("name"), entry.name},
        {QStringLiteral("user"), entry.user.isEmpty() ? QJsonValue() : QJsonValue(entry.user)},
        {QStringLiteral("command"), words(entry.commandLine)},
        {QStringLiteral("origin"), QLatin1String(childOriginName(entry.origin))},
        {QStringLiteral("state"), QLatin1String(childStateName(entry.state))},
        {QStringLiteral("started"), isoTime(entry.startedMs)},
        {QStringLiteral("exitCode"), isEnded ? orNull(entry.status.exitCode) : QJsonValue()},
        {QStringLiteral("signal"),
         signalOrNull(entry.state == ChildState::Running ? SignalNumber{} : entry.status.signal)},
        {QStringLiteral("coreDumped"), isKilled ? QJsonValue(entry.status.coreDumped) : QJsonValue()},
        {QStringLiteral("reason"), reason.isEmpty() ? QJsonValue() : QJsonValue(reason)},
        {QStringLiteral("userMs"), entry.usage ? QJsonValue(entry.usage->userMs) : QJsonValue()},
        {QStringLiteral("systemMs"), entry.usage ? QJsonValue(entry.usage->systemMs) : QJsonValue()},
        {QStringLiteral("maxRssBytes"), entry.usage ? orNull(entry.usage->peakBytes) : QJsonValue()},
        {QStringLiteral("elapsedMs"), orNull(entry.elapsedMs)},
        {QStringLiteral("outputBytes"), entry.output.totalBytes()},
        {QStringLiteral("events"), events},
    };
}

QByteArray childrenToJson(const std::vector<const ChildEntry *> &entries)
{
    QJsonArray array;
    for (const ChildEntry *entry : entries)
        array.append(childToJson(*entry));
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), 1}, {QStringLiteral("children"), array}})
               .toJson(QJsonDocument::Compact)
           + '\n';
}

QByteArray childrenToCsv(const std::vector<const ChildEntry *> &entries)
{
    static const QStringList columns{
        QStringLiteral("pid"),         QStringLiteral("startTime"), QStringLiteral("name"),
        QStringLiteral("origin"),      QStringLiteral("state"),     QStringLiteral("started"),
        QStringLiteral("exitCode"),    QStringLiteral("signal"),    QStringLiteral("coreDumped"),
        QStringLiteral("reason"),      QStringLiteral("userMs"),    QStringLiteral("systemMs"),
        QStringLiteral("maxRssBytes"), QStringLiteral("elapsedMs"), QStringLiteral("outputBytes"),
        QStringLiteral("command")};
    QString csv = csvLine(columns);
    for (const ChildEntry *entry : entries) {
        const QJsonObject object = childToJson(*entry);
        QStringList cells;
        for (const QString &column : columns)
            cells += csvValue(object.value(column));
        csv += csvLine(cells);
    }
    return csv.toUtf8();
}

} // namespace signalbox
