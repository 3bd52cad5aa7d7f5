// SPDX-License-Identifier: MIT
// What happens to the processes of a ChildRoster: stops, ends, orphans, samples, stop plans.
#include "core/children/childroster_p.h"

#include "core/base/clock.h"
#include "core/base/exitstatus.h"
#include "core/base/untrustedtext.h"

#include <algorithm>
#include <csignal>
#include <poll.h>

namespace signalbox {

namespace {

constexpr qint64 nsPerMs = 1'000'000;
constexpr int samplesPerTurn = 100;
constexpr std::chrono::milliseconds afterKill{1000};
constexpr int withoutPidfdMs = 20; // nobody wakes us

ChildUsage usageOf(const ResourceUsage &usage)
{
    return {.userMs = usage.userMs(), .systemMs = usage.systemMs(), .peakBytes = usage.maxRssBytes, .isFinal = true};
}

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber{});
}

std::vector<ProcessHandle> handlesOf(const ChildRoster &roster)
{
    std::vector<ProcessHandle> handles;
    for (const ChildKey key : roster.aliveChildren()) {
        if (auto handle = ProcessHandle::open(roster.find(key)->id))
            handles.push_back(std::move(*handle));
    }
    return handles;
}

void sendTo(const std::vector<ProcessHandle> &handles, int signal)
{
    const SignalSender sender([](const ProcessId &) { return std::vector<ProcessId>{}; });
    SendRequest request;
    request.signal = number(signal);
    for (const ProcessHandle &handle : handles)
        static_cast<void>(sender.send(handle, request)); // one that has ended meanwhile needs none
}

bool isDead(const ProcessHandle &handle)
{
    return handle.isRaceFree() ? pidfdState(handle.pidfd()) != PidfdState::Alive
                               : readZombieStatus(handle.id()).has_value() || !handle.verify();
}

// Until all are dead or the time is over; the living remain in `handles`.
void awaitEnds(std::vector<ProcessHandle> &handles, std::chrono::milliseconds patience)
{
    const qint64 deadline = monotonicNs() + std::chrono::nanoseconds(patience).count();
    for (;;) {
        std::erase_if(handles, isDead);
        const qint64 leftMs = (deadline - monotonicNs() + nsPerMs - 1) / nsPerMs; // not a moment less than was promised
        if (handles.empty() || leftMs <= 0)
            return;
        std::vector<pollfd> polled;
        for (const ProcessHandle &handle : handles) {
            if (handle.isRaceFree())
                polled.push_back({.fd = handle.pidfd(), .events = POLLIN, .revents = 0});
        }
        const bool allTell = polled.size() == handles.size();
        const qint64 wait = allTell ? leftMs : std::min<qint64>(leftMs, withoutPidfdMs);
        static_cast<void>(::poll(polled.data(), polled.size(), static_cast<int>(wait))); // whatever it says, we look
    }
}

} // namespace

void ChildRoster::Private::childStopped(const ProcessId &id, const WaitStatus &status) const
{
    Child *child = findAlive(id);
    if (!child)
        return;
    child->entry.state = ChildState::Stopped;
    child->entry.status = status;
    ChildEvent event;
    event.kind = ChildEvent::Kind::Stopped;
    event.status = status;
    addEvent(child->entry, event);
    Q_EMIT q->changed(child->entry.key);
}

void ChildRoster::Private::continued(const ProcessId &id) const
{
    Child *child = findAlive(id);
    if (!child)
        return;
    child->entry.state = ChildState::Running;
    child->entry.status = {};
    ChildEvent event;
    event.kind = ChildEvent::Kind::Continued;
    addEvent(child->entry, event);
    Q_EMIT q->changed(child->entry.key);
}

void ChildRoster::Private::childEnded(const ProcessId &id, const ChildEnd &ending)
{
    Child *child = findAlive(id);
    if (!child)
        return;
    if (ending.usage)
        child->entry.usage = usageOf(*ending.usage);
    child->entry.reapedElsewhere = ending.reapedElsewhere;
    end(*child, ending.status, ending.unknownReason, ending.elapsedNs);
}

// Of our own children a stop plan has the exit watcher look too; the child watcher tells more.
void ChildRoster::Private::othersEnded(const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason)
{
    Child *child = findAlive(id);
    if (child && !child->entry.isChild())
        end(*child, status, reason, monotonicNs() - child->entry.startedNs);
}

