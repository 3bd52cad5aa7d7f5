// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/messagebar.h"

#include <QIcon>
#include <QList>
#include <QPointer>
#include <QVariantMap>
#include <QWidget>

class QAction;

namespace signalbox {

/// One capability of the program as the main window sees it: a page of the navigation. The shell knows nothing else of
/// it.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr);
    ~Page() override;

    /// Stable, for settings and `--page`: "processes", "log", "children", "reference".
    [[nodiscard]] virtual QString pageId() const = 0;
    /// The word in the navigation.
    [[nodiscard]] virtual QString title() const = 0;
    /// Beside the word.
    [[nodiscard]] virtual QIcon icon() const = 0;

    /// What the page's menu offers, in order; separators are actions too. *Ownership:* stays with the page.
    [[nodiscard]] virtual QList<QAction *> pageActions() const { return {}; }
    /// Ctrl+F and `/`: puts the cursor into the search field.
    virtual void focusSearch() {}
    /// F5.
    virtual void refreshNow() {}
    /// Whether anybody can see the page: the window is neither hidden nor minimised and this is its current page.
    virtual void setOnScreen(bool onScreen) { Q_UNUSED(onScreen) }

    /// Whether the window may close now. A page that says no asks the person what to do, and emits closeRequested()
    /// once that is settled.
    [[nodiscard]] virtual bool readyToClose() { return true; }

    /// What the page wants to find again at the next start, keyed by stable ids.
    [[nodiscard]] virtual QVariantMap saveState() const { return {}; }
    /// Takes back what saveState() gave, in any version; what does not fit is ignored.
    virtual void restoreState(const QVariantMap &state) { Q_UNUSED(state) }
    /// Goes on with what `before`, a page of the same class that this one replaces, has under way: what it runs and
    /// what is selected there, not its state. `before` is only good to be deleted then.
    virtual void takeOver(Page &before) { Q_UNUSED(before) }

protected:
    /// Whether there is room for details beside a list; otherwise they stand below it.
    [[nodiscard]] bool hasRoomBeside() const;
    /// Whoever goes to the page comes to `view`. Not by a focus proxy: with one, Tab would come there, too, past what
    /// stands before it; and Qt 6.4 would put the page into the focus chain of its first child, which may be a menu.
    void handFocusTo(QWidget *view) { m_first = view; }
    void focusInEvent(QFocusEvent *event) override;

Q_SIGNALS:
    /// One line for the window's status line, plain text.
    void statusChanged(const QString &text);
    /// For the window's message bar.
    void messagePosted(const signalbox::Message &message);
    /// Try to close the window again.
    void closeRequested();

private:
    QPointer<QWidget> m_first;
};

} // namespace signalbox
