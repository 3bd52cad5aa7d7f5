// SPDX-License-Identifier: MIT
#include "core/lab/experiments.h"
#include "core/lab/timelinebuilder.h"
#include "tests/support/timelinesamples.h"
#include "ui/models/labexpectationmodel.h"
#include "ui/models/labfilter.h"
#include "ui/models/labmodel.h"
#include "ui/models/timelineeventmodel.h"
#include "ui/support/labcode.h"
#include "ui/support/labtext.h"
#include "ui/support/signalpalette.h"
#include "ui/support/timelinetext.h"
#include "ui/widgets/codehighlighter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <cerrno>

using namespace signalbox;

namespace {

constexpr Expectation facts[] = {
    {"first", FactMatch::Is, "1", "The first handler ran"},
    {"second", FactMatch::AtLeast, "3", "The second one ran three times"},
    {"third", FactMatch::Below, "5", "It took less than five", "namespaces"},
};

Experiment makeExperiment(int number, const char *id, LabTopic topic, const char *title, const char *claim)
{
    return {.number = number,
            .id = id,
            .topic = topic,
            .title = title,
            .claim = claim,
            .explanation = "Because of SIGCHLD.",
            .manPages = "signal(7) sigaction(2)",
            .article = "13",
            .expectations = facts};
}

std::vector<Experiment> samples()
{
    return {makeExperiment(1, "reap", LabTopic::Children, "Reaping", "A zombie waits for its parent."),
            makeExperiment(2, "nest", LabTopic::Handlers, "Nesting", "Handlers of SIGUSR2 nest."),
            makeExperiment(3, "orphan", LabTopic::Children, "Orphans", "An orphan gets another parent.")};
}

LabResult resultOf(const Experiment &experiment, std::optional<LabVerdict> verdict,
                   std::vector<LabObservation> observations = {})
{
    LabResult result;
    result.experiment = experiment;
    result.verdict = verdict;
    result.observations = std::move(observations);
    result.elapsedNs = 12'000'000;
    result.startedAt = QDateTime::currentDateTime();
    return result;
}

using Outcome = LabObservation::Outcome;

/// A model under the model tester.
struct Bench {
    LabModel model{samples()};
    LabFilter filter;
    QAbstractItemModelTester modelTester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    std::unique_ptr<QAbstractItemModelTester> filterTester;

    Bench()
    {
        filter.setSourceModel(&model);
        filterTester =
            std::make_unique<QAbstractItemModelTester>(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    /// "topic: number, number; …" of what the filter shows.
    QString shown() const
    {
        QStringList topics;
        for (int topic = 0; topic < filter.rowCount(); ++topic) {
            const QModelIndex parent = filter.index(topic, 0);
            QStringList titles;
            for (int row = 0; row < filter.rowCount(parent); ++row)
                titles << filter.index(row, 0, parent).data().toString();
            topics << parent.data().toString() + QLatin1String(": ") + titles.join(QLatin1String(", "));
        }
        return topics.join(QLatin1String("; "));
    }
    QString verdict(const char *id) const
    {
        return model.indexOf(QLatin1String(id)).siblingAtColumn(LabModel::Verdict).data().toString();
    }
};

} // namespace

class TestLabModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void experimentsStandByTopicInTheOrderOfTeaching()
    {
        const Bench bench;
        QCOMPARE(bench.shown(), QStringLiteral("Inside a handler: 2. Nesting; "
                                               "Children and their ends: 1. Reaping, 3. Orphans"));
        QCOMPARE(bench.model.experimentCount(), 3);
    }

    void allThatIsDeclaredIsShown()
    {
        LabModel model(experiments());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.experimentCount(), static_cast<int>(experiments().size()));
        for (const Experiment &experiment : experiments()) {
            QVERIFY2(model.indexOf(QLatin1String(experiment.id)).isValid(), experiment.id);
            for (const char *suffix : {"cpp", "py"})
                QVERIFY2(!labCode(QLatin1String(experiment.id), QLatin1String(suffix)).isEmpty(), experiment.id);
        }
    }

