// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"

#include <QTest>

using namespace signalbox::test;

/// What the program says to wrong words, to --help and --version, and without a display.
class TestCliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsOneLineThatSaysWhatIsRight_data();
    void wrongUsageIsOneLineThatSaysWhatIsRight();
    void helpGoesToStandardOutput_data();
    void helpGoesToStandardOutput();
    void helpNamesEveryCommand();
    void versionIsOneLine_data();
    void versionIsOneLine();
    void withoutDisplayItSaysSoAndLists();
    void withoutDisplayTheFilterIsTheQuery();
    void unreachableDisplayIsSaidToo_data();
    void unreachableDisplayIsSaidToo();
    void platformThatIsNoneIsSaidWithoutACore();
    void commandsNeedNoPlatformPlugin();
};

void TestCliUsage::wrongUsageIsOneLineThatSaysWhatIsRight_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("wrong"); // what is wrong…
    QTest::addColumn<QByteArray>("right"); // …and what would be right
    const auto row = [](const char *name, const char *arguments, const char *wrong, const char *right) {
        QTest::newRow(name) << QString::fromUtf8(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                            << QByteArray(wrong) << QByteArray(right);
    };
    row("unknown command", "sned TERM 5", "\"sned\"",
        "list, show, signals, send, receive, run, watch, hooks, lab, doctor");
    row("control characters in a command", "li\033[31mst", "no command \"li", "list, show");
    row("unknown option of the window", "--nonsense", "nonsense", "signalbox --help");
    row("page that is none", "--page nowhere", "\"nowhere\"", "processes");
    row("pid that is none", "--pid x", "\"x\"", "PID@STARTTIME");
    row("interval that is none", "--interval 0", "\"0\"", "0.2 to 3600");
    row("filter without its number", "--filter cpu:>", "column 6", "such as 10");
    row("filter with an unknown key", "--filter nosuch:1", "nosuch", "column 1");
    row("control characters in a page", "--page \033[31mx", "no page", "processes");
    row("command after an option", "--read-only list", "\"list\"", "must come first");

    row("list: query without its number", "list cpu:>", "column 6", "such as 10");
    row("list: query with an unknown key", "list nosuch:1", "nosuch", "column 1");
    row("list: query with an unknown signal", "list catches:NOPE", "column 9", "NOPE");
    row("list: unknown field", "list --fields pid,nope", "\"nope\"", "cpuPercent");
    row("list: no field", "list --fields ,", "names none", "pid,name");
    row("list: unknown sort", "list --sort nope", "\"nope\"", "cpuPercent");
    row("list: two formats", "list --json --csv", "--json and --csv", "one of them");
    row("list: unknown option", "list --nope", "nope", "signalbox list");
    row("list: option without its value", "list --sort", "sort", "signalbox list");

    row("show: nothing", "show", "exactly one process", "signalbox show 1234");
    row("show: two", "show 1 2", "exactly one process", "signalbox show 1234");
    row("show: word", "show bash", "\"bash\"", "PID@STARTTIME");
    row("show: zero", "show 0", "\"0\"", "from 1");
    row("show: negative", "show -- -5", "\"-5\"", "from 1");
    row("show: half a target", "show 5@", "\"5@\"", "1234@567890");

    row("signals: unknown", "signals NOPE", "\"NOPE\"", "TERM");
    row("signals: zero", "signals 0", "\"0\"", "from 1");
    row("signals: too large", "signals 65", "\"65\"", "from 1 to 64");
    row("signals: bad mask", "signals 0xzz", "\"0xzz\"", "mask");

    row("send: nothing", "send", "signal and at least one process", "send TERM 1234");
    row("send: no target", "send TERM", "at least one process", "send TERM 1234");
    row("send: unknown signal", "send NOPE 5", "\"NOPE\"", "RTMIN+1");
    row("send: signal 0", "send 0 5", "\"0\"", "TERM, 15");
    row("send: signal 65", "send 65 5", "\"65\"", "TERM, 15");
    row("send: pid 0", "send TERM 0", "\"0\"", "from 1");
    row("send: pid -1", "send TERM -- -1", "\"-1\"", "from 1");
    row("send: pid -1 without dashes", "send TERM -1", "\"-1\"", "--group");
    row("send: as kill is used", "send -9 5", "\"-9\"", "without a dash");
    row("send: huge pid", "send TERM 4194305", "\"4194305\"", "4194304");
    row("send: huger pid", "send TERM 99999999999999999999", "99999999999999999999", "4194304");
    row("send: one good and one bad target", "send TERM 4194304 x", "\"x\"", "PID@STARTTIME");
    row("send: bad value", "send --value x TERM 5", "\"x\"", "--value 42");
    row("send: value of 33 bits", "send --value 4294967296 TERM 5", "\"4294967296\"", "32 bits");
    row("send: value for a group", "send --value 1 --group TERM 5", "group", "leave --value or --group out");
    row("send: two scopes", "send --thread --group TERM 5", "--thread and --group", "one of them");
    row("send: bad wait", "send --wait no TERM 5", "\"no\"", "--wait 2.5");
    row("send: negative wait", "send --wait=-1 TERM 5", "\"-1\"", "--wait 2.5");
    row("send: endless wait", "send --wait inf TERM 5", "\"inf\"", "--wait 2.5");
    row("send: then without after", "send --then KILL TERM 5", "belong together", "--then KILL --after 5");
    row("send: after without then", "send --after 1 TERM 5", "belong together", "--then KILL --after 5");
    row("send: then unknown", "send --then NOPE --after 1 TERM 5", "\"NOPE\"", "RTMIN+1");
    row("send: bad after", "send --then KILL --after 0 TERM 5", "\"0\"", "--after 5");
    row("send: then for a thread", "send --thread --then KILL --after 1 TERM 5", "--then follows processes", "--tree");
    row("send: then for a group", "send --group --then KILL --after 1 TERM 5", "--then follows processes", "--tree");

    row("receive: unknown signal", "receive --signals USR1,NOPE", "\"NOPE\"", "USR1,RTMIN+1");
    row("receive: no signal", "receive --signals ,", "names none", "USR1,USR2");
    row("receive: KILL", "receive --signals KILL", "SIGKILL", "");
    row("receive: reserved", "receive --signals 32", "32", "");
    row("receive: bad count", "receive --count 0", "\"0\"", "--count 10");
    row("receive: bad time", "receive --for -0.5", "\"-0.5\"", "--for 2.5");
    row("receive: argument", "receive USR1", "\"USR1\"", "--signals");

    row("run: nothing", "run", "command is needed", "run -- sleep 5");
    row("run: nothing after the dashes", "run --json --", "command is needed", "run -- sleep 5");
    row("run: option of the command before it", "run -l ls", "'l'", "signalbox run");
    row("run: unknown signal", "run --ignore NOPE true", "\"NOPE\"", "HUP,USR1");
    row("run: no signal", "run --block , true", "names none", "HUP,USR1");
    row("run: KILL", "run --ignore KILL true", "SIGKILL", "leave it out of --ignore");
    row("run: reserved", "run --block 33 true", "33", "leave it out of --block");
    row("run: variable without a name", "run --env =x true", "\"=x\"", "NAME=VALUE");
    row("run: variable without a value", "run --env X true", "\"X\"", "NAME=VALUE");
    row("run: empty directory", "run --directory= true", "--directory is empty", "/tmp");

    row("watch: nothing", "watch", "at least one process", "watch 1234");
    row("watch: word", "watch bash", "\"bash\"", "PID@STARTTIME");
    row("watch: zero", "watch 0", "\"0\"", "from 1");
    row("watch: negative", "watch -- -5", "\"-5\"", "from 1");
    row("watch: negative without dashes", "watch -5", "\"-5\"", "--group");
    row("watch: huge pid", "watch 4194305", "\"4194305\"", "4194304");
    row("watch: half a target", "watch 1 5@", "\"5@\"", "1234@567890");

    row("hooks: unknown ending", "hooks --ending nope", "\"nope\"", "sigterm-unhandled");
    row("hooks: one unknown ending", "hooks --ending sigterm,nope", "\"nope\"", "throwing-hook");
    row("hooks: no ending", "hooks --ending ,", "\"\"", "second-signal");
    row("hooks: one and all", "hooks --ending exit --all", "--ending and --all", "one of them");
    row("hooks: unknown style", "hooks --style nope", "\"nope\"", "python-naive");
    row("hooks: argument", "hooks sigterm", "\"sigterm\"", "--ending");

    row("doctor: argument", "doctor 5", "\"5\"", "takes none");
}

