// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

const QString shell = QStringLiteral("/bin/sh");

/// `run OPTIONS -- COMMAND`, each given as words between blanks.
QStringList runArguments(const QString &options, const QStringList &command)
{
    return QStringList{QStringLiteral("run")} + options.split(QLatin1Char(' '), Qt::SkipEmptyParts)
           + QStringList{QStringLiteral("--")} + command;
}

QStringList script(const QString &options, const QString &text)
{
    return runArguments(options, {shell, QStringLiteral("-c"), text});
}

QStringList probe(const QString &options, const QStringList &arguments)
{
    return runArguments(options, QStringList{QStringLiteral(SIGNALBOX_CHILDPROBE)} + arguments);
}

QString string(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

/// A line of /proc/PID/status, read as the set of signals that it shows.
quint64 maskOf(const QByteArray &status, const QByteArray &name)
{
    for (const QByteArray &line : status.split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed().toULongLong(nullptr, 16);
    }
    return ~quint64{0};
}

constexpr quint64 bitOf(int signal)
{
    return quint64{1} << (signal - 1);
}

} // namespace

/// What `run` tells of its command, and in which state the command starts.
class TestCliRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsAreThoseOfTheContract();
    void killIsTold();
    void stopAndResumptionAreTold();
    void wordsGoToStandardError();
    void reportGoesIntoAFile();
    void statusesAreThoseOfPython();
    void commandThatCannotRunHasTheStatusOfShells_data();
    void commandThatCannotRunHasTheStatusOfShells();
    void failureIsTheLastEvent();
    void argumentsArriveByteByByte();
    void manyLongArgumentsArrive();
    void signalStateIsClean();
    void inheritedIgnoreIsPassedOn();
    void chosenSignalsStartIgnoredAndBlocked();
    void ignoredSigchldLosesNoStatus();
    void directoryAndEnvironmentAreSet();
    void standardStreamsAreInherited();
    void closedOutputOfTheReportIsNoFailure();
    void closedStandardStreamsStayClosed();
    void childMayCloseItsOutput();
    void floodArrives();
    void detachedGrandchildIsNotWaitedFor();
    void fullDescriptorTableIsSaid();
    void processLimitIsSaid();
};

void TestCliRun::eventsAreThoseOfTheContract()
{
    const Answer answer = run(script(QStringLiteral("--json"), QStringLiteral("exit 3")));
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.complaint, QByteArray());
    const QList<QJsonObject> events = answer.jsonLines();
    QCOMPARE(events.size(), 2);
    QCOMPARE(differentKeys(events[0], {QStringLiteral("schema"), QStringLiteral("event"), QStringLiteral("pid"),
                                       QStringLiteral("startTime")}),
             QStringList());
    QCOMPARE(string(events[0], "event"), QStringLiteral("started"));
    QVERIFY(events[0][QLatin1String("pid")].toInt() > 1);
    QCOMPARE(differentKeys(events[1], {QStringLiteral("schema"), QStringLiteral("event"), QStringLiteral("exitCode"),
                                       QStringLiteral("userMs"), QStringLiteral("systemMs"),
                                       QStringLiteral("maxRssBytes"), QStringLiteral("elapsedMs")}),
             QStringList());
    QCOMPARE(string(events[1], "event"), QStringLiteral("exited"));
    QCOMPARE(events[1][QLatin1String("exitCode")].toInt(), 3);
    for (const char *key : {"userMs", "systemMs", "elapsedMs"})
        QVERIFY2(events[1][QLatin1String(key)].toInteger(-1) >= 0, key);
    QVERIFY(events[1][QLatin1String("maxRssBytes")].toInteger() > 4096);
}

