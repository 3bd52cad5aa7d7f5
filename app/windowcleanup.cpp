// SPDX-License-Identifier: MIT
#include "app/windowcleanup.h"

#include "core/children/childroster.h"
#include "ui/pages/signallogpage.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>

#include <csignal>

namespace signalbox {

namespace {

/// How long children may take to end when nobody can be asked what to do with them, before they are killed…
constexpr std::chrono::milliseconds childPatience{1500};
/// …and what that takes at most, with a second for what KILL takes and one to spare.
constexpr std::chrono::milliseconds childDeadline{3500};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(signalbox::WindowCleanup)
};

} // namespace

SignalSet closingSignals()
{
    SignalSet set;
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        set.insert(*SignalNumber::fromNumber(signal));
    return set;
}

Result<std::unique_ptr<CleanupHooks>> createWindowHooks(SignalBridge &bridge)
{
    CleanupHooks::Options options;
    options.terminationSignals = closingSignals();
    return CleanupHooks::create(bridge, options);
}

std::vector<HookToken> registerWindowHooks(CleanupHooks &hooks, MainWindow &window, SignalLogPage &log,
                                           ChildRoster &children)
{
    // The last registered runs first: what the settings remember is saved when all else is done.
    const HookToken saving = hooks.add(Texts::tr("Save the settings"), [&window] {
        if (const Result<void> saved = window.saveSettings(); !saved)
            qWarning("The settings could not be saved to %s", qUtf8Printable(saved.error().subject));
    });
    const HookToken recording = hooks.add(Texts::tr("Stop recording the signal log"), [&log] { log.stopRecording(); });
    // Without effect where somebody was asked and chose to leave them running.
    const HookToken stopping = hooks.add(
        Texts::tr("Stop the children"), [&children] { children.stopAllNow(childPatience); }, childDeadline);
    return {saving, recording, stopping};
}

} // namespace signalbox
