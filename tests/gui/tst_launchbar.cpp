// SPDX-License-Identifier: MIT
#include "ui/support/launchtext.h"
#include "ui/widgets/launchbar.h"
#include "ui/widgets/signalsetbutton.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <csignal>

using namespace signalbox;

namespace {

SignalNumber number(int signal)
{
    return *SignalNumber::fromNumber(signal);
}

QLineEdit *field(LaunchBar &bar, const QString &name)
{
    const auto fields = bar.findChildren<QLineEdit *>();
    for (QLineEdit *each : fields) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

} // namespace

class TestLaunchBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToRun();
    void conditionsAreTaken();
    void aTerminalTakesAllStreams();
    void whatCannotBeReadIsAnErrorWithItsPlace();
    void returnLaunches();
    void historyIsBoundedAndWithoutDoubles();
    void everythingIsFoundAgain();
    void nonsenseInTheSettingsIsLeftOut();
    void signalsAreChosenFromAList();
    void failuresSayWhatWouldHelp_data();
    void failuresSayWhatWouldHelp();
};

void TestLaunchBar::saysWhatToRun()
{
    LaunchBar bar;
    bar.setCommand(QStringLiteral("sh -c 'exit 3' \"\""));
    const auto options = bar.options();
    QVERIFY(options);
    QCOMPARE(options->program, QByteArray("sh"));
    QCOMPARE(options->arguments, (QList<QByteArray>{"-c", "exit 3", ""}));
    QCOMPARE(options->standardInput, LaunchStream::Null);
    QCOMPARE(options->standardOutput, LaunchStream::Pipe);
    QCOMPARE(options->standardError, LaunchStream::Pipe);
    QCOMPARE(options->group, sys::SpawnGroup::OwnGroup);
    QVERIFY(options->ignored.isEmpty() && options->blocked.isEmpty());
    QVERIFY(options->workingDirectory.isEmpty());
}

void TestLaunchBar::conditionsAreTaken()
{
    LaunchBar bar;
    bar.restoreState({{QStringLiteral("command"), QStringLiteral("true")},
                      {QStringLiteral("directory"), QStringLiteral("/tmp/ü")},
                      {QStringLiteral("environment"), QStringLiteral("A=1 'B=a b' -C EMPTY=")},
                      {QStringLiteral("ignored"), QStringLiteral("SIGHUP SIGINT")},
                      {QStringLiteral("blocked"), QStringLiteral("SIGUSR1")},
                      {QStringLiteral("group"), QStringLiteral("session")},
                      {QStringLiteral("discardOutput"), true}});
    const auto options = bar.options();
    QVERIFY(options);
    QCOMPARE(options->workingDirectory, QByteArray("/tmp/ü"));
    QCOMPARE(options->environment, (QMap<QByteArray, QByteArray>{{"A", "1"}, {"B", "a b"}, {"EMPTY", ""}}));
    QCOMPARE(options->environmentRemovals, QList<QByteArray>{"C"});
    QVERIFY(options->ignored.contains(number(SIGHUP)) && options->ignored.contains(number(SIGINT)));
    QCOMPARE(options->ignored.count(), 2);
    QVERIFY(options->blocked.contains(number(SIGUSR1)));
    QCOMPARE(options->group, sys::SpawnGroup::OwnSession);
    QCOMPARE(options->standardOutput, LaunchStream::Null);
    QCOMPARE(options->standardError, LaunchStream::Null);
}

void TestLaunchBar::aTerminalTakesAllStreams()
{
    LaunchBar bar;
    bar.setCommand(QStringLiteral("true"));
    bar.findChild<QCheckBox *>()->setChecked(true);
    auto options = bar.options();
    QVERIFY(options);
    QCOMPARE(options->standardInput, LaunchStream::Terminal);
    QCOMPARE(options->standardOutput, LaunchStream::Terminal);
    QCOMPARE(options->standardError, LaunchStream::Terminal);
    QCOMPARE(options->environment.value("TERM"), QByteArray("dumb"));
    field(bar, QStringLiteral("Environment"))->setText(QStringLiteral("TERM=xterm"));
    QCOMPARE(bar.options()->environment.value("TERM"), QByteArray("xterm"));
}

