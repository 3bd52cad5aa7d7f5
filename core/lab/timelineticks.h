// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace signalbox {

/// Where the ticks of a time axis stand: at the multiples of a round step (1, 2 or 5 times a power of ten), labelled in
/// the unit that suits the step.
struct TimelineTicks {
    qint64 stepNs = 1;
    qint64 firstNs = 0;      ///< the first multiple that is not before the range; may lie behind it
    qint64 unitNs = 1;       ///< 1, 1,000, 1,000,000 or 1,000,000,000
    const char *unit = "ns"; ///< "ns", "µs" (UTF-8), "ms", "s"
    int decimals = 0;        ///< after the point, so that neighbouring ticks differ

    /// The finest ticks for [fromNs, toNs] of which there are at most `most` (at least 2 is assumed).
    [[nodiscard]] static TimelineTicks forRange(qint64 fromNs, qint64 toNs, int most);
};

} // namespace signalbox
