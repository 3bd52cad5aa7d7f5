// SPDX-License-Identifier: MIT
#include "ui/shell/mainwindow.h"

#include "core/base/kernelfeatures.h"
#include "ui/pages/page.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/actionkeys.h"
#include "ui/shell/helpcenter.h"
#include "ui/shell/helptopics.h"
#include "ui/shell/languagemenu.h"
#include "ui/shell/navigation.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/welcomepanel.h"
#include "ui/support/actionnames.h"
#include "ui/support/errortext.h"
#include "ui/support/explanations.h"
#include "ui/support/language.h"
#include "ui/support/settings.h"
#include "ui/support/viewstate.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <QWhatsThis>
#include <QWindow>

namespace signalbox {

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_statusText(new QLabel)
    , m_keys(new ActionKeys(this))
    , m_help(new HelpCenter(this))
{
    m_statusText->setTextFormat(Qt::PlainText);
    statusBar()->addWidget(m_statusText, 1);
    setWindowTitle(QApplication::applicationDisplayName());
    resize(1100, 700);
    createContents();
    connect(m_keys, &ActionKeys::changed, this, &MainWindow::saveKeys);
}

MainWindow::~MainWindow() = default;

void MainWindow::createContents()
{
    m_navigation = new Navigation;
    m_stack = new QStackedWidget;
    m_messages = new MessageBar(m_stack);
    auto *content = new QWidget;
    auto *layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    m_welcome = new WelcomePanel;
    right->addWidget(m_welcome);
    right->addWidget(m_stack, 1);
    layout->addLayout(right, 1);
    delete takeCentralWidget();
    setCentralWidget(content);
    content->show(); // at once, where the window is shown already: pages that take over need their size
    createMenus();
    connect(m_navigation, &QListWidget::currentRowChanged, this, &MainWindow::setCurrentPage);
    m_welcome->setVisible(!m_welcomed);
    connect(m_welcome, &WelcomePanel::closed, this, &MainWindow::closeWelcome);
    connect(m_welcome, &WelcomePanel::helpRequested, m_help, [this] { m_help->showTopic(QStringLiteral("start")); });
}

void MainWindow::createMenus()
{
    auto *bar = new QMenuBar; // the one before goes, and its menus with it
    setMenuBar(bar);
    bar->show();
    QMenu *file = bar->addMenu(tr("&File"));
    QAction *refresh = file->addAction(tr("&Refresh"), this, [this] {
        if (Page *page = currentPage())
            page->refreshNow();
    });
    refresh->setShortcut(QKeySequence(Qt::Key_F5));
    file->addSeparator();
    QAction *preferences = file->addAction(tr("&Preferences…"), this, &MainWindow::preferencesRequested);
    preferences->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    nameActions({{refresh, "refresh"}, {preferences, "preferences"}, {quit, "quit"}});

    m_pageMenu = bar->addMenu(QString());

    m_viewMenu = bar->addMenu(tr("&View"));
    QAction *find = m_viewMenu->addAction(tr("&Find"), this, [this] {
        if (Page *page = currentPage())
            page->focusSearch();
    });
    find->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)});
    nameActions({{find, "find"}});
    m_viewMenu->addSeparator();
    m_pageActions = new QActionGroup(m_viewMenu);
    m_afterPages = m_viewMenu->addSeparator();
    m_languageMenu = new LanguageMenu(m_viewMenu);
    m_viewMenu->addMenu(m_languageMenu);
    connect(m_languageMenu, &LanguageMenu::chosen, this, &MainWindow::chooseLanguage);

    createHelpMenu();
}

void MainWindow::createHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *page = menu->addAction(tr("&Help for this page"), this, [this] {
        m_help->showTopic(helpTopicOfPage(currentPage() ? currentPage()->pageId() : QString()));
    });
    page->setShortcut(QKeySequence(Qt::Key_F1));
    QAction *contents = menu->addAction(tr("&Contents"), this, [this] { m_help->showTopic(QStringLiteral("start")); });
    QAction *explain = menu->addAction(tr("&Explain what has the focus"), this, [this] {
        if (!HelpCenter::explainFocus())
            m_help->showTopic(helpTopicOfPage(currentPage() ? currentPage()->pageId() : QString()));
    });
    explain->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F1));
    QAction *point =
        menu->addAction(tr("&What’s This? Click on something"), this, [] { QWhatsThis::enterWhatsThisMode(); });
    menu->addSeparator();
    QAction *shortcuts = menu->addAction(tr("&Keyboard shortcuts"), this, &MainWindow::showShortcuts);
    shortcuts->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F1));
    menu->addSeparator();
    QAction *about = menu->addAction(tr("&About Signalbox"), this, &MainWindow::showAbout);
    nameActions({{page, "help"},
                 {contents, "help-contents"},
                 {explain, "help-focus"},
                 {point, "whats-this"},
                 {shortcuts, "shortcuts"},
                 {about, "about"}});
}

