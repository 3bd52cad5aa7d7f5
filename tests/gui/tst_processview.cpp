// SPDX-License-Identifier: MIT
#include "tests/gui/fakeprocesses.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/models/processmodel.h"
#include "ui/pages/processview.h"
#include "ui/pages/rowcalm.h"

#include <QHeaderView>
#include <QListWidget>
#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

namespace {

/// Adds up what is painted of a widget.
class PaintWatcher : public QObject
{
public:
    explicit PaintWatcher(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
    QRegion take() { return std::exchange(m_painted, {}); }

private:
    QRegion m_painted;
};

} // namespace

class TestProcessView : public QObject
{
    Q_OBJECT

private:
    struct Window {
        FakeProcesses machine{5};
        ProcessModel model;
        ProcessView view{model};

        explicit Window(int processes, ProcessModel::Layout layout = ProcessModel::Layout::Tree)
        {
            model.setLayout(layout);
            view.resize(900, 400);
            view.show();
            machine.populate(processes);
            tick();
        }
        void tick()
        {
            const FakeProcesses::Scan scan = machine.scan();
            model.setVisibleRows(view.visibleIds());
            view.keepPlace([&] { model.apply(scan.snapshot, scan.diff); });
        }
    };

private Q_SLOTS:
    void aRefreshPaintsOnlyWhatChanged()
    {
        Window w(40);
        QVERIFY(QTest::qWaitForWindowExposed(&w.view));
        PaintWatcher watcher(w.view.viewport());
        const QModelIndex index = w.model.index(0, 0);
        const pid_t pid = w.model.idOf(index).pid;
        const auto cell = [&](QStringView field) {
            const int column = ProcessModel::columnOf(field);
            return QRect(w.view.columnViewportPosition(column), w.view.visualRect(index).top(),
                         w.view.columnWidth(column), w.view.visualRect(index).height());
        };
        const auto paintedBy = [&](float percent, qint64 pages) {
            QCoreApplication::processEvents();
            watcher.take();
            w.machine[pid].cpuPercent = percent;
            w.machine[pid].stat.residentPages = pages;
            w.tick();
            QCoreApplication::processEvents();
            return watcher.take();
        };
        paintedBy(1, 100);
        QCOMPARE(paintedBy(50, 100), QRegion(cell(u"cpuPercent")));
        QCOMPARE(paintedBy(60, 200), QRegion(cell(u"cpuPercent") | cell(u"rssBytes")));
        QCOMPARE(paintedBy(60, 200), QRegion());
    }

    void namesOfDeepRowsHaveRoom()
    {
        Window w(0);
        constexpr pid_t deepest = 16;
        for (pid_t pid = 2; pid <= deepest; ++pid)
            w.machine.add(pid, pid - 1, "nested");
        const int usual = w.view.indentation();
        w.tick();
        w.tick(); // all of them are on the screen
        const QRect name = w.view.visualRect(w.model.indexOf(w.machine[deepest].id));
        QVERIFY2(name.width() >= w.view.fontMetrics().horizontalAdvance(QStringLiteral("nested")),
                 qPrintable(QString::number(name.width())));
        QVERIFY(w.view.indentation() < usual);
        // With more room the depth is shown as usual.
        w.view.setColumnWidth(0, 900);
        QCOMPARE(w.view.indentation(), usual);
    }

    void columnsAreAsWideAsWhatTheyShow()
    {
        Window w(20);
        w.machine[w.machine.anyPid()].stat.residentPages = 22'937; // 89.6 MiB
        w.tick();
        const int column = ProcessModel::columnOf(u"rssBytes");
        QVERIFY(w.view.columnWidth(column) > w.view.fontMetrics().horizontalAdvance(QStringLiteral("89.6 MiB")));
    }

