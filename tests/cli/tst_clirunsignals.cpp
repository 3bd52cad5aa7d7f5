// SPDX-License-Identifier: MIT
#include "core/base/uniquefd.h"
#include "tests/cli/program.h"
#include "tests/support/testchild.h"

#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

const QString shell = QStringLiteral("bash"); // its read is interrupted by a trap, and says so; that of dash does not

/// `run` with the helper child as its command, which does `commands`, then waits for the end of its input.
class RunSubject
{
public:
    explicit RunSubject(const QStringList &commands, const QString &option = QStringLiteral("--env=NONE=1"))
        : m_program(QStringList{QStringLiteral("run"), option, shell, QStringLiteral("-c"),
                                QStringLiteral("exec \"$0\" $PPID \"$@\""), QStringLiteral(SIGNALBOX_SUBJECT_PATH)}
                    + commands)
    {}

    Program &program() { return m_program; }
    [[nodiscard]] pid_t pid() const { return static_cast<pid_t>(m_program.processId()); }

    /// Starts both; the pid of the command, -1 if it did not come up.
    pid_t launch()
    {
        m_program.start(QIODevice::ReadWrite);
        if (!m_program.waitForStarted(Program::deadlineMs))
            return -1;
        for (;;) {
            const QByteArray line = m_program.nextLine();
            if (line.startsWith("ready "))
                return line.mid(6).toInt();
            if (line.isEmpty())
                return -1;
        }
    }

    /// The words of the next report of a signal: "signal", number, code, pid, uid, value, tid.
    QList<QByteArray> nextReport() { return m_program.nextLine().split(' '); }

private:
    Program m_program;
};

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

/// A pseudo terminal whose other end a program gets as its controlling one, as the leader of a new session.
class Terminal
{
public:
    Terminal()
        : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK))
    {
        char path[64] = {};
        if (m_master.isValid() && ::grantpt(m_master.get()) == 0 && ::unlockpt(m_master.get()) == 0
            && ::ptsname_r(m_master.get(), path, sizeof path) == 0)
            m_slave = UniqueFd(::open(path, O_RDWR | O_NOCTTY | O_CLOEXEC));
    }

    [[nodiscard]] bool isValid() const { return m_slave.isValid(); }

    /// Starts `program` on it.
    bool launch(Program &program)
    {
        program.beforeExec([slave = m_slave.get()] {
            if (::setsid() < 0 || ::ioctl(slave, TIOCSCTTY, 0) != 0)
                ::_exit(125);
            for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
                ::dup2(slave, fd);
        });
        if (!program.launch())
            return false;
        m_slave.reset(); // a hang-up shows at the master then
        return true;
    }

    void type(const QByteArray &keys)
    {
        QCOMPARE(::write(m_master.get(), keys.constData(), static_cast<size_t>(keys.size())), keys.size());
    }

    /// Reads until `text` has come, and returns everything up to it; nothing if it does not come in time.
    QByteArray readUntil(const QByteArray &text)
    {
        while (!m_read.contains(text)) {
            pollfd ready{.fd = m_master.get(), .events = POLLIN, .revents = 0};
            if (::poll(&ready, 1, Program::deadlineMs) <= 0)
                return {};
            char buffer[4096];
            const ssize_t got = ::read(m_master.get(), buffer, sizeof buffer);
            if (got <= 0)
                return {};
            m_read.append(buffer, got);
        }
        const qsizetype end = m_read.indexOf(text) + text.size();
        const QByteArray found = m_read.first(end);
        m_read.remove(0, end);
        return found;
    }

    /// What is left until every program has let go of it.
    QByteArray readToEnd()
    {
        (void)readUntil(QByteArray(1, '\0'));
        return m_read;
    }

    void hangUp() { m_master.reset(); }

private:
    UniqueFd m_master;
    UniqueFd m_slave;
    QByteArray m_read;
};

QStringList onTerminal(const QString &text)
{
    return {QStringLiteral("run"), QStringLiteral("--"), shell, QStringLiteral("-c"), text};
}

/// Reports each interrupt out of its handler, and ends as it is told. No shell with a trap: a signal that comes between
/// its look for some and its read(2) waits there for the next line.
QStringList reportingInterrupts()
{
    return {QStringLiteral("run"),
            QStringLiteral("--"),
            shell,
            QStringLiteral("-c"),
            QStringLiteral("exec \"$0\" $PPID 'catch 2'"),
            QStringLiteral(SIGNALBOX_SUBJECT_PATH)};
}

} // namespace

