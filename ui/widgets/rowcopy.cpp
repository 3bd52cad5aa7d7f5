// SPDX-License-Identifier: MIT
#include "ui/widgets/rowcopy.h"

#include "ui/support/actionnames.h"
#include "ui/support/icons.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace signalbox {

namespace {

QHeaderView *headerOf(const QAbstractItemView &view)
{
    if (const auto *tree = qobject_cast<const QTreeView *>(&view))
        return tree->header();
    const auto *table = qobject_cast<const QTableView *>(&view);
    return table ? table->horizontalHeader() : nullptr;
}

/// The rows from the root down to `index`: compared, they give the order of a tree that is unfolded.
std::vector<int> pathOf(QModelIndex index)
{
    std::vector<int> path;
    for (; index.isValid(); index = index.parent())
        path.insert(path.begin(), index.row());
    return path;
}

void sortAsShown(QModelIndexList &rows)
{
    std::vector<std::pair<std::vector<int>, QModelIndex>> byPath;
    for (const QModelIndex &row : std::as_const(rows))
        byPath.emplace_back(pathOf(row), row);
    std::sort(byPath.begin(), byPath.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::transform(byPath.cbegin(), byPath.cend(), rows.begin(), [](const auto &each) { return each.second; });
}

void addBelow(const QAbstractItemModel &model, const QModelIndex &parent, QModelIndexList &rows)
{
    for (int row = 0, count = model.rowCount(parent); row < count; ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows += index;
        addBelow(model, index, rows);
    }
}

void toClipboard(const QByteArray &bytes, const QString &type)
{
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(QString::fromUtf8(bytes));
    data->setData(type, bytes);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace

RowCopy::RowCopy(QAbstractItemView &view, RowKind kind)
    : QObject(&view)
    , m_view(view)
    , m_kind(std::move(kind))
    , m_copy(new QAction(uiIcon(QLatin1String("copy"), QLatin1String("edit-copy")), tr("&Copy rows"), this))
    , m_copyAs(new QMenu(tr("Cop&y rows as"), &view))
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, &RowCopy::copyText);
    view.addAction(m_copy);
    QAction *text = m_copyAs->addAction(tr("&Text"), this, &RowCopy::copyText);
    QAction *csv = m_copyAs->addAction(tr("&CSV, for spreadsheets"), this, &RowCopy::copyCsv);
    QAction *json = m_copyAs->addAction(tr("&JSON, for programs"), this, &RowCopy::copyJson);
    nameActions({{m_copy, "copy-rows"}, {text, "copy-text"}, {csv, "copy-csv"}, {json, "copy-json"}});
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowCopy::updateEnabled);
    connect(view.model(), &QAbstractItemModel::modelReset, this, &RowCopy::updateEnabled);
    view.viewport()->installEventFilter(this);
    updateEnabled();
}

QList<QAction *> RowCopy::actions() const
{
    return {m_copy, m_copyAs->menuAction()};
}

void RowCopy::offerInContextMenu()
{
    m_view.addAction(m_copyAs->menuAction());
    m_view.setContextMenuPolicy(Qt::ActionsContextMenu);
}

void RowCopy::updateEnabled()
{
    const bool any = m_view.selectionModel()->hasSelection();
    m_copy->setEnabled(any);
    m_copyAs->setEnabled(any);
}

std::vector<int> RowCopy::shownColumns() const
{
    std::vector<int> columns;
    const QHeaderView *header = headerOf(m_view);
    for (int visual = 0; header && visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

ExportedRows RowCopy::selectedRows() const
{
    // Not selectedRows(): it leaves out rows of which a hidden column is not selected.
    QModelIndexList rows;
    const QItemSelection selection = m_view.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows += m_view.model()->index(row, 0, range.parent());
    }
    sortAsShown(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return prepared({.rows = rows, .columns = shownColumns()});
}

ExportedRows RowCopy::allRows() const
{
    QModelIndexList rows;
    addBelow(*m_view.model(), {}, rows);
    return prepared({.rows = rows, .columns = shownColumns()});
}

ExportedRows RowCopy::prepared(ExportedRows exported) const
{
    const auto *table = qobject_cast<const QTableView *>(&m_view);
    exported.hasTitles = table && table->verticalHeader()->isVisibleTo(table);
    if (m_prepare)
        m_prepare(exported.rows);
    return exported;
}

void RowCopy::copyText() const
{
    if (const ExportedRows rows = selectedRows(); !rows.rows.isEmpty())
        QGuiApplication::clipboard()->setText(rowsToText(rows));
}

void RowCopy::copyCsv() const
{
    if (const ExportedRows rows = selectedRows(); !rows.rows.isEmpty())
        toClipboard(rowsToCsv(rows), QStringLiteral("text/csv"));
}

void RowCopy::copyJson() const
{
    if (const ExportedRows rows = selectedRows(); !rows.rows.isEmpty())
        toClipboard(rowsToJson(rows, m_kind), QStringLiteral("application/json"));
}

void RowCopy::press(const QMouseEvent &press)
{
    m_pressedAt = press.position().toPoint();
    const QModelIndex index = m_view.indexAt(m_pressedAt);
    m_mayDrag = press.button() == Qt::LeftButton && press.modifiers() == Qt::NoModifier && index.isValid()
                && m_view.selectionModel()->isSelected(index);
}

bool RowCopy::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view.viewport())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: press(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::MouseMove: return m_mayDrag && move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: m_mayDrag = false; break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

/// Until it is a drag, the view is not to take the movement for selecting.
bool RowCopy::move(const QMouseEvent &move)
{
    if (!move.buttons().testFlag(Qt::LeftButton))
        return false;
    if ((move.position().toPoint() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        drag();
    return true;
}

void RowCopy::drag()
{
    m_mayDrag = false;
    const ExportedRows rows = selectedRows();
    if (rows.rows.isEmpty())
        return;
    auto *drag = new QDrag(&m_view);
    drag->setMimeData(rowsToMimeData(rows, m_kind).release());
    drag->exec(Qt::CopyAction);
}

} // namespace signalbox
