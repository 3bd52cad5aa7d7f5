// SPDX-License-Identifier: MIT
#include "core/signals/signalbridge.h"

#include "core/signals/siginforecord.h"
#include "core/signals/signalhandlers.h"
#include "core/signals/signalhint.h"

#include <QPointer>
#include <QSocketNotifier>

#include <limits>

namespace signalbox {

namespace {

Error refusal(SignalNumber signal, const char *reason)
{
    return Error{.code = ErrorCode::InvalidArgument,
                 .operation = QStringLiteral("watch"),
                 .subject = signal.isValid() ? signal.name() : QString::number(signal.value()),
                 .reason = QString::fromLatin1(reason)};
}

// A handler that returns from one of these only runs into the fault again.
bool isSynchronousFault(SignalNumber signal) noexcept
{
    const int value = signal.value();
    return value == SIGSEGV || value == SIGBUS || value == SIGFPE || value == SIGILL;
}

// Why `signal` cannot be watched, nullptr if it can.
const char *refusalReason(SignalNumber signal) noexcept
{
    if (!signal.isValid())
        return "unknown-signal";
    if (!signal.isCatchable())
        return "uncatchable";
    if (signal.isReserved())
        return "reserved";
    return isSynchronousFault(signal) ? "synchronous-fault" : nullptr;
}

// Overflow that was counted, and the place in the order of arrival at which it is to be told.
struct OverflowReport {
    SignalNumber signal;
    quint64 count = 0;
};

} // namespace

class SignalBridgePrivate
{
public:
    SignalBridgePrivate(SignalBridge &bridge, std::uint32_t generation, int perTurn)
        : m_bridge(bridge)
        , m_generation(generation)
        , m_perTurn(std::max(perTurn, 1))
        , m_notifier(handlers::wakeDescriptor(), QSocketNotifier::Read)
        , m_hint([this] { takeHint(); })
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &bridge, [this] { takeWake(); });
    }
    ~SignalBridgePrivate() { handlers::release(m_generation); }
    Q_DISABLE_COPY_MOVE(SignalBridgePrivate)

    [[nodiscard]] SignalSet watched() const { return m_watched; }
    void setWatched(SignalSet watched)
    {
        m_watched = watched;
        m_hint.setSignals(watched);
    }

    void deliverNow();

private:
    void takeHint();
    void takeWake();
    [[nodiscard]] bool isOurs();
    [[nodiscard]] bool emptyRing(const QPointer<SignalBridge> &alive, int &left);
    [[nodiscard]] bool dispatch(const QPointer<SignalBridge> &alive, int &left);
    void noteOverflow();
    [[nodiscard]] bool reportOverflow(const QPointer<SignalBridge> &alive);

    SignalBridge &m_bridge;
    const std::uint32_t m_generation;
    const int m_perTurn;
    QSocketNotifier m_notifier;
    SignalHint m_hint;
    SignalSet m_watched;
    quint64 m_nextSequence = 0;
    std::vector<OverflowReport> m_overflow;
    quint64 m_overflowPosition = 0; // told once the ring was read up to here: what filled it came before
};

// False in a forked child: wake-up and ring are the parent's.
bool SignalBridgePrivate::isOurs()
{
    if (handlers::isCurrent(m_generation))
        return true;
    m_notifier.setEnabled(false);
    m_hint.stop();
    return false;
}

// A signal is or was pending. Mostly its handler has run by now; its wake-up is there, too, and is taken along last, so
// that it costs the receiver nothing and the event loop no turn.
void SignalBridgePrivate::takeHint()
{
    if (!isOurs())
        return;
    const QPointer<SignalBridge> alive(&m_bridge);
    int left = m_perTurn;
    if (!dispatch(alive, left) || left == 0)
        return;
    if (left == m_perTurn) {
        m_hint.missed();
        return;
    }
    m_hint.hit();
    static_cast<void>(emptyRing(alive, left));
}

void SignalBridgePrivate::takeWake()
{
    if (!isOurs())
        return;
    const QPointer<SignalBridge> alive(&m_bridge);
    int left = m_perTurn;
    if (emptyRing(alive, left) && left < m_perTurn)
        m_hint.resume();
}

void SignalBridgePrivate::deliverNow()
{
    if (!isOurs())
        return;
    const QPointer<SignalBridge> alive(&m_bridge);
    int left = std::numeric_limits<int>::max();
    static_cast<void>(emptyRing(alive, left));
}

