// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childroster.h"
#include "ui/support/preferences.h"

#include <QPointer>
#include <QWidget>

class QDialog;
class QLabel;
class QMessageBox;

namespace signalbox {

/// What is to become of running children when the window closes: asked once, unless it was chosen before, then done.
/// *Ownership:* the roster must outlive it.
class ChildrenClosing : public QObject
{
    Q_OBJECT

public:
    ChildrenClosing(ChildRoster &roster, QWidget *owner);

    /// Holds for an end by a signal too, but for Ask: then nobody can be asked, and they are stopped.
    void setChoice(ExitChoice choice);
    /// True if nothing of ours runs, or it was decided already. Otherwise asks or stops them, without waiting for it.
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
    ExitChoice m_choice = ExitChoice::Ask;
    QPointer<QMessageBox> m_question;
    QPointer<QDialog> m_progress;
    QPointer<QLabel> m_progressText;
    bool m_isDecided = false;
};

} // namespace signalbox
