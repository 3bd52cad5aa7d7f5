// SPDX-License-Identifier: MIT
#include "ui/pages/processview.h"

#include "ui/models/processcolumns.h"
#include "ui/models/processmodel.h"
#include "ui/pages/processdelegate.h"
#include "ui/pages/rowcalm.h"
#include "ui/widgets/accessibleparts.h"
#include "ui/widgets/signalstrip.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace signalbox {

ProcessView::ProcessView(ProcessModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_delegate(new ProcessDelegate(this))
    , m_calm(new RowCalm(*this))
    , m_empty(new QLabel(viewport()))
    , m_usualIndentation(indentation())
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Processes"));
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->hide();

    QHeaderView *head = header();
    head->setSectionsMovable(true);
    head->setFirstSectionMovable(true);
    head->setStretchLastSection(true);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    head->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    connect(head, &QHeaderView::sectionResized, this, [this](int column) {
        if (column == 0)
            fitIndentation();
    });
    connect(head, &QWidget::customContextMenuRequested, this, &ProcessView::showHeaderMenu);
    resetColumns();
    setSortingEnabled(true);
    sortByColumn(ProcessModel::columnOf(u"pid"), Qt::AscendingOrder);

    connect(&model, &QAbstractItemModel::rowsInserted, this, &ProcessView::expandBelow);
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] { m_reordered = true; });
    connect(&model, &ProcessModel::restructured, this, &ProcessView::expandWanted);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        m_collapsed.insert(m_model.idOf(index));
        Q_EMIT visibleRowsChanged();
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (m_expandingOurselves)
            return;
        m_collapsed.remove(m_model.idOf(index));
        Q_EMIT visibleRowsChanged();
    });
    installEventFilter(this);
}

void ProcessView::expandBelow(const QModelIndex &parent, int first, int last)
{
    m_expandingOurselves = true;
    const auto open = [this](const QModelIndex &index) {
        if (m_model.hasChildren(index) && !isExpanded(index)
            && (m_filtered || !m_collapsed.contains(m_model.idOf(index))))
            setExpanded(index, true);
    };
    if (parent.isValid())
        open(parent);
    QModelIndexList pending;
    for (int row = first; row <= last; ++row)
        pending << m_model.index(row, 0, parent);
    while (!pending.isEmpty()) {
        const QModelIndex index = pending.takeLast();
        open(index);
        for (int row = 0, rows = m_model.rowCount(index); row < rows; ++row) {
            const QModelIndex child = m_model.index(row, 0, index);
            if (m_model.hasChildren(child))
                pending << child;
        }
    }
    m_expandingOurselves = false;
}

void ProcessView::expandWanted()
{
    if (const int rows = m_model.rowCount(); rows > 0)
        expandBelow({}, 0, rows - 1);
}

void ProcessView::setFiltered(bool filtered)
{
    if (m_filtered == filtered)
        return;
    m_filtered = filtered;
    if (filtered) {
        expandWanted();
        return;
    }
    const QSet<ProcessId> collapsedBefore = m_collapsed;
    for (const ProcessId &id : collapsedBefore) {
        if (const QModelIndex index = m_model.indexOf(id); index.isValid())
            setExpanded(index, false);
        else if (!m_model.record(id))
            m_collapsed.remove(id); // it has ended
    }
}

std::vector<ProcessId> ProcessView::visibleIds() const
{
    std::vector<ProcessId> ids;
    const int bottom = viewport()->height();
    for (QModelIndex index = indexAt(QPoint(0, 0)); index.isValid(); index = indexBelow(index)) {
        if (visualRect(index).top() > bottom)
            break;
        ids.push_back(m_model.idOf(index));
    }
    return ids;
}

std::vector<ProcessId> ProcessView::selectedIds() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [this](const QModelIndex &a, const QModelIndex &b) { return visualRect(a).top() < visualRect(b).top(); });
    std::vector<ProcessId> ids;
    for (const QModelIndex &row : rows)
        ids.push_back(m_model.idOf(row));
    return ids;
}

void ProcessView::selectProcess(const ProcessId &id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_calm->settle(id);
    scrollTo(index, PositionAtCenter);
}

