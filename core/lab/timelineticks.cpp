// SPDX-License-Identifier: MIT
#include "core/lab/timelineticks.h"

#include <algorithm>

namespace signalbox {

TimelineTicks TimelineTicks::forRange(qint64 fromNs, qint64 toNs, int most)
{
    const qint64 length = std::max<qint64>(toNs - fromNs, 1);
    const qint64 smallestStep = (length - 1) / std::max(most - 1, 1) + 1; // n steps make n + 1 ticks
    TimelineTicks ticks;
    for (qint64 power = 1; power <= 1'000'000'000'000'000; power *= 10) {
        for (qint64 factor : {1, 2, 5}) {
            ticks.stepNs = factor * power;
            if (ticks.stepNs >= smallestStep)
                break;
        }
        if (ticks.stepNs >= smallestStep)
            break;
    }
    const qint64 down = fromNs >= 0 ? fromNs / ticks.stepNs : -((-fromNs - 1) / ticks.stepNs + 1);
    ticks.firstNs = down * ticks.stepNs < fromNs ? (down + 1) * ticks.stepNs : down * ticks.stepNs;

    // The unit is that of the largest label: "1.002 s" beside "1.004 s" is read more easily than "1002 ms" only when
    // three decimals are enough; below that the smaller unit is shorter.
    struct Unit {
        qint64 ns;
        const char *name;
    };
    static constexpr Unit units[] = {{1'000'000'000, "s"}, {1'000'000, "ms"}, {1'000, "µs"}, {1, "ns"}};
    const qint64 largest = std::max(std::abs(fromNs), std::abs(toNs));
    for (const Unit &unit : units) {
        ticks.unitNs = unit.ns;
        ticks.unit = unit.name;
        ticks.decimals = 0;
        for (qint64 rest = ticks.stepNs; rest % unit.ns != 0; rest *= 10)
            ++ticks.decimals;
        if (unit.ns <= largest && ticks.decimals <= 3)
            break;
    }
    return ticks;
}

} // namespace signalbox
