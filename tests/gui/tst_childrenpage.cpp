// SPDX-License-Identifier: MIT
#include "childrenbench.h"
#include "fakenotifier.h"

#include "core/children/launcher.h"
#include "ui/dialogs/sendsignaldialog.h"
#include "ui/dialogs/watchdialog.h"
#include "ui/models/childmodel.h"
#include "ui/models/signallog.h"
#include "ui/pages/childdetails.h"
#include "ui/pages/childrenpage.h"
#include "ui/pages/childrenview.h"
#include "ui/pages/processview.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/endnotifier.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/settings.h"
#include "ui/widgets/emptytext.h"
#include "ui/widgets/launchbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/outputview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

struct Bench {
    Settings settings;
    SignalLog log;
    SendController sender{log};
    ChildRoster roster;
    MainWindow window;
    ChildrenPage *page = new ChildrenPage(roster, sender);

    explicit Bench(const QString &path)
        : settings(path)
        , window(settings)
    {
        window.addPage(page);
        window.restore();
        window.resize(1000, 700);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("no window");
    }
    ~Bench() { endAll(roster); }

    void type(const QString &commandLine)
    {
        page->launchBar().setCommand(commandLine);
        page->launch();
    }
    [[nodiscard]] const ChildEntry *newest() const
    {
        const std::vector<ChildKey> keys = roster.keys();
        return keys.empty() ? nullptr : roster.find(keys.back());
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        const QList<QAction *> actions = page->pageActions();
        for (QAction *each : actions) {
            if (each->text().remove(QLatin1Char('&')) == text)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QString emptyText() const { return page->view().findChild<EmptyText *>()->text(); }
    [[nodiscard]] QString message() const { return window.findChild<MessageBar *>()->currentText(); }
    void awaitEnd() { QTRY_COMPARE_WITH_TIMEOUT(roster.aliveCount(), 0, patienceMs); }
};

} // namespace

class TestChildrenPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_count = 0;
    QString path() { return m_dir.filePath(QStringLiteral("%1.conf").arg(m_count)); }

private Q_SLOTS:
    void init() { ++m_count; }

    void anEmptyPageSaysWhatToDo();
    void aLaunchIsSelectedAndItsOutputShown();
    void aFailedLaunchKeepsEverythingTyped();
    void stopShowsItsProgressAndCanBeCancelled();
    void signalsGoThroughTheDialogAndTheHistory();
    void relaunchAndForget();
    void anyProcessIsWatched();
    void aWatchDialogFindsByName();
    void exportsAreWritten();
    void whatWasSetIsFoundAgain();
    void closingAsksAndCancelKeepsTheWindow();
    void closingCanLeaveThem();
    void closingCanStopThem();
    void readOnlyLaunchesAndStopsNothing();
    void keysActOnRowsOnly();
    void endIsToldAlsoWhereTheCommandHasTheFocus();
    void actionsHaveNamesAndTheMenuKeyWorks();
};

void TestChildrenPage::anEmptyPageSaysWhatToDo()
{
    Bench bench(path());
    QVERIFY(bench.emptyText().contains(QLatin1String("Type a command")));
    const auto buttons = bench.page->findChildren<QPushButton *>();
    const auto example = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text().contains(QLatin1String("exit with 3"));
    });
    QVERIFY(example != buttons.end());
    QTest::mouseClick(*example, Qt::LeftButton);
    QVERIFY(bench.page->launchBar().options());
    bench.page->launch();
    bench.awaitEnd();
    QCOMPARE(bench.newest()->status.exitCode.value_or(-1), 3);
    QVERIFY(!(*example)->isVisible());
    bench.page->findChild<QLineEdit *>(QStringLiteral("childrenSearch"))->setText(QStringLiteral("nonsense"));
    QVERIFY(bench.emptyText().contains(QStringLiteral("Nothing matches “nonsense”")));
}

void TestChildrenPage::aLaunchIsSelectedAndItsOutputShown()
{
    Bench bench(path());
    bench.page->findChild<QLineEdit *>(QStringLiteral("childrenSearch"))->setText(QStringLiteral("nonsense"));
    bench.type(QStringLiteral("sh -c 'echo hello; echo trouble >&2'"));
    QCOMPARE(bench.page->view().currentKey(), bench.newest()->key);
    QCOMPARE(bench.page->details().key(), bench.newest()->key);
    QTRY_VERIFY_WITH_TIMEOUT(bench.page->details().output().toPlainText().contains(QLatin1String("hello"))
                                 && bench.page->details().output().toPlainText().contains(QLatin1String("trouble")),
                             patienceMs);
    bench.awaitEnd();
    bench.page->details().copyOutputAction()->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("hello\n")));
    // And in a terminal.
    bench.page->launchBar().restoreState({{QStringLiteral("terminal"), true}});
    bench.type(QStringLiteral("sh -c 'test -t 1 && echo terminal'"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.page->details().output().toPlainText(), QStringLiteral("terminal"), patienceMs);
    bench.awaitEnd();
}

