// SPDX-License-Identifier: MIT
#include "core/processes/processmonitor.h"
#include "tests/support/testchild.h"
#include "ui/models/processmodel.h"
#include "ui/models/signallog.h"
#include "ui/pages/processdetailspane.h"
#include "ui/pages/processespage.h"
#include "ui/pages/processview.h"
#include "ui/pages/rowcalm.h"
#include "ui/support/sendcontroller.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace signalbox::test;

namespace {

/// A page with all that belongs to it, over the real /proc.
struct Bench {
    SignalLog log;
    SendController sender{log};
    ProcessMonitor monitor;
    ProcessesPage page;

    explicit Bench(bool readOnly = false)
        : page((sender.setReadOnly(readOnly), monitor), sender)
    {
        monitor.setPeriod(std::chrono::milliseconds(200));
        page.resize(1000, 700);
        page.show();
        page.activateWindow();
        page.view().setFocus();
        page.setOnScreen(true);
    }
    bool has(const ProcessId &id) { return page.model().indexOf(id).isValid(); }
    QLineEdit *search() { return page.findChild<QLineEdit *>(); }
    QAction *action(const QString &part)
    {
        for (QAction *action : page.pageActions()) {
            if (action->text().contains(part))
                return action;
        }
        return nullptr;
    }
};

} // namespace

class TestProcessesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatItReadsBeforeTheFirstScan()
    {
        SignalLog log;
        SendController sender(log);
        ProcessMonitor monitor;
        ProcessesPage page(monitor, sender);
        bool said = false;
        for (const QLabel *label : page.view().viewport()->findChildren<QLabel *>())
            said = said || (!label->isHidden() && label->text().contains(QLatin1String("Reading")));
        QVERIFY(said);
        QCOMPARE(page.model().rowCount(), 0);
    }

    void offTheScreenNothingIsScanned()
    {
        Bench bench;
        QTRY_VERIFY(bench.monitor.scanCount() > 1);
        bench.page.setOnScreen(false);
        QVERIFY(!bench.monitor.isActive());
        const quint64 scans = bench.monitor.scanCount();
        bench.page.refreshNow();
        QCOMPARE(bench.monitor.scanCount(), scans);
    }

    void listsAProcessAndSaysHowItEnded()
    {
        TestChild child;
        QVERIFY(child.isReady());
        const ProcessId id = child.id();
        Bench bench;
        QTRY_VERIFY(bench.has(id));
        bench.page.view().selectProcess(id);
        QTRY_VERIFY(bench.page.details().process() == id);
        QVERIFY(child.send(SIGUSR1));
        QVERIFY(child.awaitEnd());
        child.reap();
        QTRY_COMPARE(bench.page.model().indexOf(id).data(ProcessModel::PhaseRole).toInt(),
                     static_cast<int>(RowPhase::Ended));
        QTRY_VERIFY(!bench.page.details().endingText().isEmpty());
        QCOMPARE(bench.page.details().process(), id);
    }

    void deleteSendsTermToTheProcessThatIsSelected()
    {
        TestChild child({"catch 15"});
        QVERIFY(child.isReady());
        Bench bench;
        QTRY_VERIFY(bench.has(child.id()));
        bench.page.view().selectProcess(child.id());
        QSignalSpy messages(&bench.page, &Page::messagePosted);
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        QTest::keyClick(&bench.page.view(), Qt::Key_Delete);
        const auto report = child.nextReport();
        QVERIFY(report);
        QCOMPARE(report->number, SIGTERM);
        QTRY_VERIFY(!messages.isEmpty());
        QCOMPARE(bench.log.size(), 1);
    }

    void shiftDeleteAsksFirst()
    {
        TestChild child;
        QVERIFY(child.isReady());
        Bench bench;
        QTRY_VERIFY(bench.has(child.id()));
        bench.page.view().selectProcess(child.id());
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        QTest::keyClick(&bench.page.view(), Qt::Key_Delete, Qt::ShiftModifier);
        auto *dialog = bench.page.window()->findChild<QDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        QVERIFY(child.roundTrip());
    }

    void whatScrolledOutOfSightIsAskedForFirst()
    {
        TestChild child;
        QVERIFY(child.isReady());
        Bench bench;
        QTRY_VERIFY(bench.has(child.id()));
        bench.page.view().selectProcess(child.id());
        bench.page.setFilterText(QStringLiteral("pid:1"));
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        QTest::keyClick(&bench.page.view(), Qt::Key_Delete);
        QVERIFY(child.roundTrip());
    }

    void whatHasJustComeUnderThePointerIsAskedForFirst()
    {
        using namespace std::chrono_literals;
        TestChild child({"catch 15"});
        QVERIFY(child.isReady());
        Bench bench;
        QTRY_VERIFY(bench.has(child.id()));
        RowCalm &calm = bench.page.view().calm();
        calm.setDelays({.hold = 2s, .reactionTime = 3600s});
        bench.page.setFilterText(QStringLiteral("pid:%1").arg(child.pid())); // another row where the first one was
        bench.action(QStringLiteral("tree"))->setChecked(false);
        const auto click = [&] {
            const QRect row = bench.page.view().visualRect(bench.page.model().indexOf(child.id()));
            QTest::mouseClick(bench.page.view().viewport(), Qt::LeftButton, {}, row.center());
        };
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        click();
        QTest::keyClick(&bench.page.view(), Qt::Key_Delete);
        auto *dialog = bench.page.window()->findChild<QDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        QVERIFY(child.roundTrip());
        QVERIFY(!child.nextReport(0));
        calm.setDelays({.hold = 2s, .reactionTime = 0s});
        click();
        QTest::keyClick(&bench.page.view(), Qt::Key_Delete);
        QVERIFY(child.nextReport());
    }

    void whatIsSeenEndsWithItsStatusInItsRow()
    {
        TestChild parent({"catch 15"});
        const int pid = parent.numberOf("child 3"); // exits so on TERM, and is not ours
        QVERIFY(pid > 0);
        const auto startTime = readStartTime(pid);
        QVERIFY(startTime);
        const ProcessId id{.pid = pid, .startTime = *startTime};
        Bench bench;
        bench.page.setFilterText(QStringLiteral("pid:%1").arg(pid)); // on the screen, not selected
        QTRY_VERIFY(bench.has(id));
        SendRequest request;
        request.signal = *SignalNumber::fromNumber(SIGTERM);
        bench.sender.send({SendTarget{.id = id, .name = {}, .user = {}}}, request);
        const auto cell = [&](const char *field, int role) {
            const int column = ProcessModel::columnOf(QString::fromLatin1(field));
            return bench.page.model().indexOf(id).siblingAtColumn(column).data(role).toString();
        };
        // First a zombie, whose parent has not asked.
        QTRY_VERIFY2(cell("state", Qt::ToolTipRole).contains(QLatin1String("exited with code 3")),
                     qPrintable(cell("state", Qt::ToolTipRole)));
        QVERIFY(parent.command("reap " + QByteArray::number(pid)).startsWith("reaped"));
        QTRY_COMPARE(cell("state", Qt::DisplayRole), QStringLiteral("X"));
        QVERIFY2(cell("name", Qt::DisplayRole).contains(QLatin1String("exited with code 3")),
                 qPrintable(cell("name", Qt::DisplayRole)));
        QVERIFY(cell("state", Qt::AccessibleTextRole).contains(QLatin1String("exited with code 3")));
    }

    void readOnlySendsNothing()
    {
        TestChild child({"catch 15"});
        QVERIFY(child.isReady());
        Bench bench(true);
        QTRY_VERIFY(bench.has(child.id()));
        bench.page.view().selectProcess(child.id());
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        QTest::keyClick(&bench.page.view(), Qt::Key_Delete);
        QVERIFY(!bench.action(QStringLiteral("Send signal"))->isEnabled());
        QVERIFY(child.roundTrip());
        QVERIFY(!child.nextReport(0));
    }

    void searchingShowsWhatMatchesAndWhatIsWrong()
    {
        TestChild child;
        QVERIFY(child.isReady());
        Bench bench;
        QTRY_VERIFY(bench.has(child.id()));
        bench.search()->setText(QStringLiteral("pid:%1").arg(child.pid()));
        QCOMPARE(bench.page.model().matchCount(), 1);
        QVERIFY(bench.has(child.id()));
        bench.search()->setText(QStringLiteral("cpu:>abc"));
        QVERIFY(bench.has(child.id())); // what was found last stays
        bool explained = false;
        for (const QLabel *label : bench.page.findChildren<QLabel *>())
            explained = explained || (label->isVisible() && label->text().contains(QLatin1String("cpu:>abc")));
        QVERIFY(explained);
        bench.search()->setText(QStringLiteral("no-such-process-anywhere"));
        QCOMPARE(bench.page.model().rowCount(), 0);
        bool empty = false;
        for (const QLabel *label : bench.page.view().viewport()->findChildren<QLabel *>())
            empty = empty || (!label->isHidden() && label->text().contains(QLatin1String("Esc")));
        QVERIFY(empty);
        QTest::keyClick(bench.search(), Qt::Key_Escape);
        QVERIFY(bench.search()->text().isEmpty());
        QVERIFY(bench.has(child.id()));
    }

    void aFilterThatNeedsMasksReadsThem()
    {
        TestChild child({"catch 12"});
        QVERIFY(child.isReady());
        Bench bench;
        QTRY_VERIFY(bench.has(child.id()));
        bench.search()->setText(QStringLiteral("catches:USR2 ppid:%1").arg(QCoreApplication::applicationPid()));
        QTRY_VERIFY(bench.has(child.id()));
        QCOMPARE(bench.page.model().matchCount(), 1);
    }

    void rowsAndCommandLinesAreCopied()
    {
        TestChild child;
        QVERIFY(child.isReady());
        Bench bench;
        QTRY_VERIFY(bench.has(child.id()));
        bench.page.view().selectProcess(child.id());
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        QTest::keyClick(&bench.page.view(), Qt::Key_C, Qt::ControlModifier);
        const QStringList cells = QGuiApplication::clipboard()->text().split(QLatin1Char('\t'));
        QCOMPARE(cells.size(), static_cast<qsizetype>(bench.page.view().shownColumns().size()));
        QCOMPARE(cells.at(1), QString::number(child.pid()));
    }

    void stateSurvives()
    {
        Bench bench;
        bench.action(QStringLiteral("tree"))->setChecked(false);
        bench.action(QStringLiteral("details"))->setChecked(false);
        bench.search()->setText(QStringLiteral("user:root"));
        const QVariantMap state = bench.page.saveState();
        Bench other;
        other.page.restoreState(state);
        QCOMPARE(other.page.model().layout(), ProcessModel::Layout::Flat);
        QVERIFY(!other.action(QStringLiteral("details"))->isChecked());
        QCOMPARE(other.search()->text(), QStringLiteral("user:root"));
        other.page.restoreState({{QStringLiteral("columns"), 7}});
    }

    void aMissingProcessIsSaid()
    {
        Bench bench;
        QSignalSpy messages(&bench.page, &Page::messagePosted);
        bench.page.selectWhenThere(ProcessTarget{static_cast<pid_t>(QCoreApplication::applicationPid()), 1});
        QTRY_COMPARE(messages.count(), 1);
    }
};

QTEST_MAIN(TestProcessesPage)
#include "tst_processespage.moc"
