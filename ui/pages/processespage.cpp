// SPDX-License-Identifier: MIT
#include "ui/pages/processespage.h"

#include "core/base/untrustedtext.h"
#include "core/children/exitwatcher.h"
#include "core/processes/processmonitor.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/models/processmodel.h"
#include "ui/pages/processactions.h"
#include "ui/pages/processdetailspane.h"
#include "ui/pages/processview.h"
#include "ui/support/errortext.h"
#include "ui/support/forecasttext.h"
#include "ui/support/icons.h"
#include "ui/support/parseerrortext.h"

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
/// Selected processes whose end is watched, to say in their row how they ended; one descriptor each.
constexpr size_t mostWatched = 64;
/// From this width on the details stand at the right, otherwise below.
constexpr int wideEnough = 1250;

} // namespace

ProcessesPage::ProcessesPage(ProcessMonitor &monitor, SendController &sender, QWidget *parent)
    : Page(parent)
    , m_monitor(monitor)
    , m_model(new ProcessModel(this))
    , m_view(new ProcessView(*m_model))
    , m_processActions(new ProcessActions(*m_view, sender, this))
    , m_details(new ProcessDetailsPane)
    , m_exits(new ExitWatcher(this))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_search(new QLineEdit)
    , m_searchError(new QLabel)
    , m_chosenInterval(monitor.period())
{
    createActions();
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
    connectMonitor();
    connectSelection();
    updateInterest();
    updateTexts();
    setFocusProxy(m_view);
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
    separate();
    m_actions << m_processActions->copyActions();
    separate();
    m_treeAction = addPageAction(tr("Show as &tree"), QKeySequence(Qt::CTRL | Qt::Key_T), uiIcon(QLatin1String("tree")));
    m_treeAction->setCheckable(true);
    m_treeAction->setChecked(true);
    connect(m_treeAction, &QAction::toggled, this, &ProcessesPage::setTree);
    m_freezeAction = addPageAction(tr("&Freeze the order"), QKeySequence(Qt::Key_Pause), uiIcon(QLatin1String("freeze")));
    m_freezeAction->setCheckable(true);
    m_freezeAction->setToolTip(tr("Keep the rows where they are; their values go on (Pause, or hold Ctrl over the list)"));
    connect(m_freezeAction, &QAction::toggled, this, &ProcessesPage::updateFrozen);
    m_refreshAction = addPageAction(tr("&Refresh now"), {}, uiIcon(QLatin1String("refresh"), QLatin1String("view-refresh")));
    m_refreshAction->setToolTip(tr("Read the processes now (F5)"));
    connect(m_refreshAction, &QAction::triggered, this, &ProcessesPage::refreshNow);
    m_actions << createIntervalMenu()->menuAction();
    separate();
    m_detailsAction = addPageAction(tr("Show &details"), QKeySequence(Qt::ALT | Qt::Key_Return), uiIcon(QLatin1String("details")));
    m_detailsAction->setCheckable(true);
    m_detailsAction->setChecked(true);
    m_detailsAction->setToolTip(tr("Show what the selected process does with signals, its threads and facts (Alt+Return)"));
    connect(m_detailsAction, &QAction::toggled, m_details, &QWidget::setVisible);
    QAction *columns = addPageAction(tr("&Columns…"), {}, uiIcon(QLatin1String("columns")));
    connect(columns, &QAction::triggered, this, &ProcessesPage::chooseColumns);
}

