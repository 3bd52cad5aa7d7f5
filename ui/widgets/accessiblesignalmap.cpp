// SPDX-License-Identifier: MIT
#include "ui/widgets/accessiblesignalmap.h"

#include "ui/widgets/signalmap.h"

namespace signalbox {

namespace {

class Cell : public AccessiblePart
{
public:
    Cell(SignalMap &map, SignalNumber signal)
        : AccessiblePart(map)
        , m_signal(signal)
    {}

    [[nodiscard]] SignalNumber signal() const { return m_signal; }

    QString text(QAccessible::Text kind) const override
    {
        const SignalMap *of = map();
        if (!of)
            return {};
        switch (kind) {
        case QAccessible::Name: return of->dispositionLine(m_signal);
        case QAccessible::Description: return of->forecastLine(m_signal);
        default: return {};
        }
    }
    QRect rect() const override { return map() ? onScreen(*map(), map()->cellRect(m_signal)) : QRect(); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        const bool isCurrent = map() && map()->currentSignal() == m_signal;
        return itemState(isCurrent, isCurrent, true);
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!map())
            return;
        map()->setCurrentSignal(m_signal);
        if (name == setFocusAction())
            map()->setFocus(Qt::OtherFocusReason);
        else if (name == pressAction())
            Q_EMIT map()->signalActivated(m_signal);
    }

private:
    [[nodiscard]] SignalMap *map() const { return static_cast<SignalMap *>(widget()); }

    SignalNumber m_signal;
};

} // namespace

AccessibleSignalMap::AccessibleSignalMap(SignalMap *map)
    : QAccessibleWidget(map, QAccessible::List)
{}

SignalMap *AccessibleSignalMap::map() const
{
    return static_cast<SignalMap *>(widget());
}

int AccessibleSignalMap::childCount() const
{
    return SignalMap::signalCount();
}

QAccessibleInterface *AccessibleSignalMap::child(int index) const
{
    const std::optional<SignalNumber> signal = SignalNumber::fromNumber(index + 1);
    if (index >= childCount() || !signal)
        return nullptr;
    return m_cells.at(signal->value(), [&] { return new Cell(*map(), *signal); });
}

int AccessibleSignalMap::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const Cell *>(child);
    return cell ? cell->signal().value() - 1 : -1;
}

QAccessibleInterface *AccessibleSignalMap::childAt(int x, int y) const
{
    const SignalNumber signal = map()->signalAt(map()->mapFromGlobal(QPoint(x, y)));
    return signal.isValid() ? child(signal.value() - 1) : nullptr;
}

QAccessibleInterface *AccessibleSignalMap::focusChild() const
{
    return map()->hasFocus() ? child(map()->currentSignal().value() - 1) : nullptr;
}

QString AccessibleSignalMap::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Description ? wholeText() : QAccessibleWidget::text(kind);
}

QString AccessibleSignalMap::wholeText() const
{
    return map()->text();
}

void *AccessibleSignalMap::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

} // namespace signalbox
