// SPDX-License-Identifier: MIT
#include "core/signals/signalmask.h"
#include "core/signals/signalsender.h"
#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace signalbox::test;

namespace {

SignalNumber number(int signal)
{
    return *SignalNumber::fromNumber(signal);
}

/// One Sig… line of /proc/PID/status, or of one of its threads; nothing if it cannot be read.
std::optional<SignalSet> signalLine(const QString &directory, const QByteArray &name)
{
    QFile status(directory + QStringLiteral("/status"));
    if (!status.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (!line.startsWith(name + ":\t"))
            continue;
        if (const auto set = SignalSet::fromHex(line.mid(name.size() + 2)))
            return *set;
    }
    return {};
}

QByteArray nameOf(const QString &directory)
{
    QFile name(directory + QStringLiteral("/comm"));
    return name.open(QIODevice::ReadOnly) ? name.readAll().trimmed() : QByteArray();
}

bool hasSignal(qint64 pid, const char *line, int signal)
{
    const auto set = signalLine(QStringLiteral("/proc/%1").arg(pid), line);
    return set && set->contains(number(signal));
}

/// The name of a thread beside `main` that would take TERM or USR1; empty if there is none. Qt's pooled threads do not
/// count: it makes and ends them as it paints, at times of its own.
QByteArray threadThatTakesSignals(const QString &threads, const QString &main)
{
    for (const QString &id : QDir(threads).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString thread = QStringLiteral("%1/%2").arg(threads, id);
        const auto blocked = signalLine(thread, "SigBlk");
        if (id == main || !blocked || nameOf(thread) == "Thread (pooled)")
            continue; // nothing to read: it ended meanwhile
        if (!blocked->contains(number(SIGTERM)) || !blocked->contains(number(SIGUSR1)))
            return "thread " + nameOf(thread);
    }
    return {};
}

/// What is missing until the window is up: it handles TERM, and takes signals again. Empty if nothing is.
QByteArray missing(qint64 pid)
{
    const auto blocked = signalLine(QStringLiteral("/proc/%1").arg(pid), "SigBlk");
    if (!blocked)
        return "there is no such process";
    if (!hasSignal(pid, "SigCgt", SIGTERM))
        return "TERM is not handled";
    return blocked->isEmpty() ? QByteArray() : "blocked: " + blocked->names().join(u' ').toUtf8();
}

/// The same of a program, with what it said if it has ended.
QByteArray missing(Program &program)
{
    if (program.waitForFinished(0))
        return "it ended: " + program.readAllStandardError();
    return missing(program.processId());
}

bool send(qint64 pid, int signal)
{
    const auto target = ProcessHandle::open(ProcessTarget{static_cast<pid_t>(pid), {}});
    if (!target)
        return false;
    const auto results = SignalSender({}).send(*target, SendRequest{.signal = number(signal), .value = {}});
    return results.size() == 1 && results.front().result.has_value();
}

/// "killed 15", "exit 143": what the parent saw.
QString end(Program &program)
{
    if (program.state() != QProcess::NotRunning && !program.waitForFinished(Program::deadlineMs))
        return QStringLiteral("runs on");
    return (program.exitStatus() == QProcess::CrashExit ? QStringLiteral("killed %1") : QStringLiteral("exit %1"))
        .arg(program.exitCode());
}

} // namespace

