// SPDX-License-Identifier: MIT
#include "childtestsupport.h"

#include "core/children/childroster.h"
#include "core/signals/signalsender.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

constexpr int patienceMs = 60000;

LaunchOptions piped(const QList<QByteArray> &arguments)
{
    LaunchOptions options = probe(arguments);
    options.group = sys::SpawnGroup::OwnGroup;
    options.standardInput = LaunchStream::Null;
    options.standardOutput = options.standardError = LaunchStream::Pipe;
    return options;
}

// Runs until a signal ends it.
LaunchOptions lasting()
{
    LaunchOptions options = piped({"100"});
    options.program = "sleep";
    return options;
}

std::vector<ChildEvent::Kind> kinds(const ChildEntry &entry)
{
    std::vector<ChildEvent::Kind> all;
    for (const ChildEvent &event : entry.events)
        all.push_back(event.kind);
    return all;
}

void sendTo(const ProcessId &id, int signal)
{
    const auto handle = ProcessHandle::open(id);
    QVERIFY(handle);
    const SignalSender sender([](const ProcessId &) { return std::vector<ProcessId>{}; });
    SendRequest request;
    request.signal = *SignalNumber::fromNumber(signal);
    QVERIFY(sender.send(*handle, request).front().result);
}

} // namespace

class TestChildRoster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_descriptors = openDescriptors(); }
    void cleanup() { QCOMPARE(openDescriptors(), m_descriptors); }

    void tellsHowItEndedAndWhatItCost_data();
    void tellsHowItEndedAndWhatItCost();
    void whatCannotBeLaunchedLeavesNothing();
    void relaunchRunsTheSameAgain();
    void keepsTheTwoOutputsApart();
    void aFloodCostsBoundedMemory();
    void allOutputsTogetherAreBounded();
    void stopsAndContinuationsAreTakenDown();
    void eventsAreBoundedAndTheFirstStays();
    void stopAsksFirstAndKillsThen_data();
    void stopAsksFirstAndKillsThen();
    void aCancelledStopSendsNothingMore();
    void othersAreWatchedToTheirEnd();
    void whatIsForgottenIsGone();
    void theOldestEndedGoFirst();
    void orphansBecomeOurs();
    void stopAllLeavesNobody();
    void leftChildrenAreNotTouched();
    void aThousandQuickLaunchesLeaveTheEventLoopItsTurns();

private:
    qsizetype m_descriptors = 0;
};

void TestChildRoster::tellsHowItEndedAndWhatItCost_data()
{
    QTest::addColumn<QList<QByteArray>>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("signal");
    QTest::newRow("exit 0") << QList<QByteArray>{"exit", "0"} << 0 << 0;
    QTest::newRow("exit 255") << QList<QByteArray>{"exit", "255"} << 255 << 0;
    QTest::newRow("killed") << QList<QByteArray>{"kill", "9"} << -1 << 9;
    QTest::newRow("real-time") << QList<QByteArray>{"kill", QByteArray::number(SIGRTMIN)} << -1 << SIGRTMIN;
}

void TestChildRoster::tellsHowItEndedAndWhatItCost()
{
    QFETCH(const QList<QByteArray>, arguments);
    QFETCH(const int, code);
    QFETCH(const int, signal);
    ChildRoster roster;
    QSignalSpy ended(&roster, &ChildRoster::ended);
    const auto key = roster.launch(piped(arguments));
    QVERIFY(key);
    QCOMPARE(roster.aliveCount(), 1);
    QCOMPARE(roster.aliveChildren(), std::vector<ChildKey>{*key});
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patienceMs);
    const ChildEntry *entry = roster.find(*key);
    QVERIFY(entry);
    QCOMPARE(entry->origin, ChildOrigin::Launched);
    QCOMPARE(entry->state, ChildState::Ended);
    QCOMPARE(entry->status.exitCode.value_or(-1), code);
    QCOMPARE(entry->status.signal.value(), signal);
    QVERIFY(entry->usage && entry->usage->isFinal && entry->usage->peakBytes.value_or(0) > 0);
    QVERIFY(entry->elapsedMs);
    QCOMPARE(kinds(*entry), (std::vector{ChildEvent::Kind::Started, ChildEvent::Kind::Ended}));
    QVERIFY(entry->events.front().timeMs >= entry->startedMs);
    QCOMPARE(roster.keyOf(entry->id), *key);
    QCOMPARE(roster.aliveCount(), 0);
    QCOMPARE(::waitpid(entry->id.pid, nullptr, WNOHANG), -1); // reaped
}

