// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"
#include "tests/support/testchild.h"

#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

QJsonObject shown(const QString &target)
{
    return run({QStringLiteral("show"), target, QStringLiteral("--json")}).json();
}

} // namespace

class TestCliShow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreThoseOfTheContract();
    void forecastsFollowTheDispositions();
    void threadsHaveTheirOwnMasks();
    void rightStartTimeIsAccepted();
    void wrongStartTimeIsRefused();
    void vanishedProcessIsAnError();
    void textNamesWhatMatters();
    void hostileNameIsMadeVisible();
};

void TestCliShow::keysAreThoseOfTheContract()
{
    TestChild child;
    QVERIFY(child.isReady());
    const QJsonObject process = shown(text(child.pid()));
    QCOMPARE(
        differentKeys(process, processKeys()
                                   + QStringList{QStringLiteral("schema"), QStringLiteral("time"),
                                                 QStringLiteral("exe"), QStringLiteral("cwd"), QStringLiteral("cgroup"),
                                                 QStringLiteral("session"), QStringLiteral("group"),
                                                 QStringLiteral("threadSignals"), QStringLiteral("forecast")}),
        QStringList());
    QCOMPARE(process[QLatin1String("pid")].toInt(), child.pid());
    QCOMPARE(process[QLatin1String("group")].toInt(), ::getpgid(child.pid()));
    QCOMPARE(process[QLatin1String("session")].toInt(), ::getsid(child.pid()));
    QVERIFY(process[QLatin1String("exe")].toString().endsWith(QLatin1String("signalbox_subject")));
    const QJsonObject thread = process[QLatin1String("threadSignals")].toArray().at(0).toObject();
    QCOMPARE(differentKeys(thread, {QStringLiteral("tid"), QStringLiteral("name"), QStringLiteral("blocked"),
                                    QStringLiteral("pending")}),
             QStringList());
    const QJsonObject forecasts = process[QLatin1String("forecast")].toObject();
    QCOMPARE(forecasts.size(), SIGRTMAX - 2); // all but the C library's own
    for (const QJsonValue &forecast : forecasts)
        QCOMPARE(differentKeys(forecast.toObject(), {QStringLiteral("outcome"), QStringLiteral("reason")}),
                 QStringList());
}

void TestCliShow::forecastsFollowTheDispositions()
{
    TestChild child({"ignore 1", "catch 10", "block 12"});
    QVERIFY(child.isReady());
    const QJsonObject forecasts = shown(text(child.pid()))[QLatin1String("forecast")].toObject();
    const auto outcome = [&](const char *signal) {
        return forecasts[QLatin1String(signal)].toObject()[QLatin1String("outcome")].toString();
    };
    QCOMPARE(outcome("SIGTERM"), QStringLiteral("terminates"));
    QCOMPARE(outcome("SIGKILL"), QStringLiteral("terminates"));
    QCOMPARE(outcome("SIGSTOP"), QStringLiteral("stops"));
    QCOMPARE(outcome("SIGHUP"), QStringLiteral("ignored"));
    QCOMPARE(outcome("SIGUSR1"), QStringLiteral("handled"));
    QCOMPARE(outcome("SIGUSR2"), QStringLiteral("stays-pending"));
}

void TestCliShow::threadsHaveTheirOwnMasks()
{
    TestChild child;
    QVERIFY(child.isReady());
    const int tid = child.numberOf("thread 10");
    QVERIFY(tid > 0);
    const QJsonObject process = shown(text(child.pid()));
    QCOMPARE(process[QLatin1String("threads")].toInt(), 2);
    bool found = false;
    for (const QJsonValue &value : process[QLatin1String("threadSignals")].toArray()) {
        const QJsonObject thread = value.toObject();
        const bool isIt = thread[QLatin1String("tid")].toInt() == tid;
        found = found || isIt;
        QCOMPARE(strings(thread[QLatin1String("blocked")]).contains(QStringLiteral("SIGUSR1")), isIt);
    }
    QVERIFY(found);
}

void TestCliShow::rightStartTimeIsAccepted()
{
    TestChild child;
    QVERIFY(child.isReady());
    QCOMPARE(shown(child.id().toString())[QLatin1String("pid")].toInt(), child.pid());
}

void TestCliShow::wrongStartTimeIsRefused()
{
    TestChild child;
    QVERIFY(child.isReady());
    const QString stale = QStringLiteral("%1@%2").arg(child.pid()).arg(child.id().startTime + 1);
    const Answer json = run({QStringLiteral("show"), stale, QStringLiteral("--json")});
    QCOMPARE(json.status, 1);
    QCOMPARE(json.json()[QLatin1String("error")].toObject()[QLatin1String("code")].toString(),
             QStringLiteral("StaleIdentity"));
    const Answer human = run({QStringLiteral("show"), stale});
    QCOMPARE(human.status, 1);
    QCOMPARE(human.output, QByteArray());
    QCOMPARE(human.complaint.count('\n'), 1);
}

void TestCliShow::vanishedProcessIsAnError()
{
    pid_t pid = -1;
    {
        TestChild child;
        QVERIFY(child.isReady());
        pid = child.pid();
    } // reaped
    const Answer answer = run({QStringLiteral("show"), text(pid)});
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.complaint.contains(QByteArray::number(pid)), answer.complaint.constData());
    const Answer json = run({QStringLiteral("show"), text(pid), QStringLiteral("--json")});
    QCOMPARE(json.status, 1);
    QCOMPARE(json.json()[QLatin1String("error")].toObject()[QLatin1String("code")].toString(),
             QStringLiteral("NoSuchProcess"));
}

void TestCliShow::textNamesWhatMatters()
{
    TestChild child({"ignore 1"});
    QVERIFY(child.isReady());
    const Answer answer = run({QStringLiteral("show"), text(child.pid())});
    QCOMPARE(answer.status, 0);
    for (const QByteArray &part :
         {child.id().toString().toUtf8(), QByteArray("SIGHUP"), QByteArray("sleeping"), QByteArray("SIGKILL")})
        QVERIFY2(answer.output.contains(part), part.constData());
}

void TestCliShow::hostileNameIsMadeVisible()
{
    TestChild child({"name x\033]0;y\007"});
    QVERIFY(child.isReady());
    for (const bool json : {false, true}) {
        QStringList arguments{QStringLiteral("show"), text(child.pid())};
        if (json)
            arguments += QStringLiteral("--json");
        const Answer answer = run(arguments);
        QCOMPARE(answer.status, 0);
        QVERIFY(!answer.output.contains('\033'));
        QVERIFY(!answer.output.contains('\007'));
    }
    QCOMPARE(shown(text(child.pid()))[QLatin1String("name")].toString(), QStringLiteral("x\033]0;y\007"));
}

QTEST_GUILESS_MAIN(TestCliShow)
#include "tst_clishow.moc"
