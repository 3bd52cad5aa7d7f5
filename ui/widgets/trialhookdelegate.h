// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace signalbox {

/// Edits the cells of a TrialHookModel: a line for the name, a number of milliseconds, a choice of behaviours.
class TrialHookDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

} // namespace signalbox
