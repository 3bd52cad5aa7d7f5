// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace signalbox {

class CleanupBandHeader;
class CleanupMatrixModel;
class EmptyText;

/// The matrix of endings and hooks. What a column stands for stays in sight while one scrolls, the columns become as
/// narrow as there is room for.
class CleanupMatrixView : public QTableView
{
    Q_OBJECT

public:
    /// `model` shows `source`, perhaps not all rows of it. *Ownership:* both must outlive it.
    CleanupMatrixView(CleanupMatrixModel &source, QAbstractItemModel &model, QWidget *parent = nullptr);

    /// Row and column in the source model of the current cell; -1 for none.
    [[nodiscard]] int currentSourceRow() const;
    [[nodiscard]] int currentSourceColumn() const;
    /// Rows of the source model that are selected, in order.
    [[nodiscard]] QList<int> selectedSourceRows() const;
    /// Makes a cell the current one, if it is shown.
    void setCurrentCell(int sourceRow, int sourceColumn);
    /// What stands there while no row is shown.
    void setEmptyText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void currentCellChanged();
    /// Return, or a double click on a row.
    void rowActivated(int sourceRow);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void fitColumns();
    [[nodiscard]] QModelIndex toSource(const QModelIndex &index) const;
    [[nodiscard]] int statusWidth(int column) const;

    CleanupMatrixModel &m_source;
    CleanupBandHeader *m_bands;
    EmptyText *m_empty;
};

} // namespace signalbox
