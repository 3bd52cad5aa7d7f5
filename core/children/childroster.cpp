// SPDX-License-Identifier: MIT
#include "core/children/childroster_p.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "core/children/launcher.h"

#include <QDateTime>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qint64 nsPerMs = 1'000'000;

Error rosterError(ErrorCode code, const QString &subject, const char *reason)
{
    return Error{.code = code,
                 .operation = QStringLiteral("children"),
                 .subject = subject,
                 .reason = QString::fromLatin1(reason)};
}

QByteArray commandLineOf(const LaunchOptions &options)
{
    QByteArray line = options.program + '\0';
    for (const QByteArray &argument : options.arguments)
        line += argument + '\0';
    return line;
}

} // namespace

ChildRoster::Private::Private(ChildRoster *roster, const Options &given)
    : q(roster)
    , options(given)
    , watcher(given.watcher)
{
    knownEnds.follow(watcher);
    exits.consult(&knownEnds);
    QObject::connect(&watcher, &ChildWatcher::stopped, q,
                     [this](const ProcessId &id, const WaitStatus &status) { childStopped(id, status); });
    QObject::connect(&watcher, &ChildWatcher::continued, q, [this](const ProcessId &id) { continued(id); });
    QObject::connect(&watcher, &ChildWatcher::ended, q,
                     [this](const ProcessId &id, const ChildEnd &end) { childEnded(id, end); });
    QObject::connect(&exits, &ExitWatcher::ended, q,
                     [this](const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason) {
                         othersEnded(id, status, reason);
                     });
    samplePeriod.setInterval(options.samplePeriod);
    sampleTurn.setSingleShot(true);
    sampleTurn.setInterval(0);
    QObject::connect(&samplePeriod, &QTimer::timeout, q, [this] { beginSampling(); });
    QObject::connect(&sampleTurn, &QTimer::timeout, q, [this] { sampleSome(); });
}

ChildRoster::Private::Child *ChildRoster::Private::find(ChildKey key) const
{
    const auto found = children.find(key);
    return found == children.end() ? nullptr : found->second.get();
}

ChildRoster::Private::Child *ChildRoster::Private::findAlive(const ProcessId &id) const
{
    Child *child = find(keys.value(id));
    return child && child->entry.isAlive() ? child : nullptr;
}

ChildRoster::Private::Child &ChildRoster::Private::add(ChildOrigin origin, const ProcessId &id)
{
    auto child = std::make_unique<Child>();
    ChildEntry &entry = child->entry;
    entry.key = ++lastKey;
    entry.origin = origin;
    entry.id = id;
    entry.output = ChildOutput(options.outputPerChild);
    keys.insert(id, entry.key);
    ++alive;
    return *children.emplace(entry.key, std::move(child)).first->second;
}

void ChildRoster::Private::announce(Child &child)
{
    using Kind = ChildEvent::Kind;
    const ChildOrigin origin = child.entry.origin;
    ChildEvent event;
    event.kind = origin == ChildOrigin::Launched  ? Kind::Started
                 : origin == ChildOrigin::Adopted ? Kind::Adopted
                                                  : Kind::Watched;
    addEvent(child.entry, event);
    updateSampling();
    Q_EMIT q->added(child.entry.key);
}

void ChildRoster::Private::addEvent(ChildEntry &entry, ChildEvent event) const
{
    event.timeMs = QDateTime::currentMSecsSinceEpoch();
    event.sinceMs = (monotonicNs() - entry.startedNs) / nsPerMs;
    entry.events.push_back(std::move(event));
    // The first says how it came here and stays.
    if (entry.events.size() > std::max<size_t>(2, options.eventsPerChild)) {
        entry.events.erase(entry.events.begin() + 1);
        ++entry.discardedEvents;
    }
}

