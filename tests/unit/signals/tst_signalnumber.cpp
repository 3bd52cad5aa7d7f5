// SPDX-License-Identifier: MIT
#include "core/signals/signalnumber.h"

#include <QSet>
#include <QTest>

#include <csignal>

using namespace signalbox;

class TestSignalNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersOutsideTheRangeAreNone();
    void defaultIsNone();
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void everyNameParsesBack();
    void reservedAreThoseTheCLibraryKeeps();
    void realTimeNamesCountFromTheNearerEnd();
    void ordersAndHashes();
};

void TestSignalNumber::numbersOutsideTheRangeAreNone()
{
    for (const int number :
         {0, -1, -15, SIGRTMAX + 1, 1000, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()})
        QVERIFY(!SignalNumber::fromNumber(number));
    QCOMPARE(SignalNumber::fromNumber(1)->value(), 1);
    QCOMPARE(SignalNumber::fromNumber(SIGRTMAX)->value(), SIGRTMAX);
    QCOMPARE(SignalNumber::maximum(), SIGRTMAX);
}

void TestSignalNumber::defaultIsNone()
{
    const SignalNumber none;
    QVERIFY(!none.isValid());
    QVERIFY(!none.isCatchable());
    QVERIFY(!none.isReserved());
    QVERIFY(!none.isRealTime());
    QCOMPARE(none.value(), 0);
}

void TestSignalNumber::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    const auto row = [](const char *text, int number) { QTest::newRow(text) << QString::fromLatin1(text) << number; };
    row("TERM", SIGTERM);
    row("SIGTERM", SIGTERM);
    row("sigterm", SIGTERM);
    row("Term", SIGTERM);
    row("15", SIGTERM);
    row("015", SIGTERM);
    row("  TERM ", SIGTERM);
    row("CLD", SIGCHLD);
    row("SIGCLD", SIGCHLD);
    row("POLL", SIGIO);
    row("IOT", SIGABRT);
    row("UNUSED", SIGSYS);
    row("1", 1);
    row("64", 64);
    row("32", 32);
    row("SIG32", 32);
    row("SIG33", 33);
    row("RTMIN", SIGRTMIN);
    row("SIGRTMIN", SIGRTMIN);
    row("RTMIN+0", SIGRTMIN);
    row("RTMIN+3", SIGRTMIN + 3);
    row("SIGRTMIN+30", SIGRTMAX);
    row("rtmax", SIGRTMAX);
    row("SIGRTMAX-2", SIGRTMAX - 2);
    row("RTMAX-30", SIGRTMIN);
}

void TestSignalNumber::parses()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    const auto signal = SignalNumber::parse(text);
    QVERIFY(signal);
    QCOMPARE(signal->value(), number);
}

void TestSignalNumber::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    const auto unknown = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text) << QStringLiteral("unknown-signal");
    };
    const auto outOfRange = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text) << QStringLiteral("out-of-range");
    };
    QTest::newRow("empty") << QString() << QStringLiteral("unknown-signal");
    unknown("SIG");
    unknown("TERMINATE");
    unknown("SIGSIGTERM");
    unknown("SIG15");
    unknown("TE RM");
    unknown("+15");
    unknown("15.0");
    unknown("0x0f");
    unknown("RTMIN3");
    unknown("RTMIN+");
    unknown("RTMIN-1");
    unknown("RTMAX+1");
    unknown("RTMIN++1");
    unknown("RTMIN+-1");
    unknown("RTMIN+ 1");
    unknown("RTMIN+99999999999999999999");
    unknown("--1");
    unknown("-");
    unknown("\xd9\xa1\xd9\xa5"); // Arabic digits are no number here
    unknown("TERM\nKILL");
    outOfRange("0");
    outOfRange("65");
    outOfRange("-1");
    outOfRange("-15");
    outOfRange("99999999999999999999");
    outOfRange("4294967311"); // 15 modulo 2^32
    outOfRange("RTMIN+31");
    outOfRange("RTMAX-31");
}

void TestSignalNumber::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const auto signal = SignalNumber::parse(text);
    QVERIFY(!signal);
    QCOMPARE(signal.error().code, ErrorCode::ParseError);
    QCOMPARE(signal.error().reason, reason);
    QCOMPARE(signal.error().subject, text);
}

void TestSignalNumber::everyNameParsesBack()
{
    QSet<QString> names;
    for (int number = 1; number <= SignalNumber::maximum(); ++number) {
        const SignalNumber signal = *SignalNumber::fromNumber(number);
        names << signal.name();
        QCOMPARE(signal.name(), QLatin1String("SIG") + signal.shortName());
        for (const QString &text :
             {signal.name(), signal.shortName(), signal.name().toLower(), QString::number(number)}) {
            const auto parsed = SignalNumber::parse(text);
            QVERIFY2(parsed, qPrintable(text));
            QCOMPARE(*parsed, signal);
        }
    }
    QCOMPARE(names.size(), qsizetype(SignalNumber::maximum()));
}

void TestSignalNumber::reservedAreThoseTheCLibraryKeeps()
{
    for (int number = 1; number <= SignalNumber::maximum(); ++number) {
        const SignalNumber signal = *SignalNumber::fromNumber(number);
        QCOMPARE(signal.isReserved(), number >= 32 && number < SIGRTMIN);
        QCOMPARE(signal.isRealTime(), number >= SIGRTMIN);
        QCOMPARE(signal.isCatchable(), number != SIGKILL && number != SIGSTOP);
    }
}

void TestSignalNumber::realTimeNamesCountFromTheNearerEnd()
{
    QCOMPARE(SignalNumber::fromNumber(SIGRTMIN)->name(), QStringLiteral("SIGRTMIN"));
    QCOMPARE(SignalNumber::fromNumber(SIGRTMIN + 15)->name(), QStringLiteral("SIGRTMIN+15"));
    QCOMPARE(SignalNumber::fromNumber(SIGRTMAX - 14)->name(), QStringLiteral("SIGRTMAX-14"));
    QCOMPARE(SignalNumber::fromNumber(SIGRTMAX)->name(), QStringLiteral("SIGRTMAX"));
}

void TestSignalNumber::ordersAndHashes()
{
    const SignalNumber hup = *SignalNumber::fromNumber(SIGHUP);
    const SignalNumber term = *SignalNumber::fromNumber(SIGTERM);
    QVERIFY(hup < term);
    QVERIFY(SignalNumber() < hup);
    QSet<SignalNumber> both{hup, term, hup};
    QCOMPARE(both.size(), qsizetype(2));
}

QTEST_GUILESS_MAIN(TestSignalNumber)
#include "tst_signalnumber.moc"