void TestCliRun::killIsTold()
{
    const Answer answer = run(script(QStringLiteral("--json"), QStringLiteral("kill -TERM $$")));
    QCOMPARE(answer.status, 128 + SIGTERM);
    const QJsonObject last = answer.jsonLines().value(1);
    QCOMPARE(differentKeys(last, {QStringLiteral("schema"), QStringLiteral("event"), QStringLiteral("signal"),
                                  QStringLiteral("coreDumped"), QStringLiteral("userMs"), QStringLiteral("systemMs"),
                                  QStringLiteral("maxRssBytes"), QStringLiteral("elapsedMs")}),
             QStringList());
    QCOMPARE(string(last, "event"), QStringLiteral("killed"));
    QCOMPARE(string(last, "signal"), QStringLiteral("SIGTERM"));
    QVERIFY(last[QLatin1String("coreDumped")].isBool());
}

void TestCliRun::stopAndResumptionAreTold()
{
    Program program(script(QStringLiteral("--json"), QStringLiteral("kill -STOP $$; read word; exit 6")));
    program.start(QIODevice::ReadWrite);
    QVERIFY(program.waitForStarted(Program::deadlineMs));
    const QJsonObject started = program.nextEvent();
    const auto pid = static_cast<pid_t>(started[QLatin1String("pid")].toInt());
    QVERIFY(pid > 1);
    const QJsonObject stopped = program.nextEvent();
    QCOMPARE(string(stopped, "event"), QStringLiteral("stopped"));
    QCOMPARE(string(stopped, "signal"), QStringLiteral("SIGSTOP"));
    QCOMPARE(::kill(pid, SIGCONT), 0); // stopped, so it is still that one
    QCOMPARE(string(program.nextEvent(), "event"), QStringLiteral("continued"));
    program.write("\n"); // an end would hide that it went on
    const QJsonObject exited = program.nextEvent();
    QCOMPARE(string(exited, "event"), QStringLiteral("exited"));
    QCOMPARE(exited[QLatin1String("exitCode")].toInt(), 6);
    QCOMPARE(program.finish().status, 6);
}

void TestCliRun::wordsGoToStandardError()
{
    const Answer answer = run(script(QString(), QStringLiteral("echo said; exit 4")));
    QCOMPARE(answer.status, 4);
    QCOMPARE(answer.output, QByteArray("said\n"));
    QVERIFY2(answer.complaint.contains("/bin/sh started as process "), answer.complaint.constData());
    QVERIFY2(answer.complaint.contains("exited with code 4 after "), answer.complaint.constData());
    QCOMPARE(answer.complaint.count('\n'), 2);
}

void TestCliRun::reportGoesIntoAFile()
{
    QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("report"));
    const Answer answer =
        run(script(QStringLiteral("--json --output ") + path, QStringLiteral("echo out; echo err >&2; exit 2")));
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray("out\n"));
    QCOMPARE(answer.complaint, QByteArray("err\n"));
    QFile report(path);
    QVERIFY(report.open(QIODevice::ReadOnly));
    QCOMPARE(report.readAll().count('\n'), 2);
    const Answer refused = run(script(QStringLiteral("--output /no/such/place"), QStringLiteral("exit 2")));
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.complaint.contains("/no/such/place"), refused.complaint.constData());
    QCOMPARE(refused.complaint.count('\n'), 1);
}

// What python3's subprocess says of the same commands; it has minus the number of the signal.
void TestCliRun::statusesAreThoseOfPython()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("no python3 to compare with");
    QStringList cases;
    for (const int code : {0, 1, 2, 125, 126, 127, 128, 129, 254, 255})
        cases += QStringLiteral("exit %1").arg(code);
    for (int signal = 1; signal <= SIGRTMAX; ++signal) {
        if (!QList<int>{SIGCHLD, SIGCONT, SIGURG, SIGWINCH, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU}.contains(signal))
            cases += QStringLiteral("kill %1").arg(signal);
    }
    const QString code = QStringLiteral("import subprocess, sys\n"
                                        "for case in sys.argv[2:]:\n"
                                        "    n = subprocess.run([sys.argv[1]] + case.split()).returncode\n"
                                        "    print(case, n if n >= 0 else 128 - n)\n");
    QProcess reference;
    reference.start(python, QStringList{QStringLiteral("-c"), code, QStringLiteral(SIGNALBOX_CHILDPROBE)} + cases);
    QVERIFY(reference.waitForFinished(Program::deadlineMs));
    const QStringList right =
        QString::fromLatin1(reference.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList ours;
    for (const QString &one : cases)
        ours += QStringLiteral("%1 %2").arg(one).arg(run(probe(QString(), one.split(QLatin1Char(' ')))).status);
    QCOMPARE(ours, right);
}

