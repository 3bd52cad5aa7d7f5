// SPDX-License-Identifier: MIT
// Holds every rule of judgeCleanup() against real programs: what the window explains must be what happens.
#include "core/lab/cleanuprunner.h"
#include "core/lab/cleanupverdict.h"
#include "core/lab/subjectpath.h"

#include <QTest>

#include <array>
#include <csignal>
#include <memory>

using namespace signalbox;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(signalbox::CleanupStyle)

namespace {

using Behaviour = TrialHook::Behaviour;

constexpr auto deadline = 100s; // of all trials of one row, on a machine however busy

struct Judged {
    CleanupTrialResult result;
    CleanupVerdict verdict;
};

QString words(const WaitStatus &status)
{
    if (status.kind == WaitStatus::Kind::Exited)
        return QStringLiteral("exit %1").arg(status.exitCode.value_or(-1));
    return status.kind == WaitStatus::Kind::Killed ? QStringLiteral("killed %1").arg(status.signal.value())
                                                   : QStringLiteral("unknown");
}

QString describe(const CleanupTrialResult &result)
{
    return QStringLiteral("%1 %2: ran %3, skipped %4, parent saw %5, error %6")
        .arg(QLatin1String(cleanupStyleName(result.plan.style)),
             QLatin1String(cleanupEndingInfo(result.plan.ending).name), result.ranInOrder().join(QLatin1Char(' ')),
             result.skipped().join(QLatin1Char(' ')), words(result.parentSaw),
             result.error ? result.error->reason : QStringLiteral("none"));
}

CleanupTrialResult invented(CleanupEnding ending, const WaitStatus &saw, TrialHookResult::Outcome outcome)
{
    CleanupTrialResult result;
    result.plan.ending = ending;
    result.plan.hooks = {TrialHook{QStringLiteral("only"), {}, Behaviour::Ends}};
    result.parentSaw = saw;
    const int position = outcome == TrialHookResult::Outcome::Skipped ? -1 : 0;
    result.hooks = {TrialHookResult{QStringLiteral("only"), outcome, position, 0}};
    return result;
}

} // namespace

class tst_CleanupVerdict : public QObject
{
    Q_OBJECT

private:
    CleanupSubjects m_subjects{CLEANUP_SUBJECT, CLEANUP_SCRIPT, {}};

    // Several at a time: most of the time is spent waiting for what never ends.
    std::vector<CleanupTrialResult> runAll(const CleanupPlan &like)
    {
        constexpr size_t atATime = 4;
        std::array<std::vector<CleanupPlan>, atATime> plans;
        for (size_t i = 0; i < cleanupEndings().size(); ++i) {
            plans.at(i % atATime).push_back(like);
            plans.at(i % atATime).back().ending = cleanupEndings()[i].ending;
        }
        std::vector<CleanupTrialResult> results;
        size_t finished = 0;
        std::vector<std::unique_ptr<CleanupRunner>> runners;
        for (auto &some : plans) {
            runners.push_back(std::make_unique<CleanupRunner>(m_subjects));
            CleanupRunner *const runner = runners.back().get();
            connect(runner, &CleanupRunner::trialFinished, this,
                    [&](const CleanupPlan &, const CleanupTrialResult &result) { results.push_back(result); });
            connect(runner, &CleanupRunner::finished, this, [&] { ++finished; });
            runner->start(std::move(some));
        }
        [&] {
            QTRY_COMPARE_WITH_TIMEOUT(finished, atATime, static_cast<int>(std::chrono::milliseconds(deadline).count()));
        }();
        return results;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Under AddressSanitizer the subject's fault shall end it as any other program's.
        QByteArray options = qgetenv("ASAN_OPTIONS");
        if (!options.isEmpty())
            options += ':';
        qputenv("ASAN_OPTIONS", options + "handle_segv=0");
        m_subjects.python = pythonPath();
    }