    void rowsBetweenChangedOnesAreNotPainted()
    {
        Window w(0, ProcessModel::Layout::Flat);
        for (pid_t pid = 100; pid < 110; ++pid)
            w.machine.add(pid, 1);
        w.tick();
        QVERIFY(QTest::qWaitForWindowExposed(&w.view));
        w.tick(); // all of them are known to be on the screen
        PaintWatcher watcher(w.view.viewport());
        QCoreApplication::processEvents();
        watcher.take();
        QRegion expected;
        for (const pid_t pid : {102, 107}) {
            w.machine[pid].cpuPercent = 50;
            const int column = ProcessModel::columnOf(u"cpuPercent");
            expected += w.view.visualRect(w.model.indexOf(w.machine[pid].id).siblingAtColumn(column));
        }
        w.tick();
        QCoreApplication::processEvents();
        QCOMPARE(watcher.take(), expected);
    }

    void selectionCurrentRowAndExpansionSurviveRefreshes_data()
    {
        QTest::addColumn<bool>("tree");
        QTest::addColumn<QByteArray>("sortedBy");
        QTest::addRow("tree by pid") << true << QByteArray("pid");
        QTest::addRow("tree by cpu") << true << QByteArray("cpuPercent");
        QTest::addRow("flat by cpu") << false << QByteArray("cpuPercent");
    }