void ChildRoster::Private::readOutput(Child &child, UniqueFd fd, ChildOutput::Stream stream)
{
    if (!fd)
        return;
    OutputTail::Options tailOptions;
    tailOptions.capacity = tailOptions.perTurn; // emptied each turn: it only carries
    auto tail = std::make_unique<OutputTail>(std::move(fd), tailOptions);
    OutputTail *source = tail.get();
    const ChildKey key = child.entry.key;
    QObject::connect(source, &OutputTail::changed, q,
                     [this, key, source, stream] { takeOutput(key, *source, stream); });
    QObject::connect(source, &OutputTail::ended, q, [this, key] { outputEnded(key); });
    child.tails.push_back(std::move(tail));
    child.entry.outputIsOpen = true;
}

void ChildRoster::Private::takeOutput(ChildKey key, OutputTail &tail, ChildOutput::Stream stream)
{
    const QByteArray bytes = tail.bytes();
    tail.clear();
    Child *child = find(key);
    if (!child)
        return; // forgotten: read so that the writer goes on, and dropped
    ChildOutput &output = child->entry.output;
    const qsizetype before = output.cost();
    output.append(stream, bytes);
    outputCost += output.cost() - before;
    boundOutput();
    Q_EMIT q->outputChanged(key);
}

// The one with most gives half, over and over: small outputs stay whole.
void ChildRoster::Private::boundOutput()
{
    while (outputCost > options.outputInAll) {
        const auto largest = std::max_element(children.begin(), children.end(), [](const auto &a, const auto &b) {
            return a.second->entry.output.cost() < b.second->entry.output.cost();
        });
        ChildOutput &output = largest->second->entry.output;
        const qsizetype before = output.cost();
        output.shrinkTo(before / 2);
        outputCost -= before - output.cost();
    }
}

void ChildRoster::Private::outputEnded(ChildKey key)
{
    const auto allEnded = [](const auto &tails) {
        return std::all_of(tails.begin(), tails.end(), [](const auto &tail) { return tail->isEnded(); });
    };
    const auto release = [](auto &tails) {
        for (auto &tail : tails)
            tail.release()->deleteLater(); // one of them calls us
        tails.clear();
    };
    if (Child *child = find(key); child && allEnded(child->tails)) {
        release(child->tails);
        child->entry.outputIsOpen = false;
        Q_EMIT q->changed(key);
    } else if (const auto found = drained.find(key); found != drained.end() && allEnded(found->second)) {
        release(found->second);
        drained.erase(found);
    }
}

ChildRoster::ChildRoster(QObject *parent)
    : ChildRoster(Options{}, parent)
{}

ChildRoster::ChildRoster(const Options &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, options))
{}

ChildRoster::~ChildRoster() = default;

Result<ChildKey> ChildRoster::launch(const LaunchOptions &options)
{
    LaunchOptions prepared = options;
    if (d->reaper)
        d->reaper->prepare(prepared);
    auto launched = Launcher::start(prepared);
    if (!launched)
        return Failure(launched.error());
    // Should it not be watched, it runs on unseen: told as an error, and nothing else can be done.
    if (const auto watched = d->watcher.watch(*launched); !watched)
        return Failure(watched.error());
    Private::Child &child = d->add(ChildOrigin::Launched, launched->id);
    ChildEntry &entry = child.entry;
    entry.name = textFromBytes(options.program.mid(options.program.lastIndexOf('/') + 1));
    entry.commandLine = commandLineOf(options);
    entry.startedNs = launched->startedNs;
    entry.startedMs = BootClock::wallTimeOfMonotonic(launched->startedNs).toMSecsSinceEpoch();
    entry.launch = options;
    d->readOutput(child, std::move(launched->output), ChildOutput::Stream::Output);
    d->readOutput(child, std::move(launched->error), ChildOutput::Stream::Error);
    d->readOutput(child, std::move(launched->terminal), ChildOutput::Stream::Terminal);
    d->announce(child);
    return entry.key;
}

Result<ChildKey> ChildRoster::relaunch(ChildKey key)
{
    const Private::Child *child = d->find(key);
    if (!child || !child->entry.launch)
        return Failure(rosterError(ErrorCode::InvalidArgument, QString::number(key), "not-launched"));
    return launch(*child->entry.launch);
}

