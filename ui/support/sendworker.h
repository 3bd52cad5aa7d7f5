// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/procreader.h"
#include "core/signals/signalsender.h"
#include "ui/support/sendtarget.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

class KnownEnds;
class SendFollower;

/// The part of SendController that calls into the system. *Thread:* lives on SendController's own thread; every
/// function is called there, through the event loop.
class SendWorker : public QObject
{
    Q_OBJECT

public:
    /// `mostLingering`: see SendFollower. *Ownership:* `ends` may be null and must outlive it.
    SendWorker(const KnownEnds *ends, size_t mostLingering);
    ~SendWorker() override;

    void pin(quint64 session, const std::vector<SendTarget> &targets);
    void refresh(quint64 session, SendScope scope);
    /// `readOnly` reports a refusal for each target instead of sending.
    void send(quint64 session, const SendRequest &request, const std::optional<Escalation> &escalation, bool readOnly);
    void cancelEscalations(quint64 session);
    void release(quint64 session);

Q_SIGNALS:
    void read(quint64 session, signalbox::SendScope scope, const std::vector<signalbox::TargetReading> &targets);
    /// In one or more goes, so that thousands do not hold up who receives them. `tickets` belong to `reports` by index;
    /// 0 where no outcome will come.
    void sent(quint64 session, const signalbox::SendRequest &request, const std::vector<signalbox::SendReport> &reports,
              const std::vector<quint64> &tickets);
    void outcome(quint64 ticket, const signalbox::SendOutcome &outcome, bool final);
    /// How many targets the second signal still waits for.
    void escalationsWaiting(quint64 session, int count);

private:
    struct Pinned {
        SendTarget target;
        std::optional<ProcessHandle> handle;
        std::optional<Error> error; ///< why there is no handle
    };
    struct Reached;
    struct Batch;

    [[nodiscard]] TargetReading readTarget(const SendTarget &target, qsizetype root, int depth, bool pinned);
    void addReached(const Pinned &pinned, qsizetype root, SendScope scope, const Snapshot &snapshot,
                    std::vector<TargetReading> &readings);
    [[nodiscard]] SendFollower &follower();
    [[nodiscard]] std::vector<Reached> reach(const Pinned &pinned, SendScope scope);
    void sendOne(const Pinned &pinned, Batch &batch);
    void refuse(const SendTarget &target, const Error &error, Batch &batch);
    void flush(Batch &batch);
    void report(const Reached &one, const SendResult &result, qint64 sentNs, Batch &batch);
    /// Pinned targets that a send to the other ones reaches already: they must not get the signal twice.
    [[nodiscard]] QSet<ProcessId> reachedThroughOthers(const std::vector<Pinned> &pinned, SendScope scope);
    [[nodiscard]] Snapshot scanWithOwners();
    [[nodiscard]] static SendTarget targetIn(const Snapshot &snapshot, const ProcessId &id);

    const KnownEnds *m_ends;
    size_t m_mostLingering;
    ProcReader m_reader;
    SignalSender m_sender;
    std::unique_ptr<SendFollower> m_follower; // made on the worker's thread, at the first send
    QHash<quint64, std::shared_ptr<std::vector<Pinned>>> m_sessions;
};

} // namespace signalbox
