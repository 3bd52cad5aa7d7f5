// SPDX-License-Identifier: MIT
#include "tests/gui/fakeprocesses.h"
#include "ui/models/processcolumns.h"
#include "ui/models/processmodel.h"
#include "ui/support/rowexport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

namespace {

using Layout = ProcessModel::Layout;

/// What stands in the model, by parent pid (0 for the top), in order.
QMap<pid_t, QList<pid_t>> contents(const ProcessModel &model, bool endedToo = true, const QModelIndex &parent = {})
{
    QMap<pid_t, QList<pid_t>> all;
    const pid_t above = parent.isValid() ? model.idOf(parent).pid : 0;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (!endedToo && index.data(ProcessModel::PhaseRole).toInt() == static_cast<int>(RowPhase::Ended))
            continue;
        all[above] << model.idOf(index).pid;
        all.insert(contents(model, endedToo, index));
    }
    return all;
}

ProcessQuery query(const char *text)
{
    return *ProcessQuery::parse(QString::fromUtf8(text));
}

int column(QStringView id)
{
    return ProcessModel::columnOf(id);
}

} // namespace

class TestProcessModel : public QObject
{
    Q_OBJECT

private:
    qint64 m_now = 1000;
    std::unique_ptr<ProcessModel> newModel(Layout layout)
    {
        auto model = std::make_unique<ProcessModel>([this] { return m_now; });
        model->setLayout(layout);
        return model;
    }
    static void apply(ProcessModel &model, FakeProcesses &machine)
    {
        const FakeProcesses::Scan scan = machine.scan();
        model.apply(scan.snapshot, scan.diff);
    }

private Q_SLOTS:
    void everyFieldHasATitleAndADescription()
    {
        for (const ProcessField &field : processFields()) {
            QVERIFY2(hasColumnTitle(field), field.id);
            QVERIFY2(columnTitle(field).size() <= 20, field.id);
            QVERIFY2(columnDescription(field) != columnTitle(field), field.id);
        }
    }

    void heldRowsStayWhereTheyAre_data()
    {
        QTest::addColumn<bool>("tree");
        QTest::newRow("tree") << true;
        QTest::newRow("flat") << false;
    }

    void heldRowsStayWhereTheyAre()
    {
        QFETCH(bool, tree);
        const Layout layout = tree ? Layout::Tree : Layout::Flat;
        FakeProcesses machine(11);
        machine.populate(200);
        const auto model = newModel(layout);
        QAbstractItemModelTester tester(model.get());
        model->sort(column(u"cpuPercent"), Qt::DescendingOrder);
        apply(*model, machine);
        const auto before = contents(*model);
        model->setHeld(true);
        for (int tick = 0; tick < 10; ++tick, m_now += 1000) {
            machine.churn(5, 5, 40);
            apply(*model, machine);
            QCOMPARE(contents(*model), before);
        }
        const ProcessRecord &changed = machine[machine.anyPid()]; // its values go on
        if (const QModelIndex index = model->indexOf(changed.id); index.isValid())
            QCOMPARE(model->record(index)->cpuPercent, changed.cpuPercent);
        model->setHeld(false);
        const auto fresh = newModel(layout);
        fresh->sort(column(u"cpuPercent"), Qt::DescendingOrder);
        FakeProcesses same = machine;
        const FakeProcesses::Scan scan = same.scan();
        fresh->apply(scan.snapshot, diffSnapshots({}, *scan.snapshot));
        m_now += 10'000;
        model->expire();
        QCOMPARE(contents(*model), contents(*fresh));
        // Who filters is shown what matches at once.
        model->setHeld(true);
        model->setQuery(query("name:sleep"));
        QVERIFY(contents(*model) != contents(*fresh));
    }