void TestChildrenPage::aFailedLaunchKeepsEverythingTyped()
{
    Bench bench(path());
    for (const char *line : {"/nonexistent/program --x", "/tmp", "/etc/passwd", "sh -c 'abc"}) {
        bench.type(QString::fromLatin1(line));
        QCOMPARE(bench.page->launchBar().command(), QString::fromLatin1(line));
        QVERIFY2(!bench.page->launchBar().problem().isEmpty(), line);
        QCOMPARE(bench.roster.count(), 0);
    }
    QVERIFY(bench.page->launchBar().saveState().value(QStringLiteral("history")).toStringList().isEmpty());
    bench.type(QStringLiteral("true"));
    QVERIFY(bench.page->launchBar().problem().isEmpty());
    bench.awaitEnd();
}

void TestChildrenPage::stopShowsItsProgressAndCanBeCancelled()
{
    Bench bench(path());
    LaunchOptions stubborn = lasting();
    stubborn.ignored.insert(*SignalNumber::fromNumber(SIGTERM));
    const auto key = bench.roster.launch(stubborn);
    QVERIFY(key);
    QVERIFY(bench.page->view().selectKey(*key));
    QAction *stop = bench.action(QStringLiteral("Stop"));
    QVERIFY(stop->isEnabled());
    QTest::keyClick(&bench.page->view(), Qt::Key_Delete);
    auto *cancel = bench.page->findChild<QPushButton *>(QStringLiteral("cancelStop"));
    QTRY_VERIFY(cancel->isVisible());
    QTRY_VERIFY(!stop->isEnabled());
    QTRY_VERIFY(bench.roster.find(*key)->stop->next.value() == SIGKILL);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(!cancel->isVisible());
    QVERIFY(bench.roster.find(*key)->isAlive());
    QTRY_VERIFY(stop->isEnabled());
    QVERIFY(bench.roster.stop(*key, 0ms));
    bench.awaitEnd();
    QTRY_VERIFY(!stop->isEnabled());
}

void TestChildrenPage::signalsGoThroughTheDialogAndTheHistory()
{
    Bench bench(path());
    const auto key = bench.roster.launch(lasting());
    QVERIFY(key);
    QVERIFY(bench.page->view().selectKey(*key));
    bench.action(QStringLiteral("Send signal…"))->trigger();
    auto *dialog = bench.window.findChild<SendSignalDialog *>();
    QVERIFY(dialog);
    dialog->setSelectedSignal(*SignalNumber::fromNumber(SIGINT));
    auto *send = dialog->findChild<QPushButton *>(QStringLiteral("sendButton"));
    QTRY_VERIFY_WITH_TIMEOUT(send->isEnabled(), patienceMs);
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.roster.find(*key)->isAlive(), patienceMs);
    QCOMPARE(bench.roster.find(*key)->status.signal.value(), SIGINT);
    QTRY_COMPARE_WITH_TIMEOUT(bench.log.size(), qsizetype{1}, patienceMs); // told by another thread
    dialog->close();
}

