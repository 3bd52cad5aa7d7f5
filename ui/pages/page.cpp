// SPDX-License-Identifier: MIT
#include "ui/pages/page.h"

#include <QFocusEvent>

namespace signalbox {

Page::Page(QWidget *parent)
    : QWidget(parent)
{}

Page::~Page() = default;

bool Page::hasRoomBeside() const
{
    constexpr int characters = 180; // two columns of sentences
    return width() >= fontMetrics().averageCharWidth() * characters;
}

void Page::focusInEvent(QFocusEvent *event)
{
    if (m_first)
        m_first->setFocus(event->reason());
    else
        QWidget::focusInEvent(event);
}

} // namespace signalbox
