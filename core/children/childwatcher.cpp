// SPDX-License-Identifier: MIT
#include "core/children/childwatcher.h"

#include "core/base/childcalls.h"
#include "core/base/clock.h"
#include "core/base/pidfdinfo.h"
#include "core/base/readyset.h"
#include "core/base/syscalls.h"

#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <deque>

namespace signalbox {

namespace {

WaitStatus endStatus(const sys::ChildChange &change)
{
    WaitStatus status;
    if (change.code == CLD_EXITED) {
        status.kind = WaitStatus::Kind::Exited;
        status.exitCode = change.status;
    } else {
        status.kind = WaitStatus::Kind::Killed;
        status.signal = SignalNumber::fromNumber(change.status).value_or(SignalNumber{});
        status.coreDumped = change.code == CLD_DUMPED;
    }
    return status;
}

WaitStatus stopStatus(const sys::ChildChange &change)
{
    WaitStatus status;
    status.kind = WaitStatus::Kind::Stopped;
    status.signal = SignalNumber::fromNumber(change.status).value_or(SignalNumber{});
    return status;
}

Error notAChild(const ProcessId &id)
{
    return Error{.code = ErrorCode::InvalidArgument,
                 .operation = QStringLiteral("watch"),
                 .subject = id.toString(),
                 .reason = QStringLiteral("not-a-child")};
}

} // namespace

struct ChildWatcher::Private {
    struct Child {
        ProcessId id;
        quint64 serial = 0; ///< names this entry: a pid could come again while the old entry is still here
        UniqueFd pidfd;
        qint64 startedNs = 0;
        bool announced = false; ///< started() was delivered
        bool queued = false;    ///< in `toAsk`
        bool readable = false;  ///< its pidfd says that it is dead
    };

    Private(ChildWatcher *watcher, const Options &given)
        : q(watcher)
        , options(given)
    {
        options.perTurn = std::max(1, options.perTurn);
        next.setSingleShot(true);
        next.setInterval(0);
        periodic.setInterval(options.period);
        QObject::connect(&next, &QTimer::timeout, q, [this] { turn(); });
        QObject::connect(&periodic, &QTimer::timeout, q, [this] { askUnreported(); });
    }

    // A zero timer, not a queued call: a call that is posted again while posted calls are delivered is delivered in the
    // same round, and timers and descriptors would wait for ever.
    void ask(Child &child)
    {
        if (!child.queued) {
            child.queued = true;
            toAsk.push_back(child.serial);
        }
        if (!next.isActive())
            next.start();
    }

    [[nodiscard]] static sys::ChildReference reference(const Child &child)
    {
        return {.pidfd = child.pidfd.get(), .pid = child.id.pid};
    }

    // Those of whose end nothing but asking can tell.
    [[nodiscard]] static bool needsAsking(const Child &child) { return !child.pidfd || child.readable; }

    Result<void> openReadySet()
    {
        if (ready)
            return {};
        auto created = sys::ReadySet::create();
        if (!created)
            return Failure(created.error());
        ready = std::move(*created);
        notifier = std::make_unique<QSocketNotifier>(ready->fd(), QSocketNotifier::Read);
        QObject::connect(notifier.get(), &QSocketNotifier::activated, q, [this] { takeReady(); });
        return {};
    }

    void takeReady();
    void turn();
    void askUnreported();
    void askChild(quint64 serial);
    bool reportStops(const std::shared_ptr<Child> &child) const;
    void reportEnd(const std::shared_ptr<Child> &child);
    void end(const std::shared_ptr<Child> &child, const ChildEnd &result);
    void forget(const Child &child);
    void updatePeriodic();
    [[nodiscard]] ChildEnd takenByOthers(const Child &child) const;

