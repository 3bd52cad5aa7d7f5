// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalset.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace signalbox {

class SignalBridge;
struct SignalInfo;

/// The signals that this program can listen to, each with a box. Those it needs for itself stay on; those that nobody
/// can catch are listed with the reason why not.
class ListenList : public QWidget
{
    Q_OBJECT

public:
    /// *Ownership:* `bridge` must outlive it. `own` are watched already and stay so.
    ListenList(SignalBridge &bridge, SignalSet own, QWidget *parent = nullptr);

    /// Why nobody can listen to a signal; null if one can. What the bridge would refuse, told before it is tried.
    [[nodiscard]] static QString refusal(const SignalInfo &info);

    /// The program needs these for itself: switched off here, they are watched nevertheless.
    void setKept(SignalSet signals) { m_kept = signals; }

    /// What the person chose, without `own`.
    [[nodiscard]] SignalSet chosen() const noexcept { return m_chosen; }
    /// Listens to exactly these besides `own`.
    void setChosen(SignalSet signals);
    /// Starts listening to one. False, with failed() emitted, if that cannot be.
    bool listen(SignalNumber signal);

    /// As wide as names need, not as a list likes to be.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosenChanged();
    /// Why a signal cannot be listened to, as a sentence; plain text.
    void failed(const QString &text);

private:
    void fill();
    [[nodiscard]] QString explanation(const SignalInfo &info) const;
    void toggle(QListWidgetItem *item);
    void showState(SignalNumber signal);
    bool apply(SignalNumber signal, bool on);

    SignalBridge &m_bridge;
    SignalSet m_own;
    SignalSet m_kept;
    SignalSet m_chosen;
    QListWidget *m_list;
    QLabel *m_explanation;
};

} // namespace signalbox
