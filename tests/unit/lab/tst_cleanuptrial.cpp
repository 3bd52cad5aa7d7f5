// SPDX-License-Identifier: MIT
#include "core/lab/cleanuptrial.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(signalbox::CleanupEnding)
Q_DECLARE_METATYPE(signalbox::CleanupStyle)

namespace {

constexpr auto deadline = 60s; // of one trial, on a machine however busy

CleanupSubjects subjects()
{
    return {CLEANUP_SUBJECT, CLEANUP_SCRIPT, QStandardPaths::findExecutable(QStringLiteral("python3")).toLocal8Bit()};
}

CleanupPlan planFor(CleanupEnding ending, CleanupStyle style = CleanupStyle::Library)
{
    CleanupPlan plan;
    plan.hooks = defaultTrialHooks();
    plan.ending = ending;
    plan.style = style;
    plan.hookDeadline = 2s; // long enough for an honest hook under load; a stuck one hangs for ever
    return plan;
}

CleanupTrialResult run(const CleanupPlan &plan)
{
    CleanupTrial trial(subjects());
    QSignalSpy finished(&trial, &CleanupTrial::finished);
    trial.start(plan);
    if (finished.isEmpty())
        finished.wait(std::chrono::milliseconds(deadline).count());
    return finished.isEmpty() ? CleanupTrialResult{} : finished.first().first().value<CleanupTrialResult>();
}

// "exit 3", "killed 15": what a parent says of it. Whether a core was written is the system's setting, not ours.
QString words(const WaitStatus &status)
{
    if (status.kind == WaitStatus::Kind::Exited)
        return QStringLiteral("exit %1").arg(status.exitCode.value_or(-1));
    if (status.kind == WaitStatus::Kind::Killed)
        return QStringLiteral("killed %1").arg(status.signal.value());
    return QStringLiteral("unknown");
}

const QString allInOrder = QStringLiteral("save-work close-files remove-lock");
const QString firstOnly = QStringLiteral("save-work");
const QString none;

} // namespace

