// SPDX-License-Identifier: MIT
#include "core/lab/labtrial.h"

#include "core/lab/experiments.h"
#include "core/lab/labrunner.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <sys/prctl.h>
#include <sys/wait.h>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr int deadlineMs = 60'000; // of one run, on a machine however busy

constexpr Expectation begun[] = {{"begun", FactMatch::Is, "1", "it began"}};
constexpr Expectation left[] = {{"left", FactMatch::Is, "3", "it left three"}};
constexpr Expectation after[] = {{"after", FactMatch::Is, "1", "read after garbage"}};
constexpr Expectation skipped[] = {{"always", FactMatch::Is, "1", "always"},
                                   {"python", FactMatch::Is, "1", "with python3", "python3"}};

Experiment experimentOf(const char *behaviour, std::span<const Expectation> expectations = {})
{
    Experiment experiment;
    experiment.id = behaviour;
    experiment.expectations = expectations;
    experiment.deadline = std::chrono::milliseconds(deadlineMs);
    return experiment;
}

/// Living programs other than us that hold `mark` as an argument.
int programsWith(const QByteArray &mark)
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

class tst_LabTrial : public QObject
{
    Q_OBJECT

private:
    /// The script's name tells the processes of this test from those of other tests.
    LabSubjects testSubjects(const QByteArray &mark = {}) const { return {LAB_TEST_SUBJECT, mark, {}}; }

    LabResult runOne(const LabSubjects &subjects, const Experiment &experiment) const
    {
        LabTrial trial(subjects);
        QSignalSpy finished(&trial, &LabTrial::finished);
        trial.start(experiment);
        if (!finished.wait(deadlineMs))
            return {};
        return finished.first().first().value<LabResult>();
    }

private Q_SLOTS:
    void brokenExpectationIsRefuted()
    {
        const Experiment *const known = findExperiment(QStringLiteral("different-signals-nest"));
        QVERIFY(known);
        std::vector<Expectation> expectations(known->expectations.begin(), known->expectations.end());
        Experiment experiment = *known;
        experiment.expectations = expectations;
        const LabSubjects subjects{LAB_SUBJECT, LAB_SCRIPT, {}};
        QCOMPARE(runOne(subjects, experiment).verdict, std::optional(LabVerdict::Confirmed));

        expectations.back().value = "0"; // the article: the second signal is discarded
        const LabResult refuted = runOne(subjects, experiment);
        QCOMPARE(refuted.verdict, std::optional(LabVerdict::Refuted));
        QCOMPARE(refuted.observations.back().outcome, LabObservation::Outcome::Differs);
        QCOMPARE(refuted.observations.front().outcome, LabObservation::Outcome::Matches);
        QVERIFY(!refuted.error);
    }

    void deadlineEndsAndRefutes()
    {
        Experiment experiment = experimentOf("hang", begun);
        experiment.deadline = 200ms;
        const QByteArray mark = "mark-deadline";
        const LabResult result = runOne(testSubjects(mark), experiment);
        QCOMPARE(result.verdict, std::optional(LabVerdict::Refuted));
        QVERIFY(result.error);
        QCOMPARE(result.error->code, ErrorCode::TimedOut);
        QCOMPARE(result.error->reason, QStringLiteral("deadline-passed"));
        QCOMPARE(programsWith(mark), 0);
    }

    void processesThatAreLeftEndWithIt()
    {
        const QByteArray mark = "mark-leave";
        const LabResult result = runOne(testSubjects(mark), experimentOf("leave", left));
        QCOMPARE(result.verdict, std::optional(LabVerdict::Confirmed));
        QVERIFY(!result.error);
        QTRY_COMPARE_WITH_TIMEOUT(programsWith(mark), 0, deadlineMs);
    }

