// SPDX-License-Identifier: MIT
#include "core/processes/processjson.h"
#include "tests/gui/fakeprocesses.h"
#include "ui/models/processmodel.h"
#include "ui/models/signalcataloguemodel.h"
#include "ui/models/signallog.h"
#include "ui/models/signallogmodel.h"
#include "ui/models/threadmodel.h"
#include "ui/widgets/rowcopy.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QHeaderView>
#include <QJsonDocument>
#include <QMenu>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <csignal>

using namespace signalbox;

namespace {

/// Three rows, "a0 b0 c0" and so on, in a view where Ctrl+C copies.
struct Bench {
    QStandardItemModel model{3, 3};
    QTreeView view;
    RowCopy *copy = nullptr;

    Bench()
    {
        model.setHorizontalHeaderLabels({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column)
                model.setItem(row, column, new QStandardItem(QString(QChar('a' + column)) + QString::number(row)));
        }
        view.setModel(&model);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        copy = new RowCopy(view, {.plural = QStringLiteral("rows")});
        view.resize(400, 300);
        view.show();
    }

    void select(std::initializer_list<int> rows)
    {
        view.clearSelection();
        for (const int row : rows)
            view.selectionModel()->select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    [[nodiscard]] QList<int> selected() const
    {
        QList<int> rows;
        for (const QModelIndex &row : view.selectionModel()->selectedRows())
            rows += row.row();
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    [[nodiscard]] QPoint at(int row) const { return view.visualRect(model.index(row, 0)).center(); }
};

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

QJsonArray objectsOf(const QByteArray &json, const QString &key)
{
    return QJsonDocument::fromJson(json).object().value(key).toArray();
}

/// All rows of a flat model with all its columns.
ExportedRows all(const QAbstractItemModel &model)
{
    ExportedRows exported;
    for (int row = 0; row < model.rowCount(); ++row)
        exported.rows += model.index(row, 0);
    for (int column = 0; column < model.columnCount(); ++column)
        exported.columns.push_back(column);
    return exported;
}

} // namespace

class TestRowCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasTheSelectedRowsAsTheyStand()
    {
        Bench bench;
        bench.select({2, 0});
        bench.copy->copyText();
        QCOMPARE(clipboardText(), QStringLiteral("a0\tb0\tc0\na2\tb2\tc2"));
    }

    void columnsAreThoseShownInTheirOrder()
    {
        Bench bench;
        bench.view.header()->moveSection(2, 0);
        bench.view.setColumnHidden(0, true);
        bench.select({1});
        bench.copy->copyText();
        QCOMPARE(clipboardText(), QStringLiteral("c1\tb1"));
        bench.copy->copyCsv();
        QCOMPARE(clipboardText(), QStringLiteral("C,B\r\nc1,b1\r\n"));
        bench.copy->copyJson();
        const QJsonObject row = objectsOf(clipboardText().toUtf8(), QStringLiteral("rows")).first().toObject();
        QCOMPARE(row, (QJsonObject{{QStringLiteral("C"), QStringLiteral("c1")},
                                   {QStringLiteral("B"), QStringLiteral("b1")}}));
    }

