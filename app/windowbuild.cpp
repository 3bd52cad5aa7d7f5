// SPDX-License-Identifier: MIT
#include "app/windowbuild.h"

#include "app/windowcleanup.h"
#include "ui/pages/childrenpage.h"
#include "ui/pages/cleanuppage.h"
#include "ui/pages/labpage.h"
#include "ui/pages/processespage.h"
#include "ui/pages/referencepage.h"
#include "ui/pages/signallogpage.h"
#include "ui/support/language.h"
#include "ui/support/preferences.h"

#include <QLocale>

namespace signalbox {

WindowBuild::WindowBuild(const Parts &parts)
    : m_parts(parts)
{
    addPages();
    m_parts.window.restore();
    registerHooks();
    // Later: the menu in which it was chosen is built anew too.
    connect(&m_parts.window, &MainWindow::languageChosen, this, &WindowBuild::changeLanguage, Qt::QueuedConnection);
    connect(&m_parts.preferences, &Preferences::changed, this, &WindowBuild::applyPreferences);
}

WindowBuild::~WindowBuild()
{
    unregisterHooks();
}

void WindowBuild::addPages()
{
    MainWindow &window = m_parts.window;
    m_processes = new ProcessesPage(m_parts.monitor, m_parts.sender);
    if (m_parts.ends) // before it is added, with its menu
        m_processes->offerEndNotices(*m_parts.ends);
    window.addPage(m_processes);
    m_log = new SignalLogPage(m_parts.log, m_parts.listening);
    window.addPage(m_log);
    m_children = new ChildrenPage(m_parts.roster, m_parts.sender);
    if (m_parts.ends)
        m_children->offerEndNotices(*m_parts.ends);
    window.addPage(m_children);
    auto *cleanup = new CleanupPage(CleanupSubjects::find());
    if (m_parts.hooks)
        cleanup->setOwnHooks([hooks = m_parts.hooks] { return hooks->hooks(); });
    window.addPage(cleanup);
    auto *lab = new LabPage(LabSubjects::find());
    window.addPage(lab);
    window.addPage(new ReferencePage);
    if (m_parts.readOnly) {
        m_log->setReadOnly();
        m_children->setReadOnly();
        cleanup->setReadOnly();
        lab->setReadOnly();
    }
    connectPages();
}

void WindowBuild::connectPages()
{
    connect(m_processes, &ProcessesPage::watchRequested, m_children,
            [&window = m_parts.window, children = m_children](const std::vector<SendTarget> &targets) {
                window.showPage(children->pageId());
                children->watch(targets);
            });
    connect(m_processes, &ProcessesPage::intervalChosen, this, [this](std::chrono::milliseconds interval) {
        Preferences::Values values = m_parts.preferences.values();
        values.interval = interval;
        m_parts.preferences.setValues(values);
    });
    applyPreferences();
}

void WindowBuild::applyPreferences()
{
    const Preferences::Values &values = m_parts.preferences.values();
    m_children->setExitChoice(values.onExit);
    if (values.interval != m_interval) { // not if it is another one for this run alone
        m_interval = values.interval;
        m_processes->setInterval(values.interval);
    }
}

void WindowBuild::changeLanguage(const QString &choice)
{
    const Language &next = effectiveLanguage(choice, QLocale::system().uiLanguages());
    if (next.id == m_parts.language.id())
        return;
    m_parts.language.change(next);
    rebuild(MainWindow::Keep::All);
}

void WindowBuild::forgetStates()
{
    rebuild(MainWindow::Keep::Work);
}

void WindowBuild::rebuild(MainWindow::Keep keep)
{
    MainWindow &window = m_parts.window;
    const QString page = window.currentPage()->pageId();
    window.setUpdatesEnabled(false);
    {
        const std::vector<std::unique_ptr<Page>> before = window.releasePages();
        addPages();
        unregisterHooks(); // they have names too
        registerHooks();
        window.showPage(page);
        window.takeOver(before, keep);
    }
    window.setUpdatesEnabled(true);
    Q_EMIT rebuilt();
}

void WindowBuild::registerHooks()
{
    if (m_parts.hooks)
        m_hooks = registerWindowHooks(*m_parts.hooks, m_parts.window, *m_log, m_parts.roster);
}

void WindowBuild::unregisterHooks()
{
    for (const HookToken token : m_hooks)
        m_parts.hooks->remove(token);
    m_hooks.clear();
}

} // namespace signalbox
