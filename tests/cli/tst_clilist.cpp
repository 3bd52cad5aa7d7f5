// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"
#include "tests/support/testchild.h"

#include <QDateTime>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

/// `list` with a query for one process, as JSON.
QJsonObject listed(pid_t pid, const QStringList &more = {})
{
    const QJsonArray processes =
        run(QStringList{QStringLiteral("list"), QStringLiteral("pid:%1").arg(pid), QStringLiteral("--json")} + more)
            .json()[QLatin1String("processes")]
            .toArray();
    return processes.size() == 1 ? processes.at(0).toObject() : QJsonObject();
}

} // namespace

class TestCliList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreThoseOfTheContract();
    void valuesAreThoseOfTheProcess();
    void dispositionsAreNamed();
    void queryOfDispositionsFinds();
    void queryWithoutMatchIsAnEmptyList();
    void fieldsChooseTheKeys();
    void sortGoesBothWays();
    void treeGivesDepthsAndKeepsAncestors();
    void csvQuotesAndDisarms();
    void hostileNameIsMadeVisible();
    void hostileNameIsUnharmedInJson();
    void zombieIsListed();
    void fewDescriptorsSuffice();
};

void TestCliList::keysAreThoseOfTheContract()
{
    const Answer answer =
        run({QStringLiteral("list"), QStringLiteral("pid:%1").arg(::getpid()), QStringLiteral("--json")});
    QCOMPARE(answer.status, 0);
    const QJsonObject object = answer.json();
    QCOMPARE(differentKeys(object, {QStringLiteral("schema"), QStringLiteral("time"), QStringLiteral("processes")}),
             QStringList());
    QCOMPARE(object[QLatin1String("schema")].toInt(), 1);
    const QString time = object[QLatin1String("time")].toString();
    QVERIFY(QDateTime::fromString(time, Qt::ISODateWithMs).isValid());
    QVERIFY2(time.endsWith(QLatin1Char('Z')) || time.at(time.size() - 6) == QLatin1Char('+')
                 || time.at(time.size() - 6) == QLatin1Char('-'),
             "a zone is needed");
    const QJsonObject process = object[QLatin1String("processes")].toArray().at(0).toObject();
    QCOMPARE(differentKeys(process, processKeys()), QStringList());
    QCOMPARE(differentKeys(process[QLatin1String("signals")].toObject(),
                           {QStringLiteral("pending"), QStringLiteral("sharedPending"), QStringLiteral("blocked"),
                            QStringLiteral("ignored"), QStringLiteral("caught")}),
             QStringList());
}

void TestCliList::valuesAreThoseOfTheProcess()
{
    TestChild child({"name one two"});
    QVERIFY(child.isReady());
    const QJsonObject process = listed(child.pid());
    QCOMPARE(process[QLatin1String("pid")].toInt(), child.pid());
    QCOMPARE(process[QLatin1String("ppid")].toInt(), ::getpid());
    QCOMPARE(process[QLatin1String("startTime")].toInteger(), static_cast<qint64>(child.id().startTime));
    QCOMPARE(process[QLatin1String("name")].toString(), QStringLiteral("one two"));
    QVERIFY(process[QLatin1String("commandLine")].isArray());
    QCOMPARE(strings(process[QLatin1String("commandLine")]).constLast(), QStringLiteral("name one two"));
    QCOMPARE(process[QLatin1String("uid")].toInt(-1), static_cast<int>(::getuid()));
    QCOMPARE(process[QLatin1String("state")].toString(), QStringLiteral("S"));
    QCOMPARE(process[QLatin1String("threads")].toInt(), 1);
    QCOMPARE(process[QLatin1String("kernelThread")], QJsonValue(false));
    QVERIFY(process[QLatin1String("rssBytes")].toInteger() > 0);
}

void TestCliList::dispositionsAreNamed()
{
    TestChild child({"ignore 1", "catch 10", "block 12"});
    QVERIFY(child.isReady());
    QVERIFY(child.send(SIGUSR2)); // stays pending
    const QJsonObject sets = listed(child.pid())[QLatin1String("signals")].toObject();
    QVERIFY(strings(sets[QLatin1String("ignored")]).contains(QStringLiteral("SIGHUP")));
    QCOMPARE(strings(sets[QLatin1String("caught")]), QStringList{QStringLiteral("SIGUSR1")});
    QCOMPARE(strings(sets[QLatin1String("blocked")]), QStringList{QStringLiteral("SIGUSR2")});
    QCOMPARE(strings(sets[QLatin1String("sharedPending")]), QStringList{QStringLiteral("SIGUSR2")});
    QCOMPARE(strings(sets[QLatin1String("pending")]), QStringList());
}

void TestCliList::queryOfDispositionsFinds()
{
    TestChild child({"catch 10"});
    QVERIFY(child.isReady());
    const QString pid = QStringLiteral("pid:%1").arg(child.pid());
    const auto count = [&](const QString &term) {
        return run({QStringLiteral("list"), pid, term, QStringLiteral("--fields"), QStringLiteral("pid"),
                    QStringLiteral("--json")})
            .json()[QLatin1String("processes")]
            .toArray()
            .size();
    };
    QCOMPARE(count(QStringLiteral("catches:USR1")), 1);
    QCOMPARE(count(QStringLiteral("!catches:USR1")), 0);
    QCOMPARE(count(QStringLiteral("catches:USR2")), 0);
}

void TestCliList::queryWithoutMatchIsAnEmptyList()
{
    const Answer answer = run({QStringLiteral("list"), QStringLiteral("pid:1 pid:2"), QStringLiteral("--json")});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.json()[QLatin1String("processes")].isArray());
    QVERIFY(answer.json()[QLatin1String("processes")].toArray().isEmpty());
}