    void treeShowsChildrenBelowParents()
    {
        FakeProcesses machine;
        machine.add(1, 0);
        machine.add(2, 1);
        machine.add(3, 2);
        const quint64 birth = machine.add(4, 99).id.startTime; // its parent is not to be seen
        const auto model = newModel(Layout::Tree);
        apply(*model, machine);
        QCOMPARE(contents(*model), (QMap<pid_t, QList<pid_t>>{{0, {1, 4}}, {1, {2}}, {2, {3}}}));
        machine.add(99, 1).id.startTime = birth;
        apply(*model, machine);
        QCOMPARE(contents(*model), (QMap<pid_t, QList<pid_t>>{{0, {1}}, {1, {2, 99}}, {2, {3}}, {99, {4}}}));
    }

    void aParentCycleInOneScanIsHarmless()
    {
        FakeProcesses machine;
        machine.add(5, 6);
        machine.add(6, 5);
        machine.add(7, 7);
        for (const pid_t pid : {8, 9}) // the same clock tick
            machine.add(pid, 17 - pid).id.startTime = 90;
        for (const Layout layout : {Layout::Tree, Layout::Flat}) {
            const auto model = newModel(layout);
            FakeProcesses copy = machine;
            apply(*model, copy);
            int rows = 0;
            for (const QList<pid_t> &children : contents(*model))
                rows += static_cast<int>(children.size());
            QCOMPARE(rows, 5);
        }
    }

    void survivesARandomMachine_data()
    {
        QTest::addColumn<Layout>("layout");
        QTest::addColumn<QByteArray>("sortedBy");
        QTest::addColumn<QByteArray>("filter");
        QTest::addRow("flat by pid") << Layout::Flat << QByteArray("pid") << QByteArray();
        QTest::addRow("flat by cpu") << Layout::Flat << QByteArray("cpuPercent") << QByteArray();
        QTest::addRow("flat by name, filtered") << Layout::Flat << QByteArray("name") << QByteArray("sleep | cpu:>50");
        QTest::addRow("tree by pid") << Layout::Tree << QByteArray("pid") << QByteArray();
        QTest::addRow("tree by memory") << Layout::Tree << QByteArray("rssBytes") << QByteArray();
        QTest::addRow("tree by cpu, filtered")
            << Layout::Tree << QByteArray("cpuPercent") << QByteArray("python | cpu:>90");
    }

    /// The model keeps every rule of item models, and at each moment shows what a fresh model would show.
    void survivesARandomMachine()
    {
        QFETCH(Layout, layout);
        QFETCH(QByteArray, sortedBy);
        QFETCH(QByteArray, filter);
        FakeProcesses machine(42);
        const auto model = newModel(layout);
        QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int key = column(QString::fromLatin1(sortedBy));
        model->sort(key, Qt::DescendingOrder);
        model->setQuery(query(filter.constData()));
        QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
        machine.populate(60);
        for (int tick = 0; tick < 40; ++tick) {
            m_now += 700;
            apply(*model, machine);
            machine.churn(3, 3, 15);
            if (tick % 10 == 3)
                model->setFrozen(true);
            if (tick % 10 == 6)
                model->setFrozen(false);
            if (tick % 10 == 8) { // there and back
                model->setLayout(layout == Layout::Flat ? Layout::Tree : Layout::Flat);
                model->setLayout(layout);
            }
            if (tick % 10 == 9)
                model->setQuery(query(tick == 19 ? "bash" : filter.constData()));
        }
        m_now += 10'000; // what has ended goes
        apply(*model, machine);
        m_now += 10'000;
        model->expire();
        const auto expected = newModel(layout);
        expected->sort(key, Qt::DescendingOrder);
        expected->setQuery(query(filter.constData()));
        expected->apply(model->snapshot(), diffSnapshots({}, *model->snapshot()));
        QCOMPARE(contents(*model), contents(*expected));
        QVERIFY(model->rowCount() > 0);
        QCOMPARE(resets.count(), 0);
    }

