// SPDX-License-Identifier: MIT
#include "core/signals/signalsender.h"
#include "tests/cli/program.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

using namespace signalbox;
using namespace signalbox::test;

namespace {

const QString noHooks;
const QString allHooks = QStringLiteral("save-work close-files remove-lock");

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

bool send(qint64 pid, int number)
{
    const auto target = ProcessHandle::open(ProcessTarget{static_cast<pid_t>(pid), {}});
    if (!target)
        return false;
    const auto results =
        SignalSender({}).send(*target, SendRequest{.signal = *SignalNumber::fromNumber(number), .value = {}});
    return results.size() == 1 && results.front().result.has_value();
}

/// The one child that `pid` has now.
std::optional<ProcessHandle> childOf(qint64 pid)
{
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (!children.open(QIODevice::ReadOnly))
        return {};
    auto child = ProcessHandle::open(ProcessTarget{children.readAll().trimmed().toInt(), {}});
    if (!child)
        return {};
    return std::move(*child);
}

} // namespace

class TestCliHooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEndingIsOneLineOfTheContract();
    void withoutChoiceTheTellingOnesAreTried();
    void tableShowsTheOrderAndWhatTheParentSaw();
    void stylesDiffer_data();
    void stylesDiffer();
    void nohupLeavesHangupIgnoredButForTheNaiveHandler();
    void firstProcessOfANamespace();
    void missingPythonIsSaidOnce();
    void missingSubjectIsSaid();
    void signalEndsItAndItsProgram_data();
    void signalEndsItAndItsProgram();
    void readerThatGoesAwayEndsItQuietly();
};

void TestCliHooks::everyEndingIsOneLineOfTheContract()
{
    struct Expected {
        const char *ending;
        QString run;
        QJsonValue exitCode;
        QJsonValue signal;
    };
    const auto code = [](int value) { return QJsonValue(value); };
    const auto name = [](const char *value) { return QJsonValue(QString::fromLatin1(value)); };
    const QJsonValue null = QJsonValue::Null;
    const QList<Expected> table{
        {"return", allHooks, code(0), null},
        {"exit", allHooks, code(3), null},
        {"quick_exit", noHooks, code(4), null},
        {"_exit", noHooks, code(5), null},
        {"abort", noHooks, null, name("SIGABRT")},
        {"segfault", noHooks, null, name("SIGSEGV")},
        {"sigterm", allHooks, null, name("SIGTERM")},
        {"sigint", allHooks, null, name("SIGINT")},
        {"sighup", allHooks, null, name("SIGHUP")},
        {"sigquit", allHooks, null, name("SIGQUIT")},
        {"sigterm-unhandled", noHooks, null, name("SIGTERM")},
        {"sigkill", noHooks, null, name("SIGKILL")},
        {"exec", noHooks, code(6), null},
        {"stuck-hook", QStringLiteral("save-work"), null, name("SIGTERM")},
        {"throwing-hook", allHooks, null, name("SIGTERM")},
        {"second-signal", noHooks, null, name("SIGTERM")},
    };
    const Answer answer = run(words("hooks --all --json"));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
    const QList<QJsonObject> lines = answer.jsonLines();
    QCOMPARE(lines.size(), table.size());
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QJsonObject &line = lines.at(i);
        QCOMPARE(differentKeys(line, words("schema ending style hooksRun hooksSkipped parentSaw endedByTrial elapsedMs "
                                           "error")),
                 QStringList());
        QCOMPARE(line.value(QLatin1String("schema")).toInt(), 1);
        QCOMPARE(line.value(QLatin1String("ending")).toString(), QString::fromLatin1(table.at(i).ending));
        QCOMPARE(strings(line.value(QLatin1String("hooksRun"))).join(QLatin1Char(' ')), table.at(i).run);
        QCOMPARE(strings(line.value(QLatin1String("hooksSkipped"))).size()
                     + strings(line.value(QLatin1String("hooksRun"))).size(),
                 3);
        const QJsonObject saw = line.value(QLatin1String("parentSaw")).toObject();
        QCOMPARE(differentKeys(saw, words("exitCode signal")), QStringList());
        QCOMPARE(saw.value(QLatin1String("exitCode")), table.at(i).exitCode);
        QCOMPARE(saw.value(QLatin1String("signal")), table.at(i).signal);
        QVERIFY(line.value(QLatin1String("elapsedMs")).toDouble() > 0);
        QVERIFY(line.value(QLatin1String("error")).isNull());
        QCOMPARE(line.value(QLatin1String("endedByTrial")), QJsonValue(false));
    }
}

