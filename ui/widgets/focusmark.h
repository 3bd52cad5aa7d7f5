// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

class QApplication;

namespace signalbox {

/// Shows where the keyboard focus is in places where styles do not: lists (of which an empty one has no current row),
/// scrolled areas, texts with links, and flat buttons. A line around them, over what they show.
class FocusMark : public QWidget
{
    Q_OBJECT

public:
    /// Follows the focus of the application from now on. *Ownership:* the application is the parent of what follows.
    static void follow(QApplication &application);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FocusMark(QWidget *marked);
    /// Is there nothing else that shows the focus on `widget`?
    [[nodiscard]] static bool isNeededFor(const QWidget *widget);

    QWidget *m_marked;
};

} // namespace signalbox