    void cancelEndsAllProcesses()
    {
        const QByteArray mark = "mark-cancel";
        LabTrial trial(testSubjects(mark));
        QSignalSpy finished(&trial, &LabTrial::finished);
        trial.start(experimentOf("leave-and-hang", left));
        QTRY_COMPARE_WITH_TIMEOUT(programsWith(mark), 4, deadlineMs);
        trial.cancel();
        QVERIFY(finished.wait(deadlineMs));
        const auto result = finished.first().first().value<LabResult>();
        QVERIFY(!result.verdict);
        QCOMPARE(result.error->code, ErrorCode::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(programsWith(mark), 0, deadlineMs);
    }

    // Nobody closes anything then but the kernel.
    void deathOfTheProgramEndsAllProcesses()
    {
        const QByteArray mark = "mark-death";
        const pid_t program = ::fork();
        QVERIFY(program >= 0);
        if (program == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            int argc = 1;
            char name[] = "program";
            char *argv[] = {name, nullptr};
            QCoreApplication::instance()->~QCoreApplication();
            new QCoreApplication(argc, argv);
            LabTrial trial(testSubjects(mark));
            trial.start(experimentOf("leave-and-hang", left));
            ::_exit(QCoreApplication::exec());
        }
        QTRY_COMPARE_WITH_TIMEOUT(programsWith(mark), 4, deadlineMs);
        QCOMPARE(::kill(program, SIGKILL), 0);
        int status = 0;
        QCOMPARE(::waitpid(program, &status, 0), program);
        QTRY_COMPARE_WITH_TIMEOUT(programsWith(mark), 0, deadlineMs);
    }

    void failureIsNoVerdict()
    {
        const LabResult result = runOne(testSubjects(), experimentOf("fail", begun));
        QVERIFY(!result.verdict);
        QVERIFY(result.error);
        QCOMPARE(result.error->reason, QStringLiteral("subject-failed"));
        QCOMPARE(result.error->operation, QStringLiteral("open"));
        QCOMPARE(result.error->errnoValue, EMFILE);
    }

    void deadSubjectIsNoVerdict()
    {
        const LabResult result = runOne(testSubjects(), experimentOf("crash", begun));
        QVERIFY(!result.verdict);
        QVERIFY(result.error);
        QCOMPARE(result.error->reason, QStringLiteral("subject-ended"));
    }

    void whatIsMissingIsNamed()
    {
        const LabResult result = runOne(testSubjects(), experimentOf("unsupported", begun));
        QCOMPARE(result.verdict, std::optional(LabVerdict::Unsupported));
        QCOMPARE(result.missing, QByteArray("namespaces"));
        QCOMPARE(result.missingErrno, EPERM);
        QCOMPARE(result.observations.front().outcome, LabObservation::Outcome::NotTried);
    }

    void skippedPartMakesItUnsupportedButIsSaidAlone()
    {
        const LabResult result = runOne(testSubjects(), experimentOf("skip", skipped));
        QCOMPARE(result.verdict, std::optional(LabVerdict::Unsupported));
        QCOMPARE(result.missing, QByteArray("python3"));
        QCOMPARE(result.observations[0].outcome, LabObservation::Outcome::Matches);
        QCOMPARE(result.observations[1].outcome, LabObservation::Outcome::NotTried);
    }

    void garbageIsLeftOut()
    {
        const LabResult result = runOne(testSubjects(), experimentOf("garbage", after));
        QCOMPARE(result.verdict, std::optional(LabVerdict::Confirmed));
    }

    void floodIsEnded()
    {
        const QByteArray mark = "mark-flood";
        const LabResult result = runOne(testSubjects(mark), experimentOf("flood", begun));
        QVERIFY(!result.verdict);
        QCOMPARE(result.error->code, ErrorCode::LimitReached);
        QTRY_COMPARE_WITH_TIMEOUT(programsWith(mark), 0, deadlineMs);
    }

    void missingProgramIsAnError()
    {
        const LabResult result = runOne({"/nonexistent/subject", {}, {}}, experimentOf("x", begun));
        QVERIFY(!result.verdict);
        QVERIFY(result.error);
        QCOMPARE(result.error->code, ErrorCode::NotFound);
    }

    void runnerRunsOneAfterAnotherAndCancels()
    {
        const QByteArray mark = "mark-runner";
        LabRunner runner(testSubjects(mark));
        QStringList ended;
        QList<bool> finished;
        connect(&runner, &LabRunner::experimentFinished, this,
                [&](const LabResult &result) { ended += QString::fromLatin1(result.experiment.id); });
        connect(&runner, &LabRunner::finished, this, [&](bool cancelled) { finished += cancelled; });
        runner.start({experimentOf("leave", left), experimentOf("hang", begun), experimentOf("garbage", after)});
        QCOMPARE(runner.total(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(runner.done(), 1, deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(programsWith(mark) == 1, deadlineMs); // "hang" runs
        runner.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished, QList<bool>{true}, deadlineMs);
        QCOMPARE(ended, (QStringList{QStringLiteral("leave"), QStringLiteral("hang")}));
        QVERIFY(!runner.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(programsWith(mark), 0, deadlineMs);
    }

    void endOfTheRunnerEndsWhatRuns()
    {
        const QByteArray mark = "mark-gone";
        {
            LabRunner runner(testSubjects(mark));
            runner.start({experimentOf("leave-and-hang", left)});
            QTRY_COMPARE_WITH_TIMEOUT(programsWith(mark), 4, deadlineMs);
        }
        QTRY_COMPARE_WITH_TIMEOUT(programsWith(mark), 0, deadlineMs);
    }
};

QTEST_GUILESS_MAIN(tst_LabTrial)
#include "tst_labtrial.moc"