    /// While rows of ended processes stand among them, the living are where they belong.
    void endedRowsDoNotDisturbTheLiving()
    {
        for (const Layout layout : {Layout::Flat, Layout::Tree}) {
            FakeProcesses machine(11);
            const auto model = newModel(layout);
            QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
            model->sort(column(u"rssBytes"), Qt::DescendingOrder);
            machine.populate(80);
            for (int tick = 0; tick < 30; ++tick) {
                m_now += 400;
                apply(*model, machine);
                const auto expected = newModel(layout);
                expected->sort(column(u"rssBytes"), Qt::DescendingOrder);
                expected->apply(model->snapshot(), diffSnapshots({}, *model->snapshot()));
                QCOMPARE(contents(*model, false), contents(*expected));
                machine.churn(6, 6, 20);
            }
        }
    }

    void filteringKeepsAncestors()
    {
        FakeProcesses machine;
        machine.add(1, 0, "init");
        machine.add(2, 1, "bash");
        machine.add(3, 2, "sleep");
        machine.add(4, 1, "Xorg");
        const auto model = newModel(Layout::Tree);
        QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        apply(*model, machine);
        model->setQuery(query("sleep"));
        QCOMPARE(contents(*model), (QMap<pid_t, QList<pid_t>>{{0, {1}}, {1, {2}}, {2, {3}}}));
        QCOMPARE(model->matchCount(), 1);
        QCOMPARE(model->processCount(), 4);
        QVERIFY(!model->indexOf(machine[2].id).data(ProcessModel::MatchesRole).toBool());
        model->setQuery(query("Xorg"));
        QCOMPARE(contents(*model), (QMap<pid_t, QList<pid_t>>{{0, {1}}, {1, {4}}}));
        model->setQuery({});
        QCOMPARE(contents(*model), (QMap<pid_t, QList<pid_t>>{{0, {1}}, {1, {2, 4}}, {2, {3}}}));
    }

    void manyGapsAreRemovedWithFewSignals()
    {
        FakeProcesses machine(7);
        machine.populate(2000);
        const auto model = newModel(Layout::Flat);
        apply(*model, machine);
        QSignalSpy removals(model.get(), &QAbstractItemModel::rowsRemoved);
        model->setQuery(query("name:sleep"));
        QVERIFY(model->rowCount() > 100);
        QCOMPARE(removals.count(), 1);
        QSignalSpy insertions(model.get(), &QAbstractItemModel::rowsInserted);
        model->setQuery({});
        QCOMPARE(insertions.count(), 1);
        QCOMPARE(model->rowCount(), static_cast<int>(machine.size()));
    }

    void anEndedProcessStaysThreeSeconds()
    {
        FakeProcesses machine;
        machine.add(1, 0);
        machine.add(2, 1);
        const ProcessId id = machine[2].id;
        const auto model = newModel(Layout::Tree);
        apply(*model, machine);
        machine.remove(2);
        apply(*model, machine);
        QCOMPARE(model->indexOf(id).data(ProcessModel::PhaseRole).toInt(), static_cast<int>(RowPhase::Ended));
        QCOMPARE(model->processCount(), 1);
        model->setEnding(id, QStringLiteral("killed by SIGTERM"));
        QVERIFY(model->indexOf(id).data().toString().contains(QLatin1String("killed by SIGTERM")));
        m_now += ProcessRows::endedMs - 1;
        model->expire();
        QVERIFY(model->indexOf(id).isValid());
        m_now += 1;
        model->expire();
        QVERIFY(!model->indexOf(id).isValid());
        QCOMPARE(model->record(id), nullptr);
    }

    void aNewProcessIsTintedTwoSecondsButNotInTheFirstScan()
    {
        FakeProcesses machine;
        machine.add(1, 0);
        const auto model = newModel(Layout::Flat);
        apply(*model, machine);
        QCOMPARE(model->index(0, 0).data(ProcessModel::PhaseRole).toInt(), static_cast<int>(RowPhase::Settled));
        machine.add(2, 1);
        apply(*model, machine);
        const QModelIndex index = model->indexOf(machine[2].id);
        QCOMPARE(index.data(ProcessModel::PhaseRole).toInt(), static_cast<int>(RowPhase::New));
        m_now += ProcessRows::newMs;
        model->expire();
        QCOMPARE(index.data(ProcessModel::PhaseRole).toInt(), static_cast<int>(RowPhase::Settled));
    }