void TestLaunchBar::whatCannotBeReadIsAnErrorWithItsPlace()
{
    LaunchBar bar;
    bar.setCommand(QStringLiteral("sh -c 'abc"));
    auto options = bar.options();
    QVERIFY(!options);
    QCOMPARE(launchErrorText(options.error(), bar.command()),
             QStringLiteral("“sh -c 'abc”, column 7: the quotation mark is not closed."));
    bar.setCommand(QStringLiteral("true"));
    field(bar, QStringLiteral("Environment"))->setText(QStringLiteral("A=1 nonsense"));
    options = bar.options();
    QVERIFY(!options);
    QVERIFY2(launchErrorText(options.error(), bar.command()).contains(QLatin1String("NAME=value")),
             qPrintable(launchErrorText(options.error(), bar.command())));
}

void TestLaunchBar::returnLaunches()
{
    LaunchBar bar;
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    QSignalSpy launched(&bar, &LaunchBar::launchRequested);
    bar.focusCommand();
    auto *line = bar.findChild<QComboBox *>(QStringLiteral("launchCommand"))->lineEdit();
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(launched.size(), 0); // there is no command
    QTest::keyClicks(line, QStringLiteral("true"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(launched.size(), 1);
    // With a list of completions open, too.
    bar.remember();
    bar.setCommand(QStringLiteral("true --long"));
    bar.remember();
    line->clear();
    QTest::keyClicks(line, QStringLiteral("tru"));
    QWidget *completions = line->completer()->popup();
    QTRY_VERIFY(completions->isVisible());
    QTest::keyClick(completions, Qt::Key_E);
    QTest::keyClick(completions, Qt::Key_Return);
    QTRY_COMPARE(launched.size(), 2);
    QCOMPARE(bar.command(), QStringLiteral("true"));
    QTRY_VERIFY(!completions->isVisible());
    QTest::mouseClick(bar.findChild<QPushButton *>(QStringLiteral("launchButton")), Qt::LeftButton);
    QCOMPARE(launched.size(), 3);
    bar.setProblem(QStringLiteral("no"));
    QCOMPARE(bar.problem(), QStringLiteral("no"));
    QCOMPARE(bar.command(), QStringLiteral("true"));
    QTest::keyClicks(line, QStringLiteral("x"));
    QCOMPARE(bar.problem(), QString()); // of what was typed before
}

void TestLaunchBar::historyIsBoundedAndWithoutDoubles()
{
    LaunchBar bar;
    const auto history = [&] { return bar.saveState().value(QStringLiteral("history")).toStringList(); };
    for (int i = 0; i < 3 * LaunchBar::mostRemembered; ++i) {
        bar.setCommand(QStringLiteral("echo %1").arg(i));
        bar.remember();
    }
    QCOMPARE(history().size(), qsizetype{LaunchBar::mostRemembered});
    QCOMPARE(history().first(), QStringLiteral("echo %1").arg(3 * LaunchBar::mostRemembered - 1));
    bar.setCommand(history().at(10));
    const QString again = bar.command();
    bar.remember();
    QCOMPARE(history().first(), again);
    QCOMPARE(history().count(again), qsizetype{1});
    QCOMPARE(history().size(), qsizetype{LaunchBar::mostRemembered});
    bar.setCommand(QString(1 << 20, QLatin1Char('x')));
    bar.remember();
    QVERIFY(history().first().size() < 100);
}

void TestLaunchBar::everythingIsFoundAgain()
{
    const QVariantMap state{{QStringLiteral("history"), QStringList{QStringLiteral("a 'b, c'"), QStringLiteral("d")}},
                            {QStringLiteral("command"), QStringLiteral("half a comm")},
                            {QStringLiteral("optionsShown"), true},
                            {QStringLiteral("directory"), QStringLiteral("/tmp")},
                            {QStringLiteral("environment"), QStringLiteral("A=1")},
                            {QStringLiteral("ignored"), QStringLiteral("SIGHUP")},
                            {QStringLiteral("blocked"), QStringLiteral("SIGRTMIN+2")},
                            {QStringLiteral("group"), QStringLiteral("inherit")},
                            {QStringLiteral("discardOutput"), true},
                            {QStringLiteral("terminal"), true}};
    LaunchBar bar;
    bar.restoreState(state);
    QCOMPARE(bar.saveState(), state);
}

void TestLaunchBar::nonsenseInTheSettingsIsLeftOut()
{
    LaunchBar bar;
    QStringList history;
    for (int i = 0; i < 1000; ++i)
        history << QString::number(i) << QString();
    bar.restoreState({{QStringLiteral("history"), history},
                      {QStringLiteral("ignored"), QStringLiteral("SIGKILL nonsense 32 SIGHUP")},
                      {QStringLiteral("group"), 17}});
    QCOMPARE(bar.saveState().value(QStringLiteral("history")).toStringList().size(),
             qsizetype{LaunchBar::mostRemembered});
    QCOMPARE(bar.saveState().value(QStringLiteral("ignored")).toString(), QStringLiteral("SIGHUP"));
    QCOMPARE(bar.saveState().value(QStringLiteral("group")).toString(), QStringLiteral("group"));
}

void TestLaunchBar::signalsAreChosenFromAList()
{
    SignalSetButton button(QStringLiteral("Signals"));
    QSignalSpy changed(&button, &SignalSetButton::chosenChanged);
    QCOMPARE(button.accessibleName(), QStringLiteral("Signals: none"));
    for (int row = 0; row < button.list()->count(); ++row) {
        QListWidgetItem *item = button.list()->item(row);
        QVERIFY(item->text() != QLatin1String("SIGKILL") && item->text() != QLatin1String("SIGSTOP"));
        if (item->text() == QLatin1String("SIGTERM"))
            item->setCheckState(Qt::Checked);
    }
    QCOMPARE(changed.size(), 1);
    QCOMPARE(button.chosen().names(), QStringList{QStringLiteral("SIGTERM")});
    QCOMPARE(button.text(), QStringLiteral("TERM"));
    QCOMPARE(button.accessibleName(), QStringLiteral("Signals: TERM"));
}

void TestLaunchBar::failuresSayWhatWouldHelp_data()
{
    QTest::addColumn<int>("errnoValue");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, int errnoValue, const char *operation, const char *reason,
                        const char *subject, const char *part) {
        QTest::newRow(name) << errnoValue << QString::fromLatin1(operation) << QString::fromLatin1(reason)
                            << QString::fromLatin1(subject) << QString::fromLatin1(part);
    };
    row("missing", ENOENT, "execve", "program-not-found", "foo", "PATH");
    row("missing path", ENOENT, "execve", "program-not-found", "./foo", "Check the path");
    row("interpreter", ENOENT, "execve", "missing-interpreter", "/x", "interpreter");
    row("directory", EACCES, "execve", "is-directory", "/tmp", "is a directory");
    row("not executable", EACCES, "execve", "not-executable", "/etc/passwd", "chmod +x");
    row("format", ENOEXEC, "execve", "exec-format", "/x", "#!/bin/sh");
    row("long argument", E2BIG, "execve", "argument-too-long", "/x", "in a file");
    row("processes", EAGAIN, "clone", "process-limit", "", "ulimit -u");
    row("descriptors", EMFILE, "pipe2", "", "", "EMFILE");
    row("no such directory", ENOENT, "chdir", "", "/nope", "does not exist");
    row("no directory", ENOTDIR, "chdir", "", "/etc/passwd", "is no directory");
}

void TestLaunchBar::failuresSayWhatWouldHelp()
{
    QFETCH(const int, errnoValue);
    QFETCH(const QString, operation);
    QFETCH(const QString, reason);
    QFETCH(const QString, subject);
    QFETCH(const QString, part);
    Error error = errorFromErrno(errnoValue, qPrintable(operation), subject);
    error.reason = reason;
    const QString text = launchErrorText(error, QStringLiteral("the\x1b"
                                                               "command"));
    QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("could not be launched")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1Char('E')), qPrintable(text));
    QVERIFY(!text.contains(QChar(0x1b)) && !text.contains(QLatin1Char('\n')));
}

QTEST_MAIN(TestLaunchBar)
#include "tst_launchbar.moc"
