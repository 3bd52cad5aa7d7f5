// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QMainWindow>

class QActionGroup;
class QLabel;
class QStackedWidget;

namespace signalbox {

class LanguageMenu;
class MessageBar;
class Navigation;
class Page;
class Settings;
struct Message;

/// Holds the pages: navigation, menus, messages, geometry. Knows nothing of what the pages do.
/// *Ownership:* takes the pages; the settings must outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds a page at the end of the navigation. The first one added is shown.
    void addPage(Page *page);
    /// To be called once, after the last page: takes back geometry and the states of the pages.
    void restore();
    /// False if there is no such page.
    bool showPage(const QString &pageId);
    [[nodiscard]] Page *currentPage() const;

    void post(const Message &message);
    /// Says all the time, at the right of the status line, that nothing can be sent.
    void showReadOnly();
    /// Puts everything that should be found again into the settings and writes them.
    Result<void> saveSettings();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createMenus();
    void setCurrentPage(int index);
    void updateOnScreen();
    void showStatus(const QString &text);
    void showShortcuts();
    void showAbout();
    void reportSettingsProblem();
    void changeLanguage(const QString &choice);

    Settings &m_settings;
    QList<Page *> m_pages;
    QHash<const Page *, QString> m_status;
    Navigation *m_navigation;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    QLabel *m_statusText;
    QMenu *m_pageMenu;
    QMenu *m_viewMenu;
    QString m_language; ///< id of the one that this window was built in
    QAction *m_afterPages;
    LanguageMenu *m_languageMenu;
    QActionGroup *m_pageActions;
    Page *m_onScreen = nullptr;
    bool m_exposed = false;
};

} // namespace signalbox
