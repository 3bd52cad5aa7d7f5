// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QMainWindow>

#include <functional>
#include <memory>
#include <vector>

class QActionGroup;
class QLabel;
class QStackedWidget;

namespace signalbox {

class ActionKeys;
class HelpCenter;
class LanguageMenu;
class MessageBar;
class Navigation;
class Page;
class Settings;
class WelcomePanel;
struct FeatureReport;
struct Message;

/// Holds the pages: navigation, menus, messages, geometry. Knows nothing of what the pages do.
///
/// What it holds can be built anew, in another language: releasePages(), addPage() for each new one, takeOver().
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
    /// Lets go of all pages and builds what stands around them anew, in the language that is installed now. Messages
    /// go: they are of the language before.
    [[nodiscard]] std::vector<std::unique_ptr<Page>> releasePages();
    /// What of the old pages is found again in new ones: all of it, or what they have under way but not their state.
    enum class Keep { All, Work };
    /// Once new pages have been added: they go on where those `before`, in the same order, left off.
    void takeOver(const std::vector<std::unique_ptr<Page>> &before, Keep keep);
    /// False if there is no such page.
    bool showPage(const QString &pageId);
    [[nodiscard]] Page *currentPage() const;

    void post(const Message &message);
    /// Says all the time, at the right of the status line, that nothing can be sent.
    void showReadOnly();
    /// Asked each time that the About dialog opens. Without it the dialog tells the versions alone.
    void setFindings(std::function<std::vector<FeatureReport>()> findings);
    [[nodiscard]] HelpCenter &help() const { return *m_help; }
    /// Puts everything that should be found again into the settings and writes them.
    Result<void> saveSettings();

    /// As chosen in the menu. *Errors:* what could not be saved is posted.
    void chooseLanguage(const QString &choice);
    [[nodiscard]] QString language() const;

Q_SIGNALS:
    void preferencesRequested();
    /// The person wants another one: an id of languages(), or systemLanguage. It is remembered already.
    void languageChosen(const QString &choice);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createContents();
    void createMenus();
    void createHelpMenu();
    void furnish();
    void closeWelcome();
    void saveKeys();
    void setCurrentPage(int index);
    void updateOnScreen();
    void showStatus(const QString &text);
    void showShortcuts();
    void showAbout();
    void reportSettingsProblem();

    Settings &m_settings;
    QList<Page *> m_pages;
    QHash<const Page *, QString> m_status;
    Navigation *m_navigation = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessageBar *m_messages = nullptr;
    QLabel *m_statusText;
    QLabel *m_readOnly = nullptr;
    QMenu *m_pageMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QAction *m_afterPages = nullptr;
    LanguageMenu *m_languageMenu = nullptr;
    QActionGroup *m_pageActions = nullptr;
    ActionKeys *m_keys;
    HelpCenter *m_help;
    WelcomePanel *m_welcome = nullptr;
    bool m_welcomed = false; ///< the person has closed the welcome, now or once
    std::function<std::vector<FeatureReport>()> m_findings;
    Page *m_onScreen = nullptr;
    bool m_exposed = false;
};

} // namespace signalbox
