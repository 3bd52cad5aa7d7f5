// SPDX-License-Identifier: MIT
#include "ui/shell/navigation.h"

#include <QEvent>

namespace signalbox {

Navigation::Navigation(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Pages"));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    const int side = fontMetrics().height() * 5 / 4;
    setIconSize(QSize(side, side));
    viewport()->setBackgroundRole(QPalette::Window);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void Navigation::addEntry(const QIcon &icon, const QString &title, const QString &toolTip)
{
    auto *entry = new QListWidgetItem(icon, title, this);
    entry->setToolTip(toolTip);
    entry->setSizeHint(QSize(0, fontMetrics().height() * 2));
    fitWidth();
}

QSize Navigation::sizeHint() const
{
    int text = 0;
    for (int row = 0; row < count(); ++row)
        text = std::max(text, fontMetrics().horizontalAdvance(item(row)->text()));
    return {text + iconSize().width() + 6 * fontMetrics().averageCharWidth(), 200};
}

void Navigation::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitWidth();
}

void Navigation::fitWidth()
{
    setFixedWidth(sizeHint().width());
}

} // namespace signalbox
