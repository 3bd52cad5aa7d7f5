// SPDX-License-Identifier: MIT
#include "core/lab/subjectpath.h"
#include "core/lab/timelinejson.h"
#include "ui/models/labexpectationmodel.h"
#include "ui/models/labfilter.h"
#include "ui/models/labmodel.h"
#include "ui/models/timelineeventmodel.h"
#include "ui/pages/labpage.h"
#include "ui/support/settings.h"
#include "ui/widgets/labcodepane.h"
#include "ui/widgets/labdetails.h"
#include "ui/widgets/labtimelinepane.h"
#include "ui/widgets/timelineview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace signalbox;

namespace {

constexpr int deadlineMs = 60'000; // of all experiments of one test, on a machine however busy
const QString coalesces = QStringLiteral("same-signal-coalesces");
const QString nests = QStringLiteral("different-signals-nest");

LabSubjects subjects()
{
    return {LAB_SUBJECT, LAB_SCRIPT, pythonPath()};
}

/// Two that are quick, whichever others there are.
std::vector<Experiment> quick()
{
    return {*findExperiment(coalesces), *findExperiment(nests)};
}

/// A page over real experiments, its models under the model tester.
struct Bench {
    LabPage page;
    QStringList messages;
    QString status;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;

    explicit Bench(const std::vector<Experiment> &shown = quick(), const Result<LabSubjects> &programs = subjects())
        : page(programs, shown)
    {
        QObject::connect(&page, &Page::messagePosted, &page, [this](const Message &m) { messages << m.text; });
        QObject::connect(&page, &Page::statusChanged, &page, [this](const QString &text) { status = text; });
        for (QAbstractItemModel *model : std::initializer_list<QAbstractItemModel *>{
                 this->model(), page.findChild<LabFilter *>(), page.findChild<LabExpectationModel *>(), events()})
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        page.resize(1100, 700);
        page.show();
    }
    LabModel *model() { return page.findChild<LabModel *>(); }
    LabDetails *details() { return page.findChild<LabDetails *>(); }
    LabTimelinePane *pane() { return page.findChild<LabTimelinePane *>(); }
    TimelineView *picture() { return page.findChild<TimelineView *>(); }
    TimelineEventModel *events() { return page.findChild<TimelineEventModel *>(); }
    QTreeView *list() { return page.findChild<QTreeView *>(QStringLiteral("labList")); }
    QTreeView *table() { return page.findChild<QTreeView *>(QStringLiteral("labEvents")); }
    QLineEdit *search() { return page.findChild<QLineEdit *>(QStringLiteral("labSearch")); }
    QString label(const char *name) { return page.findChild<QLabel *>(QLatin1String(name))->text(); }
    QAction *action(const QString &text)
    {
        for (QAction *action : page.pageActions()) {
            if (action->text().remove(QLatin1Char('&')) == text)
                return action;
        }
        qFatal("no action %s", qPrintable(text));
    }
    QString verdict(const QString &id)
    {
        return model()->indexOf(id).siblingAtColumn(LabModel::Verdict).data().toString();
    }
    /// Runs one experiment as a person would.
    void run(const QString &id)
    {
        QVERIFY(page.showExperiment(id));
        action(QStringLiteral("Run"))->trigger();
        QVERIFY(page.isRunning());
        waitForEnd();
    }
    void waitForEnd() { QTRY_VERIFY_WITH_TIMEOUT(!page.isRunning(), deadlineMs); }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The declaration says something that will not be seen.
constexpr Expectation wrong[] = {
    {"sent", FactMatch::Is, "3", "SIGUSR1 was sent three times"},
    {"handled", FactMatch::Is, "3", "Its handler ran three times, as many people believe"},
};

Experiment wrongExperiment()
{
    Experiment experiment = *findExperiment(coalesces);
    experiment.expectations = wrong;
    return experiment;
}

} // namespace

class TestLabPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

private Q_SLOTS:
    void runShowsVerdictTimelineAndObservations()
    {
        Bench bench;
        QVERIFY(bench.page.showExperiment(coalesces));
        QVERIFY2(bench.label("labEmpty").contains(QLatin1String("Not run yet")), qPrintable(bench.label("labEmpty")));
        auto *button = bench.page.findChild<QPushButton *>(QStringLiteral("labStart"));
        QVERIFY(button->isVisible() && button->isEnabled());
        button->click();
        QVERIFY(bench.page.isRunning());
        QCOMPARE(bench.verdict(coalesces), QStringLiteral("running"));
        QCOMPARE(bench.label("labVerdict"), QStringLiteral("Running…"));
        bench.waitForEnd();

        QCOMPARE(bench.label("labVerdict"), QStringLiteral("Confirmed on this kernel"));
        QCOMPARE(bench.verdict(coalesces), QStringLiteral("confirmed"));
        QCOMPARE(bench.verdict(nests), QStringLiteral("not run yet"));
        QVERIFY(!bench.pane()->isEmpty());
        QVERIFY(bench.events()->rowCount() > 3);
        QCOMPARE(bench.picture()->timeline().events().size(), qsizetype{bench.events()->rowCount()});
        auto *expectations = bench.page.findChild<LabExpectationModel *>();
        QCOMPARE(expectations->rowCount(), 3);
        for (int row = 0; row < expectations->rowCount(); ++row)
            QCOMPARE(expectations->index(row, LabExpectationModel::Match).data().toString(),
                     QStringLiteral("as expected"));
        QCOMPARE(bench.page.findChild<QPlainTextEdit *>(QStringLiteral("labText"))->toPlainText(),
                 bench.picture()->textForm());
        QVERIFY2(bench.messages.isEmpty(), qPrintable(bench.messages.join(QLatin1Char('\n'))));
    }

