// SPDX-License-Identifier: MIT
#pragma once

#include "child.h"
#include "measured.h"

namespace signalbox::bench {

struct BurstOptions {
    std::vector<unsigned> sizes{100, 1'000, 10'000, 90'000};
    unsigned repeats = 3; ///< the one of median duration is reported, or the first that went wrong
};

/// As many queued signals as the kernel lets us have: the limit that our contestants inherit. Returns that.
std::uint64_t raisePendingLimit();

/// Every contestant, signal and state of the loop in turn, each with a process of its own.
[[nodiscard]] std::vector<Burst> measureBursts(const BurstOptions &options);

/// One burst at `child`, which must be idle. The loop is blocked while the burst is sent and taken, if that is wanted.
[[nodiscard]] Burst sendBurst(Child &child, const BurstCase &wanted);

} // namespace signalbox::bench
