// SPDX-License-Identifier: MIT
#include "childrenbench.h"

#include "ui/models/childeventmodel.h"
#include "ui/models/childmodel.h"
#include "ui/models/wordfilter.h"
#include "ui/support/childexport.h"
#include "ui/support/childtext.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

constexpr auto failure = QAbstractItemModelTester::FailureReportingMode::QtTest;

struct Bench {
    ChildRoster roster;
    ChildModel model{roster};
    QAbstractItemModelTester modelTester{&model, failure};
    WordFilter filter{ChildModel::SearchRole};
    std::unique_ptr<QAbstractItemModelTester> filterTester;

    Bench()
    {
        filter.setSortRole(ChildModel::SortRole);
        filter.setSourceModel(&model);
        filterTester = std::make_unique<QAbstractItemModelTester>(&filter, failure);
    }
    ~Bench() { endAll(roster); }

    ChildKey launch(const LaunchOptions &options) { return roster.launch(options).value_or(0); }
    void awaitEnd() { QTRY_COMPARE_WITH_TIMEOUT(roster.aliveCount(), 0, patienceMs); }
    [[nodiscard]] QString text(ChildKey key, int column) const
    {
        return model.indexOf(key).siblingAtColumn(column).data().toString();
    }
};

} // namespace

class TestChildModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsSayHowTheyEnded();
    void eachCellHasALabel();
    void changesComeOncePerFrame();
    void selectionAndOrderSurviveWhatComesAndGoes();
    void aStoppedAndAStoppingProcessSaySo();
    void hostileNamesAreVisible();
    void eventsAreAppendedAndNeverReset();
    void exportsSayTheSameAsTheTable();
};

void TestChildModel::rowsSayHowTheyEnded()
{
    Bench bench;
    const ChildKey exited = bench.launch(shell("exit 3"));
    const ChildKey killed = bench.launch(shell("kill -KILL $$"));
    const ChildKey running = bench.launch(lasting());
    QVERIFY(exited && killed && running);
    QTRY_COMPARE_WITH_TIMEOUT(bench.roster.aliveCount(), 1, patienceMs);
    QCOMPARE(bench.text(exited, ChildModel::State), QStringLiteral("exited"));
    QCOMPARE(bench.text(exited, ChildModel::Code), QStringLiteral("3"));
    QCOMPARE(bench.text(exited, ChildModel::Signal), QString());
    QCOMPARE(bench.text(killed, ChildModel::State), QStringLiteral("killed"));
    QCOMPARE(bench.text(killed, ChildModel::Code), QString());
    QCOMPARE(bench.text(killed, ChildModel::Signal), QStringLiteral("SIGKILL"));
    QVERIFY(!bench.text(killed, ChildModel::PeakMemory).isEmpty());
    QCOMPARE(bench.text(running, ChildModel::State), QStringLiteral("running"));
    QCOMPARE(bench.text(running, ChildModel::CommandLine), QStringLiteral("sleep 100"));
    QCOMPARE(bench.text(running, ChildModel::Origin), QStringLiteral("launched here"));
    const auto signal = bench.model.indexOf(killed).siblingAtColumn(ChildModel::Signal).data(ChildModel::SignalRole);
    QCOMPARE(signal.value<SignalNumber>().value(), SIGKILL);
}