    void aRecycledPidIsAnotherRow()
    {
        FakeProcesses machine;
        machine.add(1, 0);
        machine.add(2, 1, "old");
        const ProcessId old = machine[2].id;
        const auto model = newModel(Layout::Flat);
        apply(*model, machine);
        machine.remove(2);
        machine.add(2, 1, "new");
        apply(*model, machine);
        QCOMPARE(model->rowCount(), 3);
        QVERIFY(model->indexOf(old).data().toString().startsWith(QLatin1String("old")));
        QCOMPARE(model->indexOf(machine[2].id).data().toString(), QStringLiteral("new"));
    }

    void freezingStopsTheOrderNotTheData()
    {
        FakeProcesses machine;
        for (pid_t pid = 1; pid <= 3; ++pid)
            machine.add(pid, 0).cpuPercent = static_cast<float>(10 - pid);
        const auto model = newModel(Layout::Flat);
        model->sort(column(u"cpuPercent"), Qt::DescendingOrder);
        apply(*model, machine);
        model->setFrozen(true);
        machine[3].cpuPercent = 99.0F;
        const ProcessId second = machine[2].id;
        machine.remove(2);
        machine.add(4, 0).cpuPercent = 100.0F;
        apply(*model, machine);
        m_now += 2 * ProcessRows::endedMs;
        apply(*model, machine);
        QCOMPARE(contents(*model).value(0), (QList<pid_t>{1, 2, 3, 4}));
        QCOMPARE(model->indexOf(machine[3].id).siblingAtColumn(column(u"cpuPercent")).data().toString(),
                 QLocale().toString(99.0, 'f', 1));
        model->setFrozen(false);
        QVERIFY(!model->indexOf(second).isValid());
        QCOMPARE(contents(*model).value(0), (QList<pid_t>{4, 3, 1}));
    }

    void anUnchangedOrderIsNotAnnounced()
    {
        FakeProcesses machine;
        for (pid_t pid = 1; pid <= 3; ++pid)
            machine.add(pid, 0).cpuPercent = static_cast<float>(10 * pid);
        const auto model = newModel(Layout::Flat);
        model->sort(column(u"cpuPercent"), Qt::AscendingOrder);
        apply(*model, machine);
        QSignalSpy layouts(model.get(), &QAbstractItemModel::layoutChanged);
        machine[2].cpuPercent = 25.0F;
        apply(*model, machine);
        QCOMPARE(layouts.count(), 0);
        machine[2].cpuPercent = 35.0F;
        apply(*model, machine);
        QCOMPARE(layouts.count(), 1);
        QCOMPARE(contents(*model).value(0), (QList<pid_t>{1, 3, 2}));
    }

