// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childentry.h"

#include <QTreeView>
#include <QVariantMap>

#include <vector>

class QMenu;

namespace signalbox {

class ChildModel;
class EmptyText;
class WordFilter;

/// The table of launched and watched processes: its columns and its selection, spoken of as keys.
class ChildrenView : public QTreeView
{
    Q_OBJECT

public:
    /// *Ownership:* both must outlive it; `filter` shows `model`.
    ChildrenView(const ChildModel &model, WordFilter &filter, QWidget *parent = nullptr);

    /// From top to bottom.
    [[nodiscard]] std::vector<ChildKey> selectedKeys() const;
    /// Every row that the filter leaves, from top to bottom.
    [[nodiscard]] std::vector<ChildKey> shownKeys() const;
    /// 0 if there is none.
    [[nodiscard]] ChildKey currentKey() const;
    /// Makes it the only selected one, in sight. False if the filter hides it.
    bool selectKey(ChildKey key);
    /// Selects and scrolls as `before`, which shows the same processes.
    void takeOver(const ChildrenView &before);

    /// Columns by id: which, in what order, how wide, and the sort key.
    [[nodiscard]] QVariantMap columnState() const;
    void restoreColumnState(const QVariantMap &state);
    void resetColumns();
    /// Fills `menu` with one entry per column, checked if it is shown.
    void fillColumnMenu(QMenu *menu);

    /// What stands there while no row is shown.
    void setEmptyText(const QString &text);

private:
    [[nodiscard]] int defaultWidth(int column) const;
    [[nodiscard]] std::vector<int> shownColumns() const;
    void showColumns(const std::vector<int> &columns);
    void showHeaderMenu(const QPoint &position);

    const ChildModel &m_model;
    WordFilter &m_filter;
    EmptyText *m_empty;
};

} // namespace signalbox
