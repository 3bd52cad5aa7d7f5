// SPDX-License-Identifier: MIT
#include "ui/support/sendworker.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "ui/support/sendfollower.h"

namespace signalbox {

SendWorker::SendWorker(const KnownEnds *ends, size_t mostLingering)
    : m_ends(ends)
    , m_mostLingering(mostLingering)
    , m_reader(ProcReader::Options{.descriptorBudget = 0})
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
    m_sessions.insert(session, pinned);
    refresh(session, SendScope::Process);
}

Snapshot SendWorker::scanWithOwners()
{
    auto scanned = m_reader.scan(ScanInterest{.everyRow = ProcFile::Owner, .visibleRows = {}, .visible = {}});
    return scanned ? std::move(*scanned) : Snapshot();
}

SendTarget SendWorker::targetIn(const Snapshot &snapshot, const ProcessId &id)
{
    SendTarget target{.id = id, .name = {}, .user = {}};
    if (const ProcessRecord *record = snapshot.find(id)) {
        const std::string_view bytes = record->stat.nameView();
        target.name = textFromBytes(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        target.user = record->user;
    }
    return target;
}

TargetReading SendWorker::readTarget(const SendTarget &target, qsizetype root, int depth, bool pinned)
{
    return TargetReading{.target = target,
                         .root = root,
                         .depth = depth,
                         .started = BootClock::now().wallTime(target.id.startTime),
                         .state = m_reader.forecastTarget({target.id.pid, target.id.startTime}),
                         .protection = SignalSender::protection(target.id),
                         .pinned = pinned};
}

void SendWorker::addReached(const Pinned &pinned, qsizetype root, SendScope scope, const Snapshot &snapshot,
                            std::vector<TargetReading> &readings)
{
    if (scope == SendScope::Subtree) {
        QHash<pid_t, int> depths{{pinned.target.id.pid, 0}};
        for (const ProcessId &id : m_sender.subtree(pinned.target.id)) {
            if (id == pinned.target.id)
                continue;
            const ProcessRecord *record = snapshot.find(id);
            const int depth = record ? depths.value(record->stat.ppid, 0) + 1 : 1;
            depths.insert(id.pid, depth);
            readings.push_back(readTarget(targetIn(snapshot, id), root, depth, false));
        }
    } else if (scope == SendScope::Group) {
        const ProcessRecord *leader = snapshot.find(pinned.target.id);
        if (leader == nullptr)
            return;
        for (const ProcessRecord &record : snapshot.processes) {
            if (record.stat.group == leader->stat.group && record.id != pinned.target.id)
                readings.push_back(readTarget(targetIn(snapshot, record.id), root, 1, false));
        }
    }
}

void SendWorker::refresh(quint64 session, SendScope scope)
{
    const auto pinned = m_sessions.value(session);
    if (!pinned)
        return;
    Snapshot snapshot;
    if (scope == SendScope::Subtree || scope == SendScope::Group)
        snapshot = scanWithOwners();
    std::vector<TargetReading> readings;
    for (qsizetype i = 0; i < static_cast<qsizetype>(pinned->size()); ++i) {
        const Pinned &entry = (*pinned)[static_cast<size_t>(i)];
        readings.push_back(readTarget(entry.target, i, 0, entry.handle.has_value()));
        addReached(entry, i, scope, snapshot, readings);
    }
    Q_EMIT read(session, scope, readings);
}

SendFollower &SendWorker::follower()
{
    if (!m_follower) {
        const auto readState = [this](const ProcessId &id) -> std::optional<ForecastTarget> {
            auto state = m_reader.forecastTarget({id.pid, id.startTime});
            return state ? std::optional(std::move(*state)) : std::nullopt;
        };
        m_follower = std::make_unique<SendFollower>(readState, m_ends, m_mostLingering);
        connect(m_follower.get(), &SendFollower::outcome, this, &SendWorker::outcome);
        connect(m_follower.get(), &SendFollower::waiting, this, &SendWorker::escalationsWaiting);
        connect(m_follower.get(), &SendFollower::escalated, this,
                [this](quint64 session, const SendRequest &request, const SendReport &report, quint64 ticket) {
                    Q_EMIT sent(session, request, {report}, {ticket});
                });
    }
    return *m_follower;
}

void SendWorker::cancelEscalations(quint64 session)
{
    follower().cancelEscalations(session);
}

void SendWorker::release(quint64 session)
{
    m_sessions.remove(session);
}

} // namespace signalbox
