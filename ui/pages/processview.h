// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"

#include <QSet>
#include <QTreeView>
#include <QVariantMap>

#include <functional>
#include <vector>

class QLabel;

namespace signalbox {

class ProcessDelegate;
class ProcessModel;
class RowCalm;

/// The table of processes: its columns, what is expanded, what is on the screen. A refresh moves nothing that need not
/// move. For screen readers it is the table that one sees: see AccessibleTree.
class ProcessView : public QTreeView
{
    Q_OBJECT

public:
    explicit ProcessView(ProcessModel &model, QWidget *parent = nullptr);

    /// Columns from left to right, the shown ones only.
    [[nodiscard]] std::vector<int> shownColumns() const;
    /// Shows exactly these columns in this order; the first column of the model always is among them.
    void setShownColumns(const std::vector<int> &columns);
    void resetColumns();
    /// Order, shown, widths and sort key, by field id.
    [[nodiscard]] QVariantMap columnState() const;
    void restoreColumnState(const QVariantMap &state);

    /// The processes on the screen, from top to bottom. *Cost:* one step per visible row.
    [[nodiscard]] std::vector<ProcessId> visibleIds() const;
    /// Distinct, from top to bottom as far as they are shown.
    [[nodiscard]] std::vector<ProcessId> selectedIds() const;
    void selectProcess(const ProcessId &id);
    /// Selects, folds and scrolls as `before`, which shows the same processes.
    void takeOver(const ProcessView &before);

    /// Runs `change` (of the model) so that what is at the top of the screen stays there, unless the order itself
    /// changed.
    void keepPlace(const std::function<void()> &change);
    /// What keeps rows from moving under the pointer.
    [[nodiscard]] RowCalm &calm() const { return *m_calm; }
    /// Expands everything that the person has not collapsed.
    void expandWanted();
    /// With a filter set, collapsed branches are opened where they hold matches.
    void setFiltered(bool filtered);
    /// A sentence in the middle instead of rows; none if empty. Plain text.
    void setEmptyText(const QString &text);

Q_SIGNALS:
    /// Ctrl is held over the view, or not any more.
    void holdChanged(bool held);
    /// Other rows may be on the screen now.
    void visibleRowsChanged();
    void columnsChanged();
    void chooseColumnsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void paintEvent(QPaintEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateGeometries() override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void showHeaderMenu(const QPoint &position);
    void expandBelow(const QModelIndex &parent, int first, int last);
    void setHeld(bool held);
    void placeEmptyText();
    /// Lets the names of deep rows have room beside what stands for their depth.
    void fitIndentation();
    [[nodiscard]] std::vector<std::pair<ProcessId, int>> places() const;
    void scrollBack(const std::vector<std::pair<ProcessId, int>> &before, int value);

    ProcessModel &m_model;
    ProcessDelegate *m_delegate;
    RowCalm *m_calm;
    QSet<ProcessId> m_collapsed;
    QLabel *m_empty;
    int m_usualIndentation;
    int m_deepest = 0; // of the rows that were on the screen
    bool m_filtered = false;
    bool m_held = false;
    bool m_reordered = false;
    bool m_expandingOurselves = false;
};

} // namespace signalbox
