// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/outcomewatcher.h"
#include "core/children/stopplan.h"
#include "ui/support/sendtarget.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace signalbox {

class KnownEnds;

/// The part of SendWorker that goes on after a send: what became of it, and the second signal for whoever outlives the
/// first. *Thread:* lives on one thread with an event loop.
class SendFollower : public QObject
{
    Q_OBJECT

public:
    /// What forecasts are made from, read now; nothing if it cannot be read.
    using StateReader = std::function<std::optional<ForecastTarget>(const ProcessId &)>;

    /// At most `mostLingering` sends that had a first outcome are followed on, the newest: each holds a descriptor
    /// until its process ends. *Ownership:* `ends` may be null and must outlive it.
    SendFollower(StateReader reader, const KnownEnds *ends, size_t mostLingering, QObject *parent = nullptr);
    ~SendFollower() override;

    /// Follows what was sent at `sentNs`; `state` is what was read before. The ticket returned comes with every
    /// outcome(). *Errors:* LimitReached.
    [[nodiscard]] Result<quint64> follow(const ProcessHandle &handle, const SendRequest &request, qint64 sentNs,
                                         const std::optional<ForecastTarget> &state);
    /// Sends the second signal to `target` alone, by a stop plan, if it still lives when its time has come.
    void planEscalation(quint64 session, const ProcessHandle &handle, const SendTarget &target,
                        const SendRequest &request, const Escalation &escalation);
    /// No second signal for any target of this session; waiting() follows.
    void cancelEscalations(quint64 session);
    /// Emits waiting() for this session.
    void tellWaiting(quint64 session);

Q_SIGNALS:
    void outcome(quint64 ticket, const signalbox::SendOutcome &outcome, bool final);
    /// The second signal was sent, or could not be. `ticket` is 0 where no outcome will come.
    void escalated(quint64 session, const signalbox::SendRequest &request, const signalbox::SendReport &report,
                   quint64 ticket);
    /// How many targets of this session the second signal still waits for. Only for sessions that had any.
    void waiting(quint64 session, int count);

private:
    struct Plan;

    void sent(Plan &plan, const SendResult &result);
    void planFinished(quint64 id, const StopOutcome &outcome);
    void report(Plan &plan, const Result<void> &result, bool raceFree);
    void takeOutcome(quint64 ticket, const SendOutcome &what, bool final);
    void forget(quint64 ticket);

    StateReader m_readState;
    ExitWatcher m_exits;
    OutcomeWatcher m_outcomes;
    std::unordered_map<quint64, std::unique_ptr<Plan>> m_plans; // those that still wait, by an id of their own
    QHash<quint64, int> m_waiting;                              // by session
    QHash<quint64, ProcessId> m_followed;                       // by ticket: those that may have another outcome
    QHash<ProcessId, int> m_tickets;                            // how many of m_followed
    std::deque<quint64> m_lingering; // tickets that had their first outcome and may have another
    size_t m_mostLingering;
    quint64 m_lastPlan = 0;
};

} // namespace signalbox