void TestCliUsage::wrongUsageIsOneLineThatSaysWhatIsRight()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, wrong);
    QFETCH(const QByteArray, right);
    const Answer answer = run(arguments);
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.complaint.count('\n'), 1);
    QVERIFY(answer.complaint.endsWith('\n'));
    QVERIFY(answer.complaint.startsWith("signalbox: "));
    QVERIFY2(answer.complaint.contains(wrong), answer.complaint.constData());
    QVERIFY2(answer.complaint.contains(right), answer.complaint.constData());
    QVERIFY(!answer.complaint.contains('\033'));
}

void TestCliUsage::helpGoesToStandardOutput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("program") << QStringList{QStringLiteral("--help")} << QByteArray("Usage: signalbox [OPTION]");
    for (const char *command : {"list", "show", "signals", "send", "receive", "run", "watch", "hooks", "doctor"})
        QTest::newRow(command) << QStringList{QString::fromLatin1(command), QStringLiteral("--help")}
                               << QByteArray("Usage: signalbox ") + command;
}

void TestCliUsage::helpGoesToStandardOutput()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, expected);
    const Answer answer = run(arguments);
    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.output.startsWith(expected), answer.output.constData());
    QCOMPARE(answer.complaint, QByteArray());
}

void TestCliUsage::helpNamesEveryCommand()
{
    const Answer answer = run({QStringLiteral("--help")});
    for (const char *word : {"list", "show", "signals", "send", "receive", "run", "watch", "hooks", "doctor", "--page",
                             "--pid", "--filter", "--interval", "--read-only", "--new-window"})
        QVERIFY2(answer.output.contains(word), word);
}

