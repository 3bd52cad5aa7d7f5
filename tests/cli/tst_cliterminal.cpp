// SPDX-License-Identifier: MIT
#include "core/base/uniquefd.h"
#include "tests/cli/program.h"

#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

/// What the program prints on a terminal of its own; `variables` are set for it.
QByteArray onTerminal(const QStringList &arguments, const QList<std::pair<QString, QString>> &variables = {})
{
    const UniqueFd master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!master.isValid() || ::grantpt(master.get()) != 0 || ::unlockpt(master.get()) != 0)
        return "no terminal";
    char path[64] = {};
    if (::ptsname_r(master.get(), path, sizeof path) != 0)
        return "no terminal";
    const UniqueFd slave(::open(path, O_RDWR | O_NOCTTY | O_CLOEXEC));
    Program program(arguments);
    program.setVariable(QStringLiteral("TERM"), QStringLiteral("xterm"));
    for (const auto &[name, value] : variables)
        program.setVariable(name, value);
    program.beforeExec([fd = slave.get()] { ::dup2(fd, STDOUT_FILENO); });
    if (!program.launch() || program.finish().status != 0)
        return "it failed";
    QByteArray shown; // the slave is still open here: no hang-up takes what was written
    ::fcntl(master.get(), F_SETFL, O_NONBLOCK);
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(master.get(), buffer, sizeof buffer)) > 0;)
        shown.append(buffer, got);
    return shown;
}

/// Runs it with its output into `fd`.
Answer intoDescriptor(const QStringList &arguments, int fd)
{
    Program program(arguments);
    program.beforeExec([fd] { ::dup2(fd, STDOUT_FILENO); });
    return program.launch() ? program.finish() : Answer{};
}

const QStringList oneSignal{QStringLiteral("signals"), QStringLiteral("TERM")};

} // namespace

/// Terminals, pipes and files on the other end.
class TestCliTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void terminalGetsColours();
    void noColorIsObeyed_data();
    void noColorIsObeyed();
    void pipeGetsNoColours();
    void linesFitTheTerminal();
    void pipeGetsWholeLines();
    void closedPipeEndsQuietly_data();
    void closedPipeEndsQuietly();
    void fullDiskIsSaid();
};

void TestCliTerminal::terminalGetsColours()
{
    const QByteArray shown = onTerminal(oneSignal);
    QVERIFY2(shown.contains("SIGTERM"), shown.constData());
    QVERIFY(shown.contains("\033[1m"));
}

void TestCliTerminal::noColorIsObeyed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("NO_COLOR") << QStringLiteral("NO_COLOR") << QStringLiteral("1");
    QTest::newRow("dumb terminal") << QStringLiteral("TERM") << QStringLiteral("dumb");
}

void TestCliTerminal::noColorIsObeyed()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    const QByteArray shown = onTerminal(oneSignal, {{name, value}});
    QVERIFY2(shown.contains("SIGTERM"), shown.constData());
    QVERIFY(!shown.contains('\033'));
}

void TestCliTerminal::pipeGetsNoColours()
{
    QVERIFY(!run(oneSignal).output.contains('\033'));
}

void TestCliTerminal::linesFitTheTerminal()
{
    const QByteArray shown = onTerminal(oneSignal, {{QStringLiteral("COLUMNS"), QStringLiteral("40")},
                                                    {QStringLiteral("NO_COLOR"), QStringLiteral("1")}});
    QVERIFY2(shown.contains("SIGTERM"), shown.constData());
    for (const QByteArray &line : shown.split('\n'))
        QVERIFY2(QString::fromUtf8(line.trimmed()).size() <= 40, line.constData());
}

void TestCliTerminal::pipeGetsWholeLines()
{
    QVERIFY(run(oneSignal).output.split('\n').at(1).size() > 100);
}

void TestCliTerminal::closedPipeEndsQuietly_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *words) {
        QTest::newRow(words) << QString::fromLatin1(words).split(QLatin1Char(' '));
    };
    row("list");
    row("list --json");
    row("list --csv");
    row("show 1");
    row("signals --json");
    row("doctor");
    row("receive");
    row("receive --json");
    row("hooks");
    row("hooks --json");
    row("--help");
    row("send --help");
}

void TestCliTerminal::closedPipeEndsQuietly()
{
    QFETCH(const QStringList, arguments);
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    ::close(ends[0]); // nobody reads
    const UniqueFd write(ends[1]);
    const Answer answer = intoDescriptor(arguments, write.get());
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
}

void TestCliTerminal::fullDiskIsSaid()
{
    const UniqueFd full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
    QVERIFY(full.isValid());
    const Answer answer = intoDescriptor({QStringLiteral("signals")}, full.get());
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.complaint.count('\n'), 1);
    QVERIFY2(answer.complaint.contains("standard output"), answer.complaint.constData());
}

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cliterminal.moc"
