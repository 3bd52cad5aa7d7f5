// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/children/launchoptions.h"

#include <QVariantMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace signalbox {

class SignalSetButton;

/// Where one says what to launch and in which conditions. Nothing that was typed is lost, whatever fails.
class LaunchBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostRemembered = 50;

    explicit LaunchBar(QWidget *parent = nullptr);

    [[nodiscard]] QString command() const;
    void setCommand(const QString &command);
    /// What the bar says now. *Errors:* ParseError of the command line or of the environment.
    [[nodiscard]] Result<LaunchOptions> options() const;
    /// Puts the command at the top of the history.
    void remember();
    /// What stands under the command, plain text; null hides it.
    void setProblem(const QString &text);
    [[nodiscard]] QString problem() const;
    void focusCommand();
    /// Shows or hides everything but the command.
    void setOptionsShown(bool shown);

    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

Q_SIGNALS:
    /// The button, or Return in any of the fields.
    void launchRequested();

private:
    void requestLaunch();
    QWidget *createCommandRow();
    QWidget *createOptions();
    void chooseDirectory();
    void updateTerminal();
    void updateLaunch();

    QComboBox *m_command;
    QToolButton *m_more;
    QPushButton *m_launch;
    QLabel *m_problem;
    QWidget *m_options = nullptr;
    QLineEdit *m_directory;
    QLineEdit *m_environment;
    SignalSetButton *m_ignored;
    SignalSetButton *m_blocked;
    QComboBox *m_group;
    QComboBox *m_output;
    QCheckBox *m_terminal;
    bool m_isRequested = false; // a launch that is about to be told
};

} // namespace signalbox
