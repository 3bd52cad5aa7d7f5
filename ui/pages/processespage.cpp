// SPDX-License-Identifier: MIT
#include "ui/pages/processespage.h"

#include "core/processes/processmonitor.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/models/processmodel.h"
#include "ui/pages/processactions.h"
#include "ui/pages/processdetailspane.h"
#include "ui/pages/processview.h"
#include "ui/pages/rowcalm.h"
#include "ui/support/endwatcher.h"
#include "ui/support/forecasttext.h"
#include "ui/support/icons.h"
#include "ui/support/sendcontroller.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QActionGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

/// While scrolling, nothing is read for rows that pass by.
constexpr int interestDelayMs = 120;

} // namespace

ProcessesPage::ProcessesPage(ProcessMonitor &monitor, SendController &sender, QWidget *parent)
    : Page(parent)
    , m_monitor(monitor)
    , m_model(new ProcessModel(this))
    , m_view(new ProcessView(*m_model))
    , m_processActions(new ProcessActions(*m_view, *m_model, sender, this))
    , m_details(new ProcessDetailsPane)
    , m_ends(new EndWatcher(sender.knownEnds(), this))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_search(
          new SearchField(tr("Search processes"), tr("Search: name, PID, user, or state:T, cpu:>10, catches:TERM …")))
    , m_searchError(new QLabel)
{
    m_view->setObjectName(QStringLiteral("processList"));
    createActions();
    handFocusTo(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createToolbar());
    layout->addWidget(m_searchError);
    layout->addWidget(m_splitter, 1);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_searchError->setTextFormat(Qt::PlainText);
    m_searchError->setWordWrap(true);
    m_searchError->hide();

    m_interestTimer.setSingleShot(true);
    m_interestTimer.setInterval(interestDelayMs);
    connect(&m_interestTimer, &QTimer::timeout, this, &ProcessesPage::updateInterest);
    connect(m_view, &ProcessView::visibleRowsChanged, this, [this] { m_interestTimer.start(); });
    connect(m_model, &ProcessModel::interestChanged, this, &ProcessesPage::updateInterest, Qt::QueuedConnection);
    connect(m_model, &ProcessModel::countsChanged, this, &ProcessesPage::updateTexts);
    connect(m_view, &ProcessView::holdChanged, this, [this](bool held) {
        m_held = held;
        updateFrozen();
    });
    connect(&m_view->calm(), &RowCalm::holdingChanged, this, &ProcessesPage::updateFrozen);
    connectMonitor();
    connectSelection();
    updateInterest();
    updateTexts();
}

ProcessesPage::~ProcessesPage()
{
    // The view reports to members of ours while it goes.
    delete m_splitter;
}

QString ProcessesPage::pageId() const
{
    return QStringLiteral("processes");
}

QString ProcessesPage::title() const
{
    return tr("Processes");
}

QIcon ProcessesPage::icon() const
{
    return uiIcon(QLatin1String("processes"));
}

void ProcessesPage::connectSelection()
{
    connect(m_view, &QWidget::customContextMenuRequested, this, &ProcessesPage::showContextMenu);
    connect(m_view, &ProcessView::chooseColumnsRequested, this, &ProcessesPage::chooseColumns);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProcessesPage::updateWatched);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const ProcessRecord *record = m_model->record(current);
        if (record) // when the row goes, what was known of the process stays
            m_details->setProcess(record->id, sendTargetOf(*record).name);
    });
    connect(m_details, &ProcessDetailsPane::sendRequested, this,
            [this](std::optional<SignalNumber> signal, std::optional<pid_t> thread) {
                const std::optional<ProcessId> &id = m_details->process();
                if (const ProcessRecord *record = id ? m_model->record(*id) : nullptr)
                    m_processActions->openDialog({sendTargetOf(*record)}, signal, thread);
            });
    connect(m_processActions, &ProcessActions::messagePosted, this, &Page::messagePosted);
    connect(m_processActions, &ProcessActions::watchRequested, this, &ProcessesPage::watchRequested);
    connect(m_processActions, &ProcessActions::endingKnown, this, &ProcessesPage::setEnding);
    connect(m_ends, &EndWatcher::ended, this,
            [this](const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason) {
                if (status.kind != WaitStatus::Kind::Unknown)
                    setEnding(id, status, reason);
            });
}

void ProcessesPage::setEnding(const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason)
{
    m_model->setEnding(id, waitStatusText(status, reason));
    if (m_details->process() == id)
        m_details->setEnding(status, reason);
}

void ProcessesPage::showContextMenu(const QPoint &position)
{
    if (!m_view->selectionModel()->hasSelection())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_processActions->sendActions());
    menu->addAction(m_processActions->watchAction());
    if (m_endNoticeAction)
        menu->addAction(m_endNoticeAction);
    menu->addSeparator();
    menu->addActions(m_processActions->copyActions());
    menu->addSeparator();
    menu->addAction(m_detailsAction);
    // Nothing moves while one decides.
    m_menuOpen = true;
    updateFrozen();
    connect(menu, &QMenu::aboutToHide, this, [this] {
        m_menuOpen = false;
        updateFrozen();
    });
    const QModelIndex current = m_view->currentIndex();
    const bool byKey = !m_view->viewport()->rect().contains(position) && current.isValid();
    menu->popup(m_view->viewport()->mapToGlobal(byKey ? m_view->visualRect(current).bottomLeft() : position));
}

void ProcessesPage::chooseColumns()
{
    std::vector<int> defaults;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (ProcessModel::field(column).shownByDefault)
            defaults.push_back(column);
    }
    auto *dialog = new ColumnsDialog(m_view->shownColumns(), defaults, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnsDialog::applied, m_view, &ProcessView::setShownColumns);
    dialog->open();
}

void ProcessesPage::setFilterText(const QString &text)
{
    m_search->setText(text);
}

void ProcessesPage::setTree(bool tree)
{
    m_view->setRootIsDecorated(tree);
    m_model->setLayout(tree ? ProcessModel::Layout::Tree : ProcessModel::Layout::Flat);
    m_view->expandWanted();
    m_interestTimer.start();
}

void ProcessesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ProcessesPage::refreshNow()
{
    m_monitor.refreshNow();
}

void ProcessesPage::setOnScreen(bool onScreen)
{
    m_monitor.setActive(onScreen);
}

void ProcessesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        m_view->setFocus();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_search->hasFocus()) {
        m_view->setFocus();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace signalbox