Result<ChildKey> ChildRoster::watch(const ProcessTarget &target, const QString &user)
{
    const auto handle = ProcessHandle::open(target);
    if (!handle)
        return Failure(handle.error());
    const ProcessId id = handle->id();
    if (const Private::Child *known = d->findAlive(id))
        return known->entry.key;
    const auto sample = d->sampler.sample(id);
    const QByteArray commandLine = d->sampler.commandLine(id);
    if (const auto watched = d->exits.watch(*handle); !watched)
        return Failure(watched.error());
    Private::Child &child = d->add(ChildOrigin::Watched, id);
    ChildEntry &entry = child.entry;
    entry.name = sample ? textFromBytes(sample->name) : QString();
    entry.commandLine = commandLine;
    entry.user = user;
    entry.startedMs = BootClock::now().wallTime(id.startTime).toMSecsSinceEpoch();
    entry.startedNs =
        monotonicNs() - std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - entry.startedMs) * nsPerMs;
    d->announce(child);
    d->sample(child); // what it is and has cost so far is shown at once
    return entry.key;
}

const ChildEntry *ChildRoster::find(ChildKey key) const
{
    const Private::Child *child = d->find(key);
    return child ? &child->entry : nullptr;
}

ChildKey ChildRoster::keyOf(const ProcessId &id) const
{
    return d->keys.value(id);
}

std::vector<ChildKey> ChildRoster::keys() const
{
    std::vector<ChildKey> all;
    all.reserve(d->children.size());
    for (const auto &[key, child] : d->children)
        all.push_back(key);
    return all;
}

int ChildRoster::count() const
{
    return static_cast<int>(d->children.size());
}

int ChildRoster::aliveCount() const
{
    return d->alive;
}

std::vector<ChildKey> ChildRoster::aliveChildren() const
{
    std::vector<ChildKey> alive;
    for (const auto &[key, child] : d->children) {
        if (child->entry.isChild() && child->entry.isAlive())
            alive.push_back(key);
    }
    return alive;
}

quint64 ChildRoster::discardedCount() const
{
    return d->discarded;
}

void ChildRoster::forget(std::span<const ChildKey> keys)
{
    std::vector<ChildKey> going;
    for (const ChildKey key : keys) {
        const Private::Child *child = d->find(key);
        if (!child || (child->entry.isChild() && child->entry.isAlive()))
            continue;
        if (child->entry.isAlive())
            d->exits.unwatch(child->entry.id);
        going.push_back(key);
    }
    std::sort(going.begin(), going.end());
    going.erase(std::unique(going.begin(), going.end()), going.end());
    d->remove(going);
}

void ChildRoster::Private::remove(const std::vector<ChildKey> &going)
{
    if (going.empty())
        return;
    for (const ChildKey key : going) {
        const auto found = children.find(key);
        Child &child = *found->second;
        alive -= child.entry.isAlive() ? 1 : 0;
        outputCost -= child.entry.output.cost();
        if (keys.value(child.entry.id) == key)
            keys.remove(child.entry.id);
        if (!child.tails.empty())
            drained.emplace(key, std::move(child.tails));
        if (child.plan)
            child.plan.release()->deleteLater();
        children.erase(found);
    }
    updateSampling();
    Q_EMIT q->removed(going);
}

Result<void> ChildRoster::setAdopting(bool adopting)
{
    if (adopting == isAdopting())
        return {};
    if (!adopting) {
        d->reaper.reset();
        return {};
    }
    auto reaper = Subreaper::create(d->watcher);
    if (!reaper)
        return Failure(reaper.error());
    d->reaper = std::move(*reaper);
    connect(d->reaper.get(), &Subreaper::adopted, this, [this](const ProcessId &id) { d->adopted(id); });
    return {};
}

const KnownEnds &ChildRoster::knownEnds() const
{
    return d->knownEnds;
}

bool ChildRoster::isAdopting() const
{
    return d->reaper != nullptr;
}

void ChildRoster::childSignalHint()
{
    d->watcher.childSignalHint();
}

} // namespace signalbox