    void allAreRunOneAfterAnother()
    {
        Bench bench;
        bench.action(QStringLiteral("Run all"))->trigger();
        auto *progress = bench.page.findChild<QProgressBar *>(QStringLiteral("labProgress"));
        QVERIFY(progress->isVisible());
        QVERIFY2(bench.status.contains(QLatin1String("1 of 2: ")), qPrintable(bench.status));
        bench.waitForEnd();
        QVERIFY(!progress->isVisible());
        QCOMPARE(bench.label("labSummary"), QStringLiteral("confirmed: 2"));
    }

    void wrongClaimIsShownAsRefuted()
    {
        Bench bench({wrongExperiment()});
        bench.run(coalesces);
        QCOMPARE(bench.label("labVerdict"), QStringLiteral("Refuted: 1 of 2 expectations was not met"));
        QCOMPARE(bench.verdict(coalesces), QStringLiteral("refuted"));
        auto *expectations = bench.page.findChild<LabExpectationModel *>();
        QCOMPARE(expectations->index(1, LabExpectationModel::Match).data().toString(), QStringLiteral("differs"));
        QCOMPARE(expectations->index(1, LabExpectationModel::Observed).data().toString(), QStringLiteral("1"));
        QVERIFY(!bench.pane()->isEmpty());
        QVERIFY(bench.messages.isEmpty()); // it is a result, not a failure
    }

    void topicRunsAllOfIt()
    {
        Bench bench;
        bench.list()->setCurrentIndex(bench.list()->model()->index(0, 0));
        QVERIFY(bench.page.currentId().isEmpty());
        QVERIFY(bench.label("labHeadingText").contains(QLatin1String("experiment")));
        bench.page.refreshNow(); // F5
        QVERIFY(bench.page.isRunning());
        bench.waitForEnd();
        QCOMPARE(bench.verdict(nests), QStringLiteral("confirmed"));
        QCOMPARE(bench.verdict(coalesces), QStringLiteral("not run yet"));
    }

    void returnInTheListRuns()
    {
        Bench bench;
        QVERIFY(bench.page.showExperiment(coalesces));
        QTest::keyClick(bench.list(), Qt::Key_Return);
        QVERIFY(bench.page.isRunning());
        bench.waitForEnd();
        QCOMPARE(bench.verdict(coalesces), QStringLiteral("confirmed"));
    }

    void currentEventIsTheSameInPictureAndTable()
    {
        Bench bench;
        bench.run(coalesces);
        bench.picture()->setCurrentEvent(2);
        QCOMPARE(bench.table()->currentIndex().row(), 2);
        QCOMPARE(bench.table()->selectionModel()->selectedRows().size(), 1);
        bench.table()->setCurrentIndex(bench.events()->index(1, 0));
        QCOMPARE(bench.picture()->currentEvent(), 1);
        bench.picture()->setCurrentEvent(-1);
        QVERIFY(!bench.table()->selectionModel()->hasSelection());
        bench.table()->setCurrentIndex(bench.events()->index(0, 0));
        bench.table()->actions().first()->trigger();
        QStringList cells;
        for (int column = 0; column < bench.events()->columnCount(); ++column)
            cells << bench.events()->index(0, column).data().toString();
        QCOMPARE(QGuiApplication::clipboard()->text(), cells.join(QLatin1Char('\t')));
    }

