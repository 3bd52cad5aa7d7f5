// SPDX-License-Identifier: MIT
#pragma once

#include "app/windowbuild.h"
#include "app/windowcleanup.h"
#include "app/windowpreferences.h"
#include "core/children/childroster.h"
#include "core/processes/processmonitor.h"
#include "ui/models/signallog.h"
#include "ui/pages/childrenpage.h"
#include "ui/pages/processespage.h"
#include "ui/pages/signallogpage.h"
#include "ui/shell/languagemenu.h"
#include "ui/shell/navigation.h"
#include "ui/support/language.h"
#include "ui/support/listenchoice.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/settings.h"

#include <QAction>
#include <QTest>

// What the tests of the whole window share.

namespace signalbox::test {

inline const QString english = QStringLiteral("en");
inline const QString chinese = QStringLiteral("zh_CN");

/// The window of the program, put together as there.
struct ProgramBench {
    Settings settings;
    InstalledLanguage installed;
    Result<std::unique_ptr<SignalBridge>> bridge = SignalBridge::create();
    SignalLog log;
    Result<std::unique_ptr<CleanupHooks>> hooks = createWindowHooks(**bridge);
    ChildRoster roster;
    SendController sender{log, &roster.knownEnds()};
    ProcessMonitor monitor;
    ListenChoice listening{**bridge, closingSignals()};
    Preferences preferences{settings};
    WindowPreferences applied{{.settings = settings,
                               .preferences = preferences,
                               .listening = &listening,
                               .log = log,
                               .roster = roster,
                               .sender = sender}};
    MainWindow window;
    WindowBuild build;

    explicit ProgramBench(const QString &path, const QString &language = english, bool readOnly = false)
        : settings(path)
        , installed(effectiveLanguage(language, {}))
        , window(settings)
        , build({.window = window,
                 .language = installed,
                 .preferences = preferences,
                 .listening = &listening,
                 .hooks = hooks->get(),
                 .log = log,
                 .roster = roster,
                 .sender = sender,
                 .monitor = monitor,
                 .readOnly = readOnly})
    {
        applied.connectWindow(window, build);
    }
    void show()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
    QStringList pageTitles()
    {
        const auto *navigation = window.findChild<Navigation *>();
        QStringList titles;
        for (int row = 0; row < navigation->count(); ++row)
            titles << navigation->item(row)->text();
        return titles;
    }
    QAction *languageAction(const QString &caption)
    {
        for (QAction *action : window.findChild<LanguageMenu *>()->actions()) {
            if (action->text() == caption)
                return action;
        }
        return nullptr;
    }
};

} // namespace signalbox::test
