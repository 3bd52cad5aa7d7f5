// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalcatalogue.h"
#include "core/signals/signalsender.h"

#include <QString>

// Signals, scopes and protections in the user's language. Works without a QApplication.

namespace signalbox {

/// "the process", "one thread", "its process group", "it and all its descendants".
[[nodiscard]] QString sendScopeText(SendScope scope);
/// Why a target is protected: "it is the first process of the system, …"; null for NotProtected.
[[nodiscard]] QString protectionText(ProtectedTarget kind);

/// What a person wants when sending `signal`: "End", "Suspend", "Reload"; null for signals without a common use.
[[nodiscard]] QString signalIntent(SignalNumber signal);
/// "Suspend (STOP)" or, for signals without a common use, "SIGWINCH".
[[nodiscard]] QString signalActionText(SignalNumber signal);

/// SignalInfo::description, raisedBy and SignalCode::description in the user's language.
[[nodiscard]] QString signalDescription(const SignalInfo &info);
[[nodiscard]] QString signalRaisedBy(const SignalInfo &info);
[[nodiscard]] QString signalCodeDescription(const SignalCode &code);

} // namespace signalbox
