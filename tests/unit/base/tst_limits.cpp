// SPDX-License-Identifier: MIT
#include "core/base/limits.h"

#include <QTest>

using namespace signalbox;

class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void originalIsTheCurrentOneBeforeRaising();
    void raisingGoesToTheHardLimitOnce();
};

void TestLimits::originalIsTheCurrentOneBeforeRaising()
{
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 256);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    QCOMPARE(originalDescriptorLimit().rlim_cur, limit.rlim_cur);
    QCOMPARE(originalDescriptorLimit().rlim_max, limit.rlim_max);
}

void TestLimits::raisingGoesToTheHardLimitOnce()
{
    rlimit before{};
    ::getrlimit(RLIMIT_NOFILE, &before);
    const auto raised = raiseDescriptorLimit();
    QVERIFY(raised);
    rlimit now{};
    ::getrlimit(RLIMIT_NOFILE, &now);
    QCOMPARE(now.rlim_cur, before.rlim_max);
    QCOMPARE(now.rlim_max, before.rlim_max);
    QCOMPARE(raised->current.rlim_cur, now.rlim_cur);
    QCOMPARE(raised->original.rlim_cur, before.rlim_cur);
    // The second call must not take what the first one set for the original.
    const auto again = raiseDescriptorLimit();
    QVERIFY(again);
    QCOMPARE(again->original.rlim_cur, before.rlim_cur);
    QCOMPARE(originalDescriptorLimit().rlim_cur, before.rlim_cur);
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
