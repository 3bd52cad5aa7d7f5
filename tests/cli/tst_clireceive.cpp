// SPDX-License-Identifier: MIT
#include "core/base/uniquefd.h"
#include "tests/cli/program.h"

#include <QDateTime>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

QStringList receive(const QString &words)
{
    return QStringList{QStringLiteral("receive")} + words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString eventOf(const QJsonObject &line)
{
    return line[QLatin1String("event")].toString();
}

pid_t pidOf(const Program &program)
{
    return static_cast<pid_t>(program.processId());
}

bool queue(pid_t pid, int signal, int value)
{
    sigval payload{};
    payload.sival_int = value;
    return ::sigqueue(pid, signal, payload) == 0;
}

/// The other end of the program's output, which can go away while the program runs.
class PipeReader
{
public:
    bool launch(Program &program)
    {
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return false;
        m_read = UniqueFd(ends[0]);
        const UniqueFd write(ends[1]);
        program.beforeExec([fd = write.get()] { ::dup2(fd, STDOUT_FILENO); });
        return program.launch();
    }

    /// Waits for it; what was read so far if the program ends.
    QByteArray nextLine()
    {
        QByteArray line;
        for (char c = 0; c != '\n' && ::read(m_read.get(), &c, 1) == 1;)
            line += c;
        return line;
    }

    void close() { m_read = UniqueFd(); }

private:
    UniqueFd m_read;
};

} // namespace

class TestCliReceive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readyComesFirst();
    void eventsHaveTheKeysOfTheContract();
    void valuesArriveInOrder();
    void countEndsIt();
    void timeEndsIt();
    void interruptEndsItWithASummary_data();
    void interruptEndsItWithASummary();
    void namedTerminationIsReportedToo();
    void everythingIsReceivedByDefault();
    void ignoredSignalIsLeftAlone();
    void textTellsTheSender();
    void closedPipeEndsItQuietly();
    void closedPipeEndsItWhileNothingArrives();
};

void TestCliReceive::readyComesFirst()
{
    Program program(receive(QStringLiteral("--signals USR1,RTMIN+1 --json")));
    QVERIFY(program.launch());
    const QJsonObject ready = program.nextEvent();
    QCOMPARE(eventOf(ready), QStringLiteral("ready"));
    QCOMPARE(ready[QLatin1String("pid")].toInt(), pidOf(program));
    QCOMPARE(strings(ready[QLatin1String("signals")]),
             (QStringList{QStringLiteral("SIGUSR1"), QStringLiteral("SIGRTMIN+1")}));
}

void TestCliReceive::eventsHaveTheKeysOfTheContract()
{
    Program program(receive(QStringLiteral("--signals USR1 --count 1 --json")));
    QVERIFY(program.launch());
    QCOMPARE(eventOf(program.nextEvent()), QStringLiteral("ready"));
    QCOMPARE(::kill(pidOf(program), SIGUSR1), 0);
    const QJsonObject received = program.nextEvent();
    QCOMPARE(
        differentKeys(received, {QStringLiteral("schema"), QStringLiteral("event"), QStringLiteral("seq"),
                                 QStringLiteral("signal"), QStringLiteral("number"), QStringLiteral("code"),
                                 QStringLiteral("senderPid"), QStringLiteral("senderUid"), QStringLiteral("senderName"),
                                 QStringLiteral("value"), QStringLiteral("status"), QStringLiteral("time")}),
        QStringList());
    QCOMPARE(eventOf(received), QStringLiteral("received"));
    QCOMPARE(received[QLatin1String("signal")].toString(), QStringLiteral("SIGUSR1"));
    QCOMPARE(received[QLatin1String("number")].toInt(), SIGUSR1);
    QCOMPARE(received[QLatin1String("code")].toString(), QStringLiteral("SI_USER"));
    QCOMPARE(received[QLatin1String("senderPid")].toInt(), ::getpid());
    QCOMPARE(received[QLatin1String("senderUid")].toInt(-1), static_cast<int>(::getuid()));
    QCOMPARE(received[QLatin1String("senderName")].toString(), QStringLiteral("tst_clireceive"));
    QVERIFY(received[QLatin1String("value")].isNull());
    QVERIFY(received[QLatin1String("status")].isNull());
    QVERIFY(QDateTime::fromString(received[QLatin1String("time")].toString(), Qt::ISODateWithMs).isValid());
    const QJsonObject summary = program.nextEvent();
    QCOMPARE(differentKeys(summary, {QStringLiteral("schema"), QStringLiteral("event"), QStringLiteral("received"),
                                     QStringLiteral("overflowed")}),
             QStringList());
    QCOMPARE(summary[QLatin1String("received")].toInt(), 1);
    QCOMPARE(summary[QLatin1String("overflowed")].toInt(-1), 0);
    QCOMPARE(program.finish().status, 0);
}

