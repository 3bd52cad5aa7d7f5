// SPDX-License-Identifier: MIT
#include "core/base/clock.h"
#include "core/base/processid.h"

#include <QTest>

#include <limits>
#include <unistd.h>

using namespace signalbox;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void monotonicNeverGoesBack();
    void ticksBecomeMilliseconds();
    void hugeTicksDoNotOverflow();
    void ownStartTimeIsInTheRecentPast();
    void monotonicInstantBecomesWallTime();
    void pageSizeIsAPowerOfTwo();
};

void TestClock::monotonicNeverGoesBack()
{
    qint64 last = monotonicNs();
    QVERIFY(last > 0);
    for (int i = 0; i < 10'000; ++i) {
        const qint64 now = monotonicNs();
        QVERIFY(now >= last);
        last = now;
    }
}

void TestClock::ticksBecomeMilliseconds()
{
    const auto perSecond = static_cast<quint64>(ticksPerSecond());
    QVERIFY(perSecond > 0);
    QCOMPARE(ticksToMs(0), qint64(0));
    QCOMPARE(ticksToMs(perSecond), qint64(1000));
    QCOMPARE(ticksToMs(perSecond * 86'400 * 365), qint64(86'400'000) * 365);
    QCOMPARE(ticksToMs(1), 1000 / ticksPerSecond());
}

void TestClock::hugeTicksDoNotOverflow()
{
    const qint64 ms = ticksToMs(std::numeric_limits<quint64>::max());
    QVERIFY(ms > 0);
    QVERIFY(ticksToMs(std::numeric_limits<quint64>::max() / 3) > 0);
    (void)BootClock::now().wallTime(
        std::numeric_limits<quint64>::max()); // under the undefined-behaviour sanitizer: no overflow
}

void TestClock::ownStartTimeIsInTheRecentPast()
{
    const auto startTime = readStartTime(::getpid());
    QVERIFY(startTime);
    const QDateTime started = BootClock::now().wallTime(*startTime);
    const qint64 ageMs = started.msecsTo(QDateTime::currentDateTime());
    QVERIFY2(ageMs > -1000 && ageMs < 600'000, qPrintable(QString::number(ageMs)));
}

void TestClock::monotonicInstantBecomesWallTime()
{
    const QDateTime wall = BootClock::wallTimeOfMonotonic(monotonicNs());
    QVERIFY(qAbs(wall.msecsTo(QDateTime::currentDateTime())) < 1000);
    const QDateTime earlier = BootClock::wallTimeOfMonotonic(monotonicNs() - 60'000'000'000);
    QVERIFY(qAbs(earlier.msecsTo(wall) - 60'000) < 1000);
}

void TestClock::pageSizeIsAPowerOfTwo()
{
    QVERIFY(pageSize() >= 4096);
    QCOMPARE(pageSize() & (pageSize() - 1), qint64(0));
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
