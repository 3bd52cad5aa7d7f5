// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/logentry.h"

#include <QString>

// The cells of a log entry in the user's language. Plain text, hostile parts made visible.

namespace signalbox {

/// "sent", "received", "lost".
[[nodiscard]] QString logDirectionText(const LogEntry &entry);
/// Whom it went to or came from; a sender whose pid the kernel did not tell is "unknown".
[[nodiscard]] QString logPeerText(const LogEntry &entry);
[[nodiscard]] QString logPidText(const LogEntry &entry);
/// Scope and value of a sent one, code, value and status of a received one.
[[nodiscard]] QString logDetailsText(const LogEntry &entry);
[[nodiscard]] QString logForecastText(const LogEntry &entry);
/// The error, or the outcome once it is known.
[[nodiscard]] QString logResultText(const LogEntry &entry);

} // namespace signalbox
