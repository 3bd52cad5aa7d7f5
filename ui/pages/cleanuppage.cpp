// SPDX-License-Identifier: MIT
#include "ui/pages/cleanuppage.h"

#include "core/base/untrustedtext.h"
#include "ui/models/cleanuplogmodel.h"
#include "ui/models/cleanupmatrixmodel.h"
#include "ui/models/registeredhookmodel.h"
#include "ui/models/trialhookmodel.h"
#include "ui/models/wordfilter.h"
#include "ui/support/cleanuptext.h"
#include "ui/support/icons.h"
#include "ui/support/viewstate.h"
#include "ui/widgets/cleanuplegendbar.h"
#include "ui/widgets/cleanupmatrixview.h"
#include "ui/widgets/cleanupsetup.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/trialhookeditor.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace signalbox {

namespace {

QLabel *makeHeading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

/// Room for what stands below the line: in rows as tight as their letters, "_exit" reads "exit".
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int more = 4;
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, more);
    }
};

QStringList hookTexts(const std::vector<TrialHook> &hooks)
{
    QStringList texts;
    for (const TrialHook &hook : hooks)
        texts << trialHookToText(hook);
    return texts;
}

} // namespace

CleanupPage::CleanupPage(const Result<CleanupSubjects> &subjects, QWidget *parent)
    : Page(parent)
    , m_hooks(new TrialHookModel(this))
    , m_matrix(new CleanupMatrixModel(this))
    , m_filter(new WordFilter(CleanupMatrixModel::SearchRole, this))
    , m_logModel(new CleanupLogModel(this))
    , m_ownModel(new RegisteredHookModel(this))
    , m_setup(new CleanupSetup)
    , m_editor(new TrialHookEditor(*m_hooks))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_search(new SearchField(tr("Search endings"), tr("Search: ending, signal, what happened; !word leaves out")))
    , m_progress(new QProgressBar)
{
    m_filter->setSourceModel(m_matrix);
    m_view = new CleanupMatrixView(*m_matrix, *m_filter);
    m_rowCopy = new RowCopy(*m_view, {.plural = QStringLiteral("endings")});
    if (subjects)
        m_runner = new CleanupRunner(*subjects, this);
    else
        m_missing = subjects.error();
    m_setup->setPythonAvailable(subjects && !subjects->python.isEmpty());
    createActions();
    m_splitter->addWidget(createPanel());
    m_splitter->addWidget(createResults());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    handFocusTo(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createToolbar());
    layout->addWidget(m_splitter, 1);
    connectView();
    connectRunner();
    updateActions();
    updateTexts();
    updateWhy();
}

CleanupPage::~CleanupPage()
{
    // The views report to members of ours while they go.
    delete m_splitter;
}

QString CleanupPage::pageId() const
{
    return QStringLiteral("cleanup");
}

QString CleanupPage::title() const
{
    return tr("Cleanup");
}

QIcon CleanupPage::icon() const
{
    return uiIcon(QLatin1String("cleanup"));
}

QWidget *CleanupPage::createPanel()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, layout->spacing(), 0);
    layout->addWidget(makeHeading(tr("How hooks are registered")));
    layout->addWidget(m_setup);
    QLabel *hooks = makeHeading(tr("Hooks: the last one runs first"));
    layout->addSpacing(layout->spacing());
    layout->addWidget(hooks);
    layout->addWidget(m_editor, 2);
    layout->addSpacing(layout->spacing());
    layout->addWidget(createOwnHooks(), 1);
    // As high as there is room for, rather than as high as lists like to be: both are to be in sight.
    m_editor->setMinimumHeight(fontMetrics().height() * 9);
    m_editor->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_panel = new QScrollArea;
    m_panel->setObjectName(QStringLiteral("cleanupPanel"));
    m_panel->setAccessibleName(tr("Set-up of the trials"));
    m_panel->setFrameShape(QFrame::NoFrame);
    m_panel->setWidgetResizable(true);
    m_panel->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel->setWidget(content);
    m_panel->setFocusPolicy(Qt::NoFocus);
    const int narrowest = fontMetrics().averageCharWidth() * 38;
    content->setMinimumWidth(narrowest);
    m_panel->setMinimumWidth(narrowest + fontMetrics().averageCharWidth() * 3);
    connect(m_setup, &CleanupSetup::changed, this, &CleanupPage::updateActions);
    connect(m_panelAction, &QAction::toggled, m_panel, &QWidget::setVisible);
    return m_panel;
}

QWidget *CleanupPage::createOwnHooks()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeHeading(tr("Hooks of this program itself")));
    m_ownView = new QTreeView;
    m_ownView->setObjectName(QStringLiteral("ownHooks"));
    m_ownView->setAccessibleName(tr("Hooks that Signalbox itself has registered"));
    m_ownView->setModel(m_ownModel);
    m_ownView->setRootIsDecorated(false);
    m_ownView->setUniformRowHeights(true);
    m_ownView->setAlternatingRowColors(true);
    m_ownView->setAllColumnsShowFocus(true);
    m_ownView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    (new RowCopy(*m_ownView, {.plural = QStringLiteral("hooks")}))->offerInContextMenu();
    m_ownView->header()->setStretchLastSection(false);
    m_ownView->header()->setSectionResizeMode(RegisteredHookModel::Name, QHeaderView::Stretch);
    for (const int column : {RegisteredHookModel::Order, RegisteredHookModel::Deadline})
        m_ownView->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_ownView->header()->moveSection(RegisteredHookModel::Order, 0);
    m_ownView->setMinimumHeight(fontMetrics().height() * 5);
    m_ownView->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    layout->addWidget(m_ownView, 1);
    m_ownEmpty = new QLabel(tr("None is registered."));
    m_ownEmpty->setTextFormat(Qt::PlainText);
    m_ownEmpty->setWordWrap(true);
    m_ownEmpty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_ownEmpty, 1);
    m_ownView->hide();
    return box;
}