    void selectionCurrentRowAndExpansionSurviveRefreshes()
    {
        QFETCH(bool, tree);
        QFETCH(QByteArray, sortedBy);
        Window w(300, tree ? ProcessModel::Layout::Tree : ProcessModel::Layout::Flat);
        w.view.sortByColumn(ProcessModel::columnOf(QString::fromLatin1(sortedBy)), Qt::DescendingOrder);
        // Three that are going to live on, one of them collapsed.
        std::vector<ProcessId> kept;
        for (const ProcessRecord &record : w.machine.records()) {
            if (record.id.pid != 1 && kept.size() < 3)
                kept.push_back(record.id);
        }
        const auto keepAlive = [&](auto change) {
            do {
                FakeProcesses before = w.machine;
                change();
                const bool alive = std::all_of(kept.begin(), kept.end(), [&](const ProcessId &id) {
                    return std::any_of(w.machine.records().begin(), w.machine.records().end(),
                                       [&](const ProcessRecord &r) { return r.id == id; });
                });
                if (alive)
                    return;
                w.machine = before;
            } while (true);
        };
        for (const ProcessId &id : kept)
            w.view.selectionModel()->select(w.model.indexOf(id),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        w.view.selectionModel()->setCurrentIndex(w.model.indexOf(kept[1]), QItemSelectionModel::NoUpdate);
        ProcessId parent{};
        if (tree) {
            for (const ProcessRecord &record : w.machine.records()) {
                if (record.id.pid != 1 && w.model.hasChildren(w.model.indexOf(record.id)))
                    parent = record.id;
            }
            w.view.collapse(w.model.indexOf(parent));
        }
        for (int tick = 0; tick < 20; ++tick) {
            keepAlive([&] { w.machine.churn(3, 3, 30); });
            w.tick();
            QCOMPARE(w.model.idOf(w.view.currentIndex()), kept[1]);
            QCOMPARE(w.view.selectionModel()->selectedRows().size(), 3);
            for (const ProcessId &id : kept)
                QVERIFY(w.view.selectionModel()->isSelected(w.model.indexOf(id)));
            if (const QModelIndex index = w.model.indexOf(parent); index.isValid() && w.model.hasChildren(index))
                QVERIFY(!w.view.isExpanded(index));
        }
    }

    void whatIsOnTheScreenStaysThereWhenOthersComeAndGo()
    {
        Window w(400);
        w.view.verticalScrollBar()->setValue(w.view.verticalScrollBar()->maximum() / 2);
        QVERIFY(w.view.verticalScrollBar()->value() > 0);
        for (int tick = 0; tick < 20; ++tick) {
            const std::vector<ProcessId> before = w.view.visibleIds();
            QVERIFY(!before.empty());
            const int top = w.view.visualRect(w.model.indexOf(before.front())).top();
            // New ones, sorted by pid, come above and below; nothing of what is visible goes.
            w.machine.churn(tick < 15 ? 8 : 60, 0, 0);
            w.tick();
            QCOMPARE(w.view.visibleIds().front(), before.front());
            QCOMPARE(w.view.visualRect(w.model.indexOf(before.front())).top(), top);
        }
    }

    void selectionAndExpansionSurviveABroadFilter_data()
    {
        QTest::addColumn<int>("processes");
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("row by row") << 500 << false;
        QTest::newRow("all hung anew at once") << 2000 << true;
    }

    void selectionAndExpansionSurviveABroadFilter()
    {
        QFETCH(int, processes);
        QFETCH(bool, atOnce);
        Window w(processes);
        std::vector<ProcessId> sleeping;
        for (const ProcessRecord &record : w.machine.records()) {
            if (record.stat.nameView() == "sleep" && sleeping.size() < 3)
                sleeping.push_back(record.id);
        }
        for (const ProcessId &id : sleeping)
            w.view.selectionModel()->select(w.model.indexOf(id),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        w.view.selectionModel()->setCurrentIndex(w.model.indexOf(sleeping[1]), QItemSelectionModel::NoUpdate);
        QSignalSpy bulk(&w.model, &ProcessModel::restructured);
        for (const char *filter : {"name:sleep", "", "name:sleep", "cpu:>1000 | name:sleep", ""}) {
            w.view.keepPlace([&] { w.model.setQuery(*ProcessQuery::parse(QString::fromLatin1(filter))); });
            QCOMPARE(w.view.selectionModel()->selectedRows().size(), 3);
            QCOMPARE(w.model.idOf(w.view.currentIndex()), sleeping[1]);
            for (const ProcessRecord &record : w.machine.records()) {
                if (const QModelIndex index = w.model.indexOf(record.id); index.isValid() && w.model.hasChildren(index))
                    QVERIFY(w.view.isExpanded(index));
            }
        }
        QCOMPARE(bulk.count() >= 3, atOnce);
    }

    void newBranchesComeExpandedAndFiltersOpenWhatWasCollapsed()
    {
        Window w(0);
        w.machine.add(100, 1, "bash");
        w.machine.add(101, 100, "sleep");
        w.tick();
        const ProcessId bash = w.machine[100].id;
        QVERIFY(w.view.isExpanded(w.model.indexOf(bash)));
        w.view.collapse(w.model.indexOf(bash));
        w.model.setQuery(*ProcessQuery::parse(QStringLiteral("sleep")));
        w.view.setFiltered(true);
        QVERIFY(w.view.isExpanded(w.model.indexOf(bash)));
        w.model.setQuery({});
        w.view.setFiltered(false);
        QVERIFY(!w.view.isExpanded(w.model.indexOf(bash)));
        w.machine.add(102, 100, "sleep");
        w.tick();
        QVERIFY(!w.view.isExpanded(w.model.indexOf(bash)));
    }

    void columnsSurviveByIdAndOddStatesAreIgnored()
    {
        Window w(5);
        w.view.setShownColumns({ProcessModel::columnOf(u"pid"), ProcessModel::columnOf(u"exe"), 0});
        w.view.setColumnWidth(ProcessModel::columnOf(u"pid"), 123);
        w.view.sortByColumn(ProcessModel::columnOf(u"exe"), Qt::DescendingOrder);
        const QVariantMap state = w.view.columnState();
        Window other(5);
        other.view.restoreColumnState(state);
        QCOMPARE(other.view.shownColumns(), w.view.shownColumns());
        QCOMPARE(other.view.columnWidth(ProcessModel::columnOf(u"pid")), 123);
        QCOMPARE(other.view.header()->sortIndicatorSection(), ProcessModel::columnOf(u"exe"));
        QCOMPARE(other.view.header()->sortIndicatorOrder(), Qt::DescendingOrder);
        const std::vector<int> before = other.view.shownColumns();
        other.view.restoreColumnState({{QStringLiteral("shown"), QStringList{QStringLiteral("nonsense")}},
                                       {QStringLiteral("width"), QStringLiteral("7")},
                                       {QStringLiteral("sort"), 12}});
        QCOMPARE(other.view.shownColumns(), before);
    }

    void hiddenColumnsAreNotRead()
    {
        Window w(5);
        QVERIFY(w.model.interest().visibleRows.testFlag(ProcFile::Status));
        w.view.setShownColumns({0, ProcessModel::columnOf(u"pid")});
        QVERIFY(!w.model.interest().visibleRows.testFlag(ProcFile::Status));
        QVERIFY(!w.model.interest().visibleRows.testFlag(ProcFile::CommandLine));
        QVERIFY(w.model.interest().visible.empty()); // nothing to read for them
    }

    void ctrlOverTheListHoldsTheOrder()
    {
        Window w(5);
        QSignalSpy held(&w.view, &ProcessView::holdChanged);
        QTest::keyPress(&w.view, Qt::Key_Control);
        // The pointer is elsewhere on the offscreen platform; focus loss must always release.
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(w.view.viewport(), &leave);
        QTest::keyRelease(&w.view, Qt::Key_Control);
        QVERIFY(held.isEmpty() || !held.last().first().toBool());
    }

    void aPointerAmongTheRowsHoldsThemForAWhile()
    {
        using namespace std::chrono_literals;
        Window w(30);
        RowCalm &calm = w.view.calm();
        calm.setDelays({.hold = 20ms, .reactionTime = 600ms});
        QSignalSpy holding(&calm, &RowCalm::holdingChanged);
        QMouseEvent move(QEvent::MouseMove, QPointF(20, 20), w.view.viewport()->mapToGlobal(QPointF(20, 20)),
                         Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(w.view.viewport(), &move);
        QVERIFY(calm.isHolding());
        QTRY_VERIFY(!calm.isHolding());
        QCOMPARE(holding.count(), 2);
        QTest::keyClick(&w.view, Qt::Key_Down);
        QVERIFY(calm.isHolding());
        calm.setDelays({.hold = 3600s, .reactionTime = 600ms});
        QCoreApplication::sendEvent(w.view.viewport(), &move);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(w.view.viewport(), &leave);
        QVERIFY(!calm.isHolding());
    }

    void aRowThatHasJustComeToItsPlaceIsNotSettled()
    {
        using namespace std::chrono_literals;
        Window w(30, ProcessModel::Layout::Flat);
        w.view.sortByColumn(ProcessModel::columnOf(u"cpuPercent"), Qt::DescendingOrder);
        const auto click = [&](const ProcessId &id) {
            QTest::mouseClick(w.view.viewport(), Qt::LeftButton, {}, w.view.visualRect(w.model.indexOf(id)).center());
        };
        RowCalm &calm = w.view.calm();
        calm.setDelays({.hold = 20ms, .reactionTime = 3600s});
        w.tick(); // all in their places
        const std::vector<ProcessId> visible = w.view.visibleIds();
        const ProcessId second = visible[1];
        const ProcessId third = visible[2];
        w.machine[third.pid].cpuPercent = 99.0F; // goes to the top, and the first two one down
        w.tick();
        QCOMPARE(w.view.visibleIds().front(), third);
        click(second);
        QVERIFY(w.view.selectionModel()->isSelected(w.model.indexOf(second)));
        QVERIFY(!calm.isSettled(second));
        calm.setDelays({.hold = 20ms, .reactionTime = 0ms}); // that time is over
        click(second);
        QVERIFY(calm.isSettled(second));
        calm.setDelays({.hold = 20ms, .reactionTime = 3600s});
        const ProcessId last = w.view.visibleIds().back();
        w.view.selectProcess(last); // by name: nobody pointed
        QVERIFY(calm.isSettled(last));
    }

    void columnsDialogListsAllFieldsAndKeepsTheName()
    {
        ColumnsDialog dialog({0, 3}, {0, 1});
        auto *list = dialog.findChild<QListWidget *>();
        QCOMPARE(list->count(), static_cast<int>(processFields().size()));
        QCOMPARE(dialog.columns(), (std::vector<int>{0, 3}));
        QVERIFY(!(list->item(0)->flags() & Qt::ItemIsUserCheckable));
        list->item(2)->setCheckState(Qt::Checked);
        QCOMPARE(dialog.columns().size(), size_t{3});
    }
};

QTEST_MAIN(TestProcessView)
#include "tst_processview.moc"