void TestChildrenPage::relaunchAndForget()
{
    Bench bench(path());
    bench.type(QStringLiteral("sh -c 'exit 7'"));
    bench.awaitEnd();
    bench.action(QStringLiteral("Relaunch"))->trigger();
    QCOMPARE(bench.roster.count(), 2);
    bench.awaitEnd();
    QCOMPARE(bench.newest()->status.exitCode.value_or(-1), 7);
    const auto running = bench.roster.launch(lasting());
    QVERIFY(running);
    QTRY_VERIFY(bench.action(QStringLiteral("Forget all ended"))->isEnabled());
    QTest::keyClick(bench.page, Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(bench.roster.count(), 1);
    QCOMPARE(bench.page->model().rowCount(), 1);
    QVERIFY(bench.page->view().selectKey(*running));
    QVERIFY(!bench.action(QStringLiteral("Forget"))->isEnabled()); // it must be reaped
}

void TestChildrenPage::anyProcessIsWatched()
{
    Bench bench(path());
    auto other = Launcher::start(lasting());
    QVERIFY(other);
    bench.page->watch({SendTarget{.id = other->id, .name = QStringLiteral("sleep"), .user = QStringLiteral("anna")}});
    QCOMPARE(bench.roster.count(), 1);
    QCOMPARE(bench.newest()->origin, ChildOrigin::Watched);
    QVERIFY(bench.roster.stop(bench.newest()->key, 1h));
    QTRY_VERIFY_WITH_TIMEOUT(bench.message().contains(QLatin1String("killed by SIGTERM")), patienceMs);
    int status = 0;
    QCOMPARE(::waitpid(other->id.pid, &status, 0), other->id.pid);
    bench.page->watch({SendTarget{.id = other->id, .name = QStringLiteral("sleep"), .user = {}}});
    QCOMPARE(bench.roster.count(), 1); // gone: said, not listed
}

void TestChildrenPage::aWatchDialogFindsByName()
{
    Bench bench(path());
    auto other = Launcher::start(lasting());
    QVERIFY(other);
    bench.action(QStringLiteral("Watch…"))->trigger();
    auto *dialog = bench.window.findChild<WatchDialog *>();
    QVERIFY(dialog);
    auto *watch = dialog->findChild<QPushButton *>(QStringLiteral("watchButton"));
    QVERIFY(!watch->isEnabled());
    auto *search = dialog->findChild<QLineEdit *>();
    search->setText(QStringLiteral("cpu:>"));
    QVERIFY(!watch->isEnabled());
    search->setText(QStringLiteral("pid:%1").arg(other->id.pid));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->view().model()->rowCount(), 1, patienceMs);
    dialog->view().selectProcess(other->id);
    QTRY_VERIFY(watch->isEnabled());
    QTest::mouseClick(watch, Qt::LeftButton);
    QCOMPARE(bench.roster.count(), 1);
    QCOMPARE(bench.newest()->id, other->id);
    QVERIFY(bench.roster.stop(bench.newest()->key, 1h));
    bench.awaitEnd();
    QCOMPARE(::waitpid(other->id.pid, nullptr, 0), other->id.pid);
}

void TestChildrenPage::exportsAreWritten()
{
    Bench bench(path());
    bench.type(QStringLiteral("sh -c 'exit 3'"));
    bench.awaitEnd();
    const auto read = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString csv = m_dir.filePath(QStringLiteral("children.csv"));
    const QString json = m_dir.filePath(QStringLiteral("children.json"));
    bench.page->exportCsv(csv);
    QVERIFY(read(csv).contains(",ended,"));
    bench.page->exportJson(json);
    QVERIFY(QJsonDocument::fromJson(read(json)).isObject());
    bench.page->exportCsv(m_dir.filePath(QStringLiteral("none/children.csv")));
    QTRY_VERIFY(bench.window.findChild<MessageBar *>()->waitingCount() > 0 || !bench.message().isEmpty());
}

void TestChildrenPage::whatWasSetIsFoundAgain()
{
    const QString file = path();
    {
        Bench bench(file);
        bench.type(QStringLiteral("true"));
        bench.page->launchBar().setCommand(QStringLiteral("half"));
        bench.page->view().header()->resizeSection(ChildModel::Pid, 123);
        bench.page->view().sortByColumn(ChildModel::Elapsed, Qt::DescendingOrder);
        bench.page->view().setColumnHidden(ChildModel::Origin, true);
        bench.action(QStringLiteral("Show details"))->setChecked(false);
        bench.awaitEnd();
        QVERIFY(bench.window.saveSettings());
    }
    Bench bench(file);
    QCOMPARE(bench.page->launchBar().command(), QStringLiteral("half"));
    QCOMPARE(bench.page->launchBar().saveState().value(QStringLiteral("history")).toStringList(),
             QStringList{QStringLiteral("true")});
    const ChildrenView &view = bench.page->view();
    QCOMPARE(view.columnWidth(ChildModel::Pid), 123);
    QCOMPARE(view.header()->sortIndicatorSection(), static_cast<int>(ChildModel::Elapsed));
    QCOMPARE(view.header()->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(view.isColumnHidden(ChildModel::Origin));
    QVERIFY(view.isColumnHidden(ChildModel::User));
    QVERIFY(!view.isColumnHidden(ChildModel::Name));
    QVERIFY(!bench.page->details().isVisible());
}

void TestChildrenPage::closingAsksAndCancelKeepsTheWindow()
{
    Bench bench(path());
    bench.type(QStringLiteral("sleep 100"));
    bench.window.close();
    auto *question = bench.window.findChild<QMessageBox *>();
    QVERIFY(question && question->isVisible());
    QVERIFY(bench.window.isVisible());
    QVERIFY(question->informativeText().contains(QLatin1String("sleep (")));
    bench.window.close(); // once more: it does not ask twice
    QCOMPARE(bench.window.findChildren<QMessageBox *>().size(), qsizetype{1});
    question->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!bench.window.findChild<QMessageBox *>());
    QVERIFY(bench.window.isVisible());
    QCOMPARE(bench.roster.aliveCount(), 1);
}

