// SPDX-License-Identifier: MIT
#include "core/base/kernelfeatures.h"
#include "tests/cli/program.h"
#include "tests/support/testchild.h"

#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

QStringList send(const QString &words)
{
    return QStringList{QStringLiteral("send")} + words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString part(const QJsonObject &line, const char *object, const char *key)
{
    return line[QLatin1String(object)].toObject()[QLatin1String(key)].toString();
}

/// Whether the kernel tells strangers how a process ended (6.15); without it the status is unknown.
bool exitIsTold()
{
    return KernelFeatures::cached().pidfdExitInfo;
}

} // namespace

class TestCliSend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreThoseOfTheContract();
    void handlerGetsTheSignal();
    void valueIsQueued();
    void dryRunSendsNothing();
    void eachTargetHasItsLine();
    void staleIdentityIsRefused();
    void vanishedProcessIsAnError();
    void forbiddenProcessIsNamedWithItsOwner();
    void protectedProcessNeedsYes();
    void threadIsReached();
    void groupIsReached();
    void treeIsReached();
    void waitTellsAKill();
    void waitTellsAnExit();
    void waitTellsAStopAndAResumption();
    void waitTellsThatItIsPending();
    void waitTellsThatItRuns();
    void thenFollowsWhereTheFirstWasIgnored();
    void thenFollowsWhatSurvivesOfATree();
    void thenIsNotSentToTheDead();
    void interruptEndsTheWait();
    void errorTextIsOneLine();
};

void TestCliSend::keysAreThoseOfTheContract()
{
    TestChild child({"catch 10"});
    QVERIFY(child.isReady());
    const Answer answer = run(send(QStringLiteral("USR1 %1 --json").arg(child.pid())));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output.count('\n'), 1);
    const QJsonObject line = answer.json();
    QCOMPARE(differentKeys(line, {QStringLiteral("schema"), QStringLiteral("pid"), QStringLiteral("startTime"),
                                  QStringLiteral("signal"), QStringLiteral("value"), QStringLiteral("scope"),
                                  QStringLiteral("result"), QStringLiteral("error"), QStringLiteral("raceFree"),
                                  QStringLiteral("forecast"), QStringLiteral("outcome")}),
             QStringList());
    QCOMPARE(line[QLatin1String("pid")].toInt(), child.pid());
    QCOMPARE(line[QLatin1String("startTime")].toInteger(), static_cast<qint64>(child.id().startTime));
    QCOMPARE(line[QLatin1String("signal")].toString(), QStringLiteral("SIGUSR1"));
    QCOMPARE(line[QLatin1String("scope")].toString(), QStringLiteral("process"));
    QCOMPARE(line[QLatin1String("result")].toString(), QStringLiteral("sent"));
    QVERIFY(line[QLatin1String("value")].isNull());
    QVERIFY(line[QLatin1String("error")].isNull());
    QVERIFY(line[QLatin1String("outcome")].isNull());
    QCOMPARE(line[QLatin1String("raceFree")].toBool(), KernelFeatures::cached().pidfdSendSignal);
    QCOMPARE(part(line, "forecast", "outcome"), QStringLiteral("handled"));
}

void TestCliSend::handlerGetsTheSignal()
{
    TestChild child({"catch 10"});
    QVERIFY(child.isReady());
    Program program(send(QStringLiteral("USR1 %1").arg(child.id().toString())));
    QVERIFY(program.launch());
    const qint64 sender = program.processId();
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.output.contains("SIGUSR1 sent"));
    const auto report = child.nextReport();
    QVERIFY(report);
    QCOMPARE(report->number, SIGUSR1);
    QCOMPARE(report->pid, static_cast<pid_t>(sender));
}

void TestCliSend::valueIsQueued()
{
    TestChild child({"catch 10"});
    QVERIFY(child.isReady());
    const Answer answer = run(send(QStringLiteral("USR1 %1 --value -7 --json").arg(child.pid())));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.json()[QLatin1String("value")].toInt(), -7);
    const auto report = child.nextReport();
    QVERIFY(report);
    QCOMPARE(report->code, SI_QUEUE);
    QCOMPARE(report->value, -7);
}

void TestCliSend::dryRunSendsNothing()
{
    TestChild child;
    QVERIFY(child.isReady());
    const Answer answer = run(send(QStringLiteral("KILL %1 --dry-run --json").arg(child.pid())));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.json()[QLatin1String("result")].isNull());
    QCOMPARE(part(answer.json(), "forecast", "outcome"), QStringLiteral("terminates"));
    QVERIFY(run(send(QStringLiteral("KILL %1 --dry-run").arg(child.pid()))).output.contains("would be sent"));
    QVERIFY(child.roundTrip()); // alive
}

