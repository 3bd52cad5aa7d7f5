// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/rowexport.h"

#include <QObject>
#include <QPoint>

#include <functional>

class QAbstractItemView;
class QAction;
class QMenu;
class QMouseEvent;

namespace signalbox {

/// Lets the selected rows of a table leave the program: Ctrl+C copies them as text, "Copy as" as text, CSV or JSON, and
/// rows that are selected can be dragged out, in all three forms at once.
///
/// A drag begins on a row that was selected before the button went down; anywhere else pressing and moving selects, as
/// ever. *Thread:* GUI.
class RowCopy : public QObject
{
    Q_OBJECT

public:
    /// *Ownership:* belongs to `view`, a QTreeView or QTableView that has its model.
    RowCopy(QAbstractItemView &view, RowKind kind);

    /// "Copy rows" and the menu "Copy as", for menus; the first has Ctrl+C in the view.
    [[nodiscard]] QList<QAction *> actions() const;
    /// Puts the actions into a context menu of the view that has nothing else.
    void offerInContextMenu();
    /// Called with the rows before they are read: what is not known of them yet can be found out.
    void setPreparation(std::function<void(const QModelIndexList &rows)> prepare) { m_prepare = std::move(prepare); }

    [[nodiscard]] const RowKind &kind() const noexcept { return m_kind; }
    /// The selected rows from top to bottom, with the columns shown.
    [[nodiscard]] ExportedRows selectedRows() const;
    /// All rows of the table, also those of branches that are folded.
    [[nodiscard]] ExportedRows allRows() const;

    void copyText() const;
    void copyCsv() const;
    void copyJson() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] ExportedRows prepared(ExportedRows exported) const;
    [[nodiscard]] std::vector<int> shownColumns() const;
    void updateEnabled();
    void press(const QMouseEvent &press);
    bool move(const QMouseEvent &move);
    void drag();

    QAbstractItemView &m_view;
    RowKind m_kind;
    std::function<void(const QModelIndexList &rows)> m_prepare;
    QAction *m_copy;
    QMenu *m_copyAs;
    QPoint m_pressedAt;
    bool m_mayDrag = false;
};

} // namespace signalbox
