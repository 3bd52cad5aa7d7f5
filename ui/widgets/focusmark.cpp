// SPDX-License-Identifier: MIT
#include "ui/widgets/focusmark.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

namespace signalbox {

void FocusMark::follow(QApplication &application)
{
    auto *context = new QObject(&application);
    QObject::connect(&application, &QApplication::focusChanged, context,
                     [mark = QPointer<FocusMark>()](QWidget *, QWidget *now) mutable {
                         if (mark && mark->m_marked == now)
                             return;
                         delete mark;
                         if (now && isNeededFor(now))
                             mark = new FocusMark(now);
                     });
}

bool FocusMark::isNeededFor(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QPushButton *>(widget))
        return button->isFlat();
    if (qobject_cast<const QPlainTextEdit *>(widget))
        return false; // its cursor shows it
    return qobject_cast<const QAbstractScrollArea *>(widget) || qobject_cast<const QLabel *>(widget);
}

FocusMark::FocusMark(QWidget *marked)
    : QWidget(marked)
    , m_marked(marked)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    marked->installEventFilter(this);
    setGeometry(marked->rect());
    raise();
    show();
}

bool FocusMark::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_marked && event->type() == QEvent::Resize)
        setGeometry(m_marked->rect());
    return QWidget::eventFilter(watched, event);
}

void FocusMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace signalbox
