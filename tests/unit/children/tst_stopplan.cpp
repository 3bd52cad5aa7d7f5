// SPDX-License-Identifier: MIT
#include "core/children/stopplan.h"
#include "tests/support/testchild.h"

#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

using What = StopOutcome::What;
constexpr int deadlineMs = 60'000;

SignalNumber signalOf(int number)
{
    return *SignalNumber::fromNumber(number);
}

ProcessHandle open(pid_t pid, PidfdUse use = PidfdUse::IfAvailable)
{
    auto handle = ProcessHandle::open(ProcessTarget{pid, {}}, use);
    if (!handle)
        qFatal("%s cannot be opened", qPrintable(handle.error().subject));
    return std::move(*handle);
}

} // namespace

class TestStopPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void politeSignalIsEnough();
    void deafProcessIsKilledAfterTheDeadline();
    void deafProcessIsKilledWithoutPidfds();
    void stoppedProcessIsAwakenedToEnd();
    void delayedPlanLeavesTimeForWhatWasSentBefore();
    void cancelledPlanSendsNothingMore();
    void cancelFromStepSentIsObeyed();
    void cancelBeforeAStepKeepsItFromBeingSent();
    void survivorIsTold();
    void deadProcessGetsNoSignal();
    void protectedTargetFailsWithoutConfirmation();
    void badPlansAreRefused();
    void planMayBeStartedAgain();

private:
    std::unique_ptr<ExitWatcher> m_exits;
    std::unique_ptr<StopPlan> m_plan;
    std::vector<int> m_steps;
    std::vector<StopOutcome> m_outcomes;
};

void TestStopPlan::init()
{
    m_plan.reset();
    m_exits = std::make_unique<ExitWatcher>();
    m_plan = std::make_unique<StopPlan>(*m_exits);
    m_steps.clear();
    m_outcomes.clear();
    connect(m_plan.get(), &StopPlan::stepSent, this, [this](int step) { m_steps.push_back(step); });
    connect(m_plan.get(), &StopPlan::finished, this,
            [this](const StopOutcome &outcome) { m_outcomes.push_back(outcome); });
}

void TestStopPlan::politeSignalIsEnough()
{
    TestChild child({"exit-on 15 6"});
    QVERIFY(m_plan->start(open(child.pid()), {{signalOf(SIGTERM), 3600s}, {signalOf(SIGKILL), 5s}}));
    QVERIFY(m_plan->isRunning());
    QVERIFY(m_steps.empty()); // sent from the event loop
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_outcomes[0].what, What::Ended);
    QCOMPARE(m_outcomes[0].step, 0);
    QCOMPARE(m_outcomes[0].status.exitCode, std::optional(6));
    QCOMPARE(m_steps, (std::vector<int>{0}));
    QVERIFY(!m_plan->isRunning());
}

void TestStopPlan::deafProcessIsKilledAfterTheDeadline()
{
    TestChild child({"ignore 15"});
    QVERIFY(m_plan->start(open(child.pid()), StopPlan::politely(30ms)));
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_outcomes[0].what, What::Ended);
    QCOMPARE(m_outcomes[0].step, 2);
    QCOMPARE(m_outcomes[0].status.signal.value(), SIGKILL);
    QVERIFY(m_outcomes[0].afterMs >= 29); // timers count in whole milliseconds
    QCOMPARE(m_steps, (std::vector<int>{0, 1, 2}));
}

void TestStopPlan::deafProcessIsKilledWithoutPidfds()
{
    TestChild child({"ignore 15"});
    QVERIFY(m_plan->start(open(child.pid(), PidfdUse::Never), StopPlan::politely(30ms)));
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_outcomes[0].what, What::Ended);
    QCOMPARE(m_outcomes[0].status.signal.value(), SIGKILL);
}

void TestStopPlan::stoppedProcessIsAwakenedToEnd()
{
    TestChild child({"exit-on 15 2"});
    QVERIFY(child.stop());
    QVERIFY(m_plan->start(open(child.pid()), StopPlan::politely(3600s)));
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_outcomes[0].status.exitCode, std::optional(2));
    QCOMPARE(m_outcomes[0].step, 1);
}

void TestStopPlan::delayedPlanLeavesTimeForWhatWasSentBefore()
{
    TestChild deaf({"ignore 15"});
    QVERIFY(m_plan->start(open(deaf.pid()), {{signalOf(SIGKILL), 5s}}, StopPlan::Confirmation::NotGiven, 40ms));
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_outcomes[0].status.signal.value(), SIGKILL);
    QVERIFY(m_outcomes[0].afterMs >= 39); // timers count in whole milliseconds

    TestChild obedient({"exit-on 15 5"});
    QVERIFY(m_plan->start(open(obedient.pid()), {{signalOf(SIGKILL), 5s}}, StopPlan::Confirmation::NotGiven, 3600s));
    QVERIFY(obedient.send(SIGTERM));
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{2}, deadlineMs);
    QCOMPARE(m_outcomes[1].status.exitCode, std::optional(5));
    QCOMPARE(m_outcomes[1].step, -1);
}

