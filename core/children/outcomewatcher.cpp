// SPDX-License-Identifier: MIT
#include "core/children/outcomewatcher.h"

#include "core/base/clock.h"
#include "core/children/processlook.h"
#include "core/signals/signalcatalogue.h"

#include <QHash>
#include <QPointer>
#include <QScopedPointer>
#include <QTimer>

#include <csignal>

namespace signalbox {

namespace {

using namespace std::chrono_literals;
using What = SendOutcome::What;
using PendingReason = SendOutcome::PendingReason;

constexpr qint64 nsPerMs = 1'000'000;
// Most signals are acted on within microseconds: the first looks come quickly.
constexpr std::chrono::milliseconds firstPeriod = 2ms;
constexpr std::chrono::milliseconds longestPeriod = 50ms;
// One that was told as pending: it may stay so for days, and somebody may continue it the next moment.
constexpr std::chrono::milliseconds firstPendingPeriod = 100ms;
constexpr std::chrono::milliseconds longestPendingPeriod = 2s;
constexpr std::chrono::nanoseconds graceForStatus = 200ms;

// One sent signal.
struct Followed {
    ProcessId id;
    SignalNumber signal;
    qint64 sentNs = 0;
    qint64 deadlineNs = 0;
    std::chrono::milliseconds period{0};
    std::optional<ProcessState> before;
    std::optional<pid_t> thread;
    bool isGraceGiven = false;
    bool isPendingTold = false;
    // Gone once something was told; never deleted within its own timeout().
    std::unique_ptr<QTimer, QScopedPointerDeleteLater> timer;
};

bool isPending(const ProcessLook &look, const Followed &followed)
{
    if (!look.disposition)
        return false;
    // What a thread was sent waits in its own queue; what waits for the process is somebody else's.
    return look.disposition->pending.contains(followed.signal)
           || (!followed.thread && look.disposition->sharedPending.contains(followed.signal));
}

PendingReason pendingReason(const ProcessLook &look, SignalNumber signal)
{
    // Blocked outlasts the rest: it would stay pending after a CONT, too.
    if (look.disposition && look.disposition->blocked.contains(signal))
        return PendingReason::Blocked;
    if (look.state == ProcessState::Stopped || look.state == ProcessState::Traced)
        return PendingReason::Stopped;
    return look.state == ProcessState::DiskSleep ? PendingReason::Uninterruptible : PendingReason::None;
}

bool isStopSignal(SignalNumber signal)
{
    return SignalCatalogue::info(signal).defaultAction == DefaultAction::Stop;
}

// What is told as soon as it is seen.
std::optional<SendOutcome> settled(const Followed &followed, const ProcessLook &look)
{
    const bool isStopped = look.state == ProcessState::Stopped;
    SendOutcome seen;
    if (isStopped && isStopSignal(followed.signal)) {
        seen.what = What::Stopped;
        seen.signal = followed.signal;
        return seen;
    }
    const bool wasStopped = followed.before.value_or(ProcessState::Stopped) == ProcessState::Stopped;
    if (followed.signal.value() == SIGCONT && !isStopped && wasStopped) {
        seen.what = What::Continued;
        return seen;
    }
    return std::nullopt;
}

// What is told when the patience is over.
SendOutcome lastSeen(const Followed &followed, const std::optional<ProcessLook> &look)
{
    SendOutcome seen;
    if (isDeadLook(look)) {
        seen.what = What::EndedUnknown;
        seen.unknownReason = UnknownStatusReason::NotReaped;
    } else if (isPending(*look, followed)) {
        seen.what = What::Pending;
        seen.pendingReason = pendingReason(*look, followed.signal);
    } else if (look->state == ProcessState::Stopped) {
        seen.what = What::Stopped;
    }
    return seen;
}

SendOutcome fromEnd(const WaitStatus &status, UnknownStatusReason reason)
{
    SendOutcome seen;
    switch (status.kind) {
    case WaitStatus::Kind::Exited:
        seen.what = What::Exited;
        seen.exitCode = status.exitCode;
        break;
    case WaitStatus::Kind::Killed:
        seen.what = What::Killed;
        seen.signal = status.signal;
        seen.coreDumped = status.coreDumped;
        break;
    default: seen.what = What::EndedUnknown; seen.unknownReason = reason;
    }
    return seen;
}

} // namespace

struct OutcomeWatcher::Private {
    Private(ExitWatcher &exitWatcher, OutcomeWatcher *watcher)
        : exits(exitWatcher)
        , q(watcher)
    {}

    void look(quint64 ticket);
    void lookAgainLater(quint64 ticket);
    void startTimer(quint64 ticket, Followed &followed, std::chrono::milliseconds delay);
    void ended(const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason);
    void tell(quint64 ticket, Followed &followed, SendOutcome seen, bool isFinal) const;

