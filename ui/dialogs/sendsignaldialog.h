// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/sendtarget.h"

#include <QDeadlineTimer>
#include <QDialog>
#include <QTimer>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QSpinBox;
class QTreeView;

namespace signalbox {

class SendController;
class SendTargetModel;
class SignalPicker;

/// Where one decides what to send: the targets are pinned when it opens, each with what the chosen signal would do to
/// it; results and outcomes appear in the same place afterwards. Show it with open(); it deletes itself when closed.
class SendSignalDialog : public QDialog
{
    Q_OBJECT

public:
    /// `signal`: chosen at first (SIGTERM otherwise); `thread`: opens with that one thread of the only target chosen.
    /// *Ownership:* `controller` must outlive the dialog.
    SendSignalDialog(SendController &controller, const std::vector<SendTarget> &targets,
                     std::optional<SignalNumber> signal = {}, std::optional<pid_t> thread = {},
                     QWidget *parent = nullptr);
    ~SendSignalDialog() override;

    [[nodiscard]] SignalNumber selectedSignal() const;
    void setSelectedSignal(SignalNumber signal);

private:
    QWidget *makeOptions();
    QLayout *makeEscalation(QWidget *panel);
    QWidget *makeTargets();
    QWidget *makeWaiting();
    QWidget *makeRights();
    void connectController();
    void takeReadings(SendScope scope, const std::vector<TargetReading> &readings);
    void takeReports(const std::vector<SendReport> &reports);
    void fillThreads();
    /// After any choice: forecasts, texts, what is enabled, which button is the default.
    void applyChoice();
    void updateButtons();
    void changeScope();
    void sendNow();
    /// What is chosen at this moment.
    [[nodiscard]] SendRequest chosenRequest() const;
    [[nodiscard]] std::optional<Escalation> chosenEscalation() const;
    /// Says whom we may not signal, whose they are, and what command does it with other rights.
    void updateRights();
    /// Says how many targets the second signal still waits for, and when it comes.
    void showWaiting(int count);
    [[nodiscard]] SendScope scope() const;
    [[nodiscard]] std::optional<pid_t> thread() const;

    SendController &m_controller;
    SendTargetModel *m_targets;
    quint64 m_session;
    bool m_isSingle;
    bool m_hasSent = false;
    std::optional<pid_t> m_wantedThread;
    QTimer m_refresh;
    QTimer m_update;
    QTimer m_countdown;
    QDeadlineTimer m_escalationDue;
    SignalNumber m_escalatedTo;
    int m_waitingCount = 0;

    SignalPicker *m_picker;
    QLabel *m_description = nullptr;
    QComboBox *m_scope = nullptr;
    QComboBox *m_thread = nullptr;
    QCheckBox *m_withValue = nullptr;
    QSpinBox *m_value = nullptr;
    QCheckBox *m_escalate = nullptr;
    QComboBox *m_escalateSignal = nullptr;
    QSpinBox *m_escalateAfter = nullptr;
    QTreeView *m_view = nullptr;
    QLabel *m_summary = nullptr;
    QCheckBox *m_confirm = nullptr;
    QWidget *m_rights = nullptr;
    QLabel *m_rightsText = nullptr;
    QPushButton *m_copyCommand = nullptr;
    QString m_command; // for those whom we may not signal
    QWidget *m_waiting = nullptr;
    QLabel *m_waitingText = nullptr;
    QPushButton *m_stopEscalation = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace signalbox
