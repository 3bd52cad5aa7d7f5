// SPDX-License-Identifier: MIT
#include "tests/gui/childrenbench.h"
#include "tests/gui/programbench.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/sendsignaldialog.h"
#include "ui/models/processmodel.h"
#include "ui/pages/processview.h"
#include "ui/support/readablestyle.h"
#include "ui/support/signalpalette.h"
#include "ui/widgets/launchbar.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyle>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace std::chrono_literals;
using test::chinese;
using test::english;
using Bench = test::ProgramBench;

namespace {

SignalNumber number(int signal)
{
    return *SignalNumber::fromNumber(signal);
}

/// All that differs from what it is at first.
Preferences::Values others()
{
    return {.interval = 700ms,
            .theme = ThemeChoice::Dark,
            .onExit = ExitChoice::Leave,
            .confirmations = {.everySignal = true, .kill = false, .severalProcesses = false},
            .logEntries = 500,
            .outputKiB = 32};
}

PreferencesDialog *open(Bench &bench)
{
    Q_EMIT bench.window.preferencesRequested();
    return bench.window.findChild<PreferencesDialog *>();
}

template<typename Widget>
Widget *find(QWidget *within, const char *name)
{
    auto *found = within->findChild<Widget *>(QLatin1String(name));
    if (!found)
        qFatal("there is no %s", name);
    return found;
}

void choose(QComboBox *box, int row)
{
    box->setCurrentIndex(row);
    Q_EMIT box->activated(row); // as the hand does
}

} // namespace

class TestPreferences : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_count = 0;
    QString path() { return m_dir.filePath(QStringLiteral("%1.conf").arg(m_count)); }

