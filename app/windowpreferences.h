// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/theme.h"

#include <QObject>

namespace signalbox {

class ChildRoster;
class ListenChoice;
class MainWindow;
class SendController;
class Settings;
class SignalLog;
class WindowBuild;

/// Lets the preferences hold for what the window's pages share, from the start and after each change, and shows their
/// dialog. What they say of single pages is WindowBuild's business.
class WindowPreferences : public QObject
{
    Q_OBJECT

public:
    /// *Ownership:* all of it outlives this; without `listening` nothing is received.
    struct Parts {
        Settings &settings;
        Preferences &preferences;
        ListenChoice *listening;
        SignalLog &log;
        ChildRoster &roster;
        SendController &sender;
    };

    explicit WindowPreferences(const Parts &parts);

    /// Opens the dialog over `window` whenever it asks for it. *Ownership:* both must outlive this.
    void connectWindow(MainWindow &window, WindowBuild &build);

private:
    void apply();
    void showDialog(MainWindow &window, WindowBuild &build);
    void forgetEverything(MainWindow &window, WindowBuild &build);

    Parts m_parts;
    Theme m_theme;
};

} // namespace signalbox
