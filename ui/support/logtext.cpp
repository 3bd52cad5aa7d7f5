// SPDX-License-Identifier: MIT
#include "ui/support/logtext.h"

#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"
#include "ui/support/forecasttext.h"
#include "ui/support/signaltext.h"

#include <QCoreApplication>
#include <QStringList>

#include <csignal>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SignalLog)
};

QString sentDetails(const SentSignal &sent)
{
    QStringList parts;
    if (sent.count > 1)
        parts += Texts::tr("%n times", nullptr, sent.count);
    if (sent.scope == SendScope::Thread)
        parts += Texts::tr("to thread %1").arg(sent.thread);
    else if (sent.scope != SendScope::Process)
        parts += Texts::tr("to %1", "%1 scope: its process group, …").arg(sendScopeText(sent.scope));
    if (sent.value)
        parts += Texts::tr("value %1").arg(*sent.value);
    if (sent.escalated)
        parts += Texts::tr("because it had not ended");
    if (!sent.raceFree)
        parts += Texts::tr("without a process descriptor");
    return parts.join(Texts::tr(", ", "between the parts of a list"));
}

QString receivedDetails(const ReceivedSignal &signal)
{
    if (!signal.hasInfo)
        return {}; // its code would read as SI_USER, which nobody said
    QStringList parts{SignalCatalogue::codeName(signal.signal, signal.code)};
    if (signal.value)
        parts += Texts::tr("value %1").arg(*signal.value);
    if (signal.status) {
        const bool isExitCode = signal.signal.value() == SIGCHLD && signal.code == CLD_EXITED;
        const auto by = SignalNumber::fromNumber(*signal.status);
        parts += isExitCode || !by ? Texts::tr("exit code %1").arg(*signal.status)
                                   : Texts::tr("status %1", "%1 name of a signal").arg(by->name());
    }
    return parts.join(Texts::tr(", ", "between the parts of a list"));
}

} // namespace

QString logDirectionText(const LogEntry &entry)
{
    if (entry.sent() != nullptr)
        return Texts::tr("sent", "direction");
    if (entry.received() != nullptr)
        return Texts::tr("received", "direction");
    return Texts::tr("lost", "direction");
}

QString logPeerText(const LogEntry &entry)
{
    if (const SentSignal *sent = entry.sent())
        return sent->targetName.isEmpty() ? Texts::tr("unknown", "name of a process") : visibleText(sent->targetName);
    if (const LoggedReception *reception = entry.received()) {
        if (!reception->signal.senderPid)
            return Texts::tr("not told", "sender of a signal");
        if (reception->isNameAwaited)
            return QString(QChar(0x2026));
        return reception->senderName.isEmpty() ? Texts::tr("ended meanwhile", "sender of a signal")
                                               : visibleText(reception->senderName);
    }
    return {};
}

QString logPidText(const LogEntry &entry)
{
    if (const SentSignal *sent = entry.sent())
        return QString::number(sent->target.pid);
    if (const LoggedReception *reception = entry.received(); reception != nullptr && reception->signal.senderPid)
        return QString::number(*reception->signal.senderPid);
    return {};
}

QString logDetailsText(const LogEntry &entry)
{
    if (const SentSignal *sent = entry.sent())
        return sentDetails(*sent);
    if (const LoggedReception *reception = entry.received())
        return receivedDetails(reception->signal);
    const auto count = std::get<LoggedOverflow>(entry.what).count;
    return count == 1 ? Texts::tr("1 came, but the buffer was full")
                      : Texts::tr("%n came, but the buffer was full", nullptr,
                                  static_cast<int>(std::min<quint64>(count, std::numeric_limits<int>::max())));
}

QString logForecastText(const LogEntry &entry)
{
    const SentSignal *sent = entry.sent();
    if (sent == nullptr || !sent->forecast)
        return {};
    return Texts::tr("%1: %2", "%1 what was expected, %2 why")
        .arg(forecastShort(*sent->forecast), forecastReason(sent->forecast->reason));
}

QString logResultText(const LogEntry &entry)
{
    const SentSignal *sent = entry.sent();
    if (sent == nullptr)
        return {};
    if (sent->error)
        return Texts::tr("not sent: %1").arg(errorReason(*sent->error));
    if (sent->outcome)
        return sendOutcomeText(*sent->outcome, sent->forecast, sent->earlier);
    if (sent->unfollowed)
        return Texts::tr("sent, not followed: %1", "%1 why").arg(errorReason(*sent->unfollowed));
    return Texts::tr("sent", "result");
}

} // namespace signalbox