void TestChildRoster::whatCannotBeLaunchedLeavesNothing()
{
    ChildRoster roster;
    QSignalSpy added(&roster, &ChildRoster::added);
    LaunchOptions options = piped({});
    options.program = "/nonexistent/program";
    const auto key = roster.launch(options);
    QVERIFY(!key);
    QCOMPARE(key.error().reason, QStringLiteral("program-not-found"));
    QCOMPARE(roster.count(), 0);
    QCOMPARE(added.size(), 0);
    QCOMPARE(roster.relaunch(1).error().reason, QStringLiteral("not-launched"));
}

void TestChildRoster::relaunchRunsTheSameAgain()
{
    ChildRoster roster;
    QSignalSpy ended(&roster, &ChildRoster::ended);
    const auto first = roster.launch(piped({"exit", "7"}));
    QVERIFY(first);
    const auto second = roster.relaunch(*first);
    QVERIFY(second);
    QVERIFY(*second > *first);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, patienceMs);
    QCOMPARE(roster.find(*second)->status.exitCode.value_or(-1), 7);
    QCOMPARE(roster.find(*second)->commandLine, roster.find(*first)->commandLine);
}

void TestChildRoster::keepsTheTwoOutputsApart()
{
    ChildRoster roster;
    const auto key = roster.launch(piped({"both"}));
    QVERIFY(key);
    QVERIFY(roster.find(*key)->outputIsOpen);
    QTRY_VERIFY_WITH_TIMEOUT(!roster.find(*key)->outputIsOpen, patienceMs);
    const ChildOutput &output = roster.find(*key)->output;
    QCOMPARE(output.bytes(ChildOutput::Stream::Output), QByteArray("out\n"));
    QCOMPARE(output.bytes(ChildOutput::Stream::Error), QByteArray("err\n"));
    QTRY_VERIFY_WITH_TIMEOUT(!roster.find(*key)->isAlive(), patienceMs);
}

void TestChildRoster::aFloodCostsBoundedMemory()
{
    ChildRoster::Options options;
    options.outputPerChild = 128 * 1024;
    ChildRoster roster(options);
    constexpr int flood = 20'000'000;
    const auto key = roster.launch(piped({"flood", QByteArray::number(flood)}));
    QVERIFY(key);
    qsizetype most = 0;
    connect(&roster, &ChildRoster::outputChanged, this,
            [&](quint64 which) { most = std::max(most, roster.find(which)->output.cost()); });
    QTRY_VERIFY_WITH_TIMEOUT(!roster.find(*key)->outputIsOpen && !roster.find(*key)->isAlive(), patienceMs);
    QCOMPARE(roster.find(*key)->output.totalBytes(), qint64{flood});
    QVERIFY(most > 64 * 1024);
    QVERIFY(most <= options.outputPerChild);
}

void TestChildRoster::allOutputsTogetherAreBounded()
{
    ChildRoster::Options options;
    options.outputPerChild = 100 * 1024;
    options.outputInAll = 200 * 1024;
    ChildRoster roster(options);
    const auto sum = [&roster] {
        qsizetype all = 0;
        for (const ChildKey key : roster.keys())
            all += roster.find(key)->output.cost();
        return all;
    };
    qsizetype most = 0;
    connect(&roster, &ChildRoster::outputChanged, this, [&] { most = std::max(most, sum()); });
    const auto small = roster.launch(piped({"both"}));
    QVERIFY(small);
    for (int i = 0; i < 6; ++i)
        QVERIFY(roster.launch(piped({"flood", "1000000"})));
    QTRY_VERIFY_WITH_TIMEOUT(roster.aliveCount() == 0, patienceMs);
    for (const ChildKey key : roster.keys())
        QTRY_VERIFY_WITH_TIMEOUT(!roster.find(key)->outputIsOpen, patienceMs);
    QVERIFY(most <= options.outputInAll);
    QVERIFY(most > options.outputPerChild);
    QCOMPARE(roster.find(*small)->output.discardedBytes(), qint64{0});
    // What is forgotten makes room.
    const std::vector<ChildKey> all = roster.keys();
    roster.forget(all);
    QCOMPARE(roster.count(), 0);
    const auto again = roster.launch(piped({"flood", "90000"}));
    QVERIFY(again);
    QTRY_VERIFY_WITH_TIMEOUT(!roster.find(*again)->outputIsOpen && roster.aliveCount() == 0, patienceMs);
    QCOMPARE(roster.find(*again)->output.discardedBytes(), qint64{0});
}

