// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalset.h"

#include <QObject>

namespace signalbox {

class SignalBridge;
struct SignalInfo;

/// The signals that the person wants this program to listen to. One for the program: whatever shows it follows.
class ListenChoice : public QObject
{
    Q_OBJECT

public:
    /// `own` are watched already and stay so: they close the program. `kept` are watched already for the program's own
    /// needs, whether they are chosen or not. *Ownership:* `bridge` must outlive it.
    ListenChoice(SignalBridge &bridge, SignalSet own, SignalSet kept = {}, QObject *parent = nullptr);

    /// What is listened to until somebody chooses: USR1 and USR2, which are there for it.
    [[nodiscard]] static SignalSet defaults();
    /// Why nobody can listen to a signal; null if one can. What the bridge would refuse, told before it is tried.
    [[nodiscard]] static QString refusal(const SignalInfo &info);
    /// Those of `names` (as names() has them, separated by spaces) that can be listened to; a settings file may say
    /// anything.
    [[nodiscard]] static SignalSet fromText(const QString &names);

    [[nodiscard]] SignalSet own() const noexcept { return m_own; }
    [[nodiscard]] SignalSet kept() const noexcept { return m_kept; }
    /// Without `own`.
    [[nodiscard]] SignalSet chosen() const noexcept { return m_chosen; }
    [[nodiscard]] bool isListening(SignalNumber signal) const
    {
        return m_own.contains(signal) || m_chosen.contains(signal);
    }

    /// Listens to exactly these besides `own`.
    void setChosen(SignalSet signals);
    /// Starts or stops listening to one. False, with failed() emitted, if that cannot be.
    bool set(SignalNumber signal, bool on);

Q_SIGNALS:
    /// Whether `signal` is listened to was decided: perhaps as before.
    void decided(signalbox::SignalNumber signal);
    void chosenChanged();
    /// Why a signal cannot be listened to, as a sentence; plain text.
    void failed(const QString &text);

private:
    SignalBridge &m_bridge;
    SignalSet m_own;
    SignalSet m_kept;
    SignalSet m_chosen;
};

} // namespace signalbox
