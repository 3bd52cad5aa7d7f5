// SPDX-License-Identifier: MIT
#include "core/signals/signalset.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace signalbox;

namespace {
SignalNumber number(int signal)
{
    return *SignalNumber::fromNumber(signal);
}
} // namespace

class TestSignalSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMasks_data();
    void readsMasks();
    void refusesMasks_data();
    void refusesMasks();
    void bitOfASignalIsItsNumberLessOne();
    void algebra();
    void noneIsNeverContained();
    void listsAscending();
    void hexIsThatOfTheKernel();
    void goesThroughTheCLibrarysSet();
    void ownMaskAgreesWithTheKernel();
};

void TestSignalSet::readsMasks_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<quint64>("bits");
    QTest::newRow("nothing") << QByteArray("0000000000000000") << quint64(0);
    QTest::newRow("everything") << QByteArray("ffffffffffffffff") << ~quint64(0);
    QTest::newRow("upper case") << QByteArray("FFFFFFFE7FFBFEFF") << quint64(0xfffffffe7ffbfeff);
    QTest::newRow("prefix") << QByteArray("0x4002") << quint64(0x4002);
    QTest::newRow("short") << QByteArray("1") << quint64(1);
    QTest::newRow("spaces around") << QByteArray("\t0000000000004002\n") << quint64(0x4002);
    QTest::newRow("leading zeros beyond 16") << QByteArray("0000000000000000004002") << quint64(0x4002);
}

void TestSignalSet::readsMasks()
{
    QFETCH(QByteArray, hex);
    QFETCH(quint64, bits);
    const auto set = SignalSet::fromHex(hex);
    QVERIFY(set);
    QCOMPARE(set->bits(), bits);
}

void TestSignalSet::refusesMasks_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("expected-hex");
    QTest::newRow("prefix alone") << QByteArray("0x") << QStringLiteral("expected-hex");
    QTest::newRow("prefix twice") << QByteArray("0x0x1") << QStringLiteral("expected-hex");
    QTest::newRow("no digit") << QByteArray("00g0") << QStringLiteral("expected-hex");
    QTest::newRow("sign") << QByteArray("-1") << QStringLiteral("expected-hex");
    QTest::newRow("plus") << QByteArray("+1") << QStringLiteral("expected-hex");
    QTest::newRow("two numbers") << QByteArray("1 2") << QStringLiteral("expected-hex");
    QTest::newRow("too large") << QByteArray("10000000000000000") << QStringLiteral("out-of-range");
}

void TestSignalSet::refusesMasks()
{
    QFETCH(QByteArray, hex);
    QFETCH(QString, reason);
    const auto set = SignalSet::fromHex(hex);
    QVERIFY(!set);
    QCOMPARE(set.error().code, ErrorCode::ParseError);
    QCOMPARE(set.error().reason, reason);
}

void TestSignalSet::bitOfASignalIsItsNumberLessOne()
{
    for (int value = 1; value <= SignalNumber::maximum(); ++value) {
        SignalSet set;
        set.insert(number(value));
        QCOMPARE(set.bits(), quint64(1) << (value - 1));
        QVERIFY(set.contains(number(value)));
        QCOMPARE(set.count(), 1);
        set.remove(number(value));
        QVERIFY(set.isEmpty());
    }
}

void TestSignalSet::algebra()
{
    const SignalSet a(0b0110);
    const SignalSet b(0b0011);
    QCOMPARE((a | b).bits(), quint64(0b0111));
    QCOMPARE((a & b).bits(), quint64(0b0010));
    QCOMPARE((a - b).bits(), quint64(0b0100));
    QVERIFY(a != b);
    QVERIFY(a == SignalSet(6));
}

void TestSignalSet::noneIsNeverContained()
{
    SignalSet set(~quint64(0));
    QVERIFY(!set.contains(SignalNumber()));
    set.remove(SignalNumber());
    QCOMPARE(set.count(), 64);
    SignalSet empty;
    empty.insert(SignalNumber());
    QVERIFY(empty.isEmpty());
}

void TestSignalSet::listsAscending()
{
    SignalSet set;
    for (const int value : {SIGRTMAX, SIGTERM, SIGHUP, SIGRTMIN + 1})
        set.insert(number(value));
    QCOMPARE(set.names(), (QStringList{QStringLiteral("SIGHUP"), QStringLiteral("SIGTERM"),
                                       QStringLiteral("SIGRTMIN+1"), QStringLiteral("SIGRTMAX")}));
    QCOMPARE(set.toVector().size(), size_t(4));
}

void TestSignalSet::hexIsThatOfTheKernel()
{
    QCOMPARE(SignalSet().toHex(), QByteArray("0000000000000000"));
    QCOMPARE(SignalSet(0x4002).toHex(), QByteArray("0000000000004002"));
    QCOMPARE(SignalSet(~quint64(0)).toHex(), QByteArray("ffffffffffffffff"));
    QCOMPARE(SignalSet::fromHex(SignalSet(0x8000000180014a03).toHex())->bits(), quint64(0x8000000180014a03));
}

void TestSignalSet::goesThroughTheCLibrarysSet()
{
    SignalSet set;
    for (int value = 1; value <= SignalNumber::maximum(); ++value) {
        if (!number(value).isReserved())
            set.insert(number(value));
    }
    QCOMPARE(SignalSet::fromSigset(set.toSigset()), set);
    sigset_t empty;
    sigemptyset(&empty);
    QVERIFY(SignalSet::fromSigset(empty).isEmpty());
    // The C library's own cannot be put into its set.
    QVERIFY(SignalSet::fromSigset(SignalSet(quint64(1) << 31).toSigset()).isEmpty());
}

void TestSignalSet::ownMaskAgreesWithTheKernel()
{
    SignalSet blocked;
    blocked.insert(number(SIGUSR1));
    blocked.insert(number(SIGRTMIN + 5));
    const sigset_t wanted = blocked.toSigset();
    sigset_t before;
    QCOMPARE(::pthread_sigmask(SIG_SETMASK, &wanted, &before), 0);
    QFile status(QStringLiteral("/proc/thread-self/status"));
    const bool opened = status.open(QIODevice::ReadOnly);
    const QByteArray text = opened ? status.readAll() : QByteArray();
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    const qsizetype line = text.indexOf("\nSigBlk:");
    if (line < 0)
        QSKIP("this kernel's /proc/PID/status has no SigBlk line");
    const QByteArray hex = text.mid(line + 8, text.indexOf('\n', line + 1) - line - 8);
    QCOMPARE(*SignalSet::fromHex(hex), blocked);
}

QTEST_GUILESS_MAIN(TestSignalSet)
#include "tst_signalset.moc"
