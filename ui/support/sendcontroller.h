// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/preferences.h"
#include "ui/support/sendtarget.h"

#include <QHash>
#include <QObject>
#include <QThread>

#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

class KnownEnds;
class SendWorker;
class SignalLog;

/// Sends signals for the window: pins targets, reads what forecasts need, sends, logs, and follows each send to its
/// outcome. All system calls are made on a thread of its own, so that a subtree of thousands does not hold up the
/// window; everything is reported on the thread it lives on.
///
/// A session is a set of pinned targets: one handle per process, opened when the session begins and kept until it is
/// released. *Thread:* the GUI thread. *Ownership:* the log must outlive it.
class SendController : public QObject
{
    Q_OBJECT

public:
    using SessionId = quint64;

    /// `ends` knows how our own children ended, where the kernel does not tell it after the reap. *Ownership:* it may
    /// be null and must outlive the controller.
    explicit SendController(SignalLog &log, const KnownEnds *ends = nullptr, QObject *parent = nullptr);
    /// Ends the thread. Escalations that have not come yet are dropped.
    ~SendController() override;

    /// Sends to `targets` at once, in a session of its own that ends by itself. Reports come as sent().
    SessionId send(const std::vector<SendTarget> &targets, const SendRequest &request,
                   const std::optional<Escalation> &escalation = {});

    /// Begins a session: opens the handles now. read() follows.
    [[nodiscard]] SessionId pin(const std::vector<SendTarget> &targets);
    /// Reads again what forecasts need, for whoever a send with `scope` would reach now. read() follows.
    void refresh(SessionId session, SendScope scope);
    /// Sends to the pinned targets. sent() follows; targets that have ended are reported as such.
    void sendTo(SessionId session, const SendRequest &request, const std::optional<Escalation> &escalation = {});
    /// Sends the second signal to nobody that still waits for it. escalationsWaiting() follows.
    void cancelEscalations(SessionId session);
    /// Ends the session and closes its handles. Outcomes of what was sent are still followed, and second signals come.
    void release(SessionId session);

    /// Refuses to send anything from now on (Cancelled, reason "read-only").
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    [[nodiscard]] bool isReadOnly() const noexcept { return m_readOnly; }
    /// What the person wants to be asked about. Whoever sends asks for it: the controller itself sends what it is told.
    void setConfirmations(const SendConfirmations &confirmations) { m_confirmations = confirmations; }
    [[nodiscard]] const SendConfirmations &confirmations() const noexcept { return m_confirmations; }
    [[nodiscard]] SignalLog &log() const noexcept { return m_log; }
    /// As given to the constructor; may be null.
    [[nodiscard]] const KnownEnds *knownEnds() const noexcept { return m_ends; }

Q_SIGNALS:
    void read(quint64 session, signalbox::SendScope scope, const std::vector<signalbox::TargetReading> &targets);
    /// One report per process reached, thousands in several goes; and again with `escalated` set when the second signal
    /// was sent.
    void sent(quint64 session, const std::vector<signalbox::SendReport> &reports);
    /// How many targets of the session its second signal still waits for; 0 when all have ended, got it, or it was
    /// cancelled. Only for sessions with an escalation.
    void escalationsWaiting(quint64 session, int count);
    /// What a send did; as OutcomeWatcher::outcome(). The log entry has it already.
    void outcome(quint64 logId, const signalbox::ProcessId &target, const signalbox::SendOutcome &outcome, bool final);

private:
    void takeReports(quint64 session, const SendRequest &request, std::vector<SendReport> reports,
                     const std::vector<quint64> &tickets);
    void takeOutcome(quint64 ticket, const SendOutcome &outcome, bool final);

    struct Followed {
        quint64 logId = 0;
        ProcessId target;
    };
    SignalLog &m_log;
    const KnownEnds *m_ends;
    QThread m_thread;
    SendWorker *m_worker = nullptr; // lives on m_thread, deleted by it
    QHash<quint64, Followed> m_followed;
    SessionId m_nextSession = 1;
    SendConfirmations m_confirmations;
    bool m_readOnly = false;
};

} // namespace signalbox
