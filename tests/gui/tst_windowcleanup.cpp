// SPDX-License-Identifier: MIT
#include "app/windowcleanup.h"
#include "core/children/childroster.h"
#include "ui/models/signallog.h"
#include "ui/pages/signallogpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/listenchoice.h"
#include "ui/support/settings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace signalbox;

class TestWindowCleanup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hooksDoWhatTheirNamesSay()
    {
        const QTemporaryDir directory;
        const QString settingsPath = directory.filePath(QStringLiteral("signalbox.conf"));
        const QString recordPath = directory.filePath(QStringLiteral("record.jsonl"));
        auto bridge = SignalBridge::create();
        QVERIFY(bridge);
        SignalLog log;
        auto hooks = createWindowHooks(**bridge);
        QVERIFY(hooks);
        Settings settings(settingsPath);
        MainWindow window(settings);
        ListenChoice listening(**bridge, closingSignals());
        auto *page = new SignalLogPage(log, &listening);
        window.addPage(page);
        ChildRoster roster;
        registerWindowHooks(**hooks, window, *page, roster);

        QStringList names;
        for (const HookInfo &hook : (*hooks)->hooks())
            names += hook.name;
        QCOMPARE(names,
                 (QStringList{QStringLiteral("Stop the children"), QStringLiteral("Stop recording the signal log"),
                              QStringLiteral("Save the settings")}));

        page->startRecording(recordPath);
        log.appendOverflow(*SignalNumber::fromNumber(SIGUSR1), 1);
        QVERIFY(!(*hooks)->runNow().hooks.empty());
        log.appendOverflow(*SignalNumber::fromNumber(SIGUSR1), 2);
        QFile record(recordPath);
        QVERIFY(record.open(QIODevice::ReadOnly));
        QCOMPARE(record.readAll().count('\n'), 1);
        QCOMPARE(QSettings(settingsPath, QSettings::IniFormat).value(QStringLiteral("window/page")).toString(),
                 QStringLiteral("log"));
    }

    void theClosingSignalsAreWatched()
    {
        auto bridge = SignalBridge::create();
        QVERIFY(bridge);
        const auto hooks = createWindowHooks(**bridge);
        QVERIFY(hooks);
        QCOMPARE((*bridge)->watched(), closingSignals());
    }
};

QTEST_MAIN(TestWindowCleanup)
#include "tst_windowcleanup.moc"