void TestCliList::fieldsChooseTheKeys()
{
    const QJsonObject process = listed(::getpid(), {QStringLiteral("--fields"), QStringLiteral("name,blocked")});
    QCOMPARE(differentKeys(process, {QStringLiteral("pid"), QStringLiteral("startTime"), QStringLiteral("name"),
                                     QStringLiteral("blocked")}),
             QStringList());
    QVERIFY(process[QLatin1String("blocked")].isArray());
}

void TestCliList::sortGoesBothWays()
{
    const auto pids = [](const QString &sort) {
        QList<int> list;
        const QJsonArray processes = run({QStringLiteral("list"), QStringLiteral("--sort"), sort,
                                          QStringLiteral("--fields"), QStringLiteral("pid"), QStringLiteral("--json")})
                                         .json()[QLatin1String("processes")]
                                         .toArray();
        for (const QJsonValue &process : processes)
            list += process.toObject()[QLatin1String("pid")].toInt();
        return list;
    };
    const QList<int> up = pids(QStringLiteral("+pid"));
    QVERIFY(up.size() > 2);
    QVERIFY(std::is_sorted(up.begin(), up.end()));
    const QList<int> down = pids(QStringLiteral("-pid"));
    QVERIFY(down.size() > 2);
    QVERIFY(std::is_sorted(down.rbegin(), down.rend()));
}

void TestCliList::treeGivesDepthsAndKeepsAncestors()
{
    TestChild child;
    QVERIFY(child.isReady());
    const int grandchild = child.numberOf("child");
    QVERIFY(grandchild > 0);
    const QJsonArray processes = run({QStringLiteral("list"), QStringLiteral("pid:%1").arg(grandchild),
                                      QStringLiteral("--tree"), QStringLiteral("--json")})
                                     .json()[QLatin1String("processes")]
                                     .toArray();
    QList<int> pids;
    QList<int> depths;
    for (const QJsonValue &process : processes) {
        pids += process.toObject()[QLatin1String("pid")].toInt();
        depths += process.toObject()[QLatin1String("depth")].toInt(-1);
    }
    QVERIFY(pids.size() >= 3);
    QCOMPARE(pids.mid(pids.size() - 3), (QList<int>{::getpid(), child.pid(), grandchild}));
    for (qsizetype i = 0; i < depths.size(); ++i)
        QCOMPARE(depths[i], static_cast<int>(i));
}

void TestCliList::csvQuotesAndDisarms()
{
    TestChild child({"name =1,\"x\""});
    QVERIFY(child.isReady());
    const Answer answer =
        run({QStringLiteral("list"), QStringLiteral("pid:%1").arg(child.pid()), QStringLiteral("--fields"),
             QStringLiteral("pid,name,kernelThread"), QStringLiteral("--csv")});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output,
             "pid,name,kernelThread\r\n" + QByteArray::number(child.pid()) + ",\"'=1,\"\"x\"\"\",false\r\n");
}

void TestCliList::hostileNameIsMadeVisible()
{
    TestChild child({"name a\033[31m) \xe2\x80\xae\xff"});
    QVERIFY(child.isReady());
    for (const char *format : {"", "--csv"}) {
        QStringList arguments{QStringLiteral("list"), QStringLiteral("pid:%1").arg(child.pid())};
        if (*format)
            arguments += QString::fromLatin1(format);
        const Answer answer = run(arguments);
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.output.count('\n'), 2);
        QVERIFY(!answer.output.contains('\033'));
        QVERIFY(!answer.output.contains("\xe2\x80\xae"));
        QVERIFY(!answer.output.contains('\xff'));
        QVERIFY(answer.output.contains("[31m)"));
    }
}

void TestCliList::hostileNameIsUnharmedInJson()
{
    TestChild child({"name a\033[31m) \xe2\x80\xae"});
    QVERIFY(child.isReady());
    const Answer answer =
        run({QStringLiteral("list"), QStringLiteral("pid:%1").arg(child.pid()), QStringLiteral("--json")});
    QVERIFY(!answer.output.contains('\033'));
    QVERIFY(!answer.output.contains("\xe2\x80\xae")); // escaped: it cannot deceive a terminal
    const QJsonObject process = answer.json()[QLatin1String("processes")].toArray().at(0).toObject();
    QCOMPARE(process[QLatin1String("name")].toString(), QString::fromUtf8("a\033[31m) \xe2\x80\xae"));
    QCOMPARE(process[QLatin1String("state")].toString(), QStringLiteral("S"));
}

void TestCliList::zombieIsListed()
{
    TestChild child;
    QVERIFY(child.isReady());
    const int zombie = child.numberOf("zombie 3");
    QVERIFY(zombie > 0);
    QVERIFY(awaitState(zombie, 'Z'));
    QCOMPARE(listed(zombie)[QLatin1String("state")].toString(), QStringLiteral("Z"));
    QCOMPARE(listed(zombie)[QLatin1String("commandLine")].toArray(), QJsonArray());
}

void TestCliList::fewDescriptorsSuffice()
{
    TestChild child;
    QVERIFY(child.isReady());
    QCOMPARE(child.command("children 200"), QByteArray("children 200"));
    Program program({QStringLiteral("list"), QStringLiteral("--json")});
    program.beforeExec([] {
        const rlimit few{64, 64};
        ::setrlimit(RLIMIT_NOFILE, &few);
    });
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
    int found = 0;
    for (const QJsonValue &process : answer.json()[QLatin1String("processes")].toArray())
        found += process.toObject()[QLatin1String("ppid")].toInt() == child.pid() ? 1 : 0;
    QCOMPARE(found, 200);
}

QTEST_GUILESS_MAIN(TestCliList)
#include "tst_clilist.moc"
