// SPDX-License-Identifier: MIT
#include "app/windowpreferences.h"

#include "app/windowbuild.h"
#include "core/children/childroster.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/models/signallog.h"
#include "ui/support/language.h"
#include "ui/support/listenchoice.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/settings.h"
#include "ui/widgets/messagebar.h"

namespace signalbox {

WindowPreferences::WindowPreferences(const Parts &parts)
    : m_parts(parts)
{
    connect(&m_parts.preferences, &Preferences::changed, this, &WindowPreferences::apply);
    apply();
}

void WindowPreferences::apply()
{
    constexpr qsizetype bytesPerKiB = 1024;
    const Preferences::Values &values = m_parts.preferences.values();
    m_theme.apply(values.theme);
    m_parts.sender.setConfirmations(values.confirmations);
    if (m_parts.log.capacity() != values.logEntries)
        m_parts.log.setCapacity(values.logEntries);
    m_parts.roster.setOutputPerChild(values.outputKiB * bytesPerKiB);
}

void WindowPreferences::connectWindow(MainWindow &window, WindowBuild &build)
{
    connect(&window, &MainWindow::preferencesRequested, this, [this, &window, &build] { showDialog(window, build); });
    connect(&m_parts.preferences, &Preferences::notSaved, &window, [&window] {
        window.post({.kind = MessageKind::Warning,
                     .text = tr("What was chosen holds until Signalbox is closed: the settings cannot be saved.")});
    });
}

void WindowPreferences::showDialog(MainWindow &window, WindowBuild &build)
{
    auto *dialog = new PreferencesDialog(m_parts.preferences, m_parts.listening, window.language(), &window);
    connect(dialog, &PreferencesDialog::languageChosen, &window, &MainWindow::chooseLanguage);
    connect(dialog, &PreferencesDialog::resetConfirmed, this, [this, dialog, &window, &build] {
        forgetEverything(window, build);
        dialog->setLanguage(window.language());
    });
    dialog->open();
}

void WindowPreferences::forgetEverything(MainWindow &window, WindowBuild &build)
{
    m_parts.settings.clear();
    m_parts.preferences.setValues({});
    if (m_parts.listening)
        m_parts.listening->setChosen(ListenChoice::defaults());
    build.forgetStates();
    window.chooseLanguage(systemLanguage);
}

} // namespace signalbox