/// What `run` does with the signals that it receives itself.
class TestCliRunSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySignalIsPassedOn_data();
    void everySignalIsPassedOn();
    void queuedValuesArriveInOrder();
    void signalOfTheCommandIsNotSentBack();
    void endOfTheCommandIsWaitedFor();
    void secondRequestEndsAtOnce();
    void oneRequestMayComeTwice();
    void blockedInOurParentIsPassedOnAllTheSame();
    void stopOfTheCommandAloneDoesNotStopUs();
    void continueReachesAStoppedCommand();
    void interruptKeyArrivesOnce();
    void interruptKeyReachesACommandOfItsOwnSession();
    void interruptKeyNeverEndsUs();
    void hangUpReachesTheCommand();
    void suspendKeyStopsBothAndTheShellContinuesBoth();
    void readFromTheBackgroundStopsBoth();
};

void TestCliRunSignals::everySignalIsPassedOn_data()
{
    QTest::addColumn<int>("signal");
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGABRT, SIGTRAP, SIGSYS,
                             SIGXCPU, SIGURG, SIGWINCH, SIGIO, SIGPWR, SIGTTIN, SIGTSTP, SIGRTMIN, SIGRTMAX})
        QTest::addRow("%d", signal) << signal;
}

void TestCliRunSignals::everySignalIsPassedOn()
{
    QFETCH(const int, signal);
    RunSubject run({QStringLiteral("catch %1").arg(signal)});
    QVERIFY(run.launch() > 1);
    QCOMPARE(::kill(run.pid(), signal), 0);
    const QList<QByteArray> report = run.nextReport();
    QCOMPARE(report.value(1), number(signal));
    QCOMPARE(report.value(3), number(run.pid())); // it was us who passed it on
    run.program().closeWriteChannel();
    QCOMPARE(run.program().finish().status, 0);
}

void TestCliRunSignals::queuedValuesArriveInOrder()
{
    constexpr int count = 20;
    RunSubject run({QStringLiteral("catch %1").arg(SIGRTMIN + 3)});
    QVERIFY(run.launch() > 1);
    for (int i = 0; i < count; ++i)
        QCOMPARE(::sigqueue(run.pid(), SIGRTMIN + 3, sigval{.sival_int = i - 5}), 0);
    for (int i = 0; i < count; ++i) {
        const QList<QByteArray> report = run.nextReport();
        QCOMPARE(report.value(2), number(SI_QUEUE));
        QCOMPARE(report.value(5), number(i - 5));
    }
    run.program().closeWriteChannel();
    QCOMPARE(run.program().finish().status, 0);
}

void TestCliRunSignals::signalOfTheCommandIsNotSentBack()
{
    Program program(onTerminal(
        QStringLiteral("trap 'echo returned' USR1 USR2; kill -USR1 $PPID; kill -USR2 $PPID; read word; echo over")));
    program.start(QIODevice::ReadWrite);
    QVERIFY(program.waitForStarted(Program::deadlineMs));
    // It goes through the same ring, so what came before it was dealt with when the command has it.
    QVERIFY(awaitState(static_cast<pid_t>(program.processId()), 'S'));
    program.write("\n");
    QCOMPARE(program.nextLine(), QByteArray("over"));
    QCOMPARE(program.finish().status, 0);
}

// The shells wait for a moment only: what comes between their look for trapped signals and their read(2) would wait for
// the next line.
void TestCliRunSignals::endOfTheCommandIsWaitedFor()
{
    Program program(onTerminal(QStringLiteral(
        "trap 'echo asked; read word; exit 9' TERM; echo up; while read -t 0.05 word || [ $? -gt 128 ]; do :; done")));
    program.start(QIODevice::ReadWrite);
    QVERIFY(program.waitForStarted(Program::deadlineMs));
    QCOMPARE(program.nextLine(), QByteArray("up"));
    program.terminate();
    QCOMPARE(program.nextLine(), QByteArray("asked"));
    program.write("\n\n");
    QCOMPARE(program.finish().status, 9);
}

