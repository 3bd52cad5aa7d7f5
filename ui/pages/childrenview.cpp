// SPDX-License-Identifier: MIT
#include "ui/pages/childrenview.h"

#include "ui/models/childmodel.h"
#include "ui/models/wordfilter.h"
#include "ui/widgets/emptytext.h"
#include "ui/widgets/signalchipdelegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr int widestRestored = 4000; // pixels; a settings file may say anything
constexpr std::array defaultColumns{ChildModel::Name,        ChildModel::Pid,        ChildModel::State,
                                    ChildModel::Code,        ChildModel::Signal,     ChildModel::Elapsed,
                                    ChildModel::UserTime,    ChildModel::SystemTime, ChildModel::PeakMemory,
                                    ChildModel::CommandLine, ChildModel::Origin};

QString titleOf(const ChildModel &model, int column)
{
    return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

} // namespace

ChildrenView::ChildrenView(const ChildModel &model, WordFilter &filter, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_filter(filter)
    , m_empty(new EmptyText(this))
{
    setObjectName(QStringLiteral("childrenTable"));
    setAccessibleName(tr("Launched and watched processes"));
    setModel(&filter);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegateForColumn(ChildModel::Signal, new SignalChipDelegate(ChildModel::SignalRole, this));
    setSortingEnabled(true);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(true);
    header()->setStretchLastSection(true);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &ChildrenView::showHeaderMenu);
    resetColumns();
}

int ChildrenView::defaultWidth(int column) const
{
    constexpr int margins = 14;
    const auto fit = [&](const QString &sample) {
        return std::max(fontMetrics().horizontalAdvance(sample),
                        fontMetrics().horizontalAdvance(titleOf(m_model, column)))
               + margins;
    };
    switch (column) {
    case ChildModel::Name: return fit(QStringLiteral("gnome-termin"));
    case ChildModel::Pid: return fit(QStringLiteral("4194304"));
    case ChildModel::State: return fit(QStringLiteral("stopping: 300 s"));
    case ChildModel::Code: return fit(QStringLiteral("255"));
    case ChildModel::Signal: return fit(QStringLiteral("MSIGRTMIN+15"));
    case ChildModel::PeakMemory: return fit(QStringLiteral("1023 MiB"));
    case ChildModel::Started: return fit(QStringLiteral("00:00:00"));
    case ChildModel::Origin: return fit(QStringLiteral("adopted orphan"));
    case ChildModel::CommandLine: return fit(QString(36, QLatin1Char('x')));
    default: return fit(QStringLiteral("00:00:00"));
    }
}

void ChildrenView::resetColumns()
{
    for (int column = 0; column < ChildModel::ColumnCount; ++column)
        header()->resizeSection(column, defaultWidth(column));
    showColumns({defaultColumns.begin(), defaultColumns.end()});
    sortByColumn(ChildModel::Started, Qt::AscendingOrder);
}