void ProcessView::takeOver(const ProcessView &before)
{
    const QSet<ProcessId> folded = before.m_collapsed; // folding adds to the own set
    for (const ProcessId &id : folded) {
        m_collapsed.insert(id);
        if (const QModelIndex index = m_model.indexOf(id); index.isValid() && !m_filtered)
            setExpanded(index, false);
    }
    if (const QModelIndex current = m_model.indexOf(before.m_model.idOf(before.currentIndex())); current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    QItemSelection selection;
    for (const ProcessId &id : before.selectedIds()) {
        if (const QModelIndex index = m_model.indexOf(id); index.isValid())
            selection.select(index, index);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    for (const ProcessId &id : before.selectedIds()) {
        if (before.m_calm->isSettled(id))
            m_calm->settle(id);
    }
    executeDelayedItemsLayout();
    horizontalScrollBar()->setValue(before.horizontalScrollBar()->value());
    verticalScrollBar()->setValue(before.verticalScrollBar()->value());
}

std::vector<std::pair<ProcessId, int>> ProcessView::places() const
{
    std::vector<std::pair<ProcessId, int>> places;
    for (const ProcessId &id : visibleIds())
        places.emplace_back(id, visualRect(m_model.indexOf(id)).top());
    return places;
}

void ProcessView::keepPlace(const std::function<void()> &change)
{
    QScrollBar *bar = verticalScrollBar();
    const auto before = places();
    const int value = bar->value();
    m_reordered = false;
    change();
    // At the top, one wants to see what comes to the top.
    if (!before.empty() && value > 0)
        scrollBack(before, value);
    m_calm->refreshed(before, places());
    fitIndentation();
}

void ProcessView::scrollBack(const std::vector<std::pair<ProcessId, int>> &before, int value)
{
    QScrollBar *bar = verticalScrollBar();
    // Sorted by what never changes (the pid, say), rows only come and go, however the model told it.
    const bool stable = ProcessModel::field(header()->sortIndicatorSection()).changesWith == ChangedParts();
    if (m_reordered && !stable) {
        executeDelayedItemsLayout();
        bar->setValue(value);
        return;
    }
    for (const auto &[id, top] : before) {
        const QModelIndex index = m_model.indexOf(id);
        if (!index.isValid())
            continue;
        // Deep in the tree the indentation may leave no width at all; the height tells whether it is shown.
        if (const QRect now = visualRect(index); now.height() > 0 && now.top() != top)
            bar->setValue(bar->value() + now.top() - top);
        return;
    }
}

void ProcessView::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    // Also one that was selected before: pressed once more, it is meant.
    if (const QModelIndex index = indexAt(event->pos()); index.isValid() && selectionModel()->isSelected(index))
        m_calm->selected(m_model.idOf(index));
}

void ProcessView::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    announceCurrentPartLater(*this);
}

void ProcessView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // As QTreeView's, but for what it tells screen readers: it counts hidden columns.
    QAbstractItemView::currentChanged(current, previous);
    for (const QModelIndex &row : {previous, current}) {
        if (const QRect cell = visualRect(row); !cell.isEmpty())
            viewport()->update(0, cell.top(), viewport()->width(), cell.height());
    }
    announceCurrentPart(*this);
}

void ProcessView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    // As QTreeView's, but for what it tells screen readers: it counts hidden columns.
    QAbstractItemView::selectionChanged(selected, deselected);
    QAccessibleEvent accessibleEvent(this, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&accessibleEvent);
    const auto forRows = [this](const QItemSelection &selection, const auto &then) {
        for (const QItemSelectionRange &range : selection) {
            for (int row = range.top(); row <= range.bottom(); ++row)
                then(m_model.idOf(m_model.index(row, 0, range.parent())));
        }
    };
    forRows(deselected, [this](const ProcessId &id) { m_calm->deselected(id); });
    forRows(selected, [this](const ProcessId &id) { m_calm->selected(id); });
}

void ProcessView::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    Q_EMIT holdChanged(held);
}

bool ProcessView::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Control)
            setHeld(viewport()->underMouse());
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Control)
            setHeld(false);
        break;
    case QEvent::FocusOut:
    case QEvent::Hide: setHeld(false); break;
    default: break;
    }
    return QTreeView::eventFilter(watched, event);
}

bool ProcessView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHeld(false);
    else if (event->type() == QEvent::Enter && QApplication::keyboardModifiers().testFlag(Qt::ControlModifier)
             && hasFocus())
        setHeld(true);
    return QTreeView::viewportEvent(event);
}

void ProcessView::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    if (dy != 0) {
        fitIndentation();
        Q_EMIT visibleRowsChanged();
    }
}

void ProcessView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    placeEmptyText();
    Q_EMIT visibleRowsChanged();
}

void ProcessView::fitIndentation()
{
    // It only ever gets narrower by deeper rows, so that scrolling up and down does not move names to and fro.
    for (const ProcessId &id : visibleIds()) {
        int depth = 1;
        for (QModelIndex above = m_model.indexOf(id).parent(); above.isValid(); above = above.parent())
            ++depth;
        m_deepest = std::max(m_deepest, depth);
    }
    const int character = fontMetrics().averageCharWidth();
    const int room = columnWidth(0) - 12 * character; // what a name gets at least
    const int wanted = std::clamp(room / std::max(m_deepest, 1), character, m_usualIndentation);
    if (wanted != indentation())
        setIndentation(wanted);
}

void ProcessView::updateGeometries()
{
    QTreeView::updateGeometries();
    verticalScrollBar()->setSingleStep(std::max(1, fontMetrics().height() + 4));
}

void ProcessView::setEmptyText(const QString &text)
{
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    placeEmptyText();
}

void ProcessView::placeEmptyText()
{
    m_empty->setGeometry(viewport()->rect().adjusted(20, 0, -20, 0));
}

} // namespace signalbox
