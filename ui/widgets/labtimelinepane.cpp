// SPDX-License-Identifier: MIT
#include "ui/widgets/labtimelinepane.h"

#include "ui/models/timelineeventmodel.h"
#include "ui/support/icons.h"
#include "ui/support/printtable.h"
#include "ui/support/viewstate.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/timelineview.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {
enum Part { EmptyPart, TimelinePart };
}

LabTimelinePane::LabTimelinePane(QAction *run, QWidget *parent)
    : QStackedWidget(parent)
    , m_view(new TimelineView)
    , m_model(new TimelineEventModel(this))
    , m_table(new QTreeView)
    , m_splitter(new QSplitter(Qt::Vertical))
{
    m_view->setAccessibleName(tr("Timeline of the experiment"));
    createTable();
    createActions();
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(true); // who wants only the picture, or only the table
    addWidget(createEmpty(run));
    addWidget(m_splitter);
    m_view->setObjectName(QStringLiteral("labTimeline"));
    connect(m_view, &TimelineView::currentEventChanged, this, &LabTimelinePane::showInTable);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { m_view->setCurrentEvent(current.isValid() ? current.row() : -1); });
}

QWidget *LabTimelinePane::createEmpty(QAction *run)
{
    auto *empty = new QWidget;
    auto *layout = new QVBoxLayout(empty);
    m_text = new QLabel;
    m_text->setObjectName(QStringLiteral("labEmpty"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_runButton = new QPushButton(run->icon(), tr("Run this experiment"));
    m_runButton->setObjectName(QStringLiteral("labStart"));
    connect(m_runButton, &QPushButton::clicked, run, &QAction::trigger);
    m_runButton->setEnabled(run->isEnabled());
    connect(run, &QAction::enabledChanged, m_runButton, &QWidget::setEnabled);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(m_runButton, 0, Qt::AlignCenter);
    layout->addStretch(1);
    return empty;
}

void LabTimelinePane::createTable()
{
    m_table->setObjectName(QStringLiteral("labEvents"));
    m_table->setAccessibleName(tr("Events of the timeline"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->header()->setStretchLastSection(true);
    m_table->setColumnWidth(TimelineEventModel::Time, fontMetrics().averageCharWidth() * 14);
    m_table->setColumnWidth(TimelineEventModel::Lane, fontMetrics().averageCharWidth() * 16);
    m_table->setMinimumHeight(fontMetrics().height() * 4);
    m_rowCopy = new RowCopy(*m_table, {.plural = QStringLiteral("timeline")});
    m_rowCopy->offerInContextMenu();
}

void LabTimelinePane::createActions()
{
    const auto add = [this](const QString &text, const char *icon, const char *themeIcon, const QKeySequence &key,
                            void (TimelineView::*slot)()) {
        auto *action = new QAction(uiIcon(QLatin1String(icon), QLatin1String(themeIcon)), text, this);
        action->setObjectName(QLatin1String(icon));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setEnabled(false);
        connect(action, &QAction::triggered, m_view, slot);
        connect(this, &LabTimelinePane::emptyChanged, action, [this, action] { action->setEnabled(!isEmpty()); });
        m_zoomActions << action;
    };
    add(tr("Zoom &in"), "zoomin", "zoom-in", QKeySequence::ZoomIn, &TimelineView::zoomIn);
    add(tr("Zoom &out"), "zoomout", "zoom-out", QKeySequence::ZoomOut, &TimelineView::zoomOut);
    add(tr("Show the &whole timeline"), "zoomfit", "zoom-fit-best", QKeySequence(Qt::CTRL | Qt::Key_0),
        &TimelineView::zoomToFit);
}

void LabTimelinePane::showPart(int index)
{
    const bool wasEmpty = isEmpty();
    setCurrentIndex(index);
    if (isEmpty() != wasEmpty)
        Q_EMIT emptyChanged();
}

bool LabTimelinePane::isEmpty() const
{
    return currentIndex() == EmptyPart;
}

void LabTimelinePane::setTimeline(const Timeline &timeline)
{
    m_view->setTimeline(timeline);
    m_model->setTimeline(timeline);
    m_table->resizeColumnToContents(TimelineEventModel::Lane);
    m_table->setColumnWidth(TimelineEventModel::Lane, std::min(m_table->columnWidth(TimelineEventModel::Lane),
                                                               fontMetrics().averageCharWidth() * 30));
    showPart(TimelinePart);
}

void LabTimelinePane::setEmptyText(const QString &text, bool offersRun)
{
    m_text->setText(text);
    m_runButton->setVisible(offersRun);
    m_view->setTimeline({});
    m_model->setTimeline({});
    showPart(EmptyPart);
}

void LabTimelinePane::showInTable(int event)
{
    const QModelIndex index = m_model->index(event, TimelineEventModel::Time);
    if (index.row() == m_table->currentIndex().row())
        return;
    m_table->setCurrentIndex(index);
    if (!index.isValid())
        m_table->clearSelection();
}

std::unique_ptr<PrintDocument> LabTimelinePane::printDocument(const QString &title) const
{
    if (isEmpty())
        return nullptr;
    return m_view->printDocument(title, std::make_unique<PrintTable>(title, m_rowCopy->allRows()));
}

QByteArray LabTimelinePane::saveSplitter() const
{
    return m_splitter->saveState();
}

void LabTimelinePane::restoreSplitter(const QByteArray &state)
{
    signalbox::restoreSplitter(*m_splitter, state);
}

} // namespace signalbox