void TestCliSend::eachTargetHasItsLine()
{
    TestChild first({"catch 10"});
    TestChild second({"catch 10"});
    QVERIFY(first.isReady() && second.isReady());
    const QString stale = QStringLiteral("%1@%2").arg(second.pid()).arg(second.id().startTime + 1);
    const Answer answer =
        run(send(QStringLiteral("USR1 %1 %2 %3 --json").arg(first.pid()).arg(stale).arg(second.pid())));
    QCOMPARE(answer.status, 1); // one of them failed
    const QList<QJsonObject> lines = answer.jsonLines();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0][QLatin1String("result")].toString(), QStringLiteral("sent"));
    QCOMPARE(lines[1][QLatin1String("result")].toString(), QStringLiteral("error"));
    QCOMPARE(lines[2][QLatin1String("result")].toString(), QStringLiteral("sent"));
    QVERIFY(first.nextReport());
    QVERIFY(second.nextReport());
}

void TestCliSend::staleIdentityIsRefused()
{
    TestChild child;
    QVERIFY(child.isReady());
    const Answer answer = run(send(QStringLiteral("KILL %1@%2 --json").arg(child.pid()).arg(child.id().startTime + 1)));
    QCOMPARE(answer.status, 1);
    QCOMPARE(part(answer.json(), "error", "code"), QStringLiteral("StaleIdentity"));
    QCOMPARE(differentKeys(answer.json()[QLatin1String("error")].toObject(),
                           {QStringLiteral("code"), QStringLiteral("errno"), QStringLiteral("message")}),
             QStringList());
    QVERIFY(child.roundTrip()); // unharmed
}

void TestCliSend::vanishedProcessIsAnError()
{
    pid_t pid = -1;
    {
        TestChild child;
        QVERIFY(child.isReady());
        pid = child.pid();
    }
    const Answer answer = run(send(QStringLiteral("TERM %1 --json").arg(pid)));
    QCOMPARE(answer.status, 1);
    QCOMPARE(part(answer.json(), "error", "code"), QStringLiteral("NoSuchProcess"));
}

void TestCliSend::forbiddenProcessIsNamedWithItsOwner()
{
    if (::geteuid() != 0)
        QSKIP("only root can start the program as another user");
    TestChild child;
    QVERIFY(child.isReady());
    Program program(send(QStringLiteral("TERM %1").arg(child.pid())));
    program.beforeExec([] {
        if (::setresgid(65534, 65534, 65534) != 0 || ::setresuid(65534, 65534, 65534) != 0)
            ::_exit(127);
    });
    program.setWorkingDirectory(QStringLiteral("/"));
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    if (answer.status == 127 || answer.status == 126)
        QSKIP("user nobody cannot reach the built program here");
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.complaint.contains("root"), answer.complaint.constData()); // whose it is
    QCOMPARE(answer.complaint.count('\n'), 1);
    QVERIFY(child.roundTrip());
}

void TestCliSend::protectedProcessNeedsYes()
{
    for (const QString &dryRun : {QString(), QStringLiteral(" --dry-run")}) {
        const Answer answer = run(send(QStringLiteral("URG 1 --json") + dryRun)); // URG: ignored, were it sent
        if (dryRun.isEmpty()) {
            QCOMPARE(answer.status, 1);
            QCOMPARE(part(answer.json(), "error", "code"), QStringLiteral("NeedsConfirmation"));
            QVERIFY(part(answer.json(), "error", "message").contains(QStringLiteral("--yes")));
        }
    }
}

void TestCliSend::threadIsReached()
{
    TestChild child({"catch 10"});
    QVERIFY(child.isReady());
    const int tid = child.numberOf("thread");
    QVERIFY(tid > 0);
    const Answer answer = run(send(QStringLiteral("USR1 %1 --thread --json").arg(tid)));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.json()[QLatin1String("scope")].toString(), QStringLiteral("thread"));
    QCOMPARE(answer.json()[QLatin1String("pid")].toInt(), child.pid());
    const auto report = child.nextReport();
    QVERIFY(report);
    QCOMPARE(report->tid, tid);
}

void TestCliSend::groupIsReached()
{
    TestChild child({"catch 10"}); // the leader of a group of its own
    TestChild member({"catch 10", QByteArray("join ") + QByteArray::number(child.pid())});
    QVERIFY(child.isReady() && member.isReady());
    QCOMPARE(::getpgid(member.pid()), child.pid());
    const Answer answer = run(send(QStringLiteral("USR1 %1 --group --json").arg(member.pid())));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.jsonLines().size(), 1);
    QVERIFY(child.nextReport());
    QVERIFY(member.nextReport());
}

