// SPDX-License-Identifier: MIT
#include "core/lab/cleanuprunner.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr int deadlineMs = 60'000; // of one trial, on a machine however busy

CleanupPlan planFor(CleanupEnding ending, TrialHook::Behaviour behaviour = TrialHook::Behaviour::Ends)
{
    CleanupPlan plan;
    plan.hooks = {TrialHook{QStringLiteral("only"), {}, behaviour}};
    plan.ending = ending;
    plan.hookDeadline = 60s;
    plan.patience = 60s;
    return plan;
}

// Hangs until somebody ends it.
CleanupPlan stuckPlan()
{
    CleanupPlan plan = planFor(CleanupEnding::Return, TrialHook::Behaviour::Hangs);
    plan.style = CleanupStyle::Atexit;
    return plan;
}

/// What a runner told.
struct Told {
    QList<CleanupEnding> started;
    std::vector<CleanupTrialResult> results;
    QList<bool> finished;

    explicit Told(CleanupRunner &runner)
    {
        QObject::connect(&runner, &CleanupRunner::trialStarted, &runner,
                         [this](const CleanupPlan &plan) { started << plan.ending; });
        QObject::connect(&runner, &CleanupRunner::trialFinished, &runner,
                         [this](const CleanupPlan &, const CleanupTrialResult &result) { results.push_back(result); });
        QObject::connect(&runner, &CleanupRunner::finished, &runner, [this](bool cancelled) { finished << cancelled; });
    }
};

/// Living programs that this process started and that hold `mark` as an argument.
int childrenWith(const QByteArray &mark)
{
    int count = 0;
    const QStringList pids = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString &pid : pids) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (file.open(QIODevice::ReadOnly) && file.readAll().split('\0').contains(mark))
            ++count;
    }
    return count;
}

} // namespace

class tst_CleanupRunner : public QObject
{
    Q_OBJECT

private:
    const CleanupSubjects m_subjects{CLEANUP_SUBJECT, CLEANUP_SCRIPT, {}};

private Q_SLOTS:
    void trialsRunOneAfterAnother()
    {
        CleanupRunner runner(m_subjects);
        Told told(runner);
        runner.start(
            {planFor(CleanupEnding::Return), planFor(CleanupEnding::Sigterm), planFor(CleanupEnding::Sigkill)});
        QVERIFY(runner.isRunning());
        QCOMPARE(runner.total(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(told.finished, QList<bool>{false}, deadlineMs);
        QVERIFY(!runner.isRunning());
        QCOMPARE(runner.done(), 3);
        QCOMPARE(told.started,
                 (QList<CleanupEnding>{CleanupEnding::Return, CleanupEnding::Sigterm, CleanupEnding::Sigkill}));
        QCOMPARE(told.results.size(), size_t{3});
        QCOMPARE(told.results.at(0).parentSaw.exitCode, std::optional<int>(0));
        QCOMPARE(told.results.at(1).ranInOrder(), QStringList{QStringLiteral("only")});
        QCOMPARE(told.results.at(2).parentSaw.signal.value(), SIGKILL);
        QVERIFY(told.results.at(2).ranInOrder().isEmpty());
    }

    void cancelledOneEndsAndTheOthersNeverBegin()
    {
        CleanupRunner runner(m_subjects);
        Told told(runner);
        runner.start({stuckPlan(), planFor(CleanupEnding::Return)});
        runner.cancel();
        runner.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(told.finished, QList<bool>{true}, deadlineMs);
        QCOMPARE(told.started.size(), 1);
        QCOMPARE(told.results.size(), size_t{1});
        QCOMPARE(told.results.front().error->code, ErrorCode::Cancelled);
        QVERIFY(!runner.isRunning());
        runner.start({planFor(CleanupEnding::Sigterm)});
        QTRY_COMPARE_WITH_TIMEOUT(told.finished, (QList<bool>{true, false}), deadlineMs);
    }

    void cancellingFromAResultBeginsNoOther()
    {
        CleanupRunner runner(m_subjects);
        Told told(runner);
        connect(&runner, &CleanupRunner::trialFinished, &runner, &CleanupRunner::cancel);
        runner.start({planFor(CleanupEnding::Return), stuckPlan()});
        QTRY_COMPARE_WITH_TIMEOUT(told.finished, QList<bool>{true}, deadlineMs);
        QCOMPARE(told.started.size(), 1);
    }

    void currentIsNullBetweenTheLastAndTheEnd()
    {
        CleanupRunner runner(m_subjects);
        Told told(runner);
        bool asked = false;
        connect(&runner, &CleanupRunner::trialFinished, &runner, [&] { asked = runner.current() == nullptr; });
        runner.start({planFor(CleanupEnding::Return)});
        QCOMPARE(runner.current()->ending, CleanupEnding::Return);
        QTRY_COMPARE_WITH_TIMEOUT(told.finished, QList<bool>{false}, deadlineMs);
        QVERIFY(asked);
    }

    void nothingIsLeftWhenItIsDeleted()
    {
        // A number that no other program has among its arguments: how the children are found.
        const QByteArray mark = QByteArray::number(QCoreApplication::applicationPid()) + "123";
        CleanupPlan plan = stuckPlan();
        plan.hookDeadline = std::chrono::milliseconds(mark.toLongLong());
        {
            CleanupRunner runner(m_subjects);
            runner.start({plan, plan});
            QTRY_COMPARE_WITH_TIMEOUT(childrenWith(mark), 1, deadlineMs);
        }
        QCOMPARE(childrenWith(mark), 0);
    }

    void noPlansAreNoRun()
    {
        CleanupRunner runner(m_subjects);
        runner.start({});
        QVERIFY(!runner.isRunning());
        runner.cancel();
    }
};

QTEST_GUILESS_MAIN(tst_CleanupRunner)
#include "tst_cleanuprunner.moc"
