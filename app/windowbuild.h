// SPDX-License-Identifier: MIT
#pragma once

#include "core/hooks/cleanuphooks.h"
#include "ui/shell/mainwindow.h"

#include <QObject>

#include <chrono>
#include <vector>

namespace signalbox {

class ChildRoster;
class ChildrenPage;
class EndNotifier;
class InstalledLanguage;
class ListenChoice;
class Preferences;
class ProcessesPage;
class ProcessMonitor;
class SendController;
class SignalLog;
class SignalLogPage;

/// Builds what the window holds: the pages, how they are connected, and the hooks that work on them. At first, and anew
/// each time another language is chosen; the new pages go on where the old ones left off.
class WindowBuild : public QObject
{
    Q_OBJECT

public:
    /// What pages show and work on, whatever pages there are. *Ownership:* all of it outlives the build.
    struct Parts {
        MainWindow &window;
        InstalledLanguage &language;
        Preferences &preferences;
        ListenChoice *listening; ///< null: nothing is received
        CleanupHooks *hooks;     ///< null: nothing is cleaned up
        SignalLog &log;
        ChildRoster &roster;
        SendController &sender;
        ProcessMonitor &monitor;
        EndNotifier *ends = nullptr; ///< null: no page offers to tell how processes end
        bool readOnly = false;       ///< no page offers to send anything
    };

    /// Builds, and takes back from the settings what they remember.
    explicit WindowBuild(const Parts &parts);
    /// Takes its hooks back.
    ~WindowBuild() override;

    /// Those that there are now: whoever keeps a reference must not keep it over a change of language.
    [[nodiscard]] ProcessesPage &processes() const noexcept { return *m_processes; }
    [[nodiscard]] SignalLogPage &signalLog() const noexcept { return *m_log; }
    [[nodiscard]] ChildrenPage &children() const noexcept { return *m_children; }

    /// Speaks the language of `choice` (an id of languages(), or systemLanguage) from now on.
    void changeLanguage(const QString &choice);

    /// Builds all pages as they are at the very first start; what runs goes on.
    void forgetStates();

Q_SIGNALS:
    /// There are other pages now.
    void rebuilt();

private:
    void addPages();
    void connectPages();
    void applyPreferences();
    void rebuild(MainWindow::Keep keep);
    void registerHooks();
    void unregisterHooks();

    Parts m_parts;
    ProcessesPage *m_processes = nullptr;
    SignalLogPage *m_log = nullptr;
    ChildrenPage *m_children = nullptr;
    std::vector<HookToken> m_hooks;
    std::chrono::milliseconds m_interval{}; // the chosen one that was applied last
};

} // namespace signalbox