void TestCliSend::treeIsReached()
{
    TestChild child;
    QVERIFY(child.isReady());
    QCOMPARE(child.command("children 3"), QByteArray("children 3"));
    const Answer answer = run(send(QStringLiteral("STOP %1 --tree --json").arg(child.pid())));
    QCOMPARE(answer.status, 0);
    const QList<QJsonObject> lines = answer.jsonLines();
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0][QLatin1String("pid")].toInt(), child.pid()); // the root first
    for (const QJsonObject &line : lines) {
        QCOMPARE(line[QLatin1String("result")].toString(), QStringLiteral("sent"));
        QVERIFY(awaitState(line[QLatin1String("pid")].toInt(), 'T'));
    }
}

void TestCliSend::waitTellsAKill()
{
    TestChild child;
    QVERIFY(child.isReady());
    Program program(send(QStringLiteral("TERM %1 --wait 20 --json").arg(child.pid())));
    QVERIFY(program.launch());
    (void)child.reap(); // the kernel tells strangers once the parent knows
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    const QJsonObject outcome = answer.json()[QLatin1String("outcome")].toObject();
    QCOMPARE(differentKeys(outcome, {QStringLiteral("what"), QStringLiteral("exitCode"), QStringLiteral("signal"),
                                     QStringLiteral("afterMs")}),
             QStringList());
    if (!exitIsTold())
        QSKIP("this kernel does not tell how strangers ended (PIDFD_GET_INFO with exit information, 6.15)");
    QCOMPARE(outcome[QLatin1String("what")].toString(), QStringLiteral("killed"));
    QCOMPARE(outcome[QLatin1String("signal")].toString(), QStringLiteral("SIGTERM"));
    QVERIFY(outcome[QLatin1String("exitCode")].isNull());
    QVERIFY(outcome[QLatin1String("afterMs")].toInt(-1) >= 0);
}

void TestCliSend::waitTellsAnExit()
{
    TestChild child({"exit-on 15 7"});
    QVERIFY(child.isReady());
    Program program(send(QStringLiteral("TERM %1 --wait 20 --json").arg(child.pid())));
    QVERIFY(program.launch());
    (void)child.reap();
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(part(answer.json(), "forecast", "outcome"), QStringLiteral("handled"));
    if (!exitIsTold())
        QSKIP("this kernel does not tell how strangers ended (PIDFD_GET_INFO with exit information, 6.15)");
    QCOMPARE(part(answer.json(), "outcome", "what"), QStringLiteral("exited"));
    QCOMPARE(answer.json()[QLatin1String("outcome")].toObject()[QLatin1String("exitCode")].toInt(-1), 7);
}

void TestCliSend::waitTellsAStopAndAResumption()
{
    TestChild child;
    QVERIFY(child.isReady());
    const Answer stopped = run(send(QStringLiteral("STOP %1 --wait 20 --json").arg(child.pid())));
    QCOMPARE(part(stopped.json(), "outcome", "what"), QStringLiteral("stopped"));
    const Answer continued = run(send(QStringLiteral("CONT %1 --wait 20 --json").arg(child.pid())));
    QCOMPARE(part(continued.json(), "outcome", "what"), QStringLiteral("continued"));
    QVERIFY(child.roundTrip());
}

void TestCliSend::waitTellsThatItIsPending()
{
    TestChild child({"block 10"});
    QVERIFY(child.isReady());
    const Answer answer = run(send(QStringLiteral("USR1 %1 --wait 0.2 --json").arg(child.pid())));
    QCOMPARE(answer.status, 0);
    QCOMPARE(part(answer.json(), "outcome", "what"), QStringLiteral("pending"));
    QCOMPARE(part(answer.json(), "forecast", "outcome"), QStringLiteral("stays-pending"));
}

void TestCliSend::waitTellsThatItRuns()
{
    TestChild child({"ignore 15"});
    QVERIFY(child.isReady());
    const Answer answer = run(send(QStringLiteral("TERM %1 --wait 0.2 --json").arg(child.pid())));
    QCOMPARE(answer.status, 0);
    QCOMPARE(part(answer.json(), "outcome", "what"), QStringLiteral("running"));
    QVERIFY(child.roundTrip());
}

