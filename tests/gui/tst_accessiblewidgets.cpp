// SPDX-License-Identifier: MIT
#include "tests/gui/fakeprocesses.h"
#include "tests/support/timelinesamples.h"
#include "ui/models/processmodel.h"
#include "ui/pages/processview.h"
#include "ui/widgets/accessibletree.h"
#include "ui/widgets/accessiblewidgets.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/signalchip.h"
#include "ui/widgets/signalmap.h"
#include "ui/widgets/timelineview.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace signalbox;

namespace {

/// What a screen reader was told, in the order of time.
struct Told {
    QAccessible::Event event;
    QString name;
};
QList<Told> told;

void takeNote(QAccessibleEvent *event)
{
    const QAccessibleInterface *of = event->accessibleInterface();
    told << Told{event->type(), of ? of->text(QAccessible::Name) : QString()};
}

qsizetype count(QAccessible::Event event)
{
    return std::count_if(told.cbegin(), told.cend(), [event](const Told &each) { return each.event == event; });
}

/// Of what had the focus last.
QString lastFocus()
{
    const auto last =
        std::find_if(told.crbegin(), told.crend(), [](const Told &each) { return each.event == QAccessible::Focus; });
    return last == told.crend() ? QString() : last->name;
}

QAccessibleInterface *describe(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget);
}

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

/// A list of invented processes.
struct List {
    FakeProcesses machine{7};
    ProcessModel model;
    ProcessView view{model};

    explicit List(int processes, ProcessModel::Layout layout = ProcessModel::Layout::Tree)
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
    AccessibleTree *tree() { return dynamic_cast<AccessibleTree *>(describe(view)); }
    QAccessibleInterface *cellOf(pid_t pid, int column = 0)
    {
        return tree()->cell(model.indexOf(machine[pid].id).siblingAtColumn(column));
    }
};

} // namespace

