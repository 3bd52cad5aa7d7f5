// SPDX-License-Identifier: MIT
// What the toolbar and the menu of ProcessesPage offer.
#include "ui/pages/processespage.h"

#include "core/processes/processmonitor.h"
#include "ui/models/processmodel.h"
#include "ui/pages/processactions.h"
#include "ui/pages/processdetailspane.h"
#include "ui/pages/processview.h"
#include "ui/support/actionnames.h"
#include "ui/support/caption.h"
#include "ui/support/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace signalbox {

QList<QAction *> ProcessesPage::pageActions() const
{
    return m_actions;
}

QAction *ProcessesPage::addPageAction(const QString &text, const QKeySequence &key, const QIcon &icon)
{
    auto *action = new QAction(icon, text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    m_actions << action;
    return action;
}

void ProcessesPage::createActions()
{
    const auto separate = [this] {
        auto *separator = new QAction(this);
        separator->setSeparator(true);
        m_actions << separator;
    };
    m_actions << m_processActions->sendActions();
    m_actions << m_processActions->watchAction();
    separate();
    m_actions << m_processActions->copyActions();
    m_actions << createExportMenu()->menuAction();
    separate();
    m_treeAction =
        addPageAction(tr("Show as &tree"), QKeySequence(Qt::CTRL | Qt::Key_T), uiIcon(QLatin1String("tree")));
    m_treeAction->setCheckable(true);
    m_treeAction->setChecked(true);
    connect(m_treeAction, &QAction::toggled, this, &ProcessesPage::setTree);
    m_freezeAction =
        addPageAction(tr("&Freeze the order"), QKeySequence(Qt::Key_Pause), uiIcon(QLatin1String("freeze")));
    m_freezeAction->setCheckable(true);
    m_freezeAction->setToolTip(
        tr("Keep the rows where they are; their values go on (Pause, or hold Ctrl over the list)"));
    connect(m_freezeAction, &QAction::toggled, this, &ProcessesPage::updateFrozen);
    m_refreshAction =
        addPageAction(tr("&Refresh now"), {}, uiIcon(QLatin1String("refresh"), QLatin1String("view-refresh")));
    m_refreshAction->setToolTip(tr("Read the processes now (F5)"));
    connect(m_refreshAction, &QAction::triggered, this, &ProcessesPage::refreshNow);
    m_actions << createIntervalMenu()->menuAction();
    separate();
    m_detailsAction =
        addPageAction(tr("Show &details"), QKeySequence(Qt::ALT | Qt::Key_Return), uiIcon(QLatin1String("details")));
    m_detailsAction->setCheckable(true);
    m_detailsAction->setChecked(true);
    m_detailsAction->setToolTip(
        tr("Show what the selected process does with signals, its threads and facts (Alt+Return)"));
    connect(m_detailsAction, &QAction::toggled, m_details, &QWidget::setVisible);
    QAction *columns = addPageAction(tr("Col&umns…"), {}, uiIcon(QLatin1String("columns")));
    connect(columns, &QAction::triggered, this, &ProcessesPage::chooseColumns);
    nameActions({{m_treeAction, "tree"},
                 {m_freezeAction, "freeze"},
                 {m_refreshAction, "refresh"},
                 {m_detailsAction, "details"},
                 {columns, "columns"}});
}

void ProcessesPage::offerEndNotices(EndNotifier &notifier)
{
    m_endNoticeAction = m_processActions->offerEndNotices(notifier);
    addAction(m_endNoticeAction);
    m_actions.insert(m_actions.indexOf(m_processActions->watchAction()) + 1, m_endNoticeAction);
}

QMenu *ProcessesPage::createIntervalMenu()
{
    auto *menu = new QMenu(tr("Refresh &every"), this);
    m_intervals = new QActionGroup(this);
    for (const int ms : {500, 1000, 1500, 2000, 5000, 10'000, 60'000}) {
        //: an interval in seconds
        QAction *action = menu->addAction(tr("%1 s").arg(locale().toString(ms / 1000.0)));
        action->setObjectName(QStringLiteral("interval-%1").arg(ms));
        action->setCheckable(true);
        action->setData(ms);
        m_intervals->addAction(action);
    }
    connect(m_intervals, &QActionGroup::triggered, this, [this](const QAction *action) {
        const std::chrono::milliseconds chosen(action->data().toInt());
        m_monitor.setPeriod(chosen);
        Q_EMIT intervalChosen(chosen);
    });
    checkInterval();
    return menu;
}

void ProcessesPage::checkInterval()
{
    m_intervals->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    const QList<QAction *> actions = m_intervals->actions();
    for (QAction *action : actions)
        action->setChecked(std::chrono::milliseconds(action->data().toInt()) == m_monitor.period());
    m_intervals->setExclusionPolicy(QActionGroup::ExclusionPolicy::Exclusive);
}

void ProcessesPage::setInterval(std::chrono::milliseconds interval)
{
    m_monitor.setPeriod(interval);
    checkInterval();
}

QWidget *ProcessesPage::createToolbar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setObjectName(QStringLiteral("processesSearch"));
    connect(m_search, &QLineEdit::textChanged, this, &ProcessesPage::applyFilter);
    layout->addWidget(m_search, 1);
    for (QAction *action :
         {m_treeAction, m_freezeAction, m_refreshAction, m_detailsAction, m_processActions->sendDialogAction()}) {
        auto *button = new QToolButton;
        action->setIconText(plainCaption(action->text()));
        button->setDefaultAction(action);
        if (action == m_processActions->sendDialogAction())
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    return bar;
}

} // namespace signalbox
