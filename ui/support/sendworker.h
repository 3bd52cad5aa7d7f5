// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/procreader.h"
#include "core/signals/signalsender.h"
#include "ui/support/sendtarget.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

/// The part of SendController that calls into the system. *Thread:* lives on SendController's own thread; every
/// function is called there, through the event loop.
class SendWorker : public QObject
{
    Q_OBJECT

public:
    SendWorker();
    ~SendWorker() override;

    void pin(quint64 session, const std::vector<SendTarget> &targets);
    void refresh(quint64 session, SendScope scope);
    /// `readOnly` reports a refusal for each target instead of sending.
    void send(quint64 session, const SendRequest &request, const std::optional<Escalation> &escalation, bool readOnly);
    void release(quint64 session);

Q_SIGNALS:
    void read(quint64 session, signalbox::SendScope scope, const std::vector<signalbox::TargetReading> &targets);
    /// `tickets` belong to `reports` by index; 0 where no outcome will come.
    void sent(quint64 session, const signalbox::SendRequest &request, const std::vector<signalbox::SendReport> &reports,
              const std::vector<quint64> &tickets);
    void outcome(quint64 ticket, const signalbox::SendOutcome &outcome, bool final);

private:
    struct Pinned {
        SendTarget target;
        std::optional<ProcessHandle> handle;
        std::optional<Error> error; ///< why there is no handle
    };
    struct Batch;

    [[nodiscard]] TargetReading readTarget(const SendTarget &target, qsizetype root, int depth, bool pinned);
    void addReached(const Pinned &pinned, qsizetype root, SendScope scope, const Snapshot &snapshot,
                    std::vector<TargetReading> &readings);
    void refuse(const Pinned &pinned, const SendRequest &request, const Error &error, bool escalated, Batch &batch);
    void planEscalation(quint64 session, SendRequest request, const Escalation &escalation, const Batch &batch);
    void sendOne(const Pinned &pinned, const SendRequest &request, bool escalated, Batch &batch);
    void report(SendTarget target, const SendRequest &request, const SendResult &result,
                const std::optional<ForecastTarget> &state, const ProcessHandle *handle, qint64 sentNs, bool escalated,
                Batch &batch);
    void escalate(quint64 session, const SendRequest &request, const std::vector<quint64> &tickets);
    /// Pinned targets that a send to the other ones reaches already: they must not get the signal twice.
    [[nodiscard]] QSet<ProcessId> reachedThroughOthers(const std::vector<Pinned> &pinned, SendScope scope);
    void forget(quint64 ticket);
    void takeOutcome(quint64 ticket, const SendOutcome &outcome, bool final);

    ProcReader m_reader;
    SignalSender m_sender;
    std::unique_ptr<ExitWatcher> m_exits; // made on the worker's thread, at the first send
    std::unique_ptr<OutcomeWatcher> m_outcomes;
    QHash<quint64, std::shared_ptr<std::vector<Pinned>>> m_sessions;
    QHash<quint64, std::shared_ptr<Pinned>> m_escalating; // by ticket: those that have not ended yet
    QHash<quint64, ProcessId> m_followed;                 // by ticket: those that may have another outcome
    std::deque<quint64> m_lingering;                      // tickets that had their first outcome and may have another
};

} // namespace signalbox
