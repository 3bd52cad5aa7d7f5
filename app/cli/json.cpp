// SPDX-License-Identifier: MIT
#include "app/cli/json.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "core/processes/terminalname.h"

#include <cmath>
#include <variant>

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

QString isoTime(const QDateTime &time)
{
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QJsonArray signalNames(SignalSet set)
{
    return QJsonArray::fromStringList(set.names());
}

QJsonArray argumentArray(const QByteArray &nulSeparated)
{
    QJsonArray arguments;
    QByteArrayView rest = nulSeparated;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\0');
        arguments += textFromBytes(end < 0 ? rest : rest.first(end));
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    }
    return arguments;
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

QJsonObject processObject(const ProcessRecord &record)
{
    const ProcessStat &stat = record.stat;
    const auto name = stat.nameView();
    QJsonObject object{
        {QStringLiteral("pid"), record.id.pid},
        {QStringLiteral("ppid"), stat.ppid},
        {QStringLiteral("startTime"), static_cast<qint64>(record.id.startTime)},
        {QStringLiteral("name"), textFromBytes(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())))},
        {QStringLiteral("commandLine"),
         record.commandLine ? QJsonValue(argumentArray(*record.commandLine)) : QJsonValue()},
        {QStringLiteral("user"), record.user.isNull() ? QJsonValue() : QJsonValue(record.user)},
        {QStringLiteral("uid"), orNull(record.uid)},
        {QStringLiteral("state"), QString(QLatin1Char(static_cast<char>(stat.state)))},
        {QStringLiteral("threads"), stat.threads},
        {QStringLiteral("cpuPercent"), QJsonValue()},
        {QStringLiteral("cpuTimeMs"), ticksToMs(stat.userTicks + stat.systemTicks)},
        {QStringLiteral("rssBytes"), stat.residentPages * pageSize()},
        {QStringLiteral("nice"), stat.nice},
        {QStringLiteral("tty"), stat.tty == 0 ? QJsonValue() : QJsonValue(terminalName(stat.tty))},
        {QStringLiteral("kernelThread"), stat.isKernelThread()},
        {QStringLiteral("signals"), dispositionValue(record.disposition())},
    };
    if (record.cpuPercent) // one decimal: a float's further digits mean nothing
        object[QStringLiteral("cpuPercent")] = std::round(static_cast<double>(*record.cpuPercent) * 10) / 10;
    return object;
}

QJsonValue fieldValue(const ProcessField &field, const ProcessRecord &record)
{
    const QJsonObject process = processObject(record);
    if (const auto known = process.constFind(QLatin1String(field.id)); known != process.constEnd())
        return *known;
    struct Visitor {
        FieldType type;
        QJsonValue operator()(std::monostate) const { return {}; }
        QJsonValue operator()(bool value) const { return value; }
        QJsonValue operator()(qint64 value) const
        {
            return type == FieldType::Time ? QJsonValue(isoTime(QDateTime::fromMSecsSinceEpoch(value)))
                                           : QJsonValue(value);
        }
        QJsonValue operator()(double value) const { return std::round(value * 100) / 100; }
        QJsonValue operator()(const QString &value) const { return value; }
        QJsonValue operator()(SignalSet value) const { return signalNames(value); }
    };
    return std::visit(Visitor{field.type}, field.value(record));
}

QJsonObject signalObject(const SignalInfo &info)
{
    return {{QStringLiteral("number"), info.number.value()},
            {QStringLiteral("name"), info.name},
            {QStringLiteral("aliases"), QJsonArray::fromStringList(info.aliases)},
            {QStringLiteral("default"), latin(defaultActionName(info.defaultAction))},
            {QStringLiteral("catchable"), info.catchable},
            {QStringLiteral("category"), latin(signalCategoryName(info.category))},
            {QStringLiteral("description"), QString::fromUtf8(info.description)},
            {QStringLiteral("posix"), info.posix}};
}

QJsonObject forecastObject(const SignalForecast &forecast)
{
    return {{QStringLiteral("outcome"), latin(forecastOutcomeName(forecast.outcome))},
            {QStringLiteral("reason"), latin(forecastReasonName(forecast.reason))}};
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
