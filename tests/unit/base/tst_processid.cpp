// SPDX-License-Identifier: MIT
#include "core/base/processid.h"

#include <QFile>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;

class TestProcessId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesTargets_data();
    void parsesTargets();
    void refusesTargets_data();
    void refusesTargets();
    void textParsesBack();
    void equalOnlyWithPidAndStartTime();
    void startTimeIsField22_data();
    void startTimeIsField22();
    void damagedStatIsAParseError_data();
    void damagedStatIsAParseError();
    void ownStartTimeIsStable();
    void reapedChildIsNoSuchProcess();
    void impossiblePidsAreNoSuchProcess();
};

void TestProcessId::parsesTargets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("pid");
    QTest::addColumn<qint64>("startTime"); // -1: not pinned
    const auto row = [](const char *text, int pid, qint64 startTime) {
        QTest::newRow(text) << QString::fromLatin1(text) << pid << startTime;
    };
    row("1", 1, -1);
    row("1234", 1234, -1);
    row("001234", 1234, -1);
    row("4194304", 4194304, -1);
    row("1234@5678", 1234, 5678);
    row("1@0", 1, 0);
    row("7@9223372036854775807", 7, std::numeric_limits<qint64>::max());
}

void TestProcessId::parsesTargets()
{
    QFETCH(QString, text);
    QFETCH(int, pid);
    QFETCH(qint64, startTime);
    const auto target = parseProcessTarget(text);
    QVERIFY(target);
    QCOMPARE(target->pid, pid);
    QCOMPARE(target->startTime.has_value(), startTime >= 0);
    if (startTime >= 0)
        QCOMPARE(*target->startTime, static_cast<quint64>(startTime));
}

void TestProcessId::refusesTargets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("position");
    const auto parse = [](const char *text, int position) {
        QTest::newRow(text) << QString::fromUtf8(text) << QStringLiteral("ParseError") << position;
    };
    const auto range = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text) << QStringLiteral("InvalidArgument") << 0;
    };
    QTest::newRow("empty") << QString() << QStringLiteral("ParseError") << 0;
    parse("-", 0);
    parse("--1", 0);
    parse("+1", 0);
    parse(" 1", 0);
    parse("1 ", 0);
    parse("12a", 0);
    parse("0x10", 0);
    parse("1e3", 0);
    parse("1.5", 0);
    parse("bash", 0);
    parse("@5", 0);
    parse("\xd9\xa1", 0); // an Arabic digit
    parse("12@", 3);
    parse("12@x", 3);
    parse("12@-5", 3);
    parse("12@+5", 3);
    parse("12@ 5", 3);
    parse("12@5 ", 3);
    parse("12@5@6", 3);
    parse("12@99999999999999999999", 3);
    range("0");
    range("-0");
    range("-1");
    range("-1234");
    range("4194305");
    range("4294967297"); // 1 modulo 2^32
    range("99999999999999999999999");
    range("-99999999999999999999999");
    range("0@5");
}

void TestProcessId::refusesTargets()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(int, position);
    const auto target = parseProcessTarget(text);
    QVERIFY(!target);
    QCOMPARE(QString::fromLatin1(errorCodeName(target.error().code)), code);
    QCOMPARE(target.error().position, qsizetype(position));
    QCOMPARE(target.error().subject, text);
    QVERIFY(!target.error().reason.isEmpty());
}

void TestProcessId::textParsesBack()
{
    const ProcessId id{1234, 18446744073709551615u};
    QCOMPARE(id.toString(), QStringLiteral("1234@18446744073709551615"));
    const auto target = parseProcessTarget(id.toString());
    QVERIFY(target);
    QCOMPARE(target->pid, id.pid);
    QCOMPARE(target->startTime, std::optional(id.startTime));
}

void TestProcessId::equalOnlyWithPidAndStartTime()
{
    const ProcessId id{10, 20};
    QVERIFY(id == (ProcessId{10, 20}));
    QVERIFY(id != (ProcessId{10, 21}));
    QVERIFY(id != (ProcessId{11, 20}));
    QCOMPARE(qHash(id, 7), qHash(ProcessId{10, 20}, 7));
}

void TestProcessId::startTimeIsField22_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("bash");
    QTest::newRow("space") << QByteArray("a b");
    QTest::newRow("parenthesis") << QByteArray("a) S 1");
    QTest::newRow("all of a stat line") << QByteArray(") Z 1 2 3 (");
    QTest::newRow("newline") << QByteArray("a\nb");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no text at all") << QByteArray("\xff\x80\x01");
}

void TestProcessId::startTimeIsField22()
{
    QFETCH(QByteArray, name);
    const QByteArray before = "42 (" + name + ") S 1 42 42 0 -1 4194304 100 0 0 0 1 2 3 4 20 0 1 0 ";
    QCOMPARE(parseStartTime(before + "987654321 1 2 3\n").value_or(0), quint64(987654321));
    QCOMPARE(parseStartTime(before + "18446744073709551615 1\n").value_or(0), ~quint64(0));
    QCOMPARE(parseStartTime(before + "5\n").value_or(0), quint64(5));
}

void TestProcessId::damagedStatIsAParseError_data()
{
    QTest::addColumn<QByteArray>("stat");
    const QByteArray before = "42 (a) S 1 42 42 0 -1 4194304 100 0 0 0 1 2 3 4 20 0 1 0 ";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no name") << QByteArray("42 a S 1");
    QTest::newRow("ends in the name") << QByteArray("42 (a");
    QTest::newRow("ends after the name") << QByteArray("42 (a)");
    QTest::newRow("too few fields") << QByteArray("42 (a) S 1 2 3");
    QTest::newRow("ends before the field") << before;
    QTest::newRow("ends in the field") << before + "98";
    QTest::newRow("no number") << before + "x 1\n";
    QTest::newRow("negative") << before + "-1 1\n";
    QTest::newRow("too large") << before + "18446744073709551616 1\n";
    QTest::newRow("number with more") << before + "12x 1\n";
}

void TestProcessId::damagedStatIsAParseError()
{
    QFETCH(QByteArray, stat);
    const auto startTime = parseStartTime(stat);
    QVERIFY(!startTime);
    QCOMPARE(startTime.error().code, ErrorCode::ParseError);
}

void TestProcessId::ownStartTimeIsStable()
{
    const auto first = readStartTime(::getpid());
    QVERIFY(first);
    QVERIFY(*first > 0);
    QCOMPARE(readStartTime(::getpid()), first);
}

void TestProcessId::reapedChildIsNoSuchProcess()
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::_exit(0);
    }
    siginfo_t info{};
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT), 0);
    const auto zombie = readStartTime(child); // a zombie still has one
    QVERIFY(zombie);
    QVERIFY(*zombie >= readStartTime(::getpid()).value());
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    const auto gone = readStartTime(child);
    if (gone) // the number may be somebody else's already, then with another start time
        QVERIFY(*gone >= *zombie);
    else
        QCOMPARE(gone.error().code, ErrorCode::NoSuchProcess);
}

void TestProcessId::impossiblePidsAreNoSuchProcess()
{
    for (const pid_t pid : {0, -1, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()}) {
        const auto startTime = readStartTime(pid);
        QVERIFY(!startTime);
        QCOMPARE(startTime.error().code, ErrorCode::NoSuchProcess);
    }
}

QTEST_GUILESS_MAIN(TestProcessId)
#include "tst_processid.moc"
