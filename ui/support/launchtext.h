// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QString>

namespace signalbox {

/// Why `command` could not be launched, in the user's language: what failed and for which command, why, with the
/// system's name for it, and what would help. One line of plain text.
[[nodiscard]] QString launchErrorText(const Error &error, const QString &command);

} // namespace signalbox
