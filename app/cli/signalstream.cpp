// SPDX-License-Identifier: MIT
#include "app/cli/signalstream.h"

#include "app/cli/commandline.h"
#include "core/base/clock.h"
#include "core/base/syscalls.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <unistd.h>

namespace signalbox::cli {
namespace {

/// INT and TERM end every stream.
SignalSet endingSignals()
{
    return SignalSet(quint64{1} << (SIGINT - 1) | quint64{1} << (SIGTERM - 1));
}

/// The name of whoever has the pid of a sender now. *Race:* it may have ended, and even been replaced, since.
std::optional<QString> processName(std::optional<pid_t> pid)
{
    if (!pid)
        return std::nullopt;
    const auto name = sys::readFile(QByteArray("/proc/" + QByteArray::number(*pid) + "/comm").constData());
    if (!name)
        return std::nullopt;
    return textFromBytes(QByteArrayView(*name).first(name->endsWith('\n') ? name->size() - 1 : name->size()));
}

} // namespace

SignalStream::SignalStream(Output &output, const Options &options, QObject *parent)
    : QObject(parent)
    , m_output(output)
    , m_options(options)
    , m_outputWatch(STDOUT_FILENO, QSocketNotifier::Exception)
{}

Result<void> SignalStream::start()
{
    Result<std::unique_ptr<SignalBridge>> bridge = SignalBridge::create();
    if (!bridge)
        return Failure(bridge.error());
    m_bridge = std::move(*bridge);
    connect(m_bridge.get(), &SignalBridge::received, this, &SignalStream::onReceived);
    connect(m_bridge.get(), &SignalBridge::overflowed, this, &SignalStream::onOverflow);
    if (m_options.signalSet.contains(*SignalNumber::fromNumber(SIGPIPE)))
        static_cast<void>(
            std::signal(SIGPIPE, SIG_DFL)); // Output had it ignored, which the bridge would take for inherited

    for (const SignalNumber signal : (m_options.signalSet | endingSignals()).toVector()) {
        const auto state = m_bridge->watch(signal);
        if (!state)
            return Failure(state.error());
        if (*state == SignalBridge::WatchState::LeftIgnored)
            m_leftIgnored.insert(signal);
    }
    m_bridge->setTerminationSignals(endingSignals() & m_bridge->watched());
    if (m_options.duration)
        QTimer::singleShot(*m_options.duration, Qt::PreciseTimer, this, &SignalStream::end);
    // A reader that goes away shows as an error of the pipe, even while nothing arrives that could be written.
    connect(&m_outputWatch, &QSocketNotifier::activated, this, &SignalStream::end);
    printReady();
    return {};
}

int SignalStream::fail(const Error &error)
{
    m_bridge.reset();
    complain(QStringLiteral("receive: ") + errorText(error));
    // A signal that cannot be received was asked for: that is a wrong argument, anything else a failure.
    return error.code == ErrorCode::InvalidArgument ? exitcode::wrongUsage : exitcode::failed;
}

void SignalStream::printReady()
{
    const SignalSet watched = m_options.signalSet - m_leftIgnored;
    const SignalSet ignored = m_options.signalSet & m_leftIgnored;
    if (m_options.json) {
        QJsonObject event = jsonLine("ready");
        event.insert(QStringLiteral("pid"), getpid());
        event.insert(QStringLiteral("signals"), signalNames(watched));
        event.insert(QStringLiteral("leftIgnored"), signalNames(ignored));
        m_output.json(event);
    } else {
        m_output.line(
            QStringLiteral("Process %1 receives %2").arg(getpid()).arg(watched.names().join(QLatin1Char(' '))));
        if (!ignored.isEmpty())
            m_output.line(QStringLiteral("Ignored since before the start, and left so: %1")
                              .arg(ignored.names().join(QLatin1Char(' '))));
    }
    m_output.flush();
    if (m_output.isClosed())
        QTimer::singleShot(0, this, &SignalStream::end);
}

void SignalStream::onReceived(const ReceivedSignal &signal)
{
    if (m_ended)
        return;
    if (m_options.signalSet.contains(signal.signal)) {
        ++m_received;
        printReceived(signal);
    }
    const bool isEnough = m_options.count && m_received >= *m_options.count;
    if (isEnough || m_output.isClosed() || endingSignals().contains(signal.signal))
        end();
}

void SignalStream::printReceived(const ReceivedSignal &signal)
{
    const QString time = isoTime(BootClock::wallTimeOfMonotonic(signal.monotonicNs));
    const QString code = SignalCatalogue::codeName(signal.signal, signal.code);
    const std::optional<QString> sender = processName(signal.senderPid);
    if (m_options.json) {
        QJsonObject event = jsonLine("received");
        event.insert(QStringLiteral("seq"), static_cast<qint64>(signal.sequence));
        event.insert(QStringLiteral("signal"), signal.signal.name());
        event.insert(QStringLiteral("number"), signal.signal.value());
        event.insert(QStringLiteral("code"), code);
        event.insert(QStringLiteral("senderPid"), orNull(signal.senderPid));
        event.insert(QStringLiteral("senderUid"), orNull(signal.senderUid));
        event.insert(QStringLiteral("senderName"), orNull(sender));
        event.insert(QStringLiteral("value"), orNull(signal.value));
        event.insert(QStringLiteral("status"), orNull(signal.status));
        event.insert(QStringLiteral("time"), time);
        m_output.json(event);
    } else {
        QString text =
            QStringLiteral("%1  %2 (%3)  %4").arg(time, signal.signal.name()).arg(signal.signal.value()).arg(code);
        if (signal.senderPid)
            text += QStringLiteral("  from %1 (%2)")
                        .arg(*signal.senderPid)
                        .arg(sender ? visibleText(*sender) : QStringLiteral("?"));
        if (signal.senderUid)
            text += QStringLiteral("  uid %1").arg(*signal.senderUid);
        if (signal.value)
            text += QStringLiteral("  value %1").arg(*signal.value);
        if (signal.status)
            text += QStringLiteral("  status %1").arg(*signal.status);
        m_output.line(text);
    }
    m_output.flush();
}

void SignalStream::onOverflow(SignalNumber signal, quint64 count)
{
    m_overflowed += count;
    if (m_options.json) {
        QJsonObject event = jsonLine("overflow");
        event.insert(QStringLiteral("signal"), signal.name());
        event.insert(QStringLiteral("count"), static_cast<qint64>(count));
        m_output.json(event);
    } else {
        m_output.line(QStringLiteral("%1: %2 more arrived than there was room for").arg(signal.name()).arg(count));
    }
    m_output.flush();
}

void SignalStream::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_outputWatch.setEnabled(false);
    if (m_options.json) {
        QJsonObject event = jsonLine("summary");
        event.insert(QStringLiteral("received"), static_cast<qint64>(m_received));
        event.insert(QStringLiteral("overflowed"), static_cast<qint64>(m_overflowed));
        m_output.json(event);
    } else {
        m_output.line(QStringLiteral("%1 received, %2 lost to overflow").arg(m_received).arg(m_overflowed));
    }
    m_output.flush();
    QCoreApplication::exit(exitcode::done);
}

} // namespace signalbox::cli