void TestCliUsage::versionIsOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("program") << QStringList{QStringLiteral("--version")};
    QTest::newRow("command") << QStringList{QStringLiteral("send"), QStringLiteral("--version")};
}

void TestCliUsage::versionIsOneLine()
{
    QFETCH(const QStringList, arguments);
    const Answer answer = run(arguments);
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.output.startsWith("signalbox "));
    QCOMPARE(answer.output.count('\n'), 1);
}

void TestCliUsage::withoutDisplayItSaysSoAndLists()
{
    const Answer answer = run({});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.complaint.contains("no display"));
    QCOMPARE(answer.complaint.count('\n'), 1);
    QVERIFY(answer.output.trimmed().startsWith("pid"));
    QVERIFY(answer.output.count('\n') > 1);
}

void TestCliUsage::withoutDisplayTheFilterIsTheQuery()
{
    const Answer answer = run({QStringLiteral("--filter"), QStringLiteral("pid:1 !user:nobody-of-that-name state:Z")});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output.count('\n'), 1); // the titles
}

void TestCliUsage::unreachableDisplayIsSaidToo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    // No server has such a number.
    QTest::newRow("X") << QStringLiteral("DISPLAY") << QStringLiteral(":7777");
    QTest::newRow("X, with its screen") << QStringLiteral("DISPLAY") << QStringLiteral("unix:7777.1");
    QTest::newRow("Wayland") << QStringLiteral("WAYLAND_DISPLAY") << QStringLiteral("/nonexistent/wayland-0");
    QTest::newRow("Wayland without its directory") << QStringLiteral("WAYLAND_DISPLAY") << QStringLiteral("no-such-0");
}

void TestCliUsage::unreachableDisplayIsSaidToo()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    Program program({});
    program.setVariable(name, value);
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.complaint.contains((name + QLatin1Char('=') + value).toUtf8()), answer.complaint.constData());
    QCOMPARE(answer.complaint.count('\n'), 1);
    QVERIFY(answer.output.trimmed().startsWith("pid"));
}

void TestCliUsage::platformThatIsNoneIsSaidWithoutACore()
{
    Program program({});
    program.setVariable(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("nosuchplatform"));
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.complaint.contains("nosuchplatform"), answer.complaint.constData());
    QVERIFY2(answer.complaint.contains("The window cannot be opened"), answer.complaint.constData());
}

void TestCliUsage::commandsNeedNoPlatformPlugin()
{
    Program program({QStringLiteral("doctor"), QStringLiteral("--json")});
    program.setVariable(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("nosuchplatform"));
    QVERIFY(program.launch());
    QCOMPARE(program.finish().status, 0);
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"