QMenu *ProcessesPage::createIntervalMenu()
{
    auto *menu = new QMenu(tr("Refresh &every"), this);
    m_intervals = new QActionGroup(this);
    for (const int ms : {500, 1000, 1500, 2000, 5000, 10'000, 60'000}) {
        //: an interval in seconds
        QAction *action = menu->addAction(tr("%1 s").arg(locale().toString(ms / 1000.0)));
        action->setCheckable(true);
        action->setData(ms);
        m_intervals->addAction(action);
    }
    connect(m_intervals, &QActionGroup::triggered, this,
            [this](const QAction *action) {
                m_chosenInterval = std::chrono::milliseconds(action->data().toInt());
                m_monitor.setPeriod(m_chosenInterval);
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

void ProcessesPage::overrideInterval(std::chrono::milliseconds interval)
{
    m_monitor.setPeriod(interval);
    checkInterval();
}

QWidget *ProcessesPage::createToolbar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setPlaceholderText(tr("Search: name, PID, user, or state:T, cpu:>10, catches:TERM …"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search processes"));
    m_search->addAction(uiIcon(QLatin1String("search"), QLatin1String("edit-find")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &ProcessesPage::applyFilter);
    layout->addWidget(m_search, 1);
    for (QAction *action : {m_treeAction, m_freezeAction, m_refreshAction, m_detailsAction, m_processActions->sendDialogAction()}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        if (action == m_processActions->sendDialogAction())
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    return bar;
}

void ProcessesPage::connectMonitor()
{
    const auto take = [this](const SnapshotPtr &snapshot, const SnapshotDiffPtr &diff) { takeSnapshot(snapshot, *diff); };
    connect(&m_monitor, &ProcessMonitor::snapshotArrived, this, take);
    connect(&m_monitor, &ProcessMonitor::rowsRefreshed, this, take);
    connect(&m_monitor, &ProcessMonitor::scanFailed, this, [this](const Error &error) {
        m_scanError = error;
        updateTexts();
    });
}

void ProcessesPage::connectSelection()
{
    connect(m_view, &QWidget::customContextMenuRequested, this, &ProcessesPage::showContextMenu);
    connect(m_view, &ProcessView::chooseColumnsRequested, this, &ProcessesPage::chooseColumns);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProcessesPage::watchSelected);
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
    connect(m_processActions, &ProcessActions::endingKnown, this, &ProcessesPage::setEnding);
    connect(m_exits, &ExitWatcher::ended, this,
            [this](const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason) {
                if (status.kind != WaitStatus::Kind::Unknown)
                    setEnding(id, waitStatusText(status, reason));
            });
}

void ProcessesPage::watchSelected()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const ProcessId id = m_model->idOf(row);
        if (m_exits->isWatching(id) || m_exits->count() >= static_cast<int>(mostWatched))
            continue;
        if (const Result<ProcessHandle> handle = ProcessHandle::open(id)) {
            if (!m_exits->watch(*handle))
                return; // no descriptors left: the row will only say that it has ended
        }
    }
    if (m_exits->count() < static_cast<int>(mostWatched))
        return;
    // Room for what is selected next: who is no longer selected is no longer watched.
    for (const ProcessRecord &record : m_model->snapshot()->processes) {
        if (m_exits->isWatching(record.id) && !m_view->selectionModel()->isSelected(m_model->indexOf(record.id)))
            m_exits->unwatch(record.id);
    }
}

void ProcessesPage::setEnding(const ProcessId &id, const QString &ending)
{
    m_model->setEnding(id, ending);
    if (m_details->process() == id)
        m_details->setEnding(ending);
}

void ProcessesPage::showContextMenu(const QPoint &position)
{
    if (!m_view->selectionModel()->hasSelection())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_processActions->sendActions());
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

void ProcessesPage::arrangeDetails()
{
    const Qt::Orientation wanted = width() >= wideEnough ? Qt::Horizontal : Qt::Vertical;
    if (m_arranged && m_splitter->orientation() == wanted)
        return;
    if (m_arranged)
        m_splitterStates.insert(splitterKey(), m_splitter->saveState());
    m_arranged = true;
    m_splitter->setOrientation(wanted);
    m_details->setWide(wanted == Qt::Vertical);
    const QByteArray state = m_splitterStates.value(splitterKey()).toByteArray();
    // What was saved belongs to this orientation; anything else in the settings is no state at all.
    if (state.isEmpty() || !m_splitter->restoreState(state) || m_splitter->orientation() != wanted) {
        m_splitter->setOrientation(wanted);
        const int whole = wanted == Qt::Horizontal ? width() : height();
        const int details = wanted == Qt::Horizontal ? whole / 3 : whole * 9 / 20;
        m_splitter->setSizes({whole - details, details});
    }
    m_splitter->setChildrenCollapsible(false);
}

QString ProcessesPage::splitterKey() const
{
    return m_splitter->orientation() == Qt::Horizontal ? QStringLiteral("right") : QStringLiteral("below");
}

void ProcessesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangeDetails();
}

void ProcessesPage::takeSnapshot(const SnapshotPtr &snapshot, const SnapshotDiff &diff)
{
    m_scanError.reset();
    const bool first = !std::exchange(m_everScanned, true);
    m_model->setVisibleRows(m_view->visibleIds());
    m_view->keepPlace([&] { m_model->apply(snapshot, diff); });
    if (m_pending)
        selectPending();
    m_details->refresh();
    if (first)
        updateInterest(); // nobody scrolls yet: fill the cells of the first rows at once
    else
        m_interestTimer.start();
}

void ProcessesPage::selectPending()
{
    const ProcessRecord *record = m_model->snapshot()->findPid(m_pending->pid);
    const bool there = record && (!m_pending->startTime || *m_pending->startTime == record->id.startTime);
    if (there) {
        m_view->selectProcess(record->id);
        if (!m_model->indexOf(record->id).isValid())
            m_search->clear(); // it hides what was asked for
        m_view->selectProcess(record->id);
    } else {
        Q_EMIT messagePosted({.kind = MessageKind::Warning,
                              .text = tr("There is no process %1.").arg(m_pending->startTime
                                      ? ProcessId{m_pending->pid, *m_pending->startTime}.toString()
                                      : QString::number(m_pending->pid))});
    }
    m_pending.reset();
}

void ProcessesPage::selectWhenThere(const ProcessTarget &target)
{
    m_pending = target;
    if (m_everScanned)
        selectPending();
}

void ProcessesPage::setFilterText(const QString &text)
{
    m_search->setText(text);
}

void ProcessesPage::applyFilter(const QString &text)
{
    const Result<ProcessQuery> query = ProcessQuery::parse(text);
    m_searchError->setVisible(!query);
    if (!query) {
        m_searchError->setText(parseErrorText(query.error()));
        return; // what was found last stays until the text makes sense again
    }
    m_model->setVisibleRows(m_view->visibleIds());
    m_view->keepPlace([&] { m_model->setQuery(*query); });
    m_view->setFiltered(!query->isEmpty());
    updateTexts();
}

void ProcessesPage::setTree(bool tree)
{
    m_view->setRootIsDecorated(tree);
    m_model->setLayout(tree ? ProcessModel::Layout::Tree : ProcessModel::Layout::Flat);
    m_view->expandWanted();
    m_interestTimer.start();
}

void ProcessesPage::updateFrozen()
{
    m_view->keepPlace([this] { m_model->setFrozen(m_freezeAction->isChecked() || m_held || m_menuOpen); });
}

void ProcessesPage::updateInterest()
{
    m_model->setVisibleRows(m_view->visibleIds());
    const ScanInterest interest = m_model->interest();
    if (interest == m_interest)
        return;
    const bool more = (interest.everyRow & ~m_interest.everyRow) != ProcFiles();
    m_interest = interest;
    m_monitor.setInterest(interest);
    if (more) // sort keys and filters need it of all rows, and now
        m_monitor.refreshNow();
}

void ProcessesPage::updateTexts()
{
    const int all = m_model->processCount();
    const int shown = m_model->matchCount();
    QString empty;
    if (m_scanError)
        empty = errorText(*m_scanError);
    else if (!m_everScanned)
        empty = tr("Reading processes…");
    else if (shown == 0 && !m_search->text().isEmpty())
        empty = tr("No process matches “%1”. Esc clears the search.").arg(visibleText(m_search->text()));
    m_view->setEmptyText(m_model->rowCount() == 0 ? empty : QString());
    // English has no translation file to take its singular from.
    const QString processes = all == 1 ? tr("1 process") : tr("%n processes", nullptr, all);
    QString status;
    if (!m_everScanned)
        status = empty;
    else if (shown == all)
        status = processes;
    else
        //: %1 is "412 processes"
        status = tr("%1, %n shown", nullptr, shown).arg(processes);
    if (m_model->isFrozen())
        //: %1 is "412 processes, 37 shown"
        status = tr("%1 – order frozen").arg(status);
    Q_EMIT statusChanged(status);
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

QVariantMap ProcessesPage::saveState() const
{
    QVariantMap splitters = m_splitterStates;
    if (m_arranged)
        splitters.insert(splitterKey(), m_splitter->saveState());
    return {
        {QStringLiteral("columns"), m_view->columnState()},
        {QStringLiteral("tree"), m_treeAction->isChecked()},
        {QStringLiteral("filter"), m_search->text()},
        {QStringLiteral("details"), m_detailsAction->isChecked()},
        {QStringLiteral("detailsTab"), m_details->currentTab()},
        {QStringLiteral("splitter"), splitters},
        {QStringLiteral("intervalMs"), static_cast<qlonglong>(m_chosenInterval.count())},
    };
}

void ProcessesPage::restoreState(const QVariantMap &state)
{
    m_view->restoreColumnState(state.value(QStringLiteral("columns")).toMap());
    if (state.contains(QStringLiteral("tree")))
        m_treeAction->setChecked(state.value(QStringLiteral("tree")).toBool());
    m_search->setText(state.value(QStringLiteral("filter")).toString());
    if (state.contains(QStringLiteral("details")))
        m_detailsAction->setChecked(state.value(QStringLiteral("details")).toBool());
    m_splitterStates = state.value(QStringLiteral("splitter")).toMap();
    m_details->setCurrentTab(state.value(QStringLiteral("detailsTab")).toInt());
    if (const qlonglong ms = state.value(QStringLiteral("intervalMs")).toLongLong(); ms > 0) {
        m_monitor.setPeriod(std::chrono::milliseconds(ms));
        m_chosenInterval = m_monitor.period();
        checkInterval();
    }
}

} // namespace signalbox
