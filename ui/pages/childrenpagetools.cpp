// SPDX-License-Identifier: MIT
// What the toolbar and the menu of ChildrenPage offer.
#include "ui/pages/childrenpage.h"

#include "core/base/untrustedtext.h"
#include "ui/dialogs/watchdialog.h"
#include "ui/models/wordfilter.h"
#include "ui/pages/childdetails.h"
#include "ui/pages/childrenview.h"
#include "ui/pages/endnoticeaction.h"
#include "ui/support/actionnames.h"
#include "ui/support/caption.h"
#include "ui/support/childexport.h"
#include "ui/support/icons.h"
#include "ui/support/logexport.h"
#include "ui/support/savedialog.h"
#include "ui/widgets/launchbar.h"
#include "ui/widgets/rowcopy.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace signalbox {

QList<QAction *> ChildrenPage::pageActions() const
{
    return m_actions;
}

QAction *ChildrenPage::add(const QString &text, const QKeySequence &key, QWidget *where, const char *iconName)
{
    auto *action = new QAction(uiIcon(QLatin1String(iconName)), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    where->addAction(action);
    m_actions << action;
    return action;
}

void ChildrenPage::separate()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_actions << separator;
}

void ChildrenPage::createActions()
{
    m_launchAction = add(tr("&Launch a command"), QKeySequence(Qt::CTRL | Qt::Key_L), this, "launch");
    m_launchAction->setToolTip(tr("Go to the command line (Ctrl+L)"));
    connect(m_launchAction, &QAction::triggered, m_bar, &LaunchBar::focusCommand);
    m_watchAction = add(tr("&Watch…"), QKeySequence(Qt::CTRL | Qt::Key_N), this, "watch");
    m_watchAction->setToolTip(tr("Choose running processes to be told how they end (Ctrl+N)"));
    connect(m_watchAction, &QAction::triggered, this, [this] {
        auto *dialog = new WatchDialog(window());
        connect(dialog, &WatchDialog::chosen, this, &ChildrenPage::watch);
        dialog->open();
    });
    separate();
    createRowActions();
    separate();
    createCopyActions();
    createFileActions();
    separate();
    createSwitches();
    nameActions({{m_launchAction, "launch"},
                 {m_watchAction, "watch"},
                 {m_sendAction, "send"},
                 {m_stopAction, "stop"},
                 {m_cancelAction, "cancel-stop"},
                 {m_relaunchAction, "relaunch"},
                 {m_forgetAction, "forget"},
                 {m_forgetEndedAction, "forget-ended"},
                 {m_copyCommandAction, "copy-command"},
                 {m_details->followAction(), "follow"},
                 {m_details->copyOutputAction(), "copy-output"},
                 {m_detailsAction, "details"},
                 {m_adoptAction, "adopt"}});
}

// Their keys act where the rows have the focus: Delete in a text means something else.
void ChildrenPage::createRowActions()
{
    m_sendAction = add(tr("&Send signal…"), QKeySequence(Qt::CTRL | Qt::Key_K), m_view, "send");
    m_sendAction->setToolTip(tr("Choose a signal for the selected processes and see what it would do (Ctrl+K)"));
    connect(m_sendAction, &QAction::triggered, this, &ChildrenPage::sendToSelected);
    m_stopAction = add(tr("S&top"), QKeySequence(Qt::Key_Delete), m_view, "stop");
    connect(m_stopAction, &QAction::triggered, this, &ChildrenPage::stopSelected);
    m_cancelAction = add(tr("Cancel stoppin&g"), QKeySequence(Qt::CTRL | Qt::Key_Backspace), m_view);
    connect(m_cancelAction, &QAction::triggered, this, [this] {
        for (const ChildKey key : m_view->selectedKeys())
            m_roster.cancelStop(key);
    });
    m_actions << createPatienceMenu()->menuAction();
    m_relaunchAction = add(tr("&Relaunch"), QKeySequence(Qt::CTRL | Qt::Key_R), m_view, "refresh");
    m_relaunchAction->setToolTip(tr("Launch the same once more, in the same conditions (Ctrl+R)"));
    connect(m_relaunchAction, &QAction::triggered, this, &ChildrenPage::relaunchSelected);
    separate();
    m_forgetAction = add(tr("&Forget"), QKeySequence(Qt::CTRL | Qt::Key_Delete), m_view);
    m_forgetAction->setToolTip(tr("Take ended processes out of the list, and stop watching others (Ctrl+Delete)"));
    connect(m_forgetAction, &QAction::triggered, this, [this] { forget(m_view->selectedKeys()); });
    m_forgetEndedAction =
        add(tr("Forget &all ended"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete), this, "clear");
    m_forgetEndedAction->setToolTip(tr("Take all ended processes out of the list (Ctrl+Shift+Delete)"));
    connect(m_forgetEndedAction, &QAction::triggered, this, [this] {
        std::vector<ChildKey> ended;
        for (const ChildKey key : m_roster.keys()) {
            if (!m_roster.find(key)->isAlive())
                ended.push_back(key);
        }
        forget(ended);
    });
}

