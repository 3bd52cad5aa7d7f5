// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

class QMenu;

namespace signalbox {

class EndNotifier;

/// For the status line: how many ends are awaited, with a menu to see which and to give each up. Hidden while there are
/// none. *Ownership:* the notifier must outlive it.
class AwaitedEndsButton : public QToolButton
{
    Q_OBJECT

public:
    explicit AwaitedEndsButton(EndNotifier &notifier, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();
    void fillMenu();

    EndNotifier &m_notifier;
    QMenu *m_menu;
};

} // namespace signalbox