void TestCliReceive::valuesArriveInOrder()
{
    constexpr int count = 100;
    Program program(receive(QStringLiteral("--signals RTMIN+2 --count %1 --json").arg(count)));
    QVERIFY(program.launch());
    QCOMPARE(eventOf(program.nextEvent()), QStringLiteral("ready"));
    for (int i = 0; i < count; ++i)
        QVERIFY(queue(pidOf(program), SIGRTMIN + 2, i));
    for (int i = 0; i < count; ++i) {
        const QJsonObject received = program.nextEvent();
        QCOMPARE(received[QLatin1String("value")].toInt(-1), i);
        QCOMPARE(received[QLatin1String("code")].toString(), QStringLiteral("SI_QUEUE"));
    }
    QCOMPARE(program.nextEvent()[QLatin1String("received")].toInt(), count);
    QCOMPARE(program.finish().status, 0);
}

void TestCliReceive::countEndsIt()
{
    Program program(receive(QStringLiteral("--signals RTMIN+2 --count 2 --json")));
    QVERIFY(program.launch());
    QCOMPARE(eventOf(program.nextEvent()), QStringLiteral("ready"));
    for (int i = 0; i < 2; ++i)
        QVERIFY(queue(pidOf(program), SIGRTMIN + 2, i));
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    const QList<QJsonObject> lines = answer.jsonLines();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(eventOf(lines.constLast()), QStringLiteral("summary"));
    QCOMPARE(lines.constLast()[QLatin1String("received")].toInt(), 2);
}

void TestCliReceive::timeEndsIt()
{
    const Answer answer = run(receive(QStringLiteral("--signals USR1 --for 0.05 --json")));
    QCOMPARE(answer.status, 0);
    const QList<QJsonObject> lines = answer.jsonLines();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(eventOf(lines[1]), QStringLiteral("summary"));
    QCOMPARE(lines[1][QLatin1String("received")].toInt(-1), 0);
}

void TestCliReceive::interruptEndsItWithASummary_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("json");
    QTest::newRow("INT, JSON") << SIGINT << true;
    QTest::newRow("TERM, JSON") << SIGTERM << true;
    QTest::newRow("INT, text") << SIGINT << false;
    QTest::newRow("TERM, text") << SIGTERM << false;
}

void TestCliReceive::interruptEndsItWithASummary()
{
    QFETCH(const int, signal);
    QFETCH(const bool, json);
    Program program(receive(json ? QStringLiteral("--json") : QString()));
    QVERIFY(program.launch());
    QVERIFY(!program.nextLine().isEmpty()); // ready
    QCOMPARE(::kill(pidOf(program), signal), 0);
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
    QCOMPARE(answer.output.count('\n'), 1);
    if (json)
        QCOMPARE(eventOf(answer.json()), QStringLiteral("summary"));
    else
        QVERIFY(answer.output.startsWith("0 received"));
}