    void timelineIsZoomedByButtons()
    {
        Bench bench;
        QAction *in = bench.action(QStringLiteral("Zoom in"));
        QVERIFY(!in->isEnabled());
        bench.run(coalesces);
        QVERIFY(in->isEnabled());
        const double whole = bench.picture()->nsPerPixel();
        in->trigger();
        QVERIFY(bench.picture()->nsPerPixel() < whole);
        bench.action(QStringLiteral("Show the whole timeline"))->trigger();
        QCOMPARE(bench.picture()->nsPerPixel(), whole);
    }

    void anotherExperimentBringsItsOwnTimeline()
    {
        Bench bench;
        bench.run(coalesces);
        QVERIFY(bench.page.showExperiment(nests));
        QVERIFY(bench.pane()->isEmpty());
        QVERIFY(!bench.action(QStringLiteral("Export"))->isEnabled());
        QVERIFY(bench.page.showExperiment(coalesces));
        QVERIFY(!bench.pane()->isEmpty());
        QVERIFY(bench.action(QStringLiteral("Export"))->isEnabled());
    }

    void cancelledRunLeavesNothingBehind()
    {
        Bench bench;
        QVERIFY(!bench.action(QStringLiteral("Stop"))->isEnabled());
        bench.page.runAll();
        QVERIFY(!bench.action(QStringLiteral("Run all"))->isEnabled());
        bench.action(QStringLiteral("Stop"))
            ->trigger(); // before the first one can be through: both wait for its thread
        bench.waitForEnd();
        QCOMPARE(bench.verdict(coalesces), QStringLiteral("not run yet"));
        QCOMPARE(bench.verdict(nests), QStringLiteral("not run yet"));
        QCOMPARE(bench.messages.size(), 1);
        QVERIFY2(bench.messages.first().startsWith(QLatin1String("Stopped")), qPrintable(bench.messages.first()));
        QVERIFY(bench.action(QStringLiteral("Run all"))->isEnabled());
    }

    void aRunGoesOnInThePageThatTakesOver()
    {
        Bench after;
        {
            Bench before;
            QVERIFY(before.page.showExperiment(nests));
            before.run(nests);
            before.page.runAll();
            QVERIFY(before.page.isRunning());
            after.page.restoreState(before.page.saveState());
            after.page.takeOver(before.page);
        }
        QVERIFY(after.page.isRunning());
        QCOMPARE(after.page.currentId(), nests);
        QVERIFY(after.details()->result());
        QVERIFY(after.action(QStringLiteral("Stop"))->isEnabled());
        QVERIFY(after.page.findChild<QProgressBar *>()->isVisible());
        after.waitForEnd();
        QCOMPARE(after.verdict(nests), QStringLiteral("confirmed"));
        QCOMPARE(after.verdict(coalesces), QStringLiteral("confirmed"));
        after.run(coalesces); // and another one is possible
    }

    void withoutSubjectsThePageSaysWhy()
    {
        Bench bench(quick(), Failure(Error{.code = ErrorCode::NotFound,
                                           .operation = QStringLiteral("find subject"),
                                           .subject = QStringLiteral("/gone/signalbox-lab-subject"),
                                           .reason = QStringLiteral("subject-missing")}));
        QVERIFY(!bench.action(QStringLiteral("Run"))->isEnabled());
        QVERIFY(!bench.action(QStringLiteral("Run all"))->isEnabled());
        bench.page.runAll();
        QVERIFY(!bench.page.isRunning());
        bench.page.setOnScreen(true);
        QVERIFY2(bench.status.contains(QLatin1String("/gone/signalbox-lab-subject")), qPrintable(bench.status));
        QCOMPARE(bench.label("labEmpty"), bench.status);
        QVERIFY(!bench.page.findChild<QPushButton *>(QStringLiteral("labStart"))->isVisible());
    }