void TestChildModel::eachCellHasALabel()
{
    Bench bench;
    const ChildKey key = bench.launch(shell("exit 3"));
    bench.awaitEnd();
    const QModelIndex row = bench.model.indexOf(key);
    const auto accessible = [&](int column) {
        return row.siblingAtColumn(column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(accessible(ChildModel::State), QStringLiteral("State: exited"));
    QCOMPARE(accessible(ChildModel::Code), QStringLiteral("Code: 3"));
    for (int column = 0; column < ChildModel::ColumnCount; ++column) {
        QVERIFY(!bench.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QCOMPARE(ChildModel::columnOf(ChildModel::columnId(column)), column);
    }
    QCOMPARE(ChildModel::columnOf(QStringLiteral("nonsense")), -1);
}

void TestChildModel::changesComeOncePerFrame()
{
    Bench bench;
    std::vector<ChildKey> keys;
    for (int i = 0; i < 20; ++i)
        keys.push_back(bench.launch(lasting()));
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    for (int round = 0; round < 50; ++round) {
        for (const ChildKey key : keys)
            bench.roster.noteSent(bench.roster.find(key)->id, *SignalNumber::fromNumber(SIGUSR1));
    }
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1); // neighbours in one range
    QCOMPARE(changed.front().at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.front().at(1).toModelIndex().row(), 19);
}

void TestChildModel::selectionAndOrderSurviveWhatComesAndGoes()
{
    Bench bench;
    QItemSelectionModel selection(&bench.filter);
    bench.filter.sort(ChildModel::Code, Qt::DescendingOrder);
    std::vector<ChildKey> keys;
    for (int i = 0; i < 30; ++i)
        keys.push_back(bench.launch(shell("exit " + QByteArray::number(i))));
    const auto index = [&](ChildKey key) { return bench.filter.mapFromSource(bench.model.indexOf(key)); };
    selection.select(index(keys[7]), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    bench.awaitEnd();
    QTRY_COMPARE(index(keys[29]).row(), 0); // by number, not as text
    QCOMPARE(index(keys[2]).row(), 27);
    std::vector<ChildKey> going;
    for (size_t i = 0; i < keys.size(); i += i % 5 == 0 ? 2 : 1) { // single rows and neighbours
        if (i != 7)
            going.push_back(keys[i]);
    }
    bench.roster.forget(going);
    QCOMPARE(bench.model.rowCount(), 30 - static_cast<int>(going.size()));
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().front().data(ChildModel::KeyRole).toULongLong(), keys[7]);
    bench.filter.setWords(QStringLiteral("exited !launched"));
    QCOMPARE(bench.filter.rowCount(), 0);
    bench.filter.setWords({});
    bench.roster.forget(keys);
    QCOMPARE(bench.model.rowCount(), 0);
}

void TestChildModel::aStoppedAndAStoppingProcessSaySo()
{
    Bench bench;
    LaunchOptions stubborn = lasting();
    stubborn.ignored.insert(*SignalNumber::fromNumber(SIGTERM));
    const ChildKey key = bench.launch(stubborn);
    QVERIFY(bench.roster.stop(key, 1h));
    QTRY_COMPARE(bench.text(key, ChildModel::State), QStringLiteral("stopping: 3600 s"));
    const ChildEntry &entry = *bench.roster.find(key);
    QCOMPARE(stopProgressText(entry),
             QStringLiteral("SIGTERM was sent; if it does not end, SIGKILL follows in 3600 s."));
    bench.roster.cancelStop(key);
    QCOMPARE(bench.text(key, ChildModel::State), QStringLiteral("running"));
    QCOMPARE(stopProgressText(entry), QString());
    QVERIFY(bench.roster.stop(key, 0ms));
    bench.awaitEnd();
}

void TestChildModel::hostileNamesAreVisible()
{
    Bench bench;
    const ChildKey key = bench.launch(command("sh", {"-c", "exit 0", "\x1b[31m\xff\n\xe2\x80\xae"}));
    bench.awaitEnd();
    const QString text = bench.text(key, ChildModel::CommandLine);
    for (const QChar c : text)
        QVERIFY2(c.isPrint(), qPrintable(text));
}

void TestChildModel::eventsAreAppendedAndNeverReset()
{
    ChildRoster::Options options;
    options.eventsPerChild = 8;
    ChildRoster roster(options);
    ChildEventModel events(roster);
    const QAbstractItemModelTester tester(&events, failure);
    const auto key = roster.launch(lasting());
    QVERIFY(key);
    events.setKey(*key);
    QSignalSpy reset(&events, &QAbstractItemModel::modelReset);
    for (int i = 0; i < 30; ++i)
        roster.noteSent(roster.find(*key)->id, *SignalNumber::fromNumber(i % 2 == 0 ? SIGUSR1 : SIGUSR2));
    QCOMPARE(events.rowCount(), 8);
    QCOMPARE(events.index(0, ChildEventModel::Event).data().toString(), QStringLiteral("started"));
    QCOMPARE(events.index(7, ChildEventModel::Event).data().toString(), QStringLiteral("SIGUSR2 sent from here"));
    QCOMPARE(events.index(7, ChildEventModel::Signal).data(ChildEventModel::SignalRole).value<SignalNumber>().value(),
             SIGUSR2);
    QVERIFY(roster.stop(*key, 0ms));
    QTRY_VERIFY_WITH_TIMEOUT(!roster.find(*key)->isAlive(), patienceMs);
    QVERIFY(events.index(7, ChildEventModel::Event).data().toString().startsWith(QLatin1String("killed by SIG")));
    QVERIFY(events.index(7, ChildEventModel::After)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QLatin1String("After: ")));
    QCOMPARE(reset.size(), 0);
    const std::vector<ChildKey> all{*key};
    roster.forget(all);
    QCOMPARE(events.rowCount(), 0);
}

void TestChildModel::exportsSayTheSameAsTheTable()
{
    Bench bench;
    const ChildKey exited = bench.launch(command("sh", {"-c", "exit 3", "=a\"b"}));
    const ChildKey killed = bench.launch(shell("kill -KILL $$"));
    const ChildKey running = bench.launch(lasting());
    QTRY_COMPARE_WITH_TIMEOUT(bench.roster.aliveCount(), 1, patienceMs);
    std::vector<const ChildEntry *> entries;
    for (const ChildKey key : {exited, killed, running})
        entries.push_back(bench.roster.find(key));
    const QJsonObject document = QJsonDocument::fromJson(childrenToJson(entries)).object();
    QCOMPARE(document.value(QStringLiteral("schema")).toInt(), 1);
    const QJsonArray children = document.value(QStringLiteral("children")).toArray();
    QCOMPARE(children.size(), qsizetype{3});
    const auto value = [&](int child, const char *key) {
        return children.at(child).toObject().value(QLatin1String(key));
    };
    QCOMPARE(value(0, "exitCode").toInt(), 3);
    QCOMPARE(value(0, "command").toArray().at(3).toString(), QStringLiteral("=a\"b"));
    QVERIFY(value(0, "signal").isNull());
    QVERIFY(value(1, "exitCode").isNull());
    QCOMPARE(value(1, "signal").toString(), QStringLiteral("SIGKILL"));
    QCOMPARE(value(1, "coreDumped").toBool(true), false);
    QCOMPARE(value(2, "state").toString(), QStringLiteral("running"));
    QVERIFY(value(2, "elapsedMs").isNull());
    QVERIFY(value(0, "elapsedMs").isDouble());
    QCOMPARE(value(1, "events").toArray().last().toObject().value(QStringLiteral("event")).toString(),
             QStringLiteral("ended"));
    const QByteArrayList lines = childrenToCsv(entries).split('\n');
    QCOMPARE(lines.size(), qsizetype{5}); // header, three, the end of the last line
    QVERIFY(lines.at(0).startsWith("pid,startTime,name,origin,state"));
    QVERIFY(lines.at(1).contains(",exited,") || lines.at(1).contains(",ended,"));
    QVERIFY(lines.at(1).endsWith("\r"));
}

QTEST_MAIN(TestChildModel)
#include "tst_childmodel.moc"
