// SPDX-License-Identifier: MIT
#include "ui/support/logexport.h"

#include "core/base/csv.h"
#include "core/base/jsonvalues.h"
#include "core/signals/signalcatalogue.h"
#include "core/signals/signaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace signalbox {

QJsonValue errorToJson(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("code"), QLatin1String(errorCodeName(error->code))},
                       {QStringLiteral("errno"), error->errnoValue},
                       {QStringLiteral("reason"), error->reason.isEmpty() ? QJsonValue() : QJsonValue(error->reason)}};
}

namespace {

/// Why it is still pending, or why its status is unknown.
QJsonValue outcomeReason(const SendOutcome &outcome)
{
    using PendingReason = SendOutcome::PendingReason;
    if (outcome.what == SendOutcome::What::EndedUnknown)
        return QLatin1String(unknownStatusReasonName(outcome.unknownReason));
    switch (outcome.pendingReason) {
    case PendingReason::Blocked: return QStringLiteral("blocked");
    case PendingReason::Stopped: return QStringLiteral("stopped");
    case PendingReason::Uninterruptible: return QStringLiteral("uninterruptible");
    case PendingReason::None: break;
    }
    return QJsonValue::Null;
}

} // namespace

QJsonValue outcomeToJson(const std::optional<SendOutcome> &outcome)
{
    if (!outcome)
        return QJsonValue::Null;
    return QJsonObject{
        {QStringLiteral("what"), QLatin1String(sendOutcomeName(outcome->what))},
        {QStringLiteral("exitCode"), orNull(outcome->exitCode)},
        {QStringLiteral("signal"), outcome->signal.isValid() ? QJsonValue(outcome->signal.name()) : QJsonValue()},
        {QStringLiteral("coreDumped"), outcome->coreDumped},
        {QStringLiteral("reason"), outcomeReason(*outcome)},
        {QStringLiteral("afterMs"), outcome->afterMs}};
}

namespace {

void addSent(QJsonObject &object, const SentSignal &sent)
{
    object.insert(QStringLiteral("event"), QStringLiteral("sent"));
    object.insert(QStringLiteral("pid"), sent.target.pid);
    object.insert(QStringLiteral("startTime"), static_cast<qint64>(sent.target.startTime));
    object.insert(QStringLiteral("name"), sent.targetName);
    object.insert(QStringLiteral("scope"), QLatin1String(sendScopeName(sent.scope)));
    object.insert(QStringLiteral("thread"), sent.scope == SendScope::Thread ? QJsonValue(sent.thread) : QJsonValue());
    object.insert(QStringLiteral("value"), orNull(sent.value));
    object.insert(QStringLiteral("count"), sent.count);
    object.insert(QStringLiteral("escalated"), sent.escalated);
    object.insert(QStringLiteral("result"), sent.error ? QStringLiteral("error") : QStringLiteral("sent"));
    object.insert(QStringLiteral("error"), errorToJson(sent.error));
    object.insert(QStringLiteral("raceFree"), sent.raceFree);
    object.insert(QStringLiteral("forecast"),
                  sent.forecast ? QJsonValue(forecastObject(*sent.forecast)) : QJsonValue());
    object.insert(QStringLiteral("earlierOutcome"), outcomeToJson(sent.earlier));
    object.insert(QStringLiteral("outcome"), outcomeToJson(sent.outcome));
    object.insert(QStringLiteral("notFollowed"), errorToJson(sent.unfollowed));
}

void addReceived(QJsonObject &object, const LoggedReception &reception)
{
    const ReceivedSignal &signal = reception.signal;
    object.insert(QStringLiteral("event"), QStringLiteral("received"));
    object.insert(QStringLiteral("seq"), static_cast<qint64>(signal.sequence));
    object.insert(QStringLiteral("code"),
                  signal.hasInfo ? QJsonValue(SignalCatalogue::codeName(signal.signal, signal.code)) : QJsonValue());
    object.insert(QStringLiteral("senderPid"), orNull(signal.senderPid));
    object.insert(QStringLiteral("senderUid"), orNull(signal.senderUid));
    object.insert(QStringLiteral("senderName"),
                  reception.senderName.isEmpty() ? QJsonValue() : QJsonValue(reception.senderName));
    object.insert(QStringLiteral("value"), orNull(signal.value));
    object.insert(QStringLiteral("status"), orNull(signal.status));
}

} // namespace

QJsonObject logEntryToJson(const LogEntry &entry)
{
    QJsonObject object{{QStringLiteral("schema"), 1},
                       {QStringLiteral("id"), static_cast<qint64>(entry.id)},
                       {QStringLiteral("time"), isoTime(entry.timeMs)},
                       {QStringLiteral("signal"), entry.signal().name()},
                       {QStringLiteral("number"), entry.signal().value()}};
    if (const SentSignal *sent = entry.sent()) {
        addSent(object, *sent);
    } else if (const LoggedReception *reception = entry.received()) {
        addReceived(object, *reception);
    } else {
        object.insert(QStringLiteral("event"), QStringLiteral("overflow"));
        object.insert(QStringLiteral("count"), static_cast<qint64>(entry.overflow()->count));
    }
    return object;
}

QByteArray logToJson(const std::vector<std::shared_ptr<const LogEntry>> &entries)
{
    QJsonArray array;
    for (const auto &entry : entries)
        array.append(logEntryToJson(*entry));
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), 1}, {QStringLiteral("entries"), array}})
               .toJson(QJsonDocument::Compact)
           + '\n';
}

QByteArray logToCsv(const std::vector<std::shared_ptr<const LogEntry>> &entries)
{
    static const QStringList columns{QStringLiteral("time"),
                                     QStringLiteral("event"),
                                     QStringLiteral("signal"),
                                     QStringLiteral("number"),
                                     QStringLiteral("pid"),
                                     QStringLiteral("startTime"),
                                     QStringLiteral("name"),
                                     QStringLiteral("scope"),
                                     QStringLiteral("thread"),
                                     QStringLiteral("value"),
                                     QStringLiteral("count"),
                                     QStringLiteral("result"),
                                     QStringLiteral("error.code"),
                                     QStringLiteral("raceFree"),
                                     QStringLiteral("forecast.outcome"),
                                     QStringLiteral("forecast.reason"),
                                     QStringLiteral("outcome.what"),
                                     QStringLiteral("outcome.exitCode"),
                                     QStringLiteral("outcome.signal"),
                                     QStringLiteral("outcome.reason"),
                                     QStringLiteral("outcome.afterMs"),
                                     QStringLiteral("earlierOutcome.what"),
                                     QStringLiteral("code"),
                                     QStringLiteral("senderPid"),
                                     QStringLiteral("senderUid"),
                                     QStringLiteral("senderName"),
                                     QStringLiteral("status")};
    QString csv = csvLine(columns);
    for (const auto &entry : entries) {
        const QJsonObject object = logEntryToJson(*entry);
        QStringList cells;
        for (const QString &column : columns)
            cells += csvValue(jsonAt(object, column));
        csv += csvLine(cells);
    }
    return csv.toUtf8();
}

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(true); // a directory that we may not write to, but the file in it
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const bool isDenied = file.error() == QFileDevice::PermissionsError;
    return Failure(Error{.code = isDenied ? ErrorCode::PermissionDenied : ErrorCode::Io,
                         .operation = QStringLiteral("write"),
                         .subject = path,
                         .reason = file.errorString()});
}

} // namespace signalbox