    void onlyVisibleChangesAreAnnouncedAndAsOneRange()
    {
        FakeProcesses machine;
        for (pid_t pid = 1; pid <= 50; ++pid)
            machine.add(pid, 0);
        const auto model = newModel(Layout::Flat);
        apply(*model, machine);
        model->setShownColumns({column(u"name"), column(u"cpuPercent"), column(u"rssBytes")});
        model->setVisibleRows(std::array{machine[10].id, machine[11].id, machine[12].id});
        QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
        machine[1].cpuPercent = 5.0F;
        machine[40].cpuPercent = 5.0F;
        apply(*model, machine);
        QCOMPARE(changes.count(), 0);
        machine[10].cpuPercent = 7.0F;
        machine[12].cpuPercent = 7.0F;
        machine[50].cpuPercent = 7.0F;
        apply(*model, machine);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex(), model->indexOf(machine[10].id).siblingAtColumn(column(u"cpuPercent")));
        QCOMPARE(changes[0][1].toModelIndex(), model->indexOf(machine[12].id).siblingAtColumn(column(u"cpuPercent")));
        machine[10].stat.nice = 3; // shown by no column
        apply(*model, machine);
        QCOMPARE(changes.count(), 1);
    }

    void runningTimesGrowWithoutAnyChange()
    {
        FakeProcesses machine;
        machine.add(1, 0);
        const auto model = newModel(Layout::Flat);
        apply(*model, machine);
        model->setShownColumns({column(u"name"), column(u"elapsedMs")});
        model->setVisibleRows(std::array{machine[1].id});
        QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
        apply(*model, machine);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex().column(), column(u"elapsedMs"));
    }

    void nothingIsReadForColumnsNotShown()
    {
        const auto model = newModel(Layout::Flat);
        model->setShownColumns({column(u"name"), column(u"pid"), column(u"cpuPercent")});
        QCOMPARE(model->interest().everyRow & ~ProcFiles(ProcFile::Stat), ProcFiles());
        QCOMPARE(model->interest().visibleRows & ~ProcFiles(ProcFile::Stat), ProcFiles());
        model->setShownColumns({column(u"name"), column(u"signals"), column(u"exe")});
        QCOMPARE(model->interest().visibleRows & ~ProcFiles(ProcFile::Stat),
                 ProcFiles(ProcFile::Status) | ProcFile::Exe);
        QCOMPARE(model->interest().everyRow & ~ProcFiles(ProcFile::Stat), ProcFiles());
        model->sort(column(u"user"), Qt::AscendingOrder);
        QVERIFY(model->interest().everyRow.testFlag(ProcFile::Owner));
        model->setQuery(query("catches:TERM"));
        QVERIFY(model->interest().everyRow.testFlag(ProcFile::Status));
        QVERIFY(!model->interest().everyRow.testFlag(ProcFile::Io));
    }

    void unknownValuesComeLastInBothOrders()
    {
        FakeProcesses machine;
        machine.add(1, 0).cpuPercent = 1.0F;
        machine.add(2, 0).cpuPercent = std::nullopt;
        machine.add(3, 0).cpuPercent = 3.0F;
        const auto model = newModel(Layout::Flat);
        apply(*model, machine);
        model->sort(column(u"cpuPercent"), Qt::AscendingOrder);
        QCOMPARE(contents(*model).value(0), (QList<pid_t>{1, 3, 2}));
        model->sort(column(u"cpuPercent"), Qt::DescendingOrder);
        QCOMPARE(contents(*model).value(0), (QList<pid_t>{3, 1, 2}));
        QCOMPARE(model->headerData(column(u"cpuPercent"), Qt::Horizontal, Qt::InitialSortOrderRole).toInt(),
                 static_cast<int>(Qt::DescendingOrder));
    }

    void aSkippedSnapshotDoesNotConfuse()
    {
        FakeProcesses machine(3);
        machine.populate(50);
        const auto model = newModel(Layout::Tree);
        QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        apply(*model, machine);
        machine.churn(5, 5, 5);
        static_cast<void>(machine.scan());
        machine.churn(5, 5, 5);
        apply(*model, machine);
        for (const ProcessRecord &record : machine.records())
            QVERIFY(model->indexOf(record.id).isValid());
    }

    void hostileTextIsHarmless()
    {
        FakeProcesses machine;
        machine.add(1, 0, "<b>x</b>\n\x1b");
        machine[1].commandLine = QByteArray(2 << 20, 'x') + '\0';
        const auto model = newModel(Layout::Flat);
        apply(*model, machine);
        const QModelIndex index = model->index(0, 0);
        QVERIFY(!index.data().toString().contains(QLatin1Char('\n')));
        QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QLatin1String("<b>")));
        const QModelIndex command = index.siblingAtColumn(column(u"commandLine"));
        QVERIFY(command.data().toString().size() < 1000);
        QVERIFY(command.data(Qt::ToolTipRole).toString().size() < 5000);
        QVERIFY(command.data(Qt::AccessibleTextRole).toString().startsWith(QLatin1String("Command: ")));
        QVERIFY(command.data(RowTextRole).toString().size() >= (2 << 20));
    }
};

QTEST_MAIN(TestProcessModel)
#include "tst_processmodel.moc"
