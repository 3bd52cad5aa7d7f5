// SPDX-License-Identifier: MIT
#include "ui/widgets/accessibleparts.h"

namespace signalbox {

AccessiblePart::~AccessiblePart() = default;

QWindow *AccessiblePart::window() const
{
    return m_widget ? m_widget->window()->windowHandle() : nullptr;
}

QAccessibleInterface *AccessiblePart::parent() const
{
    return QAccessible::queryAccessibleInterface(m_widget);
}

void *AccessiblePart::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QRect AccessiblePart::onScreen(const QWidget &widget, const QRect &rect)
{
    return {widget.mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::State AccessiblePart::itemState(bool isCurrent, bool isSelected, bool isInSight) const
{
    QAccessible::State state;
    if (!m_widget) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = true;
    state.selected = isSelected;
    state.focused = isCurrent && m_widget->hasFocus();
    state.disabled = !m_widget->isEnabled();
    state.invisible = !m_widget->isVisible();
    state.offscreen = !isInSight;
    return state;
}

QString AccessiblePlainText::attributes(int, int *from, int *to) const
{
    *from = 0;
    *to = characterCount();
    return {};
}

void announceCurrentPart(QWidget &widget)
{
    if (!QAccessible::isActive() || !widget.hasFocus())
        return;
    const QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(&widget);
    QAccessibleInterface *part = whole ? whole->focusChild() : nullptr;
    if (!part || part->object() == &widget)
        return;
    QAccessibleEvent event(part, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void announceCurrentPartLater(QWidget &widget)
{
    if (QAccessible::isActive())
        QMetaObject::invokeMethod(
            &widget, [&widget] { announceCurrentPart(widget); }, Qt::QueuedConnection);
}

} // namespace signalbox
