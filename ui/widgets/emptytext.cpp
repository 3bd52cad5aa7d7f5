// SPDX-License-Identifier: MIT
#include "ui/widgets/emptytext.h"

#include <QAbstractScrollArea>
#include <QEvent>

namespace signalbox {

EmptyText::EmptyText(QAbstractScrollArea *view)
    : QLabel(view->viewport())
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setForegroundRole(QPalette::PlaceholderText);
    view->viewport()->installEventFilter(this);
    hide();
}

void EmptyText::say(const QString &text)
{
    if (text != this->text())
        setText(text);
    place();
    setVisible(!text.isEmpty());
}

void EmptyText::place()
{
    constexpr int margin = 24;
    setGeometry(parentWidget()->rect().adjusted(margin, margin, -margin, -margin));
}

bool EmptyText::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QLabel::eventFilter(watched, event);
}

} // namespace signalbox
