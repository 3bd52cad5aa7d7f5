// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"

#include <QString>

#include <optional>

namespace signalbox::cli {

/// A target on the command line: `PID` or `PID@STARTTIME`.
struct ProcessArgument {
    std::optional<ProcessTarget> target;
    QString complaint; ///< without a target: what is wrong and what would be right
};

[[nodiscard]] ProcessArgument parseProcessArgument(const QString &text);

} // namespace signalbox::cli
