// SPDX-License-Identifier: MIT
#include "core/children/exitwatcher.h"

#include "core/base/exitstatus.h"
#include "core/base/kernelfeatures.h"
#include "core/base/pidfdinfo.h"
#include "core/children/knownends.h"

#include <QHash>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <deque>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr int endsPerTurn = 64;
// A zombie is usually reaped within microseconds; one that is not may stay for days.
constexpr std::chrono::milliseconds firstReapWait = 5ms;
constexpr std::chrono::milliseconds longestReapWait = 1s;
// Without a pidfd nobody wakes us.
constexpr std::chrono::milliseconds withoutPidfdPeriod = 100ms;

// One watched process.
struct Watch {
    explicit Watch(ProcessHandle watched)
        : handle(std::move(watched))
    {}

    ProcessHandle handle;
    std::unique_ptr<QSocketNotifier> notifier; // none without a pidfd
    std::unique_ptr<QTimer> again;             // looks again where no descriptor tells
    std::chrono::milliseconds wait = firstReapWait;
    bool isQueued = false;
    bool wasSeenAlive = false;
};

struct End {
    WaitStatus status;
    UnknownStatusReason reason = UnknownStatusReason::None;
};

} // namespace

struct ExitWatcher::Private {
    Private(ExitWatcher *watcher, ExitInfoUse use)
        : q(watcher)
        , exitInfo(use)
    {}

    void start(Watch &watch);
    void enqueue(const ProcessId &id);
    void drain();
    void lookAgain(Watch &watch);
    std::optional<End> end(Watch &watch) const;
    std::optional<End> endWithoutPidfd(Watch &watch) const;
    std::optional<int> status(const ProcessHandle &handle, PidfdState state) const;
    End gone(const ProcessId &id, UnknownStatusReason reason) const;
    UnknownStatusReason unknownReason() const;

    ExitWatcher *q;
    ExitInfoUse exitInfo;
    const KnownEnds *knownEnds = nullptr;
    QHash<ProcessId, std::shared_ptr<Watch>> watches;
    std::deque<ProcessId> ready; // to be looked at, in order of arrival
    bool isDrainPosted = false;
};

void ExitWatcher::Private::start(Watch &watch)
{
    const ProcessId id = watch.handle.id();
    watch.again = std::make_unique<QTimer>();
    watch.again->setSingleShot(true);
    QObject::connect(watch.again.get(), &QTimer::timeout, q, [this, id] { enqueue(id); });
    if (!watch.handle.isRaceFree()) {
        watch.wait = withoutPidfdPeriod;
        watch.again->start(0);
        return;
    }
    watch.notifier = std::make_unique<QSocketNotifier>(watch.handle.pidfd(), QSocketNotifier::Read);
    QObject::connect(watch.notifier.get(), &QSocketNotifier::activated, q, [this, id] { enqueue(id); });
}

// The notifier is level triggered: it is silent from here until the process was looked at. Nothing is emitted from
// within it.
void ExitWatcher::Private::enqueue(const ProcessId &id)
{
    const auto watch = watches.value(id);
    if (!watch || watch->isQueued)
        return;
    watch->isQueued = true;
    if (watch->notifier)
        watch->notifier->setEnabled(false);
    ready.push_back(id);
    if (!std::exchange(isDrainPosted, true))
        QTimer::singleShot(0, q, [this] { drain(); });
}

void ExitWatcher::Private::drain()
{
    isDrainPosted = false;
    const QPointer<ExitWatcher> alive(q);
    for (int count = 0; count < endsPerTurn && !ready.empty(); ++count) {
        const ProcessId id = ready.front();
        ready.pop_front();
        const auto watch = watches.value(id);
        if (!watch || !watch->isQueued) // unwatched meanwhile
            continue;
        watch->isQueued = false;
        const auto seen = end(*watch);
        if (!seen) {
            lookAgain(*watch);
            continue;
        }
        watches.remove(id);
        Q_EMIT q->ended(id, seen->status, seen->reason);
        if (!alive)
            return;
    }
    if (!ready.empty() && !std::exchange(isDrainPosted, true))
        QTimer::singleShot(0, q, [this] { drain(); });
}