void ChildRoster::Private::end(Child &child, const WaitStatus &status, UnknownStatusReason reason, qint64 elapsedNs)
{
    ChildEntry &entry = child.entry;
    entry.state = ChildState::Ended;
    entry.status = status;
    entry.unknownReason = reason;
    entry.elapsedMs = elapsedNs / nsPerMs;
    entry.stop.reset();
    if (child.plan)
        child.plan.release()->deleteLater(); // it may be what tells us
    exits.unwatch(entry.id);
    --alive;
    ChildEvent event;
    event.kind = ChildEvent::Kind::Ended;
    event.status = status;
    event.unknownReason = reason;
    addEvent(entry, event);
    const ChildKey key = entry.key;
    updateSampling();
    boundEnded(); // from the oldest: rarely this one
    if (find(key) == nullptr)
        return;
    Q_EMIT q->changed(key);
    Q_EMIT q->ended(key);
}

void ChildRoster::Private::boundEnded()
{
    const int ended = static_cast<int>(children.size()) - alive;
    if (ended <= options.mostEnded)
        return;
    const auto oldest =
        std::find_if(children.begin(), children.end(), [](const auto &each) { return !each.second->entry.isAlive(); });
    ++discarded;
    remove({oldest->first});
}

void ChildRoster::Private::adopted(const ProcessId &id)
{
    if (findAlive(id))
        return;
    Child &child = add(ChildOrigin::Adopted, id);
    ChildEntry &entry = child.entry;
    if (const auto now = sampler.sample(id))
        entry.name = textFromBytes(now->name);
    entry.commandLine = sampler.commandLine(id);
    entry.startedMs = BootClock::now().wallTime(id.startTime).toMSecsSinceEpoch();
    const qint64 ageMs = QDateTime::currentMSecsSinceEpoch() - entry.startedMs;
    entry.startedNs = monotonicNs() - std::max<qint64>(0, ageMs) * nsPerMs;
    announce(child);
}

Result<void> ChildRoster::stop(ChildKey key, std::chrono::milliseconds patience, StopPlan::Confirmation confirmation)
{
    Private::Child *child = d->find(key);
    if (!child || !child->entry.isAlive()) {
        return Failure(Error{.code = ErrorCode::NoSuchProcess,
                             .operation = QStringLiteral("stop process"),
                             .subject = child ? child->entry.id.toString() : QString()});
    }
    if (child->plan)
        return {};
    const auto handle = ProcessHandle::open(child->entry.id);
    if (!handle)
        return Failure(handle.error());
    auto plan = std::make_unique<StopPlan>(d->exits);
    child->steps = StopPlan::politely(patience);
    connect(plan.get(), &StopPlan::stepSent, this,
            [this, key](int step, const SendResult &result) { d->stepSent(key, step, result); });
    connect(plan.get(), &StopPlan::finished, this,
            [this, key](const StopOutcome &outcome) { d->planFinished(key, outcome); });
    if (auto started = plan->start(*handle, child->steps, confirmation); !started)
        return started;
    child->plan = std::move(plan);
    const qint64 now = monotonicNs();
    child->entry.stop =
        StopProgress{.sent = {}, .next = child->steps.front().signal, .startedNs = now, .deadlineNs = now};
    Q_EMIT changed(key);
    return {};
}

void ChildRoster::cancelStop(ChildKey key)
{
    const Private::Child *child = d->find(key);
    if (child && child->plan)
        child->plan->cancel();
}

void ChildRoster::Private::stepSent(ChildKey key, int step, const SendResult &result) const
{
    Child *child = find(key);
    if (!child || !child->entry.stop)
        return;
    const auto index = static_cast<size_t>(step);
    StopProgress &stop = *child->entry.stop;
    const SignalNumber sent = child->steps[index].signal;
    // CONT only lets a stopped process act on TERM: no step of its own for who looks.
    if (sent.value() != SIGCONT)
        stop.sent = sent;
    stop.next = {};
    for (size_t later = index + 1; later < child->steps.size() && !stop.next.isValid(); ++later) {
        if (child->steps[later].signal.value() != SIGCONT)
            stop.next = child->steps[later].signal;
    }
    stop.deadlineNs = monotonicNs() + std::chrono::nanoseconds(child->steps[index].wait).count();
    if (result.result) {
        ChildEvent event;
        event.kind = ChildEvent::Kind::SignalSent;
        event.status.signal = sent;
        addEvent(child->entry, event);
    }
    Q_EMIT q->changed(key);
}

