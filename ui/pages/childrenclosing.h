// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childroster.h"

#include <QPointer>
#include <QWidget>

class QDialog;
class QLabel;
class QMessageBox;

namespace signalbox {

/// What is to become of running children when the window closes: asked once, then done. *Ownership:* the roster must
/// outlive it.
class ChildrenClosing : public QObject
{
    Q_OBJECT

public:
    ChildrenClosing(ChildRoster &roster, QWidget *owner);

    /// True if nothing of ours runs, or it was decided already. Otherwise asks, without waiting for the answer.
    [[nodiscard]] bool isReady();

Q_SIGNALS:
    /// Close now.
    void decided();

private:
    void ask();
    void leave();
    void stopAll();
    void updateProgress();
    [[nodiscard]] QString question() const;

    ChildRoster &m_roster;
    QWidget *m_owner;
    QPointer<QMessageBox> m_question;
    QPointer<QDialog> m_progress;
    QPointer<QLabel> m_progressText;
    bool m_isDecided = false;
};

} // namespace signalbox