// False if a receiver deleted the bridge.
bool SignalBridgePrivate::emptyRing(const QPointer<SignalBridge> &alive, int &left)
{
    handlers::drainWake();
    noteOverflow();
    return dispatch(alive, left);
}

// At most `left` records, which it counts down. Receivers may do anything, delete the bridge included: after each
// signal that is checked before a member is touched. False if one did.
bool SignalBridgePrivate::dispatch(const QPointer<SignalBridge> &alive, int &left)
{
    SignalRing &ring = handlers::ring();
    for (; left > 0; --left) {
        if (!reportOverflow(alive))
            return false;
        const auto record = ring.tryPop();
        if (!record)
            return true; // empty, or the writer of the next slot is about to wake us
        if (record->generation != m_generation)
            continue; // meant for a bridge that is gone
        Q_EMIT m_bridge.received(receivedFromRecord(*record, m_nextSequence++));
        if (alive.isNull())
            return false;
    }
    handlers::wake(); // there may be more: the event loop first, then the next turn
    return true;
}

void SignalBridgePrivate::noteOverflow()
{
    if (!m_overflow.empty())
        return; // one report at a time; the next turn takes the rest
    for (int number = 1; number <= SignalNumber::maximum(); ++number) {
        if (const quint64 count = handlers::takeOverflow(number); count > 0)
            m_overflow.push_back({*SignalNumber::fromNumber(number), count});
    }
    m_overflowPosition = handlers::ring().writePosition();
}

// False if a receiver deleted the bridge.
bool SignalBridgePrivate::reportOverflow(const QPointer<SignalBridge> &alive)
{
    if (m_overflow.empty() || handlers::ring().readPosition() < m_overflowPosition)
        return true;
    const auto reports = std::exchange(m_overflow, {});
    for (const OverflowReport &report : reports) {
        Q_EMIT m_bridge.overflowed(report.signal, report.count);
        if (alive.isNull())
            return false;
    }
    handlers::wake(); // what overflowed meanwhile was left for a later turn
    return true;
}

SignalBridge::SignalBridge() = default;
SignalBridge::~SignalBridge() = default;

Result<std::unique_ptr<SignalBridge>> SignalBridge::create(const Options &options)
{
    const auto generation = handlers::acquire(options.ringCapacity);
    if (!generation)
        return Failure(generation.error());
    std::unique_ptr<SignalBridge> bridge(new SignalBridge);
    bridge->d = std::make_unique<SignalBridgePrivate>(*bridge, *generation, options.perTurn);
    return bridge;
}

Result<SignalBridge::WatchState> SignalBridge::watch(SignalNumber signal, InheritedIgnore inherited)
{
    if (const char *reason = refusalReason(signal))
        return Failure(refusal(signal, reason));
    const auto policy =
        inherited == InheritedIgnore::Override ? handlers::IgnoredPolicy::Override : handlers::IgnoredPolicy::Leave;
    const auto state = handlers::install(signal.value(), policy);
    if (!state)
        return Failure(state.error());
    if (*state == handlers::InstallState::LeftIgnored)
        return WatchState::LeftIgnored;
    SignalSet watched = d->watched();
    watched.insert(signal);
    d->setWatched(watched);
    return WatchState::Watching;
}

Result<SignalBridge::UnwatchState> SignalBridge::unwatch(SignalNumber signal)
{
    if (!d->watched().contains(signal)) {
        return Failure(Error{.code = ErrorCode::NotFound,
                             .operation = QStringLiteral("unwatch"),
                             .subject = signal.isValid() ? signal.name() : QString::number(signal.value()),
                             .reason = QStringLiteral("not-watched")});
    }
    const auto state = handlers::remove(signal.value());
    if (!state)
        return Failure(state.error());
    SignalSet watched = d->watched();
    watched.remove(signal);
    d->setWatched(watched);
    return *state == handlers::RemoveState::Restored ? UnwatchState::Restored : UnwatchState::PassThrough;
}

SignalSet SignalBridge::watched() const
{
    return d->watched();
}

void SignalBridge::setTerminationSignals(SignalSet signals)
{
    handlers::setTerminationMask(signals.bits());
}

void SignalBridge::rearmTermination()
{
    handlers::rearmTermination();
}

void SignalBridge::reraise(SignalNumber signal)
{
    if (signal.isValid() && !signal.isReserved())
        handlers::performDefaultAction(signal.value());
}

void SignalBridge::deliverNow()
{
    d->deliverNow();
}

quint64 SignalBridge::overflowCount() const noexcept
{
    return handlers::overflowTotal();
}

} // namespace signalbox
