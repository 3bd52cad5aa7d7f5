// SPDX-License-Identifier: MIT
#include "core/base/kernelfeatures.h"
#include "tests/cli/program.h"
#include "tests/support/testchild.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

QStringList watch(const QString &words)
{
    return QStringList{QStringLiteral("watch")} + words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Whether the kernel tells strangers how a process ended (6.15); without it the status is unknown.
bool exitIsTold()
{
    return KernelFeatures::cached().pidfdExitInfo;
}

constexpr const char *notTold =
    "this kernel does not tell how strangers ended (PIDFD_GET_INFO with exit information, 6.15)";

/// Has `program` begun to watch `count` processes? Without a line that says so, its descriptors do.
bool watches(const Program &program, int count)
{
    const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(program.processId()));
    int found = 0;
    for (const QFileInfo &entry : descriptors.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot))
        found += entry.symLinkTarget().contains(QStringLiteral("pidfd"));
    return found >= count;
}

const QStringList exitedKeys{QStringLiteral("schema"),    QStringLiteral("event"),    QStringLiteral("pid"),
                             QStringLiteral("startTime"), QStringLiteral("exitCode"), QStringLiteral("signal"),
                             QStringLiteral("coreDumped")};

QString string(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

bool isNull(const QJsonObject &object, const char *key)
{
    return object.contains(QLatin1String(key)) && object[QLatin1String(key)].isNull();
}

} // namespace

class TestCliWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grandchildsExitIsTold();
    void grandchildsKillIsTold();
    void eachProcessIsToldAsItEnds();
    void zombieIsTold();
    void tracedProcessIsToldOnceItIsReaped();
    void sameProcessTwiceIsToldOnce();
    void unknownStatusHasItsReason();
    void endedBeforeItCouldBeWatched();
    void numberOfNobodyIsAnError();
    void staleIdentityIsRefused();
    void threadIsRefused();
    void goodTargetsAreWatchedBesideBadOnes();
    void wordsForPeople();
    void interruptEndsItWithASummary_data();
    void interruptEndsItWithASummary();
    void readerThatGoesAwayEndsItQuietly();
    void manyProcessesAreAllTold();
};

void TestCliWatch::grandchildsExitIsTold()
{
    TestChild child;
    QVERIFY(child.isReady());
    const int pid = child.numberOf("child 42");
    QVERIFY(pid > 1);
    Program program(watch(QStringLiteral("%1 --json").arg(pid)));
    QVERIFY(program.launch());
    QTRY_VERIFY_WITH_TIMEOUT(watches(program, 1), Program::deadlineMs);
    QCOMPARE(child.command("child-kill " + QByteArray::number(pid) + " 15"), QByteArray("sent 0"));
    QVERIFY(child.command("reap " + QByteArray::number(pid)).startsWith("reaped"));
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output.count('\n'), 1);
    if (!exitIsTold())
        QSKIP(notTold);
    QCOMPARE(differentKeys(answer.json(), exitedKeys), QStringList());
    QCOMPARE(string(answer.json(), "event"), QStringLiteral("exited"));
    QCOMPARE(answer.json()[QLatin1String("pid")].toInt(), pid);
    QVERIFY(answer.json()[QLatin1String("startTime")].toInteger() > 0);
    QCOMPARE(answer.json()[QLatin1String("exitCode")].toInt(-1), 42);
    QVERIFY(isNull(answer.json(), "signal"));
    QCOMPARE(answer.json()[QLatin1String("coreDumped")], QJsonValue(false));
}

void TestCliWatch::grandchildsKillIsTold()
{
    TestChild child;
    QVERIFY(child.isReady());
    const int pid = child.numberOf("child");
    QVERIFY(pid > 1);
    Program program(watch(QStringLiteral("%1 --json").arg(pid)));
    QVERIFY(program.launch());
    QTRY_VERIFY_WITH_TIMEOUT(watches(program, 1), Program::deadlineMs);
    QCOMPARE(child.command("child-kill " + QByteArray::number(pid) + " 9"), QByteArray("sent 0"));
    QVERIFY(child.command("reap " + QByteArray::number(pid)).startsWith("reaped"));
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    if (!exitIsTold())
        QSKIP(notTold);
    QCOMPARE(string(answer.json(), "signal"), QStringLiteral("SIGKILL"));
    QVERIFY(isNull(answer.json(), "exitCode"));
    QCOMPARE(answer.json()[QLatin1String("coreDumped")], QJsonValue(false));
}

void TestCliWatch::eachProcessIsToldAsItEnds()
{
    TestChild first;
    TestChild second;
    QVERIFY(first.isReady() && second.isReady());
    Program program(watch(QStringLiteral("%1 %2 --json").arg(first.pid()).arg(second.id().toString())));
    QVERIFY(program.launch());
    QTRY_VERIFY_WITH_TIMEOUT(watches(program, 2), Program::deadlineMs);
    second.write("exit 5");
    (void)second.reap();
    QCOMPARE(program.nextEvent()[QLatin1String("pid")].toInt(), second.pid()); // while the other one runs
    first.write("die 15");
    (void)first.reap();
    QCOMPARE(program.nextEvent()[QLatin1String("pid")].toInt(), first.pid());
    QCOMPARE(program.finish().status, 0);
}