    void searchFindsEveryWordAndKeepsTopics_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("shown");
        const QString nesting = QStringLiteral("Inside a handler: 2. Nesting");
        QTest::newRow("title") << "nesting" << nesting;
        QTest::newRow("signal in the claim") << "usr2" << nesting;
        QTest::newRow("topic") << "inside handler" << nesting;
        QTest::newRow("explanation") << "sigchld orphan"
                                     << "Children and their ends: 3. Orphans";
        QTest::newRow("all words must match") << "nesting orphan" << QString();
        QTest::newRow("left out") << "!parent" << nesting;
        QTest::newRow("nothing") << "no such thing" << QString();
    }

    void searchFindsEveryWordAndKeepsTopics()
    {
        QFETCH(QString, words);
        QFETCH(QString, shown);
        Bench bench;
        bench.filter.setWords(words);
        QCOMPARE(bench.shown(), shown);
        bench.filter.setWords({});
        QCOMPARE(bench.filter.shownCount(), 3);
    }

    void resultChangesOneCell()
    {
        Bench bench;
        QSignalSpy changes(&bench.model, &QAbstractItemModel::dataChanged);
        QCOMPARE(bench.verdict("orphan"), QStringLiteral("not run yet"));
        bench.model.setRunning(QStringLiteral("orphan"));
        QCOMPARE(bench.verdict("orphan"), QStringLiteral("running"));
        bench.model.setRunning({});
        changes.clear();
        bench.model.addResult(resultOf(samples().at(2), LabVerdict::Confirmed));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().at(0).toModelIndex(),
                 bench.model.indexOf(QStringLiteral("orphan")).siblingAtColumn(LabModel::Verdict));
        QCOMPARE(bench.verdict("orphan"), QStringLiteral("confirmed"));
        QCOMPARE(bench.verdict("reap"), QStringLiteral("not run yet"));
        QVERIFY(bench.model.resultAt(bench.model.indexOf(QStringLiteral("orphan"))));
        bench.model.clear();
        QCOMPARE(bench.verdict("orphan"), QStringLiteral("not run yet"));
    }

    void cancelledRunLeavesWhatWasKnown()
    {
        Bench bench;
        bench.model.addResult(resultOf(samples().at(0), LabVerdict::Confirmed));
        LabResult cancelled = resultOf(samples().at(0), std::nullopt);
        cancelled.error = Error{.code = ErrorCode::Cancelled};
        bench.model.addResult(cancelled);
        QCOMPARE(bench.verdict("reap"), QStringLiteral("confirmed"));
    }

    void eachCellReadsWithItsLabel()
    {
        Bench bench;
        const QModelIndex index = bench.model.indexOf(QStringLiteral("nest"));
        QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Experiment: 2. Nesting"));
        QCOMPARE(index.siblingAtColumn(LabModel::Verdict).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Verdict: not run yet"));
        QCOMPARE(index.parent().data(Qt::AccessibleTextRole).toString(), QStringLiteral("Topic: Inside a handler"));
    }

    void verdictIsToldInWords()
    {
        const Experiment experiment = samples().at(0);
        LabResult result = resultOf(experiment, LabVerdict::Confirmed);
        QCOMPARE(labHeadline(labStandingOf(result)), QStringLiteral("Confirmed on this kernel"));
        result = resultOf(experiment, LabVerdict::Refuted,
                          {{Outcome::Matches, "1"}, {Outcome::Differs, "2"}, {Outcome::Matches, "1"}});
        QCOMPARE(labHeadline(labStandingOf(result)), QStringLiteral("Refuted: 1 of 3 expectations was not met"));
        result.observations.at(2).outcome = Outcome::NotSeen;
        QCOMPARE(labHeadline(labStandingOf(result)), QStringLiteral("Refuted: 2 of 3 expectations were not met"));
        result.error = Error{.code = ErrorCode::TimedOut, .reason = QStringLiteral("deadline-passed")};
        QCOMPARE(labHeadline(labStandingOf(result)),
                 QStringLiteral("Refuted: 2 of 3 expectations were not met, and it was not through in time"));
    }

    void whatIsMissingIsToldInWords()
    {
        LabResult result = resultOf(samples().at(0), LabVerdict::Unsupported,
                                    {{Outcome::NotTried, {}}, {Outcome::NotTried, {}}, {Outcome::NotTried, {}}});
        result.missing = "pidfd";
        QCOMPARE(labHeadline(labStandingOf(result)),
                 QStringLiteral("Not possible here: This kernel, or its sandbox, has no pidfds."));
        result.observations.at(0) = {Outcome::Matches, "1"};
        QVERIFY(labHeadline(labStandingOf(result)).startsWith(QLatin1String("Only in part possible here: ")));
        result.missing = "some\x1b call";
        result.missingErrno = ENOSYS;
        QCOMPARE(labHeadline(labStandingOf(result)),
                 QStringLiteral("Only in part possible here: this system refuses “some\\u{1B} call” (ENOSYS)"));
    }

    void failureIsToldInWords()
    {
        LabResult result = resultOf(samples().at(0), std::nullopt);
        result.error = Error{.code = ErrorCode::Io,
                             .errnoValue = EAGAIN,
                             .operation = QStringLiteral("fork"),
                             .reason = QStringLiteral("subject-failed")};
        QCOMPARE(labHeadline(labStandingOf(result)),
                 QStringLiteral("Failed: It could not be carried out: “fork” failed (EAGAIN)."));
    }

    void standingSurvivesAsTexts()
    {
        LabResult result = resultOf(samples().at(0), LabVerdict::Refuted,
                                    {{Outcome::Matches, "1"}, {Outcome::Differs, "2"}, {Outcome::NotTried, {}}});
        result.missing = "namespaces";
        const LabStanding standing = labStandingOf(result);
        QCOMPARE(labStandingFromTexts(labStandingToTexts(standing)), std::optional(standing));
        QVERIFY(labStandingToTexts(LabStanding()).isEmpty());
    }

    void damagedTextsAreNoStanding_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("unknown state") << 0 << "maybe";
        QTest::newRow("running") << 0 << "running";
        QTest::newRow("not run") << 0 << "not-run";
        QTest::newRow("no date") << 1 << "yesterday";
    }

    void damagedTextsAreNoStanding()
    {
        QFETCH(int, field);
        QFETCH(QString, value);
        QStringList texts = labStandingToTexts(labStandingOf(resultOf(samples().at(0), LabVerdict::Confirmed)));
        QVERIFY(labStandingFromTexts(texts));
        texts[field] = value;
        QVERIFY(!labStandingFromTexts(texts));
        QVERIFY(!labStandingFromTexts(texts.mid(0, 3)));
        QVERIFY(!labStandingFromTexts({}));
    }

    void verdictOfAnotherKernelSaysSo()
    {
        LabStanding standing = labStandingOf(resultOf(samples().at(0), LabVerdict::Confirmed));
        standing.kernel = QStringLiteral("2.6.32");
        QCOMPARE(labHeadline(standing), QStringLiteral("Confirmed on another kernel, Linux 2.6.32"));
    }

    void restoredVerdictsNeverReplaceNewerOnes()
    {
        Bench bench;
        bench.model.addResult(resultOf(samples().at(0), LabVerdict::Refuted));
        bench.model.addResult(resultOf(samples().at(1), LabVerdict::Confirmed));
        const QVariantMap saved = bench.model.saveStandings();
        QCOMPARE(saved.keys(), (QStringList{QStringLiteral("nest"), QStringLiteral("reap")}));
        Bench other;
        other.model.addResult(resultOf(samples().at(0), LabVerdict::Confirmed));
        other.model.restoreStandings(saved);
        QCOMPARE(other.verdict("nest"), QStringLiteral("confirmed"));
        QCOMPARE(other.verdict("reap"), QStringLiteral("confirmed"));
        QVERIFY(!other.model.resultAt(other.model.indexOf(QStringLiteral("nest"))));
        other.model.restoreStandings({{QStringLiteral("gone"), saved.value(QStringLiteral("nest"))},
                                      {QStringLiteral("orphan"), QStringLiteral("garbage")}});
        QCOMPARE(other.verdict("orphan"), QStringLiteral("not run yet"));
    }

    void expectationsAreHeldAgainstWhatWasSeen()
    {
        LabExpectationModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Experiment experiment = samples().at(0);
        model.setExperiment(&experiment, nullptr);
        const auto cells = [&model](int row) {
            QStringList texts;
            for (int column = LabExpectationModel::Expected; column < LabExpectationModel::ColumnCount; ++column)
                texts << model.index(row, column).data().toString();
            return texts.join(QLatin1Char('|'));
        };
        QCOMPARE(cells(0), QStringLiteral("1||not run yet"));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setExperiment(&experiment,
                            std::make_shared<const LabResult>(
                                resultOf(experiment, LabVerdict::Refuted,
                                         {{Outcome::Matches, "1"}, {Outcome::Differs, "2"}, {Outcome::NotTried, {}}})));
        QCOMPARE(cells(0), QStringLiteral("1|1|as expected"));
        QCOMPARE(cells(1), QStringLiteral("at least 3|2|differs"));
        QCOMPARE(cells(2), QStringLiteral("below 5|nothing|not tried"));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.index(1, LabExpectationModel::Match).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Match: differs"));
        model.setExperiment(nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void eventsStandByTime()
    {
        TimelineEventModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Timeline timeline = sampleTimeline();
        model.setTimeline(timeline);
        QCOMPARE(model.rowCount(), static_cast<int>(timeline.events().size()));
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.index(row, TimelineEventModel::What).data().toString(),
                     timelineEventText(timeline, timeline.events().at(row)));
            QVERIFY(!model.index(row, TimelineEventModel::Lane).data().toString().isEmpty());
        }
    }

    void manualPageBecomesACommand()
    {
        QCOMPARE(manCommand(QStringLiteral("signal(7)")), QStringLiteral("man 7 signal"));
        QCOMPARE(manCommand(QStringLiteral("signal")), QStringLiteral("man signal"));
    }

    void codeIsColoured_data()
    {
        QTest::addColumn<bool>("isPython");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marks"); // the kind of each character: . plain, k word, s text, c comment, …
        QTest::newRow("comment") << false << "int a; // int"
                                 << "kkk....cccccc";
        QTest::newRow("text with a quote in it") << false << "f(\"a\\\"b\", 1)"
                                                 << "..ssssss..n.";
        QTest::newRow("slashes in a text") << false << "\"//\" x"
                                           << "ssss..";
        QTest::newRow("directive") << false << "#include <a>"
                                   << "dddddddd....";
        QTest::newRow("one line") << false << "/* a */ int"
                                  << "ccccccc.kkk";
        QTest::newRow("Python") << true << "def f(): # def"
                                << "kkk......ccccc";
        QTest::newRow("three quotes") << true << "\"\"\"a\"\"\" or"
                                      << "sssssss.kk";
        QTest::newRow("open three quotes") << true << "x = '''or"
                                           << "....sssss";
    }

    void codeIsColoured()
    {
        QFETCH(bool, isPython);
        QFETCH(QString, text);
        QFETCH(QString, marks);
        QTextDocument document;
        CodeHighlighter highlighter(&document, QPalette());
        highlighter.setLanguage(isPython ? CodeLanguage::Python : CodeLanguage::Cpp);
        document.setPlainText(text);
        highlighter.rehighlight(); // it would wait for the event loop
        QString seen(text.size(), QLatin1Char('.'));
        const QList<QTextLayout::FormatRange> ranges = document.firstBlock().layout()->formats();
        const QPalette palette;
        for (const QTextLayout::FormatRange &range : ranges) {
            const QColor colour = range.format.foreground().color();
            QChar mark = QLatin1Char('n');
            if (range.format.fontItalic())
                mark = QLatin1Char('c');
            else if (range.format.fontWeight() == QFont::Bold)
                mark = QLatin1Char('k');
            else if (colour == signalTextColour(SignalCategory::Continue, palette))
                mark = QLatin1Char('s');
            else if (colour == signalTextColour(SignalCategory::User, palette))
                mark = QLatin1Char('d');
            for (int i = range.start; i < range.start + range.length; ++i)
                seen[i] = mark;
        }
        QCOMPARE(seen, marks);
    }

    void longCommentGoesOn()
    {
        QTextDocument document;
        CodeHighlighter highlighter(&document, QPalette());
        document.setPlainText(QStringLiteral("/* a\nint b\n*/ int"));
        highlighter.rehighlight(); // it would wait for the event loop
        const QTextBlock middle = document.firstBlock().next();
        QCOMPARE(middle.layout()->formats().size(), 1);
        QVERIFY(middle.layout()->formats().first().format.fontItalic());
        QCOMPARE(middle.next().layout()->formats().last().format.fontWeight(), int{QFont::Bold});
    }

    void signalsOfCodeHaveTheirColours()
    {
        QTextDocument document;
        const QPalette palette;
        CodeHighlighter highlighter(&document, palette);
        document.setPlainText(QStringLiteral("SIGKILL SIGNAL"));
        highlighter.rehighlight(); // it would wait for the event loop
        const auto formats = document.firstBlock().layout()->formats();
        QCOMPARE(formats.size(), 1);
        QCOMPARE(formats.first().length, 7);
        QCOMPARE(formats.first().format.foreground().color(), signalTextColour(SignalCategory::Kill, palette));
    }
};

QTEST_MAIN(TestLabModel)
#include "tst_labmodel.moc"