void ChildrenPage::offerEndNotices(EndNotifier &notifier)
{
    m_endNoticeAction = new EndNoticeAction(
        notifier, [this] { return selectedTargets(); }, this);
    addAction(m_endNoticeAction); // also while the command that was just launched has the focus
    m_actions.insert(m_actions.indexOf(m_relaunchAction) + 1, m_endNoticeAction);
}

QMenu *ChildrenPage::createPatienceMenu()
{
    auto *menu = new QMenu(tr("&Patience of Stop"), this);
    m_patience = new QActionGroup(this);
    for (const int seconds : {1, 2, 5, 10, 30, 60, 300}) {
        //: how long a process may take to end after SIGTERM
        QAction *action = menu->addAction(tr("SIGKILL after %n s", nullptr, seconds));
        action->setObjectName(QStringLiteral("patience-%1").arg(seconds));
        action->setCheckable(true);
        action->setData(seconds);
        m_patience->addAction(action);
        action->setChecked(seconds == 5);
    }
    const auto tell = [this] {
        m_stopAction->setToolTip(
            tr("Ask the selected processes to end (SIGTERM), and kill those that have not after %n s (Delete)", nullptr,
               static_cast<int>(patience().count())));
    };
    for (const QAction *action : m_patience->actions())
        connect(action, &QAction::toggled, this, tell);
    tell();
    return menu;
}

void ChildrenPage::createCopyActions()
{
    m_actions << m_rowCopy->actions();
    m_copyCommandAction = add(tr("Copy command l&ine"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), m_view);
    connect(m_copyCommandAction, &QAction::triggered, this, [this] {
        QStringList lines;
        for (const ChildEntry *entry : entriesOf(m_view->selectedKeys()))
            lines << visibleCommandLine(entry->commandLine);
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    m_details->addActions({m_details->followAction(), m_details->copyOutputAction()});
    m_actions << m_details->followAction() << m_details->copyOutputAction();
    addActions({m_details->followAction(), m_details->copyOutputAction()});
}

void ChildrenPage::createFileActions()
{
    auto *menu = new QMenu(tr("E&xport"), this);
    QAction *csv = menu->addAction(tr("As &CSV…"), this, [this] {
        askForFile(tr("Export as CSV"), QStringLiteral("csv"), &ChildrenPage::exportCsv);
    });
    csv->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    QAction *json = menu->addAction(tr("As &JSON…"), this, [this] {
        askForFile(tr("Export as JSON"), QStringLiteral("json"), &ChildrenPage::exportJson);
    });
    json->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    nameActions({{csv, "export-csv"}, {json, "export-json"}});
    for (QAction *action : {csv, json}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_exportAction = menu->menuAction();
    m_exportAction->setIcon(uiIcon(QLatin1String("export")));
    m_exportAction->setToolTip(tr("Write the rows shown to a file"));
    m_actions << m_exportAction;
}

void ChildrenPage::createSwitches()
{
    m_detailsAction = add(tr("Show &details"), QKeySequence(Qt::ALT | Qt::Key_Return), this, "details");
    m_detailsAction->setCheckable(true);
    m_detailsAction->setChecked(true);
    m_detailsAction->setToolTip(tr("Show the history and the output of the selected process (Alt+Return)"));
    connect(m_detailsAction, &QAction::toggled, m_details, &QWidget::setVisible);
    auto *columns = new QMenu(tr("Col&umns"), this);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_view->fillColumnMenu(columns);
    });
    m_actions << columns->menuAction();
    m_adoptAction = add(tr("Ad&opt orphans"), {}, this);
    m_adoptAction->setCheckable(true);
    m_adoptAction->setToolTip(
        tr("When a process launched from now on ends before its own children, these become children of Signalbox "
           "instead of the system's first process, and are listed here (PR_SET_CHILD_SUBREAPER)"));
    connect(m_adoptAction, &QAction::toggled, this, &ChildrenPage::setAdopting);
}

QWidget *ChildrenPage::createToolbar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setObjectName(QStringLiteral("childrenSearch"));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setWords(text);
        updateActions();
        updateTexts();
    });
    layout->addWidget(m_search, 1);
    for (QAction *action : {m_relaunchAction, m_exportAction, m_forgetEndedAction, m_detailsAction, m_watchAction,
                            m_stopAction, m_sendAction}) {
        auto *button = new QToolButton;
        action->setIconText(plainCaption(action->text()));
        button->setDefaultAction(action);
        button->setPopupMode(action == m_exportAction ? QToolButton::InstantPopup : QToolButton::DelayedPopup);
        if (action == m_stopAction || action == m_sendAction || action == m_watchAction)
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    return bar;
}

