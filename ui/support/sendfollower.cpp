// SPDX-License-Identifier: MIT
#include "ui/support/sendfollower.h"

#include "core/base/clock.h"

#include <QScopedPointer>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds patience = 2s;
// How long the plan itself looks at what its only step did; the outcome is followed apart from it.
constexpr std::chrono::milliseconds planWait = 5s;

} // namespace

/// One target that the second signal waits for.
struct SendFollower::Plan {
    Plan(ExitWatcher &exits, quint64 ofSession, ProcessHandle openHandle)
        : plan(new StopPlan(exits))
        , session(ofSession)
        , handle(std::move(openHandle))
    {}

    // Never deleted within what it tells.
    std::unique_ptr<StopPlan, QScopedPointerDeleteLater> plan;
    quint64 session;
    ProcessHandle handle;
    SendTarget target;
    SendRequest request;
    std::optional<ForecastTarget> state; // read right before it was sent
    qint64 sentNs = 0;
    bool isSent = false;
};

SendFollower::SendFollower(StateReader reader, const KnownEnds *ends, size_t mostLingering, QObject *parent)
    : QObject(parent)
    , m_readState(std::move(reader))
    , m_outcomes(m_exits)
    , m_mostLingering(mostLingering)
{
    m_exits.consult(ends);
    connect(&m_outcomes, &OutcomeWatcher::outcome, this, &SendFollower::takeOutcome);
}

SendFollower::~SendFollower()
{
    // Their thread ends, and with it whatever would delete them later.
    for (const auto &[id, plan] : m_plans)
        delete plan->plan.release();
}

Result<quint64> SendFollower::follow(const ProcessHandle &handle, const SendRequest &request, qint64 sentNs,
                                     const std::optional<ForecastTarget> &state)
{
    const auto before = state ? std::optional(state->state) : std::nullopt;
    const auto thread = request.scope == SendScope::Thread ? std::optional(request.thread) : std::nullopt;
    auto ticket = m_outcomes.follow(handle, request.signal, sentNs, patience, before, thread);
    if (ticket) {
        m_followed.insert(*ticket, handle.id());
        ++m_tickets[handle.id()];
    }
    return ticket;
}

void SendFollower::planEscalation(quint64 session, const ProcessHandle &handle, const SendTarget &target,
                                  const SendRequest &request, const Escalation &escalation)
{
    auto copy = handle.duplicate();
    if (!copy)
        return;
    const quint64 id = ++m_lastPlan;
    auto plan = std::make_unique<Plan>(m_exits, session, std::move(*copy));
    plan->target = target;
    plan->request = request;
    plan->request.signal = escalation.signal;
    plan->request.scope = SendScope::Process; // a thread cannot be ended without its process
    plan->request.value.reset();
    connect(plan->plan.get(), &StopPlan::aboutToSend, this, [this, each = plan.get()] {
        // Afterwards there may be nothing left to read.
        each->state = m_readState(each->target.id);
        each->sentNs = monotonicNs();
    });
    connect(plan->plan.get(), &StopPlan::stepSent, this,
            [this, each = plan.get()](int, const SendResult &result) { sent(*each, result); });
    connect(plan->plan.get(), &StopPlan::finished, this,
            [this, id](const StopOutcome &outcome) { planFinished(id, outcome); });
    const auto confirmation = request.confirmed ? StopPlan::Confirmation::Given : StopPlan::Confirmation::NotGiven;
    if (!plan->plan->start(handle, {{escalation.signal, planWait}}, confirmation, escalation.after))
        return;
    m_plans.emplace(id, std::move(plan));
    ++m_waiting[session];
}

void SendFollower::sent(Plan &plan, const SendResult &result)
{
    if (!result.result)
        return; // it ended in that very moment: its outcome is on the way
    plan.isSent = true;
    report(plan, result.result, result.raceFree);
    if (--m_waiting[plan.session] >= 0)
        tellWaiting(plan.session);
}

void SendFollower::report(Plan &plan, const Result<void> &result, bool raceFree)
{
    SendReport report{.target = plan.target,
                      .signal = plan.request.signal,
                      .result = result,
                      .forecast = plan.state ? forecastSignal(plan.request.signal, *plan.state) : SignalForecast(),
                      .raceFree = raceFree,
                      .escalated = true,
                      .unfollowed = {},
                      .logId = 0};
    quint64 ticket = 0;
    if (result) {
        if (const auto followed = follow(plan.handle, plan.request, plan.sentNs, plan.state))
            ticket = *followed;
        else
            report.unfollowed = followed.error();
    }
    Q_EMIT escalated(plan.session, plan.request, report, ticket);
}

void SendFollower::planFinished(quint64 id, const StopOutcome &outcome)
{
    const auto found = m_plans.find(id);
    if (found == m_plans.end())
        return;
    const std::unique_ptr<Plan> plan = std::move(found->second);
    m_plans.erase(found);
    plan->plan->disconnect(this);
    if (!plan->isSent) {
        if (outcome.what == StopOutcome::What::Failed && outcome.error)
            report(*plan, Failure(*outcome.error), plan->handle.isRaceFree());
        --m_waiting[plan->session];
        tellWaiting(plan->session);
    }
}

void SendFollower::cancelEscalations(quint64 session)
{
    std::vector<quint64> ids;
    for (const auto &[id, plan] : m_plans) {
        if (plan->session == session && !plan->isSent)
            ids.push_back(id);
    }
    for (const quint64 id : ids) {
        const auto plan = m_plans.extract(id);
        plan.mapped()->plan->disconnect(this);
        plan.mapped()->plan->cancel(); // it is deleted later, and must not send until then
    }
    if (m_waiting.contains(session)) {
        m_waiting[session] -= static_cast<int>(ids.size());
        tellWaiting(session);
    }
}

void SendFollower::tellWaiting(quint64 session)
{
    if (!m_waiting.contains(session))
        return;
    const int count = m_waiting.value(session);
    if (count <= 0)
        m_waiting.remove(session);
    Q_EMIT waiting(session, count);
}

void SendFollower::takeOutcome(quint64 ticket, const SendOutcome &what, bool final)
{
    if (final) {
        if (const ProcessId id = m_followed.take(ticket); --m_tickets[id] <= 0)
            m_tickets.remove(id);
    } else if (std::find(m_lingering.begin(), m_lingering.end(), ticket) == m_lingering.end()) {
        m_lingering.push_back(ticket);
        if (m_lingering.size() > m_mostLingering) {
            forget(m_lingering.front());
            m_lingering.pop_front();
        }
    }
    Q_EMIT outcome(ticket, what, final);
}

void SendFollower::forget(quint64 ticket)
{
    if (!m_followed.contains(ticket))
        return; // had its last outcome
    const ProcessId id = m_followed.take(ticket);
    m_outcomes.forget(ticket);
    if (--m_tickets[id] > 0)
        return;
    m_tickets.remove(id);
    m_exits.unwatch(id);
}

} // namespace signalbox
