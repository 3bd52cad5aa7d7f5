// SPDX-License-Identifier: MIT
#include "ui/pages/childrenpage.h"

#include "core/base/untrustedtext.h"
#include "ui/dialogs/sendsignaldialog.h"
#include "ui/models/childmodel.h"
#include "ui/models/wordfilter.h"
#include "ui/pages/childdetails.h"
#include "ui/pages/childrenclosing.h"
#include "ui/pages/childrenview.h"
#include "ui/pages/endnoticeaction.h"
#include "ui/support/childtext.h"
#include "ui/support/errortext.h"
#include "ui/support/icons.h"
#include "ui/support/launchtext.h"
#include "ui/support/processtext.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/viewstate.h"
#include "ui/widgets/launchbar.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sendfailure.h"

#include <QAction>
#include <QActionGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <csignal>

namespace signalbox {

namespace {

/// Durations that grow are shown to the second.
constexpr std::chrono::milliseconds tickPeriod{1000};

SendTarget targetOf(const ChildEntry &entry)
{
    return {.id = entry.id, .name = entry.name, .user = entry.user};
}

} // namespace

ChildrenPage::ChildrenPage(ChildRoster &roster, SendController &sender, QWidget *parent)
    : Page(parent)
    , m_roster(roster)
    , m_sender(sender)
    , m_model(new ChildModel(roster, this))
    , m_filter(new WordFilter(ChildModel::SearchRole, this))
    , m_bar(new LaunchBar)
    , m_details(new ChildDetails(roster))
    , m_closing(new ChildrenClosing(roster, this))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_search(new SearchField(tr("Search launched and watched processes"),
                               tr("Search: name, PID, state, signal, command; !word leaves out")))
{
    m_filter->setSortRole(ChildModel::SortRole);
    m_filter->setSourceModel(m_model);
    m_view = new ChildrenView(*m_model, *m_filter);
    m_rowCopy = new RowCopy(*m_view, {.plural = QStringLiteral("children"),
                                      .identity = {QStringLiteral("pid"), QStringLiteral("startTime")}});
    createActions();
    handFocusTo(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createToolbar());
    layout->addWidget(m_bar);
    m_examples = createExamples();
    layout->addWidget(m_examples);
    layout->addWidget(m_splitter, 1);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_tick.setInterval(tickPeriod);
    connect(&m_tick, &QTimer::timeout, m_model, &ChildModel::refreshTimes);
    connect(m_bar, &LaunchBar::launchRequested, this, &ChildrenPage::launch);
    connect(m_closing, &ChildrenClosing::decided, this, &Page::closeRequested);
    connectRoster();
    updateActions();
    updateTexts();
}

ChildrenPage::~ChildrenPage()
{
    // The view reports to members of ours while it goes.
    delete m_splitter;
}

QString ChildrenPage::pageId() const
{
    return QStringLiteral("children");
}

QString ChildrenPage::title() const
{
    return tr("Children");
}

QIcon ChildrenPage::icon() const
{
    return uiIcon(QLatin1String("children"));
}

void ChildrenPage::connectRoster()
{
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, changed, this, &ChildrenPage::updateTexts);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        updateActions();
        updateTexts();
    });
    connect(&m_roster, &ChildRoster::ended, this, [this](ChildKey key) {
        const ChildEntry *entry = m_roster.find(key);
        if (entry && !entry->isChild()) // that is what it was watched for
            Q_EMIT messagePosted({.kind = MessageKind::Info, .text = tr("%1.").arg(childEndText(*entry))});
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChildrenPage::updateActions);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_details->setKey(m_view->currentKey()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &ChildrenPage::showContextMenu);
    connect(&m_sender, &SendController::sent, this, [this](quint64, const std::vector<SendReport> &reports) {
        for (const SendReport &report : reports) {
            if (report.result)
                m_roster.noteSent(report.target.id, report.signal);
        }
    });
}

void ChildrenPage::launch()
{
    if (m_isReadOnly)
        return;
    const auto options = m_bar->options();
    if (!options) {
        m_bar->setProblem(launchErrorText(options.error(), m_bar->command()));
        return;
    }
    const auto key = m_roster.launch(*options);
    if (!key) {
        m_bar->setProblem(launchErrorText(key.error(), m_bar->command()));
        return;
    }
    m_bar->setProblem({});
    m_bar->remember();
    select(*key);
}