    void everyRealEndingGoesByTheRules_data()
    {
        QTest::addColumn<CleanupStyle>("style");
        QTest::addColumn<int>("behaviour"); // of the second hook
        QTest::addColumn<bool>("nohup");
        QTest::addColumn<bool>("init");
        for (const auto style : {CleanupStyle::Library, CleanupStyle::Atexit, CleanupStyle::NaiveHandler,
                                 CleanupStyle::PythonAtexit, CleanupStyle::PythonHandler}) {
            const char *name = cleanupStyleName(style);
            QTest::addRow("%s", name) << style << int(Behaviour::Ends) << false << false;
            QTest::addRow("%s nohup", name) << style << int(Behaviour::Ends) << true << false;
            QTest::addRow("%s throws", name) << style << int(Behaviour::Throws) << false << false;
            QTest::addRow("%s hangs", name) << style << int(Behaviour::Hangs) << false << false;
            if (!isPython(style))
                QTest::addRow("%s pid 1", name) << style << int(Behaviour::Ends) << false << true;
        }
    }

    void everyRealEndingGoesByTheRules()
    {
        QFETCH(const CleanupStyle, style);
        QFETCH(const int, behaviour);
        CleanupPlan plan;
        plan.style = style;
        plan.hooks = defaultTrialHooks();
        plan.hooks.at(1).behaviour = static_cast<Behaviour>(behaviour);
        plan.hookDeadline = behaviour == int(Behaviour::Hangs) ? 1s : 2s;
        plan.patience = 2s; // counted from when it is ready
        QFETCH(const bool, nohup);
        QFETCH(const bool, init);
        plan.hangupIgnored = nohup;
        plan.namespaceInit = init;
        if (isPython(style) && m_subjects.python.isEmpty())
            QSKIP("there is no python3");
        const auto results = runAll(plan);
        QCOMPARE(results.size(), cleanupEndings().size());
        for (const CleanupTrialResult &result : results) {
            if (result.error && result.error->reason == QLatin1String("no-pid-namespace"))
                QSKIP("this kernel or sandbox makes no pid namespace");
            const CleanupVerdict verdict = judgeCleanup(result);
            QVERIFY2(verdict.asExpected,
                     qPrintable(describe(result) + QStringLiteral("; expected ") + words(verdict.expected)));
        }
    }

    void whatTheRulesDoNotSayIsNotExplained()
    {
        using Outcome = TrialHookResult::Outcome;
        const auto killed = [](int signal) {
            return WaitStatus{WaitStatus::Kind::Killed, {}, *SignalNumber::fromNumber(signal), false};
        };
        QVERIFY(judgeCleanup(invented(CleanupEnding::Sigkill, killed(SIGKILL), Outcome::Skipped)).asExpected);
        QVERIFY(!judgeCleanup(invented(CleanupEnding::Sigkill, killed(SIGKILL), Outcome::Ran)).asExpected);
        QVERIFY(!judgeCleanup(invented(CleanupEnding::Sigkill, killed(SIGTERM), Outcome::Skipped)).asExpected);
        QVERIFY(judgeCleanup(invented(CleanupEnding::Sigterm, killed(SIGTERM), Outcome::Ran)).asExpected);
        QVERIFY(!judgeCleanup(invented(CleanupEnding::Sigterm, killed(SIGTERM), Outcome::Skipped)).asExpected);
        auto cancelled = invented(CleanupEnding::Sigkill, killed(SIGKILL), Outcome::Skipped);
        cancelled.error = Error{.code = ErrorCode::Cancelled};
        QVERIFY(!judgeCleanup(cancelled).asExpected);
    }

    void wrongOrderIsNotExplained()
    {
        CleanupTrialResult result = invented(CleanupEnding::Return, {}, TrialHookResult::Outcome::Ran);
        result.parentSaw = WaitStatus{WaitStatus::Kind::Exited, 0, {}, false};
        result.hooks.push_back(TrialHookResult{QStringLiteral("second"), TrialHookResult::Outcome::Ran, 1, 0});
        QVERIFY(!judgeCleanup(result).asExpected);
        std::swap(result.hooks.at(0).position, result.hooks.at(1).position);
        QVERIFY(judgeCleanup(result).asExpected);
    }
};

QTEST_GUILESS_MAIN(tst_CleanupVerdict)
#include "tst_cleanupverdict.moc"
