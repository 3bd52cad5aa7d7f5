// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/launchoptions.h"

#include <QStringList>

#include <variant>

namespace signalbox::cli {

/// What `run` is to do.
struct RunArguments {
    LaunchOptions launch;
    QString outputFile; ///< where the report goes; null: standard output for JSON, else standard error
    bool json = false;
};

/// Reads the arguments of `run`, or shows its help, or complains: then the exit status.
[[nodiscard]] std::variant<RunArguments, int> parseRunArguments(const QStringList &arguments);

} // namespace signalbox::cli
