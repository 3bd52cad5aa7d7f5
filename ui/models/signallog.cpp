// SPDX-License-Identifier: MIT
#include "ui/models/signallog.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "core/processes/procreader.h"
#include "core/signals/signalbridge.h"

#include <QDateTime>
#include <QHash>

namespace signalbox {

namespace {
constexpr std::chrono::milliseconds viewPeriod{30};                    // about one frame at 30 Hz
constexpr std::chrono::nanoseconds nameLife = std::chrono::seconds(1); // a pid may be recycled, a name changed
} // namespace

/// Names of senders. A flood comes from few processes, so each is looked up once a second at most.
struct SignalLog::Names {
    struct Known {
        QString name;
        qint64 sinceNs = 0;
    };
    ProcReader reader{ProcReader::Options{.descriptorBudget = 0}};
    QHash<pid_t, Known> known;
};

SignalLog::SignalLog(qsizetype capacity, QObject *parent)
    : QObject(parent)
    , m_received(static_cast<size_t>(SignalNumber::maximum()) + 1)
    , m_overflowed(static_cast<size_t>(SignalNumber::maximum()) + 1)
    , m_names(std::make_unique<Names>())
    , m_capacity(std::max<qsizetype>(capacity, 1))
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(viewPeriod);
    connect(&m_changed, &QTimer::timeout, this, &SignalLog::changed);
}

SignalLog::~SignalLog() = default;

void SignalLog::listenTo(SignalBridge &bridge)
{
    connect(&bridge, &SignalBridge::received, this, [this](const ReceivedSignal &signal) {
        if (m_unlogged.contains(signal.signal))
            return;
        appendReceived(signal, signal.senderPid ? senderName(*signal.senderPid) : QString());
    });
    connect(&bridge, &SignalBridge::overflowed, this, [this](SignalNumber signal, quint64 count) {
        if (!m_unlogged.contains(signal))
            appendOverflow(signal, count);
    });
}

QString SignalLog::senderName(pid_t pid)
{
    const qint64 now = monotonicNs();
    const auto found = m_names->known.constFind(pid);
    if (found != m_names->known.cend() && now - found->sinceNs < nameLife.count())
        return found->name;
    constexpr qsizetype mostNames = 1000;
    if (m_names->known.size() >= mostNames)
        m_names->known.clear();
    const auto details = m_names->reader.details(ProcessTarget{.pid = pid, .startTime = {}});
    QString name;
    if (details) {
        const std::string_view bytes = details->record.stat.nameView();
        name = textFromBytes(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    m_names->known.insert(pid, Names::Known{.name = name, .sinceNs = now});
    return name;
}

quint64 SignalLog::append(std::variant<SentSignal, LoggedReception, LoggedOverflow> what, qint64 timeMs)
{
    const quint64 id = nextId();
    auto entry = std::make_shared<const LogEntry>(LogEntry{.id = id, .timeMs = timeMs, .what = std::move(what)});
    m_entries.push_back(entry);
    if (size() > m_capacity) {
        m_entries.pop_front();
        ++m_firstId;
        ++m_discarded;
    }
    if (!m_changed.isActive())
        m_changed.start();
    Q_EMIT appended(*entry);
    return id;
}

quint64 SignalLog::appendSent(const SentSignal &sent)
{
    return append(sent, QDateTime::currentMSecsSinceEpoch());
}

quint64 SignalLog::appendReceived(const ReceivedSignal &signal, const QString &senderName)
{
    ++m_received[static_cast<size_t>(signal.signal.value())];
    return append(LoggedReception{.signal = signal, .senderName = senderName},
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
    sent.outcome = outcome;
    sent.outcomeFinal = final;
    m_entries[static_cast<size_t>(id - m_firstId)] = std::make_shared<const LogEntry>(std::move(changedEntry));
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