    void vanishedSubjectIsAFailureInWords()
    {
        LabSubjects gone = subjects();
        gone.program = "/nonexistent/subject";
        Bench bench(quick(), gone);
        bench.run(coalesces);
        QCOMPARE(bench.verdict(coalesces), QStringLiteral("failed"));
        QCOMPARE(bench.messages.size(), 1);
        QVERIFY2(bench.messages.first().contains(QLatin1String("/nonexistent/subject")),
                 qPrintable(bench.messages.first()));
        QVERIFY2(bench.label("labVerdict").startsWith(QLatin1String("Failed: ")),
                 qPrintable(bench.label("labVerdict")));
    }

    void readOnlyRunsNothing()
    {
        Bench bench;
        bench.page.setReadOnly();
        QVERIFY(!bench.action(QStringLiteral("Run all"))->isEnabled());
        bench.page.runAll();
        QTest::keyClick(bench.list(), Qt::Key_Return);
        QVERIFY(!bench.page.isRunning());
        QVERIFY(bench.label("labEmpty").startsWith(QLatin1String("Read-only")));
    }

    void searchKeepsWhatIsReadOrTakesTheFirstMatch()
    {
        Bench bench;
        QVERIFY(bench.page.showExperiment(coalesces));
        bench.search()->setText(QStringLiteral("merged"));
        QCOMPARE(bench.page.currentId(), coalesces);
        bench.search()->setText(QStringLiteral("interrupts the handler"));
        QCOMPARE(bench.page.currentId(), nests);
        QVERIFY(bench.status.contains(QLatin1String("shown: 1")));
        bench.search()->setText(QStringLiteral("no such thing"));
        QVERIFY(bench.page.currentId().isEmpty());
        QVERIFY(!bench.action(QStringLiteral("Run"))->isEnabled());
        QTest::keyClick(bench.search(), Qt::Key_Escape);
        QCOMPARE(bench.list()->model()->rowCount(), 2);
        QVERIFY(!bench.page.currentId().isEmpty());
    }

    void verdictsAndPlaceAreKept()
    {
        const QString path = m_dir.filePath(QStringLiteral("kept.conf"));
        {
            Bench bench;
            bench.run(coalesces);
            bench.page.findChild<LabCodePane *>()->setLanguage(CodeLanguage::Python);
            bench.details()->showTab(LabDetails::CodeTab);
            Settings settings(path);
            settings.setGroup(QStringLiteral("page-lab"), bench.page.saveState());
            QVERIFY(settings.save());
        }
        Bench bench;
        Settings settings(path);
        bench.page.restoreState(settings.group(QStringLiteral("page-lab")));
        QCOMPARE(bench.page.currentId(), coalesces);
        QCOMPARE(bench.verdict(coalesces), QStringLiteral("confirmed"));
        QCOMPARE(bench.verdict(nests), QStringLiteral("not run yet"));
        QCOMPARE(bench.label("labVerdict"), QStringLiteral("Confirmed on this kernel"));
        QCOMPARE(bench.details()->currentTab(), int{LabDetails::CodeTab});
        QCOMPARE(bench.page.findChild<LabCodePane *>()->language(), CodeLanguage::Python);
        QVERIFY2(bench.label("labEmpty").contains(QLatin1String("run it again")), qPrintable(bench.label("labEmpty")));
        bench.action(QStringLiteral("Clear the results"))->trigger();
        QCOMPARE(bench.verdict(coalesces), QStringLiteral("not run yet"));
    }

    void damagedStateIsIgnored()
    {
        Bench bench;
        bench.page.restoreState({{QStringLiteral("runs"), QStringLiteral("not a map")},
                                 {QStringLiteral("experiment"), QStringLiteral("gone")},
                                 {QStringLiteral("splitter"), QByteArray("x")},
                                 {QStringLiteral("details"), QVariantMap{{QStringLiteral("tab"), 42}}}});
        QVERIFY(!bench.page.currentId().isEmpty());
        QCOMPARE(bench.details()->currentTab(), int{LabDetails::TimelineTab});
    }

