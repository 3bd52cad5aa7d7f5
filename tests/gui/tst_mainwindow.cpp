// SPDX-License-Identifier: MIT
#include "core/processes/processmonitor.h"
#include "ui/models/processmodel.h"
#include "ui/models/signallog.h"
#include "ui/pages/processespage.h"
#include "ui/pages/processview.h"
#include "ui/shell/actionkeys.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/settings.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QLineEdit>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace signalbox;

namespace {

class OtherPage : public Page
{
public:
    QString pageId() const override { return QStringLiteral("other"); }
    QString title() const override { return QStringLiteral("Other"); }
    QIcon icon() const override { return {}; }
    QList<QAction *> pageActions() const override { return {m_action}; }
    void focusSearch() override { searched = true; }
    void setOnScreen(bool on) override { onScreen = on; }
    QVariantMap saveState() const override { return {{QStringLiteral("kept"), kept}}; }
    void restoreState(const QVariantMap &state) override { kept = state.value(QStringLiteral("kept")).toString(); }

    QString kept;
    bool searched = false;
    bool onScreen = false;

private:
    QAction *m_action = new QAction(QStringLiteral("Do &it"), this);
};

struct Bench {
    Settings settings;
    SignalLog log;
    SendController sender{log};
    ProcessMonitor monitor;
    MainWindow window;
    ProcessesPage *processes = new ProcessesPage(monitor, sender);
    OtherPage *other = new OtherPage;

    explicit Bench(const QString &path)
        : settings(path)
        , window(settings)
    {
        window.addPage(processes);
        window.addPage(other);
        window.restore();
    }
    void show()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_count = 0;
    QString path() { return m_dir.filePath(QStringLiteral("%1.conf").arg(m_count)); }

private Q_SLOTS:
    void init() { ++m_count; }

    void scansOnlyWhileTheListCanBeSeen()
    {
        Bench bench(path());
        QVERIFY(!bench.monitor.isActive());
        bench.show();
        QTRY_VERIFY(bench.monitor.isActive());
        QTRY_VERIFY(bench.monitor.scanCount() > 0);

        QVERIFY(bench.window.showPage(QStringLiteral("other")));
        QVERIFY(!bench.monitor.isActive());
        QVERIFY(bench.other->onScreen);
        QVERIFY(bench.window.showPage(QStringLiteral("processes")));
        QVERIFY(bench.monitor.isActive());
        QVERIFY(!bench.other->onScreen);

        bench.window.setWindowState(Qt::WindowMinimized);
        QTRY_VERIFY(!bench.monitor.isActive());
        bench.window.setWindowState(Qt::WindowNoState);
        QTRY_VERIFY(bench.monitor.isActive());

        bench.window.hide();
        QTRY_VERIFY(!bench.monitor.isActive());
    }

    void pagesSwitchByKeyAndBringTheirMenu()
    {
        Bench bench(path());
        bench.show();
        bench.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(bench.window.currentPage(), static_cast<Page *>(bench.other));
        QStringList menus;
        for (const QAction *menu : bench.window.menuBar()->actions())
            menus << menu->text();
        QVERIFY(menus.contains(QStringLiteral("Other")));
        QTest::keyClick(&bench.window, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bench.other->searched);
        QTest::keyClick(&bench.window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(bench.window.currentPage(), static_cast<Page *>(bench.processes));
        QTest::keyClick(bench.window.focusWidget(), Qt::Key_Slash);
        QVERIFY(bench.processes->findChild<QLineEdit *>()->hasFocus());
        QVERIFY(!bench.window.showPage(QStringLiteral("nonsense")));
    }

    void whatWasSetIsFoundAgain()
    {
        const QString file = path();
        {
            Bench bench(file);
            bench.other->kept = QStringLiteral("treasure");
            bench.processes->setFilterText(QStringLiteral("user:root"));
            bench.window.showPage(QStringLiteral("other"));
            bench.window.close();
            QVERIFY(bench.window.saveSettings());
        }
        Bench bench(file);
        QCOMPARE(bench.other->kept, QStringLiteral("treasure"));
        QCOMPARE(bench.window.currentPage(), static_cast<Page *>(bench.other));
        QCOMPARE(bench.processes->findChild<QLineEdit *>()->text(), QStringLiteral("user:root"));
    }

    void damagedSettingsAreSaid()
    {
        const QString file = path();
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("[window\nrubbish");
        damaged.close();
        Bench bench(file);
        QVERIFY(bench.window.findChild<MessageBar *>()->currentText().contains(QLatin1String(".corrupt-1")));
    }

    void theShortcutsPageListsEveryAction()
    {
        Bench bench(path());
        const QList<Page *> pages{bench.processes, bench.other};
        ActionKeys keys;
        keys.collect(*bench.window.menuBar(), pages);
        ShortcutsDialog dialog(keys);
        QStringList listed;
        auto *list = dialog.findChild<QTreeWidget *>();
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            for (int k = 0; k < list->topLevelItem(i)->childCount(); ++k)
                listed << list->topLevelItem(i)->child(k)->text(0);
        }
        for (const Page *page : pages) {
            for (const QAction *action : page->pageActions()) {
                if (action->isSeparator())
                    continue;
                const QString text = QString(action->text()).remove(QLatin1Char('&'));
                QVERIFY2(
                    std::any_of(listed.begin(), listed.end(), [&](const QString &l) { return l.startsWith(text); }),
                    qPrintable(text));
            }
        }
        QVERIFY(listed.contains(QStringLiteral("Quit")));
        QVERIFY(listed.contains(QStringLiteral("Do it")));
    }

    void readsWellInLightAndDark()
    {
        Bench bench(path());
        bench.show();
        QTRY_VERIFY(bench.processes->model().rowCount() > 0);
        bench.processes->view().setCurrentIndex(bench.processes->model().index(0, 0));
        const QPalette light = QGuiApplication::palette();
        QPalette dark;
        dark.setColor(QPalette::Window, QColor(0x2b, 0x2b, 0x2b));
        dark.setColor(QPalette::WindowText, Qt::white);
        dark.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
        dark.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x26));
        dark.setColor(QPalette::Text, Qt::white);
        dark.setColor(QPalette::Button, QColor(0x35, 0x35, 0x35));
        dark.setColor(QPalette::ButtonText, Qt::white);
        dark.setColor(QPalette::PlaceholderText, QColor(0x99, 0x99, 0x99));
        dark.setColor(QPalette::Highlight, QColor(0x2a, 0x5a, 0x9a));
        dark.setColor(QPalette::HighlightedText, Qt::white);
        QApplication::setPalette(dark);
        QTRY_COMPARE(bench.processes->view().palette().color(QPalette::Base), dark.color(QPalette::Base));
        const QImage image = bench.window.grab().toImage();
        if (const QString wanted = qEnvironmentVariable("SIGNALBOX_TEST_PICTURES"); !wanted.isEmpty())
            image.save(wanted + QStringLiteral("/mainwindow-dark.png"));
        qint64 sum = 0;
        for (int y = 0; y < image.height(); y += 4) {
            for (int x = 0; x < image.width(); x += 4)
                sum += qGray(image.pixel(x, y));
        }
        QApplication::setPalette(light);
        const qint64 samples = qint64{image.width() + 3} / 4 * ((image.height() + 3) / 4);
        QVERIFY2(sum / samples < 80, "large parts of the window stay light under a dark palette");
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
