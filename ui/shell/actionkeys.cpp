// SPDX-License-Identifier: MIT
#include "ui/shell/actionkeys.h"

#include "ui/pages/page.h"
#include "ui/support/caption.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace signalbox {

namespace {

QString native(const QList<QKeySequence> &keys)
{
    return keys.isEmpty() ? QString() : keys.constFirst().toString(QKeySequence::NativeText);
}

bool worksIn(const ActionKeys::Entry &entry, const QString &scope)
{
    return entry.scope.isEmpty() || scope.isEmpty() || entry.scope == scope;
}

/// What a list or a text needs for itself.
bool isForMoving(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Space:
    case Qt::Key_Backspace:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return true;
    default: return false;
    }
}

} // namespace

void ActionKeys::collect(const QMenuBar &menus, const QList<Page *> &pages)
{
    m_entries.clear();
    const QList<QAction *> titles = menus.actions();
    for (const QAction *title : titles) {
        const bool ofAPage =
            std::any_of(pages.begin(), pages.end(), [&](const Page *page) { return page->title() == title->text(); });
        if (title->menu() && !ofAPage && !title->text().isEmpty())
            addMenu({}, plainCaption(title->text()), {}, title->menu()->actions());
    }
    for (const Page *page : pages)
        addMenu(page->pageId(), page->title(), {}, page->pageActions());
}

void ActionKeys::addMenu(const QString &scope, const QString &group, const QString &prefix,
                         const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action->isSeparator() || action->text().isEmpty())
            continue;
        const QString caption = prefix + plainCaption(action->text());
        if (action->menu()) {
            addMenu(scope, group, caption + QStringLiteral(" › "), action->menu()->actions());
            continue;
        }
        const QString name = action->objectName();
        const QString place = scope.isEmpty() ? QStringLiteral("window") : scope;
        m_entries.push_back({name.isEmpty() ? QString() : place + QLatin1Char('.') + name, scope, group, caption,
                             action, action->shortcuts(), action->toolTip()});
    }
}

const ActionKeys::Entry *ActionKeys::find(const QString &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return !id.isEmpty() && entry.id == id && entry.action;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

ActionKeys::Refusal ActionKeys::refusal(const QKeySequence &key)
{
    if (key.isEmpty())
        return Refusal::None;
    if (key.count() > 1)
        return Refusal::SeveralKeys;
    const int plain = key[0].key();
    if (plain == Qt::Key_unknown || plain == 0)
        return Refusal::Typing;
    if (key[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return Refusal::None;
    const bool printable = plain < Qt::Key_Escape; // below are the characters, above the keys with names
    return printable || isForMoving(plain) ? Refusal::Typing : Refusal::None;
}

std::vector<const ActionKeys::Entry *> ActionKeys::usersOf(const QKeySequence &key, const QString &id) const
{
    std::vector<const Entry *> users;
    const Entry *asking = find(id);
    if (!asking || key.isEmpty())
        return users;
    for (const Entry &entry : m_entries) {
        if (&entry != asking && entry.action && worksIn(entry, asking->scope) && entry.action != asking->action
            && entry.action->shortcuts().contains(key))
            users.push_back(&entry);
    }
    return users;
}

void ActionKeys::setKey(const QString &id, const QKeySequence &key)
{
    const Entry *entry = find(id);
    if (!entry || refusal(key) != Refusal::None)
        return;
    QList<QKeySequence> keys = entry->action->shortcuts();
    if (!keys.isEmpty())
        keys.removeFirst();
    keys.removeAll(key);
    if (!key.isEmpty())
        keys.prepend(key);
    take({key}, *entry);
    apply(*entry, keys);
    Q_EMIT changed();
}

bool ActionKeys::isDefault(const Entry &entry) const
{
    return !entry.action || entry.action->shortcuts() == entry.defaults;
}

void ActionKeys::reset(const QString &id)
{
    const Entry *entry = find(id);
    if (!entry || isDefault(*entry))
        return;
    take(entry->defaults, *entry);
    apply(*entry, entry->defaults);
    Q_EMIT changed();
}

void ActionKeys::resetAll()
{
    for (const Entry &entry : m_entries) {
        if (!isDefault(entry))
            apply(entry, entry.defaults);
    }
    Q_EMIT changed();
}

/// Two actions with one key, and neither would do anything.
void ActionKeys::take(const QList<QKeySequence> &keys, const Entry &from)
{
    for (const QKeySequence &key : keys) {
        for (const Entry *user : usersOf(key, from.id)) {
            QList<QKeySequence> rest = user->action->shortcuts();
            rest.removeAll(key);
            apply(*user, rest);
        }
    }
}

void ActionKeys::apply(const Entry &entry, const QList<QKeySequence> &keys)
{
    if (!entry.action)
        return;
    entry.action->setShortcuts(keys);
    // Tool tips name the key, so that it is learned in passing.
    const QString usual = native(entry.defaults);
    const QString now = native(keys);
    if (usual.isEmpty() || !entry.toolTip.contains(usual))
        return;
    QString text = entry.toolTip;
    if (now.isEmpty())
        text.remove(QStringLiteral(" (%1)").arg(usual)).remove(QStringLiteral("（%1）").arg(usual));
    else
        text.replace(usual, now);
    entry.action->setToolTip(text);
}

QVariantMap ActionKeys::saveState() const
{
    QVariantMap state;
    for (const Entry &entry : m_entries) {
        if (!entry.id.isEmpty() && !isDefault(entry))
            state.insert(entry.id, QKeySequence::listToString(entry.action->shortcuts(), QKeySequence::PortableText));
    }
    return state;
}

void ActionKeys::restoreState(const QVariantMap &state)
{
    // First those that lose keys: what another one was given is free then.
    std::vector<std::pair<const Entry *, QList<QKeySequence>>> wanted;
    for (auto it = state.begin(); it != state.end(); ++it) {
        const Entry *entry = find(it.key());
        if (!entry)
            continue;
        QList<QKeySequence> keys = QKeySequence::listFromString(it.value().toString(), QKeySequence::PortableText);
        keys.removeIf([&](const QKeySequence &key) {
            return key.isEmpty() || (refusal(key) != Refusal::None && !entry->defaults.contains(key));
        });
        if (keys.isEmpty() && !it.value().toString().isEmpty())
            continue; // nothing of it can be used
        wanted.emplace_back(entry, keys);
        apply(*entry, {});
    }
    for (auto &[entry, keys] : wanted) {
        keys.removeIf([&, id = entry->id](const QKeySequence &key) { return !usersOf(key, id).empty(); });
        apply(*entry, keys);
    }
}

} // namespace signalbox