void TestCliHooks::withoutChoiceTheTellingOnesAreTried()
{
    QStringList endings;
    for (const QJsonObject &line : run(words("hooks --json")).jsonLines())
        endings += line.value(QLatin1String("ending")).toString();
    QCOMPARE(endings, words("return exit sigterm sigterm-unhandled sigkill"));
}

void TestCliHooks::tableShowsTheOrderAndWhatTheParentSaw()
{
    const Answer answer = run(words("hooks --ending sigterm,stuck-hook,throwing-hook,sigkill,second-signal"));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
    QList<QByteArray> lines = answer.output.split('\n');
    QVERIFY(lines.at(0).startsWith("library: "));
    QCOMPARE(lines.at(1).simplified(), QByteArray("ending save-work close-files remove-lock ms the parent saw"));
    const QList<QByteArray> expected{
        "^sigterm +1 +2 +3 +\\d+ +killed by SIGTERM$",
        "^stuck-hook +1 +2 timed out +- +\\d+ +killed by SIGTERM$",
        "^throwing-hook +1 +2 threw +3 +\\d+ +killed by SIGTERM$",
        "^sigkill +- +- +- +\\d+ +killed by SIGKILL$",
        "^second-signal +1 cut off +- +- +\\d+ +killed by SIGTERM$",
    };
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QRegularExpression pattern(QString::fromLatin1(expected.at(i)));
        QVERIFY2(pattern.match(QString::fromUtf8(lines.at(i + 2))).hasMatch(), lines.at(i + 2).constData());
    }
}

void TestCliHooks::stylesDiffer_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<QString>("ran");
    QTest::addColumn<QJsonValue>("exitCode");
    const auto row = [](const char *style, const QString &ran, const QJsonValue &exitCode) {
        QTest::newRow(style) << QString::fromLatin1(style) << ran << exitCode;
    };
    row("library", allHooks, QJsonValue::Null);
    row("atexit", noHooks, QJsonValue::Null);
    row("naive", allHooks, 1);
    row("python-atexit", noHooks, QJsonValue::Null);
    row("python-naive", allHooks, 1);
}

void TestCliHooks::stylesDiffer()
{
    QFETCH(const QString, style);
    if (style.startsWith(QLatin1String("python"))
        && QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("there is no python3");
    const Answer answer = run(words("hooks --json --ending sigterm --style") + QStringList{style});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.json().value(QLatin1String("style")).toString(), style);
    QTEST(strings(answer.json().value(QLatin1String("hooksRun"))).join(QLatin1Char(' ')), "ran");
    QTEST(answer.json().value(QLatin1String("parentSaw")).toObject().value(QLatin1String("exitCode")), "exitCode");
}

void TestCliHooks::nohupLeavesHangupIgnoredButForTheNaiveHandler()
{
    const Answer naive = run(words("hooks --json --ending sighup --nohup --style naive"));
    QCOMPARE(naive.status, 0);
    QCOMPARE(naive.json().value(QLatin1String("parentSaw")).toObject().value(QLatin1String("exitCode")), QJsonValue(1));

    const Answer library = run(words("hooks --json --ending sighup --nohup"));
    QCOMPARE(library.status, 0);
    QCOMPARE(library.json().value(QLatin1String("endedByTrial")), QJsonValue(true));
    QCOMPARE(strings(library.json().value(QLatin1String("hooksRun"))), QStringList());
    const QJsonObject saw = library.json().value(QLatin1String("parentSaw")).toObject();
    QVERIFY(saw.value(QLatin1String("exitCode")).isNull() && saw.value(QLatin1String("signal")).isNull());
}

