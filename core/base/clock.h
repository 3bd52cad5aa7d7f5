// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

namespace signalbox {

/// CLOCK_MONOTONIC. *Units:* nanoseconds.
[[nodiscard]] qint64 monotonicNs() noexcept;

/// Turns times counted since boot into wall-clock times and durations.
/// *Thread:* a value, copy freely.
class BootClock
{
public:
    /// Reads the boot time now (CLOCK_REALTIME - CLOCK_BOOTTIME).
    [[nodiscard]] static BootClock now() noexcept;

    /// *Units:* `ticks` since boot at ticksPerSecond(), as in /proc/PID/stat.
    [[nodiscard]] QDateTime wallTime(quint64 ticks) const;
    /// Wall-clock time of a CLOCK_MONOTONIC instant in nanoseconds (suspend since then is not counted).
    [[nodiscard]] static QDateTime wallTimeOfMonotonic(qint64 ns);

private:
    qint64 m_bootMs = 0; // of the Unix epoch
};

/// sysconf(_SC_CLK_TCK). *Units:* ticks per second.
[[nodiscard]] qint64 ticksPerSecond() noexcept;
/// *Units:* milliseconds.
[[nodiscard]] qint64 ticksToMs(quint64 ticks) noexcept;
/// sysconf(_SC_PAGESIZE). *Units:* bytes.
[[nodiscard]] qint64 pageSize() noexcept;

} // namespace signalbox