QWidget *ChildrenPage::createExamples()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("Examples:")));
    const auto offer = [&](const QString &text, const QString &command) {
        auto *button = new QPushButton(text);
        button->setToolTip(command.toHtmlEscaped());
        button->setFlat(true);
        connect(button, &QPushButton::clicked, this, [this, command] {
            m_bar->setCommand(command);
            m_bar->focusCommand();
        });
        layout->addWidget(button);
    };
    offer(tr("wait for half a minute"), QStringLiteral("sleep 30"));
    offer(tr("write, then exit with 3"), QStringLiteral("sh -c 'echo to output; echo to error >&2; exit 3'"));
    offer(tr("end by a signal"), QStringLiteral("sh -c 'kill -SEGV $$'"));
    layout->addStretch(1);
    return row;
}

void ChildrenPage::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_sendAction, m_stopAction, m_cancelAction, m_relaunchAction});
    if (m_endNoticeAction)
        menu->addAction(m_endNoticeAction);
    menu->addSeparator();
    menu->addActions({m_forgetAction, m_forgetEndedAction});
    menu->addSeparator();
    menu->addActions(m_rowCopy->actions());
    menu->addActions({m_copyCommandAction, m_exportAction});
    menu->addSeparator();
    menu->addAction(m_detailsAction);
    const QModelIndex current = m_view->currentIndex();
    const bool byKey = !m_view->viewport()->rect().contains(position) && current.isValid();
    menu->popup(m_view->viewport()->mapToGlobal(byKey ? m_view->visualRect(current).bottomLeft() : position));
}

void ChildrenPage::askForFile(const QString &caption, const QString &suffix,
                              void (ChildrenPage::*then)(const QString &path))
{
    signalbox::askForFile(this, caption, QLatin1String("children.") + suffix,
                          [this, then](const QString &path) { (this->*then)(path); });
}

void ChildrenPage::save(const QString &path, const QByteArray &bytes)
{
    if (const Result<void> written = writeWholeFile(path, bytes); !written) {
        Q_EMIT messagePosted(
            {.kind = MessageKind::Error,
             //: %1 name of a file, %2 the system's own words
             .text = tr("The list could not be written to “%1”: %2.").arg(path, written.error().reason)});
        return;
    }
    Q_EMIT messagePosted(
        {.kind = MessageKind::Success,
         //: %1 a number, %2 name of a file
         .text = tr("Processes written: %1, to “%2”.").arg(locale().toString(m_filter->rowCount()), path)});
}

void ChildrenPage::exportCsv(const QString &path)
{
    save(path, childrenToCsv(entriesOf(m_view->shownKeys())));
}

void ChildrenPage::exportJson(const QString &path)
{
    save(path, childrenToJson(entriesOf(m_view->shownKeys())));
}

} // namespace signalbox
