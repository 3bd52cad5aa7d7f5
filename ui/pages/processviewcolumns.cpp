// SPDX-License-Identifier: MIT
// The columns of ProcessView: which, in what order, how wide.
#include "ui/models/processcolumns.h"
#include "ui/models/processmodel.h"
#include "ui/pages/processview.h"
#include "ui/support/format.h"
#include "ui/widgets/signalstrip.h"

#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int widestRestored = 4000; // pixels; a settings file may say anything

QString idOf(int column)
{
    return QString::fromLatin1(ProcessModel::field(column).id);
}

/// As wide as what a column of the type usually shows; empty where only the type of text is known.
QString sampleOf(FieldType type)
{
    const Format format;
    switch (type) {
    case FieldType::Pid: return format.plainNumber(4'194'304); // the highest there is
    case FieldType::Bytes: return format.bytes(93'952'410);    // four digits and a point: 89.6 MiB
    case FieldType::BytesPerSecond: return format.bytesPerSecond(93'952'410);
    case FieldType::Percent: return format.percent(100);
    case FieldType::DurationMs: return format.duration(86'399'000);
    case FieldType::Time: return format.time(0);
    default: return {};
    }
}

int defaultWidth(const ProcessField &field, const QFontMetrics &metrics)
{
    const int character = metrics.averageCharWidth();
    constexpr int margins = 12; // of a cell, in any style
    const int sample = metrics.horizontalAdvance(sampleOf(field.type)) + margins;
    const auto wide = [&](int characters) {
        return std::max(
            {characters * character, sample, metrics.horizontalAdvance(columnTitle(field)) + 4 * character});
    };
    switch (field.type) {
    case FieldType::Name:
        return wide(26); // with the others by default, the command line still begins in a window 900 wide
    case FieldType::Text: return wide(10);
    case FieldType::State: return wide(3);
    case FieldType::SignalSet: return wide(20);
    case FieldType::SignalMap: return std::max(wide(8), signalStripWidth(metrics.height()) + 8);
    case FieldType::Time: return wide(16);
    case FieldType::Flag: return wide(5);
    default: return wide(9);
    }
}

} // namespace

void ProcessView::resetColumns()
{
    std::vector<int> columns;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        header()->resizeSection(column, defaultWidth(ProcessModel::field(column), fontMetrics()));
        if (ProcessModel::field(column).shownByDefault)
            columns.push_back(column);
    }
    setShownColumns(columns);
}

std::vector<int> ProcessView::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < header()->count(); ++visual) {
        if (const int column = header()->logicalIndex(visual); !isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void ProcessView::setShownColumns(const std::vector<int> &columns)
{
    std::vector<int> wanted;
    for (int column : columns) {
        if (column >= 0 && column < m_model.columnCount()
            && std::find(wanted.begin(), wanted.end(), column) == wanted.end())
            wanted.push_back(column);
    }
    if (std::find(wanted.begin(), wanted.end(), 0) == wanted.end())
        wanted.insert(wanted.begin(), 0); // it carries the tree
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const bool hidden = std::find(wanted.begin(), wanted.end(), column) == wanted.end();
        setColumnHidden(column, hidden);
        if (!hidden && columnWidth(column) < header()->minimumSectionSize())
            setColumnWidth(column, defaultWidth(ProcessModel::field(column), fontMetrics()));
    }
    for (size_t place = 0; place < wanted.size(); ++place)
        header()->moveSection(header()->visualIndex(wanted[place]), static_cast<int>(place));
    m_model.setShownColumns(shownColumns());
    Q_EMIT columnsChanged();
}

QVariantMap ProcessView::columnState() const
{
    QStringList shown;
    QVariantMap widths;
    const std::vector<int> columns = shownColumns();
    for (int column : columns) {
        shown << idOf(column);
        if (column != columns.back()) // the last one is stretched
            widths.insert(idOf(column), columnWidth(column));
    }
    return {
        {QStringLiteral("shown"), shown},
        {QStringLiteral("width"), widths},
        {QStringLiteral("sort"), idOf(header()->sortIndicatorSection())},
        {QStringLiteral("descending"), header()->sortIndicatorOrder() == Qt::DescendingOrder},
    };
}

void ProcessView::restoreColumnState(const QVariantMap &state)
{
    std::vector<int> columns;
    const QStringList shown = state.value(QStringLiteral("shown")).toStringList();
    for (const QString &id : shown)
        columns.push_back(ProcessModel::columnOf(id));
    std::erase(columns, -1);
    if (!columns.empty())
        setShownColumns(columns);
    const QVariantMap widths = state.value(QStringLiteral("width")).toMap();
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        const int column = ProcessModel::columnOf(it.key());
        if (const int width = it->toInt(); column >= 0 && width > 0)
            setColumnWidth(column, std::clamp(width, header()->minimumSectionSize(), widestRestored));
    }
    const int sorted = ProcessModel::columnOf(state.value(QStringLiteral("sort")).toString());
    if (sorted >= 0)
        sortByColumn(sorted,
                     state.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ProcessView::showHeaderMenu(const QPoint &position)
{
    const int column = header()->logicalIndexAt(position);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *hide =
        menu->addAction(column < 0 ? tr("&Hide") : tr("&Hide “%1”").arg(columnTitle(ProcessModel::field(column))));
    hide->setEnabled(column > 0);
    connect(hide, &QAction::triggered, this, [this, column] {
        std::vector<int> columns = shownColumns();
        std::erase(columns, column);
        setShownColumns(columns);
    });
    QMenu *add = menu->addMenu(tr("&Add"));
    for (int other = 0; other < m_model.columnCount(); ++other) {
        if (!isColumnHidden(other))
            continue;
        connect(add->addAction(columnTitle(ProcessModel::field(other))), &QAction::triggered, this,
                [this, other, column] {
                    std::vector<int> columns = shownColumns();
                    const auto place = std::find(columns.begin(), columns.end(), column);
                    columns.insert(place == columns.end() ? place : place + 1, other);
                    setShownColumns(columns);
                });
    }
    add->setEnabled(!add->isEmpty());
    connect(menu->addAction(tr("&Configure columns…")), &QAction::triggered, this,
            &ProcessView::chooseColumnsRequested);
    connect(menu->addAction(tr("&Reset columns")), &QAction::triggered, this, &ProcessView::resetColumns);
    menu->popup(header()->mapToGlobal(position));
}

} // namespace signalbox
