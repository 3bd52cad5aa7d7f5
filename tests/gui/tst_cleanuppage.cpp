// SPDX-License-Identifier: MIT
#include "core/lab/subjectpath.h"
#include "ui/models/cleanuplogmodel.h"
#include "ui/models/cleanupmatrixmodel.h"
#include "ui/models/registeredhookmodel.h"
#include "ui/models/trialhookmodel.h"
#include "ui/pages/cleanuppage.h"
#include "ui/widgets/cleanupmatrixview.h"
#include "ui/widgets/cleanupsetup.h"
#include "ui/widgets/trialhookeditor.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr int deadlineMs = 90'000; // of all trials of one test, on a machine however busy

CleanupSubjects subjects()
{
    return {CLEANUP_SUBJECT, CLEANUP_SCRIPT, {}};
}

/// A page over real trials, its models under the model tester.
struct Bench {
    CleanupPage page;
    QStringList messages;
    QString status;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;

    explicit Bench(const Result<CleanupSubjects> &programs = subjects())
        : page(programs)
    {
        QObject::connect(&page, &Page::messagePosted, &page, [this](const Message &m) { messages << m.text; });
        QObject::connect(&page, &Page::statusChanged, &page, [this](const QString &text) { status = text; });
        const auto models = page.findChildren<QAbstractItemModel *>(QString(), Qt::FindDirectChildrenOnly);
        for (QAbstractItemModel *model : models) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        }
        page.resize(1100, 700);
        page.show();
    }
    bool makeActive()
    {
        page.activateWindow();
        return QTest::qWaitForWindowActive(&page);
    }
    CleanupMatrixModel *matrix() { return page.findChild<CleanupMatrixModel *>(); }
    CleanupMatrixView *view() { return page.findChild<CleanupMatrixView *>(); }
    CleanupLogModel *log() { return page.findChild<CleanupLogModel *>(); }
    TrialHookModel *hooks() { return page.findChild<TrialHookModel *>(); }
    CleanupSetup *setup() { return page.findChild<CleanupSetup *>(); }
    QString why() { return page.findChild<QLabel *>(QStringLiteral("cleanupWhy"))->text(); }
    QAction *action(const QString &part)
    {
        for (QAction *action : page.pageActions()) {
            if (action->text().remove(QLatin1Char('&')).contains(part))
                return action;
        }
        return nullptr;
    }
    /// Runs one ending through the view, as a person would.
    void runOne(CleanupEnding ending)
    {
        view()->setCurrentCell(CleanupMatrixModel::rowOf(ending), 0);
        page.runSelected();
        QTRY_VERIFY_WITH_TIMEOUT(!page.isRunning(), deadlineMs);
    }
    QString cell(CleanupEnding ending, int column)
    {
        return matrix()->index(CleanupMatrixModel::rowOf(ending), column).data().toString();
    }
    /// The cells of one row of a band, hooks first.
    QStringList cells(CleanupEnding ending, int band = 0)
    {
        QStringList texts;
        const int first = matrix()->firstColumnOf(band);
        for (int i = 0; i < matrix()->bands().at(static_cast<size_t>(band)).columnCount(); ++i)
            texts << cell(ending, first + i);
        return texts;
    }
    void select(CleanupEnding ending, int column) { view()->setCurrentCell(CleanupMatrixModel::rowOf(ending), column); }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QStringList noneRan{QStringLiteral("skipped"), QStringLiteral("skipped"), QStringLiteral("skipped")};
const QStringList allRan{QStringLiteral("ran as number 3"), QStringLiteral("ran as number 2"),
                         QStringLiteral("ran as number 1")};

} // namespace

class TestCleanupPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

