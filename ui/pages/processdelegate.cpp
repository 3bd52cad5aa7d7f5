// SPDX-License-Identifier: MIT
#include "ui/pages/processdelegate.h"

#include "ui/models/processmodel.h"
#include "ui/widgets/signalstrip.h"

#include <QApplication>
#include <QPainter>

namespace signalbox {

namespace {

QColor mixed(const QColor &ground, const QColor &ink, float share)
{
    const auto part = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(part(ground.redF(), ink.redF()), part(ground.greenF(), ink.greenF()),
                            part(ground.blueF(), ink.blueF()));
}

} // namespace

QColor phaseTint(bool isNew, const QPalette &palette)
{
    const QColor green(0x2e, 0xa0, 0x43);
    const QColor grey(0x80, 0x70, 0x78);
    return isNew ? mixed(palette.color(QPalette::Base), green, 0.18F)
                 : mixed(palette.color(QPalette::Base), grey, 0.30F);
}

ProcessDelegate::ProcessDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

void ProcessDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto phase = static_cast<RowPhase>(index.data(ProcessModel::PhaseRole).toInt());
    if (phase != RowPhase::Settled)
        option->backgroundBrush = phaseTint(phase == RowPhase::New, option->palette);
    if (phase == RowPhase::Settled && !index.data(ProcessModel::MatchesRole).toBool())
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    option->textElideMode = Qt::ElideRight;
}

void ProcessDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The view draws all columns of a row that is touched at all; clipped away they would cost their text layout.
    if (!m_painted.isEmpty() && !m_painted.intersects(option.rect))
        return;
    if (ProcessModel::field(index.column()).type != FieldType::SignalMap) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const auto *model = static_cast<const ProcessModel *>(index.model());
    if (const SignalDisposition *disposition = model->record(index)->disposition())
        paintSignalStrip(*painter, cell.rect.adjusted(3, 0, -3, 0), *disposition, cell.palette);
}

} // namespace signalbox