    void runIsExported()
    {
        Bench bench;
        bench.run(coalesces);
        const QString json = m_dir.filePath(QStringLiteral("a.json"));
        bench.page.exportJson(json);
        const QJsonObject object = QJsonDocument::fromJson(contentOf(json)).object();
        QCOMPARE(object.value(QStringLiteral("experiment")).toString(), coalesces);
        QCOMPARE(object.value(QStringLiteral("verdict")).toString(), QStringLiteral("confirmed"));
        QCOMPARE(object.value(QStringLiteral("expected")).toArray().size(), 3);
        QCOMPARE(object.value(QStringLiteral("observed")).toArray().size(), 3);
        const auto timeline = timelineFromJson(object.value(QStringLiteral("timeline")).toArray());
        QVERIFY(timeline);
        QCOMPARE(timeline->events().size(), bench.picture()->timeline().events().size());

        const QString svg = m_dir.filePath(QStringLiteral("a.svg"));
        bench.page.exportSvg(svg);
        QVERIFY(contentOf(svg).contains("<svg") && contentOf(svg).contains("SIGUSR1"));
        QCOMPARE(bench.messages.size(), 2);
    }

    void pictureIsAsWideAsTheTimelineThoughItsTabWasNeverSeen()
    {
        Bench bench;
        bench.details()->showTab(LabDetails::CodeTab);
        bench.run(coalesces);
        const QString png = m_dir.filePath(QStringLiteral("a.png"));
        bench.page.exportPng(png);
        const int width = bench.picture()->viewport()->width();
        QVERIFY2(width > bench.pane()->width() * 9 / 10, qPrintable(QString::number(width)));
        QCOMPARE(QImage(png).width(), 2 * width);
    }

    void failedExportNamesTheFileAndTheCause_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("cause");
        QTest::newRow("full disk") << QStringLiteral("/dev/full") << QStringLiteral("No space left on device");
        QTest::newRow("no directory") << QStringLiteral("/nonexistent/a")
                                      << QStringLiteral("No such file or directory");
    }

    void failedExportNamesTheFileAndTheCause()
    {
        QFETCH(QString, path);
        QFETCH(QString, cause);
        Bench bench;
        bench.run(coalesces);
        bench.page.exportJson(path);
        bench.page.exportSvg(path);
        bench.page.exportPng(path);
        bench.page.exportCode(path);
        QCOMPARE(bench.messages.size(), 4);
        for (const QString &message : std::as_const(bench.messages))
            QVERIFY2(message.contains(path) && message.contains(cause), qPrintable(message));
    }

    void codeIsShownCopiedAndSaved()
    {
        Bench bench;
        QVERIFY(bench.page.showExperiment(nests));
        auto *view = bench.page.findChild<QPlainTextEdit *>(QStringLiteral("labCode"));
        QVERIFY(view->toPlainText().contains(QLatin1String("int main()")));
        bench.page.findChild<QAbstractButton *>(QStringLiteral("labCode-py"))->click();
        QVERIFY(view->toPlainText().contains(QLatin1String("import signal")));
        auto *pane = bench.page.findChild<LabCodePane *>();
        QCOMPARE(pane->fileName(), QStringLiteral("different-signals-nest.py"));
        pane->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), view->toPlainText());
        const QString path = m_dir.filePath(QStringLiteral("a.py"));
        bench.page.exportCode(path);
        QCOMPARE(QString::fromUtf8(contentOf(path)), view->toPlainText());
    }

    void manualPageIsCopiedAsACommand()
    {
        Bench bench;
        QVERIFY(bench.page.showExperiment(coalesces));
        auto *pages = bench.page.findChild<QLabel *>(QStringLiteral("labManPages"));
        QVERIFY(pages->text().contains(QLatin1String("sigpending(2)")));
        Q_EMIT pages->linkActivated(QStringLiteral("sigpending(2)"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("man 2 sigpending"));
        QCOMPARE(bench.messages.size(), 1);
        QCOMPARE(bench.label("labArticle"), QStringLiteral("Answers claim 13 of the old article"));
    }

    void everyControlHasAName()
    {
        Bench bench;
        for (const QToolButton *button : bench.page.findChildren<QToolButton *>()) {
            if (button->parentWidget() == bench.search() || button->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty()
                         || qobject_cast<const QLineEdit *>(button->parentWidget()) || !button->isVisible(),
                     qPrintable(button->objectName()));
        }
        for (const QTreeView *view : bench.page.findChildren<QTreeView *>())
            QVERIFY2(!view->accessibleName().isEmpty(), qPrintable(view->objectName()));
    }
};

QTEST_MAIN(TestLabPage)
#include "tst_labpage.moc"
