// SPDX-License-Identifier: MIT
#include "core/base/clock.h"
#include "core/base/syscalls.h"
#include "core/children/outcomewatcher.h"
#include "tests/support/testchild.h"

#include <QTest>

#include <csignal>
#include <vector>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

using What = SendOutcome::What;
using PendingReason = SendOutcome::PendingReason;
constexpr int deadlineMs = 60'000;

SignalNumber signalOf(int number)
{
    return *SignalNumber::fromNumber(number);
}

struct Told {
    quint64 ticket = 0;
    SendOutcome outcome;
    bool isFinal = false;
};

} // namespace

class TestOutcomeWatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void exitFromTheHandlerIsTold();
    void killIsTold();
    void stopIsToldAtOnceAndTheEndLater();
    void resumptionIsTold();
    void continueOfARunningProcessIsRunning();
    void blockedSignalIsPending();
    void stoppedProcessKeepsItPending();
    void uninterruptibleWaitKeepsItPending();
    void whatWasPendingIsToldOnceItIsTaken();
    void ofAThreadItsOwnMaskCounts();
    void handledSignalLeavesItRunning();
    void forgottenTicketIsSilent();
    void everyTicketOfAProcessIsTold();
    void alreadyEndedIsTold();
    void unreapedZombieIsNotRunning();

private:
    quint64 sendAndFollow(pid_t pid, int number, std::chrono::milliseconds patience = 10s,
                          std::optional<ProcessState> before = {});

    std::unique_ptr<ExitWatcher> m_exits;
    std::unique_ptr<OutcomeWatcher> m_outcomes;
    std::vector<Told> m_told;
};

void TestOutcomeWatcher::init()
{
    m_told.clear();
    m_exits = std::make_unique<ExitWatcher>();
    m_outcomes = std::make_unique<OutcomeWatcher>(*m_exits);
    connect(m_outcomes.get(), &OutcomeWatcher::outcome, this,
            [this](quint64 ticket, const SendOutcome &outcome, bool isFinal) {
                m_told.push_back({ticket, outcome, isFinal});
            });
}

void TestOutcomeWatcher::cleanup()
{
    m_outcomes.reset();
    m_exits.reset();
}

quint64 TestOutcomeWatcher::sendAndFollow(pid_t pid, int number, std::chrono::milliseconds patience,
                                          std::optional<ProcessState> before)
{
    const auto handle = ProcessHandle::open(ProcessTarget{pid, {}});
    const qint64 sentNs = monotonicNs();
    if (!handle || !sys::pidfdSendSignal(handle->pidfd(), number))
        return 0;
    return m_outcomes->follow(*handle, signalOf(number), sentNs, patience, before).value_or(0);
}

void TestOutcomeWatcher::exitFromTheHandlerIsTold()
{
    TestChild child({"exit-on 15 3"});
    const quint64 ticket = sendAndFollow(child.pid(), SIGTERM);
    QVERIFY(ticket != 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].ticket, ticket);
    QCOMPARE(m_told[0].outcome.what, What::Exited);
    QCOMPARE(m_told[0].outcome.exitCode, std::optional(3));
    QVERIFY(m_told[0].isFinal);
    QVERIFY(m_told[0].outcome.afterMs >= 0 && m_told[0].outcome.afterMs < deadlineMs);
}

void TestOutcomeWatcher::killIsTold()
{
    TestChild child;
    sendAndFollow(child.pid(), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].outcome.what, What::Killed);
    QCOMPARE(m_told[0].outcome.signal.value(), SIGKILL);
    QVERIFY(!m_told[0].outcome.exitCode);
    QVERIFY(m_told[0].isFinal);
}

void TestOutcomeWatcher::stopIsToldAtOnceAndTheEndLater()
{
    for (const int number : {SIGSTOP, SIGTSTP}) {
        init();
        TestChild child;
        const quint64 ticket = sendAndFollow(child.pid(), number, 3600s);
        QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
        QCOMPARE(m_told[0].outcome.what, What::Stopped);
        QCOMPARE(m_told[0].outcome.signal.value(), number);
        QVERIFY(!m_told[0].isFinal);
        QVERIFY(child.send(SIGKILL));
        QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{2}, deadlineMs);
        QCOMPARE(m_told[1].ticket, ticket);
        QCOMPARE(m_told[1].outcome.what, What::Killed);
        QVERIFY(m_told[1].isFinal);
    }
}

void TestOutcomeWatcher::resumptionIsTold()
{
    TestChild child;
    QVERIFY(child.stop());
    sendAndFollow(child.pid(), SIGCONT, 3600s, ProcessState::Stopped);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].outcome.what, What::Continued);
}

void TestOutcomeWatcher::continueOfARunningProcessIsRunning()
{
    TestChild child;
    sendAndFollow(child.pid(), SIGCONT, 20ms, ProcessState::Sleeping);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].outcome.what, What::Running);
}

void TestOutcomeWatcher::blockedSignalIsPending()
{
    TestChild child({"block 15"});
    sendAndFollow(child.pid(), SIGTERM, 20ms);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].outcome.what, What::Pending);
    QCOMPARE(m_told[0].outcome.pendingReason, PendingReason::Blocked);
    QVERIFY(m_told[0].outcome.afterMs >= 20);
    child.write("unblock 15");
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{2}, deadlineMs);
    QCOMPARE(m_told[1].outcome.signal.value(), SIGTERM);
}

void TestOutcomeWatcher::stoppedProcessKeepsItPending()
{
    TestChild child({"catch 15"});
    QVERIFY(child.stop());
    sendAndFollow(child.pid(), SIGTERM, 20ms);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].outcome.what, What::Pending);
    QCOMPARE(m_told[0].outcome.pendingReason, PendingReason::Stopped);
}

