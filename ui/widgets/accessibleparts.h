// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QHash>
#include <QPointer>
#include <QWidget>

#include <utility>

// What our own accessible interfaces are built from.

namespace signalbox {

/// Something that a widget paints itself and that has no object of its own, such as a cell. Without children, and with
/// the actions that a subclass names.
class AccessiblePart : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    explicit AccessiblePart(QWidget &widget)
        : m_widget(&widget)
    {}

    [[nodiscard]] bool isValid() const override { return !m_widget.isNull(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override;
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override { return {}; }
    void doAction(const QString &) override {}
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

protected:
    ~AccessiblePart() override;

    /// Null once it is gone.
    [[nodiscard]] QWidget *widget() const { return m_widget; }
    /// `rect` of `widget` (the owner or a child of it, such as its viewport) on the screen.
    [[nodiscard]] static QRect onScreen(const QWidget &widget, const QRect &rect);
    /// Focusable and selectable, and what follows from being the current part of the widget.
    [[nodiscard]] QAccessible::State itemState(bool isCurrent, bool isSelected, bool isInSight) const;

private:
    QPointer<QWidget> m_widget;
};

/// The parts of one widget that somebody has asked for, made when they are first asked for.
/// *Ownership:* Qt's cache has the interfaces; they are taken out of it with this.
template<typename Key>
class AccessibleParts
{
public:
    AccessibleParts() = default;
    ~AccessibleParts() { clear(); }
    Q_DISABLE_COPY_MOVE(AccessibleParts)

    /// The part of `key`; `make()` makes it. Valid until it is removed.
    template<typename Make>
    QAccessibleInterface *at(const Key &key, Make &&make)
    {
        if (const auto known = m_ids.constFind(key); known != m_ids.cend())
            return QAccessible::accessibleInterface(*known);
        QAccessibleInterface *part = make();
        m_ids.insert(key, QAccessible::registerAccessibleInterface(part));
        return part;
    }
    [[nodiscard]] qsizetype count() const { return m_ids.size(); }
    /// Removes the parts whose key is as `isGone(key)` says.
    template<typename IsGone>
    void removeIf(IsGone &&isGone)
    {
        m_ids.removeIf([&](const std::pair<const Key &, QAccessible::Id &> &entry) {
            const bool gone = isGone(entry.first);
            if (gone)
                QAccessible::deleteAccessibleInterface(entry.second);
            return gone;
        });
    }
    void clear()
    {
        removeIf([](const Key &) { return true; });
    }

private:
    QHash<Key, QAccessible::Id> m_ids;
};

/// Read-only text without a cursor: the text form of a picture.
class AccessiblePlainText : public QAccessibleTextInterface
{
public:
    [[nodiscard]] virtual QString wholeText() const = 0;

    [[nodiscard]] QString text(int from, int to) const override { return wholeText().mid(from, to - from); }
    [[nodiscard]] int characterCount() const override { return static_cast<int>(wholeText().size()); }
    void selection(int, int *from, int *to) const override { *from = *to = 0; }
    [[nodiscard]] int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    [[nodiscard]] int cursorPosition() const override { return -1; }
    void setCursorPosition(int) override {}
    [[nodiscard]] QRect characterRect(int) const override { return {}; }
    [[nodiscard]] int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    [[nodiscard]] QString attributes(int, int *from, int *to) const override;
};

/// Tells a screen reader that the focus within `widget` has moved to its current part, if the widget has the focus.
void announceCurrentPart(QWidget &widget);
/// The same once the news that `widget` got the focus is out: to be called when it gets it.
void announceCurrentPartLater(QWidget &widget);

} // namespace signalbox
