// SPDX-License-Identifier: MIT
#include "ui/models/signallog.h"

#include "core/base/clock.h"
#include "core/signals/signalbridge.h"
#include "ui/support/sendernames.h"

#include <QDateTime>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds viewPeriod{30}; // about one frame at 30 Hz

bool awaitsName(const LogEntry &entry)
{
    const LoggedReception *reception = entry.received();
    return reception != nullptr && reception->isNameAwaited;
}

} // namespace

SignalLog::SignalLog(qsizetype capacity, QObject *parent)
    : QObject(parent)
    , m_received(static_cast<size_t>(SignalNumber::maximum()) + 1)
    , m_overflowed(static_cast<size_t>(SignalNumber::maximum()) + 1)
    , m_capacity(std::max<qsizetype>(capacity, 1))
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(viewPeriod);
    connect(&m_changed, &QTimer::timeout, this, &SignalLog::changed);
}

SignalLog::~SignalLog() = default;

void SignalLog::listenTo(SignalBridge &bridge)
{
    if (m_names == nullptr) {
        m_names = new SenderNames(this);
        connect(m_names, &SenderNames::answered, this, &SignalLog::nameSenders);
    }
    connect(&bridge, &SignalBridge::received, this, &SignalLog::take);
    connect(&bridge, &SignalBridge::overflowed, this, [this](SignalNumber signal, quint64 count) {
        if (!m_unlogged.contains(signal))
            appendOverflow(signal, count);
    });
}

void SignalLog::take(const ReceivedSignal &signal)
{
    if (m_unlogged.contains(signal.signal))
        return;
    const auto known = signal.senderPid ? m_names->known(*signal.senderPid) : QString();
    const quint64 id = appendReception(signal, known.value_or(QString()), !known);
    if (known)
        return;
    m_nameless[*signal.senderPid].push_back(id);
    m_names->ask(*signal.senderPid);
}

void SignalLog::nameSenders(pid_t pid, const QString &name)
{
    const std::vector<quint64> ids = m_nameless.take(pid);
    for (const quint64 id : ids) {
        const quint64 place = id - m_untold.front()->id; // it is there: it was not told without its name
        LogEntry entry = *m_untold[place];
        auto &reception = std::get<LoggedReception>(entry.what);
        reception.senderName = name;
        reception.isNameAwaited = false;
        m_untold[place] = std::make_shared<const LogEntry>(std::move(entry));
        if (id >= m_firstId) // not discarded meanwhile
            m_entries[static_cast<size_t>(id - m_firstId)] = m_untold[place];
        Q_EMIT named(id);
    }
    tellAppended();
}

void SignalLog::tellAppended()
{
    while (!m_untold.empty() && !awaitsName(*m_untold.front())) {
        const auto entry = m_untold.front();
        m_untold.pop_front();
        Q_EMIT appended(*entry);
    }
}

void SignalLog::tellNow()
{
    m_nameless.clear();
    for (auto &untold : m_untold) {
        if (!awaitsName(*untold))
            continue;
        LogEntry entry = *untold;
        std::get<LoggedReception>(entry.what).isNameAwaited = false;
        untold = std::make_shared<const LogEntry>(std::move(entry));
        if (untold->id >= m_firstId) // not discarded meanwhile
            m_entries[static_cast<size_t>(untold->id - m_firstId)] = untold;
    }
    tellAppended();
}

void SignalLog::discardOldest()
{
    while (size() > m_capacity) {
        m_entries.pop_front();
        ++m_firstId;
        ++m_discarded;
    }
}

void SignalLog::setCapacity(qsizetype capacity)
{
    m_capacity = std::max<qsizetype>(capacity, 1);
    discardOldest();
    if (!m_changed.isActive()) // also of nothing but the bound, which is shown
        m_changed.start();
}

quint64 SignalLog::append(std::variant<SentSignal, LoggedReception, LoggedOverflow> what, qint64 timeMs)
{
    const quint64 id = nextId();
    auto entry = std::make_shared<const LogEntry>(LogEntry{.id = id, .timeMs = timeMs, .what = std::move(what)});
    m_entries.push_back(entry);
    discardOldest();
    if (!m_changed.isActive())
        m_changed.start();
    m_untold.push_back(entry);
    tellAppended();
    return id;
}

quint64 SignalLog::appendSent(const SentSignal &sent)
{
    return append(sent, QDateTime::currentMSecsSinceEpoch());
}

quint64 SignalLog::appendReceived(const ReceivedSignal &signal, const QString &senderName)
{
    return appendReception(signal, senderName, false);
}

quint64 SignalLog::appendReception(const ReceivedSignal &signal, const QString &senderName, bool isNameAwaited)
{
    ++m_received[static_cast<size_t>(signal.signal.value())];
    return append(LoggedReception{.signal = signal, .senderName = senderName, .isNameAwaited = isNameAwaited},
                  BootClock::wallTimeOfMonotonic(signal.monotonicNs).toMSecsSinceEpoch());
}

quint64 SignalLog::appendOverflow(SignalNumber signal, quint64 count)
{
    m_overflowed[static_cast<size_t>(signal.value())] += count;
    return append(LoggedOverflow{.signal = signal, .count = count}, QDateTime::currentMSecsSinceEpoch());
}

void SignalLog::setOutcome(quint64 id, const SendOutcome &outcome, bool final)
{
    const auto old = entry(id);
    if (!old || old->sent() == nullptr)
        return;
    LogEntry changedEntry = *old;
    auto &sent = std::get<SentSignal>(changedEntry.what);
    if (sent.outcome)
        sent.earlier = sent.outcome;
    sent.outcome = outcome;
    sent.outcomeFinal = final;
    const auto changedNow = std::make_shared<const LogEntry>(std::move(changedEntry));
    m_entries[static_cast<size_t>(id - m_firstId)] = changedNow;
    if (!m_untold.empty() && id >= m_untold.front()->id)
        m_untold[id - m_untold.front()->id] = changedNow;
    Q_EMIT updated(id);
}

void SignalLog::clear()
{
    m_firstId = nextId();
    m_entries.clear();
    m_discarded = 0;
    m_changed.stop();
    Q_EMIT changed();
}

std::shared_ptr<const LogEntry> SignalLog::entry(quint64 id) const
{
    if (id < m_firstId || id >= nextId())
        return nullptr;
    return m_entries[static_cast<size_t>(id - m_firstId)];
}

quint64 SignalLog::receivedCount(SignalNumber signal) const
{
    return m_received[static_cast<size_t>(signal.value())];
}

quint64 SignalLog::overflowCount(SignalNumber signal) const
{
    return m_overflowed[static_cast<size_t>(signal.value())];
}

} // namespace signalbox
