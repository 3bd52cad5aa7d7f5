// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QVariantMap>

#include <vector>

class QAction;
class QMenuBar;

namespace signalbox {

class Page;

/// The actions of the window with their keys: which they have, which they would have by default, and which the person
/// gave them. An action is known by its group and its object name, so that the choice survives another language.
class ActionKeys : public QObject
{
    Q_OBJECT

public:
    struct Entry {
        QString id;      ///< "window.find", "children.stop"; null: the action has no name and keeps its keys
        QString scope;   ///< id of the page in which the keys work; null: everywhere in the window
        QString group;   ///< the title of its menu, as it is read
        QString caption; ///< the action as it is read, with the menu that it stands in
        QPointer<QAction> action;
        QList<QKeySequence> defaults;
        QString toolTip; ///< with the default key in it
    };

    /// Why a key cannot be given.
    enum class Refusal {
        None,
        Typing,     ///< without Ctrl, Alt or Meta it is needed for typing and moving
        SeveralKeys ///< more than one key after the other
    };

    using QObject::QObject;

    /// Takes note of all actions of the menus and pages, with the keys that they have now as their default ones. What
    /// was known before is forgotten.
    void collect(const QMenuBar &menus, const QList<Page *> &pages);
    [[nodiscard]] const std::vector<Entry> &entries() const noexcept { return m_entries; }
    [[nodiscard]] const Entry *find(const QString &id) const;

    [[nodiscard]] static Refusal refusal(const QKeySequence &key);
    /// Those that work where `id` works and have `key` already.
    [[nodiscard]] std::vector<const Entry *> usersOf(const QKeySequence &key, const QString &id) const;
    /// Gives `key` (none if empty) to one action in place of its first one, and takes it from all others that would
    /// clash. Nothing happens for a key that is refused.
    void setKey(const QString &id, const QKeySequence &key);
    [[nodiscard]] bool isDefault(const Entry &entry) const;
    /// Back to the default keys; another action that was given one of them loses it.
    void reset(const QString &id);
    void resetAll();

    /// Only what differs from the defaults, as portable text by id.
    [[nodiscard]] QVariantMap saveState() const;
    /// Takes back what saveState() gave; unknown actions, refused keys and clashes are ignored.
    void restoreState(const QVariantMap &state);

Q_SIGNALS:
    /// The person changed a key.
    void changed();

private:
    void addMenu(const QString &scope, const QString &group, const QString &prefix, const QList<QAction *> &actions);
    void take(const QList<QKeySequence> &keys, const Entry &from);
    void apply(const Entry &entry, const QList<QKeySequence> &keys);

    std::vector<Entry> m_entries;
};

} // namespace signalbox
