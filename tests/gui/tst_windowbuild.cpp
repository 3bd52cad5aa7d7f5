// SPDX-License-Identifier: MIT
#include "core/signals/selfsend.h"
#include "tests/gui/childrenbench.h"
#include "tests/gui/programbench.h"
#include "ui/models/childmodel.h"
#include "ui/models/processmodel.h"
#include "ui/models/signallogmodel.h"
#include "ui/pages/childdetails.h"
#include "ui/pages/childrenview.h"
#include "ui/pages/processdetailspane.h"
#include "ui/pages/processview.h"
#include "ui/pages/signallogview.h"
#include "ui/widgets/launchbar.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <csignal>

using namespace signalbox;

namespace {

using test::chinese;
using test::english;

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// What one widget says by itself, without what its models say.
QStringList textsOf(const QWidget &widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts << button->text();
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        texts << group->title();
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        texts << edit->placeholderText();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts << box->itemText(i);
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i);
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget); header && header->model()) {
        for (int i = 0; i < header->count(); ++i)
            texts << header->model()->headerData(i, header->orientation(), Qt::DisplayRole).toString();
    }
    const QList<QAction *> actions = widget.actions();
    for (const QAction *action : actions)
        texts << action->text() << action->iconText() << action->toolTip();
    return texts;
}

QStringList allTexts(const QWidget &window)
{
    QStringList texts = textsOf(window);
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        texts << textsOf(*widget);
    const auto *navigation = window.findChild<Navigation *>();
    for (int row = 0; row < navigation->count(); ++row)
        texts << navigation->item(row)->text();
    texts.removeAll(QString());
    return texts;
}

using Bench = test::ProgramBench;

} // namespace

class TestWindowBuild : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_count = 0;
    QString path() { return m_dir.filePath(QStringLiteral("%1.conf").arg(m_count)); }

