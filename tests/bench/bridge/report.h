// SPDX-License-Identifier: MIT
#pragma once

#include "measured.h"

#include <QJsonObject>

namespace signalbox::bench {

/// All that was measured; a part that was not asked for is empty.
struct Measured {
    std::uint64_t pendingLimit = 0; ///< RLIMIT_SIGPENDING of the contestants
    std::vector<Latency> latency;
    std::vector<Burst> bursts;
    std::vector<SystemCalls> systemCalls;
    bool systemCallsWanted = false;
};

/// The tables, on stdout.
void print(const Measured &measured);
[[nodiscard]] QJsonObject toJson(const Measured &measured);

} // namespace signalbox::bench
