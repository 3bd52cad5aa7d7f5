// SPDX-License-Identifier: MIT
#include "core/processes/processjson.h"

#include "core/base/clock.h"
#include "core/base/jsonvalues.h"
#include "core/base/untrustedtext.h"
#include "core/processes/terminalname.h"
#include "core/signals/signaljson.h"

#include <cmath>
#include <variant>

namespace signalbox {
namespace {

QString idOf(const ProcessField &field)
{
    return QString::fromLatin1(field.id);
}

/// A field that processObject(record) does not have.
QJsonValue otherFieldValue(const ProcessField &field, const ProcessRecord &record)
{
    struct Visitor {
        FieldType type;
        QJsonValue operator()(std::monostate) const { return {}; }
        QJsonValue operator()(bool value) const { return value; }
        QJsonValue operator()(qint64 value) const
        {
            return type == FieldType::Time ? QJsonValue(isoTime(value)) : QJsonValue(value);
        }
        QJsonValue operator()(double value) const { return std::round(value * 100) / 100; }
        QJsonValue operator()(const QString &value) const { return value; }
        QJsonValue operator()(SignalSet value) const { return signalNames(value); }
    };
    return std::visit(Visitor{field.type}, field.value(record));
}

} // namespace

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

QJsonObject processObject(const ProcessRecord &record, std::span<const ProcessField *const> fields)
{
    const QJsonObject process = processObject(record);
    QJsonObject chosen{{QStringLiteral("pid"), process.value(QLatin1String("pid"))},
                       {QStringLiteral("startTime"), process.value(QLatin1String("startTime"))}};
    for (const ProcessField *field : fields) {
        const auto known = process.constFind(QLatin1String(field->id));
        chosen.insert(idOf(*field), known != process.constEnd() ? *known : otherFieldValue(*field, record));
    }
    return chosen;
}

QStringList fieldPaths(const ProcessField &field)
{
    if (field.type != FieldType::SignalMap)
        return {idOf(field)};
    return {QStringLiteral("signals.pending"), QStringLiteral("signals.sharedPending"),
            QStringLiteral("signals.blocked"), QStringLiteral("signals.ignored"), QStringLiteral("signals.caught")};
}

} // namespace signalbox
