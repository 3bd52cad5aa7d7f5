// SPDX-License-Identifier: MIT
#include "core/children/outcomewatcher.h"

#include "core/base/clock.h"
#include "core/base/syscalls.h"
#include "core/processes/procparser.h"
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
constexpr std::chrono::nanoseconds graceForStatus = 200ms;

// What /proc shows of a process at one moment.
struct Look {
    ProcessState state = ProcessState::Unknown;
    SignalDisposition disposition;
    bool hasDisposition = false;
};

// nullopt if it is gone, or hidden.
std::optional<Look> lookAt(const ProcessId &id)
{
    const QByteArray directory = "/proc/" + QByteArray::number(id.pid);
    Look look;
    // The masks first: a signal that is not pending any more has changed the state that is read after them.
    const auto status = sys::readFile((directory + "/status").constData());
    const auto stat = sys::readFile((directory + "/stat").constData());
    ProcessStat parsed;
    if (!stat || !parseStat(*stat, parsed) || parsed.startTime != id.startTime)
        return std::nullopt;
    look.state = parsed.state;
    if (!status)
        return look;
    if (const auto fields = parseStatus(*status); fields && fields->disposition) {
        look.disposition = *fields->disposition;
        look.hasDisposition = true;
    }
    return look;
}

// Gone counts: a handle was open, so it was not hidden.
bool isDead(const std::optional<Look> &look)
{
    return !look || look->state == ProcessState::Zombie || look->state == ProcessState::Dead;
}

bool isPending(const Look &look, SignalNumber signal)
{
    return look.disposition.pending.contains(signal) || look.disposition.sharedPending.contains(signal);
}

PendingReason pendingReason(const Look &look, SignalNumber signal)
{
    // Blocked outlasts the rest: it would stay pending after a CONT, too.
    if (look.disposition.blocked.contains(signal))
        return PendingReason::Blocked;
    if (look.state == ProcessState::Stopped || look.state == ProcessState::Traced)
        return PendingReason::Stopped;
    return look.state == ProcessState::DiskSleep ? PendingReason::Uninterruptible : PendingReason::None;
}

bool isStopSignal(SignalNumber signal)
{
    return SignalCatalogue::info(signal).defaultAction == DefaultAction::Stop;
}

// One sent signal.
struct Followed {
    ProcessId id;
    SignalNumber signal;
    qint64 sentNs = 0;
    qint64 deadlineNs = 0;
    std::chrono::milliseconds period{0};
    std::optional<ProcessState> before;
    bool isGraceGiven = false;
    // Gone once something was told; never deleted within its own timeout().
    std::unique_ptr<QTimer, QScopedPointerDeleteLater> timer;
};

// What is told as soon as it is seen.
std::optional<SendOutcome> settled(const Followed &followed, const Look &look)
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
SendOutcome lastSeen(const Followed &followed, const std::optional<Look> &look)
{
    SendOutcome seen;
    if (isDead(look)) {
        seen.what = What::EndedUnknown;
        seen.unknownReason = UnknownStatusReason::NotReaped;
    } else if (look->hasDisposition && isPending(*look, followed.signal)) {
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
    const auto seen = lookAt(followed->id);
    if (!isDead(seen)) {
        if (const auto outcome = settled(*followed, *seen)) {
            tell(ticket, *followed, *outcome, false);
            return;
        }
    }
    qint64 leftNs = followed->deadlineNs - monotonicNs();
    if (leftNs <= 0 && isDead(seen) && !std::exchange(followed->isGraceGiven, true)) {
        leftNs = graceForStatus.count(); // its status is about to be told
        followed->deadlineNs = monotonicNs() + leftNs;
    }
    if (leftNs <= 0) {
        tell(ticket, *followed, lastSeen(*followed, seen), false);
        return;
    }
    followed->period = std::clamp(followed->period * 2, firstPeriod, longestPeriod);
    const std::chrono::milliseconds left(leftNs / nsPerMs + 1);
    followed->timer->start(std::min(followed->period, left));
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
                                       std::chrono::milliseconds patience, std::optional<ProcessState> before)
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
    followed->timer.reset(new QTimer);
    followed->timer->setSingleShot(true);
    followed->timer->setTimerType(Qt::PreciseTimer);
    connect(followed->timer.get(), &QTimer::timeout, this, [this, ticket] { d->look(ticket); });
    followed->timer->start(0);
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