    ChildWatcher *q;
    Options options;
    QHash<quint64, std::shared_ptr<Child>> children; ///< by serial; shared: a slot may unwatch the child being reported
    QHash<ProcessId, quint64> serials;
    quint64 lastSerial = 0;
    std::deque<quint64> toAsk;
    std::optional<sys::ReadySet> ready;
    std::unique_ptr<QSocketNotifier> notifier;
    QTimer next;
    QTimer periodic;
};

// What stays ready is found in the next turn: the set itself is watched level-triggered.
void ChildWatcher::Private::takeReady()
{
    std::vector<quint64> tokens(static_cast<size_t>(options.perTurn));
    const qsizetype count = ready->takeReady(tokens);
    for (qsizetype i = 0; i < count; ++i) {
        const auto child = children.value(tokens[static_cast<size_t>(i)]);
        if (!child)
            continue;
        child->readable = true;
        ask(*child);
    }
}

void ChildWatcher::Private::turn()
{
    const QPointer<ChildWatcher> alive(q);
    for (int asked = 0; asked < options.perTurn && !toAsk.empty(); ++asked) {
        const quint64 serial = toAsk.front();
        toAsk.pop_front();
        askChild(serial);
        if (!alive) // a slot deleted us
            return;
    }
    if (!toAsk.empty())
        next.start();
    updatePeriodic();
}

void ChildWatcher::Private::askChild(quint64 serial)
{
    const QPointer<ChildWatcher> alive(q);
    const auto child = children.value(serial);
    if (!child)
        return;
    child->queued = false;
    if (!child->announced) {
        child->announced = true;
        Q_EMIT q->started(child->id);
        if (!alive || !children.contains(serial))
            return;
    }
    if (reportStops(child) && needsAsking(*child))
        reportEnd(child);
}

// False if a slot deleted us or let go of the child. The kernel keeps one change per child: a stop that was not asked
// for in time is replaced by the continue after it.
bool ChildWatcher::Private::reportStops(const std::shared_ptr<Child> &child) const
{
    const QPointer<ChildWatcher> alive(q);
    for (;;) {
        const auto change = sys::queryChild(reference(*child), sys::ChildQuery::TakeStopOrContinue);
        if (!change || !*change)
            return true; // an ended child has no stops either; the end is asked for by itself
        if ((*change)->code == CLD_CONTINUED)
            Q_EMIT q->continued(child->id);
        else
            Q_EMIT q->stopped(child->id, stopStatus(**change));
        if (!alive || !children.contains(child->serial))
            return false;
    }
}

void ChildWatcher::Private::reportEnd(const std::shared_ptr<Child> &child)
{
    const auto change = sys::queryChild(reference(*child), sys::ChildQuery::PeekEnd);
    if (!change) {
        end(child, takenByOthers(*child));
        return;
    }
    if (!*change)
        return; // it runs, or its tracer has not let go of it yet
    ChildEnd result;
    result.status = endStatus(**change);
    result.usage = ResourceUsage::fromRusage((*change)->usage);
    result.elapsedNs = monotonicNs() - child->startedNs;
    end(child, result);
}

// Since Linux 6.15 a pidfd tells the status even after somebody else reaped.
ChildEnd ChildWatcher::Private::takenByOthers(const Child &child) const
{
    ChildEnd result;
    result.elapsedNs = monotonicNs() - child.startedNs;
    result.reapedElsewhere = true;
    result.unknownReason = UnknownStatusReason::ParentIgnores;
    if (!child.pidfd)
        return result;
    if (const auto raw = readPidfdExitStatus(child.pidfd.get())) {
        result.status = WaitStatus::fromRaw(*raw);
        result.unknownReason = UnknownStatusReason::None;
    }
    return result;
}

void ChildWatcher::Private::forget(const Child &child)
{
    if (ready && child.pidfd)
        ready->remove(child.pidfd.get());
    serials.remove(child.id);
    children.remove(child.serial);
}

// Reported first, reaped then. Nothing of ours is touched after the signal: a slot may have deleted the watcher.
void ChildWatcher::Private::end(const std::shared_ptr<Child> &child, const ChildEnd &result)
{
    const std::shared_ptr<Child> kept = child; // NOLINT(performance-unnecessary-copy-initialization): outlives forget()
    forget(*kept);
    Q_EMIT q->ended(kept->id, result);
    if (!result.reapedElsewhere)
        static_cast<void>(sys::queryChild(reference(*kept), sys::ChildQuery::ReapEnd)); // gone already is as good
}

void ChildWatcher::Private::askUnreported()
{
    for (const auto &child : std::as_const(children)) {
        if (needsAsking(*child))
            ask(*child);
    }
    updatePeriodic();
}

void ChildWatcher::Private::updatePeriodic()
{
    const bool needed = std::ranges::any_of(children, [](const auto &child) { return needsAsking(*child); });
    if (needed && !periodic.isActive())
        periodic.start();
    else if (!needed)
        periodic.stop();
}

ChildWatcher::ChildWatcher(QObject *parent)
    : ChildWatcher(Options{}, parent)
{}

ChildWatcher::ChildWatcher(const Options &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, options))
{}

ChildWatcher::~ChildWatcher() = default;

Result<void> ChildWatcher::watch(LaunchedChild &child)
{
    return watch(child.id, std::move(child.pidfd), child.startedNs);
}

Result<void> ChildWatcher::watch(const ProcessId &id, UniqueFd pidfd, qint64 startedNs)
{
    if (isWatching(id))
        return {};
    if (!d->options.usePidfds)
        pidfd.reset();
    else if (!pidfd) {
        if (auto opened = sys::pidfdOpen(id.pid))
            pidfd = std::move(*opened);
        else if (opened.error().code == ErrorCode::LimitReached)
            return Failure(opened.error());
    }
    const auto child = std::make_shared<Private::Child>();
    child->id = id;
    child->serial = ++d->lastSerial;
    child->pidfd = std::move(pidfd);
    child->startedNs = startedNs;
    const auto now = sys::queryChild(Private::reference(*child), sys::ChildQuery::PeekEnd);
    if (!now && readStartTime(id.pid) == Result<quint64>(id.startTime))
        return Failure(notAChild(id));
    if (child->pidfd) {
        if (auto opened = d->openReadySet(); !opened)
            return opened;
        if (auto added = d->ready->add(child->pidfd.get(), child->serial); !added)
            return added;
    }
    child->readable = !now || *now; // dead already
    d->children.insert(child->serial, child);
    d->serials.insert(id, child->serial);
    d->ask(*child);
    return {};
}

void ChildWatcher::unwatch(const ProcessId &id)
{
    if (const auto child = d->children.value(d->serials.value(id)))
        d->forget(*child);
}

bool ChildWatcher::isWatching(const ProcessId &id) const
{
    return d->serials.contains(id);
}

int ChildWatcher::count() const
{
    return static_cast<int>(d->children.size());
}

void ChildWatcher::childSignalHint()
{
    for (const auto &child : std::as_const(d->children))
        d->ask(*child);
}

} // namespace signalbox