class tst_CleanupTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Under AddressSanitizer the subject's fault shall end it as any other program's, not as the sanitizer's
        // report.
        QByteArray options = qgetenv("ASAN_OPTIONS");
        if (!options.isEmpty())
            options += ':';
        qputenv("ASAN_OPTIONS", options + "handle_segv=0");
    }

    void parentSeesTheTruth_data()
    {
        QTest::addColumn<CleanupStyle>("style");
        QTest::addColumn<CleanupEnding>("ending");
        QTest::addColumn<QString>("ran");
        QTest::addColumn<QString>("parentSaw");

        const auto row = [](CleanupStyle style, CleanupEnding ending, const QString &ran, const char *saw) {
            QTest::addRow("%s %s", cleanupStyleName(style), cleanupEndingInfo(ending).name)
                << style << ending << ran << QString::fromLatin1(saw);
        };
        using S = CleanupStyle;
        using E = CleanupEnding;
        row(S::Library, E::Return, allInOrder, "exit 0");
        row(S::Library, E::Exit, allInOrder, "exit 3");
        row(S::Library, E::QuickExit, none, "exit 4");
        row(S::Library, E::RawExit, none, "exit 5");
        row(S::Library, E::Abort, none, "killed 6");
        row(S::Library, E::Segfault, none, "killed 11");
        row(S::Library, E::Sigterm, allInOrder, "killed 15");
        row(S::Library, E::Sigint, allInOrder, "killed 2");
        row(S::Library, E::Sighup, allInOrder, "killed 1");
        row(S::Library, E::Sigquit, allInOrder, "killed 3");
        row(S::Library, E::SigtermUnhandled, none, "killed 15");
        row(S::Library, E::Sigkill, none, "killed 9");
        row(S::Library, E::Exec, none, "exit 6");
        row(S::Library, E::StuckHook, firstOnly, "killed 15");
        row(S::Library, E::ThrowingHook, allInOrder, "killed 15");
        row(S::Library, E::SecondSignal, none, "killed 15");

        row(S::Atexit, E::Return, allInOrder, "exit 0");
        row(S::Atexit, E::Exit, allInOrder, "exit 3");
        row(S::Atexit, E::Sigterm, none, "killed 15");
        row(S::Atexit, E::Sigkill, none, "killed 9");
        // The naive handler brings the hooks to run, but the parent is told "exit 1", and an exception ends it all.
        row(S::NaiveHandler, E::Sigterm, allInOrder, "exit 1");
        row(S::NaiveHandler, E::Sigkill, none, "killed 9");
        row(S::NaiveHandler, E::ThrowingHook, QStringLiteral("save-work close-files"), "killed 6");

        row(S::PythonAtexit, E::Return, allInOrder, "exit 0");
        row(S::PythonAtexit, E::Sigterm, none, "killed 15");
        row(S::PythonAtexit, E::Sigkill, none, "killed 9");
        row(S::PythonHandler, E::Sigterm, allInOrder, "exit 1");
        row(S::PythonHandler, E::SigtermUnhandled, none, "killed 15");
    }

    void parentSeesTheTruth()
    {
        QFETCH(const CleanupStyle, style);
        QFETCH(const CleanupEnding, ending);
        const bool isPython = style == CleanupStyle::PythonAtexit || style == CleanupStyle::PythonHandler;
        if (isPython && subjects().python.isEmpty())
            QSKIP("there is no python3");
        const CleanupTrialResult result = run(planFor(ending, style));
        QVERIFY2(!result.error, qPrintable(result.error ? result.error->reason : QString()));
        QTEST(result.ranInOrder().join(QLatin1Char(' ')), "ran");
        QTEST(words(result.parentSaw), "parentSaw");
        QCOMPARE(result.emergencyRan, style == CleanupStyle::Library && ending == CleanupEnding::StuckHook);
        QCOMPARE(result.skipped().size() + result.ranInOrder().size(), 3);
    }

    void inheritedIgnoredHangupStaysIgnored()
    {
        CleanupPlan plan = planFor(CleanupEnding::Sighup);
        plan.hangupIgnored = true;
        CleanupTrial trial(subjects());
        QSignalSpy finished(&trial, &CleanupTrial::finished);
        // Nothing happens at HUP; what was sent is known to be dealt with, and it still lives: then we end it.
        connect(&trial, &CleanupTrial::eventRecorded, this, [&trial](const TrialEvent &event) {
            if (event.event == "ready")
                QMetaObject::invokeMethod(&trial, &CleanupTrial::cancel, Qt::QueuedConnection);
        });
        trial.start(plan);
        QVERIFY(finished.wait(std::chrono::milliseconds(deadline).count()));
        const auto result = finished.first().first().value<CleanupTrialResult>();
        QCOMPARE(words(result.parentSaw), QStringLiteral("killed 9"));
        QVERIFY(result.ranInOrder().isEmpty());
        QCOMPARE(result.error->code, ErrorCode::Cancelled);
    }

    void namespaceInitEndsWithTheShellsCode_data()
    {
        QTest::addColumn<CleanupEnding>("ending");
        QTest::addColumn<QString>("ran");
        QTest::addColumn<QString>("parentSaw");
        QTest::newRow("return") << CleanupEnding::Return << allInOrder << QStringLiteral("exit 0");
        QTest::newRow("sigterm") << CleanupEnding::Sigterm << allInOrder << QStringLiteral("exit 143");
        QTest::newRow("sigint") << CleanupEnding::Sigint << allInOrder << QStringLiteral("exit 130");
        QTest::newRow("stuck") << CleanupEnding::StuckHook << firstOnly << QStringLiteral("exit 143");
        QTest::newRow("second") << CleanupEnding::SecondSignal << none << QStringLiteral("exit 143");
        QTest::newRow("sigkill from outside") << CleanupEnding::Sigkill << none << QStringLiteral("killed 9");
    }

    void namespaceInitEndsWithTheShellsCode()
    {
        QFETCH(const CleanupEnding, ending);
        CleanupPlan plan = planFor(ending);
        plan.namespaceInit = true;
        const CleanupTrialResult result = run(plan);
        if (result.error && result.error->code == ErrorCode::Unsupported)
            QSKIP("this kernel or sandbox makes no pid namespace");
        QVERIFY2(!result.error, qPrintable(result.error ? result.error->reason : QString()));
        QTEST(result.ranInOrder().join(QLatin1Char(' ')), "ran");
        QTEST(words(result.parentSaw), "parentSaw");
    }

    void missingSubjectIsAnErrorNotACrash()
    {
        CleanupTrial trial({"/nonexistent/subject", CLEANUP_SCRIPT, {}});
        QSignalSpy finished(&trial, &CleanupTrial::finished);
        trial.start(planFor(CleanupEnding::Return));
        QVERIFY(trial.isRunning());
        QVERIFY(finished.wait(std::chrono::milliseconds(deadline).count()));
        QCOMPARE(finished.first().first().value<CleanupTrialResult>().error->code, ErrorCode::NotFound);
        QVERIFY(!trial.isRunning());
    }

    void missingPythonIsUnsupported()
    {
        CleanupTrial trial({CLEANUP_SUBJECT, CLEANUP_SCRIPT, {}});
        QSignalSpy finished(&trial, &CleanupTrial::finished);
        trial.start(planFor(CleanupEnding::Sigterm, CleanupStyle::PythonHandler));
        QVERIFY(finished.wait(std::chrono::milliseconds(deadline).count()));
        const auto result = finished.first().first().value<CleanupTrialResult>();
        QCOMPARE(result.error->code, ErrorCode::Unsupported);
        QCOMPARE(result.error->reason, QStringLiteral("no-python3"));
    }

    void oneTrialCanFollowAnother()
    {
        CleanupTrial trial(subjects());
        QSignalSpy finished(&trial, &CleanupTrial::finished);
        for (int i = 1; i <= 3; ++i) {
            trial.start(planFor(CleanupEnding::Sigterm));
            QTRY_COMPARE_WITH_TIMEOUT(finished.count(), i, std::chrono::milliseconds(deadline).count());
            QCOMPARE(words(finished.last().first().value<CleanupTrialResult>().parentSaw), QStringLiteral("killed 15"));
        }
    }
};

QTEST_GUILESS_MAIN(tst_CleanupTrial)
#include "tst_cleanuptrial.moc"
