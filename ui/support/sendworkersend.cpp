// SPDX-License-Identifier: MIT
// The part of SendWorker that sends.
#include "core/base/clock.h"
#include "ui/support/sendfollower.h"
#include "ui/support/sendworker.h"

namespace signalbox {

namespace {

/// So many reports go to the window at once: it makes a log line of each.
constexpr size_t mostReportsAtOnce = 128;

Error readOnlyError(const ProcessId &id)
{
    return Error{.code = ErrorCode::Cancelled,
                 .operation = QStringLiteral("send"),
                 .subject = id.toString(),
                 .reason = QStringLiteral("read-only")};
}

} // namespace

/// One process that a send is going to reach, as it was right before.
struct SendWorker::Reached {
    SendTarget target;
    std::optional<ForecastTarget> state;
    std::shared_ptr<const ProcessHandle> handle; ///< none: `error` says why, and its end cannot be followed
    std::optional<Error> error;
};

/// What one call of send() gathers.
struct SendWorker::Batch {
    quint64 session;
    const SendRequest &request;
    const std::optional<Escalation> &escalation;
    std::vector<SendReport> reports;
    std::vector<quint64> tickets;
};

void SendWorker::send(quint64 session, const SendRequest &request, const std::optional<Escalation> &escalation,
                      bool readOnly)
{
    const auto pinned = m_sessions.value(session);
    if (!pinned)
        return;
    Batch batch{.session = session, .request = request, .escalation = escalation, .reports = {}, .tickets = {}};
    const QSet<ProcessId> covered = reachedThroughOthers(*pinned, request.scope);
    for (const Pinned &entry : *pinned) {
        if (covered.contains(entry.target.id))
            continue;
        if (readOnly)
            refuse(entry.target, readOnlyError(entry.target.id), batch);
        else
            sendOne(entry, batch);
        if (batch.reports.size() >= mostReportsAtOnce)
            flush(batch);
    }
    flush(batch);
    if (escalation)
        follower().tellWaiting(session);
}

void SendWorker::flush(Batch &batch)
{
    for (size_t first = 0; first < batch.reports.size(); first += mostReportsAtOnce) {
        const auto begin = static_cast<std::ptrdiff_t>(first);
        const auto end = static_cast<std::ptrdiff_t>(std::min(first + mostReportsAtOnce, batch.reports.size()));
        Q_EMIT sent(batch.session, batch.request, {batch.reports.begin() + begin, batch.reports.begin() + end},
                    {batch.tickets.begin() + begin, batch.tickets.begin() + end});
    }
    batch.reports.clear();
    batch.tickets.clear();
}

void SendWorker::refuse(const SendTarget &target, const Error &error, Batch &batch)
{
    const SendResult result{.target = target.id, .result = Failure(error), .raceFree = true};
    report(Reached{.target = target, .state = {}, .handle = {}, .error = {}}, result, 0, batch);
}

/// Whom a send to `pinned` reaches, that one first, with what forecasts and outcomes need: afterwards some are gone.
std::vector<SendWorker::Reached> SendWorker::reach(const Pinned &pinned, SendScope scope)
{
    const ProcessId root = pinned.target.id;
    std::vector<ProcessId> ids{root};
    Snapshot snapshot;
    if (scope == SendScope::Subtree) {
        ids = m_sender.subtree(root);
        if (ids.size() > 1)
            snapshot = scanWithOwners();
    } else if (scope == SendScope::Group) {
        snapshot = scanWithOwners();
        const ProcessRecord *record = snapshot.find(root);
        for (const ProcessRecord &other : snapshot.processes) {
            if (record != nullptr && other.stat.group == record->stat.group && other.id != root)
                ids.push_back(other.id);
        }
    }
    std::vector<Reached> reached;
    reached.reserve(ids.size());
    for (const ProcessId &id : ids) {
        Reached one{
            .target = id == root ? pinned.target : targetIn(snapshot, id), .state = {}, .handle = {}, .error = {}};
        auto handle = id == root && pinned.handle ? pinned.handle->duplicate() : ProcessHandle::open(id);
        if (handle)
            one.handle = std::make_shared<const ProcessHandle>(std::move(*handle));
        else
            one.error = handle.error();
        if (auto state = m_reader.forecastTarget({id.pid, id.startTime}))
            one.state = std::move(*state);
        reached.push_back(std::move(one));
    }
    return reached;
}

void SendWorker::sendOne(const Pinned &pinned, Batch &batch)
{
    const std::vector<Reached> reached = reach(pinned, batch.request.scope);
    const ProcessHandle *handle = pinned.handle ? &*pinned.handle : reached.front().handle.get();
    if (handle == nullptr) {
        refuse(pinned.target, *reached.front().error, batch);
        return;
    }
    const qint64 sentNs = monotonicNs();
    const std::vector<SendResult> results = m_sender.send(*handle, batch.request);
    if (batch.request.scope == SendScope::Group && results.front().result) {
        // One call for all: the kernel does not say whom it left out, but whom we may not signal is known.
        for (const Reached &one : reached) {
            SendResult result = results.front();
            result.target = one.target.id;
            if (one.state && one.state->permitted == false)
                result.result = Failure(Error{.code = ErrorCode::PermissionDenied,
                                              .operation = QStringLiteral("send signal"),
                                              .subject = one.target.id.toString()});
            report(one, result, sentNs, batch);
        }
        return;
    }
    for (const SendResult &result : results) {
        const auto known = std::find_if(reached.begin(), reached.end(),
                                        [&](const Reached &one) { return one.target.id == result.target; });
        if (known != reached.end()) {
            report(*known, result, sentNs, batch);
            continue;
        }
        // It began after we looked.
        Reached late{
            .target = SendTarget{.id = result.target, .name = {}, .user = {}}, .state = {}, .handle = {}, .error = {}};
        if (auto opened = ProcessHandle::open(result.target))
            late.handle = std::make_shared<const ProcessHandle>(std::move(*opened));
        else
            late.error = opened.error();
        report(late, result, sentNs, batch);
    }
}

void SendWorker::report(const Reached &one, const SendResult &result, qint64 sentNs, Batch &batch)
{
    const SendRequest &request = batch.request;
    const std::optional<pid_t> thread =
        request.scope == SendScope::Thread ? std::optional<pid_t>(request.thread) : std::nullopt;
    SendReport entry{.target = one.target,
                     .signal = request.signal,
                     .result = result.result,
                     .forecast = one.state ? forecastSignal(request.signal, *one.state, thread) : SignalForecast(),
                     .raceFree = result.raceFree,
                     .escalated = false,
                     .unfollowed = {},
                     .logId = 0};
    quint64 ticket = 0;
    if (result.result && one.handle) {
        if (const auto followed = follower().follow(*one.handle, request, sentNs, one.state))
            ticket = *followed;
        else
            entry.unfollowed = followed.error();
        if (batch.escalation)
            follower().planEscalation(batch.session, *one.handle, one.target, request, *batch.escalation);
    } else if (result.result) {
        entry.unfollowed = one.error;
    }
    batch.reports.push_back(std::move(entry));
    batch.tickets.push_back(ticket);
}

QSet<ProcessId> SendWorker::reachedThroughOthers(const std::vector<Pinned> &pinned, SendScope scope)
{
    QSet<ProcessId> covered;
    if (pinned.size() < 2)
        return covered;
    if (scope == SendScope::Subtree) {
        for (const Pinned &entry : pinned) {
            for (const ProcessId &id : m_sender.subtree(entry.target.id)) {
                if (id != entry.target.id)
                    covered.insert(id);
            }
        }
    } else if (scope == SendScope::Group) {
        const auto scanned = m_reader.scan(ScanInterest());
        QSet<pid_t> groups;
        for (const Pinned &entry : pinned) {
            const ProcessRecord *record = scanned ? scanned->find(entry.target.id) : nullptr;
            if (record != nullptr && groups.contains(record->stat.group))
                covered.insert(entry.target.id);
            else if (record != nullptr)
                groups.insert(record->stat.group);
        }
    }
    return covered;
}

} // namespace signalbox