private Q_SLOTS:
    void init() { ++m_count; }

    void whatWasChosenIsFoundAgain()
    {
        {
            Settings settings(path());
            Preferences preferences(settings);
            QCOMPARE(preferences.values(), Preferences::Values());
            const QSignalSpy changed(&preferences, &Preferences::changed);
            preferences.setValues(others());
            preferences.setValues(others());
            QCOMPARE(changed.size(), 1);
        }
        Settings settings(path());
        QCOMPARE(Preferences(settings).values(), others());
    }

    void whatIsNoValueCountsAsNotThere_data()
    {
        QTest::addColumn<QVariantMap>("map");
        const auto row = [](const char *name, const char *key, const QVariant &value) {
            QTest::newRow(name) << QVariantMap{{QLatin1String(key), value}};
        };
        row("a theme of tomorrow", "theme", QStringLiteral("solarized"));
        row("a list as a theme", "theme", QStringList{QStringLiteral("dark"), QStringLiteral("light")});
        row("no number", "intervalMs", QStringLiteral("soon"));
        row("a list as a number", "logEntries", QStringList{QStringLiteral("500"), QStringLiteral("1")});
        row("beyond 64 bits", "outputKiB", QStringLiteral("99999999999999999999999"));
        row("a map", "onExit", QVariantMap{{QStringLiteral("ask"), 1}});
        row("no truth", "confirmKill", QStringLiteral("maybe"));
        row("bytes", "confirmEverySignal", QByteArray("\xff\x00", 2));
        row("an unknown key", "colour", QStringLiteral("red"));
    }

    void whatIsNoValueCountsAsNotThere()
    {
        QFETCH(QVariantMap, map);
        QCOMPARE(Preferences::fromMap(map), Preferences::Values());
    }

    void numbersStayWithinTheirBounds()
    {
        Preferences::Values read = Preferences::fromMap({{QStringLiteral("intervalMs"), QStringLiteral("-7")},
                                                         {QStringLiteral("logEntries"), QStringLiteral("4000000000")},
                                                         {QStringLiteral("outputKiB"), 0}});
        QCOMPARE(read.interval, ProcessMonitor::minimumPeriod);
        QCOMPARE(read.logEntries, Preferences::mostLogEntries);
        QCOMPARE(read.outputKiB, Preferences::leastOutputKiB);
        Settings settings(path());
        Preferences preferences(settings);
        read.interval = 100h;
        read.logEntries = -1;
        preferences.setValues(read);
        QCOMPARE(preferences.values().interval, ProcessMonitor::maximumPeriod);
        QCOMPARE(preferences.values().logEntries, Preferences::leastLogEntries);
    }

    void twoProgramsKeepWhatEachHasChosen()
    {
        Settings first(path());
        Settings second(path());
        Preferences preferences(first);
        preferences.setValues(others());
        second.setGroup(QStringLiteral("window"), {{QStringLiteral("page"), QStringLiteral("log")}});
        QVERIFY(second.save());
        const Settings after(path());
        QCOMPARE(Preferences::fromMap(after.group(QStringLiteral("preferences"))), others());
        QCOMPARE(after.group(QStringLiteral("window")).value(QStringLiteral("page")).toString(), QStringLiteral("log"));
    }

    void eachChoiceHoldsAtOnce()
    {
        Bench bench(path());
        bench.show();
        PreferencesDialog *dialog = open(bench);
        QVERIFY(dialog && dialog->isVisible());
        find<QDoubleSpinBox>(dialog, "preferencesInterval")->setValue(5.0);
        QCOMPARE(bench.monitor.period(), 5000ms);
        find<QSpinBox>(dialog, "preferencesLogEntries")->setValue(150);
        QCOMPARE(bench.log.capacity(), 150);
        find<QCheckBox>(dialog, "preferencesConfirmKill")->click();
        QVERIFY(!bench.sender.confirmations().kill);
        find<QCheckBox>(dialog, "preferencesConfirmAll")->click();
        QVERIFY(bench.sender.confirmations().everySignal);
        QVERIFY(!find<QCheckBox>(dialog, "preferencesConfirmKill")->isEnabled()); // it says nothing more
        choose(find<QComboBox>(dialog, "preferencesOnExit"), 2);
        QCOMPARE(bench.roster.onExit(), ChildRoster::OnExit::Leave);
        find<QSpinBox>(dialog, "preferencesOutput")->setValue(16);
        Settings settings(path());
        const Preferences::Values saved = Preferences(settings).values();
        QCOMPARE(saved, bench.preferences.values());
        QCOMPARE(saved.outputKiB, 16);
        QCOMPARE(saved.interval, 5000ms);
    }

    void aStartHeedsThem()
    {
        {
            Settings settings(path());
            Preferences(settings).setValues(others());
        }
        Bench bench(path());
        QCOMPARE(bench.monitor.period(), 700ms);
        QCOMPARE(bench.log.capacity(), 500);
        QCOMPARE(bench.roster.onExit(), ChildRoster::OnExit::Leave);
        QVERIFY(bench.sender.confirmations().everySignal);
        QVERIFY(isDarkPalette(QApplication::palette()));
        bench.preferences.setValues({});
        QVERIFY(!isDarkPalette(QApplication::palette()));
    }

    void theMenuAndTheDialogAgreeAboutTheInterval()
    {
        Bench bench(path());
        bench.show();
        PreferencesDialog *dialog = open(bench);
        for (QAction *action : bench.build.processes().findChildren<QAction *>()) {
            if (action->data().toInt() == 10'000)
                action->trigger();
        }
        QCOMPARE(bench.preferences.values().interval, 10'000ms);
        QCOMPARE(find<QDoubleSpinBox>(dialog, "preferencesInterval")->value(), 10.0);
    }

    void anIntervalOfThisRunIsNotKept()
    {
        Bench bench(path());
        bench.build.processes().setInterval(300ms); // as --interval does
        Preferences::Values values = bench.preferences.values();
        values.logEntries = 200;
        bench.preferences.setValues(values);
        QCOMPARE(bench.monitor.period(), 300ms); // another choice does not end it
        Settings settings(path());
        QCOMPARE(Preferences(settings).values().interval, Preferences::Values().interval);
    }

    void aFullLogGivesUpItsOldest()
    {
        SignalLog log;
        for (quint64 i = 1; i <= 300; ++i)
            log.appendOverflow(number(SIGUSR1), i);
        const QSignalSpy changed(&log, &SignalLog::changed);
        log.setCapacity(100);
        QCOMPARE(log.size(), 100);
        QCOMPARE(log.discardedCount(), quint64{200});
        QCOMPARE(log.firstId(), quint64{201});
        QTRY_COMPARE(changed.size(), 1);
        log.setCapacity(1000);
        QCOMPARE(log.size(), 100);
        log.appendOverflow(number(SIGUSR1), 1);
        QCOMPARE(log.size(), 101);
    }

    void outputIsCutToItsBound()
    {
        ChildRoster roster;
        const auto child =
            roster.launch(test::shell("i=0; while [ $i -lt 4000 ]; do echo 0123456789; i=$((i+1)); done"));
        QVERIFY(child);
        QTRY_VERIFY_WITH_TIMEOUT(roster.aliveChildren().empty() && !roster.find(*child)->outputIsOpen,
                                 test::patienceMs);
        QVERIFY(roster.find(*child)->output.cost() > 32 * 1024);
        const QSignalSpy told(&roster, &ChildRoster::outputChanged);
        roster.setOutputPerChild(16 * 1024);
        QCOMPARE(told.size(), 1);
        const ChildOutput &output = roster.find(*child)->output;
        QVERIFY(output.cost() <= 16 * 1024);
        QVERIFY(output.bytes().endsWith("0123456789\n"));
        QCOMPARE(output.totalBytes(), qint64{44'000});
        QCOMPARE(output.discardedBytes() + output.bytes().size(), output.totalBytes());
    }

    void killAsksUnlessChosenOtherwise_data()
    {
        QTest::addColumn<bool>("everySignal");
        QTest::addColumn<bool>("kill");
        QTest::addColumn<int>("signal");
        QTest::addColumn<bool>("asks");
        QTest::newRow("KILL, as at first") << false << true << SIGKILL << true;
        QTest::newRow("TERM, as at first") << false << true << SIGTERM << false;
        QTest::newRow("KILL, not to be asked") << false << false << SIGKILL << false;
        QTest::newRow("TERM, all are to be asked") << true << false << SIGTERM << true;
    }

    void killAsksUnlessChosenOtherwise()
    {
        QFETCH(const bool, everySignal);
        QFETCH(const bool, kill);
        QFETCH(const int, signal);
        QFETCH(const bool, asks);
        Bench bench(path());
        bench.show();
        const auto child = bench.roster.launch(test::lasting());
        QVERIFY(child);
        const ProcessId id = bench.roster.find(*child)->id;
        bench.preferences.setValues({.confirmations = {.everySignal = everySignal, .kill = kill}});
        ProcessesPage &page = bench.build.processes();
        page.setFilterText(QStringLiteral("pid:%1").arg(id.pid));
        QTRY_VERIFY(page.model().indexOf(id).isValid());
        page.view().selectProcess(id);
        for (QAction *action : page.pageActions()) {
            if (action->shortcut() == QKeySequence(signal == SIGKILL ? Qt::SHIFT | Qt::Key_Delete : Qt::Key_Delete))
                action->trigger();
        }
        QCOMPARE(bench.window.findChild<SendSignalDialog *>() != nullptr, asks);
        if (!asks)
            QTRY_VERIFY_WITH_TIMEOUT(bench.roster.aliveChildren().empty(), test::patienceMs);
        test::endAll(bench.roster);
    }

    void childrenAreLeftOrStoppedAsChosen_data()
    {
        QTest::addColumn<ExitChoice>("choice");
        QTest::addColumn<bool>("closesAtOnce");
        QTest::addColumn<bool>("asks");
        QTest::newRow("ask") << ExitChoice::Ask << false << true;
        QTest::newRow("stop") << ExitChoice::Stop << false << false;
        QTest::newRow("leave") << ExitChoice::Leave << true << false;
    }

    void childrenAreLeftOrStoppedAsChosen()
    {
        QFETCH(const ExitChoice, choice);
        QFETCH(const bool, closesAtOnce);
        QFETCH(const bool, asks);
        Bench bench(path());
        bench.show();
        QVERIFY(bench.roster.launch(test::lasting()));
        bench.preferences.setValues({.onExit = choice});
        QCOMPARE(bench.window.close(), closesAtOnce);
        QCOMPARE(bench.window.findChild<QMessageBox *>() != nullptr, asks);
        if (choice == ExitChoice::Stop) {
            QTRY_VERIFY_WITH_TIMEOUT(bench.roster.aliveChildren().empty(), test::patienceMs);
            QTRY_VERIFY(!bench.window.isVisible());
        } else {
            QCOMPARE(bench.roster.aliveChildren().size(), size_t{1});
        }
        test::endAll(bench.roster);
    }

    void theChoiceOfChildrenSurvivesAnotherLanguage()
    {
        Bench bench(path());
        bench.show();
        bench.preferences.setValues({.onExit = ExitChoice::Leave});
        bench.build.changeLanguage(chinese);
        QVERIFY(bench.roster.launch(test::lasting()));
        QVERIFY(bench.window.close());
        test::endAll(bench.roster);
    }

    void listeningIsOneChoiceForAll()
    {
        Bench bench(path());
        bench.show();
        PreferencesDialog *dialog = open(bench);
        auto *here = find<QListWidget>(dialog, "listenList");
        auto *there = find<QListWidget>(&bench.build.signalLog(), "listenList");
        here->item(SIGUSR1 - 1)->setCheckState(Qt::Checked);
        QCOMPARE(there->item(SIGUSR1 - 1)->checkState(), Qt::Checked);
        QVERIFY((*bench.bridge)->watched().contains(number(SIGUSR1)));
        there->item(SIGUSR1 - 1)->setCheckState(Qt::Unchecked);
        QCOMPARE(here->item(SIGUSR1 - 1)->checkState(), Qt::Unchecked);
        QVERIFY(!(*bench.bridge)->watched().contains(number(SIGUSR1)));
    }

    void theDialogSpeaksTheLanguageChosenInIt()
    {
        Bench bench(path());
        bench.show();
        PreferencesDialog *dialog = open(bench);
        auto *languages = find<QComboBox>(dialog, "preferencesLanguage");
        choose(languages, languages->findData(chinese));
        QTRY_COMPARE(bench.pageTitles().first(), QStringLiteral("进程"));
        QTRY_COMPARE(dialog->windowTitle(), QStringLiteral("首选项"));
        QVERIFY(dialog->isVisible());
        QCOMPARE(find<QComboBox>(dialog, "preferencesLanguage")->currentData().toString(), chinese);
        QCOMPARE(languageChoice(Settings(path())), chinese);
        QCOMPARE(dialog->findChildren<QTabWidget *>().size(), 1);
    }

    void resetAsksAndForgetsEverything()
    {
        Bench bench(path());
        bench.show();
        bench.preferences.setValues(others());
        bench.build.processes().setFilterText(QStringLiteral("user:root"));
        bench.build.children().launchBar().setCommand(QStringLiteral("sleep 7"));
        bench.build.children().launchBar().remember();
        bench.listening.set(number(SIGWINCH), true);
        const auto child = bench.roster.launch(test::lasting());
        QVERIFY(child);
        bench.log.appendOverflow(number(SIGUSR1), 1);

        PreferencesDialog *dialog = open(bench);
        find<QPushButton>(dialog, "resetButton")->click();
        auto *question = dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        question->reject();
        QCOMPARE(bench.preferences.values(), others()); // nothing without a yes
        find<QPushButton>(dialog, "resetButton")->click();
        QTRY_VERIFY(dialog->findChildren<QMessageBox *>().size() == 1);
        find<QPushButton>(dialog->findChild<QMessageBox *>(), "confirmReset")->click();

        QCOMPARE(bench.preferences.values(), Preferences::Values());
        QCOMPARE(bench.build.processes().saveState().value(QStringLiteral("filter")).toString(), QString());
        QCOMPARE(bench.build.children().launchBar().command(), QString());
        QCOMPARE(bench.build.children().launchBar().saveState().value(QStringLiteral("history")).toStringList(),
                 QStringList());
        QCOMPARE(bench.listening.chosen(), ListenChoice::defaults());
        QCOMPARE(find<QDoubleSpinBox>(dialog, "preferencesInterval")->value(), 1.5);
        QCOMPARE(bench.roster.aliveChildren().size(), size_t{1}); // what runs goes on
        QCOMPARE(bench.log.size(), 1);
        Settings settings(path());
        QCOMPARE(Preferences(settings).values(), Preferences::Values());
        const QVariantMap launch =
            settings.group(QStringLiteral("page-children")).value(QStringLiteral("launch")).toMap();
        QVERIFY(!launch.value(QStringLiteral("history")).toStringList().contains(QStringLiteral("sleep 7")));
        test::endAll(bench.roster);
    }

    void whatCannotBeSavedHoldsAndIsSaid()
    {
        const QString directory = m_dir.filePath(QStringLiteral("there/%1").arg(m_count));
        QVERIFY(QDir().mkpath(directory + QStringLiteral("/signalbox.conf"))); // a directory: no file at all
        Bench bench(directory + QStringLiteral("/signalbox.conf"));
        bench.window.findChild<MessageBar *>()->dismiss();
        bench.preferences.setValues({.logEntries = 700});
        QCOMPARE(bench.log.capacity(), 700);
        QVERIFY2(bench.window.findChild<MessageBar *>()->currentText().contains(QLatin1String("cannot be saved")),
                 qPrintable(bench.window.findChild<MessageBar *>()->currentText()));
    }

    void themesAreReadable_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    void themesAreReadable()
    {
        QFETCH(const ThemeChoice, theme);
        const QPalette palette = themePalette(theme);
        QCOMPARE(isDarkPalette(palette), theme == ThemeChoice::Dark);
        const auto contrast = [&palette](QPalette::ColorRole text, QPalette::ColorRole ground,
                                         QPalette::ColorGroup group = QPalette::Active) {
            return contrastRatio(palette.color(group, text), palette.color(group, ground));
        };
        for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
            QVERIFY(contrast(QPalette::Text, ground) >= 7.0);
            QVERIFY2(contrast(QPalette::PlaceholderText, ground) >= 4.5, qPrintable(QString::number(ground)));
            QVERIFY(contrast(QPalette::Link, ground) >= 4.5);
            QVERIFY(contrast(QPalette::LinkVisited, ground) >= 4.5);
        }
        QVERIFY(contrast(QPalette::ButtonText, QPalette::Button) >= 7.0);
        QVERIFY(contrast(QPalette::HighlightedText, QPalette::Highlight) >= 4.5);
        QVERIFY(contrast(QPalette::ToolTipText, QPalette::ToolTipBase) >= 7.0);
        QVERIFY(contrast(QPalette::Highlight, QPalette::Base) >= 2.0);
    }

    void aThemeChangesTheWholeWindowAndTheSystemsComesBack()
    {
        const QPalette system = QApplication::palette();
        const QString style = ReadableStyle::nameInUse();
        Bench bench(path());
        bench.show();
        for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::Dark}) {
            bench.preferences.setValues({.theme = theme});
            QTRY_COMPARE(bench.window.palette().color(QPalette::Window), themePalette(theme).color(QPalette::Window));
            for (const char *page : {"processes", "log", "children", "cleanup", "lab", "reference"}) {
                QVERIFY(bench.window.showPage(QLatin1String(page)));
                const QImage image = bench.window.grab().toImage();
                qint64 sum = 0;
                qint64 samples = 0;
                for (int y = 0; y < image.height(); y += 4) {
                    for (int x = 0; x < image.width(); x += 4, ++samples)
                        sum += qGray(image.pixel(x, y));
                }
                const bool isDark = sum / samples < 80;
                QVERIFY2(isDark == (theme == ThemeChoice::Dark), page);
            }
        }
        bench.preferences.setValues({});
        QCOMPARE(QApplication::palette(), system);
        QCOMPARE(ReadableStyle::nameInUse(), style);
    }

    void aStyleWithColoursOfItsOwnGivesWay()
    {
        // "windows" paints with the palette, and stays.
        QApplication::setStyle(QStringLiteral("windows"));
        Theme theme;
        theme.apply(ThemeChoice::Dark);
        QCOMPARE(QApplication::style()->name(), QStringLiteral("windows"));
        theme.apply(ThemeChoice::System);
        QApplication::setStyle(QStringLiteral("fusion"));
    }

    void ctrlCommaOpensIt()
    {
        Bench bench(path());
        bench.show();
        bench.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(bench.window.findChild<PreferencesDialog *>());
    }
};

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