void TestOutcomeWatcher::uninterruptibleWaitKeepsItPending()
{
    TestChild child({"catch 15"});
    QVERIFY(child.numberOf("vfork") > 0);
    QVERIFY(awaitState(child.pid(), 'D'));
    sendAndFollow(child.pid(), SIGTERM, 20ms);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].outcome.what, What::Pending);
    QCOMPARE(m_told[0].outcome.pendingReason, PendingReason::Uninterruptible);
    QCOMPARE(child.command({}), QByteArray("returned"));
}

void TestOutcomeWatcher::whatWasPendingIsToldOnceItIsTaken()
{
    TestChild child({"catch 15"});
    QVERIFY(child.stop());
    const quint64 ticket = sendAndFollow(child.pid(), SIGTERM, 20ms);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].outcome.what, What::Pending);
    QVERIFY(child.send(SIGCONT));
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{2}, deadlineMs);
    QCOMPARE(m_told[1].ticket, ticket);
    QCOMPARE(m_told[1].outcome.what, What::Running);
    QVERIFY(!m_told[1].isFinal);
    QVERIFY(child.send(SIGKILL));
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{3}, deadlineMs);
    QCOMPARE(m_told[2].outcome.what, What::Killed);
    QVERIFY(m_told[2].isFinal);
}

void TestOutcomeWatcher::ofAThreadItsOwnMaskCounts()
{
    TestChild child({"catch 15"});
    const int thread = child.numberOf("thread 15"); // which blocks it, the main thread does not
    QVERIFY(thread > 0);
    const auto handle = ProcessHandle::open(ProcessTarget{child.pid(), {}});
    QVERIFY(handle);
    const qint64 sentNs = monotonicNs();
    QVERIFY(sys::killThread(child.pid(), thread, SIGTERM));
    const auto ofThread = m_outcomes->follow(*handle, signalOf(SIGTERM), sentNs, 20ms, {}, thread);
    QVERIFY(ofThread);
    QVERIFY(m_outcomes->follow(*handle, signalOf(SIGTERM), sentNs, 20ms, {}, child.pid()));
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{2}, deadlineMs);
    if (m_told[0].ticket != ofThread)
        std::swap(m_told[0], m_told[1]); // both were due: they come in any order
    QCOMPARE(m_told[0].outcome.what, What::Pending);
    QCOMPARE(m_told[0].outcome.pendingReason, PendingReason::Blocked);
    QCOMPARE(m_told[1].outcome.what, What::Running);
}

void TestOutcomeWatcher::handledSignalLeavesItRunning()
{
    TestChild child({"catch 15"});
    const auto handle = ProcessHandle::open(ProcessTarget{child.pid(), {}});
    QVERIFY(handle);
    const qint64 sentNs = monotonicNs();
    QVERIFY(child.send(SIGTERM));
    QVERIFY(child.roundTrip()); // it has handled it
    QVERIFY(m_outcomes->follow(*handle, signalOf(SIGTERM), sentNs, 20ms));
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].outcome.what, What::Running);
    QVERIFY(!m_told[0].isFinal);
    QVERIFY(m_told[0].outcome.afterMs >= 20);
}

void TestOutcomeWatcher::forgottenTicketIsSilent()
{
    TestChild child({"catch 10"});
    const quint64 forgotten = sendAndFollow(child.pid(), SIGUSR1, 10ms);
    const quint64 kept = sendAndFollow(child.pid(), SIGKILL);
    m_outcomes->forget(forgotten);
    m_outcomes->forget(12345); // nobody's
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].ticket, kept);
}

void TestOutcomeWatcher::everyTicketOfAProcessIsTold()
{
    TestChild child({"catch 10", "exit-on 15 4"});
    std::vector<quint64> tickets;
    for (const int number : {SIGUSR1, SIGUSR1, SIGTERM})
        tickets.push_back(sendAndFollow(child.pid(), number));
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{3}, deadlineMs);
    for (size_t index = 0; index < tickets.size(); ++index) {
        QCOMPARE(m_told[index].ticket, tickets[index]);
        QCOMPARE(m_told[index].outcome.exitCode, std::optional(4));
        QVERIFY(m_told[index].isFinal);
    }
}

void TestOutcomeWatcher::alreadyEndedIsTold()
{
    TestChild child;
    const auto handle = ProcessHandle::open(ProcessTarget{child.pid(), {}});
    QVERIFY(handle);
    QVERIFY(child.send(SIGKILL));
    QVERIFY(child.awaitEnd());
    QVERIFY(m_outcomes->follow(*handle, signalOf(SIGKILL), monotonicNs(), 10s));
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].outcome.what, What::Killed);
}

// The exit watcher is kept from telling: the process is dead all the same.
void TestOutcomeWatcher::unreapedZombieIsNotRunning()
{
    TestChild child;
    const auto handle = ProcessHandle::open(ProcessTarget{child.pid(), {}});
    QVERIFY(handle);
    QVERIFY(child.send(SIGKILL));
    QVERIFY(child.awaitEnd());
    const auto followed = m_outcomes->follow(*handle, signalOf(SIGKILL), monotonicNs(), 1ms);
    QVERIFY(followed);
    const quint64 ticket = *followed;
    m_exits->unwatch(child.id());
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), size_t{1}, deadlineMs);
    QCOMPARE(m_told[0].ticket, ticket);
    QCOMPARE(m_told[0].outcome.what, What::EndedUnknown);
    QCOMPARE(m_told[0].outcome.unknownReason, UnknownStatusReason::NotReaped);
    QVERIFY(!m_told[0].isFinal);
}

QTEST_GUILESS_MAIN(TestOutcomeWatcher)
#include "tst_outcomewatcher.moc"
