// SPDX-License-Identifier: MIT
#include "ui/widgets/signalchipdelegate.h"

#include "ui/widgets/signalchip.h"

#include <QApplication>
#include <QPainter>

namespace signalbox {

SignalChipDelegate::SignalChipDelegate(int signalRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_signalRole(signalRole)
{}

void SignalChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    painter->save();
    painter->setFont(item.font);
    paintSignalChip(*painter, item.rect, index.data(m_signalRole).value<SignalNumber>(), item.palette,
                    item.state.testFlag(QStyle::State_Selected));
    painter->restore();
}

QSize SignalChipDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto signal = index.data(m_signalRole).value<SignalNumber>();
    return signal.isValid() ? signalChipSize(signal, option.font) : QStyledItemDelegate::sizeHint(option, index);
}

} // namespace signalbox
