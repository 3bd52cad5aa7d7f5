// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/signals/signalsender.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace signalbox::cli {

/// What `send` is to do.
struct SendArguments {
    SendRequest request;                ///< `thread` is set per target
    std::vector<ProcessTarget> targets; ///< in the order given; thread ids with SendScope::Thread
    std::optional<std::chrono::milliseconds> wait;
    std::optional<SignalNumber> then;   ///< what follows if a target still lives…
    std::chrono::milliseconds after{0}; ///< …after this time
    bool dryRun = false;
    bool json = false;
};

/// Reads the arguments of `send`, or shows its help, or complains: then the exit status.
[[nodiscard]] std::variant<SendArguments, int> parseSendArguments(const QStringList &arguments);

} // namespace signalbox::cli
