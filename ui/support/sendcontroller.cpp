// SPDX-License-Identifier: MIT
#include "ui/support/sendcontroller.h"

#include "ui/models/signallog.h"
#include "ui/support/descriptorshare.h"
#include "ui/support/sendworker.h"

namespace signalbox {

namespace {

/// How many sends are followed on after their first outcome, one descriptor each.
constexpr std::size_t mostLingering = 4096;

} // namespace

SendController::SendController(SignalLog &log, const KnownEnds *ends, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_ends(ends)
    , m_worker(new SendWorker(ends, descriptorShare(mostLingering)))
{
    m_thread.setObjectName(QStringLiteral("send"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SendWorker::read, this, &SendController::read);
    connect(m_worker, &SendWorker::sent, this, &SendController::takeReports);
    connect(m_worker, &SendWorker::outcome, this, &SendController::takeOutcome);
    connect(m_worker, &SendWorker::escalationsWaiting, this, &SendController::escalationsWaiting);
    m_thread.start();
}

SendController::~SendController()
{
    m_thread.quit();
    m_thread.wait();
}

SendController::SessionId SendController::send(const std::vector<SendTarget> &targets, const SendRequest &request,
                                               const std::optional<Escalation> &escalation)
{
    const SessionId session = pin(targets);
    sendTo(session, request, escalation);
    release(session);
    return session;
}

SendController::SessionId SendController::pin(const std::vector<SendTarget> &targets)
{
    const SessionId session = m_nextSession++;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, session, targets] { worker->pin(session, targets); }, Qt::QueuedConnection);
    return session;
}

void SendController::refresh(SessionId session, SendScope scope)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, session, scope] { worker->refresh(session, scope); }, Qt::QueuedConnection);
}

void SendController::sendTo(SessionId session, const SendRequest &request, const std::optional<Escalation> &escalation)
{
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, session, request, escalation, readOnly = m_readOnly] {
            worker->send(session, request, escalation, readOnly);
        },
        Qt::QueuedConnection);
}

void SendController::cancelEscalations(SessionId session)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, session] { worker->cancelEscalations(session); }, Qt::QueuedConnection);
}

void SendController::release(SessionId session)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, session] { worker->release(session); }, Qt::QueuedConnection);
}

void SendController::takeReports(quint64 session, const SendRequest &request, std::vector<SendReport> reports,
                                 const std::vector<quint64> &tickets)
{
    for (size_t i = 0; i < reports.size(); ++i) {
        SendReport &report = reports[i];
        SentSignal entry{.target = report.target.id,
                         .targetName = report.target.name,
                         .targetUser = report.target.user,
                         .signal = report.signal,
                         .scope = request.scope,
                         .thread = request.thread,
                         .value = request.value,
                         .count = 1,
                         .forecast = report.forecast,
                         .error = {},
                         .raceFree = report.raceFree,
                         .escalated = report.escalated,
                         .unfollowed = report.unfollowed,
                         .earlier = {},
                         .outcome = {},
                         .outcomeFinal = false};
        if (!report.result)
            entry.error = report.result.error();
        report.logId = m_log.appendSent(entry);
        if (tickets[i] != 0)
            m_followed.insert(tickets[i], Followed{.logId = report.logId, .target = report.target.id});
    }
    Q_EMIT sent(session, reports);
}

void SendController::takeOutcome(quint64 ticket, const SendOutcome &what, bool final)
{
    const Followed followed = m_followed.value(ticket);
    if (followed.logId == 0)
        return;
    if (final)
        m_followed.remove(ticket);
    m_log.setOutcome(followed.logId, what, final);
    Q_EMIT outcome(followed.logId, followed.target, what, final);
}

} // namespace signalbox
