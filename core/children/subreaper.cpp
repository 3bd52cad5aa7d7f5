// SPDX-License-Identifier: MIT
#include "core/children/subreaper.h"

#include "core/base/childcalls.h"
#include "core/base/clock.h"
#include "core/base/syscalls.h"
#include "core/processes/procdirectory.h"
#include "core/processes/procparser.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

#include <unistd.h>

namespace signalbox {

namespace {
const char markName[] = "SIGNALBOX_LAUNCHED_BY";
// A look takes several turns: who forks and ends meanwhile may hide a group once, but hardly twice.
constexpr int looksUntilForgotten = 2;

// A process group or session of ours.
struct KnownGroup {
    quint64 leaderStart = 0; ///< start time of its leader, 0 if that was gone when we came
    int unseen = 0;          ///< looks in a row that found nobody in it
};
} // namespace

struct Subreaper::Private {
    Private(Subreaper *reaper, ChildWatcher &childWatcher, const Options &given)
        : q(reaper)
        , watcher(childWatcher)
        , options(given)
        , wasSubreaper(sys::isChildSubreaper())
        , self(::getpid())
        , ownSession(::getsid(0))
    {
        options.perTurn = std::max(1, options.perTurn);
        // With our start time: what an earlier run of this program launched does not count.
        mark = QByteArray::number(self) + '@' + QByteArray::number(readStartTime(self).value_or(0));
        next.setSingleShot(true);
        next.setInterval(0);
        periodic.setInterval(options.period);
    }

    void noteGroups(const ProcessStat &stat);
    void dropDeadGroups();
    [[nodiscard]] std::optional<ProcessStat> statOf(pid_t pid);
    [[nodiscard]] bool isMarked(pid_t pid);
    [[nodiscard]] bool isInKnownGroup(const ProcessStat &stat) const;
    bool adopt(const ProcessStat &stat);
    void turn();
    void beginLook();
    void endLook();

