// SPDX-License-Identifier: MIT
#include "ui/shell/actionkeys.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/support/language.h"
#include "wholewindow.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QTreeWidget>

using namespace signalbox;
using signalbox::test::WholeWindow;

namespace {

struct Bench : WholeWindow {
    ActionKeys keys;
    Bench() { keys.collect(*window.menuBar(), pages()); }
    QKeySequence keyOf(const char *id) const
    {
        const ActionKeys::Entry *entry = keys.find(QString::fromLatin1(id));
        return entry ? entry->action->shortcut() : QKeySequence(QStringLiteral("F35"));
    }
    void set(const char *id, const char *key)
    {
        keys.setKey(QString::fromLatin1(id), QKeySequence(QString::fromLatin1(key)));
    }
};

} // namespace

class TestActionKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionHasANameOfItsOwn()
    {
        const Bench bench;
        QVERIFY(bench.keys.entries().size() > 60);
        QSet<QString> seen;
        QStringList wrong;
        for (const ActionKeys::Entry &entry : bench.keys.entries()) {
            if (entry.id.isEmpty() || seen.contains(entry.id))
                wrong << entry.group + QLatin1String(" › ") + entry.caption + QLatin1Char(' ') + entry.id;
            seen.insert(entry.id);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void namesDoNotDependOnTheLanguage()
    {
        const auto ids = [] {
            QStringList list;
            const Bench bench;
            for (const ActionKeys::Entry &entry : bench.keys.entries())
                list << entry.id;
            return list;
        };
        const QStringList english = ids();
        const InstalledLanguage chinese(effectiveLanguage(QStringLiteral("zh_CN"), {}));
        QCOMPARE(ids(), english);
    }

    void noTwoActionsShareAKeyByDefault()
    {
        const Bench bench;
        QStringList clashes;
        for (const ActionKeys::Entry &entry : bench.keys.entries()) {
            for (const QKeySequence &key : entry.defaults) {
                for (const ActionKeys::Entry *user : bench.keys.usersOf(key, entry.id))
                    clashes << entry.id + QLatin1Char(' ') + user->id + QLatin1Char(' ') + key.toString();
            }
        }
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(QLatin1Char('\n'))));
    }

    void aChosenKeyWorksAndIsNamedInTheToolTip()
    {
        Bench bench;
        bench.set("processes.send", "Ctrl+Shift+Y");
        QCOMPARE(bench.keyOf("processes.send"), QKeySequence(QStringLiteral("Ctrl+Shift+Y")));
        const ActionKeys::Entry *send = bench.keys.find(QStringLiteral("processes.send"));
        QVERIFY2(send->action->toolTip().contains(QLatin1String("Ctrl+Shift+Y")), qPrintable(send->action->toolTip()));
        QVERIFY(!send->action->toolTip().contains(QLatin1String("Ctrl+K")));
        bench.set("processes.send", "");
        QVERIFY(!send->action->toolTip().contains(QLatin1Char('(')));
        bench.keys.reset(send->id);
        QVERIFY(send->action->toolTip().contains(QLatin1String("(Ctrl+K)")));
        QVERIFY(bench.keys.isDefault(*send));
    }

    void otherKeysOfTheActionStay()
    {
        Bench bench;
        bench.set("window.find", "Ctrl+Alt+F");
        const QList<QKeySequence> keys = bench.keys.find(QStringLiteral("window.find"))->action->shortcuts();
        QCOMPARE(keys, (QList<QKeySequence>{QKeySequence(QStringLiteral("Ctrl+Alt+F")), QKeySequence(Qt::Key_Slash)}));
    }

    void aKeyBelongsToOneActionWhereItWorks()
    {
        Bench bench;
        bench.set("processes.send", "Ctrl+W"); // was to watch, on the same page
        QVERIFY(bench.keyOf("processes.watch").isEmpty());
        QCOMPARE(bench.keyOf("children.send"), QKeySequence(QStringLiteral("Ctrl+K"))); // another page
        bench.set("window.find", "Ctrl+K");                                             // everywhere
        QVERIFY(bench.keyOf("children.send").isEmpty());
        bench.keys.reset(QStringLiteral("children.send"));
        QVERIFY(!bench.keys.find(QStringLiteral("window.find"))
                     ->action->shortcuts()
                     .contains(QKeySequence(QStringLiteral("Ctrl+K"))));
        bench.keys.resetAll();
        QVERIFY(bench.keys.saveState().isEmpty());
    }

    void keysForTypingAreRefused_data()
    {
        QTest::addColumn<QKeySequence>("key");
        QTest::addColumn<ActionKeys::Refusal>("refusal");
        using R = ActionKeys::Refusal;
        QTest::newRow("letter") << QKeySequence(Qt::Key_A) << R::Typing;
        QTest::newRow("shifted letter") << QKeySequence(Qt::SHIFT | Qt::Key_A) << R::Typing;
        QTest::newRow("return") << QKeySequence(Qt::Key_Return) << R::Typing;
        QTest::newRow("arrow") << QKeySequence(Qt::Key_Down) << R::Typing;
        QTest::newRow("two keys") << QKeySequence(Qt::CTRL | Qt::Key_A, Qt::CTRL | Qt::Key_B) << R::SeveralKeys;
        QTest::newRow("function key") << QKeySequence(Qt::Key_F7) << R::None;
        QTest::newRow("delete") << QKeySequence(Qt::Key_Delete) << R::None;
        QTest::newRow("with control") << QKeySequence(Qt::CTRL | Qt::Key_A) << R::None;
        QTest::newRow("none") << QKeySequence() << R::None;
    }
    void keysForTypingAreRefused()
    {
        QFETCH(QKeySequence, key);
        QFETCH(ActionKeys::Refusal, refusal);
        QCOMPARE(ActionKeys::refusal(key), refusal);
        Bench bench;
        bench.keys.setKey(QStringLiteral("processes.send"), key);
        const QKeySequence usual(QStringLiteral("Ctrl+K"));
        QCOMPARE(bench.keyOf("processes.send"), refusal == ActionKeys::Refusal::None ? key : usual);
    }

    void onlyWhatDiffersIsKeptAndIsFoundAgain()
    {
        QVariantMap state;
        {
            Bench bench;
            QVERIFY(bench.keys.saveState().isEmpty());
            bench.set("processes.send", "F7");
            bench.set("processes.watch", "");
            bench.set("window.find", "Ctrl+Alt+F");
            state = bench.keys.saveState();
            QCOMPARE(state.size(), 3);
            bench.settings.setGroup(QStringLiteral("keys"), state);
            QVERIFY(bench.settings.save());
            Settings again(bench.directory.filePath(QStringLiteral("signalbox.conf")));
            state = again.group(QStringLiteral("keys"));
        }
        Bench bench;
        bench.keys.restoreState(state);
        QCOMPARE(bench.keyOf("processes.send"), QKeySequence(Qt::Key_F7));
        QVERIFY(bench.keyOf("processes.watch").isEmpty());
        QCOMPARE(bench.keyOf("window.find"), QKeySequence(QStringLiteral("Ctrl+Alt+F")));
    }

    void hostileSettingsChangeNothing()
    {
        Bench bench;
        bench.keys.restoreState({
            {QStringLiteral("processes.send"), QStringLiteral("rubbish, more rubbish")},
            {QStringLiteral("processes.watch"), QStringLiteral("A")},
            {QStringLiteral("processes.nothing"), QStringLiteral("F7")},
            {QStringLiteral("window.find"), QString(100000, QLatin1Char('x'))},
            {QStringLiteral("children.stop"), QVariantMap{{QStringLiteral("deep"), 1}}},
        });
        QCOMPARE(bench.keyOf("processes.send"), QKeySequence(QStringLiteral("Ctrl+K")));
        QCOMPARE(bench.keyOf("processes.watch"), QKeySequence(QStringLiteral("Ctrl+W")));
        QCOMPARE(bench.keyOf("window.find"), QKeySequence(QStringLiteral("Ctrl+F")));
    }

    void theDialogAssignsAndSaysWhomItTakesAKeyFrom()
    {
        Bench bench;
        ShortcutsDialog dialog(bench.keys);
        auto *list = dialog.findChild<QTreeWidget *>();
        auto *search = dialog.findChild<QLineEdit *>(QStringLiteral("shortcutsSearch"));
        search->setText(QStringLiteral("ctrl+k"));
        QTreeWidgetItem *send = nullptr;
        int shown = 0;
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            for (int k = 0; k < list->topLevelItem(i)->childCount(); ++k) {
                QTreeWidgetItem *item = list->topLevelItem(i)->child(k);
                shown += item->isHidden() ? 0 : 1;
                if (item->data(0, Qt::UserRole).toString() == QLatin1String("processes.send"))
                    send = item;
            }
        }
        QVERIFY(send && !send->isHidden());
        QCOMPARE(shown, 2); // there, and on the Children page
        list->setCurrentItem(send);
        auto *edit = dialog.findChild<QKeySequenceEdit *>();
        const auto *judgement = dialog.findChild<QLabel *>(QStringLiteral("shortcutsJudgement"));
        edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+W")));
        QVERIFY2(judgement->text().contains(QLatin1String("Watch its end")), qPrintable(judgement->text()));
        QPushButton *assign = nullptr;
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String("A&ssign"))
                assign = button;
        }
        QVERIFY(assign && assign->isEnabled());
        assign->click();
        QCOMPARE(bench.keyOf("processes.send"), QKeySequence(QStringLiteral("Ctrl+W")));
        QVERIFY(bench.keyOf("processes.watch").isEmpty());
        edit->setKeySequence(QKeySequence(Qt::Key_A));
        QVERIFY(!assign->isEnabled());
        QVERIFY(!judgement->text().isEmpty());
    }
};

QTEST_MAIN(TestActionKeys)
#include "tst_actionkeys.moc"
