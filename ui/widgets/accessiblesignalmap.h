// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/accessibleparts.h"

#include <QAccessibleWidget>

namespace signalbox {

class SignalMap;

/// A signal map as a list of its signals, in their order; the cursor's cell is the focused one. Its description and its
/// text are the whole map: all that differs from the default.
class AccessibleSignalMap : public QAccessibleWidget, public AccessiblePlainText
{
public:
    explicit AccessibleSignalMap(SignalMap *map);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    using AccessiblePlainText::text;
    [[nodiscard]] QString wholeText() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

private:
    [[nodiscard]] SignalMap *map() const;

    mutable AccessibleParts<int> m_cells; // by number of the signal
};

} // namespace signalbox