void TestCliWatch::zombieIsTold()
{
    TestChild child;
    QVERIFY(child.isReady());
    const int pid = child.numberOf("zombie 17");
    QVERIFY(pid > 1);
    const Answer answer = run(watch(QStringLiteral("%1 --json").arg(pid)));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.json()[QLatin1String("exitCode")].toInt(-1), 17);
}

// A pidfd becomes readable when a traced process dies, and its tracer may hold it for long.
void TestCliWatch::tracedProcessIsToldOnceItIsReaped()
{
    TestChild traced;
    QVERIFY(traced.isReady());
    QProcess tracer;
    tracer.start(QStringLiteral(SIGNALBOX_CHILDPROBE), {QStringLiteral("trace"), text(traced.pid())});
    QVERIFY(tracer.waitForStarted());
    if (!tracer.waitForReadyRead(Program::deadlineMs) || tracer.readLine() != "traced\n")
        QSKIP("ptrace is not permitted here (Yama, or a sandbox)");
    Program program(watch(QStringLiteral("%1 --json").arg(traced.pid())));
    QVERIFY(program.launch());
    QTRY_VERIFY_WITH_TIMEOUT(watches(program, 1), Program::deadlineMs);
    traced.write("exit 21");
    QVERIFY(awaitState(traced.pid(), 'Z'));
    tracer.closeWriteChannel(); // lets go of it
    QVERIFY(tracer.waitForFinished());
    (void)traced.reap();
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    if (!exitIsTold())
        QSKIP(notTold);
    QCOMPARE(answer.json()[QLatin1String("exitCode")].toInt(-1), 21);
}

void TestCliWatch::sameProcessTwiceIsToldOnce()
{
    TestChild child;
    QVERIFY(child.isReady());
    const int pid = child.numberOf("zombie 3");
    const Answer answer = run(watch(QStringLiteral("%1 %1 --json").arg(pid)));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.jsonLines().size(), 1);
}

void TestCliWatch::unknownStatusHasItsReason()
{
    TestChild child({"ignore-children"}); // the kernel reaps for it
    QVERIFY(child.isReady());
    const int pid = child.numberOf("child");
    QVERIFY(pid > 1);
    Program program(watch(QStringLiteral("%1 --json").arg(pid)));
    QVERIFY(program.launch());
    QTRY_VERIFY_WITH_TIMEOUT(watches(program, 1), Program::deadlineMs);
    QCOMPARE(child.command("child-kill " + QByteArray::number(pid) + " 15"), QByteArray("sent 0"));
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    const QJsonObject line = answer.json();
    if (exitIsTold()) {
        QCOMPARE(string(line, "signal"), QStringLiteral("SIGTERM"));
        return;
    }
    for (const char *key : {"exitCode", "signal", "coreDumped"})
        QVERIFY2(isNull(line, key), key);
    QCOMPARE(string(line, "reason"), QStringLiteral("kernel-too-old"));
}

void TestCliWatch::endedBeforeItCouldBeWatched()
{
    QString pinned;
    {
        TestChild child;
        QVERIFY(child.isReady());
        pinned = child.id().toString();
    }
    const Answer answer = run(watch(pinned + QStringLiteral(" --json")));
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.jsonLines().size(), 1);
    QCOMPARE(string(answer.json(), "event"), QStringLiteral("exited"));
    for (const char *key : {"exitCode", "signal", "coreDumped"})
        QVERIFY2(isNull(answer.json(), key), key);
    QCOMPARE(string(answer.json(), "reason"), QStringLiteral("ended-before"));
}

void TestCliWatch::numberOfNobodyIsAnError()
{
    const Answer answer = run(watch(QStringLiteral("4194304 --json")));
    QCOMPARE(answer.status, 1);
    QCOMPARE(string(answer.json(), "event"), QStringLiteral("error"));
    QCOMPARE(string(answer.json()[QLatin1String("error")].toObject(), "code"), QStringLiteral("NoSuchProcess"));
    const Answer words = run(watch(QStringLiteral("4194304")));
    QCOMPARE(words.status, 1);
    QCOMPARE(words.output, QByteArray());
    QCOMPARE(words.complaint.count('\n'), 1);
}

void TestCliWatch::staleIdentityIsRefused()
{
    TestChild child;
    QVERIFY(child.isReady());
    const QString stale = QStringLiteral("%1@%2").arg(child.pid()).arg(child.id().startTime + 1);
    const Answer answer = run(watch(stale + QStringLiteral(" --json")));
    QCOMPARE(answer.status, 1);
    QCOMPARE(string(answer.json()[QLatin1String("error")].toObject(), "code"), QStringLiteral("StaleIdentity"));
    QVERIFY(!run(watch(stale)).complaint.contains("sent")); // nothing was to be
}

