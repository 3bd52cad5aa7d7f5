// SPDX-License-Identifier: MIT
#pragma once

#include "measured.h"

namespace signalbox::bench {

struct LatencyOptions {
    unsigned rounds = 10;
    unsigned samples = 1000; ///< of each contestant in each round
};

/// Send → slot and send → handler, one signal each millisecond. In a round all contestants run and take turns of 50
/// signals, so that what else the machine does hits all alike; each round starts them anew.
[[nodiscard]] std::vector<Latency> measureLatency(const LatencyOptions &options);

/// Of sorted values; 0 if there are none.
[[nodiscard]] std::int64_t percentile(const std::vector<std::int64_t> &sorted, double part);

} // namespace signalbox::bench
