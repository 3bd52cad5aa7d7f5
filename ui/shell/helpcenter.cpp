// SPDX-License-Identifier: MIT
#include "ui/shell/helpcenter.h"

#include "ui/shell/helpwindow.h"
#include "ui/support/explanations.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QWhatsThis>

namespace signalbox {

HelpCenter::HelpCenter(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

HelpCenter::~HelpCenter() = default;

void HelpCenter::showTopic(const QString &topic)
{
    if (!m_window) {
        m_window = std::make_unique<HelpWindow>();
        m_window->setAttribute(Qt::WA_QuitOnClose, false); // the program ends with its own window
    }
    m_window->showTopic(topic);
}

bool HelpCenter::explainFocus()
{
    QWidget *const focus = QApplication::focusWidget();
    for (QWidget *widget = focus; widget; widget = widget->parentWidget()) {
        if (widget->whatsThis().isEmpty())
            continue;
        QWhatsThis::showText(focus->mapToGlobal(QPoint(focus->width() / 2, std::min(focus->height(), 40))),
                             widget->whatsThis(), focus);
        return true;
    }
    return false;
}

bool HelpCenter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_F1)
        return false;
    const auto *dialog = qobject_cast<QDialog *>(static_cast<QWidget *>(watched)->window());
    if (!dialog)
        return false;
    if (key->modifiers() == Qt::ShiftModifier)
        return explainFocus();
    if (key->modifiers() != Qt::NoModifier)
        return false;
    const QVariant topic = dialog->property(helpTopicProperty);
    showTopic(topic.isValid() ? topic.toString() : QStringLiteral("start"));
    return true;
}

} // namespace signalbox