/// What all controls and actions get, once they are there.
void MainWindow::furnish()
{
    explainControls(*this);
    m_keys->collect(*menuBar(), m_pages);
    m_keys->restoreState(m_settings.group(QStringLiteral("keys")));
}

void MainWindow::closeWelcome()
{
    m_welcomed = true;
    m_welcome->hide();
    if (Page *page = currentPage())
        page->setFocus();
}

/// What the person changed is kept at once, as it works at once.
void MainWindow::saveKeys()
{
    m_settings.setGroup(QStringLiteral("keys"), m_keys->saveState());
    if (const Result<void> saved = m_settings.save(); !saved)
        post({.kind = MessageKind::Warning, .text = errorText(saved.error())});
}

void MainWindow::addPage(Page *page)
{
    const int index = static_cast<int>(m_pages.size());
    m_pages << page;
    m_stack->addWidget(page);
    auto *action = new QAction(page->icon(), page->title(), m_viewMenu);
    m_viewMenu->insertAction(m_afterPages, action);
    action->setObjectName(QLatin1String("page-") + page->pageId());
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
    m_pageActions->addAction(action);
    connect(action, &QAction::triggered, this, [this, index] { m_navigation->setCurrentRow(index); });
    m_navigation->addEntry(page->icon(), page->title(), action->shortcut().toString(QKeySequence::NativeText));
    connect(page, &Page::statusChanged, this, [this, page](const QString &text) {
        m_status.insert(page, text);
        if (page == currentPage())
            showStatus(text);
    });
    connect(page, &Page::messagePosted, this, &MainWindow::post);
    connect(page, &Page::closeRequested, this, &QWidget::close);
    if (index == 0)
        m_navigation->setCurrentRow(0);
}

void MainWindow::restore()
{
    const QVariantMap window = m_settings.group(QStringLiteral("window"));
    restoreWindow(*this, window.value(QStringLiteral("geometry")).toByteArray());
    m_languageMenu->setChoice(languageChoice(m_settings));
    for (Page *page : std::as_const(m_pages))
        page->restoreState(m_settings.group(QLatin1String("page-") + page->pageId()));
    showPage(window.value(QStringLiteral("page")).toString());
    m_welcomed = window.value(QStringLiteral("welcomed")).toBool();
    m_welcome->setVisible(!m_welcomed);
    furnish();
    reportSettingsProblem();
}

void MainWindow::reportSettingsProblem()
{
    const QString path = m_settings.problemPath();
    switch (m_settings.problem()) {
    case Settings::Problem::None: break;
    case Settings::Problem::SetAside:
        post({.kind = MessageKind::Warning,
              .text = tr("The settings were damaged. They are kept as “%1”; defaults are used.").arg(path)});
        break;
    case Settings::Problem::Unreadable:
        post({.kind = MessageKind::Warning,
              .text = tr("The settings in “%1” cannot be read; defaults are used and nothing is saved.").arg(path)});
        break;
    case Settings::Problem::ReadOnly:
        post({.kind = MessageKind::Info, .text = tr("Settings cannot be saved: “%1” is read-only.").arg(path)});
        break;
    }
}

Result<void> MainWindow::saveSettings()
{
    // Not the language: another window of the program may have chosen one meanwhile.
    m_settings.setValues(QStringLiteral("window"),
                         {{QStringLiteral("geometry"), saveGeometry()},
                          {QStringLiteral("page"), currentPage() ? currentPage()->pageId() : QString()},
                          {QStringLiteral("welcomed"), m_welcomed}});
    for (const Page *page : std::as_const(m_pages))
        m_settings.setGroup(QLatin1String("page-") + page->pageId(), page->saveState());
    return m_settings.save();
}

QString MainWindow::language() const
{
    return m_languageMenu->choice();
}

