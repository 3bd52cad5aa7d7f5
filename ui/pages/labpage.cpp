// SPDX-License-Identifier: MIT
#include "ui/pages/labpage.h"

#include "core/lab/labrunner.h"
#include "ui/models/labfilter.h"
#include "ui/models/labmodel.h"
#include "ui/support/icons.h"
#include "ui/support/viewstate.h"
#include "ui/widgets/emptytext.h"
#include "ui/widgets/labcodepane.h"
#include "ui/widgets/labdetails.h"
#include "ui/widgets/labtimelinepane.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace signalbox {

namespace {

/// Rows with room for their icons, which are higher than letters.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int more = 4;
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width(), std::max(hint.height(), option.decorationSize.height()) + more};
    }
};

} // namespace

LabPage::LabPage(const Result<LabSubjects> &subjects, const std::vector<Experiment> &shown, QWidget *parent)
    : Page(parent)
    , m_model(new LabModel(shown, this))
    , m_filter(new LabFilter(this))
    , m_view(new QTreeView)
    , m_empty(new EmptyText(m_view))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_search(new SearchField(tr("Search experiments"), tr("Search: topic, claim, signal; !word leaves out")))
{
    m_filter->setSourceModel(m_model);
    if (subjects)
        m_runner = new LabRunner(*subjects, this);
    else
        m_missing = subjects.error();
    createActions();
    createDetails();
    m_splitter->addWidget(createList());
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 2); // both give way in a narrow window
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 56, fontMetrics().averageCharWidth() * 84});
    m_splitter->setChildrenCollapsible(false);
    handFocusTo(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createToolbar());
    layout->addWidget(m_splitter, 1);
    connectView();
    connectRunner();
    selectSomething();
    updateActions();
    updateTexts();
}

LabPage::~LabPage()
{
    // The views report to members of ours while they go.
    delete m_splitter;
}

QString LabPage::pageId() const
{
    return QStringLiteral("lab");
}

QString LabPage::title() const
{
    return tr("Lab");
}

QIcon LabPage::icon() const
{
    return uiIcon(QLatin1String("lab"));
}

void LabPage::createDetails()
{
    m_details = new LabDetails(m_runAction);
    const QList<QAction *> zoom = m_details->timelinePane()->zoomActions();
    for (QAction *action : zoom)
        addAction(action);
    separateActions();
    m_actions << zoom;
    connect(m_details, &LabDetails::manPageActivated, this, &LabPage::copyManCommand);
    LabCodePane *code = m_details->codePane();
    connect(code, &LabCodePane::saveRequested, this,
            [this, code] { askForFile(tr("Save the code"), code->fileName(), &LabPage::exportCode); });
}

QWidget *LabPage::createList()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    prepareView();
    layout->addWidget(m_view, 1);
    layout->addWidget(createProgress());
    panel->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    return panel;
}

void LabPage::prepareView()
{
    m_view->setObjectName(QStringLiteral("labList"));
    m_view->setAccessibleName(tr("Experiments by topic"));
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new RoomyDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setIndentation(fontMetrics().height() * 4 / 5);
    // As wide as its widest word: a verdict that comes in moves nothing.
    int widest = 0;
    for (int state = 0; state < labStateCount; ++state)
        widest = std::max(widest, fontMetrics().horizontalAdvance(labStateWord(static_cast<LabState>(state))));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionsMovable(false);
    m_view->header()->setSectionResizeMode(LabModel::Title, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(LabModel::Verdict, QHeaderView::Fixed);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, m_view);
    m_view->header()->resizeSection(LabModel::Verdict, widest + icon + fontMetrics().height() * 2);
    unfold();
}

void LabPage::unfold()
{
    m_view->expandAll();
    for (int topic = 0; topic < m_filter->rowCount(); ++topic)
        m_view->setFirstColumnSpanned(topic, {}, true); // a heading is not cut where verdicts begin
}

QWidget *LabPage::createProgress()
{
    m_foot = new QStackedWidget;
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("labSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("labProgress"));
    m_progress->setAccessibleName(tr("Progress of the experiments"));
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_foot->addWidget(m_summary);
    m_foot->addWidget(m_progress);
    m_foot->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_foot->setFixedHeight(fontMetrics().height() * 5 / 2);
    return m_foot;
}

QModelIndex LabPage::currentIndex() const
{
    return m_filter->mapToSource(m_view->currentIndex()).siblingAtColumn(LabModel::Title);
}

QString LabPage::currentId() const
{
    const Experiment *experiment = m_model->experimentAt(currentIndex());
    return experiment ? QString::fromLatin1(experiment->id) : QString();
}

bool LabPage::showExperiment(const QString &id)
{
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(id));
    if (!index.isValid())
        return false;
    m_view->expand(index.parent());
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    return true;
}

void LabPage::selectSomething()
{
    if (m_view->currentIndex().isValid())
        return;
    const QModelIndex first = m_filter->index(0, LabModel::Title, m_filter->index(0, LabModel::Title));
    if (first.isValid())
        m_view->setCurrentIndex(first);
}

void LabPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LabPage::applySearch(const QString &text)
{
    const QString before = currentId();
    m_filter->setWords(text);
    unfold();
    if (!showExperiment(before)) {
        m_view->setCurrentIndex({});
        selectSomething();
    }
    updateActions();
    updateTexts();
}

void LabPage::refreshNow()
{
    runSelected();
}

void LabPage::setOnScreen(bool onScreen)
{
    if (onScreen)
        updateTexts();
}

void LabPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else if (event->key() == Qt::Key_Escape && m_search->hasFocus())
        m_view->setFocus();
    else
        Page::keyPressEvent(event);
}

QVariantMap LabPage::saveState() const
{
    return {
        {QStringLiteral("filter"), m_search->text()},        {QStringLiteral("experiment"), currentId()},
        {QStringLiteral("runs"), m_model->saveStandings()},  {QStringLiteral("splitter"), m_splitter->saveState()},
        {QStringLiteral("details"), m_details->saveState()},
    };
}

void LabPage::restoreState(const QVariantMap &state)
{
    m_model->restoreStandings(state.value(QStringLiteral("runs")).toMap());
    m_search->setText(state.value(QStringLiteral("filter")).toString());
    restoreSplitter(*m_splitter, state.value(QStringLiteral("splitter")).toByteArray());
    m_details->restoreState(state.value(QStringLiteral("details")).toMap());
    showExperiment(state.value(QStringLiteral("experiment")).toString());
    updateDetails();
    updateTexts();
}

} // namespace signalbox
