// SPDX-License-Identifier: MIT
#include "core/signals/processhandle.h"
#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#include <vector>

using namespace signalbox;
using namespace signalbox::test;

namespace {

constexpr int deadlineMs = 60'000;

QStringList lab(const char *words)
{
    return (QStringLiteral("lab ") + QString::fromLatin1(words)).split(QLatin1Char(' '));
}

QList<pid_t> childrenOf(qint64 pid)
{
    QList<pid_t> children;
    const QString tasks = QStringLiteral("/proc/%1/task").arg(pid);
    const QStringList tids = QDir(tasks).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString &tid : tids) { // each is listed with the thread that started it
        QFile file(tasks + QLatin1Char('/') + tid + QStringLiteral("/children"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray words = file.readAll().simplified();
        for (const QByteArray &child : words.split(' ')) {
            if (!child.isEmpty())
                children += child.toInt();
        }
    }
    return children;
}

/// The processes below `pid`.
std::vector<ProcessHandle> descendantsOf(qint64 pid)
{
    std::vector<ProcessHandle> found;
    for (const pid_t child : childrenOf(pid)) {
        if (auto handle = ProcessHandle::open(ProcessTarget{child, {}}))
            found.push_back(std::move(*handle));
        for (ProcessHandle &below : descendantsOf(child))
            found.push_back(std::move(below));
    }
    return found;
}

bool areGone(const std::vector<ProcessHandle> &handles)
{
    for (const ProcessHandle &handle : handles) {
        pollfd dead{handle.pidfd(), POLLIN, 0};
        if (::poll(&dead, 1, 0) != 1)
            return false;
    }
    return true;
}

} // namespace

class TestCliLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listHasEveryExperiment();
    void runTellsTheContract();
    void textHasVerdictAndTimeline();
    void numbersWillDo();
    void missingPythonLeavesThatPartOut();
    void missingSubjectIsSaid();
    void missingNamespacesAndTerminalsAreNamed();
    void fullDiskIsAFailure();
    void wrongUsage_data();
    void wrongUsage();
    void interruptEndsExperimentsAndSaysHowMany();
    void killedProgramLeavesNoProcess();
    void readerThatGoesAwayEndsItQuietly();
};

void TestCliLab::listHasEveryExperiment()
{
    const QList<QJsonObject> lines = run(lab("list --json")).jsonLines();
    QVERIFY(lines.size() >= 2);
    for (const QJsonObject &line : lines) {
        QCOMPARE(differentKeys(line, {QStringLiteral("schema"), QStringLiteral("experiment"), QStringLiteral("number"),
                                      QStringLiteral("topic"), QStringLiteral("title"), QStringLiteral("claim")}),
                 QStringList());
    }
    const Answer text = run(lab("list"));
    QCOMPARE(text.status, 0);
    QCOMPARE(text.output.count('\n'), lines.size() + 1);
    QVERIFY(text.output.contains("different-signals-nest"));
}

void TestCliLab::runTellsTheContract()
{
    const Answer answer = run(lab("run different-signals-nest same-signal-coalesces --json"));
    QCOMPARE(answer.status, 0);
    const QList<QJsonObject> lines = answer.jsonLines();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(
        differentKeys(lines[0], {QStringLiteral("schema"), QStringLiteral("experiment"), QStringLiteral("number"),
                                 QStringLiteral("claim"), QStringLiteral("verdict"), QStringLiteral("expected"),
                                 QStringLiteral("observed"), QStringLiteral("missing"), QStringLiteral("error"),
                                 QStringLiteral("startedAt"), QStringLiteral("elapsedMs"), QStringLiteral("timeline")}),
        QStringList());
    QCOMPARE(lines[0][QLatin1String("experiment")].toString(), QStringLiteral("different-signals-nest"));
    QCOMPARE(lines[0][QLatin1String("verdict")].toString(), QStringLiteral("confirmed"));
    QCOMPARE(lines[0][QLatin1String("expected")].toArray().size(),
             lines[0][QLatin1String("observed")].toArray().size());
    bool isLost = false;
    const QJsonArray timeline = lines[1][QLatin1String("timeline")].toArray();
    for (const QJsonValue &event : timeline)
        isLost = isLost || event[QLatin1String("kind")].toString() == QLatin1String("lost");
    QVERIFY(isLost); // two of three sends
}

void TestCliLab::textHasVerdictAndTimeline()
{
    const Answer answer = run(lab("run different-signals-nest"));
    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.output.contains("Confirmed on this kernel"), answer.output.constData());
    QVERIFY2(answer.output.contains("experiment"), answer.output.constData()); // a lane
    QCOMPARE(answer.output.count("  yes  "), 4);
}

void TestCliLab::numbersWillDo()
{
    const Answer answer = run(lab("run 10 --json"));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.json()[QLatin1String("experiment")].toString(), QStringLiteral("different-signals-nest"));
}