void TestChildRoster::stopsAndContinuationsAreTakenDown()
{
    ChildRoster roster;
    const auto key = roster.launch(lasting());
    QVERIFY(key);
    const ProcessId id = roster.find(*key)->id;
    const auto becomes = [&](ChildState state) {
        roster.childSignalHint(); // what SIGCHLD would call
        return roster.find(*key)->state == state;
    };
    sendTo(id, SIGSTOP);
    QTRY_VERIFY_WITH_TIMEOUT(becomes(ChildState::Stopped), patienceMs);
    QCOMPARE(roster.find(*key)->status.signal.value(), SIGSTOP);
    sendTo(id, SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(becomes(ChildState::Running), patienceMs);
    roster.noteSent(id, *SignalNumber::fromNumber(SIGINT));
    sendTo(id, SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(!roster.find(*key)->isAlive(), patienceMs);
    using Kind = ChildEvent::Kind;
    QCOMPARE(kinds(*roster.find(*key)),
             (std::vector{Kind::Started, Kind::Stopped, Kind::Continued, Kind::SignalSent, Kind::Ended}));
    qint64 before = 0;
    for (const ChildEvent &event : roster.find(*key)->events) {
        QVERIFY(event.sinceMs >= before);
        before = event.sinceMs;
    }
}

void TestChildRoster::eventsAreBoundedAndTheFirstStays()
{
    ChildRoster::Options options;
    options.eventsPerChild = 10;
    ChildRoster roster(options);
    const auto key = roster.launch(lasting());
    QVERIFY(key);
    for (int i = 0; i < 100; ++i)
        roster.noteSent(roster.find(*key)->id, *SignalNumber::fromNumber(SIGUSR1));
    const ChildEntry *entry = roster.find(*key);
    QCOMPARE(entry->events.size(), size_t{10});
    QCOMPARE(entry->discardedEvents, quint64{91});
    QCOMPARE(entry->events.front().kind, ChildEvent::Kind::Started);
    sendTo(entry->id, SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(!entry->isAlive(), patienceMs);
    QCOMPARE(entry->events.back().kind, ChildEvent::Kind::Ended);
}

void TestChildRoster::stopAsksFirstAndKillsThen_data()
{
    QTest::addColumn<SignalSet>("ignored");
    QTest::addColumn<bool>("stopped");
    QTest::addColumn<int>("signal");
    QTest::newRow("polite") << SignalSet() << false << SIGTERM;
    QTest::newRow("stopped") << SignalSet() << true << SIGTERM;
    QTest::newRow("ignores TERM") << setOf({SIGTERM}) << false << SIGKILL;
}

void TestChildRoster::stopAsksFirstAndKillsThen()
{
    QFETCH(const SignalSet, ignored);
    QFETCH(const bool, stopped);
    ChildRoster roster;
    LaunchOptions options = lasting();
    options.ignored = ignored;
    const auto key = roster.launch(options);
    QVERIFY(key);
    if (stopped)
        sendTo(roster.find(*key)->id, SIGSTOP);
    QVERIFY(roster.stop(*key, 100ms));
    QVERIFY(roster.find(*key)->stop);
    QVERIFY(roster.stop(*key, 100ms)); // left to the one under way
    bool sawKillComing = false;
    connect(&roster, &ChildRoster::changed, this, [&](quint64) {
        const auto &stop = roster.find(*key)->stop;
        sawKillComing = sawKillComing || (stop && stop->sent.value() == SIGTERM && stop->next.value() == SIGKILL);
    });
    QTRY_VERIFY_WITH_TIMEOUT(!roster.find(*key)->isAlive(), patienceMs);
    QTEST(roster.find(*key)->status.signal.value(), "signal");
    QVERIFY(!roster.find(*key)->stop);
    QVERIFY(sawKillComing);
    QVERIFY(!roster.stop(*key, 100ms));
}

void TestChildRoster::aCancelledStopSendsNothingMore()
{
    ChildRoster roster;
    LaunchOptions options = lasting();
    options.ignored = setOf({SIGTERM});
    const auto key = roster.launch(options);
    QVERIFY(key);
    QVERIFY(roster.stop(*key, 1h));
    QTRY_VERIFY_WITH_TIMEOUT(roster.find(*key)->stop->next.value() == SIGKILL, patienceMs);
    roster.cancelStop(*key);
    QVERIFY(!roster.find(*key)->stop);
    QVERIFY(roster.find(*key)->isAlive());
    QCOMPARE(roster.find(*key)->events.back().kind, ChildEvent::Kind::StopCancelled);
    QVERIFY(roster.stop(*key, 10ms)); // and again
    QTRY_VERIFY_WITH_TIMEOUT(!roster.find(*key)->isAlive(), patienceMs);
}

void TestChildRoster::othersAreWatchedToTheirEnd()
{
    auto other = Launcher::start(withOutput(lasting())); // not the roster's
    QVERIFY(other);
    ChildRoster::Options options;
    options.samplePeriod = 10ms;
    ChildRoster roster(options);
    const auto key = roster.watch({other->id.pid, other->id.startTime}, QStringLiteral("anna"));
    QVERIFY(key);
    QCOMPARE(roster.watch({other->id.pid, {}}).value_or(0), *key); // the same entry
    const ChildEntry *entry = roster.find(*key);
    QCOMPARE(entry->origin, ChildOrigin::Watched);
    QCOMPARE(entry->name, QStringLiteral("sleep"));
    QCOMPARE(entry->commandLine, QByteArray("sleep\0"
                                            "100\0",
                                            10));
    QCOMPARE(entry->user, QStringLiteral("anna"));
    QVERIFY(entry->usage && !entry->usage->isFinal);
    QVERIFY(roster.aliveChildren().empty());
    sendTo(other->id, SIGSTOP);
    QTRY_COMPARE_WITH_TIMEOUT(entry->state, ChildState::Stopped, patienceMs);
    sendTo(other->id, SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(entry->state, ChildState::Running, patienceMs);
    sendTo(other->id, SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(!entry->isAlive(), patienceMs);
    QCOMPARE(entry->status.signal.value(), SIGTERM);
    QCOMPARE(WTERMSIG(waitFor(other->id.pid)), SIGTERM); // it was left to us
    QCOMPARE(roster.watch({other->id.pid, other->id.startTime}).error().code, ErrorCode::NoSuchProcess);
}

void TestChildRoster::whatIsForgottenIsGone()
{
    ChildRoster roster;
    QSignalSpy removed(&roster, &ChildRoster::removed);
    const auto running = roster.launch(lasting());
    const auto ended = roster.launch(piped({"exit", "0"}));
    auto other = Launcher::start(lasting());
    QVERIFY(running && ended && other);
    const auto watched = roster.watch({other->id.pid, other->id.startTime});
    QVERIFY(watched);
    QTRY_VERIFY_WITH_TIMEOUT(!roster.find(*ended)->isAlive(), patienceMs);
    const std::vector<ChildKey> all{*watched, *ended, *running, *ended, 99};
    roster.forget(all);
    QCOMPARE(roster.keys(), std::vector<ChildKey>{*running}); // it must be reaped
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.front().front().value<std::vector<quint64>>(), (std::vector<quint64>{*ended, *watched}));
    QCOMPARE(roster.aliveCount(), 1);
    QCOMPARE(roster.find(*ended), nullptr);
    sendTo(other->id, SIGKILL);
    QCOMPARE(WTERMSIG(waitFor(other->id.pid)), SIGKILL);
    QVERIFY(roster.stop(*running, 1h));
    QTRY_COMPARE_WITH_TIMEOUT(roster.aliveCount(), 0, patienceMs);
}

void TestChildRoster::theOldestEndedGoFirst()
{
    ChildRoster::Options options;
    options.mostEnded = 5;
    ChildRoster roster(options);
    const auto running = roster.launch(lasting());
    QVERIFY(running);
    for (int i = 0; i < 12; ++i)
        QVERIFY(roster.launch(piped({"exit", QByteArray::number(i)})));
    QTRY_COMPARE_WITH_TIMEOUT(roster.aliveCount(), 1, patienceMs);
    QCOMPARE(roster.count(), 6);
    QCOMPARE(roster.discardedCount(), quint64{7});
    QVERIFY(roster.find(*running));
    QVERIFY(roster.stop(*running, 1h));
    QTRY_COMPARE_WITH_TIMEOUT(roster.aliveCount(), 0, patienceMs);
}

void TestChildRoster::orphansBecomeOurs()
{
    ChildRoster roster;
    QVERIFY(roster.setAdopting(true));
    QVERIFY(roster.isAdopting());
    QVERIFY(roster.launch(piped({"detach"})));
    const auto orphan = [&roster]() -> const ChildEntry * {
        for (const ChildKey key : roster.keys()) {
            if (roster.find(key)->origin == ChildOrigin::Adopted)
                return roster.find(key);
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(orphan() && !orphan()->isAlive(), patienceMs);
    QCOMPARE(orphan()->status.exitCode.value_or(-1), 7);
    QCOMPARE(orphan()->events.front().kind, ChildEvent::Kind::Adopted);
    QVERIFY(roster.setAdopting(false));
    QVERIFY(!roster.isAdopting());
}

void TestChildRoster::stopAllLeavesNobody()
{
    ChildRoster roster;
    LaunchOptions stubborn = lasting();
    stubborn.ignored = setOf({SIGTERM});
    const auto polite = roster.launch(lasting());
    const auto ignoring = roster.launch(stubborn);
    const auto stopped = roster.launch(lasting());
    QVERIFY(polite && ignoring && stopped);
    sendTo(roster.find(*stopped)->id, SIGSTOP);
    QElapsedTimer time;
    time.start();
    roster.stopAllNow(200ms); // no event loop runs meanwhile
    QVERIFY(time.elapsed() >= 200);
    QTRY_COMPARE_WITH_TIMEOUT(roster.aliveCount(), 0, patienceMs);
    QCOMPARE(roster.find(*polite)->status.signal.value(), SIGTERM);
    QCOMPARE(roster.find(*stopped)->status.signal.value(), SIGTERM);
    QCOMPARE(roster.find(*ignoring)->status.signal.value(), SIGKILL);
    time.restart();
    roster.stopAllNow(1h); // nobody is left to wait for
    QVERIFY(time.elapsed() < 10'000);
}

void TestChildRoster::leftChildrenAreNotTouched()
{
    ChildRoster roster;
    const auto key = roster.launch(lasting());
    QVERIFY(key);
    roster.setOnExit(ChildRoster::OnExit::Leave);
    roster.stopAllNow(1h);
    QVERIFY(ProcessHandle::open(roster.find(*key)->id));
    roster.setOnExit(ChildRoster::OnExit::Stop);
    roster.stopAllNow(1h);
    QTRY_COMPARE_WITH_TIMEOUT(roster.aliveCount(), 0, patienceMs);
    QCOMPARE(roster.find(*key)->status.signal.value(), SIGTERM);
}

void TestChildRoster::aThousandQuickLaunchesLeaveTheEventLoopItsTurns()
{
    constexpr int count = 1000;
    ChildRoster roster;
    std::vector<ChildKey> keys;
    for (int i = 0; i < count; ++i) {
        const auto key = roster.launch(piped({"exit", QByteArray::number(i % 256)}));
        QVERIFY(key);
        keys.push_back(*key);
    }
    // All have ended or are about to: their ends come at once, and timers still get their turns.
    int ticks = 0;
    qint64 longestMs = 0;
    QElapsedTimer sinceTick;
    QTimer ticker;
    connect(&ticker, &QTimer::timeout, this, [&] {
        ++ticks;
        longestMs = std::max(longestMs, sinceTick.restart());
    });
    sinceTick.start();
    ticker.start(1);
    QTRY_COMPARE_WITH_TIMEOUT(roster.aliveCount(), 0, patienceMs);
    QVERIFY(ticks > count / 64 / 2);
    qInfo("%d ends: %d turns for others, longest wait %lld ms", count, ticks, static_cast<long long>(longestMs));
    for (int i = 0; i < count; ++i)
        QCOMPARE(roster.find(keys[static_cast<size_t>(i)])->status.exitCode.value_or(-1), i % 256);
    roster.forget(keys);
    QCOMPARE(roster.count(), 0);
}

QTEST_GUILESS_MAIN(TestChildRoster)
#include "tst_childroster.moc"
