// SPDX-License-Identifier: MIT
// Every experiment, for real: what it claims is so on this kernel, or it says what is missing.
#include "core/lab/experiments.h"
#include "core/lab/labneeds.h"
#include "core/lab/labtrial.h"
#include "core/lab/subjectpath.h"

#include <QFileInfo>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

class tst_Experiments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNumberedThroughAndNamedApart()
    {
        QSet<QByteArray> ids;
        int number = 0;
        for (const Experiment &experiment : experiments()) {
            QCOMPARE(experiment.number, ++number);
            ids += experiment.id;
            QVERIFY2(!experiment.expectations.empty(), experiment.id);
            QVERIFY2(qstrlen(experiment.title) > 0 && qstrlen(experiment.claim) > 0, experiment.id);
            QVERIFY2(qstrlen(experiment.explanation) > 0 && qstrlen(experiment.manPages) > 0, experiment.id);
            QSet<QByteArray> facts;
            for (const Expectation &expectation : experiment.expectations) {
                facts += expectation.fact;
                const QList<QByteArray> needs = QByteArray(expectation.needs).split(' ');
                for (const QByteArray &need : needs)
                    QVERIFY2(need.isEmpty() || labNeedText(need), need.constData());
            }
            QCOMPARE(facts.size(), static_cast<qsizetype>(experiment.expectations.size()));
        }
        QCOMPARE(ids.size(), static_cast<qsizetype>(experiments().size()));
    }

    void everyClaimOfTheArticleIsAnswered()
    {
        constexpr int claims = 16; // the article has no more
        QSet<int> answered;
        for (const Experiment &experiment : experiments()) {
            const QList<QByteArray> numbers = QByteArray(experiment.article).simplified().split(' ');
            for (const QByteArray &number : numbers) {
                if (!number.isEmpty())
                    answered += number.toInt();
            }
        }
        for (int claim = 1; claim <= claims; ++claim)
            QVERIFY2(answered.contains(claim), qPrintable(QString::number(claim)));
        QCOMPARE(answered.size(), claims);
    }

    void areFoundByNameAndNumber()
    {
        for (const Experiment &experiment : experiments()) {
            QCOMPARE(findExperiment(QString::fromLatin1(experiment.id)), &experiment);
            QCOMPARE(findExperiment(QString::number(experiment.number)), &experiment);
        }
        QVERIFY(!findExperiment(QStringLiteral("no-such-experiment")));
        QVERIFY(!findExperiment(QStringLiteral("0")));
        QVERIFY(!findExperiment(QString()));
    }

    void haveCodeInBothLanguages()
    {
        for (const Experiment &experiment : experiments()) {
            const QString base = QStringLiteral(LAB_CODE "/") + QString::fromLatin1(experiment.id);
            QVERIFY2(QFileInfo::exists(base + QStringLiteral(".cpp")), experiment.id);
            QVERIFY2(QFileInfo::exists(base + QStringLiteral(".py")), experiment.id);
        }
    }

    void claimsAreSo_data()
    {
        QTest::addColumn<QString>("id");
        for (const Experiment &experiment : experiments())
            QTest::newRow(experiment.id) << QString::fromLatin1(experiment.id);
    }
    void claimsAreSo()
    {
        QFETCH(const QString, id);
        const Experiment *const experiment = findExperiment(id);
        LabTrial trial({LAB_SUBJECT, LAB_SCRIPT, pythonPath()});
        QSignalSpy finished(&trial, &LabTrial::finished);
        trial.start(*experiment);
        QVERIFY(finished.wait(120'000));
        const auto result = finished.first().first().value<LabResult>();
        QVERIFY2(!result.error, result.error ? qPrintable(result.error->operation + result.error->reason) : "");
        for (size_t i = 0; i < result.observations.size(); ++i) {
            const auto outcome = result.observations[i].outcome;
            const Expectation &expectation = experiment->expectations[i];
            QVERIFY2(outcome == LabObservation::Outcome::Matches || outcome == LabObservation::Outcome::NotTried,
                     qPrintable(QStringLiteral("%1: %2 instead of %3")
                                    .arg(QLatin1String(expectation.fact),
                                         QString::fromUtf8(result.observations[i].value.value_or("nothing")),
                                         QLatin1String(expectation.value))));
        }
        QVERIFY(result.verdict);
        QVERIFY(*result.verdict != LabVerdict::Refuted);
        QVERIFY(!result.timeline.isEmpty());
        if (*result.verdict == LabVerdict::Unsupported) {
            QVERIFY2(labNeedText(result.missing), result.missing.constData());
            QSKIP(labNeedText(result.missing));
        }
    }
};

QTEST_GUILESS_MAIN(tst_Experiments)
#include "tst_experiments.moc"
