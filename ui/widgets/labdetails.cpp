// SPDX-License-Identifier: MIT
#include "ui/widgets/labdetails.h"

#include "ui/models/labexpectationmodel.h"
#include "ui/support/caption.h"
#include "ui/support/timelinetext.h"
#include "ui/support/viewstate.h"
#include "ui/widgets/labcodepane.h"
#include "ui/widgets/labdescription.h"
#include "ui/widgets/labtimelinepane.h"
#include "ui/widgets/rowcopy.h"

#include <QAction>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

enum Part { HeadingPart, ExperimentPart };

/// Gives sentences as many lines as they take in their column.
class WrappingDelegate : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QTreeView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {}
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int margin = 8; // more than any style keeps free at the sides
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        const QRect room(0, 0, std::max(1, m_view->columnWidth(index.column()) - margin), QWIDGETSIZE_MAX);
        const int height = option.fontMetrics.boundingRect(room, Qt::TextWordWrap, index.data().toString()).height();
        return {hint.width(), std::max(hint.height(), height) + 4};
    }

private:
    QTreeView *m_view;
};

/// For settings.
constexpr std::array<const char *, LabDetails::TabCount> tabIds{"timeline", "observed", "code", "text"};

} // namespace

LabDetails::LabDetails(QAction *run, QWidget *parent)
    : QStackedWidget(parent)
    , m_description(new LabDescription)
    , m_timeline(new LabTimelinePane(run))
    , m_expectations(new LabExpectationModel(this))
    , m_expectationView(new QTreeView)
    , m_code(new LabCodePane)
    , m_text(new QPlainTextEdit)
    , m_tabs(new QTabWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
{
    createExpectations();
    createText();
    createTabs();
    m_splitter->addWidget(m_description);
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({fontMetrics().height() * 14, fontMetrics().height() * 34});
    m_splitter->setChildrenCollapsible(false);
    addWidget(createHeading());
    addWidget(m_splitter);
    connect(m_description, &LabDescription::manPageActivated, this, &LabDetails::manPageActivated);
}

QWidget *LabDetails::createHeading()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    m_heading = new QLabel;
    m_heading->setTextFormat(Qt::PlainText);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_headingText = new QLabel;
    m_headingText->setObjectName(QStringLiteral("labHeadingText"));
    m_headingText->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_heading, m_headingText}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addStretch(1);
    return page;
}

void LabDetails::createExpectations()
{
    m_expectationView->setObjectName(QStringLiteral("labExpectations"));
    m_expectationView->setAccessibleName(tr("Expected and observed"));
    m_expectationView->setModel(m_expectations);
    m_expectationView->setRootIsDecorated(false);
    m_expectationView->setWordWrap(true);
    m_expectationView->setItemDelegateForColumn(LabExpectationModel::Text, new WrappingDelegate(m_expectationView));
    m_expectationView->setAlternatingRowColors(true);
    m_expectationView->setAllColumnsShowFocus(true);
    m_expectationView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    (new RowCopy(*m_expectationView, {.plural = QStringLiteral("expectations"), .identity = {QStringLiteral("fact")}}))
        ->offerInContextMenu();
    QHeaderView *header = m_expectationView->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(LabExpectationModel::Text, QHeaderView::Stretch);
    for (const int column : {LabExpectationModel::Expected, LabExpectationModel::Observed, LabExpectationModel::Match})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(header, &QHeaderView::sectionResized, m_expectationView, &QTreeView::doItemsLayout, Qt::QueuedConnection);
}

