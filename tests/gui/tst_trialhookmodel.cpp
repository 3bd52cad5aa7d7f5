// SPDX-License-Identifier: MIT
#include "ui/models/trialhookmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

struct Bench {
    TrialHookModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QStringList refusals;

    Bench()
    {
        QObject::connect(&model, &TrialHookModel::refused, &model, [this](const QString &why) { refusals << why; });
    }
    QString names() const
    {
        QStringList names;
        for (const TrialHook &hook : model.hooks())
            names << hook.name;
        return names.join(QLatin1Char(' '));
    }
    bool set(int row, int column, const QVariant &value) { return model.setData(model.index(row, column), value); }
};

const QString standard = QStringLiteral("remove-lock close-files save-work");

} // namespace

class TestTrialHookModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreEdited()
    {
        Bench bench;
        QCOMPARE(bench.names(), standard);
        QVERIFY(bench.set(0, TrialHookModel::Name, QStringLiteral("  unlock ")));
        QVERIFY(bench.set(1, TrialHookModel::Duration, 250));
        QVERIFY(bench.set(2, TrialHookModel::Behaviour, int(TrialHook::Behaviour::Hangs)));
        QCOMPARE(bench.names(), QStringLiteral("unlock close-files save-work"));
        QCOMPARE(bench.model.hooks().at(1).duration, 250ms);
        QCOMPARE(bench.model.hooks().at(2).behaviour, TrialHook::Behaviour::Hangs);
        QVERIFY(bench.refusals.isEmpty());
        QCOMPARE(bench.model.index(2, TrialHookModel::Behaviour).data().toString(), QStringLiteral("hangs"));
    }

    void badValuesAreRefusedInWordsAndNothingChanges_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("word");
        const int name = TrialHookModel::Name;
        QTest::newRow("empty") << name << QVariant(QStringLiteral("  ")) << QStringLiteral("needs a name");
        QTest::newRow("duplicate") << name << QVariant(QStringLiteral("save-work")) << QStringLiteral("already");
        QTest::newRow("controls") << name << QVariant(QStringLiteral("a\u202eb")) << QStringLiteral("\\u{202e}");
        QTest::newRow("long") << name << QVariant(QString(41, QLatin1Char('x'))) << QStringLiteral("40");
        QTest::newRow("negative") << int(TrialHookModel::Duration) << QVariant(-1)
                                  << QStringLiteral("less than no time");
        QTest::newRow("absurd") << int(TrialHookModel::Duration) << QVariant(86'400'000) << QStringLiteral("hangs");
    }

    void badValuesAreRefusedInWordsAndNothingChanges()
    {
        QFETCH(const int, column);
        QFETCH(const QVariant, value);
        QFETCH(const QString, word);
        Bench bench;
        const auto before = bench.model.hooks();
        QVERIFY(!bench.set(0, column, value));
        QCOMPARE(bench.model.hooks(), before);
        QCOMPARE(bench.refusals.size(), 1);
        QVERIFY2(bench.refusals.first().contains(word, Qt::CaseInsensitive), qPrintable(bench.refusals.first()));
        QVERIFY(!bench.model.canUndo());
    }

    void everyChangeIsUndoneInItsTurn()
    {
        Bench bench;
        QSignalSpy canUndo(&bench.model, &TrialHookModel::canUndoChanged);
        QVERIFY(bench.model.removeRow(1));
        QCOMPARE(bench.model.addHook(), 2);
        QVERIFY(bench.model.moveHook(0, 2));
        QVERIFY(bench.set(0, TrialHookModel::Duration, 7));
        bench.model.setHooks({});
        QCOMPARE(bench.model.rowCount(), 0);
        bench.model.undo();
        QCOMPARE(bench.model.hooks().at(0).duration, 7ms);
        bench.model.undo();
        QCOMPARE(bench.model.hooks().at(0).duration, 20ms);
        bench.model.undo();
        QCOMPARE(bench.names(), QStringLiteral("remove-lock save-work hook-3"));
        bench.model.undo();
        bench.model.undo();
        QCOMPARE(bench.names(), standard);
        QCOMPARE(bench.model.hooks(), defaultTrialHooks());
        QCOMPARE(canUndo.size(), 2);
        bench.model.undo();
        QCOMPARE(bench.names(), standard);
    }

    void hooksMoveByDraggingToo()
    {
        Bench bench;
        std::unique_ptr<QMimeData> dragged(bench.model.mimeData({bench.model.index(0, 0), bench.model.index(0, 1)}));
        QVERIFY(bench.model.canDropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {}));
        QVERIFY(!bench.model.dropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {})); // or the view would remove it
        QCOMPARE(bench.names(), QStringLiteral("close-files save-work remove-lock"));
        dragged.reset(bench.model.mimeData({bench.model.index(2, 0)}));
        bench.model.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, bench.model.index(0, 0)); // on a row
        QCOMPARE(bench.names(), standard);
        QMimeData foreign;
        foreign.setText(QStringLiteral("0"));
        QVERIFY(!bench.model.canDropMimeData(&foreign, Qt::MoveAction, 0, 0, {}));
        QVERIFY(!bench.model.canDropMimeData(nullptr, Qt::MoveAction, 0, 0, {}));
    }

    void movesOutsideAreRefused()
    {
        Bench bench;
        QVERIFY(!bench.model.moveHook(0, -1));
        QVERIFY(!bench.model.moveHook(2, 3));
        QVERIFY(!bench.model.moveHook(1, 1));
        QVERIFY(!bench.model.moveHook(-1, 0));
        QVERIFY(!bench.model.canUndo());
    }

    void newHooksHaveFreeNamesUntilThereAreEnough()
    {
        Bench bench;
        QVERIFY(bench.set(0, TrialHookModel::Name, QStringLiteral("hook-4")));
        QCOMPARE(bench.model.addHook(), 3);
        QCOMPARE(bench.model.hooks().at(3).name, QStringLiteral("hook-5"));
        while (bench.model.rowCount() < int(mostTrialHooks))
            QVERIFY(bench.model.addHook() >= 0);
        QCOMPARE(bench.model.addHook(), -1);
        QCOMPARE(bench.refusals.size(), 1);
    }

    void replacingKeepsTheRowsThatStay()
    {
        Bench bench;
        const QPersistentModelIndex first = bench.model.index(0, 0);
        const QPersistentModelIndex last = bench.model.index(2, 0);
        auto hooks = bench.model.hooks();
        hooks.insert(hooks.begin() + 1, TrialHook{QStringLiteral("between"), {}, TrialHook::Behaviour::Ends});
        bench.model.setHooks(hooks);
        QCOMPARE(first.row(), 0);
        QCOMPARE(last.row(), 3);
        bench.model.undo();
        QCOMPARE(last.row(), 2);
    }
};

QTEST_GUILESS_MAIN(TestTrialHookModel)
#include "tst_trialhookmodel.moc"
