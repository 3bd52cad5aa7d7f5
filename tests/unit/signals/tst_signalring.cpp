// SPDX-License-Identifier: MIT
#include "core/signals/signalring.h"

#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>
#include <vector>

using namespace signalbox;

namespace {

SignalRecord recordOf(int value, int signal = SIGUSR1)
{
    SignalRecord record;
    record.signal = signal;
    record.value = value;
    return record;
}

std::atomic<SignalRing *> interruptedRing{nullptr};
std::atomic<int> pushedByHandler{0};

void pushFromHandler(int signal)
{
    if (interruptedRing.load()->push(recordOf(pushedByHandler.load(), signal)))
        ++pushedByHandler;
}

} // namespace

class TestSignalRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capacityIsAPowerOfTwoWithinBounds_data();
    void capacityIsAPowerOfTwoWithinBounds();
    void emptyRingHasNothing();
    void recordsComeOutAsTheyWentIn();
    void fullRingRefusesAndKeepsWhatItHas();
    void goesRoundManyTimes();
    void resetForgetsEverything();
    void writersOnManyThreadsKeepTheirOrder();
    void writerInASignalHandlerInterruptsAnother();
};

void TestSignalRing::capacityIsAPowerOfTwoWithinBounds_data()
{
    QTest::addColumn<quint64>("wanted");
    QTest::addColumn<quint64>("capacity");
    QTest::newRow("none") << quint64(0) << quint64(4096);
    QTest::newRow("less than the least") << quint64(17) << quint64(4096);
    QTest::newRow("the least") << quint64(4096) << quint64(4096);
    QTest::newRow("one more") << quint64(4097) << quint64(8192);
    QTest::newRow("the most") << quint64(1 << 20) << quint64(1 << 20);
    QTest::newRow("absurd") << ~quint64(0) << quint64(1 << 20);
}

void TestSignalRing::capacityIsAPowerOfTwoWithinBounds()
{
    QFETCH(quint64, wanted);
    QFETCH(quint64, capacity);
    QCOMPARE(quint64(SignalRing::roundedCapacity(wanted)), capacity);
    QCOMPARE(quint64(SignalRing(wanted).capacity()), capacity);
}

void TestSignalRing::emptyRingHasNothing()
{
    SignalRing ring(0);
    QVERIFY(!ring.tryPop());
    QCOMPARE(ring.readPosition(), std::uint64_t(0));
    QCOMPARE(ring.writePosition(), std::uint64_t(0));
}

void TestSignalRing::recordsComeOutAsTheyWentIn()
{
    SignalRing ring(0);
    SignalRecord record;
    record.signal = SIGRTMIN;
    record.code = SI_QUEUE;
    record.pid = 4711;
    record.uid = 1000;
    record.value = -5;
    record.status = 3;
    record.hasInfo = record.hasSender = record.hasValue = record.hasStatus = true;
    record.monotonicNs = 123456789012345;
    record.generation = 9;
    QVERIFY(ring.push(record));
    const auto popped = ring.tryPop();
    QVERIFY(popped);
    QCOMPARE(popped->signal, SIGRTMIN);
    QCOMPARE(popped->code, SI_QUEUE);
    QCOMPARE(popped->pid, 4711);
    QCOMPARE(popped->uid, 1000u);
    QCOMPARE(popped->value, -5);
    QCOMPARE(popped->status, 3);
    QVERIFY(popped->hasInfo && popped->hasSender && popped->hasValue && popped->hasStatus);
    QCOMPARE(popped->monotonicNs, std::int64_t(123456789012345));
    QCOMPARE(popped->generation, 9u);
    QVERIFY(!ring.tryPop());
}

