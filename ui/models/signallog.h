// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalset.h"
#include "ui/models/logentry.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace signalbox {

class SenderNames;
class SignalBridge;

/// Both directions of signals, in the order they came, bounded: the oldest go, and are counted.
///
/// Entries are there at once; changed() is coalesced, so that a flood costs one update of the views per 30 ms.
/// *Thread:* the GUI thread.
class SignalLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype defaultCapacity = 10'000;

    explicit SignalLog(qsizetype capacity = defaultCapacity, QObject *parent = nullptr);
    ~SignalLog() override;

    /// Logs whatever `bridge` receives from now on, with the name of the sender where it can still be read: named()
    /// follows then.
    void listenTo(SignalBridge &bridge);
    /// Signals that are received but not logged: the program needs them for itself, and nobody asked to see them.
    void setUnlogged(SignalSet signals) { m_unlogged = signals; }

    /// Returns the id of the new entry.
    quint64 appendSent(const SentSignal &sent);
    quint64 appendReceived(const ReceivedSignal &signal, const QString &senderName = {});
    quint64 appendOverflow(SignalNumber signal, quint64 count);
    /// Tells at once of the entries that wait for the name of a sender, without it: the program ends.
    void tellNow();
    /// Completes a sent entry. An id that was discarded meanwhile is ignored.
    void setOutcome(quint64 id, const SendOutcome &outcome, bool final);
    /// Forgets all entries; counters start anew.
    void clear();

    /// Keeps at most so many entries from now on; the oldest of more than that go, and are counted.
    void setCapacity(qsizetype capacity);
    [[nodiscard]] qsizetype capacity() const noexcept { return m_capacity; }
    [[nodiscard]] qsizetype size() const noexcept { return static_cast<qsizetype>(m_entries.size()); }
    /// Id of the oldest entry that is kept; nextId() if there is none.
    [[nodiscard]] quint64 firstId() const noexcept { return m_firstId; }
    [[nodiscard]] quint64 nextId() const noexcept { return m_firstId + m_entries.size(); }
    /// The entry, shared and immutable (an outcome replaces it), or null if it was discarded or never was.
    [[nodiscard]] std::shared_ptr<const LogEntry> entry(quint64 id) const;
    /// How many entries were dropped because the log was full, since it was made or cleared.
    [[nodiscard]] quint64 discardedCount() const noexcept { return m_discarded; }
    /// Signals received, and those that found the ring full, since the log was made: never reset by clear().
    [[nodiscard]] quint64 receivedCount(SignalNumber signal) const;
    [[nodiscard]] quint64 overflowCount(SignalNumber signal) const;

Q_SIGNALS:
    /// Something was appended, discarded or cleared since the last time. Coalesced.
    void changed();
    /// The outcome of entry `id` came. At once.
    void updated(quint64 id);
    /// The name of the sender of entry `id` was read, or can no longer be.
    void named(quint64 id);
    /// An entry was appended and is complete but for an outcome: it waits for the name of a sender, and those after it
    /// wait with it. For each, in order: for recording, not for views.
    void appended(const signalbox::LogEntry &entry);

private:
    void take(const ReceivedSignal &signal);
    quint64 appendReception(const ReceivedSignal &signal, const QString &senderName, bool isNameAwaited);
    quint64 append(std::variant<SentSignal, LoggedReception, LoggedOverflow> what, qint64 timeMs);
    void nameSenders(pid_t pid, const QString &name);
    void tellAppended();
    void discardOldest();

    std::deque<std::shared_ptr<const LogEntry>> m_entries;
    std::vector<quint64> m_received; // by signal number
    std::vector<quint64> m_overflowed;
    SenderNames *m_names = nullptr;                       // made when there is a bridge to listen to
    QHash<pid_t, std::vector<quint64>> m_nameless;        // entries that wait for the name of this sender
    std::deque<std::shared_ptr<const LogEntry>> m_untold; // for which appended() is still to come; ids without gaps
    QTimer m_changed;
    SignalSet m_unlogged;
    qsizetype m_capacity;
    quint64 m_firstId = 1;
    quint64 m_discarded = 0;
};

} // namespace signalbox