void TestCliRunSignals::secondRequestEndsAtOnce()
{
    Program program(onTerminal(QStringLiteral(
        "trap 'echo asked' TERM; echo up; while read -t 0.05 word || [ $? -gt 128 ]; do :; done; echo over")));
    program.start(QIODevice::ReadWrite);
    QVERIFY(program.waitForStarted(Program::deadlineMs));
    QCOMPARE(program.nextLine(), QByteArray("up"));
    program.terminate();
    QCOMPARE(program.nextLine(), QByteArray("asked"));
    // From another process: it cannot be the same request.
    const QString again = QStringLiteral("kill -TERM %1").arg(program.processId());
    QCOMPARE(QProcess::execute(shell, {QStringLiteral("-c"), again}), 0);
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 128 + SIGTERM);
    QVERIFY2(answer.complaint.contains("SIGTERM came a second time"), answer.complaint.constData());
    QVERIFY2(answer.complaint.contains("left running"), answer.complaint.constData());
}

void TestCliRunSignals::oneRequestMayComeTwice()
{
    RunSubject run({QStringLiteral("catch 15"), QStringLiteral("catch 2")});
    QVERIFY(run.launch() > 1);
    // While it is stopped, so that both arrive at once, as those of timeout(1) do.
    QCOMPARE(::kill(run.pid(), SIGSTOP), 0);
    QVERIFY(awaitState(run.pid(), 'T'));
    QCOMPARE(::kill(run.pid(), SIGTERM), 0);
    QCOMPARE(::kill(run.pid(), SIGINT), 0);
    QCOMPARE(::kill(run.pid(), SIGCONT), 0);
    const QByteArray first = run.nextReport().value(1);
    const QByteArray second = run.nextReport().value(1);
    QCOMPARE((QSet<QByteArray>{first, second}), (QSet<QByteArray>{number(SIGINT), number(SIGTERM)}));
    run.program().closeWriteChannel();
    QCOMPARE(run.program().finish().status, 0);
}

void TestCliRunSignals::blockedInOurParentIsPassedOnAllTheSame()
{
    RunSubject run({QStringLiteral("catch 12")});
    run.program().beforeExec([] {
        sigset_t all;
        ::sigfillset(&all);
        ::sigprocmask(SIG_BLOCK, &all, nullptr);
    });
    QVERIFY(run.launch() > 1);
    QCOMPARE(::kill(run.pid(), SIGUSR2), 0);
    QCOMPARE(run.nextReport().value(1), number(SIGUSR2));
    run.program().closeWriteChannel();
    QCOMPARE(run.program().finish().status, 0);
}

void TestCliRunSignals::stopOfTheCommandAloneDoesNotStopUs()
{
    for (const int signal : {SIGSTOP, SIGTSTP}) {
        RunSubject run({QStringLiteral("group")}); // not orphaned, so that TSTP stops it
        const pid_t command = run.launch();
        QVERIFY(command > 1);
        QCOMPARE(::kill(command, signal), 0);
        QVERIFY(awaitState(command, 'T'));
        QCOMPARE(::kill(command, SIGCONT), 0);
        run.program().write("exit 3\n");
        const Answer answer = run.program().finish();
        QCOMPARE(answer.status, 3);
    }
}

void TestCliRunSignals::continueReachesAStoppedCommand()
{
    RunSubject run({});
    const pid_t command = run.launch();
    QVERIFY(command > 1);
    QCOMPARE(::kill(command, SIGSTOP), 0);
    QVERIFY(awaitState(command, 'T'));
    QCOMPARE(::kill(run.pid(), SIGCONT), 0);
    QVERIFY(awaitState(command, 'S'));
    run.program().closeWriteChannel();
    QCOMPARE(run.program().finish().status, 0);
}

void TestCliRunSignals::interruptKeyArrivesOnce()
{
    Terminal terminal;
    QVERIFY(terminal.isValid());
    Program program(reportingInterrupts());
    QVERIFY(terminal.launch(program));
    QVERIFY(terminal.readUntil("ready ").size() > 0);
    for (int i = 1; i <= 2; ++i) {
        terminal.type("\003");
        QVERIFY(terminal.readUntil("signal 2 ").size() > 0);
    }
    terminal.type("exit 2\n");
    QVERIFY(!terminal.readToEnd().contains("signal 2 ")); // two, not four
    QCOMPARE(program.finish().status, 2);
}

void TestCliRunSignals::interruptKeyReachesACommandOfItsOwnSession()
{
    Terminal terminal;
    QVERIFY(terminal.isValid());
    // It leads no group here, so setsid(1) needs no child for it.
    Program program({QStringLiteral("run"), QStringLiteral("setsid"), shell, QStringLiteral("-c"),
                     QStringLiteral("exec \"$0\" $PPID 'catch 2'"), QStringLiteral(SIGNALBOX_SUBJECT_PATH)});
    QVERIFY(terminal.launch(program));
    QVERIFY(terminal.readUntil("ready ").size() > 0);
    terminal.type("\003");
    QVERIFY(terminal.readUntil("signal 2 0 " + number(program.processId())).size() > 0);
    terminal.type("\004"); // the end of its input
    QCOMPARE(program.finish().status, 0);
}

