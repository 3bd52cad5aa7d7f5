// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace signalbox {

/// Paints the signal of a cell as a chip. The signal comes from `signalRole` of the model; selection, focus and
/// background are the view's own.
class SignalChipDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SignalChipDelegate(int signalRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_signalRole;
};

} // namespace signalbox