void TestCliRun::commandThatCannotRunHasTheStatusOfShells_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("complaint");
    QTest::newRow("missing in PATH") << "no-such-program-here"
                                     << "" << 127 << QByteArray("(ENOENT)");
    QTest::newRow("missing path") << "./no-such-program"
                                  << "" << 127 << QByteArray("(ENOENT)");
    QTest::newRow("below a file") << "./plain/x"
                                  << "" << 127 << QByteArray("(ENOTDIR)");
    QTest::newRow("directory") << "/usr"
                               << "" << 126 << QByteArray("directory (EACCES)");
    QTest::newRow("not executable") << "./plain"
                                    << "" << 126 << QByteArray("executed (EACCES)");
    QTest::newRow("no program") << "./noformat"
                                << "" << 126 << QByteArray("(ENOEXEC)");
    QTest::newRow("missing interpreter") << "./orphan"
                                         << "" << 126 << QByteArray("interpreter");
    QTest::newRow("missing directory") << "true"
                                       << "--directory ./nowhere" << 1 << QByteArray("(ENOENT)");
    QTest::newRow("directory that is a file") << "true"
                                              << "--directory ./plain" << 1 << QByteArray("(ENOTDIR)");
}

void TestCliRun::commandThatCannotRunHasTheStatusOfShells()
{
    QFETCH(const QString, command);
    QFETCH(const QString, options);
    QFETCH(const int, status);
    QFETCH(const QByteArray, complaint);
    QTemporaryDir place;
    const auto write = [&](const QString &name, const QByteArray &content, mode_t mode) {
        QFile file(place.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush()
               && ::chmod(QFile::encodeName(file.fileName()).constData(), mode) == 0;
    };
    QVERIFY(write(QStringLiteral("plain"), "text", 0600));
    QVERIFY(write(QStringLiteral("noformat"), "neither script nor binary\n", 0700));
    QVERIFY(write(QStringLiteral("orphan"), "#!/no/such/interpreter\n", 0700));
    Program program(runArguments(options, {command}));
    program.setWorkingDirectory(place.path());
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.complaint.count('\n'), 1);
    QVERIFY2(answer.complaint.contains(complaint), answer.complaint.constData());
}

void TestCliRun::failureIsTheLastEvent()
{
    const Answer answer = run(runArguments(QStringLiteral("--json"), {QStringLiteral("no-such-program-here")}));
    QCOMPARE(answer.status, 127);
    QCOMPARE(answer.complaint.count('\n'), 1);
    QCOMPARE(answer.jsonLines().size(), 1);
    QCOMPARE(string(answer.json(), "event"), QStringLiteral("failed"));
    const QJsonObject error = answer.json()[QLatin1String("error")].toObject();
    QCOMPARE(string(error, "code"), QStringLiteral("NotFound"));
    QCOMPARE(error[QLatin1String("errno")].toInt(), ENOENT);
    QVERIFY(string(error, "message").contains(QStringLiteral("no-such-program-here")));
}

void TestCliRun::argumentsArriveByteByByte()
{
    // A shell in between, since QProcess would have to make text of the bytes.
    Program program({});
    const QString text = QStringLiteral("exec \"$1\" run -- \"$2\" arguments \"'\\\" \\$HOME\" 'a\nb' '' -- --json "
                                        "\"$(printf '\\377\\303\\050\\355\\240\\200\\357\\273\\277')\" '*'");
    const QStringList arguments{QStringLiteral("-c"), text, shell, program.program(),
                                QStringLiteral(SIGNALBOX_CHILDPROBE)};
    program.setProgram(shell);
    program.setArguments(arguments);
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output.split('\0'), (QList<QByteArray>{"'\" $HOME", "a\nb", "", "--", "--json",
                                                           "\377\303\050\355\240\200\357\273\277", "*", ""}));
}

