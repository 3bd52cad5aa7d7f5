// SPDX-License-Identifier: MIT
#pragma once

#include <QRegion>
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

    /// What the view is about to paint; cells outside are passed by. Empty: everything.
    void setPaintedRegion(const QRegion &region) { m_painted = region; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QRegion m_painted;
};

} // namespace signalbox
