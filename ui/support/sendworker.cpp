// SPDX-License-Identifier: MIT
#include "ui/support/sendworker.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"

#include <QTimer>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds patience = std::chrono::seconds(2);
constexpr size_t mostLingering = 256; // each holds descriptors until its process ends

QString recordName(const ProcessRecord &record)
{
    const std::string_view bytes = record.stat.nameView();
    return textFromBytes(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

bool hasEnded(const SendOutcome &outcome)
{
    return outcome.what == SendOutcome::What::Exited || outcome.what == SendOutcome::What::Killed
           || outcome.what == SendOutcome::What::EndedUnknown;
}

ProcessTarget exactly(const ProcessId &id)
{
    return ProcessTarget{.pid = id.pid, .startTime = id.startTime};
}

Error readOnlyError(const ProcessId &id)
{
    return Error{.code = ErrorCode::Cancelled,
                 .operation = QStringLiteral("send"),
                 .subject = id.toString(),
                 .reason = QStringLiteral("read-only")};
}

} // namespace

/// What one call of send() gathers.
struct SendWorker::Batch {
    std::vector<SendReport> reports;
    std::vector<quint64> tickets;
    std::vector<std::shared_ptr<Pinned>> handles; // for a later escalation, by index
};

SendWorker::SendWorker()
    : m_reader(ProcReader::Options{.descriptorBudget = 0})
    , m_sender([this](const ProcessId &parent) { return m_reader.childrenOf(parent); })
{}

SendWorker::~SendWorker() = default;

void SendWorker::pin(quint64 session, const std::vector<SendTarget> &targets)
{
    auto pinned = std::make_shared<std::vector<Pinned>>();
    for (const SendTarget &target : targets) {
        auto handle = ProcessHandle::open(target.id);
        Pinned entry{.target = target, .handle = {}, .error = {}};
        if (handle)
            entry.handle = std::move(*handle);
        else
            entry.error = handle.error();
        pinned->push_back(std::move(entry));
    }
    m_sessions.insert(session, std::move(pinned));
    refresh(session, SendScope::Process);
}

TargetReading SendWorker::readTarget(const SendTarget &target, qsizetype root, int depth, bool pinned)
{
    return TargetReading{.target = target,
                         .root = root,
                         .depth = depth,
                         .started = BootClock::now().wallTime(target.id.startTime),
                         .state = m_reader.forecastTarget(exactly(target.id)),
                         .protection = SignalSender::protection(target.id),
                         .pinned = pinned};
}

void SendWorker::addReached(const Pinned &pinned, qsizetype root, SendScope scope, const Snapshot &snapshot,
                            std::vector<TargetReading> &readings)
{
    const auto targetOf = [&](const ProcessId &id) {
        const ProcessRecord *record = snapshot.find(id);
        return SendTarget{
            .id = id, .name = record ? recordName(*record) : QString(), .user = record ? record->user : QString()};
    };
    if (scope == SendScope::Subtree) {
        QHash<pid_t, int> depths{{pinned.target.id.pid, 0}};
        for (const ProcessId &id : m_sender.subtree(pinned.target.id)) {
            if (id == pinned.target.id)
                continue;
            const ProcessRecord *record = snapshot.find(id);
            const int depth = record ? depths.value(record->stat.ppid, 0) + 1 : 1;
            depths.insert(id.pid, depth);
            readings.push_back(readTarget(targetOf(id), root, depth, false));
        }
    } else if (scope == SendScope::Group) {
        const ProcessRecord *leader = snapshot.find(pinned.target.id);
        if (leader == nullptr)
            return;
        for (const ProcessRecord &record : snapshot.processes) {
            if (record.stat.group == leader->stat.group && record.id != pinned.target.id)
                readings.push_back(readTarget(targetOf(record.id), root, 1, false));
        }
    }
}

void SendWorker::refresh(quint64 session, SendScope scope)
{
    const auto pinned = m_sessions.value(session);
    if (!pinned)
        return;
    Snapshot snapshot;
    if (scope == SendScope::Subtree || scope == SendScope::Group) {
        if (auto scanned = m_reader.scan(ScanInterest{.everyRow = ProcFile::Owner, .visibleRows = {}, .visible = {}}))
            snapshot = std::move(*scanned);
    }
    std::vector<TargetReading> readings;
    for (qsizetype i = 0; i < static_cast<qsizetype>(pinned->size()); ++i) {
        const Pinned &entry = (*pinned)[static_cast<size_t>(i)];
        readings.push_back(readTarget(entry.target, i, 0, entry.handle.has_value()));
        addReached(entry, i, scope, snapshot, readings);
    }
    Q_EMIT read(session, scope, readings);
}

void SendWorker::report(SendTarget target, const SendRequest &request, const SendResult &result,
                        const std::optional<ForecastTarget> &state, const ProcessHandle *handle, qint64 sentNs,
                        bool escalated, Batch &batch)
{
    const std::optional<pid_t> thread =
        request.scope == SendScope::Thread ? std::optional<pid_t>(request.thread) : std::nullopt;
    SendReport entry{.target = std::move(target),
                     .signal = request.signal,
                     .result = result.result,
                     .forecast = state ? forecastSignal(request.signal, *state, thread) : SignalForecast(),
                     .raceFree = result.raceFree,
                     .escalated = escalated,
                     .logId = 0};
    quint64 ticket = 0;
    auto kept = std::make_shared<Pinned>(Pinned{.target = entry.target, .handle = {}, .error = {}});
    if (result.result && handle != nullptr) {
        const auto before = state ? std::optional(state->state) : std::nullopt;
        if (const auto followed = m_outcomes->follow(*handle, request.signal, sentNs, patience, before)) {
            ticket = *followed;
            m_followed.insert(ticket, handle->id());
        }
        if (auto copy = handle->duplicate())
            kept->handle = std::move(*copy);
    }
    batch.reports.push_back(std::move(entry));
    batch.tickets.push_back(ticket);
    batch.handles.push_back(std::move(kept));
}

void SendWorker::refuse(const Pinned &pinned, const SendRequest &request, const Error &error, bool escalated,
                        Batch &batch)
{
    const SendResult result{.target = pinned.target.id, .result = Failure(error), .raceFree = true};
    report(pinned.target, request, result, {}, nullptr, 0, escalated, batch);
}

void SendWorker::sendOne(const Pinned &pinned, const SendRequest &request, bool escalated, Batch &batch)
{
    std::optional<ProcessHandle> reopened;
    const ProcessHandle *handle = pinned.handle ? &*pinned.handle : nullptr;
    if (handle == nullptr) {
        auto opened = ProcessHandle::open(pinned.target.id);
        if (!opened) {
            refuse(pinned, request, opened.error(), escalated, batch);
            return;
        }
        reopened = std::move(*opened);
        handle = &*reopened;
    }

    // Forecasts and handles of all that will be reached come first: afterwards some are gone.
    std::vector<ProcessId> reached{pinned.target.id};
    if (request.scope == SendScope::Subtree)
        reached = m_sender.subtree(pinned.target.id);
    QHash<ProcessId, ForecastTarget> states;
    QHash<ProcessId, std::shared_ptr<ProcessHandle>> handles;
    QHash<ProcessId, SendTarget> names{{pinned.target.id, pinned.target}};
    Snapshot snapshot;
    if (reached.size() > 1) {
        if (auto scanned = m_reader.scan(ScanInterest{.everyRow = ProcFile::Owner, .visibleRows = {}, .visible = {}}))
            snapshot = std::move(*scanned);
    }
    for (const ProcessId &id : reached) {
        if (const auto state = m_reader.forecastTarget(exactly(id)))
            states.insert(id, *state);
        if (id == pinned.target.id)
            continue;
        if (auto opened = ProcessHandle::open(id))
            handles.insert(id, std::make_shared<ProcessHandle>(std::move(*opened)));
        if (const ProcessRecord *record = snapshot.find(id))
            names.insert(id, SendTarget{.id = id, .name = recordName(*record), .user = record->user});
    }

    const qint64 sentNs = monotonicNs();
    for (const SendResult &result : m_sender.send(*handle, request)) {
        const auto state = states.constFind(result.target);
        const auto other = handles.value(result.target);
        report(names.value(result.target, SendTarget{.id = result.target, .name = {}, .user = {}}), request, result,
               state != states.cend() ? std::optional(*state) : std::nullopt,
               result.target == pinned.target.id ? handle : other.get(), sentNs, escalated, batch);
    }
}

void SendWorker::send(quint64 session, const SendRequest &request, const std::optional<Escalation> &escalation,
                      bool readOnly)
{
    const auto pinned = m_sessions.value(session);
    if (!pinned)
        return;
    if (!m_outcomes) {
        m_exits = std::make_unique<ExitWatcher>();
        m_outcomes = std::make_unique<OutcomeWatcher>(*m_exits);
        connect(m_outcomes.get(), &OutcomeWatcher::outcome, this, &SendWorker::takeOutcome);
    }
    Batch batch;
    const QSet<ProcessId> covered = reachedThroughOthers(*pinned, request.scope);
    for (const Pinned &entry : *pinned) {
        if (covered.contains(entry.target.id))
            continue;
        if (readOnly)
            refuse(entry, request, readOnlyError(entry.target.id), false, batch);
        else
            sendOne(entry, request, false, batch);
    }
    if (escalation)
        planEscalation(session, request, *escalation, batch);
    Q_EMIT sent(session, request, batch.reports, batch.tickets);
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

void SendWorker::planEscalation(quint64 session, SendRequest request, const Escalation &escalation, const Batch &batch)
{
    std::vector<quint64> waiting;
    for (size_t i = 0; i < batch.reports.size(); ++i) {
        if (batch.tickets[i] == 0)
            continue;
        m_escalating.insert(batch.tickets[i], batch.handles[i]);
        waiting.push_back(batch.tickets[i]);
    }
    if (waiting.empty())
        return;
    request.signal = escalation.signal;
    request.value.reset();
    // Whom the first signal reached is known by handle; a thread cannot be ended without its process.
    if (request.scope != SendScope::Group)
        request.scope = SendScope::Process;
    QTimer::singleShot(escalation.after, this,
                       [this, session, request, waiting] { escalate(session, request, waiting); });
}

void SendWorker::escalate(quint64 session, const SendRequest &request, const std::vector<quint64> &tickets)
{
    Batch batch;
    for (const quint64 ticket : tickets) {
        const auto pinned =
            m_escalating.take(ticket); // ended ones are gone from there, but for what was not followed on
        if (pinned && (!pinned->handle || pinned->handle->verify()))
            sendOne(*pinned, request, true, batch);
    }
    if (!batch.reports.empty())
        Q_EMIT sent(session, request, batch.reports, batch.tickets);
}

void SendWorker::takeOutcome(quint64 ticket, const SendOutcome &what, bool final)
{
    if (hasEnded(what))
        m_escalating.remove(ticket);
    if (final) {
        m_followed.remove(ticket);
    } else {
        m_lingering.push_back(ticket);
        if (m_lingering.size() > mostLingering) {
            forget(m_lingering.front());
            m_lingering.pop_front();
        }
    }
    Q_EMIT outcome(ticket, what, final);
}

void SendWorker::forget(quint64 ticket)
{
    if (!m_followed.contains(ticket))
        return; // had its last outcome
    const ProcessId id = m_followed.take(ticket);
    m_outcomes->forget(ticket);
    if (std::find(m_followed.cbegin(), m_followed.cend(), id) == m_followed.cend())
        m_exits->unwatch(id);
}

void SendWorker::release(quint64 session)
{
    m_sessions.remove(session);
}

} // namespace signalbox