void ExitWatcher::Private::lookAgain(Watch &watch)
{
    if (watch.notifier && pidfdState(watch.handle.pidfd()) == PidfdState::Alive) {
        watch.notifier->setEnabled(true); // readable for a moment, as under ptrace
        return;
    }
    watch.again->start(watch.wait);
    if (watch.notifier)
        watch.wait = std::min(watch.wait * 2, longestReapWait);
}

std::optional<End> ExitWatcher::Private::end(Watch &watch) const
{
    if (!watch.handle.isRaceFree())
        return endWithoutPidfd(watch);
    const PidfdState state = pidfdState(watch.handle.pidfd());
    if (state == PidfdState::Alive)
        return std::nullopt;
    if (const auto raw = status(watch.handle, state))
        return End{WaitStatus::fromRaw(*raw)};
    if (state == PidfdState::Reaped)
        return gone(watch.handle.id(), unknownReason());
    return std::nullopt;
}

std::optional<End> ExitWatcher::Private::endWithoutPidfd(Watch &watch) const
{
    if (watch.handle.verify()) {
        watch.wasSeenAlive = true;
        if (const auto raw = readZombieStatus(watch.handle.id()))
            return End{WaitStatus::fromRaw(*raw)};
        return std::nullopt;
    }
    return gone(watch.handle.id(),
                watch.wasSeenAlive ? UnknownStatusReason::NoPidfd : UnknownStatusReason::EndedBefore);
}

// Nothing of it is left to ask, unless we were its parent.
End ExitWatcher::Private::gone(const ProcessId &id, UnknownStatusReason reason) const
{
    if (const auto known = knownEnds ? knownEnds->find(id) : std::nullopt)
        return End{*known};
    return End{WaitStatus::unknown(), reason};
}

std::optional<int> ExitWatcher::Private::status(const ProcessHandle &handle, PidfdState state) const
{
    if (state == PidfdState::Dead) {
        if (const auto raw = peekChildStatus(handle.pidfd()))
            return raw;
        if (const auto raw = readZombieStatus(handle.id()))
            return raw;
    }
    return exitInfo == ExitInfoUse::IfAvailable ? readPidfdExitStatus(handle.pidfd()) : std::nullopt;
}

UnknownStatusReason ExitWatcher::Private::unknownReason() const
{
    const bool keepsStatus = exitInfo == ExitInfoUse::IfAvailable && KernelFeatures::cached().pidfdExitInfo;
    return keepsStatus ? UnknownStatusReason::ParentIgnores : UnknownStatusReason::KernelTooOld;
}

ExitWatcher::ExitWatcher(QObject *parent, ExitInfoUse exitInfo)
    : QObject(parent)
    , d(std::make_unique<Private>(this, exitInfo))
{}

ExitWatcher::~ExitWatcher() = default;

void ExitWatcher::consult(const KnownEnds *ends)
{
    d->knownEnds = ends;
}

Result<void> ExitWatcher::watch(const ProcessHandle &handle)
{
    if (isWatching(handle.id()))
        return {};
    auto copy = handle.duplicate();
    if (!copy)
        return Failure(copy.error());
    const auto watch = std::make_shared<Watch>(std::move(*copy));
    d->watches.insert(handle.id(), watch);
    d->start(*watch);
    return {};
}

void ExitWatcher::unwatch(const ProcessId &id)
{
    d->watches.remove(id);
}

bool ExitWatcher::isWatching(const ProcessId &id) const
{
    return d->watches.contains(id);
}

int ExitWatcher::count() const
{
    return static_cast<int>(d->watches.size());
}

const char *unknownStatusReasonName(UnknownStatusReason reason) noexcept
{
    switch (reason) {
    case UnknownStatusReason::None: return "";
    case UnknownStatusReason::KernelTooOld: return "kernel-too-old";
    case UnknownStatusReason::ParentIgnores: return "parent-ignores";
    case UnknownStatusReason::EndedBefore: return "ended-before";
    case UnknownStatusReason::NotReaped: return "not-reaped";
    case UnknownStatusReason::NoPidfd: return "no-pidfd";
    }
    return "";
}

} // namespace signalbox