void TestCliHooks::firstProcessOfANamespace()
{
    const Answer answer = run(words("hooks --json --ending sigterm --pid1"));
    const QJsonObject error = answer.json().value(QLatin1String("error")).toObject();
    if (error.value(QLatin1String("code")).toString() == QLatin1String("Unsupported")) {
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.complaint.contains("pid namespace"), answer.complaint.constData());
        QSKIP("this kernel or sandbox makes no pid namespace");
    }
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.json().value(QLatin1String("parentSaw")).toObject().value(QLatin1String("exitCode")),
             QJsonValue(143));
}

void TestCliHooks::missingPythonIsSaidOnce()
{
    for (const char *format : {"--json", ""}) {
        Program program(words("hooks --ending return,sigterm --style atexit,python-atexit,python-naive")
                        + (*format ? words(format) : QStringList()));
        program.setVariable(QStringLiteral("PATH"), QStringLiteral("/nonexistent"));
        QVERIFY(program.launch());
        const Answer answer = program.finish();
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.complaint.count('\n'), 1);
        QVERIFY2(answer.complaint.contains("python3"), answer.complaint.constData());
        if (!*format)
            continue;
        const QList<QJsonObject> lines = answer.jsonLines();
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines.at(0).value(QLatin1String("error")).isNull());
        QCOMPARE(lines.at(2).value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString(),
                 QStringLiteral("Unsupported"));
        QVERIFY(lines.at(2).value(QLatin1String("elapsedMs")).isNull());
    }
}

void TestCliHooks::missingSubjectIsSaid()
{
    const QTemporaryDir directory;
    const QString copy = directory.filePath(QStringLiteral("signalbox"));
    QVERIFY(QFile::copy(QStringLiteral(SIGNALBOX_PROGRAM), copy));
    Program program({QStringLiteral("hooks")});
    program.setProgram(copy);
    QVERIFY(program.launch());
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.complaint.count('\n'), 1);
    QVERIFY2(answer.complaint.contains("signalbox-cleanup-subject"), answer.complaint.constData());
}

void TestCliHooks::signalEndsItAndItsProgram_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("INT") << SIGINT;
    QTest::newRow("TERM") << SIGTERM;
}

void TestCliHooks::signalEndsItAndItsProgram()
{
    QFETCH(const int, signal);
    // The second one hangs.
    Program program(words("hooks --json --style naive --ending sigterm,stuck-hook"));
    QVERIFY(program.launch());
    QCOMPARE(program.nextEvent().value(QLatin1String("ending")).toString(), QStringLiteral("sigterm"));
    std::optional<ProcessHandle> subject;
    QTRY_VERIFY((subject = childOf(program.processId())).has_value());
    QVERIFY(send(program.processId(), signal));
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(answer.complaint.contains("1 of 2"), answer.complaint.constData());
    QVERIFY(!subject->verify()); // ended and reaped
}

void TestCliHooks::readerThatGoesAwayEndsItQuietly()
{
    Program program(words("hooks --json --style naive --ending sigterm,stuck-hook"));
    QVERIFY(program.launch());
    QCOMPARE(program.nextEvent().value(QLatin1String("ending")).toString(), QStringLiteral("sigterm"));
    std::optional<ProcessHandle> subject;
    QTRY_VERIFY((subject = childOf(program.processId())).has_value());
    program.closeReadChannel(QProcess::StandardOutput);
    const Answer answer = program.finish();
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
    QVERIFY(!subject->verify());
}

QTEST_GUILESS_MAIN(TestCliHooks)
#include "tst_clihooks.moc"
