// SPDX-License-Identifier: MIT
#include "app/displayloss.h"
#include "app/windowcleanup.h"
#include "core/children/childroster.h"
#include "core/signals/signalmask.h"
#include "core/signals/signalsender.h"
#include "tests/cli/program.h"
#include "ui/models/signallog.h"
#include "ui/pages/signallogpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/listenchoice.h"
#include "ui/support/settings.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <optional>
#include <sys/prctl.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

constexpr int signalCount = 50;

SignalNumber counted()
{
    return *SignalNumber::fromNumber(SIGRTMIN + 2); // queued one by one, so that each counts
}

/// An X server of our own, ended with the test.
struct XServer {
    QProcess server;
    QByteArray name;

    XServer()
    {
        server.setProgram(QStringLiteral("Xvfb"));
        server.setArguments({QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                             QStringLiteral("0"), QStringLiteral("800x600x24"), QStringLiteral("-nolisten"),
                             QStringLiteral("tcp")});
        server.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        server.start(QIODevice::ReadOnly);
        while (server.state() != QProcess::NotRunning && !server.canReadLine()) {
            if (!server.waitForReadyRead(Program::deadlineMs))
                break;
        }
        if (const QByteArray number = server.readLine().trimmed(); !number.isEmpty())
            name = ':' + number;
    }
    ~XServer() { goAway(); }
    Q_DISABLE_COPY_MOVE(XServer)

    void goAway()
    {
        server.kill();
        server.waitForFinished();
    }
    void offerTo(Program &program, const QString &home) const
    {
        program.setVariable(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        program.setVariable(QStringLiteral("DISPLAY"), QString::fromLatin1(name));
        program.setVariable(QStringLiteral("XDG_CONFIG_HOME"), home);
    }
};

QList<QJsonObject> linesOf(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray &line : file.readAll().trimmed().split('\n'))
        lines += QJsonDocument::fromJson(line).object();
    return lines;
}

/// The window program in small: records to the file named, with a child of its own. Says "ready" and the child's pid.
int runSubject(int argc, char **argv)
{
    // As in the program: taken by several threads, signals would come in another order.
    std::optional<SignalMaskScope> starting(std::in_place, blockableSignals());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("signalbox"));
    auto bridge = SignalBridge::create().value();
    SignalLog log;
    log.listenTo(*bridge);
    auto hooks = createWindowHooks(*bridge).value();
    if (!bridge->watch(counted()))
        return 2;
    ChildRoster roster;
    LaunchOptions options;
    options.program = "sleep";
    options.arguments = {"1000"};
    const auto child = roster.launch(options);
    Settings settings;
    MainWindow window(settings);
    ListenChoice listening(*bridge, closingSignals());
    auto *page = new SignalLogPage(log, &listening);
    window.addPage(page);
    registerWindowHooks(*hooks, window, *page, roster);
    const DisplayLossGuard guard([&] {
        bridge->deliverNow();
        hooks->runNow();
    });
    page->startRecording(QString::fromLocal8Bit(argv[2]));
    window.show();
    starting.reset();
    std::printf("ready %d\n", child ? roster.find(*child)->id.pid : 0);
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

/// What becomes of the window program when its X server goes away.
class TestDisplayLoss : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<XServer> m_display;

    [[nodiscard]] QString savedPage() const
    {
        return QSettings(m_home->filePath(QStringLiteral("signalbox/signalbox.conf")), QSettings::IniFormat)
            .value(QStringLiteral("window/page"))
            .toString();
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_display = std::make_unique<XServer>();
        if (m_display->name.isEmpty())
            QSKIP("there is no Xvfb to take away");
    }

    void recordingHasEverySignalAndTheCleanupRuns()
    {
        const QString record = m_home->filePath(QStringLiteral("record.jsonl"));
        Program program({QStringLiteral("--subject"), record});
        program.setProgram(QCoreApplication::applicationFilePath());
        m_display->offerTo(program, m_home->path());
        QVERIFY(program.launch());
        const QByteArray ready = program.nextLine();
        QVERIFY2(ready.startsWith("ready "), (ready + program.readAllStandardError()).constData());
        const pid_t childPid = ready.mid(6).toInt();
        QVERIFY(childPid > 1);
        const auto child = ProcessHandle::open(ProcessTarget{childPid, {}});
        QVERIFY(child);

        const auto target = ProcessHandle::open(ProcessTarget{static_cast<pid_t>(program.processId()), {}});
        QVERIFY(target);
        for (int i = 0; i < signalCount; ++i) {
            const auto results = SignalSender({}).send(*target, SendRequest{.signal = counted(), .value = i});
            QVERIFY(results.front().result);
        }
        m_display->goAway();
        const Answer answer = program.finish();
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.complaint.contains("The display has gone away"), answer.complaint.constData());
        const QList<QJsonObject> lines = linesOf(record);
        QCOMPARE(lines.size(), signalCount);
        for (int i = 0; i < signalCount; ++i)
            QCOMPARE(lines.at(i).value(QStringLiteral("value")).toInt(-1), i);
        QCOMPARE(savedPage(), QStringLiteral("log"));
        // The child was ended, as by a closing signal.
        QTRY_VERIFY(!SignalSender({})
                         .send(*child, SendRequest{.signal = *SignalNumber::fromNumber(SIGCONT), .value = {}})
                         .front()
                         .result);
    }

    void theProgramItselfEndsInOrder()
    {
        Program program({QStringLiteral("--page"), QStringLiteral("reference")});
        m_display->offerTo(program, m_home->path());
        QVERIFY(program.launch());
        const auto handlesTerm = [&program] {
            QFile status(QStringLiteral("/proc/%1/status").arg(program.processId()));
            if (!status.open(QIODevice::ReadOnly))
                return false;
            const QByteArray text = status.readAll();
            const auto maskOf = [&text](const QByteArray &key) {
                const qsizetype at = text.indexOf(key);
                return SignalSet::fromHex(text.mid(at + key.size(), 16)).value_or(SignalSet());
            };
            return maskOf("SigCgt:\t").contains(*SignalNumber::fromNumber(SIGTERM)) && maskOf("SigBlk:\t").isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(handlesTerm(), Program::deadlineMs); // its window is up
        m_display->goAway();
        const Answer answer = program.finish();
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.complaint.contains("The display has gone away"), answer.complaint.constData());
        QCOMPARE(savedPage(), QStringLiteral("reference"));
    }
};

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--subject") == 0)
        return runSubject(argc, argv);
    QCoreApplication application(argc, argv);
    TestDisplayLoss test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_displayloss.moc"
