// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/selfsend.h"
#include "core/signals/signalset.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace signalbox {

class SignalLog;

/// Sends signals to this program itself and tells how many of them arrived.
class TryItStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostAtOnce = 10'000;

    /// *Ownership:* `log` must outlive it; it logs what is sent there and counts what arrives. `closing` end the
    /// program: they are offered once at a time and say so.
    TryItStrip(SignalLog &log, SignalSet closing, QWidget *parent = nullptr);

    [[nodiscard]] SelfSend choice() const;
    void setChoice(const SelfSend &choice);
    /// Sends `what`, which must be listened to.
    void send(const SelfSend &what);
    /// The choice and the last send of `before`, which counts in the same log.
    void takeOver(const TryItStrip &before);
    /// What is said under the controls; null before the first send.
    [[nodiscard]] QString resultText() const;

Q_SIGNALS:
    /// The person wants this sent; whoever is connected sees to it that we listen, then calls send().
    void sendRequested(const signalbox::SelfSend &what);

private:
    void fillSignals();
    void applyChoice();
    void showResult();

    struct Sent {
        SelfSend what;
        SelfSendResult result;
        quint64 receivedBefore = 0;
        quint64 lostBefore = 0;
    };
    SignalLog &m_log;
    SignalSet m_closing;
    std::optional<Sent> m_sent;
    QComboBox *m_signal;
    QSpinBox *m_count;
    QCheckBox *m_withValue;
    QSpinBox *m_value;
    QCheckBox *m_together;
    QPushButton *m_send;
    QLabel *m_result;
};

} // namespace signalbox
