// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childroster.h"
#include "core/lab/subjectpath.h"
#include "core/processes/processmonitor.h"
#include "core/signals/selfsend.h"
#include "core/signals/signalbridge.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/sendsignaldialog.h"
#include "ui/dialogs/watchdialog.h"
#include "ui/models/signallog.h"
#include "ui/pages/childrenpage.h"
#include "ui/pages/cleanuppage.h"
#include "ui/pages/labpage.h"
#include "ui/pages/processespage.h"
#include "ui/pages/referencepage.h"
#include "ui/pages/signallogpage.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/actionkeys.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/support/language.h"
#include "ui/support/listenchoice.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/settings.h"
#include "ui/widgets/focusmark.h"

#include <QAbstractButton>
#include <QMenuBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <optional>

namespace signalbox::test {

/// Prints each problem once, however many there are, and returns how many there are.
inline qsizetype reported(QStringList problems)
{
    problems.removeDuplicates();
    for (const QString &problem : std::as_const(problems))
        qWarning("%s", qPrintable(problem));
    return problems.size();
}

/// Which widget it is, for those who read of a problem.
inline QString placeOf(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return QStringLiteral("%1 %2 “%3” in %4 %5")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
             button ? button->text() : widget->accessibleName(),
             parent ? QLatin1String(parent->metaObject()->className()) : QLatin1String(),
             parent ? parent->objectName() : QString());
}

/// The whole window in one language, with what a person can open in it: for tests that look at everything.
class WindowBench
{
public:
    explicit WindowBench(const QString &languageId, const QSize &size = {1100, 700})
        : m_language(effectiveLanguage(languageId, {}))
        , m_settings(m_dir.filePath(QStringLiteral("signalbox.conf")))
        , m_bridge(SignalBridge::create())
        , m_window(m_settings)
    {
        if (m_bridge)
            m_listening.emplace(**m_bridge, SignalSet());
        ListenChoice *listening = m_listening ? &*m_listening : nullptr;
        auto *log = new SignalLogPage(m_log, listening);
        m_pages = {new ProcessesPage(m_monitor, m_sender), log,
                   new ChildrenPage(m_roster, m_sender),   new CleanupPage(CleanupSubjects::find()),
                   new LabPage(LabSubjects::find()),       new ReferencePage};
        for (Page *page : std::as_const(m_pages))
            m_window.addPage(page);
        m_window.restore();
        m_window.resize(size);
        m_window.show();
        // What hides at first.
        for (QAction *action : log->pageActions()) {
            if (action->isCheckable() && action->shortcut() == QKeySequence(Qt::ALT | Qt::Key_Return))
                action->setChecked(true); // the list of signals to listen to
        }
        if (auto *options = m_window.findChild<QToolButton *>(QStringLiteral("launchMore")))
            options->setChecked(true);
    }

    MainWindow &window() { return m_window; }
    const QList<Page *> &pages() const { return m_pages; }
    Page *page(const QString &id) const
    {
        for (Page *page : m_pages) {
            if (page->pageId() == id)
                return page;
        }
        return nullptr;
    }

    /// Calls `look(name, widget)` for each page on the screen, once per tab of it, and for each dialog.
    template<typename Look>
    void visit(Look &&look)
    {
        QVERIFY(QTest::qWaitForWindowExposed(&m_window));
        QTRY_VERIFY(m_monitor.scanCount() > 0);
        for (Page *page : std::as_const(m_pages)) {
            m_window.showPage(page->pageId());
            QCoreApplication::processEvents();
            look(page->pageId(), static_cast<QWidget *>(&m_window));
            const auto tabs = page->findChildren<QTabWidget *>();
            for (QTabWidget *tab : tabs) {
                for (int i = 0; i < tab->count(); ++i) {
                    tab->setCurrentIndex(i);
                    QCoreApplication::processEvents();
                    look(page->pageId() + QLatin1Char('/') + tab->tabText(i), static_cast<QWidget *>(tab));
                }
                tab->setCurrentIndex(0);
            }
        }
        visitDialogs(look);
    }

private:
    template<typename Look>
    void visitDialogs(Look &&look)
    {
        const ProcessId ourselves = ourProcessId().value_or(ProcessId{});
        const SendTarget target{ourselves, QStringLiteral("subject"), QStringLiteral("somebody")};
        visitDialog("send", new SendSignalDialog(m_sender, {target}, {}, {}, &m_window), look);
        visitDialog("watch", new WatchDialog(&m_window), look);
        visitDialog("columns", new ColumnsDialog({0, 1, 2}, {0, 1}, &m_window), look);
        visitDialog(
            "preferences",
            new PreferencesDialog(m_preferences, m_listening ? &*m_listening : nullptr, systemLanguage, &m_window),
            look);
        ActionKeys keys;
        keys.collect(*m_window.menuBar(), m_pages);
        visitDialog("shortcuts", new ShortcutsDialog(keys, &m_window), look);
        visitDialog("about", new AboutDialog({{QStringLiteral("feature"), true, QStringLiteral("detail")}}, &m_window),
                    look);
        HelpWindow help;
        help.showTopic(QStringLiteral("start"));
        QCoreApplication::processEvents();
        look(QLatin1String("help"), static_cast<QWidget *>(&help));
    }
    template<typename Look>
    void visitDialog(const char *name, QDialog *dialog, Look &&look)
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->open();
        QCoreApplication::processEvents();
        look(QLatin1String(name), static_cast<QWidget *>(dialog));
        delete dialog;
    }

    InstalledLanguage m_language;
    QTemporaryDir m_dir;
    Settings m_settings;
    Preferences m_preferences{m_settings};
    Result<std::unique_ptr<SignalBridge>> m_bridge;
    std::optional<ListenChoice> m_listening;
    SignalLog m_log;
    ChildRoster m_roster;
    SendController m_sender{m_log};
    ProcessMonitor m_monitor;
    MainWindow m_window;
    QList<Page *> m_pages;
};

} // namespace signalbox::test
