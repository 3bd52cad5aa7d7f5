// SPDX-License-Identifier: MIT
#include "ui/pages/signallogview.h"

#include "ui/models/signallogmodel.h"
#include "ui/models/wordfilter.h"
#include "ui/widgets/emptytext.h"
#include "ui/widgets/signalchipdelegate.h"

#include <QHeaderView>
#include <QScrollBar>

namespace signalbox {

SignalLogView::SignalLogView(const SignalLogModel &model, WordFilter &filter, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_filter(filter)
    , m_empty(new EmptyText(this))
{
    setObjectName(QStringLiteral("logTable"));
    setAccessibleName(tr("Signals sent and received"));
    setModel(&filter);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegateForColumn(SignalLogModel::Signal, new SignalChipDelegate(SignalLogModel::SignalRole, this));
    header()->setSectionsMovable(true);
    header()->setStretchLastSection(true);
    setWidths();
    connect(&filter, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_following)
            scrollToBottom();
    });
    // Only what a person does with wheel, drag or keys; the program's own scrolling is no action.
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this,
            [this] { setFollowing(verticalScrollBar()->sliderPosition() >= verticalScrollBar()->maximum()); });
}

void SignalLogView::setWidths()
{
    const QFontMetrics metrics = fontMetrics();
    const auto fit = [&](SignalLogModel::Column column, const char *sample) {
        constexpr int margins = 14;
        const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        setColumnWidth(column,
                       std::max(metrics.horizontalAdvance(QLatin1String(sample)), metrics.horizontalAdvance(title))
                           + margins);
    };
    fit(SignalLogModel::Time, "00:00:00.000");
    fit(SignalLogModel::Direction, "received");
    fit(SignalLogModel::Signal, "MMSIGRTMIN+15");
    fit(SignalLogModel::Peer, "a process");
    fit(SignalLogModel::Pid, "4194304");
    fit(SignalLogModel::Details, "SI_QUEUE, v");
    fit(SignalLogModel::Forecast, "handles it:");
}

void SignalLogView::setFollowing(bool following)
{
    if (following)
        scrollToBottom();
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

void SignalLogView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    // Somebody reads this row: new ones are not to push it away.
    if (current.isValid() && hasFocus() && current.row() < m_filter.rowCount() - 1)
        setFollowing(false);
}

void SignalLogView::takeOver(const SignalLogView &before)
{
    const auto rowOf = [&](const QModelIndex &other) {
        return m_filter.mapFromSource(m_model.index(before.m_filter.mapToSource(other).row(), 0));
    };
    selectionModel()->setCurrentIndex(rowOf(before.currentIndex()), QItemSelectionModel::NoUpdate);
    const QModelIndexList selected = before.selectionModel()->selectedRows();
    for (const QModelIndex &row : selected)
        selectionModel()->select(rowOf(row), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(before.verticalScrollBar()->value());
    setFollowing(before.m_following);
}

void SignalLogView::setEmptyText(const QString &text)
{
    m_empty->say(text);
}

std::vector<std::shared_ptr<const LogEntry>> SignalLogView::selectedEntries() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<std::shared_ptr<const LogEntry>> entries;
    for (const QModelIndex &row : std::as_const(rows))
        entries.push_back(m_model.entry(m_filter.mapToSource(row).row()));
    return entries;
}

std::vector<std::shared_ptr<const LogEntry>> SignalLogView::shownEntries() const
{
    std::vector<std::shared_ptr<const LogEntry>> entries;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        entries.push_back(m_model.entry(m_filter.mapToSource(m_filter.index(row, 0)).row()));
    return entries;
}

} // namespace signalbox