void ChildRoster::Private::planFinished(ChildKey key, const StopOutcome &outcome)
{
    Child *child = find(key);
    if (!child)
        return;
    if (child->plan)
        child->plan.release()->deleteLater();
    child->entry.stop.reset();
    using What = StopOutcome::What;
    if (child->entry.isChild())
        exits.unwatch(child->entry.id);
    if (outcome.what != What::Ended) { // the end is told by its watcher
        ChildEvent event;
        event.kind = outcome.what == What::Cancelled ? ChildEvent::Kind::StopCancelled
                     : outcome.what == What::Failed  ? ChildEvent::Kind::SendFailed
                                                     : ChildEvent::Kind::Outlived;
        if (outcome.what == What::Failed) {
            event.status.signal = child->steps[static_cast<size_t>(outcome.step) + 1].signal;
            event.error = outcome.error;
        }
        addEvent(child->entry, event);
    }
    Q_EMIT q->changed(key);
}

void ChildRoster::noteSent(const ProcessId &id, SignalNumber signal)
{
    Private::Child *child = d->findAlive(id);
    if (!child)
        return;
    ChildEvent event;
    event.kind = ChildEvent::Kind::SignalSent;
    event.status.signal = signal;
    d->addEvent(child->entry, event);
    Q_EMIT changed(child->entry.key);
}

void ChildRoster::setObserved(bool observed)
{
    d->isObserved = observed;
    d->updateSampling();
    if (observed && d->samplePeriod.isActive())
        d->beginSampling();
}

void ChildRoster::Private::updateSampling()
{
    const bool needed = alive > 0 && (isObserved || exits.count() > 0);
    if (needed && !samplePeriod.isActive())
        samplePeriod.start();
    else if (!needed)
        samplePeriod.stop();
}

void ChildRoster::Private::beginSampling()
{
    if (!toSample.empty())
        return; // the last round is not over yet
    for (const auto &[key, child] : children) {
        if (child->entry.isAlive() && (isObserved || !child->entry.isChild()))
            toSample.push_back(key);
    }
    sampleSome();
}

void ChildRoster::Private::sampleSome()
{
    for (int i = 0; i < samplesPerTurn && !toSample.empty(); ++i) {
        Child *child = find(toSample.back());
        toSample.pop_back();
        if (child && child->entry.isAlive())
            sample(*child);
    }
    if (!toSample.empty())
        sampleTurn.start();
}

void ChildRoster::Private::sample(Child &child)
{
    const auto now = sampler.sample(child.entry.id);
    if (!now)
        return; // its end is about to be told
    ChildEntry &entry = child.entry;
    std::optional<qint64> peak = now->peakBytes;
    if (!peak && entry.usage)
        peak = entry.usage->peakBytes;
    entry.usage = ChildUsage{.userMs = now->userMs, .systemMs = now->systemMs, .peakBytes = peak};
    // Stops of our own children are told by the kernel, with the signal.
    const bool isStopped = now->state == ProcessState::Stopped;
    if (!entry.isChild() && isStopped != (entry.state == ChildState::Stopped)) {
        WaitStatus status;
        status.kind = WaitStatus::Kind::Stopped;
        if (isStopped)
            childStopped(entry.id, status);
        else
            continued(entry.id);
        return;
    }
    Q_EMIT q->changed(entry.key);
}

void ChildRoster::setOutputPerChild(qsizetype bytes)
{
    d->options.outputPerChild = bytes;
    std::vector<ChildKey> shortened;
    for (const auto &[key, child] : d->children) {
        ChildOutput &output = child->entry.output;
        const qsizetype before = output.cost();
        output.setCapacity(bytes);
        d->outputCost -= before - output.cost();
        if (output.cost() < before)
            shortened.push_back(key);
    }
    for (const ChildKey key : shortened) // not before: whoever hears of it may change what is listed
        Q_EMIT outputChanged(key);
}

void ChildRoster::stopAllNow(std::chrono::milliseconds patience)
{
    if (d->onExit == OnExit::Leave)
        return;
    std::vector<ProcessHandle> handles = handlesOf(*this);
    sendTo(handles, SIGTERM);
    sendTo(handles, SIGCONT); // a stopped process keeps TERM pending
    awaitEnds(handles, patience);
    sendTo(handles, SIGKILL);
    awaitEnds(handles, afterKill);
}

void ChildRoster::setOnExit(OnExit onExit)
{
    d->onExit = onExit;
}

ChildRoster::OnExit ChildRoster::onExit() const
{
    return d->onExit;
}

} // namespace signalbox