void TestStopPlan::cancelledPlanSendsNothingMore()
{
    TestChild child({"catch 10", "catch 12"});
    QVERIFY(m_plan->start(open(child.pid()), {{signalOf(SIGUSR1), 3600s}, {signalOf(SIGUSR2), 3600s}}));
    QTRY_COMPARE_WITH_TIMEOUT(m_steps.size(), size_t{1}, deadlineMs);
    m_plan->cancel();
    QCOMPARE(m_outcomes.size(), size_t{1});
    QCOMPARE(m_outcomes[0].what, What::Cancelled);
    QCOMPARE(m_outcomes[0].step, 0);
    m_plan->cancel();
    QCOMPARE(m_outcomes.size(), size_t{1});
    QVERIFY(child.roundTrip());
    QCOMPARE(child.nextReport(0)->number, SIGUSR1);
    QVERIFY(!child.nextReport(0));
}

void TestStopPlan::cancelFromStepSentIsObeyed()
{
    TestChild child({"catch 10", "catch 12"});
    connect(m_plan.get(), &StopPlan::stepSent, this, [this] { m_plan->cancel(); });
    QVERIFY(m_plan->start(open(child.pid()), {{signalOf(SIGUSR1), 0ms}, {signalOf(SIGUSR2), 0ms}}));
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_outcomes[0].what, What::Cancelled);
    QCoreApplication::processEvents();
    QVERIFY(child.roundTrip());
    QVERIFY(child.nextReport(0));
    QVERIFY(!child.nextReport(0));
}

void TestStopPlan::cancelBeforeAStepKeepsItFromBeingSent()
{
    TestChild child({"catch 10", "catch 12"});
    connect(m_plan.get(), &StopPlan::aboutToSend, this, [this](int step) {
        if (step == 1)
            m_plan->cancel();
    });
    QVERIFY(m_plan->start(open(child.pid()), {{signalOf(SIGUSR1), 0ms}, {signalOf(SIGUSR2), 0ms}}));
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_outcomes[0].what, What::Cancelled);
    QCOMPARE(m_outcomes[0].step, 0);
    QVERIFY(child.roundTrip());
    QCOMPARE(child.nextReport(0)->number, SIGUSR1);
    QVERIFY(!child.nextReport(0));
}

void TestStopPlan::survivorIsTold()
{
    TestChild child({"ignore 15"});
    QVERIFY(m_plan->start(open(child.pid()), {{signalOf(SIGTERM), 20ms}}));
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_outcomes[0].what, What::Alive);
    QCOMPARE(m_outcomes[0].step, 0);
    QVERIFY(child.roundTrip());
}

void TestStopPlan::deadProcessGetsNoSignal()
{
    TestChild child;
    const ProcessHandle handle = open(child.pid());
    QVERIFY(child.send(SIGKILL));
    QVERIFY(child.awaitEnd());
    QVERIFY(m_plan->start(handle, StopPlan::politely()));
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_outcomes[0].what, What::Ended);
    QCOMPARE(m_outcomes[0].step, -1);
    QVERIFY(m_steps.empty());

    // Dead, and nobody tells how.
    TestChild silent;
    const ProcessHandle other = open(silent.pid());
    QVERIFY(silent.send(SIGKILL));
    QVERIFY(silent.awaitEnd());
    QVERIFY(m_plan->start(other, StopPlan::politely()));
    m_exits->unwatch(other.id());
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{2}, deadlineMs);
    QCOMPARE(m_outcomes[1].what, What::Ended);
    QCOMPARE(m_outcomes[1].unknownReason, UnknownStatusReason::NotReaped);
    QVERIFY(m_steps.empty());
}

void TestStopPlan::protectedTargetFailsWithoutConfirmation()
{
    // WINCH, which nobody minds, should the protection fail.
    QVERIFY(m_plan->start(open(::getpid()), {{signalOf(SIGWINCH), 10ms}, {signalOf(SIGWINCH), 10ms}}));
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_outcomes[0].what, What::Failed);
    QCOMPARE(m_outcomes[0].step, -1);
    QCOMPARE(m_outcomes[0].error->code, ErrorCode::NeedsConfirmation);
    QVERIFY(m_steps.empty());
    QVERIFY(m_plan->start(open(::getpid()), {{signalOf(SIGWINCH), 0ms}}, StopPlan::Confirmation::Given));
    QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), size_t{2}, deadlineMs);
    QCOMPARE(m_outcomes[1].what, What::Alive);
}

void TestStopPlan::badPlansAreRefused()
{
    TestChild child;
    const ProcessHandle handle = open(child.pid());
    QCOMPARE(m_plan->start(handle, {}).error().reason, QStringLiteral("no-steps"));
    QCOMPARE(m_plan->start(handle, {StopPlan::Step{}}).error().reason, QStringLiteral("no-signal"));
    QVERIFY(m_plan->start(handle, {{signalOf(SIGCONT), 3600s}}));
    QCOMPARE(m_plan->start(handle, {{signalOf(SIGKILL), 0ms}}).error().code, ErrorCode::AlreadyExists);
}

void TestStopPlan::planMayBeStartedAgain()
{
    for (size_t round = 1; round <= 3; ++round) {
        TestChild child;
        QVERIFY(m_plan->start(open(child.pid()), {{signalOf(SIGTERM), 3600s}}));
        QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), round, deadlineMs);
        QCOMPARE(m_outcomes.back().status.signal.value(), SIGTERM);
    }
}

QTEST_GUILESS_MAIN(TestStopPlan)
#include "tst_stopplan.moc"