void TestCliRun::manyLongArgumentsArrive()
{
    const QString part(100'000, QLatin1Char('a'));
    const Answer answer = run(probe(QString(), QStringList{QStringLiteral("size")} + QStringList(10, part)));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output, QByteArray("12 100000"));
}

void TestCliRun::signalStateIsClean()
{
    Program program(probe(QString(), {QStringLiteral("status")}));
    program.beforeExec([] {
        sigset_t all;
        ::sigfillset(&all);
        ::sigprocmask(SIG_BLOCK, &all, nullptr);
    });
    QVERIFY(program.launch());
    const QByteArray status = program.finish().output;
    QCOMPARE(maskOf(status, "SigBlk"), quint64{0});
    QCOMPARE(maskOf(status, "SigCgt"), quint64{0});
    QCOMPARE(maskOf(status, "SigIgn"), quint64{0}); // PIPE too, which the program itself ignores
}

void TestCliRun::inheritedIgnoreIsPassedOn()
{
    Program program(probe(QString(), {QStringLiteral("status")}));
    program.beforeExec([] {
        ::signal(SIGHUP, SIG_IGN);
        ::signal(SIGPIPE, SIG_IGN);
    });
    QVERIFY(program.launch());
    QCOMPARE(maskOf(program.finish().output, "SigIgn"), bitOf(SIGHUP) | bitOf(SIGPIPE));
}

void TestCliRun::chosenSignalsStartIgnoredAndBlocked()
{
    const Answer answer =
        run(probe(QStringLiteral("--ignore INT,RTMIN+1 --block USR1,15"), {QStringLiteral("status")}));
    QCOMPARE(maskOf(answer.output, "SigIgn"), bitOf(SIGINT) | bitOf(SIGRTMIN + 1));
    QCOMPARE(maskOf(answer.output, "SigBlk"), bitOf(SIGUSR1) | bitOf(SIGTERM));
}

void TestCliRun::ignoredSigchldLosesNoStatus()
{
    Program program(script(QStringLiteral("--json"), QStringLiteral("exit 9")));
    program.beforeExec([] { ::signal(SIGCHLD, SIG_IGN); });
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 9);
    QVERIFY(!answer.jsonLines().value(1)[QLatin1String("userMs")].isNull());
}

void TestCliRun::directoryAndEnvironmentAreSet()
{
    QTemporaryDir place;
    const QString path = QDir(place.path()).canonicalPath();
    const Answer answer =
        run(runArguments(QStringLiteral("--directory ") + path + QStringLiteral(" --env A=1 --env B=x=y --env C="),
                         {shell, QStringLiteral("-c"), QStringLiteral("pwd; echo \"$A,$B,$C,${HOME:+kept}\"")}));
    QCOMPARE(answer.status, 0);
    QCOMPARE(QString::fromUtf8(answer.output), path + QStringLiteral("\n1,x=y,,kept\n"));
}

void TestCliRun::standardStreamsAreInherited()
{
    Program program(runArguments(QString(), {QStringLiteral("cat")}));
    program.start(QIODevice::ReadWrite);
    QVERIFY(program.waitForStarted(Program::deadlineMs));
    program.write("through\n");
    QCOMPARE(program.nextLine(), QByteArray("through"));
    program.closeWriteChannel();
    QCOMPARE(program.finish().status, 0);
}

void TestCliRun::closedOutputOfTheReportIsNoFailure()
{
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    ::close(ends[0]); // nobody reads
    Program program(script(QStringLiteral("--json"), QStringLiteral("exit 5")));
    program.beforeExec([fd = ends[1]] { ::dup2(fd, STDOUT_FILENO); });
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    ::close(ends[1]);
    QCOMPARE(answer.status, 5);
    QCOMPARE(answer.complaint, QByteArray());
}