    void branchesFollowTheirParents()
    {
        Bench bench;
        bench.model.item(0)->appendRow({new QStandardItem(QStringLiteral("child")), new QStandardItem});
        const QModelIndex child = bench.model.index(0, 0, bench.model.index(0, 0));
        bench.select({1, 0});
        bench.view.selectionModel()->select(child, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const ExportedRows selected = bench.copy->selectedRows();
        QCOMPARE(selected.rows, (QModelIndexList{bench.model.index(0, 0), child, bench.model.index(1, 0)}));
        QCOMPARE(bench.copy->allRows().rows.size(), 4); // also what is folded
    }

    void nothingSelectedLeavesTheClipboardAlone()
    {
        Bench bench;
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        for (QAction *action : bench.copy->actions())
            QVERIFY(!action->isEnabled());
        bench.copy->copyText();
        bench.copy->copyCsv();
        bench.copy->copyJson();
        QCOMPARE(clipboardText(), QStringLiteral("before"));
    }

    void ctrlCCopiesInTheView()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.view));
        bench.view.setFocus();
        bench.select({1});
        QTest::keyClick(&bench.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboardText(), QStringLiteral("a1\tb1\tc1"));
    }

    void eachFormIsOfferedToWhoPastes()
    {
        Bench bench;
        bench.select({0});
        bench.copy->copyCsv();
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("text/csv")));
        bench.copy->copyJson();
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("application/json")));
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("text/csv")));
    }

    void hostileCellsStayInTheirCells()
    {
        Bench bench;
        bench.model.item(0, 0)->setText(QStringLiteral("=1+1\n\tx\u202ey"));
        bench.select({0});
        bench.copy->copyText();
        QCOMPARE(clipboardText(), QStringLiteral("=1+1\\n\\tx\\u{202E}y\tb0\tc0"));
        bench.copy->copyCsv();
        QCOMPARE(clipboardText(), QStringLiteral("A,B,C\r\n'=1+1\\n\\tx\\u{202E}y,b0,c0\r\n"));
    }

    void rowsAreDraggedOutInAllForms()
    {
        Bench bench;
        bench.select({0, 2});
        QStringList formats;
        QString text;
        QTimer::singleShot(0, this, [&] { // while the drag goes on
            if (const auto *drag = bench.view.findChild<QDrag *>()) {
                formats = drag->mimeData()->formats();
                text = drag->mimeData()->text();
            }
            QDrag::cancel();
        });
        QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, bench.at(2));
        QTest::mouseMove(bench.view.viewport(), bench.at(2) + QPoint(3 * QApplication::startDragDistance(), 0));
        QTRY_VERIFY(!formats.isEmpty());
        for (const char *format : {"text/plain", "text/csv", "application/json"})
            QVERIFY2(formats.contains(QLatin1String(format)), format);
        QCOMPARE(text, QStringLiteral("a0\tb0\tc0\na2\tb2\tc2"));
        QCOMPARE(bench.selected(), (QList<int>{0, 2}));
    }

    void aPressThatIsNoDragSelectsAsEver()
    {
        Bench bench;
        bench.select({0, 2});
        QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, bench.at(2));
        QTest::mouseMove(bench.view.viewport(), bench.at(2) + QPoint(1, 0));
        QCOMPARE(bench.selected(), (QList<int>{0, 2}));
        QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, bench.at(2) + QPoint(1, 0));
        QCOMPARE(bench.selected(), QList<int>{2});
    }

    void movingFromAnUnselectedRowSelectsARange()
    {
        Bench bench;
        bench.select({2});
        QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, bench.at(0));
        QTest::mouseMove(bench.view.viewport(), bench.at(1));
        QTest::mouseMove(bench.view.viewport(), bench.at(2));
        QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, bench.at(2));
        QCOMPARE(bench.selected(), (QList<int>{0, 1, 2}));
        QVERIFY(!bench.view.findChild<QDrag *>());
    }

    void processesHaveTheKeysOfTheTerminal()
    {
        FakeProcesses machine;
        ProcessRecord &record = machine.add(7, 0, "=evil");
        record.user = QString(); // unreadable
        record.uid.reset();
        record.commandLine = QByteArray("sh\0-c\0a b\0", 10);
        record.cpuPercent = 12.34F;
        ProcessModel model;
        const std::vector<int> columns{ProcessModel::columnOf(u"name"), ProcessModel::columnOf(u"user"),
                                       ProcessModel::columnOf(u"cpuPercent"), ProcessModel::columnOf(u"commandLine"),
                                       ProcessModel::columnOf(u"signals")};
        model.setShownColumns(columns);
        const auto scan = machine.scan();
        model.apply(scan.snapshot, scan.diff);
        const ExportedRows exported{.rows = {model.index(0, 0)}, .columns = columns};

        std::vector<const ProcessField *> fields;
        for (const int column : columns)
            fields.push_back(&ProcessModel::field(column));
        const QJsonObject process =
            objectsOf(rowsToJson(exported, {.plural = QStringLiteral("processes"),
                                            .identity = {QStringLiteral("pid"), QStringLiteral("startTime")}}),
                      QStringLiteral("processes"))
                .first()
                .toObject();
        QCOMPARE(process, processObject(record, fields));
        QVERIFY(process.value(QStringLiteral("user")).isNull());
        QVERIFY(process.value(QStringLiteral("signals")).isNull());
        QCOMPARE(rowsToCsv(exported),
                 QByteArray("name,user,cpuPercent,commandLine,signals.pending,signals.sharedPending,signals.blocked,"
                            "signals.ignored,signals.caught\r\n'=evil,,12.3,sh -c 'a b',,,,,\r\n"));
    }

    void whatWasNotReadIsCompletedUntilTheNextScan()
    {
        FakeProcesses machine;
        ProcessRecord &record = machine.add(7, 0, "sleep");
        record.read = ProcFile::Stat;
        record.commandLine.reset();
        ProcessModel model;
        const std::vector<int> columns{ProcessModel::columnOf(u"commandLine")};
        model.setShownColumns(columns);
        const auto scan = machine.scan();
        model.apply(scan.snapshot, scan.diff);
        const ExportedRows exported{.rows = {model.index(0, 0)}, .columns = columns};
        QCOMPARE(model.incomplete(exported.rows), (std::vector<ProcessId>{record.id}));
        QCOMPARE(rowsToText(exported), QString());
        ProcessRecord read = record;
        read.commandLine = QByteArray("sleep\0"
                                      "9\0",
                                      8);
        model.complete({read});
        QCOMPARE(rowsToText(exported), QStringLiteral("sleep 9"));
        const auto next = machine.scan();
        model.apply(next.snapshot, next.diff);
        QCOMPARE(rowsToText(exported), QString());
    }

    void theLogHasTheWordsOfItsExport()
    {
        SignalLog log;
        SentSignal sent;
        sent.target = ProcessId{.pid = 41, .startTime = 7};
        sent.targetName = QStringLiteral("sleep");
        sent.signal = *SignalNumber::fromNumber(SIGHUP);
        log.appendSent(sent);
        const SignalLogModel model(log);
        QTRY_COMPARE(model.rowCount(), 1);
        const ExportedRows exported{.rows = {model.index(0, 0)},
                                    .columns = {SignalLogModel::Signal, SignalLogModel::Pid, SignalLogModel::Result}};
        const QByteArrayList lines = rowsToCsv(exported).split('\n');
        QCOMPARE(lines.at(0), QByteArray("signal,number,pid,startTime,senderPid,senderUid,result,error.code,"
                                         "outcome.what,outcome.exitCode,outcome.signal,outcome.coreDumped,"
                                         "outcome.reason,outcome.afterMs,earlierOutcome.what,notFollowed.code\r"));
        QCOMPARE(lines.at(1), QByteArray("SIGHUP,1,41,7,,,sent,,,,,,,,,\r"));
        const QJsonObject entry =
            objectsOf(rowsToJson(exported, {.plural = QStringLiteral("entries"), .identity = {QStringLiteral("id")}}),
                      QStringLiteral("entries"))
                .first()
                .toObject();
        QCOMPARE(entry.value(QStringLiteral("id")).toInt(), 1);
        QVERIFY(entry.value(QStringLiteral("outcome")).isNull());
        QVERIFY(!entry.contains(QStringLiteral("name"))); // that column is not shown
    }

    void setsAreArraysOfNames()
    {
        ThreadModel model;
        ThreadDisposition thread;
        thread.tid = 12;
        thread.name = "wor\nker";
        thread.blocked.insert(*SignalNumber::fromNumber(SIGUSR1));
        thread.blocked.insert(*SignalNumber::fromNumber(SIGUSR2));
        model.setThreads({thread});
        const QJsonObject object =
            objectsOf(rowsToJson(all(model), {.plural = QStringLiteral("threads")}), QStringLiteral("threads"))
                .first()
                .toObject();
        QCOMPARE(object.value(QStringLiteral("name")).toString(), QStringLiteral("wor\nker"));
        QCOMPARE(object.value(QStringLiteral("blocked")).toArray(),
                 (QJsonArray{QStringLiteral("SIGUSR1"), QStringLiteral("SIGUSR2")}));
        QCOMPARE(object.value(QStringLiteral("pending")).toArray(), QJsonArray());
        QCOMPARE(rowsToCsv(all(model)), QByteArray("tid,name,pending,blocked\r\n12,wor\\nker,,SIGUSR1 SIGUSR2\r\n"));
    }

    void theReferenceIsThatOfTheTerminal()
    {
        const SignalCatalogueModel model;
        const QJsonArray signalObjects =
            objectsOf(rowsToJson(all(model), {.plural = QStringLiteral("signals")}), QStringLiteral("signals"));
        QCOMPARE(signalObjects.size(), static_cast<qsizetype>(SignalCatalogue::all().size()));
        const QJsonObject hangup = signalObjects.first().toObject();
        QCOMPARE(hangup.value(QStringLiteral("default")).toString(), QStringLiteral("terminate"));
        QCOMPARE(hangup.value(QStringLiteral("catchable")).toBool(), true);
    }
};

QTEST_MAIN(TestRowCopy)
#include "tst_rowcopy.moc"