    Subreaper *q;
    ChildWatcher &watcher;
    Options options;
    bool wasSubreaper;
    pid_t self;
    pid_t ownSession;
    QByteArray mark;
    ProcDirectory proc{"/proc"};
    QTimer next;
    QTimer periodic;
    QHash<pid_t, KnownGroup> groups; ///< in which only descendants of watched children can be
    QSet<pid_t> groupsSeen;          ///< in the look under way
    QSet<ProcessId> orphans;
    std::vector<pid_t> toLookAt;          ///< of the look under way, from the back
    std::vector<ProcessStat> ownChildren; ///< that it has found, and nobody watches
    bool looking = false;
    bool lookAgain = false;
};

std::optional<ProcessStat> Subreaper::Private::statOf(pid_t pid)
{
    ProcessStat stat;
    const auto bytes = proc.readFile(pid, "stat");
    if (!bytes || !parseStat(*bytes, stat))
        return std::nullopt;
    return stat;
}

// Sessions go from parent to child only: one that is not ours was made by the process itself or by an ancestor of it
// that comes from us, so that everybody in it does. A group can be joined by others of its session; its leader made it.
void Subreaper::Private::noteGroups(const ProcessStat &stat)
{
    const bool leads = stat.pid == stat.session;
    if (stat.session != ownSession && !groups.contains(stat.session))
        groups.insert(stat.session, {.leaderStart = leads ? stat.startTime : 0});
    if (stat.pid == stat.group)
        groups.insert(stat.group, {.leaderStart = stat.startTime});
}

// A zombie has no environment any more.
bool Subreaper::Private::isMarked(pid_t pid)
{
    const auto environment = proc.readFile(pid, "environ");
    if (!environment)
        return false;
    const QByteArray entry = QByteArray(markName) + '=' + mark;
    const auto entries = QByteArray::fromRawData(environment->data(), environment->size()).split('\0');
    return entries.contains(entry);
}

// The number of a group stays taken as long as anybody is in it. Should its leader's number have come again after that,
// the newcomer has another start time.
bool Subreaper::Private::isInKnownGroup(const ProcessStat &stat) const
{
    for (const pid_t group : {stat.group, stat.session}) {
        const auto known = groups.constFind(group);
        if (known == groups.constEnd())
            continue;
        if (stat.pid != group || known->leaderStart == 0 || stat.startTime == known->leaderStart)
            return true;
    }
    return false;
}

// A group with nobody in it is over, and its number free for others.
void Subreaper::Private::dropDeadGroups()
{
    for (auto group = groups.begin(); group != groups.end();) {
        group->unseen = groupsSeen.contains(group.key()) ? 0 : group->unseen + 1;
        group = group->unseen >= looksUntilForgotten ? groups.erase(group) : std::next(group);
    }
}

// The pidfd first, then everything that speaks for it again: what was read before may have been another's.
bool Subreaper::Private::adopt(const ProcessStat &seen)
{
    const ProcessId id{seen.pid, seen.startTime};
    auto pidfd = sys::pidfdOpen(id.pid);
    const auto stat = statOf(id.pid);
    if (!stat || stat->startTime != id.startTime || stat->ppid != self || !(isMarked(id.pid) || isInKnownGroup(*stat)))
        return false;
    // Since when it runs, as near as clock ticks tell, on the clock that the watcher counts with.
    const qint64 aliveMs = BootClock::now().wallTime(id.startTime).msecsTo(QDateTime::currentDateTimeUtc());
    const qint64 startedNs = monotonicNs() - std::max<qint64>(0, aliveMs) * 1'000'000;
    if (!watcher.watch(id, pidfd ? std::move(*pidfd) : UniqueFd(), startedNs))
        return false; // no descriptors left, say: the next look tries again
    noteGroups(*stat);
    orphans.insert(id);
    return true;
}

void Subreaper::Private::beginLook()
{
    looking = true;
    lookAgain = false;
    ownChildren.clear();
    groupsSeen.clear();
    if (!proc.listPids(toLookAt))
        toLookAt.clear();
    orphans.removeIf([this](const ProcessId &id) { return !watcher.isWatching(id); });
}

void Subreaper::Private::turn()
{
    if (!looking)
        beginLook();
    for (int i = 0; i < options.perTurn && !toLookAt.empty(); ++i) {
        const auto stat = statOf(toLookAt.back());
        toLookAt.pop_back();
        if (!stat)
            continue;
        groupsSeen << stat->group << stat->session;
        if (stat->ppid == self && !watcher.isWatching({stat->pid, stat->startTime}))
            ownChildren.push_back(*stat);
    }
    if (toLookAt.empty())
        endLook();
    else
        next.start();
}

// One that is adopted may make others known by its group: over and over, until nothing new appears.
void Subreaper::Private::endLook()
{
    std::vector<ProcessId> found;
    for (bool more = true; more;) {
        const auto count = found.size();
        std::erase_if(ownChildren, [&](const ProcessStat &stat) {
            const bool taken = adopt(stat);
            if (taken)
                found.push_back({stat.pid, stat.startTime});
            return taken;
        });
        more = found.size() > count;
    }
    dropDeadGroups();
    looking = false;
    if (lookAgain)
        next.start();
    if (options.period.count() > 0 && watcher.count() > 0)
        periodic.start();
    else
        periodic.stop();
    const QPointer<Subreaper> alive(q);
    for (const ProcessId &id : found) {
        Q_EMIT q->adopted(id);
        if (!alive)
            return;
    }
    Q_EMIT q->looked();
}

Subreaper::Subreaper(ChildWatcher &watcher, const Options &options)
    : d(std::make_unique<Private>(this, watcher, options))
{
    connect(&d->next, &QTimer::timeout, this, [this] { d->turn(); });
    connect(&d->periodic, &QTimer::timeout, this, &Subreaper::look);
    connect(&watcher, &ChildWatcher::started, this, [this](const ProcessId &id) {
        if (const auto stat = d->statOf(id.pid); stat && stat->startTime == id.startTime)
            d->noteGroups(*stat);
        if (d->options.period.count() > 0 && !d->periodic.isActive())
            d->periodic.start();
    });
    connect(&watcher, &ChildWatcher::ended, this, &Subreaper::look);
}

Result<std::unique_ptr<Subreaper>> Subreaper::create(ChildWatcher &watcher, const Options &options)
{
    std::unique_ptr<Subreaper> reaper(new Subreaper(watcher, options));
    if (const auto on = sys::setChildSubreaper(true); !on)
        return Failure(on.error());
    return reaper;
}

Subreaper::~Subreaper()
{
    static_cast<void>(sys::setChildSubreaper(d->wasSubreaper)); // it could be set, so it can be set again
}

void Subreaper::prepare(LaunchOptions &options) const
{
    options.environment.insert(markName, d->mark);
}

bool Subreaper::isOrphan(const ProcessId &id) const
{
    return d->orphans.contains(id);
}

void Subreaper::look()
{
    if (d->looking)
        d->lookAgain = true;
    else
        d->next.start();
}

} // namespace signalbox