std::vector<int> ChildrenView::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < header()->count(); ++visual) {
        if (const int column = header()->logicalIndex(visual); !isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void ChildrenView::showColumns(const std::vector<int> &columns)
{
    std::vector<int> wanted;
    for (const int column : columns) {
        if (column >= 0 && column < ChildModel::ColumnCount
            && std::find(wanted.begin(), wanted.end(), column) == wanted.end())
            wanted.push_back(column);
    }
    if (wanted.empty())
        wanted.push_back(ChildModel::Name);
    for (int column = 0; column < ChildModel::ColumnCount; ++column) {
        const bool hidden = std::find(wanted.begin(), wanted.end(), column) == wanted.end();
        setColumnHidden(column, hidden);
        if (!hidden && columnWidth(column) < header()->minimumSectionSize())
            setColumnWidth(column, defaultWidth(column));
    }
    for (size_t place = 0; place < wanted.size(); ++place)
        header()->moveSection(header()->visualIndex(wanted[place]), static_cast<int>(place));
}

QVariantMap ChildrenView::columnState() const
{
    QStringList shown;
    QVariantMap widths;
    const std::vector<int> columns = shownColumns();
    for (const int column : columns) {
        shown << ChildModel::columnId(column);
        if (column != columns.back()) // the last one is stretched
            widths.insert(ChildModel::columnId(column), columnWidth(column));
    }
    return {
        {QStringLiteral("shown"), shown},
        {QStringLiteral("width"), widths},
        {QStringLiteral("sort"), ChildModel::columnId(header()->sortIndicatorSection())},
        {QStringLiteral("descending"), header()->sortIndicatorOrder() == Qt::DescendingOrder},
    };
}

void ChildrenView::restoreColumnState(const QVariantMap &state)
{
    std::vector<int> columns;
    const QStringList shown = state.value(QStringLiteral("shown")).toStringList();
    for (const QString &id : shown)
        columns.push_back(ChildModel::columnOf(id));
    std::erase(columns, -1);
    if (!columns.empty())
        showColumns(columns);
    const QVariantMap widths = state.value(QStringLiteral("width")).toMap();
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        const int column = ChildModel::columnOf(it.key());
        if (const int width = it->toInt(); column >= 0 && width > 0)
            setColumnWidth(column, std::clamp(width, header()->minimumSectionSize(), widestRestored));
    }
    if (const int sorted = ChildModel::columnOf(state.value(QStringLiteral("sort")).toString()); sorted >= 0)
        sortByColumn(sorted,
                     state.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ChildrenView::fillColumnMenu(QMenu *menu)
{
    const std::vector<int> shown = shownColumns();
    for (int column = 0; column < ChildModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(titleOf(m_model, column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(shown.size() > 1 || isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            std::vector<int> columns = shownColumns();
            std::erase(columns, column);
            if (on)
                columns.push_back(column);
            showColumns(columns);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Reset columns")), &QAction::triggered, this, &ChildrenView::resetColumns);
}

void ChildrenView::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int column = header()->logicalIndexAt(position);
    if (column >= 0) {
        QAction *hide = menu->addAction(tr("&Hide “%1”").arg(titleOf(m_model, column)));
        hide->setEnabled(shownColumns().size() > 1);
        connect(hide, &QAction::triggered, this, [this, column] {
            std::vector<int> columns = shownColumns();
            std::erase(columns, column);
            showColumns(columns);
        });
        menu->addSeparator();
    }
    fillColumnMenu(menu);
    menu->popup(header()->mapToGlobal(position));
}

std::vector<ChildKey> ChildrenView::selectedKeys() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<ChildKey> keys;
    for (const QModelIndex &row : std::as_const(rows))
        keys.push_back(row.data(ChildModel::KeyRole).toULongLong());
    return keys;
}

std::vector<ChildKey> ChildrenView::shownKeys() const
{
    std::vector<ChildKey> keys;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        keys.push_back(m_filter.index(row, 0).data(ChildModel::KeyRole).toULongLong());
    return keys;
}

ChildKey ChildrenView::currentKey() const
{
    return currentIndex().data(ChildModel::KeyRole).toULongLong();
}

bool ChildrenView::selectKey(ChildKey key)
{
    const QModelIndex index = m_filter.mapFromSource(m_model.indexOf(key));
    if (!index.isValid())
        return false;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void ChildrenView::takeOver(const ChildrenView &before)
{
    const auto rowOf = [this](ChildKey key) { return m_filter.mapFromSource(m_model.indexOf(key)); };
    selectionModel()->setCurrentIndex(rowOf(before.currentKey()), QItemSelectionModel::NoUpdate);
    for (const ChildKey key : before.selectedKeys())
        selectionModel()->select(rowOf(key), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(before.verticalScrollBar()->value());
}

void ChildrenView::setEmptyText(const QString &text)
{
    m_empty->say(text);
}

} // namespace signalbox