class TestAccessibleWidgets : public QObject
{
    Q_OBJECT

private:
    /// Without the bus of screen readers Qt tells nothing to anybody.
    static bool hasBus() { return qEnvironmentVariableIsSet("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"); }

private Q_SLOTS:
    void initTestCase()
    {
        installAccessibleWidgets();
        QAccessible::installUpdateHandler(takeNote);
        if (hasBus())
            QTRY_VERIFY_WITH_TIMEOUT(QAccessible::isActive(), 30'000);
    }
    void init() { told.clear(); }

    void aMapIsAListOfItsSignals()
    {
        SignalMap map;
        SignalDisposition disposition;
        disposition.caught.insert(number(SIGTERM));
        disposition.pending.insert(number(SIGUSR1));
        map.setDisposition(disposition);
        const QAccessibleInterface *whole = describe(map);
        QCOMPARE(whole->role(), QAccessible::List);
        QCOMPARE(whole->text(QAccessible::Name), QStringLiteral("Signal map"));
        QCOMPARE(whole->text(QAccessible::Description), map.text());
        QCOMPARE(whole->childCount(), SignalNumber::maximum());
        const QAccessibleInterface *term = whole->child(SIGTERM - 1);
        QVERIFY2(term->text(QAccessible::Name).startsWith(QLatin1String("SIGTERM, number 15: ")),
                 qPrintable(term->text(QAccessible::Name)));
        QVERIFY(term->text(QAccessible::Name).contains(QLatin1String("caught")));
        QVERIFY(whole->child(SIGUSR1 - 1)->text(QAccessible::Name).contains(QLatin1String("pending")));
        QCOMPARE(whole->indexOfChild(term), SIGTERM - 1);
        QCOMPARE(term->parent(), whole);
        QVERIFY(!whole->child(whole->childCount()));
        QVERIFY(!whole->child(-1));
    }

    void theCursorOfAMapIsTheFocusedChild()
    {
        if (!hasBus())
            QSKIP("There is no screen reader's bus here; tst_accessiblewidgets_bus has one");
        SignalMap map;
        map.resize(map.sizeHint());
        map.show();
        map.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&map));
        map.setFocus();
        const QAccessibleInterface *whole = describe(map);
        QTRY_VERIFY(lastFocus().startsWith(QLatin1String("SIGHUP")));
        QTest::keyClick(&map, Qt::Key_Right);
        QVERIFY2(lastFocus().startsWith(QLatin1String("SIGINT")), qPrintable(lastFocus()));
        QCOMPARE(whole->focusChild(), whole->child(SIGINT - 1));
        QVERIFY(whole->child(SIGINT - 1)->state().focused);
        QVERIFY(!whole->child(SIGHUP - 1)->state().focused);
        const QPoint middle = whole->child(SIGTERM - 1)->rect().center();
        QCOMPARE(whole->childAt(middle.x(), middle.y()), whole->child(SIGTERM - 1));
    }

    void aCellOfAMapCanBePressed()
    {
        SignalMap map;
        QSignalSpy activated(&map, &SignalMap::signalActivated);
        describe(map)->child(SIGUSR2 - 1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0).at(0).value<SignalNumber>(), number(SIGUSR2));
    }

    void aRefreshOfAMapTellsNothing()
    {
        if (!hasBus())
            QSKIP("There is no screen reader's bus here; tst_accessiblewidgets_bus has one");
        SignalMap map;
        map.show();
        QVERIFY(describe(map)->child(0));
        told.clear();
        for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
            SignalDisposition disposition;
            disposition.caught.insert(number(signal));
            map.setDisposition(disposition);
            map.setForecastTarget(ForecastTarget{});
        }
        QCOMPARE(told.size(), 0);
    }

    void aTimelineIsLanesWithTheirEvents()
    {
        TimelineView view;
        view.resize(900, 400);
        view.setTimeline(sampleTimeline());
        const QAccessibleInterface *whole = describe(view);
        QCOMPARE(whole->text(QAccessible::Name), QStringLiteral("Timeline"));
        QCOMPARE(whole->childCount(), 3);
        QCOMPARE(whole->child(1)->text(QAccessible::Name), QStringLiteral("child: process 4101"));
        int events = 0;
        for (int lane = 0; lane < whole->childCount(); ++lane) {
            const QAccessibleInterface *part = whole->child(lane);
            QCOMPARE(whole->indexOfChild(part), lane);
            events += part->childCount();
            for (int i = 0; i < part->childCount(); ++i) {
                QCOMPARE(part->indexOfChild(part->child(i)), i);
                QCOMPARE(part->child(i)->parent(), part);
                QVERIFY(!part->child(i)->text(QAccessible::Name).isEmpty());
            }
        }
        QCOMPARE(events, view.timeline().events().size());
        const auto *text = const_cast<QAccessibleInterface *>(whole)->textInterface();
        QVERIFY(text);
        QCOMPARE(text->text(0, text->characterCount()), view.textForm());
    }

    void theCurrentEventOfATimelineIsTheFocusedOne()
    {
        if (!hasBus())
            QSKIP("There is no screen reader's bus here; tst_accessiblewidgets_bus has one");
        TimelineView view;
        view.resize(900, 400);
        view.setTimeline(sampleTimeline());
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(lastFocus(), view.eventText(1));
        QCOMPARE(describe(view)->focusChild()->text(QAccessible::Name), view.eventText(1));
    }

    void anotherTimelineHasOtherParts()
    {
        TimelineView view;
        view.setTimeline(sampleTimeline());
        QVERIFY(describe(view)->child(2)->child(0));
        view.setTimeline({});
        QCOMPARE(describe(view)->childCount(), 0);
        QVERIFY(!describe(view)->child(0));
        view.setTimeline(sampleTimeline(20'000'000));
        QCOMPARE(describe(view)->childCount(), 3);
    }

    void aListOfProcessesIsTheTableThatOneSees()
    {
        List list(30, ProcessModel::Layout::Flat);
        const AccessibleTree *tree = list.tree();
        QVERIFY(tree);
        const std::vector<int> shown = list.view.shownColumns();
        QCOMPARE(tree->columnCount(), static_cast<int>(shown.size()));
        QCOMPARE(tree->rowCount(), static_cast<int>(list.machine.size()));
        QCOMPARE(tree->childCount(), tree->columnCount() * (tree->rowCount() + 1));
        QCOMPARE(tree->child(1)->role(), QAccessible::ColumnHeader);
        QCOMPARE(tree->child(1)->text(QAccessible::Name), QStringLiteral("PID"));
        for (int row = 0; row < tree->rowCount(); ++row) {
            QAccessibleInterface *cell = tree->cellAt(row, 1);
            const QModelIndex index = list.model.index(row, shown.at(1));
            QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("PID: ") + index.data().toString());
            QCOMPARE(cell->tableCellInterface()->rowIndex(), row);
            QCOMPARE(tree->child(tree->indexOfChild(cell)), cell);
        }
    }

    void foldedRowsAreNotThere()
    {
        List list(0);
        list.machine.add(10, 1);
        list.machine.add(11, 10);
        list.tick();
        QCOMPARE(list.tree()->rowCount(), 3);
        QAccessibleInterface *middle = list.cellOf(10);
        QVERIFY(middle->state().expanded);
        middle->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(middle->state().collapsed);
        QCOMPARE(list.tree()->rowCount(), 2);
    }

    void aCellStaysWithItsProcess()
    {
        List list(40, ProcessModel::Layout::Flat);
        list.view.sortByColumn(ProcessModel::columnOf(u"rssBytes"), Qt::DescendingOrder);
        const pid_t pid = list.machine.records().at(20).id.pid;
        const int pidColumn = ProcessModel::columnOf(u"pid");
        QAccessibleInterface *cell = list.cellOf(pid, pidColumn);
        const QString name = QStringLiteral("PID: %1").arg(pid);
        QCOMPARE(cell->text(QAccessible::Name), name);
        const int before = cell->tableCellInterface()->rowIndex();
        list.machine[pid].stat.residentPages = before == 0 ? 0 : 200'000;
        list.tick();
        QCOMPARE(cell->text(QAccessible::Name), name);
        QVERIFY(cell->tableCellInterface()->rowIndex() != before);
        QCOMPARE(list.tree()->cellAt(cell->tableCellInterface()->rowIndex(), 1), cell);
    }

    void theCurrentProcessIsTheFocusedCell()
    {
        if (!hasBus())
            QSKIP("There is no screen reader's bus here; tst_accessiblewidgets_bus has one");
        List list(20, ProcessModel::Layout::Flat);
        list.view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&list.view));
        list.view.setFocus();
        QTest::keyClick(&list.view, Qt::Key_Down);
        told.clear();
        QTest::keyClick(&list.view, Qt::Key_Down);
        QCOMPARE(count(QAccessible::Focus), 1);
        QCOMPARE(lastFocus(), list.view.currentIndex().data(Qt::AccessibleTextRole).toString());
        QVERIFY(list.tree()->isRowSelected(list.view.currentIndex().row()));
    }

    void aRefreshOfThousandsMakesNothingAndTellsLittle()
    {
        if (!hasBus())
            QSKIP("There is no screen reader's bus here; tst_accessiblewidgets_bus has one");
        List list(5'000, ProcessModel::Layout::Flat);
        list.view.sortByColumn(ProcessModel::columnOf(u"cpuPercent"), Qt::DescendingOrder);
        AccessibleTree *tree = list.tree();
        QVERIFY(tree->cellAt(0, 0)); // somebody reads a row
        const qsizetype cells = tree->cellCount();
        told.clear();
        constexpr int ticks = 10;
        for (int tick = 0; tick < ticks; ++tick) {
            list.machine.churn(20, 20, 500);
            list.tick();
        }
        QVERIFY2(tree->cellCount() <= cells, qPrintable(QString::number(tree->cellCount())));
        QVERIFY2(told.size() <= ticks * 25, qPrintable(QString::number(told.size())));
        QCOMPARE(count(QAccessible::Focus), 0);
        QCOMPARE(count(QAccessible::NameChanged), 0);
    }

    void cellsOfEndedProcessesGo()
    {
        List list(50, ProcessModel::Layout::Flat);
        for (int row = 0; row < list.tree()->rowCount(); ++row)
            QVERIFY(list.tree()->cellAt(row, 0));
        const qsizetype before = list.tree()->cellCount();
        while (list.machine.size() > 10)
            list.machine.churn(0, 5, 0);
        list.tick();
        QTRY_COMPARE_WITH_TIMEOUT(list.tree()->rowCount(), static_cast<int>(list.machine.size()), 10'000);
        QVERIFY(list.tree()->cellCount() < before);
    }

    void theMemoryOfCellsIsBounded()
    {
        List list(2'000, ProcessModel::Layout::Flat);
        const AccessibleTree *tree = list.tree();
        for (int i = 0; i < tree->childCount(); ++i)
            QVERIFY(tree->child(i));
        QVERIFY(tree->childCount() > AccessibleTree::mostCells);
        QVERIFY(tree->cellCount() <= AccessibleTree::mostCells);
    }

    void aHeadSorts()
    {
        List list(10, ProcessModel::Layout::Flat);
        QAccessibleInterface *head = list.tree()->headOf(ProcessModel::columnOf(u"rssBytes"));
        head->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(list.view.header()->sortIndicatorSection(), ProcessModel::columnOf(u"rssBytes"));
        QCOMPARE(list.view.header()->sortIndicatorOrder(), Qt::DescendingOrder);
        head->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(list.view.header()->sortIndicatorOrder(), Qt::AscendingOrder);
    }

    void eachMessageIsAnAlert()
    {
        if (!hasBus())
            QSKIP("There is no screen reader's bus here; tst_accessiblewidgets_bus has one");
        QWidget host;
        host.resize(600, 300);
        host.show();
        MessageBar bar(&host);
        bar.post(MessageKind::Error, QStringLiteral("It failed."));
        bar.post(MessageKind::Error, QStringLiteral("It failed again."));
        QCOMPARE(describe(bar)->role(), QAccessible::AlertMessage);
        QCOMPARE(describe(bar)->text(QAccessible::Name), QStringLiteral("It failed."));
        QCOMPARE(count(QAccessible::Alert), 1);
        told.clear();
        bar.dismiss();
        QCOMPARE(describe(bar)->text(QAccessible::Name), QStringLiteral("It failed again."));
        QCOMPARE(count(QAccessible::Alert), 1);
        QCOMPARE(count(QAccessible::ObjectShow), 1);
    }

    void aChipIsItsSignal()
    {
        SignalChip chip;
        chip.setSignal(number(SIGKILL));
        QCOMPARE(describe(chip)->role(), QAccessible::StaticText);
        QVERIFY(describe(chip)->text(QAccessible::Name).startsWith(QLatin1String("SIGKILL")));
    }
};

QTEST_MAIN(TestAccessibleWidgets)
#include "tst_accessiblewidgets.moc"
