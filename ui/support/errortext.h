// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/base/processid.h"
#include "core/signals/signalnumber.h"

#include <QString>

#include <optional>

namespace signalbox {

/// What the caller knows of the thing that failed; each part may be left out. Texts may be hostile.
struct ErrorContext {
    std::optional<ProcessId> process; ///< whom it was about
    QString processName;
    QString owner;       ///< user the process belongs to
    SignalNumber signal; ///< that was to be sent, if one was
};

/// A failure in the user's language: what failed, for which process, why, and what can be done.
/// One line of plain text. Works without a QApplication.
[[nodiscard]] QString errorText(const Error &error, const ErrorContext &context);
[[nodiscard]] QString errorText(const Error &error);

/// Only why, short enough for a table cell: "not permitted", "ended meanwhile".
[[nodiscard]] QString errorReason(const Error &error);

/// What does it in a terminal with other rights, where rights are what is missing for a send; null otherwise.
[[nodiscard]] QString errorCommand(const Error &error, const ErrorContext &context);

/// What can be done about it, or null if there is nothing to say.
[[nodiscard]] QString errorAdvice(const Error &error, const ErrorContext &context);

} // namespace signalbox