void TestCliReceive::namedTerminationIsReportedToo()
{
    Program program(receive(QStringLiteral("--signals TERM --json")));
    QVERIFY(program.launch());
    QCOMPARE(eventOf(program.nextEvent()), QStringLiteral("ready"));
    QCOMPARE(::kill(pidOf(program), SIGTERM), 0);
    QCOMPARE(program.nextEvent()[QLatin1String("signal")].toString(), QStringLiteral("SIGTERM"));
    QCOMPARE(program.nextEvent()[QLatin1String("received")].toInt(), 1);
    QCOMPARE(program.finish().status, 0);
}

void TestCliReceive::everythingIsReceivedByDefault()
{
    Program program(receive(QStringLiteral("--json")));
    QVERIFY(program.launch());
    const QStringList watched = strings(program.nextEvent()[QLatin1String("signals")]);
    for (const char *name : {"SIGHUP", "SIGUSR1", "SIGUSR2", "SIGCHLD", "SIGALRM", "SIGRTMIN", "SIGRTMAX"})
        QVERIFY2(watched.contains(QLatin1String(name)), name);
    for (const char *name : {"SIGKILL", "SIGSTOP", "SIGSEGV", "SIGINT", "SIGTERM"})
        QVERIFY2(!watched.contains(QLatin1String(name)), name);
}

void TestCliReceive::ignoredSignalIsLeftAlone()
{
    Program program(receive(QStringLiteral("--signals HUP,USR1 --count 1 --json")));
    program.beforeExec([] { ::signal(SIGHUP, SIG_IGN); }); // nohup
    QVERIFY(program.launch());
    const QJsonObject ready = program.nextEvent();
    QCOMPARE(strings(ready[QLatin1String("signals")]), QStringList{QStringLiteral("SIGUSR1")});
    QCOMPARE(strings(ready[QLatin1String("leftIgnored")]), QStringList{QStringLiteral("SIGHUP")});
    QCOMPARE(::kill(pidOf(program), SIGHUP), 0);
    QCOMPARE(::kill(pidOf(program), SIGUSR1), 0);
    QCOMPARE(program.nextEvent()[QLatin1String("signal")].toString(), QStringLiteral("SIGUSR1"));
}

void TestCliReceive::textTellsTheSender()
{
    Program program(receive(QStringLiteral("--signals USR1 --count 1")));
    QVERIFY(program.launch());
    QVERIFY(program.nextLine().contains("SIGUSR1"));
    QVERIFY(queue(pidOf(program), SIGUSR1, 42));
    const QByteArray line = program.nextLine();
    for (const QByteArray &part :
         {QByteArray("SIGUSR1 (10)"), QByteArray("SI_QUEUE"), QByteArray("from ") + QByteArray::number(::getpid()),
          QByteArray("tst_clireceive"), QByteArray("value 42")})
        QVERIFY2(line.contains(part), line.constData());
    QCOMPARE(program.finish().status, 0);
}

void TestCliReceive::closedPipeEndsItQuietly()
{
    PipeReader reader;
    Program program(receive(QStringLiteral("--signals USR1 --json")));
    QVERIFY(reader.launch(program));
    QVERIFY(reader.nextLine().contains("ready"));
    QCOMPARE(::kill(pidOf(program), SIGSTOP), 0);
    QCOMPARE(::kill(pidOf(program), SIGUSR1), 0); // something to write, once nobody reads any more
    reader.close();
    QCOMPARE(::kill(pidOf(program), SIGCONT), 0);
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
}

void TestCliReceive::closedPipeEndsItWhileNothingArrives()
{
    PipeReader reader;
    Program program(receive(QStringLiteral("--signals USR1 --json")));
    QVERIFY(reader.launch(program));
    QVERIFY(reader.nextLine().contains("ready"));
    reader.close();
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
}

QTEST_GUILESS_MAIN(TestCliReceive)
#include "tst_clireceive.moc"
