// SPDX-License-Identifier: MIT
#include "app/cli/runreport.h"

#include "app/cli/json.h"
#include "core/base/untrustedtext.h"
#include "ui/support/forecasttext.h"
#include "ui/support/format.h"

namespace signalbox::cli {
namespace {

constexpr qint64 nsPerMs = 1'000'000;

QString signalName(SignalNumber signal)
{
    return signal.isValid() ? signal.name() : QString();
}

QJsonValue nameOrNull(SignalNumber signal)
{
    return signal.isValid() ? QJsonValue(signal.name()) : QJsonValue();
}

/// Commands are often short: "8 ms", then as everywhere.
QString duration(qint64 ms)
{
    constexpr qint64 secondsFrom = 1000;
    return ms < secondsFrom ? QStringLiteral("%1 ms").arg(ms) : Format(QLocale::c()).duration(ms);
}

} // namespace

RunReport::RunReport(Output &output, Form form, const QByteArray &program)
    : m_output(output)
    , m_form(form)
    , m_program(visibleTextFromBytes(program))
{}

void RunReport::started(const ProcessId &id)
{
    m_id = id;
    if (m_form == Form::Words)
        return words(QStringLiteral("%1 started as process %2.").arg(m_program, QString::number(id.pid)));
    QJsonObject event = jsonLine("started");
    event.insert(QStringLiteral("pid"), id.pid);
    event.insert(QStringLiteral("startTime"), static_cast<qint64>(id.startTime));
    m_output.json(event);
    m_output.flush();
}

void RunReport::stopped(const WaitStatus &status)
{
    if (m_form == Form::Words)
        return words(QStringLiteral("%1 was stopped by %2.").arg(name(), signalName(status.signal)));
    QJsonObject event = jsonLine("stopped");
    event.insert(QStringLiteral("signal"), nameOrNull(status.signal));
    m_output.json(event);
    m_output.flush();
}

void RunReport::continued()
{
    if (m_form == Form::Words)
        return words(QStringLiteral("%1 goes on.").arg(name()));
    m_output.json(jsonLine("continued"));
    m_output.flush();
}

void RunReport::ended(const ChildEnd &end)
{
    if (m_form == Form::Words)
        return endedInWords(end);
    const bool wasKilled = end.status.kind == WaitStatus::Kind::Killed;
    QJsonObject event = jsonLine(wasKilled ? "killed" : "exited");
    if (wasKilled) {
        event.insert(QStringLiteral("signal"), nameOrNull(end.status.signal));
        event.insert(QStringLiteral("coreDumped"), end.status.coreDumped);
    } else {
        event.insert(QStringLiteral("exitCode"), orNull(end.status.exitCode));
    }
    if (end.unknownReason != UnknownStatusReason::None)
        event.insert(QStringLiteral("reason"), QString::fromLatin1(unknownStatusReasonName(end.unknownReason)));
    const auto &usage = end.usage;
    event.insert(QStringLiteral("userMs"), usage ? QJsonValue(usage->userMs()) : QJsonValue());
    event.insert(QStringLiteral("systemMs"), usage ? QJsonValue(usage->systemMs()) : QJsonValue());
    event.insert(QStringLiteral("maxRssBytes"), usage ? QJsonValue(usage->maxRssBytes) : QJsonValue());
    event.insert(QStringLiteral("elapsedMs"), end.elapsedNs / nsPerMs);
    m_output.json(event);
    m_output.flush();
}

void RunReport::endedInWords(const ChildEnd &end)
{
    QString text = QStringLiteral("%1 %2 after %3")
                       .arg(name(), waitStatusText(end.status, end.unknownReason), duration(end.elapsedNs / nsPerMs));
    if (end.usage)
        text += QStringLiteral("; CPU time %1 user, %2 system; peak memory %3")
                    .arg(duration(end.usage->userMs()), duration(end.usage->systemMs()),
                         Format(QLocale::c()).bytes(end.usage->maxRssBytes));
    words(text + QLatin1Char('.'));
}

void RunReport::failed(const Error &error, const QString &message)
{
    if (m_form != Form::Json)
        return;
    QJsonObject event = jsonLine("failed");
    event.insert(QStringLiteral("error"), errorObject(error, message));
    m_output.json(event);
    m_output.flush();
}

void RunReport::left(SignalNumber signal)
{
    if (m_form == Form::Words)
        return words(QStringLiteral("%1 came a second time; %2 is left running.").arg(signal.name(), name()));
    QJsonObject event = jsonLine("left");
    event.insert(QStringLiteral("pid"), m_id.pid);
    event.insert(QStringLiteral("signal"), signal.name());
    m_output.json(event);
    m_output.flush();
}

void RunReport::words(const QString &text)
{
    m_output.line(QStringLiteral("signalbox: ") + text);
    m_output.flush();
}

QString RunReport::name() const
{
    return QStringLiteral("%1 (%2)").arg(m_program, QString::number(m_id.pid));
}

} // namespace signalbox::cli