QWidget *CleanupPage::createResults()
{
    auto *above = new QWidget;
    auto *layout = new QVBoxLayout(above);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addWidget(new CleanupLegendBar);

    m_start = new QWidget;
    auto *start = new QHBoxLayout(m_start);
    auto *hint =
        new QLabel(tr("Nothing has been tried yet. Each ending is tried on a program of its own, started for it."));
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    auto *button = new QPushButton(tr("Run all"));
    button->setObjectName(QStringLiteral("cleanupStart"));
    connect(button, &QPushButton::clicked, m_runAllAction, &QAction::trigger);
    button->setEnabled(m_runAllAction->isEnabled());
    connect(m_runAllAction, &QAction::enabledChanged, button, &QWidget::setEnabled);
    start->setContentsMargins(0, 0, 0, 0);
    start->addWidget(hint, 1);
    start->addWidget(button);
    layout->addWidget(m_start);

    m_logView = new QTreeView;
    m_logView->setObjectName(QStringLiteral("cleanupLog"));
    m_logView->setAccessibleName(tr("Log of the trials"));
    m_logView->setModel(m_logModel);
    m_logView->setItemDelegate(new RoomyDelegate(m_logView));
    m_logView->setUniformRowHeights(true);
    m_logView->setAlternatingRowColors(true);
    m_logView->setAllColumnsShowFocus(true);
    m_logView->header()->setStretchLastSection(false);
    m_logView->header()->setSectionResizeMode(CleanupLogModel::What, QHeaderView::Stretch);
    m_logView->setColumnWidth(CleanupLogModel::When, fontMetrics().averageCharWidth() * 20);
    m_logView->setColumnWidth(CleanupLogModel::Took, fontMetrics().averageCharWidth() * 12);

    m_logView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    (new RowCopy(*m_logView, {.plural = QStringLiteral("steps")}))->offerInContextMenu();
    auto *copyLog = new QAction(tr("Copy the whole &log"), m_logView);
    copyLog->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copyLog->setShortcutContext(Qt::WidgetShortcut);
    connect(copyLog, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_logModel->text()); });
    m_logView->addAction(copyLog);

    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(createWhy(), tr("&Why"));
    m_tabs->addTab(m_logView, tr("&Log"));
    m_results = new QSplitter(Qt::Vertical);
    m_results->addWidget(above);
    m_results->addWidget(m_tabs);
    m_results->setSizes({480, 220}); // all endings, and some lines of why, in a window of usual height
    m_results->setChildrenCollapsible(false);
    return m_results;
}

QWidget *CleanupPage::createWhy()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    m_whyTitle = makeHeading({});
    m_whyTitle->setWordWrap(true);
    m_why = new QLabel;
    m_why->setObjectName(QStringLiteral("cleanupWhy"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_whyTitle);
    layout->addWidget(m_why, 1);
    auto *area = new QScrollArea;
    area->setAccessibleName(tr("Why the selected cell is as it is"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->setMinimumHeight(fontMetrics().height() * 5);
    return area;
}

void CleanupPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CleanupPage::refreshNow()
{
    const std::vector<HookInfo> own = m_ownHooks ? m_ownHooks() : std::vector<HookInfo>();
    m_ownModel->setHooks(own);
    m_ownView->setVisible(!own.empty());
    m_ownEmpty->setVisible(own.empty());
}

void CleanupPage::setOnScreen(bool onScreen)
{
    if (!onScreen)
        return;
    refreshNow();
    updateTexts();
}

void CleanupPage::setOwnHooks(std::function<std::vector<HookInfo>()> hooks)
{
    m_ownHooks = std::move(hooks);
    refreshNow();
}

void CleanupPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else if (event->key() == Qt::Key_Escape && m_search->hasFocus())
        m_view->setFocus();
    else
        Page::keyPressEvent(event);
}

QVariantMap CleanupPage::saveState() const
{
    return {
        {QStringLiteral("filter"), m_search->text()},
        {QStringLiteral("hooks"), hookTexts(m_hooks->hooks())},
        {QStringLiteral("hookCount"), m_hooks->rowCount()},
        {QStringLiteral("setup"), m_setup->saveState()},
        {QStringLiteral("splitter"), m_splitter->saveState()},
        {QStringLiteral("results"), m_results->saveState()},
        {QStringLiteral("tab"), m_tabs->currentIndex() == 0 ? QStringLiteral("why") : QStringLiteral("log")},
        {QStringLiteral("panelShown"), m_panelAction->isChecked()},
    };
}

void CleanupPage::restoreState(const QVariantMap &state)
{
    m_search->setText(state.value(QStringLiteral("filter")).toString());
    // An INI file has no empty list: the count tells it from one that is missing.
    const auto hooks = trialHooksFromTexts(state.value(QStringLiteral("hooks")).toStringList());
    if (!hooks.empty() || state.value(QStringLiteral("hookCount")).toString() == QLatin1String("0"))
        m_hooks->restoreHooks(hooks);
    m_setup->restoreState(state.value(QStringLiteral("setup")).toMap());
    restoreSplitter(*m_splitter, state.value(QStringLiteral("splitter")).toByteArray());
    restoreSplitter(*m_results, state.value(QStringLiteral("results")).toByteArray());
    m_tabs->setCurrentIndex(state.value(QStringLiteral("tab")).toString() == QLatin1String("log") ? 1 : 0);
    m_panelAction->setChecked(state.value(QStringLiteral("panelShown"), true).toBool());
}

} // namespace signalbox