void LabDetails::createText()
{
    m_text->setObjectName(QStringLiteral("labText"));
    m_text->setAccessibleName(tr("Timeline as text"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("The timeline as text, once the experiment has been run"));
}

void LabDetails::createTabs()
{
    m_tabs->setObjectName(QStringLiteral("labTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_timeline, tr("&Timeline"));
    m_tabs->addTab(m_expectationView, tr("Expected and &observed"));
    m_tabs->addTab(m_code, tr("Co&de"));
    m_tabs->addTab(m_text, tr("Te&xt"));
    m_tabs->setCornerWidget(createZoomTools());
}

QWidget *LabDetails::createZoomTools()
{
    auto *tools = new QWidget;
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const QList<QAction *> actions = m_timeline->zoomActions();
    for (QAction *action : actions) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setAccessibleName(plainCaption(action->text()));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    // Seen with the timeline only, but their room stays: the tabs do not move.
    connect(m_tabs, &QTabWidget::currentChanged, tools, [tools](int tab) {
        for (QToolButton *button : tools->findChildren<QToolButton *>()) {
            QSizePolicy keeps = button->sizePolicy();
            keeps.setRetainSizeWhenHidden(true);
            button->setSizePolicy(keeps);
            button->setVisible(tab == TimelineTab);
        }
    });
    return tools;
}

QString LabDetails::emptyText(const LabStanding &standing) const
{
    if (!m_obstacle.isEmpty())
        return m_obstacle;
    switch (standing.state) {
    case LabState::Running: return tr("The experiment runs. Its timeline is shown when it is through.");
    case LabState::NotRun:
        return tr("Not run yet. The experiment starts processes of its own and records what happens to them; the "
                  "timeline shows it. Return in the list runs it, too.");
    default: return tr("Timelines are kept only while Signalbox is open: run it again to see what happens.");
    }
}

void LabDetails::showExperiment(const Experiment &experiment, const LabStanding &standing,
                                const std::shared_ptr<const LabResult> &result)
{
    m_description->setExperiment(experiment);
    m_description->setStanding(standing);
    m_expectations->setExperiment(&experiment, result);
    m_code->setExperiment(QString::fromLatin1(experiment.id));
    if (result && !result->timeline.isEmpty()) {
        if (result != m_result || m_timeline->isEmpty())
            m_timeline->setTimeline(result->timeline);
    } else {
        m_timeline->setEmptyText(result ? tr("Nothing was recorded.") : emptyText(standing),
                                 m_obstacle.isEmpty() && standing.state != LabState::Running);
    }
    if (result != m_result || !result)
        m_text->setPlainText(result ? timelineText(result->timeline) : QString());
    m_result = result;
    setCurrentIndex(ExperimentPart);
}

void LabDetails::showText(const QString &heading, const QString &text)
{
    m_heading->setText(heading);
    m_headingText->setText(text);
    m_result.reset();
    setCurrentIndex(HeadingPart);
}

void LabDetails::setObstacle(const QString &text)
{
    m_obstacle = text;
}

QString LabDetails::headline() const
{
    return m_description->headline();
}

int LabDetails::currentTab() const
{
    return m_tabs->currentIndex();
}

void LabDetails::showTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

QVariantMap LabDetails::saveState() const
{
    return {
        {QStringLiteral("splitter"), m_splitter->saveState()},
        {QStringLiteral("timeline"), m_timeline->saveSplitter()},
        {QStringLiteral("tab"), QLatin1String(tabIds.at(static_cast<size_t>(currentTab())))},
        {QStringLiteral("language"),
         m_code->language() == CodeLanguage::Python ? QStringLiteral("python") : QStringLiteral("cpp")},
    };
}

void LabDetails::restoreState(const QVariantMap &state)
{
    restoreSplitter(*m_splitter, state.value(QStringLiteral("splitter")).toByteArray());
    m_timeline->restoreSplitter(state.value(QStringLiteral("timeline")).toByteArray());
    const QString tab = state.value(QStringLiteral("tab")).toString();
    for (int i = 0; i < TabCount; ++i) {
        if (tab == QLatin1String(tabIds.at(static_cast<size_t>(i))))
            showTab(i);
    }
    m_code->setLanguage(state.value(QStringLiteral("language")).toString() == QLatin1String("python")
                            ? CodeLanguage::Python
                            : CodeLanguage::Cpp);
}

} // namespace signalbox