void TestCliLab::missingPythonLeavesThatPartOut()
{
    Program program(lab("run kill-and-stop-refused --json"));
    program.setVariable(QStringLiteral("PATH"), QStringLiteral("/nonexistent"));
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    const QJsonObject line = answer.json();
    QCOMPARE(line[QLatin1String("verdict")].toString(), QStringLiteral("unsupported"));
    QCOMPARE(line[QLatin1String("missing")].toString(), QStringLiteral("python3"));
    QSet<QString> outcomes;
    const QJsonArray observed = line[QLatin1String("observed")].toArray();
    for (const QJsonValue &observation : observed)
        outcomes += observation[QLatin1String("outcome")].toString();
    QCOMPARE(outcomes, (QSet<QString>{QStringLiteral("matches"), QStringLiteral("not-tried")}));
}

void TestCliLab::missingSubjectIsSaid()
{
    const QTemporaryDir directory;
    const QString copy = directory.filePath(QStringLiteral("signalbox"));
    QVERIFY(QFile::copy(QStringLiteral(SIGNALBOX_PROGRAM), copy));
    Program program(lab("run 10"));
    program.setProgram(copy);
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.complaint.count('\n'), 1);
    QVERIFY2(answer.complaint.contains("signalbox-lab-subject"), answer.complaint.constData());
}

// A user namespace in which no further one may be made stands for a machine without them; one in which /dev/ptmx is
// covered for one without pseudo terminals.
void TestCliLab::missingNamespacesAndTerminalsAreNamed()
{
    Program program(lab("run namespace-init job-control --json"));
    program.beforeExec([] {
        const auto write = [](const char *path, const char *text) {
            const int fd = ::open(path, O_WRONLY | O_CLOEXEC);
            const bool isWritten = fd >= 0 && ::write(fd, text, std::strlen(text)) > 0;
            ::close(fd);
            return isWritten;
        };
        constexpr int notPossible = 125;
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            ::_exit(notPossible);
        if (!write("/proc/sys/user/max_pid_namespaces", "0"))
            ::_exit(notPossible);
        if (::mount("/dev/null", "/dev/ptmx", nullptr, MS_BIND, nullptr) != 0)
            ::_exit(notPossible);
    });
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    if (answer.status == 125)
        QSKIP("missing: user namespaces, in which to do without what is tested");
    QCOMPARE(answer.status, 0);
    const QList<QJsonObject> lines = answer.jsonLines();
    QCOMPARE(lines.size(), 2);
    for (const QJsonObject &line : lines)
        QCOMPARE(line[QLatin1String("verdict")].toString(), QStringLiteral("unsupported"));
    QCOMPARE(lines[0][QLatin1String("missing")].toString(), QStringLiteral("namespaces"));
    QCOMPARE(lines[1][QLatin1String("missing")].toString(), QStringLiteral("pseudo-terminal"));
}

void TestCliLab::fullDiskIsAFailure()
{
    Program program(lab("run 10 --json"));
    program.setStandardOutputFile(QStringLiteral("/dev/full"));
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.complaint.count('\n'), 1);
    QVERIFY2(answer.complaint.contains("no space"), answer.complaint.constData());
}

void TestCliLab::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing") << QStringList{QStringLiteral("lab")} << QByteArray("list");
    QTest::newRow("unknown word") << lab("walk") << QByteArray("walk");
    QTest::newRow("nothing to run") << lab("run") << QByteArray("--all");
    QTest::newRow("unknown experiment") << lab("run no-such") << QByteArray("no-such");
    QTest::newRow("number too large") << lab("run 9999") << QByteArray("9999");
    QTest::newRow("all and a name") << lab("run --all 10") << QByteArray("10");
    QTest::newRow("list of something") << lab("list 10") << QByteArray("no more words");
}

void TestCliLab::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, said);
    const Answer answer = run(arguments);
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.complaint.count('\n'), 1);
    QVERIFY2(answer.complaint.contains(said), answer.complaint.constData());
}

void TestCliLab::interruptEndsExperimentsAndSaysHowMany()
{
    Program program(lab("run different-signals-nest alarm-and-sleep same-signal-coalesces --json"));
    QVERIFY(program.launch());
    QVERIFY(!program.nextEvent().isEmpty()); // so the second one runs, which takes ten seconds
    std::vector<ProcessHandle> running;
    QTRY_VERIFY_WITH_TIMEOUT((running = descendantsOf(program.processId())).size() >= 2, deadlineMs);
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(answer.complaint.contains("1 of 3"), answer.complaint.constData());
    QTRY_VERIFY_WITH_TIMEOUT(areGone(running), deadlineMs);
}

void TestCliLab::killedProgramLeavesNoProcess()
{
    Program program(lab("run alarm-and-sleep"));
    QVERIFY(program.launch());
    std::vector<ProcessHandle> running;
    QTRY_VERIFY_WITH_TIMEOUT((running = descendantsOf(program.processId())).size() >= 2, deadlineMs);
    program.kill();
    (void)program.finish();
    QTRY_VERIFY_WITH_TIMEOUT(areGone(running), deadlineMs);
}

void TestCliLab::readerThatGoesAwayEndsItQuietly()
{
    Program program(lab("run --all --json"));
    QVERIFY(program.launch());
    QVERIFY(!program.nextLine().isEmpty());
    program.closeReadChannel(QProcess::StandardOutput);
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
}

QTEST_GUILESS_MAIN(TestCliLab)
#include "tst_clilab.moc"