void MainWindow::chooseLanguage(const QString &choice)
{
    m_languageMenu->setChoice(choice);
    m_settings.setValues(QStringLiteral("window"), {{QStringLiteral("language"), choice}});
    if (const Result<void> saved = saveSettings(); !saved) // it is spoken all the same
        post({.kind = MessageKind::Warning, .text = errorText(saved.error())});
    Q_EMIT languageChosen(choice);
}

std::vector<std::unique_ptr<Page>> MainWindow::releasePages()
{
    const QString choice = m_languageMenu->choice();
    std::vector<std::unique_ptr<Page>> released;
    for (Page *page : std::as_const(m_pages)) {
        page->disconnect(this);
        m_stack->removeWidget(page);
        page->setParent(nullptr);
        released.emplace_back(page);
    }
    // Nobody tells them that they are off the screen: what is read for it goes on for those that take over.
    m_onScreen = nullptr;
    m_pages.clear();
    m_status.clear();
    m_statusText->clear();
    setLocale(QLocale());
    createContents();
    m_languageMenu->setChoice(choice);
    if (m_readOnly)
        showReadOnly();
    return released;
}

void MainWindow::takeOver(const std::vector<std::unique_ptr<Page>> &before, Keep keep)
{
    const int current = m_navigation->currentRow();
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        Page &old = *before.at(static_cast<size_t>(i));
        if (keep == Keep::All)
            m_pages.at(i)->restoreState(old.saveState());
        m_stack->setCurrentWidget(m_pages.at(i)); // laid out, it finds its place again
        m_pages.at(i)->takeOver(old);
    }
    if (keep == Keep::Work)
        m_welcomed = false;
    m_welcome->setVisible(!m_welcomed);
    furnish();
    setCurrentPage(current);
}

bool MainWindow::showPage(const QString &pageId)
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i)->pageId() != pageId)
            continue;
        m_navigation->setCurrentRow(i);
        return true;
    }
    return false;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::setCurrentPage(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    Page *page = m_pages.at(index);
    m_stack->setCurrentWidget(page);
    m_pageActions->actions().at(index)->setChecked(true);
    showStatus(m_status.value(page));
    m_pageMenu->clear();
    m_pageMenu->setTitle(page->title());
    m_pageMenu->addActions(page->pageActions());
    m_pageMenu->menuAction()->setVisible(!m_pageMenu->isEmpty());
    if (!m_navigation->hasFocus())
        page->setFocus();
    updateOnScreen();
}

void MainWindow::showStatus(const QString &text)
{
    m_statusText->setText(text);
    // The status line is as high as its font; what the font lacks may come from a higher one.
    m_statusText->setMinimumHeight(m_statusText->sizeHint().height());
}

void MainWindow::post(const Message &message)
{
    m_messages->post(message);
}

void MainWindow::showReadOnly()
{
    delete m_readOnly;
    m_readOnly = new QLabel(tr("Read-only: nothing is sent"));
    m_readOnly->setToolTip(tr("Started with --read-only"));
    statusBar()->addPermanentWidget(m_readOnly);
}

void MainWindow::setFindings(std::function<std::vector<FeatureReport>()> findings)
{
    m_findings = std::move(findings);
}

void MainWindow::updateOnScreen()
{
    Page *onScreen = isVisible() && !isMinimized() && m_exposed ? currentPage() : nullptr;
    if (onScreen == m_onScreen)
        return;
    Page *before = std::exchange(m_onScreen, onScreen);
    if (before)
        before->setOnScreen(false);
    if (onScreen)
        onScreen->setOnScreen(true);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        updateOnScreen();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // Exposure says more than visibility: compositors tell so that a window is on another workspace.
    windowHandle()->installEventFilter(this);
    m_exposed = windowHandle()->isExposed();
    updateOnScreen();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    updateOnScreen();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == windowHandle() && event->type() == QEvent::Expose) {
        m_exposed = windowHandle()->isExposed();
        updateOnScreen();
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (Page *page : std::as_const(m_pages)) {
        if (page->readyToClose())
            continue;
        showPage(page->pageId());
        event->ignore();
        return;
    }
    if (const Result<void> saved = saveSettings(); !saved)
        qWarning("The settings could not be saved to %s", qUtf8Printable(saved.error().subject));
    event->accept();
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *about = new AboutDialog(m_findings ? m_findings() : std::vector<FeatureReport>(), this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

} // namespace signalbox
