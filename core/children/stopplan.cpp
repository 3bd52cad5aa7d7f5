// SPDX-License-Identifier: MIT
#include "core/children/stopplan.h"

#include "core/base/clock.h"
#include "core/base/exitstatus.h"

#include <QTimer>

#include <csignal>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr qint64 nsPerMs = 1'000'000;
// A zombie's status is told a moment after its death, if at all.
constexpr std::chrono::milliseconds graceForStatus = 200ms;
constexpr std::chrono::milliseconds waitAfterKill = 5s;

Error planError(ErrorCode code, const ProcessHandle &target, const char *reason)
{
    return Error{.code = code,
                 .operation = QStringLiteral("stop process"),
                 .subject = target.id().toString(),
                 .reason = QString::fromLatin1(reason)};
}

bool isGone(const Error &error)
{
    return error.code == ErrorCode::NoSuchProcess || error.code == ErrorCode::StaleIdentity;
}

// Whether it has ended, reaped or not.
bool isDead(const ProcessHandle &handle)
{
    if (handle.isRaceFree())
        return pidfdState(handle.pidfd()) != PidfdState::Alive;
    return !handle.verify();
}

} // namespace

struct StopPlan::Private {
    Private(ExitWatcher &exitWatcher, StopPlan *plan)
        : exits(exitWatcher)
        , q(plan)
        , sender([](const ProcessId &) { return std::vector<ProcessId>{}; })
    {}

    void advance();
    void send(const Step &next);
    void ended(const WaitStatus &status, UnknownStatusReason reason);
    void finish(StopOutcome outcome);

    ExitWatcher &exits;
    StopPlan *q;
    SignalSender sender;
    QTimer timer;
    std::optional<ProcessHandle> target; // while it runs
    std::vector<Step> steps;
    Confirmation confirmation = Confirmation::NotGiven;
    int step = -1;
    qint64 startNs = 0;
    bool isGraceGiven = false;
};

// The wait of a step is over, or the plan has just begun.
void StopPlan::Private::advance()
{
    if (!target)
        return;
    if (isDead(*target)) {
        // The exit watcher is about to tell how; a zombie that nobody reaps is dead all the same.
        if (!std::exchange(isGraceGiven, true))
            timer.start(graceForStatus);
        else
            ended(WaitStatus::unknown(), UnknownStatusReason::NotReaped);
        return;
    }
    if (step + 1 == static_cast<int>(steps.size())) {
        StopOutcome outcome;
        outcome.what = StopOutcome::What::Alive;
        finish(outcome);
        return;
    }
    send(steps[static_cast<size_t>(step) + 1]);
}

void StopPlan::Private::send(const Step &next)
{
    const SignalNumber signal = next.signal;
    const std::chrono::milliseconds wait = next.wait;
    Q_EMIT q->aboutToSend(step + 1);
    if (!target) // cancelled
        return;
    SendRequest request;
    request.signal = signal;
    request.confirmed = confirmation == Confirmation::Given;
    const SendResult sent = sender.send(*target, request).front();
    if (!sent.result && !isGone(sent.result.error())) {
        StopOutcome outcome;
        outcome.what = StopOutcome::What::Failed;
        outcome.error = sent.result.error();
        finish(outcome);
        return;
    }
    ++step;
    timer.start(wait);
    Q_EMIT q->stepSent(step, sent);
}

void StopPlan::Private::ended(const WaitStatus &status, UnknownStatusReason reason)
{
    StopOutcome outcome;
    outcome.what = StopOutcome::What::Ended;
    outcome.status = status;
    outcome.unknownReason = reason;
    finish(outcome);
}

void StopPlan::Private::finish(StopOutcome outcome)
{
    timer.stop();
    target.reset();
    outcome.step = step;
    outcome.afterMs = (monotonicNs() - startNs) / nsPerMs;
    Q_EMIT q->finished(outcome);
}

StopPlan::StopPlan(ExitWatcher &exits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(exits, this))
{
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->advance(); });
    connect(&exits, &ExitWatcher::ended, this,
            [this](const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason) {
                if (d->target && d->target->id() == id)
                    d->ended(status, reason);
            });
}

StopPlan::~StopPlan() = default;

std::vector<StopPlan::Step> StopPlan::politely(std::chrono::milliseconds patience)
{
    return {{*SignalNumber::fromNumber(SIGTERM), 0ms},
            {*SignalNumber::fromNumber(SIGCONT), patience},
            {*SignalNumber::fromNumber(SIGKILL), waitAfterKill}};
}

Result<void> StopPlan::start(const ProcessHandle &target, std::vector<Step> steps, Confirmation confirmation,
                             std::chrono::milliseconds delay)
{
    if (isRunning())
        return Failure(planError(ErrorCode::AlreadyExists, target, "plan-is-running"));
    const bool isComplete = !steps.empty() && std::all_of(steps.begin(), steps.end(), [](const Step &step) {
        return step.signal.isValid();
    });
    if (!isComplete)
        return Failure(planError(ErrorCode::InvalidArgument, target, steps.empty() ? "no-steps" : "no-signal"));
    auto handle = target.duplicate();
    if (!handle)
        return Failure(handle.error());
    if (auto watched = d->exits.watch(target); !watched)
        return watched;
    d->target.emplace(std::move(*handle));
    d->steps = std::move(steps);
    d->confirmation = confirmation;
    d->step = -1;
    d->startNs = monotonicNs();
    d->isGraceGiven = false;
    d->timer.start(delay);
    return {};
}

void StopPlan::cancel()
{
    if (isRunning())
        d->finish(StopOutcome{});
}

bool StopPlan::isRunning() const
{
    return d->target.has_value();
}

const char *stopOutcomeName(StopOutcome::What what) noexcept
{
    switch (what) {
    case StopOutcome::What::Ended: return "ended";
    case StopOutcome::What::Alive: return "alive";
    case StopOutcome::What::Cancelled: return "cancelled";
    case StopOutcome::What::Failed: return "failed";
    }
    return "cancelled";
}

} // namespace signalbox
