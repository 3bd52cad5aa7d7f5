// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace signalbox {

/// The calm ground of a row that just came (`isNew`) or whose process has ended, on the Base of `palette`.
[[nodiscard]] QColor phaseTint(bool isNew, const QPalette &palette);

/// Paints cells of a ProcessModel: tints, the signal strip, ancestors of matches dimmed.
class ProcessDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ProcessDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace signalbox