private Q_SLOTS:
    void init() { ++m_count; }

    void everyTextFollows()
    {
        Bench bench(path(), chinese);
        bench.show();
        QTRY_VERIFY(bench.monitor.scanCount() > 0);
        const QStringList before = bench.pageTitles();
        QCOMPARE(before.first(), QStringLiteral("进程"));

        bench.build.changeLanguage(english);
        QCOMPARE(bench.pageTitles().first(), QStringLiteral("Processes"));
        QCOMPARE(bench.window.menuBar()->actions().first()->text(), QStringLiteral("&File"));
        QVERIFY(bench.languageAction(QStringLiteral("English")));
        QStringList texts = allTexts(bench.window);
        QVERIFY(texts.size() > 300);
        texts.removeAll(QStringLiteral("简体中文")); // by its own name, in every language
        for (const QString &text : std::as_const(texts))
            QVERIFY2(!hasHan(text), qPrintable(text));
        for (const HookInfo &hook : (*bench.hooks)->hooks())
            QVERIFY2(!hasHan(hook.name), qPrintable(hook.name));

        bench.build.changeLanguage(chinese);
        QCOMPARE(bench.pageTitles(), before);
        QCOMPARE(bench.window.menuBar()->actions().first()->text(), QStringLiteral("文件(&F)"));
        for (const HookInfo &hook : (*bench.hooks)->hooks())
            QVERIFY2(hasHan(hook.name), qPrintable(hook.name));
    }

    void qtAndTheLocaleFollow()
    {
        const QLocale before;
        {
            Bench bench(path(), chinese);
            QCOMPARE(QLocale().language(), QLocale::Chinese);
            QCOMPARE(bench.window.locale().language(), QLocale::Chinese);
            bench.build.changeLanguage(english);
            QVERIFY(QLocale().language() != QLocale::Chinese);
            QCOMPARE(bench.window.locale(), QLocale());
            QCOMPARE(bench.build.signalLog().locale(), QLocale());
            if (QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QLatin1String("/qtbase_zh_CN.qm"))) {
                QVERIFY(!hasHan(QDialogButtonBox(QDialogButtonBox::Close).button(QDialogButtonBox::Close)->text()));
                bench.build.changeLanguage(chinese);
                QVERIFY(hasHan(QDialogButtonBox(QDialogButtonBox::Close).button(QDialogButtonBox::Close)->text()));
            }
        }
        QCOMPARE(QLocale(), before);
    }

    void aChoiceInTheMenuIsSpokenAndRemembered()
    {
        Bench bench(path());
        bench.show();
        bench.languageAction(QStringLiteral("简体中文"))->trigger();
        QTRY_COMPARE(bench.pageTitles().first(), QStringLiteral("进程"));
        QVERIFY(bench.languageAction(QStringLiteral("简体中文"))->isChecked());
        QCOMPARE(languageChoice(Settings(path())), chinese);
        QVERIFY(bench.window.findChild<MessageBar *>()->currentText().isNull()); // it is seen, no need to say it
    }

    void theSameLanguageBuildsNothing()
    {
        Bench bench(path());
        const QPointer<ProcessesPage> page = &bench.build.processes();
        bench.build.changeLanguage(english);
        QCOMPARE(&bench.build.processes(), page.data());
    }

    void theListKeepsItsPlace()
    {
        Bench bench(path());
        bench.show();
        QTRY_VERIFY(bench.build.processes().model().rowCount() > 0);
        const auto own = ourProcessId();
        QVERIFY(own);
        bench.build.processes().setFilterText(QStringLiteral("pid:>0"));
        bench.build.processes().view().selectProcess(*own);
        bench.build.processes().view().setColumnWidth(1, 123);
        QVERIFY(bench.monitor.isActive());
        bench.window.resize(950, 640);
        const quint64 scans = bench.monitor.scanCount();
        const auto selected = bench.build.processes().view().selectedIds();
        QCOMPARE(selected, std::vector<ProcessId>{*own});
        const int scrolled = bench.build.processes().view().verticalScrollBar()->value();
        const int rows = bench.build.processes().model().processCount();

        bench.build.changeLanguage(chinese);
        ProcessesPage &after = bench.build.processes();
        QCOMPARE(after.findChild<QLineEdit *>()->text(), QStringLiteral("pid:>0"));
        QCOMPARE(after.view().selectedIds(), selected);
        QCOMPARE(after.model().idOf(after.view().currentIndex()), *own);
        QCOMPARE(after.details().process(), std::optional<ProcessId>(*own));
        QCOMPARE(after.view().columnWidth(1), 123);
        QCOMPARE(after.view().verticalScrollBar()->value(), scrolled);
        QCOMPARE(after.model().processCount(), rows); // at once: nobody waits for the next scan
        QCOMPARE(bench.window.size(), QSize(950, 640));
        QVERIFY(bench.monitor.isActive());
        QTRY_VERIFY(bench.monitor.scanCount() > scans + 1); // and it goes on
    }

    void anIntervalForThisRunStays()
    {
        Bench bench(path());
        bench.build.processes().setInterval(std::chrono::milliseconds(700));
        bench.build.changeLanguage(chinese);
        QCOMPARE(bench.monitor.period(), std::chrono::milliseconds(700));
        QCOMPARE(bench.preferences.values().interval, ProcessMonitor::defaultPeriod);
    }

    void recordingGoesOn()
    {
        Bench bench(path());
        const QString file = m_dir.filePath(QStringLiteral("record.jsonl"));
        const auto lines = [&file] {
            QFile record(file);
            return record.open(QIODevice::ReadOnly) ? record.readAll().count('\n') : -1;
        };
        const SignalNumber signal = *SignalNumber::fromNumber(SIGUSR1);
        bench.build.signalLog().startRecording(file);
        bench.log.appendOverflow(signal, 1);
        bench.build.changeLanguage(chinese);
        bench.log.appendOverflow(signal, 2);
        QCOMPARE(lines(), 2);
        QVERIFY(!(*bench.hooks)->runNow().hooks.empty()); // they work on what is there now
        bench.log.appendOverflow(signal, 3);
        QCOMPARE(lines(), 2);
    }

    void thePausedLogStaysAsItIs()
    {
        Bench bench(path());
        bench.show();
        QVERIFY(bench.window.showPage(QStringLiteral("log")));
        const SignalNumber signal = *SignalNumber::fromNumber(SIGUSR1);
        for (quint64 i = 1; i <= 200; ++i)
            bench.log.appendOverflow(signal, i);
        auto *view = bench.build.signalLog().findChild<SignalLogView *>();
        QTRY_COMPARE(view->model()->rowCount(), 200);
        for (QAction *action : bench.build.signalLog().pageActions()) {
            if (action->text() == QLatin1String("Pa&use"))
                action->trigger();
        }
        bench.log.appendOverflow(signal, 1000);
        view->setCurrentIndex(view->model()->index(20, 0));
        view->setFollowing(false);
        view->scrollTo(view->model()->index(20, 0), QAbstractItemView::PositionAtTop);
        const int scrolled = view->verticalScrollBar()->value();
        QVERIFY(scrolled > 0);

        bench.build.changeLanguage(chinese);
        view = bench.build.signalLog().findChild<SignalLogView *>();
        QCOMPARE(bench.window.currentPage(), static_cast<Page *>(&bench.build.signalLog()));
        QCOMPARE(view->model()->rowCount(), 200);
        QVERIFY(bench.build.signalLog().findChild<SignalLogModel *>()->isPaused());
        QCOMPARE(view->currentIndex().row(), 20);
        QCOMPARE(view->verticalScrollBar()->value(), scrolled);
        QVERIFY(!view->isFollowing());
    }

    void childrenRunOn()
    {
        Bench bench(path());
        bench.show();
        QVERIFY(bench.window.showPage(QStringLiteral("children")));
        const auto first = bench.roster.launch(test::lasting());
        const auto second = bench.roster.launch(test::lasting());
        QVERIFY(first && second);
        QVERIFY(bench.build.children().view().selectKey(*first));
        bench.build.children().launchBar().setCommand(QStringLiteral("echo not launched yet"));

        bench.build.changeLanguage(chinese);
        ChildrenPage &after = bench.build.children();
        QCOMPARE(bench.roster.aliveChildren().size(), size_t{2});
        QCOMPARE(after.model().rowCount(), 2);
        QCOMPARE(after.view().selectedKeys(), std::vector<ChildKey>{*first});
        QCOMPARE(after.details().key(), *first);
        QCOMPARE(after.launchBar().command(), QStringLiteral("echo not launched yet"));
        test::endAll(bench.roster);
        QTRY_VERIFY(hasHan(after.model().index(0, ChildModel::State).data().toString()));
    }

    void nothingOfTheOldOneIsLeft()
    {
        Bench bench(path());
        bench.show();
        QTRY_VERIFY(bench.monitor.scanCount() > 0);
        const auto counts = [&] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return std::pair(bench.window.findChildren<QObject *>().size(), QApplication::allWidgets().size());
        };
        bench.build.changeLanguage(chinese);
        bench.build.changeLanguage(english);
        const auto once = counts();
        const size_t hooks = (*bench.hooks)->hooks().size();
        const QPointer<Page> page = bench.window.currentPage();
        for (int i = 0; i < 3; ++i) {
            bench.build.changeLanguage(chinese);
            bench.build.changeLanguage(english);
        }
        QVERIFY(page.isNull());
        QCOMPARE(counts(), once);
        QCOMPARE((*bench.hooks)->hooks().size(), hooks);
    }

    void readOnlyStays()
    {
        Bench bench(path(), english, true);
        bench.sender.setReadOnly(true);
        bench.window.showReadOnly();
        bench.build.changeLanguage(chinese);
        QVERIFY(!bench.build.children().launchBar().isEnabled());
        QStringList labels;
        for (const QLabel *label : bench.window.findChildren<QLabel *>())
            labels << label->text();
        QVERIFY2(labels.contains(QStringLiteral("只读：不发送任何信号")), qPrintable(labels.join(u'|')));
        QVERIFY(!labels.contains(QStringLiteral("Read-only: nothing is sent")));
    }
};

QTEST_MAIN(TestWindowBuild)
#include "tst_windowbuild.moc"