void TestCliRunSignals::interruptKeyNeverEndsUs()
{
    Terminal terminal;
    QVERIFY(terminal.isValid());
    Program program(reportingInterrupts());
    QVERIFY(terminal.launch(program));
    QVERIFY(terminal.readUntil("ready ").size() > 0);
    for (int i = 1; i <= 5; ++i) {
        terminal.type("\003");
        QVERIFY(terminal.readUntil("signal 2 ").size() > 0);
    }
    terminal.type("exit 5\n");
    QVERIFY(terminal.readUntil("exited with code 5").size() > 0);
    QCOMPARE(program.finish().status, 5);
}

void TestCliRunSignals::hangUpReachesTheCommand()
{
    Terminal terminal;
    QVERIFY(terminal.isValid());
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    const UniqueFd read(ends[0]);
    UniqueFd write(ends[1]);
    Program program(
        {QStringLiteral("run"), shell, QStringLiteral("-c"),
         QStringLiteral(
             "trap 'echo hup >\"$0\"; exit 7' HUP; echo up.; read word; for i in {1..200}; do sleep 0.1; done"),
         QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(write.get())});
    QVERIFY(terminal.launch(program));
    QVERIFY(terminal.readUntil("up.").size() > 0);
    terminal.hangUp();
    QCOMPARE(program.finish().status, 7);
    write.reset();
    char buffer[64] = {};
    QCOMPARE(::read(read.get(), buffer, sizeof buffer), ssize_t{4}); // "hup\n", once
}

void TestCliRunSignals::suspendKeyStopsBothAndTheShellContinuesBoth()
{
    Terminal terminal;
    QVERIFY(terminal.isValid());
    Program program({});
    const QString path = program.program();
    program.setProgram(QStringLiteral("bash"));
    program.setArguments(
        {QStringLiteral("-c"),
         QStringLiteral("set -m; \"$0\" run -- bash -c 'trap \"echo conted.\" CONT; echo up.; while read word || [ $? "
                        "-gt 128 ]; do [ \"$word\" = end ] && exit 4; done'; echo \"status $?.\"; fg >/dev/null; echo "
                        "\"end $?.\""),
         path});
    QVERIFY(terminal.launch(program));
    QVERIFY(terminal.readUntil("up.").size() > 0);
    terminal.type("\032");
    const QByteArray stopped = terminal.readUntil("status 148."); // 128 + TSTP: the shell saw its job stop
    QVERIFY(stopped.size() > 0);
    QVERIFY2(stopped.contains("was stopped by SIGTSTP"), stopped.constData());
    const QByteArray continued = terminal.readUntil("goes on.");
    QVERIFY(continued.size() > 0);
    terminal.type("end\n");
    const QByteArray rest = terminal.readUntil("end 4.");
    QVERIFY2(rest.contains("exited with code 4"), rest.constData());
    QCOMPARE((continued + rest).count("conted."), 1); // by the shell, and not once more by us
    (void)program.finish();
}

void TestCliRunSignals::readFromTheBackgroundStopsBoth()
{
    Terminal terminal;
    QVERIFY(terminal.isValid());
    Program program({});
    const QString path = program.program();
    program.setProgram(QStringLiteral("bash"));
    program.setArguments(
        {QStringLiteral("-c"),
         QStringLiteral("set -m; stty tostop; \"$0\" run -- sh -c 'read word; exit 4' & wait -n; echo \"status "
                        "$?.\"; fg >/dev/null; echo \"end $?.\""),
         path});
    QVERIFY(terminal.launch(program));
    const QByteArray stopped = terminal.readUntil("status ");
    QVERIFY2(stopped.contains("was stopped by SIGTTIN"), stopped.constData()); // told although output is stopped, too
    QVERIFY(terminal.readUntil("goes on.").size() > 0);
    terminal.type("word\n");
    QVERIFY(terminal.readUntil("end 4.").size() > 0);
    (void)program.finish();
}

QTEST_GUILESS_MAIN(TestCliRunSignals)
#include "tst_clirunsignals.moc"