void ChildrenPage::watch(const std::vector<SendTarget> &targets)
{
    ChildKey last = 0;
    for (const SendTarget &target : targets) {
        const auto key = m_roster.watch({target.id.pid, target.id.startTime}, target.user);
        if (key) {
            last = *key;
            continue;
        }
        Q_EMIT messagePosted({.kind = MessageKind::Error,
                              //: %1 a process, %2 why
                              .text = tr("%1 cannot be watched: %2.")
                                          .arg(processText(target.name, target.id.pid), errorReason(key.error()))});
    }
    if (last != 0)
        select(last);
}

void ChildrenPage::select(ChildKey key)
{
    if (!m_view->selectKey(key)) {
        m_search->clear(); // it hides what was asked for
        m_view->selectKey(key);
    }
}

std::vector<const ChildEntry *> ChildrenPage::entriesOf(const std::vector<ChildKey> &keys) const
{
    std::vector<const ChildEntry *> entries;
    for (const ChildKey key : keys) {
        if (const ChildEntry *entry = m_roster.find(key))
            entries.push_back(entry);
    }
    return entries;
}

std::chrono::seconds ChildrenPage::patience() const
{
    return std::chrono::seconds(m_patience->checkedAction() ? m_patience->checkedAction()->data().toInt() : 5);
}

void ChildrenPage::stopSelected()
{
    const std::vector<ChildKey> keys = m_view->selectedKeys();
    for (const ChildEntry *entry : entriesOf(keys)) {
        if (!entry->isAlive() || m_isReadOnly)
            continue;
        if (const auto begun = m_roster.stop(entry->key, patience()); !begun)
            Q_EMIT messagePosted(sendFailureMessage(begun.error(), {.process = entry->id,
                                                                    .processName = entry->name,
                                                                    .owner = entry->user,
                                                                    .signal = *SignalNumber::fromNumber(SIGTERM)}));
    }
}

std::vector<SendTarget> ChildrenPage::selectedTargets() const
{
    std::vector<SendTarget> targets;
    for (const ChildEntry *entry : entriesOf(m_view->selectedKeys())) {
        if (entry->isAlive())
            targets.push_back(targetOf(*entry));
    }
    return targets;
}

void ChildrenPage::sendToSelected()
{
    const std::vector<SendTarget> targets = selectedTargets();
    if (targets.empty() || m_sender.isReadOnly())
        return;
    auto *dialog = new SendSignalDialog(m_sender, targets, {}, {}, window());
    dialog->open();
}

void ChildrenPage::relaunchSelected()
{
    ChildKey last = 0;
    for (const ChildEntry *entry : entriesOf(m_view->selectedKeys())) {
        if (!entry->launch || m_isReadOnly)
            continue;
        if (const auto key = m_roster.relaunch(entry->key)) {
            last = *key;
        } else {
            Q_EMIT messagePosted({.kind = MessageKind::Error,
                                  .text = launchErrorText(key.error(), textFromBytes(entry->launch->program))});
        }
    }
    if (last != 0)
        select(last);
}

void ChildrenPage::forget(const std::vector<ChildKey> &keys)
{
    m_roster.forget(keys);
    updateActions();
}

void ChildrenPage::setAdopting(bool adopting)
{
    if (const auto done = m_roster.setAdopting(adopting); !done)
        Q_EMIT messagePosted({.kind = MessageKind::Error, .text = errorText(done.error())});
    m_adoptAction->setChecked(m_roster.isAdopting());
}

void ChildrenPage::updateActions()
{
    const auto selected = entriesOf(m_view->selectedKeys());
    const auto any = [&](const auto &predicate) { return std::any_of(selected.begin(), selected.end(), predicate); };
    const bool mayAct = !m_isReadOnly;
    m_stopAction->setEnabled(mayAct && any([](const ChildEntry *e) { return e->isAlive() && !e->stop; }));
    m_cancelAction->setEnabled(any([](const ChildEntry *e) { return e->stop.has_value(); }));
    m_sendAction->setEnabled(mayAct && any([](const ChildEntry *e) { return e->isAlive(); }));
    m_relaunchAction->setEnabled(mayAct && any([](const ChildEntry *e) { return e->launch.has_value(); }));
    m_forgetAction->setEnabled(any([](const ChildEntry *e) { return !e->isAlive() || !e->isChild(); }));
    m_forgetEndedAction->setEnabled(m_roster.count() > m_roster.aliveCount());
    m_copyCommandAction->setEnabled(!selected.empty());
    m_exportAction->setEnabled(m_filter->rowCount() > 0);
    if (m_endNoticeAction)
        m_endNoticeAction->update();
}