/// The window program seen from outside: what it does with the signals that end it, and what its parent sees then.
class TestWindowEnds : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;

    [[nodiscard]] QString settingsPath() const { return m_home->filePath(QStringLiteral("signalbox/signalbox.conf")); }
    [[nodiscard]] QString savedPage() const
    {
        return QSettings(settingsPath(), QSettings::IniFormat).value(QStringLiteral("window/page")).toString();
    }
    void prepare(Program &program) const
    {
        program.setVariable(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        program.setVariable(QStringLiteral("XDG_CONFIG_HOME"), m_home->path());
    }

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void closingSignalSavesAndIsWhatTheParentSees_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("TERM") << SIGTERM;
        QTest::newRow("INT") << SIGINT;
        QTest::newRow("HUP") << SIGHUP;
    }

    void closingSignalSavesAndIsWhatTheParentSees()
    {
        QFETCH(const int, signal);
        Program program({QStringLiteral("--page"), QStringLiteral("log")});
        prepare(program);
        QVERIFY(program.launch());
        QTRY_COMPARE_WITH_TIMEOUT(missing(program), QByteArray(), Program::deadlineMs);
        QVERIFY(send(program.processId(), signal));
        QCOMPARE(end(program), QStringLiteral("killed %1").arg(signal));
        QCOMPARE(savedPage(), QStringLiteral("log"));
        QVERIFY(!program.readAllStandardError().contains("could not be saved"));
    }

    void signalsBlockedByTheParentStillArrive()
    {
        Program program({});
        prepare(program);
        program.beforeExec([] {
            sigset_t all;
            sigfillset(&all);
            ::sigprocmask(SIG_SETMASK, &all, nullptr);
        });
        QVERIFY(program.launch());
        QTRY_COMPARE_WITH_TIMEOUT(missing(program), QByteArray(), Program::deadlineMs);
        QVERIFY(send(program.processId(), SIGTERM));
        QCOMPARE(end(program), QStringLiteral("killed 15"));
        QCOMPARE(savedPage(), QStringLiteral("processes"));
    }

    void hangupIgnoredByNohupStaysIgnored()
    {
        Program program({});
        prepare(program);
        program.beforeExec([] { ::signal(SIGHUP, SIG_IGN); });
        QVERIFY(program.launch());
        QTRY_COMPARE_WITH_TIMEOUT(missing(program), QByteArray(), Program::deadlineMs);
        QVERIFY(hasSignal(program.processId(), "SigIgn", SIGHUP));
        QVERIFY(send(program.processId(), SIGHUP)); // handled, it would end the program before TERM does
        QVERIFY(send(program.processId(), SIGTERM));
        QCOMPARE(end(program), QStringLiteral("killed 15"));
    }

    void stuckHookEndsByTheWatchdog()
    {
        Program program({});
        prepare(program);
        QVERIFY(program.launch());
        QTRY_COMPARE_WITH_TIMEOUT(missing(program), QByteArray(), Program::deadlineMs);
        // Somebody else writes the settings and does not come to an end: saving waits for that.
        QLockFile lock(settingsPath() + QStringLiteral(".lock"));
        QVERIFY(lock.lock());
        QVERIFY(send(program.processId(), SIGTERM));
        QCOMPARE(end(program), QStringLiteral("killed 15"));
        QCOMPARE(savedPage(), QString());
    }

    void secondSignalEndsAtOnce()
    {
        Program program({});
        prepare(program);
        QVERIFY(program.launch());
        QTRY_COMPARE_WITH_TIMEOUT(missing(program), QByteArray(), Program::deadlineMs);
        QLockFile lock(settingsPath() + QStringLiteral(".lock"));
        QVERIFY(lock.lock());
        QVERIFY(send(program.processId(), SIGTERM));
        QTRY_VERIFY(!hasSignal(program.processId(), "ShdPnd", SIGTERM)); // it was taken
        QVERIFY(send(program.processId(), SIGINT));
        // The watchdog would have ended it by the first.
        QCOMPARE(end(program), QStringLiteral("killed 2"));
    }

    void onlyTheMainThreadTakesSignals()
    {
        Program program({});
        prepare(program);
        QVERIFY(program.launch());
        const qint64 pid = program.processId();
        QTRY_COMPARE_WITH_TIMEOUT(missing(program), QByteArray(), Program::deadlineMs);
        const QDir threads(QStringLiteral("/proc/%1/task").arg(pid));
        const auto ids = [&threads] { return threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot); };
        QTRY_VERIFY(ids().size() >= 3); // one sends, one scans
        // Asked again where a thread is found: one that is just being made has neither its name nor its mask yet.
        QTRY_COMPARE(threadThatTakesSignals(threads.path(), text(pid)), QByteArray());
        const auto ofMain = signalLine(threads.filePath(text(pid)), "SigBlk");
        QVERIFY(ofMain && ofMain->isEmpty());
    }

    void homeWithoutRoomOrRightsCostsOnlyTheSettings_data()
    {
        QTest::addColumn<QString>("mount");
        QTest::newRow("full") << "mount -t tmpfs -o size=8k none \"$XDG_CONFIG_HOME\"; "
                                 "cat /dev/zero > \"$XDG_CONFIG_HOME/fill\" 2> /dev/null; ";
        QTest::newRow("read-only") << "mount -t tmpfs -o ro none \"$XDG_CONFIG_HOME\" && ";
    }

    void homeWithoutRoomOrRightsCostsOnlyTheSettings()
    {
        QFETCH(const QString, mount);
        if (QStandardPaths::findExecutable(QStringLiteral("unshare")).isEmpty())
            QSKIP("there is no unshare(1) to make a mount namespace with");
        Program program({});
        prepare(program);
        // The mount is seen by this program alone, and goes with it.
        program.setArguments({QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--mount"),
                              QStringLiteral("sh"), QStringLiteral("-c"), mount + QStringLiteral("exec \"$0\""),
                              program.program()});
        program.setProgram(QStringLiteral("unshare"));
        QVERIFY(program.launch());
        QTRY_VERIFY_WITH_TIMEOUT(program.state() == QProcess::NotRunning || missing(program.processId()).isEmpty(),
                                 Program::deadlineMs);
        if (program.state() == QProcess::NotRunning)
            QSKIP("this kernel or sandbox makes no user and mount namespace");
        QVERIFY(send(program.processId(), SIGTERM));
        QCOMPARE(end(program), QStringLiteral("killed 15"));
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(said.contains("The settings could not be saved"), said.constData());
    }

    void firstProcessOfANamespaceEndsWithTheShellsCode()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("unshare")).isEmpty())
            QSKIP("there is no unshare(1) to make a pid namespace with");
        Program program({});
        prepare(program);
        program.setArguments({QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--pid"),
                              QStringLiteral("--fork"), QStringLiteral("--kill-child"), program.program()});
        program.setProgram(QStringLiteral("unshare"));
        QVERIFY(program.launch());
        const QString childrenFile = QStringLiteral("/proc/%1/task/%1/children").arg(program.processId());
        const auto child = [&childrenFile] {
            QFile children(childrenFile);
            return children.open(QIODevice::ReadOnly) ? children.readAll().trimmed().toLongLong() : 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(program.state() == QProcess::NotRunning || missing(child()).isEmpty(),
                                 Program::deadlineMs);
        if (program.state() == QProcess::NotRunning)
            QSKIP("this kernel or sandbox makes no user and pid namespace");
        QVERIFY(send(child(), SIGTERM));
        QCOMPARE(end(program), QStringLiteral("exit 143"));
        QCOMPARE(savedPage(), QStringLiteral("processes"));
    }
};

QTEST_GUILESS_MAIN(TestWindowEnds)
#include "tst_windowends.moc"