private Q_SLOTS:
    void aTeacherCanPointAtIt()
    {
        Bench bench;
        bench.runOne(CleanupEnding::Sigkill);
        bench.runOne(CleanupEnding::Sigterm);
        QCOMPARE(bench.matrix()->bands().size(), size_t{1});
        QCOMPARE(bench.cells(CleanupEnding::Sigkill), noneRan + QStringList{QStringLiteral("killed by SIGKILL")});
        QCOMPARE(bench.cells(CleanupEnding::Sigterm), allRan + QStringList{QStringLiteral("killed by SIGTERM")});
        bench.setup()->setStyle(CleanupStyle::Atexit);
        bench.runOne(CleanupEnding::Sigterm);
        bench.setup()->setStyle(CleanupStyle::NaiveHandler);
        bench.runOne(CleanupEnding::Sigterm);
        QCOMPARE(bench.matrix()->bands().size(), size_t{3}); // side by side
        QCOMPARE(bench.cells(CleanupEnding::Sigterm, 1), noneRan + QStringList{QStringLiteral("killed by SIGTERM")});
        QCOMPARE(bench.cells(CleanupEnding::Sigterm, 2), allRan + QStringList{QStringLiteral("exited with 1")});

        bench.select(CleanupEnding::Sigkill, bench.matrix()->firstColumnOf(0) + 3);
        QVERIFY2(bench.why().contains(QLatin1String("SIGKILL cannot be caught")), qPrintable(bench.why()));
        bench.select(CleanupEnding::Sigterm, bench.matrix()->firstColumnOf(1));
        QVERIFY2(bench.why().contains(QStringLiteral("“remove-lock” did not run")), qPrintable(bench.why()));
        QVERIFY2(bench.why().contains(QLatin1String("Nothing in the program handles SIGTERM")),
                 qPrintable(bench.why()));
        bench.select(CleanupEnding::Sigterm, bench.matrix()->firstColumnOf(2) + 3);
        QVERIFY2(bench.why().contains(QLatin1String("exit code 1")), qPrintable(bench.why()));
        QVERIFY2(
            bench.why().contains(QLatin1String("Beside it, std::atexit: hooks through 0 of 3, killed by SIGTERM.")),
            qPrintable(bench.why()));
        QVERIFY2(bench.why().contains(QLatin1String("not async-signal-safe")), qPrintable(bench.why()));
    }

    void emptyPageSaysWhatToDoAndRunsAll()
    {
        Bench bench;
        auto *button = bench.page.findChild<QPushButton *>(QStringLiteral("cleanupStart"));
        QVERIFY(button->isVisible());
        QSignalSpy results(bench.matrix(), &QAbstractItemModel::dataChanged);
        button->click();
        QVERIFY(bench.page.isRunning());
        QVERIFY(!button->isVisible());
        QVERIFY(bench.status.contains(QLatin1String("1 of 16")));
        QTRY_VERIFY_WITH_TIMEOUT(!bench.page.isRunning(), deadlineMs);
        QVERIFY2(bench.messages.isEmpty(), qPrintable(bench.messages.join(QLatin1Char('\n'))));
        for (int row = 0; row < bench.matrix()->rowCount(); ++row) {
            QVERIFY(bench.matrix()->resultAt(row, 0));
            const QString why = bench.matrix()->explanation(row, bench.matrix()->columnCount() - 1);
            QVERIFY2(!why.isEmpty() && !why.contains(QLatin1String("did not go by the rules")), qPrintable(why));
        }
        QCOMPARE(bench.cells(CleanupEnding::ThrowingHook).at(1), QStringLiteral("threw as number 2"));
        QCOMPARE(bench.cells(CleanupEnding::StuckHook).at(1), QStringLiteral("not finished as number 2"));
        QCOMPARE(bench.cells(CleanupEnding::StuckHook).at(0), QStringLiteral("skipped"));
        QCOMPARE(bench.log()->rowCount(), 16);
        QVERIFY(bench.view()->currentSourceRow() >= 0);
        QVERIFY(!bench.why().isEmpty());
    }

    void cancelledRunLeavesWhatWasThere()
    {
        Bench bench;
        bench.setup()->setStyle(CleanupStyle::Atexit);
        bench.hooks()->setHooks({TrialHook{QStringLiteral("stuck"), 0ms, TrialHook::Behaviour::Hangs}});
        bench.page.findChild<QSpinBox *>(QStringLiteral("cleanupPatience"))->setValue(60);
        QVERIFY(!bench.action(QStringLiteral("Stop"))->isEnabled());
        bench.page.runAll(); // the first one hangs
        QVERIFY(bench.action(QStringLiteral("Stop"))->isEnabled());
        QVERIFY(!bench.action(QStringLiteral("Run all"))->isEnabled());
        bench.action(QStringLiteral("Stop"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.page.isRunning(), deadlineMs);
        QCOMPARE(bench.cell(CleanupEnding::Return, 1), QStringLiteral("not tried yet"));
        QCOMPARE(bench.log()->rowCount(), 1);
        QVERIFY(bench.log()->index(0, CleanupLogModel::What).data().toString().contains(QLatin1String("cancelled")));
        QCOMPARE(bench.messages.size(), 1);
        QVERIFY(bench.action(QStringLiteral("Run all"))->isEnabled());
    }

    void aRunGoesOnInThePageThatTakesOver()
    {
        Bench after;
        QString logged;
        {
            Bench before;
            before.runOne(CleanupEnding::Sigterm);
            before.select(CleanupEnding::Sigterm, 1);
            logged = before.log()->text();
            before.page.runAll();
            QVERIFY(before.page.isRunning());
            after.page.restoreState(before.page.saveState());
            after.page.takeOver(before.page);
        }
        QVERIFY(after.page.isRunning());
        QVERIFY(after.log()->text().startsWith(logged));
        QCOMPARE(after.view()->currentSourceRow(), CleanupMatrixModel::rowOf(CleanupEnding::Sigterm));
        QCOMPARE(after.view()->currentSourceColumn(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!after.page.isRunning(), deadlineMs);
        QVERIFY(after.matrix()->resultAt(CleanupMatrixModel::rowOf(CleanupEnding::Sigkill), 0));
        QVERIFY(after.log()->rowCount() > 10);
    }

    void whatNeverEndsIsEndedAndSaysSo()
    {
        Bench bench;
        bench.setup()->setStyle(CleanupStyle::Atexit);
        bench.hooks()->setHooks({TrialHook{QStringLiteral("stuck"), 0ms, TrialHook::Behaviour::Hangs}});
        bench.page.findChild<QSpinBox *>(QStringLiteral("cleanupPatience"))->setValue(1);
        bench.runOne(CleanupEnding::Exit);
        QCOMPARE(bench.cells(CleanupEnding::Exit),
                 (QStringList{QStringLiteral("not finished as number 1"), QStringLiteral("did not end")}));
        bench.select(CleanupEnding::Exit, 1);
        QVERIFY2(bench.why().contains(QLatin1String("the trial sent SIGKILL")), qPrintable(bench.why()));
        QVERIFY(bench.messages.isEmpty()); // it is a result, not a failure
    }

    void withoutPythonItsWaysAreDisabledWithTheReason()
    {
        Bench bench;
        auto *styles = bench.page.findChild<QComboBox *>(QStringLiteral("cleanupStyle"));
        const auto *items = qobject_cast<QStandardItemModel *>(styles->model());
        int disabled = 0;
        for (int i = 0; i < styles->count(); ++i) {
            if (items->item(i)->isEnabled())
                continue;
            ++disabled;
            QVERIFY(items->item(i)->toolTip().contains(QLatin1String("python3")));
            QVERIFY(styles->itemText(i).contains(QLatin1String("python3")));
        }
        QCOMPARE(disabled, 2);
        bench.setup()->setStyle(CleanupStyle::PythonHandler);
        QCOMPARE(bench.setup()->plan().style, CleanupStyle::Library);
    }

    void realPythonIsTriedWhereItIs()
    {
        CleanupSubjects programs = subjects();
        programs.python = pythonPath();
        if (programs.python.isEmpty())
            QSKIP("there is no python3");
        Bench bench(programs);
        bench.setup()->setStyle(CleanupStyle::PythonHandler);
        bench.runOne(CleanupEnding::Sigterm);
        QCOMPARE(bench.cells(CleanupEnding::Sigterm), allRan + QStringList{QStringLiteral("exited with 1")});
        QVERIFY(!bench.page.findChild<QCheckBox *>(QStringLiteral("cleanupInit"))->isEnabled());
    }

    void missingSubjectIsSaidAndNothingRuns()
    {
        Bench bench(Failure(Error{.code = ErrorCode::NotFound,
                                  .operation = QStringLiteral("find subject"),
                                  .subject = QStringLiteral("/gone/signalbox-cleanup-subject"),
                                  .reason = QStringLiteral("subject-missing")}));
        QVERIFY(!bench.action(QStringLiteral("Run all"))->isEnabled());
        bench.page.runAll();
        QVERIFY(!bench.page.isRunning());
        bench.page.setOnScreen(true);
        QVERIFY2(bench.status.contains(QLatin1String("/gone/signalbox-cleanup-subject")), qPrintable(bench.status));
    }

    void vanishedSubjectIsAMessage()
    {
        Bench bench(CleanupSubjects{"/nonexistent/subject", CLEANUP_SCRIPT, {}});
        bench.runOne(CleanupEnding::Sigterm);
        QCOMPARE(bench.messages.size(), 1);
        QVERIFY2(bench.messages.first().contains(QLatin1String("/nonexistent/subject")),
                 qPrintable(bench.messages.first()));
        QCOMPARE(bench.cell(CleanupEnding::Sigterm, 1), QStringLiteral("failed"));
    }

    void readOnlyRunsNothing()
    {
        Bench bench;
        bench.page.setReadOnly();
        QVERIFY(!bench.action(QStringLiteral("Run all"))->isEnabled());
        bench.page.compareAll();
        bench.view()->setCurrentCell(0, 0);
        QTest::keyClick(bench.view(), Qt::Key_Return);
        QVERIFY(!bench.page.isRunning());
    }

    void otherHooksDropTheOldResultsOfThatWay()
    {
        Bench bench;
        bench.runOne(CleanupEnding::Sigkill);
        bench.hooks()->setHooks({TrialHook{QStringLiteral("single"), 0ms, TrialHook::Behaviour::Ends}});
        bench.runOne(CleanupEnding::Exit);
        QCOMPARE(bench.matrix()->bands().size(), size_t{1});
        QCOMPARE(bench.cell(CleanupEnding::Sigkill, 1), QStringLiteral("not tried yet"));
        QCOMPARE(bench.cells(CleanupEnding::Exit),
                 (QStringList{QStringLiteral("ran as number 1"), QStringLiteral("exited with 3")}));
    }

    void returnRunsTheRow()
    {
        Bench bench;
        bench.view()->setCurrentCell(CleanupMatrixModel::rowOf(CleanupEnding::RawExit), 0);
        QTest::keyClick(bench.view(), Qt::Key_Return);
        QVERIFY(bench.page.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!bench.page.isRunning(), deadlineMs);
        QCOMPARE(bench.cells(CleanupEnding::RawExit).last(), QStringLiteral("exited with 5"));
    }

    void searchFindsEndingsAndWhatHappened()
    {
        Bench bench;
        bench.runOne(CleanupEnding::Sigkill);
        auto *search = bench.page.findChild<QLineEdit *>(QStringLiteral("cleanupSearch"));
        search->setText(QStringLiteral("killed SIGKILL"));
        QCOMPARE(bench.view()->model()->rowCount(), 1);
        search->setText(QStringLiteral("no such thing"));
        QCOMPARE(bench.view()->model()->rowCount(), 0);
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(bench.view()->model()->rowCount(), 16);
    }

    void hooksAreEditedByKeyboard()
    {
        Bench bench;
        QVERIFY(bench.makeActive()); // shortcuts are for the active window
        auto *list = bench.page.findChild<QTreeView *>(QStringLiteral("trialHooks"));
        list->setFocus();
        list->setCurrentIndex(bench.hooks()->index(2, 0));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(bench.hooks()->hooks().at(1).name, QStringLiteral("save-work"));
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(bench.hooks()->rowCount(), 2);
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.hooks()->rowCount(), 3);
        QTest::keyClick(list, Qt::Key_Insert);
        auto *editor = list->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->setText(QStringLiteral("save-work"));
        QTest::keyClick(editor, Qt::Key_Return);
        auto *hooks = bench.page.findChild<TrialHookEditor *>();
        QTRY_VERIFY2(hooks->problemText().contains(QLatin1String("already")), qPrintable(hooks->problemText()));
        QCOMPARE(bench.hooks()->hooks().at(3).name, QStringLiteral("hook-4"));
        QVERIFY(bench.hooks()->setData(bench.hooks()->index(3, 0), QStringLiteral("good")));
        QVERIFY(hooks->problemText().isEmpty());
        bench.action(QStringLiteral("Standard hooks"))->trigger();
        QCOMPARE(bench.hooks()->hooks(), defaultTrialHooks());
    }

    void stateIsKept()
    {
        QVariantMap state;
        {
            Bench bench;
            bench.hooks()->setHooks({TrialHook{QStringLiteral("a b, c"), 30ms, TrialHook::Behaviour::Throws},
                                     TrialHook{QStringLiteral("d"), 0ms, TrialHook::Behaviour::Ends}});
            bench.setup()->setStyle(CleanupStyle::NaiveHandler);
            bench.page.findChild<QCheckBox *>(QStringLiteral("cleanupNohup"))->setChecked(true);
            bench.page.findChild<QSpinBox *>(QStringLiteral("cleanupPatience"))->setValue(7);
            state = bench.page.saveState();
        }
        Bench bench;
        bench.page.restoreState(state);
        QCOMPARE(bench.hooks()->hooks().at(0),
                 (TrialHook{QStringLiteral("a b, c"), 30ms, TrialHook::Behaviour::Throws}));
        QCOMPARE(bench.setup()->plan().style, CleanupStyle::NaiveHandler);
        QVERIFY(bench.setup()->plan().hangupIgnored);
        QCOMPARE(bench.setup()->plan().patience, std::chrono::milliseconds(7s));
        QVERIFY(!bench.hooks()->canUndo());
        bench.hooks()->setHooks({});
        state = bench.page.saveState();
        bench.page.restoreState({}); // an older version saved nothing
        QVERIFY(bench.hooks()->hooks().empty());
        bench.hooks()->setHooks(defaultTrialHooks());
        bench.page.restoreState(state);
        QVERIFY(bench.hooks()->hooks().empty());
    }

    void corruptStateIsIgnored()
    {
        Bench bench;
        bench.page.restoreState(
            {{QStringLiteral("hooks"), QStringList{QStringLiteral("garbage"), QStringLiteral("-1 ends x")}},
             {QStringLiteral("setup"), QStringLiteral("not a map")},
             {QStringLiteral("splitter"), QByteArray("x")},
             {QStringLiteral("tab"), 42}});
        QCOMPARE(bench.hooks()->hooks(), defaultTrialHooks());
        QCOMPARE(bench.setup()->plan().style, CleanupStyle::Library);
        QCOMPARE(bench.setup()->plan().patience, std::chrono::milliseconds(3s));
    }

    void resultsAreExported()
    {
        Bench bench;
        bench.hooks()->setHooks({TrialHook{QStringLiteral("=1+1"), 0ms, TrialHook::Behaviour::Ends}});
        bench.runOne(CleanupEnding::Sigterm);
        bench.runOne(CleanupEnding::Sigkill);
        const QString json = m_dir.filePath(QStringLiteral("a.json"));
        bench.page.exportJson(json);
        const QJsonObject object = QJsonDocument::fromJson(contentOf(json)).object();
        QCOMPARE(object.value(QStringLiteral("schema")).toInt(), 1);
        const QJsonObject variant = object.value(QStringLiteral("variants")).toArray().first().toObject();
        QCOMPARE(variant.value(QStringLiteral("style")).toString(), QStringLiteral("library"));
        const QJsonArray endings = variant.value(QStringLiteral("endings")).toArray();
        QCOMPARE(endings.size(), 2);
        const QJsonObject term = endings.first().toObject();
        QCOMPARE(term.value(QStringLiteral("ending")).toString(), QStringLiteral("sigterm"));
        QCOMPARE(term.value(QStringLiteral("hooksRun")).toArray().first().toString(), QStringLiteral("=1+1"));
        QCOMPARE(term.value(QStringLiteral("parentSaw")).toObject().value(QStringLiteral("signal")).toString(),
                 QStringLiteral("SIGTERM"));
        QVERIFY(term.value(QStringLiteral("parentSaw")).toObject().value(QStringLiteral("exitCode")).isNull());

        const QString csv = m_dir.filePath(QStringLiteral("a.csv"));
        bench.page.exportCsv(csv);
        const QByteArrayList lines = contentOf(csv).trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.at(1).contains(",'=1+1,"), lines.at(1).constData()); // no formula for a spreadsheet
        QVERIFY2(lines.at(2).contains(",sigkill,") && lines.at(2).contains(",skipped,"), lines.at(2).constData());

        const QString svg = m_dir.filePath(QStringLiteral("a.svg"));
        bench.page.exportSvg(svg);
        QVERIFY(contentOf(svg).contains("<svg") && contentOf(svg).contains("SIGKILL"));
        const QString png = m_dir.filePath(QStringLiteral("a.png"));
        bench.page.exportPng(png);
        QVERIFY(QImage(png).width() > 200);
        QCOMPARE(bench.messages.size(), 4);

        bench.page.exportCsv(QStringLiteral("/nonexistent/directory/a.csv"));
        QVERIFY(bench.messages.last().contains(QLatin1String("/nonexistent/directory/a.csv")));
    }

    void matrixIsCopiedAsText()
    {
        Bench bench;
        bench.runOne(CleanupEnding::Sigkill);
        bench.action(QStringLiteral("Copy the matrix as text"))->trigger();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(QLatin1String("CleanupHooks")) && text.contains(QLatin1String("SIGKILL"))
                     && text.contains(QLatin1String("save-work: skipped"))
                     && text.contains(QLatin1String("The parent saw: killed by SIGKILL")),
                 qPrintable(text));
    }

    void eachCellReadsWithItsLabels()
    {
        Bench bench;
        bench.runOne(CleanupEnding::Sigterm);
        const QModelIndex cell = bench.matrix()->index(CleanupMatrixModel::rowOf(CleanupEnding::Sigterm), 1);
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("CleanupHooks, SIGTERM, remove-lock: ran as number 3"));
        QVERIFY(!cell.data(Qt::ToolTipRole).toString().isEmpty());
    }

    void logTellsTheStepsByTime()
    {
        Bench bench;
        bench.runOne(CleanupEnding::Sigterm);
        const QModelIndex trial = bench.log()->index(0, 0);
        QStringList steps;
        for (int row = 0; row < bench.log()->rowCount(trial); ++row)
            steps << bench.log()->index(row, CleanupLogModel::What, trial).data().toString();
        QCOMPARE(steps, (QStringList{QStringLiteral("the program has registered its hooks"),
                                     QStringLiteral("the parent sends SIGTERM"), QStringLiteral("“save-work” begins"),
                                     QStringLiteral("“save-work” is through"), QStringLiteral("“close-files” begins"),
                                     QStringLiteral("“close-files” is through"), QStringLiteral("“remove-lock” begins"),
                                     QStringLiteral("“remove-lock” is through"),
                                     QStringLiteral("the parent sees: killed by SIGTERM")}));
        QVERIFY(!bench.log()->index(3, CleanupLogModel::Took, trial).data().toString().isEmpty());
        auto *view = bench.page.findChild<QTreeView *>(QStringLiteral("cleanupLog"));
        view->actions().last()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), bench.log()->text());
        QVERIFY(bench.log()->text().contains(QStringLiteral("“save-work” begins")));
    }

    void ownHooksAreShownInTheOrderInWhichTheyRun()
    {
        Bench bench;
        std::vector<HookInfo> own{{HookToken{1}, QStringLiteral("first"), 500ms}};
        bench.page.setOwnHooks([&own] { return own; });
        auto *list = bench.page.findChild<QTreeView *>(QStringLiteral("ownHooks"));
        QVERIFY(list->isVisible());
        QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(list->model()->rowCount(), 1);
        const QPersistentModelIndex kept = list->model()->index(0, RegisteredHookModel::Name);
        own.insert(own.begin(), HookInfo{HookToken{2}, QStringLiteral("second"), 2s});
        bench.page.refreshNow();
        QCOMPARE(kept.row(), 1);
        QCOMPARE(list->model()->index(0, RegisteredHookModel::Name).data().toString(), QStringLiteral("second"));
        QCOMPARE(list->model()->index(1, RegisteredHookModel::Order).data().toString(), QStringLiteral("2"));
        own.clear();
        bench.page.setOnScreen(true);
        QVERIFY(!list->isVisible());
    }
};

QTEST_MAIN(TestCleanupPage)
#include "tst_cleanuppage.moc"