void TestCliRun::closedStandardStreamsStayClosed()
{
    QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("open"));
    Program program(script(QStringLiteral("--json"), QStringLiteral("ls /proc/$$/fd >\"$0\"; exit 3"))
                    + QStringList{path});
    program.beforeExec([] {
        ::close(STDIN_FILENO);
        ::close(STDOUT_FILENO);
    });
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.complaint.contains("the report"), answer.complaint.constData()); // not into a descriptor of ours
    QFile report(path);
    QVERIFY(report.open(QIODevice::ReadOnly));
    QVERIFY(!report.readAll().split('\n').contains("0")); // the shell has the file of its own at another number
}

void TestCliRun::childMayCloseItsOutput()
{
    const Answer answer = run(script(QString(), QStringLiteral("exec >&- 2>&- <&-; exit 8")));
    QCOMPARE(answer.status, 8);
    QVERIFY(answer.complaint.contains("exited with code 8"));
}

void TestCliRun::floodArrives()
{
    constexpr int size = 8 * 1024 * 1024;
    const Answer answer = run(probe(QString(), {QStringLiteral("flood"), QString::number(size)}));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output.size(), qsizetype{size});
}

void TestCliRun::detachedGrandchildIsNotWaitedFor()
{
    Program program(
        runArguments(QString(), {shell, QStringLiteral("-c"), QStringLiteral("\"$0\" wait <&0 >&2 & echo $!; exit 5"),
                                 QStringLiteral(SIGNALBOX_CHILDPROBE)}));
    program.start(QIODevice::ReadWrite);
    QVERIFY(program.waitForStarted(Program::deadlineMs));
    QVERIFY(program.waitForFinished(Program::deadlineMs)); // it is the end of its input that ends the grandchild
    QCOMPARE(program.exitCode(), 5);
    const pid_t grandchild = program.readAllStandardOutput().trimmed().toInt();
    QVERIFY(grandchild > 1);
}

void TestCliRun::fullDescriptorTableIsSaid()
{
    int refused = 0;
    bool ran = false;
    // One descriptor more each time, so that every step is the one that fails.
    for (rlim_t room = 4; !ran && room < 40; ++room) {
        Program program(script(QString(), QStringLiteral("exit 5")));
        program.beforeExec([room] {
            const rlimit limit{room, room};
            ::setrlimit(RLIMIT_NOFILE, &limit);
        });
        QVERIFY(program.launch());
        const Answer answer = program.finish();
        ran = answer.status == 5;
        if (!ran && answer.complaint.startsWith("signalbox: ")) { // before that the loader has failed
            ++refused;
            QCOMPARE(answer.status, 1);
            QVERIFY2(answer.complaint.contains("limit"), answer.complaint.constData());
        }
    }
    QVERIFY(ran);
    QVERIFY(refused > 0);
}

void TestCliRun::processLimitIsSaid()
{
    if (::geteuid() != 0)
        QSKIP("needs root: to run as a user of its own, with a process limit of its own");
    constexpr uid_t lonelyUser = 54322;
    Program program(script(QString(), QStringLiteral("exit 5")));
    program.setWorkingDirectory(QStringLiteral("/"));
    program.beforeExec([] {
        const rlimit one{1, 1};
        if (::setrlimit(RLIMIT_NPROC, &one) != 0 || ::setresgid(lonelyUser, lonelyUser, lonelyUser) != 0
            || ::setresuid(lonelyUser, lonelyUser, lonelyUser) != 0)
            ::_exit(127);
    });
    if (!program.launch())
        QSKIP("another user cannot reach the built program here");
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.complaint.contains("(EAGAIN)"), answer.complaint.constData());
    QVERIFY2(answer.complaint.contains("ulimit -u"), answer.complaint.constData());
}

QTEST_GUILESS_MAIN(TestCliRun)
#include "tst_clirun.moc"