void TestCliWatch::threadIsRefused()
{
    TestChild child;
    QVERIFY(child.isReady());
    const int tid = child.numberOf("thread");
    QVERIFY(tid > 1);
    const Answer answer = run(watch(QStringLiteral("%1 --json").arg(tid)));
    QCOMPARE(answer.status, 1);
    QCOMPARE(string(answer.json()[QLatin1String("error")].toObject(), "code"), QStringLiteral("InvalidArgument"));
}

void TestCliWatch::goodTargetsAreWatchedBesideBadOnes()
{
    TestChild child;
    QVERIFY(child.isReady());
    const int pid = child.numberOf("zombie 3");
    const Answer answer = run(watch(QStringLiteral("4194304 %1 --json").arg(pid)));
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.jsonLines().size(), 2);
    QCOMPARE(answer.jsonLines()[1][QLatin1String("exitCode")].toInt(-1), 3);
}

void TestCliWatch::wordsForPeople()
{
    TestChild child({"name a\033[31mb"});
    QVERIFY(child.isReady());
    Program program(watch(text(child.pid())));
    QVERIFY(program.launch());
    const QByteArray watching = program.nextLine();
    QVERIFY2(watching.startsWith("Watching a\\u{1B}[31mb (" + QByteArray::number(child.pid())), watching.constData());
    child.write("exit 42");
    (void)child.reap();
    const QByteArray ended = program.nextLine();
    QVERIFY2(!exitIsTold() || ended.endsWith(": exited with code 42"), ended.constData());
    QVERIFY(!ended.contains('\033'));
    QCOMPARE(program.finish().status, 0);
}

void TestCliWatch::interruptEndsItWithASummary_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("INT") << SIGINT;
    QTest::newRow("TERM") << SIGTERM;
}

void TestCliWatch::interruptEndsItWithASummary()
{
    QFETCH(const int, signal);
    TestChild first;
    TestChild second;
    QVERIFY(first.isReady() && second.isReady());
    Program program(watch(QStringLiteral("%1 %2 --json").arg(first.pid()).arg(second.pid())));
    QVERIFY(program.launch());
    QTRY_VERIFY_WITH_TIMEOUT(watches(program, 2), Program::deadlineMs);
    first.write("exit 0");
    (void)first.reap();
    QCOMPARE(string(program.nextEvent(), "event"), QStringLiteral("exited"));
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), signal), 0);
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.jsonLines().size(), 1);
    QCOMPARE(string(answer.json(), "event"), QStringLiteral("summary"));
    QCOMPARE(answer.json()[QLatin1String("ended")].toInt(), 1);
    QCOMPARE(answer.json()[QLatin1String("running")].toInt(), 1);
}

void TestCliWatch::readerThatGoesAwayEndsItQuietly()
{
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    UniqueFd read(ends[0]);
    const UniqueFd write(ends[1]);
    TestChild child;
    QVERIFY(child.isReady());
    Program program(watch(QStringLiteral("%1 --json").arg(child.pid())));
    program.beforeExec([fd = write.get()] { ::dup2(fd, STDOUT_FILENO); });
    QVERIFY(program.launch());
    QTRY_VERIFY_WITH_TIMEOUT(watches(program, 1), Program::deadlineMs);
    read.reset(); // what it watches runs on, so it has nothing to write
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
}

void TestCliWatch::manyProcessesAreAllTold()
{
    constexpr int count = 200;
    TestChild child;
    QVERIFY(child.isReady());
    QStringList words;
    QSet<int> waited;
    for (int i = 0; i < count; ++i) {
        const int pid = child.numberOf("child " + QByteArray::number(i % 256));
        QVERIFY(pid > 1);
        words += text(pid);
        waited += pid;
    }
    Program program(watch(words.join(QLatin1Char(' ')) + QStringLiteral(" --json")));
    QVERIFY(program.launch());
    QTRY_VERIFY_WITH_TIMEOUT(watches(program, count), Program::deadlineMs);
    for (const QString &pid : words)
        QCOMPARE(child.command("child-kill " + pid.toLatin1() + " 15"), QByteArray("sent 0"));
    for (const QString &pid : words)
        QVERIFY(child.command("reap " + pid.toLatin1()).startsWith("reaped"));
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.jsonLines().size(), count);
    for (const QJsonObject &line : answer.jsonLines()) {
        const int pid = line[QLatin1String("pid")].toInt();
        QVERIFY(waited.remove(pid));
        if (exitIsTold())
            QCOMPARE(line[QLatin1String("exitCode")].toInt(-1), static_cast<int>(words.indexOf(text(pid))) % 256);
    }
}

QTEST_GUILESS_MAIN(TestCliWatch)
#include "tst_cliwatch.moc"