void TestChildrenPage::closingCanLeaveThem()
{
    Bench bench(path());
    bench.type(QStringLiteral("sleep 100"));
    bench.window.close();
    auto *leave = bench.window.findChild<QPushButton *>(QStringLiteral("leaveButton"));
    QVERIFY(leave);
    leave->click();
    QTRY_VERIFY(!bench.window.isVisible());
    QCOMPARE(bench.roster.aliveCount(), 1);
    QCOMPARE(bench.roster.onExit(), ChildRoster::OnExit::Leave);
}

void TestChildrenPage::closingCanStopThem()
{
    Bench bench(path());
    bench.type(QStringLiteral("sleep 100"));
    bench.type(QStringLiteral("sleep 101"));
    bench.window.close();
    auto *stop = bench.window.findChild<QPushButton *>(QStringLiteral("stopButton"));
    QVERIFY(stop);
    stop->click();
    QTRY_VERIFY_WITH_TIMEOUT(!bench.window.isVisible(), patienceMs);
    QCOMPARE(bench.roster.aliveCount(), 0);
    QCOMPARE(bench.newest()->status.signal.value(), SIGTERM);
}

void TestChildrenPage::readOnlyLaunchesAndStopsNothing()
{
    Bench bench(path());
    const auto key = bench.roster.launch(lasting());
    QVERIFY(key);
    bench.page->setReadOnly();
    bench.type(QStringLiteral("true"));
    QCOMPARE(bench.roster.count(), 1);
    QVERIFY(bench.page->view().selectKey(*key));
    for (const char *name : {"Stop", "Send signal…", "Relaunch"})
        QVERIFY2(!bench.action(QString::fromUtf8(name))->isEnabled(), name);
    QVERIFY(bench.action(QStringLiteral("Watch…"))->isEnabled());
}

void TestChildrenPage::keysActOnRowsOnly()
{
    Bench bench(path());
    const auto key = bench.roster.launch(lasting());
    QVERIFY(key);
    QVERIFY(bench.page->view().selectKey(*key));
    bench.page->details().output().setFocus();
    QTest::keyClick(&bench.page->details().output(), Qt::Key_Delete);
    bench.page->launchBar().focusCommand();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QVERIFY(!bench.roster.find(*key)->stop);
}

void TestChildrenPage::endIsToldAlsoWhereTheCommandHasTheFocus()
{
    FakeNotifier desktop;
    EndNotifier ends(desktop, nullptr);
    Bench bench(path());
    bench.page->offerEndNotices(ends);
    const auto key = bench.roster.launch(lasting());
    QVERIFY(key);
    QVERIFY(bench.page->view().selectKey(*key));
    bench.page->launchBar().focusCommand();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(ends.isAwaited(bench.roster.find(*key)->id));
}

void TestChildrenPage::actionsHaveNamesAndTheMenuKeyWorks()
{
    Bench bench(path());
    bench.type(QStringLiteral("true"));
    bench.awaitEnd();
    const QList<QAction *> actions = bench.page->pageActions();
    QStringList keys;
    for (const QAction *action : actions) {
        if (action->isSeparator())
            continue;
        QVERIFY(!action->text().isEmpty());
        if (!action->shortcut().isEmpty())
            keys << action->shortcut().toString();
    }
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size()); // none twice
    bench.page->view().setFocus();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(-5, -5), bench.page->mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(bench.page->view().viewport(), &event);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu && menu->actions().contains(bench.action(QStringLiteral("Relaunch"))));
    menu->close();
}

QTEST_MAIN(TestChildrenPage)
#include "tst_childrenpage.moc"