void TestSignalRing::fullRingRefusesAndKeepsWhatItHas()
{
    SignalRing ring(0);
    for (int i = 0; i < 4096; ++i)
        QVERIFY(ring.push(recordOf(i)));
    QVERIFY(!ring.push(recordOf(-1)));
    QVERIFY(!ring.push(recordOf(-2)));
    QCOMPARE(ring.writePosition(), std::uint64_t(4096)); // a refused one takes no place
    QCOMPARE(ring.tryPop()->value, 0);
    QVERIFY(ring.push(recordOf(4096)));
    QVERIFY(!ring.push(recordOf(-3)));
    for (int i = 1; i <= 4096; ++i)
        QCOMPARE(ring.tryPop()->value, i);
    QVERIFY(!ring.tryPop());
}

void TestSignalRing::goesRoundManyTimes()
{
    SignalRing ring(0);
    int written = 0;
    int read = 0;
    for (int round = 0; round < 1000; ++round) {
        for (int i = 0; i < 37 + round % 100; ++i)
            QVERIFY(ring.push(recordOf(written++)));
        while (const auto record = ring.tryPop())
            QCOMPARE(record->value, read++);
    }
    QCOMPARE(read, written);
    QCOMPARE(ring.readPosition(), static_cast<std::uint64_t>(written));
}

void TestSignalRing::resetForgetsEverything()
{
    SignalRing ring(0);
    for (int i = 0; i < 5000; ++i)
        (void)ring.push(recordOf(i));
    ring.reset();
    QVERIFY(!ring.tryPop());
    for (int i = 0; i < 4096; ++i)
        QVERIFY(ring.push(recordOf(i)));
    QCOMPARE(ring.tryPop()->value, 0);
}

void TestSignalRing::writersOnManyThreadsKeepTheirOrder()
{
    constexpr int writers = 4;
    constexpr int perWriter = 50'000;
    SignalRing ring(0);
    std::atomic<int> refused{0};
    std::atomic<int> running{writers};
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            for (int i = 0; i < perWriter; ++i) {
                if (!ring.push(recordOf(i, writer)))
                    ++refused;
            }
            --running;
        });
    }
    std::vector<int> last(writers, -1);
    int read = 0;
    int outOfOrder = 0;
    const auto drain = [&] {
        while (const auto record = ring.tryPop()) {
            int &previous = last[static_cast<size_t>(record->signal)];
            outOfOrder += record->value <= previous ? 1 : 0;
            previous = record->value;
            ++read;
        }
    };
    while (running.load() > 0)
        drain();
    for (std::thread &thread : threads)
        thread.join();
    drain();
    QCOMPARE(outOfOrder, 0);
    QCOMPARE(read + refused.load(), writers * perWriter);
    QVERIFY(read >= 4096);
}

void TestSignalRing::writerInASignalHandlerInterruptsAnother()
{
    SignalRing ring(0);
    interruptedRing = &ring;
    pushedByHandler = 0;
    struct sigaction action = {};
    action.sa_handler = pushFromHandler;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGUSR2, &action, nullptr);

    // This thread writes while another one's signals make its own handler write in between, at any instruction.
    const pthread_t writer = ::pthread_self();
    std::atomic<bool> done{false};
    std::thread disturber([&] {
        while (!done)
            ::pthread_kill(writer, SIGUSR2);
    });
    int written = 0;
    int readOwn = 0;
    int readHandlers = 0;
    int outOfOrder = 0;
    while (written < 200'000 || pushedByHandler < 100) {
        if (ring.push(recordOf(written)))
            ++written;
        while (const auto record = ring.tryPop()) {
            int &expected = record->signal == SIGUSR2 ? readHandlers : readOwn;
            outOfOrder += record->value == expected ? 0 : 1;
            ++expected;
        }
    }
    done = true;
    disturber.join();
    ::signal(SIGUSR2, SIG_IGN); // one may still be pending
    while (const auto record = ring.tryPop())
        ++(record->signal == SIGUSR2 ? readHandlers : readOwn);
    QCOMPARE(outOfOrder, 0);
    QCOMPARE(readOwn, written);
    QCOMPARE(readHandlers, pushedByHandler.load());
}

QTEST_GUILESS_MAIN(TestSignalRing)
#include "tst_signalring.moc"