    ExitWatcher &exits;
    OutcomeWatcher *q;
    QHash<quint64, std::shared_ptr<Followed>> tickets;
    QMultiHash<ProcessId, quint64> byProcess;
    quint64 lastTicket = 0;
};

void OutcomeWatcher::Private::tell(quint64 ticket, Followed &followed, SendOutcome seen, bool isFinal) const
{
    followed.timer.reset();
    seen.afterMs = std::max<qint64>(0, (monotonicNs() - followed.sentNs) / nsPerMs);
    Q_EMIT q->outcome(ticket, seen, isFinal);
}

void OutcomeWatcher::Private::look(quint64 ticket)
{
    const auto followed = tickets.value(ticket);
    if (!followed || !followed->timer)
        return;
    const auto seen = lookAtProcess(followed->id, followed->thread);
    if (!isDeadLook(seen)) {
        if (const auto outcome = settled(*followed, *seen)) {
            tell(ticket, *followed, *outcome, false);
            return;
        }
    }
    if (followed->isPendingTold) {
        if (!isDeadLook(seen) && isPending(*seen, *followed)) {
            followed->period = std::min(followed->period * 2, longestPendingPeriod);
            followed->timer->start(followed->period);
        } else if (!isDeadLook(seen)) { // of its end the exit watcher tells
            tell(ticket, *followed, lastSeen(*followed, seen), false);
        }
        return;
    }
    qint64 leftNs = followed->deadlineNs - monotonicNs();
    if (leftNs <= 0 && isDeadLook(seen) && !std::exchange(followed->isGraceGiven, true)) {
        leftNs = graceForStatus.count(); // its status is about to be told
        followed->deadlineNs = monotonicNs() + leftNs;
    }
    if (leftNs <= 0) {
        const SendOutcome last = lastSeen(*followed, seen);
        tell(ticket, *followed, last, false);
        if (last.what == What::Pending)
            lookAgainLater(ticket);
        return;
    }
    followed->period = std::clamp(followed->period * 2, firstPeriod, longestPeriod);
    const std::chrono::milliseconds left(leftNs / nsPerMs + 1);
    followed->timer->start(std::min(followed->period, left));
}

// Pending is not an end of it: what becomes of the signal is told when it is taken.
void OutcomeWatcher::Private::lookAgainLater(quint64 ticket)
{
    const auto followed = tickets.value(ticket);
    if (!followed) // forgotten by who heard of it
        return;
    followed->isPendingTold = true;
    followed->period = firstPendingPeriod;
    startTimer(ticket, *followed, firstPendingPeriod);
}

void OutcomeWatcher::Private::startTimer(quint64 ticket, Followed &followed, std::chrono::milliseconds delay)
{
    followed.timer.reset(new QTimer);
    followed.timer->setSingleShot(true);
    followed.timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(followed.timer.get(), &QTimer::timeout, q, [this, ticket] { look(ticket); });
    followed.timer->start(delay);
}

void OutcomeWatcher::Private::ended(const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason)
{
    const QPointer<OutcomeWatcher> alive(q);
    QList<quint64> waiting = byProcess.values(id);
    std::sort(waiting.begin(), waiting.end());
    byProcess.remove(id);
    for (const quint64 ticket : waiting) {
        const auto followed = tickets.take(ticket);
        if (!followed) // forgotten by who heard of an earlier one
            continue;
        tell(ticket, *followed, fromEnd(status, reason), true);
        if (!alive)
            return;
    }
}

OutcomeWatcher::OutcomeWatcher(ExitWatcher &exits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(exits, this))
{
    connect(&exits, &ExitWatcher::ended, this,
            [this](const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason) {
                d->ended(id, status, reason);
            });
}

OutcomeWatcher::~OutcomeWatcher() = default;

Result<quint64> OutcomeWatcher::follow(const ProcessHandle &target, SignalNumber signal, qint64 sentNs,
                                       std::chrono::milliseconds patience, std::optional<ProcessState> before,
                                       std::optional<pid_t> thread)
{
    if (const auto watched = d->exits.watch(target); !watched)
        return Failure(watched.error());
    const quint64 ticket = ++d->lastTicket;
    const auto followed = std::make_shared<Followed>();
    followed->id = target.id();
    followed->signal = signal;
    followed->sentNs = sentNs;
    followed->deadlineNs = sentNs + std::chrono::nanoseconds(patience).count();
    followed->before = before;
    followed->thread = thread;
    d->startTimer(ticket, *followed, 0ms);
    d->tickets.insert(ticket, followed);
    d->byProcess.insert(followed->id, ticket);
    return ticket;
}

void OutcomeWatcher::forget(quint64 ticket)
{
    if (const auto followed = d->tickets.take(ticket))
        d->byProcess.remove(followed->id, ticket);
}

const char *sendOutcomeName(What what) noexcept
{
    switch (what) {
    case What::Exited: return "exited";
    case What::Killed: return "killed";
    case What::Stopped: return "stopped";
    case What::Continued: return "continued";
    case What::Pending: return "pending";
    case What::Running: return "running";
    case What::EndedUnknown: return "ended-unknown";
    }
    return "running";
}

} // namespace signalbox