QString ChildrenPage::emptyText() const
{
    if (m_filter->rowCount() > 0)
        return {};
    if (m_roster.count() > 0)
        return tr("Nothing matches “%1”. Esc clears the search.").arg(visibleText(m_search->text()));
    return tr("Nothing launched and nothing watched yet.\nType a command above and press Return to see how it runs and "
              "how it ends, or choose “Watch…” to be told how any running process ends.");
}

QString ChildrenPage::statusText() const
{
    const int all = m_roster.count();
    QStringList parts{all == 1 ? tr("1 process") : tr("%n processes", nullptr, all),
                      tr("running: %1").arg(locale().toString(m_roster.aliveCount())),
                      tr("ended: %1").arg(locale().toString(all - m_roster.aliveCount()))};
    if (m_filter->isActive())
        parts += tr("shown: %1").arg(locale().toString(m_filter->rowCount()));
    if (m_roster.discardedCount() > 0)
        parts += tr("forgotten because there were too many: %1").arg(locale().toString(m_roster.discardedCount()));
    if (m_roster.isAdopting())
        parts += tr("orphans are adopted");
    return parts.join(QStringLiteral(" · "));
}

void ChildrenPage::updateTexts()
{
    m_view->setEmptyText(emptyText());
    m_examples->setVisible(m_roster.count() == 0 && !m_isReadOnly);
    Q_EMIT statusChanged(statusText());
}

void ChildrenPage::setReadOnly()
{
    m_isReadOnly = true;
    m_bar->setEnabled(false);
    m_launchAction->setEnabled(false);
    updateActions();
    updateTexts();
}

void ChildrenPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ChildrenPage::refreshNow()
{
    m_roster.setObserved(true); // looks at once
    m_model->refreshTimes();
}

void ChildrenPage::setOnScreen(bool onScreen)
{
    m_roster.setObserved(onScreen);
    if (onScreen) {
        m_tick.start();
        updateTexts();
    } else {
        m_tick.stop();
    }
}

void ChildrenPage::setExitChoice(ExitChoice choice)
{
    m_closing->setChoice(choice);
}

bool ChildrenPage::readyToClose()
{
    return m_closing->isReady();
}

void ChildrenPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else if (event->key() == Qt::Key_Escape && !m_view->hasFocus())
        m_view->setFocus();
    else
        Page::keyPressEvent(event);
}

QVariantMap ChildrenPage::saveState() const
{
    return {
        {QStringLiteral("filter"), m_search->text()},
        {QStringLiteral("columns"), m_view->columnState()},
        {QStringLiteral("splitter"), m_splitter->saveState()},
        {QStringLiteral("details"), m_details->saveState()},
        {QStringLiteral("detailsShown"), m_detailsAction->isChecked()},
        {QStringLiteral("launch"), m_bar->saveState()},
        {QStringLiteral("patience"), static_cast<int>(patience().count())},
        {QStringLiteral("adopt"), m_adoptAction->isChecked()},
    };
}

void ChildrenPage::restoreState(const QVariantMap &state)
{
    m_search->setText(state.value(QStringLiteral("filter")).toString());
    m_view->restoreColumnState(state.value(QStringLiteral("columns")).toMap());
    restoreSplitter(*m_splitter, state.value(QStringLiteral("splitter")).toByteArray());
    m_details->restoreState(state.value(QStringLiteral("details")).toMap());
    m_detailsAction->setChecked(state.value(QStringLiteral("detailsShown"), true).toBool());
    m_bar->restoreState(state.value(QStringLiteral("launch")).toMap());
    const QList<QAction *> patiences = m_patience->actions();
    for (QAction *action : patiences) {
        if (action->data() == state.value(QStringLiteral("patience")).toInt())
            action->setChecked(true);
    }
    m_adoptAction->setChecked(state.value(QStringLiteral("adopt")).toBool());
}

void ChildrenPage::takeOver(Page &before)
{
    setAdopting(m_adoptAction->isChecked()); // with a state that was forgotten, it is no longer chosen
    m_view->takeOver(*static_cast<ChildrenPage &>(before).m_view);
}

} // namespace signalbox
