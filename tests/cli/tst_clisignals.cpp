// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"

#include <QTest>

#include <csignal>
#include <sys/utsname.h>

using namespace signalbox::test;

/// `signals` and `doctor`: what this system is, without any process.
class TestCliSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreListedInOrder();
    void keysAreThoseOfTheContract();
    void wordsNameTheSameSignal_data();
    void wordsNameTheSameSignal();
    void maskStandsForItsSignals();
    void theSameSignalTwiceIsListedOnce();
    void tableIsAligned();
    void doctorAnswersInOneObject();
    void doctorTellsTheKernel();
};

void TestCliSignals::allAreListedInOrder()
{
    const QJsonArray list =
        run({QStringLiteral("signals"), QStringLiteral("--json")}).json()[QLatin1String("signals")].toArray();
    QCOMPARE(list.size(), SIGRTMAX);
    for (int i = 0; i < list.size(); ++i)
        QCOMPARE(list.at(i).toObject()[QLatin1String("number")].toInt(), i + 1);
}

void TestCliSignals::keysAreThoseOfTheContract()
{
    const QJsonObject answer =
        run({QStringLiteral("signals"), QStringLiteral("KILL"), QStringLiteral("--json")}).json();
    QCOMPARE(differentKeys(answer, {QStringLiteral("schema"), QStringLiteral("signals")}), QStringList());
    QCOMPARE(answer[QLatin1String("schema")].toInt(), 1);
    const QJsonObject kill = answer[QLatin1String("signals")].toArray().at(0).toObject();
    QCOMPARE(differentKeys(kill, {QStringLiteral("number"), QStringLiteral("name"), QStringLiteral("aliases"),
                                  QStringLiteral("default"), QStringLiteral("catchable"), QStringLiteral("category"),
                                  QStringLiteral("description"), QStringLiteral("posix")}),
             QStringList());
    QCOMPARE(kill[QLatin1String("name")].toString(), QStringLiteral("SIGKILL"));
    QCOMPARE(kill[QLatin1String("default")].toString(), QStringLiteral("terminate"));
    QCOMPARE(kill[QLatin1String("catchable")], QJsonValue(false));
    QCOMPARE(kill[QLatin1String("posix")], QJsonValue(true));
}

void TestCliSignals::wordsNameTheSameSignal_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("number");
    const auto row = [](const char *word, int number) { QTest::newRow(word) << QString::fromLatin1(word) << number; };
    row("TERM", SIGTERM);
    row("SIGTERM", SIGTERM);
    row("term", SIGTERM);
    row("15", SIGTERM);
    row("CLD", SIGCHLD);
    row("POLL", SIGIO);
    row("IOT", SIGABRT);
    row("RTMIN+3", SIGRTMIN + 3);
    row("SIGRTMAX-2", SIGRTMAX - 2);
    row("0x1", SIGHUP);
    row("0000000000004000", SIGTERM);
}

void TestCliSignals::wordsNameTheSameSignal()
{
    QFETCH(const QString, word);
    QFETCH(const int, number);
    const QJsonArray list =
        run({QStringLiteral("signals"), word, QStringLiteral("--json")}).json()[QLatin1String("signals")].toArray();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.at(0).toObject()[QLatin1String("number")].toInt(), number);
}

void TestCliSignals::maskStandsForItsSignals()
{
    const QJsonArray list =
        run({QStringLiteral("signals"), QStringLiteral("8000000000004003"), QStringLiteral("--json")})
            .json()[QLatin1String("signals")]
            .toArray();
    QList<int> numbers;
    for (const QJsonValue &signal : list)
        numbers += signal.toObject()[QLatin1String("number")].toInt();
    QCOMPARE(numbers, (QList<int>{SIGHUP, SIGINT, SIGTERM, 64}));
}

void TestCliSignals::theSameSignalTwiceIsListedOnce()
{
    const QJsonArray list = run({QStringLiteral("signals"), QStringLiteral("TERM"), QStringLiteral("15"),
                                 QStringLiteral("0x4000"), QStringLiteral("--json")})
                                .json()[QLatin1String("signals")]
                                .toArray();
    QCOMPARE(list.size(), 1);
}

void TestCliSignals::tableIsAligned()
{
    const Answer answer = run({QStringLiteral("signals"), QStringLiteral("HUP"), QStringLiteral("SEGV")});
    QCOMPARE(answer.status, 0);
    const QList<QByteArray> lines = answer.output.split('\n');
    QCOMPARE(lines.size(), 4); // titles, two signals, the end
    const qsizetype column = lines[0].indexOf("NAME");
    QVERIFY(column > 0);
    QCOMPARE(lines[1].indexOf("SIGHUP"), column);
    QCOMPARE(lines[2].indexOf("SIGSEGV"), column);
}

void TestCliSignals::doctorAnswersInOneObject()
{
    const Answer answer = run({QStringLiteral("doctor"), QStringLiteral("--json")});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output.count('\n'), 1);
    const QJsonObject object = answer.json();
    QCOMPARE(object[QLatin1String("schema")].toInt(), 1);
    const QJsonArray features = object[QLatin1String("features")].toArray();
    QVERIFY(features.size() > 10);
    for (const QJsonValue &feature : features)
        QCOMPARE(differentKeys(feature.toObject(),
                               {QStringLiteral("name"), QStringLiteral("available"), QStringLiteral("detail")}),
                 QStringList());
}

void TestCliSignals::doctorTellsTheKernel()
{
    utsname system{};
    QCOMPARE(::uname(&system), 0);
    QCOMPARE(run({QStringLiteral("doctor"), QStringLiteral("--json")}).json()[QLatin1String("kernel")].toString(),
             QString::fromLatin1(system.release));
    QVERIFY(run({QStringLiteral("doctor")}).output.contains(system.release));
}

QTEST_GUILESS_MAIN(TestCliSignals)
#include "tst_clisignals.moc"