void TestCliSend::thenFollowsWhereTheFirstWasIgnored()
{
    TestChild child({"ignore 15"});
    QVERIFY(child.isReady());
    Program program(send(QStringLiteral("TERM %1 --then KILL --after 0.2 --wait 20 --json").arg(child.pid())));
    QVERIFY(program.launch());
    const WaitStatus status = child.reap();
    QCOMPARE(status.kind, WaitStatus::Kind::Killed);
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output.count('\n'), 1);
    QCOMPARE(answer.json()[QLatin1String("signal")].toString(), QStringLiteral("SIGKILL"));
    QCOMPARE(answer.json()[QLatin1String("earlierSignal")].toString(), QStringLiteral("SIGTERM"));
    QCOMPARE(part(answer.json(), "forecast", "outcome"), QStringLiteral("terminates"));
    if (exitIsTold())
        QCOMPARE(part(answer.json(), "outcome", "signal"), QStringLiteral("SIGKILL"));
}

void TestCliSend::thenFollowsWhatSurvivesOfATree()
{
    TestChild child({"ignore 15"}); // its children end by it
    QVERIFY(child.isReady());
    QCOMPARE(child.command("children 2"), QByteArray("children 2"));
    const QStringList words =
        send(QStringLiteral("TERM %1 --tree --then KILL --after 3 --wait 20 --json").arg(child.pid()));
    Program program(words);
    QVERIFY(program.launch());
    QCOMPARE(child.reap().signal.value(), SIGKILL);
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    const QList<QJsonObject> lines = answer.jsonLines();
    QCOMPARE(lines.size(), 3); // one for each, not one for each signal
    QSet<int> pids;
    for (const QJsonObject &line : lines) {
        pids += line[QLatin1String("pid")].toInt();
        const bool isRoot = line[QLatin1String("pid")].toInt() == child.pid();
        QCOMPARE(line[QLatin1String("signal")].toString(),
                 isRoot ? QStringLiteral("SIGKILL") : QStringLiteral("SIGTERM"));
        QCOMPARE(line.contains(QLatin1String("earlierSignal")), isRoot);
        QCOMPARE(line[QLatin1String("result")].toString(), QStringLiteral("sent"));
    }
    QCOMPARE(pids.size(), 3);
    QVERIFY(pids.contains(child.pid()));
}

void TestCliSend::thenIsNotSentToTheDead()
{
    TestChild child;
    QVERIFY(child.isReady());
    // Were it to wait for --after, the deadline would pass.
    Program program(send(QStringLiteral("TERM %1 --then KILL --after 3600 --json").arg(child.pid())));
    QVERIFY(program.launch());
    (void)child.reap();
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.json()[QLatin1String("signal")].toString(), QStringLiteral("SIGTERM"));
    QVERIFY(!answer.json().contains(QLatin1String("earlierSignal")));
    if (exitIsTold())
        QCOMPARE(part(answer.json(), "outcome", "signal"), QStringLiteral("SIGTERM"));
}

void TestCliSend::interruptEndsTheWait()
{
    TestChild ended;
    TestChild child({"ignore 15"});
    QVERIFY(ended.isReady() && child.isReady());
    Program program(send(QStringLiteral("TERM %1 %2 --wait 3600 --json").arg(ended.pid()).arg(child.pid())));
    QVERIFY(program.launch());
    (void)ended.reap();
    QCOMPARE(program.nextEvent()[QLatin1String("pid")].toInt(), ended.pid()); // so it is waiting for the other one
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 128 + SIGINT); // its parent sees the truth
    QCOMPARE(answer.jsonLines().size(), 1);
    QCOMPARE(answer.json()[QLatin1String("pid")].toInt(), child.pid());
    QVERIFY(answer.json()[QLatin1String("outcome")].isNull());
}

void TestCliSend::errorTextIsOneLine()
{
    ProcessId id;
    {
        TestChild child;
        QVERIFY(child.isReady());
        id = child.id();
    }
    const Answer unseen = run(send(QStringLiteral("TERM %1").arg(id.pid))); // a number as typed: nobody knows of it
    QCOMPARE(unseen.status, 1);
    QCOMPARE(unseen.output, QByteArray());
    QCOMPARE(unseen.complaint.count('\n'), 1);
    QVERIFY2(unseen.complaint.contains(QByteArray::number(id.pid)), unseen.complaint.constData());
    const Answer pinned = run(send(QStringLiteral("TERM %1").arg(id.toString()))); // one that was seen
    QCOMPARE(pinned.status, 1);
    QCOMPARE(pinned.output, QByteArray());
    QCOMPARE(pinned.complaint.count('\n'), 1);
    QVERIFY2(pinned.complaint.contains("SIGTERM"), pinned.complaint.constData());
    QVERIFY2(pinned.complaint.contains(QByteArray::number(id.pid)), pinned.complaint.constData());
}

QTEST_GUILESS_MAIN(TestCliSend)
#include "tst_clisend.moc"
