// SPDX-License-Identifier: MIT
#include "ui/widgets/cleanupmatrixview.h"

#include "ui/models/cleanupmatrixmodel.h"
#include "ui/widgets/cleanupcells.h"
#include "ui/widgets/cleanupheaders.h"
#include "ui/widgets/emptytext.h"

#include <QAbstractProxyModel>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace signalbox {

namespace {

constexpr int cellPadding = 8;
constexpr int narrowestDescription = 260;

/// Background, selection and focus by the style, the mark by us.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QVariant cell = index.data(CleanupMatrixModel::CellRole);
        if (!cell.isValid())
            return QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        item.text.clear();
        const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        painter->setFont(item.font);
        const bool isSelected = item.state.testFlag(QStyle::State_Selected);
        paintCleanupCell(*painter, item.rect, cell.value<CleanupCell>(), item.palette, isSelected);
        // The cell that is explained, also while the focus is elsewhere.
        const auto *view = qobject_cast<const QAbstractItemView *>(item.widget);
        if (view && view->currentIndex() == index) {
            painter->setPen(QPen(item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(item.rect.adjusted(1, 1, -2, -2));
        }
    }
};

} // namespace

CleanupMatrixView::CleanupMatrixView(CleanupMatrixModel &source, QAbstractItemModel &model, QWidget *parent)
    : QTableView(parent)
    , m_source(source)
    , m_bands(new CleanupBandHeader(this))
    , m_empty(new EmptyText(this))
{
    setObjectName(QStringLiteral("cleanupMatrix"));
    setAccessibleName(tr("Endings and hooks"));
    setHorizontalHeader(m_bands);
    setVerticalHeader(new CleanupEndingHeader(this));
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    m_bands->setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->setDefaultSectionSize(cleanupMarkSize(font()) + 4);
    for (const auto changed : {&QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved})
        connect(&model, changed, this, &CleanupMatrixView::fitColumns);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CleanupMatrixView::fitColumns);
    fitColumns();
}

QModelIndex CleanupMatrixView::toSource(const QModelIndex &index) const
{
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model());
    return proxy ? proxy->mapToSource(index) : index;
}

int CleanupMatrixView::currentSourceRow() const
{
    return toSource(currentIndex()).row();
}

int CleanupMatrixView::currentSourceColumn() const
{
    return toSource(currentIndex()).column();
}

QList<int> CleanupMatrixView::selectedSourceRows() const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows << toSource(index).row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void CleanupMatrixView::setCurrentCell(int sourceRow, int sourceColumn)
{
    QModelIndex index = m_source.index(sourceRow, sourceColumn);
    if (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model()))
        index = proxy->mapFromSource(index);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void CleanupMatrixView::setEmptyText(const QString &text)
{
    m_empty->say(text);
}

int CleanupMatrixView::statusWidth(int column) const
{
    int widest =
        fontMetrics().horizontalAdvance(m_source.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())
        + 2 * cellPadding;
    for (int row = 0; row < m_source.rowCount(); ++row) {
        const auto cell = m_source.index(row, column).data(CleanupMatrixModel::CellRole).value<CleanupCell>();
        if (cell.kind == CleanupCell::Kind::Status || cell.kind == CleanupCell::Kind::Failed)
            widest = std::max(widest, cleanupStatusWidth(cell, font()));
    }
    return widest;
}

// Names of hooks lie down if all columns fit then, and stand up otherwise. The description goes where bands need the
// room.
void CleanupMatrixView::fitColumns()
{
    const int columns = m_source.columnCount();
    QFont bold = m_bands->font(); // as the current column's name is
    bold.setBold(true);
    const QFontMetrics names(bold);
    const int narrow = cleanupMarkSize(font()) + 2 * cellPadding;
    int wideSum = 0;
    int narrowSum = 0;
    QList<int> wide(columns, 0);
    QList<int> slim(columns, 0);
    for (int column = 1; column < columns; ++column) {
        const bool isHook = m_source.hookOfColumn(column) >= 0;
        const QString name = m_source.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        slim[column] = isHook ? narrow : statusWidth(column);
        wide[column] = isHook ? std::max(narrow, names.horizontalAdvance(name) + 2 * cellPadding) : slim[column];
        wideSum += wide[column];
        narrowSum += slim[column];
    }
    const int room = viewport()->width();
    const bool turned = wideSum > room;
    m_bands->setTurned(turned);
    for (int column = 1; column < columns; ++column)
        setColumnWidth(column, turned ? slim[column] : wide[column]);
    const int left = room - (turned ? narrowSum : wideSum);
    const bool describes = m_source.isEmpty() || left >= narrowestDescription;
    setColumnHidden(CleanupMatrixModel::descriptionColumn, !describes);
    if (describes)
        setColumnWidth(CleanupMatrixModel::descriptionColumn, std::max(left, narrowestDescription));
}

QSize CleanupMatrixView::sizeHint() const
{
    return {600, m_bands->sizeHint().height() + verticalHeader()->length() + 4};
}

void CleanupMatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    verticalHeader()->viewport()->update();
    m_bands->viewport()->update();
    Q_EMIT currentCellChanged();
}

void CleanupMatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CleanupMatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        verticalHeader()->setDefaultSectionSize(cleanupMarkSize(font()) + 4);
        fitColumns();
    }
}

void CleanupMatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentSourceRow());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CleanupMatrixView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT rowActivated(toSource(index).row());
}

} // namespace signalbox
