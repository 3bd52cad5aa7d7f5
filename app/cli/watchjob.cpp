// SPDX-License-Identifier: MIT
#include "app/cli/watchjob.h"

#include "app/cli/commandline.h"
#include "app/cli/json.h"
#include "core/base/syscalls.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"
#include "ui/support/forecasttext.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <unistd.h>

namespace signalbox::cli {
namespace {

/// Short names, as the kernel has them; empty if it cannot be read.
QString processName(pid_t pid)
{
    const auto name = sys::readFile(QByteArray("/proc/" + QByteArray::number(pid) + "/comm").constData());
    if (!name)
        return {};
    return textFromBytes(QByteArrayView(*name).first(name->endsWith('\n') ? name->size() - 1 : name->size()));
}

QJsonValue startTimeOf(const ProcessTarget &target)
{
    return target.startTime ? QJsonValue(static_cast<qint64>(*target.startTime)) : QJsonValue();
}

/// The contract's line about one process.
QJsonObject exitedEvent(const ProcessTarget &target, const WaitStatus &status, UnknownStatusReason reason)
{
    const bool wasKilled = status.kind == WaitStatus::Kind::Killed;
    const bool isKnown = status.kind != WaitStatus::Kind::Unknown;
    QJsonObject event = jsonLine("exited");
    event.insert(QStringLiteral("pid"), target.pid);
    event.insert(QStringLiteral("startTime"), startTimeOf(target));
    event.insert(QStringLiteral("exitCode"), orNull(status.exitCode));
    event.insert(QStringLiteral("signal"), wasKilled ? QJsonValue(status.signal.name()) : QJsonValue());
    event.insert(QStringLiteral("coreDumped"), isKnown ? QJsonValue(status.coreDumped) : QJsonValue());
    if (!isKnown)
        event.insert(QStringLiteral("reason"), QString::fromLatin1(unknownStatusReasonName(reason)));
    return event;
}

} // namespace

WatchJob::WatchJob(Output &output, Form form, QObject *parent)
    : QObject(parent)
    , m_output(output)
    , m_form(form)
    , m_outputWatch(STDOUT_FILENO, QSocketNotifier::Exception)
{
    connect(&m_exits, &ExitWatcher::ended, this, &WatchJob::onEnded);
    // A reader that goes away shows as an error of the pipe, even while nothing happens that could be written.
    connect(&m_outputWatch, &QSocketNotifier::activated, this, &WatchJob::end);
}

int WatchJob::run(const std::vector<ProcessTarget> &targets)
{
    watchSignals();
    for (const ProcessTarget &target : targets)
        begin(target);
    tellWatched();
    m_output.flush();
    if (m_exits.count() > 0 && !m_output.isClosed())
        QCoreApplication::exec();
    return m_anyFailed ? exitcode::failed : exitcode::done;
}

void WatchJob::begin(const ProcessTarget &target)
{
    const Result<ProcessHandle> handle = ProcessHandle::open(target);
    if (!handle)
        return tellUnreachable(target, handle.error());
    m_names.insert(handle->id(), processName(target.pid));
    if (const auto watched = m_exits.watch(*handle); !watched)
        tellUnreachable(target, watched.error());
}

void WatchJob::tellUnreachable(const ProcessTarget &target, const Error &error)
{
    m_anyFailed = true;
    // A pinned identity did run: of that one it is known that it has ended. A number alone may never have been used.
    const bool hasEnded = target.startTime && error.code == ErrorCode::NoSuchProcess;
    ErrorContext context;
    context.process = ProcessId{target.pid, target.startTime.value_or(0)};
    QString text = errorText(error, context);
    const QString advice = errorAdvice(error, context); // about sending
    if (error.code == ErrorCode::StaleIdentity && !advice.isEmpty() && text.endsWith(advice)) {
        text.chop(advice.size());
        text = text.trimmed();
    }
    if (m_form == Form::Words) {
        complain(QStringLiteral("watch: ") + text);
    } else if (hasEnded) {
        m_output.json(exitedEvent(target, WaitStatus::unknown(), UnknownStatusReason::EndedBefore));
    } else {
        QJsonObject event = jsonLine("error");
        event.insert(QStringLiteral("pid"), target.pid);
        event.insert(QStringLiteral("startTime"), startTimeOf(target));
        event.insert(QStringLiteral("error"), errorObject(error, text));
        m_output.json(event);
    }
}

void WatchJob::tellWatched()
{
    if (m_form == Form::Json || m_names.isEmpty())
        return;
    QList<ProcessId> ids = m_names.keys();
    std::sort(ids.begin(), ids.end());
    QStringList watched;
    for (const ProcessId &id : ids)
        watched += name(id);
    m_output.line(QStringLiteral("Watching %1").arg(watched.join(QLatin1String(", "))));
}

void WatchJob::onEnded(const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason)
{
    ++m_ended;
    if (m_form == Form::Json)
        m_output.json(exitedEvent({id.pid, id.startTime}, status, reason));
    else
        m_output.line(QStringLiteral("%1: %2").arg(name(id), waitStatusText(status, reason)));
    m_output.flush();
    if (m_exits.count() == 0 || m_output.isClosed())
        end();
}

void WatchJob::watchSignals()
{
    Result<std::unique_ptr<SignalBridge>> bridge = SignalBridge::create();
    if (!bridge)
        return; // the signals end us as ever, only without a last line
    m_bridge = std::move(*bridge);
    connect(m_bridge.get(), &SignalBridge::received, this, &WatchJob::interrupt);
    SignalSet ending;
    for (const int number : {SIGINT, SIGTERM}) {
        const SignalNumber signal = *SignalNumber::fromNumber(number);
        if (const auto state = m_bridge->watch(signal); state && *state == SignalBridge::WatchState::Watching)
            ending.insert(signal);
    }
    m_bridge->setTerminationSignals(ending);
}

void WatchJob::interrupt()
{
    if (m_isOver)
        return;
    if (m_form == Form::Json) {
        QJsonObject event = jsonLine("summary");
        event.insert(QStringLiteral("ended"), m_ended);
        event.insert(QStringLiteral("running"), m_exits.count());
        m_output.json(event);
    } else {
        m_output.line(QStringLiteral("%1 ended, %2 not yet").arg(m_ended).arg(m_exits.count()));
    }
    m_output.flush();
    end();
}

void WatchJob::end()
{
    if (std::exchange(m_isOver, true))
        return;
    m_outputWatch.setEnabled(false);
    QCoreApplication::exit();
}

QString WatchJob::name(const ProcessId &id) const
{
    const QString name = m_names.value(id);
    return name.isEmpty() ? QString::number(id.pid)
                          : QStringLiteral("%1 (%2)").arg(visibleText(name), QString::number(id.pid));
}

} // namespace signalbox::cli
