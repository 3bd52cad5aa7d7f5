// SPDX-License-Identifier: MIT
#include "core/base/clock.h"

#include <ctime>
#include <limits>
#include <unistd.h>

namespace signalbox {

namespace {
qint64 nowNs(clockid_t clock) noexcept
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return qint64{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}
} // namespace

qint64 monotonicNs() noexcept
{
    return nowNs(CLOCK_MONOTONIC);
}

BootClock BootClock::now() noexcept
{
    BootClock clock;
    clock.m_bootMs = (nowNs(CLOCK_REALTIME) - nowNs(CLOCK_BOOTTIME)) / 1'000'000;
    return clock;
}

QDateTime BootClock::wallTime(quint64 ticks) const
{
    return QDateTime::fromMSecsSinceEpoch(m_bootMs + ticksToMs(ticks));
}

QDateTime BootClock::wallTimeOfMonotonic(qint64 ns)
{
    const qint64 offset = nowNs(CLOCK_REALTIME) - nowNs(CLOCK_MONOTONIC);
    return QDateTime::fromMSecsSinceEpoch((ns + offset) / 1'000'000);
}

qint64 ticksPerSecond() noexcept
{
    static const qint64 ticks = ::sysconf(_SC_CLK_TCK);
    return ticks;
}

qint64 ticksToMs(quint64 ticks) noexcept
{
    // Whole seconds apart, lest the multiplication overflows where the result would not. What is beyond even that (a
    // damaged file) stays at half the range, so that a wall-clock time can be added.
    constexpr auto largest = static_cast<quint64>(std::numeric_limits<qint64>::max() / 2);
    const auto perSecond = static_cast<quint64>(ticksPerSecond());
    if (ticks / perSecond >= largest / 1000)
        return static_cast<qint64>(largest);
    return static_cast<qint64>(ticks / perSecond * 1000 + ticks % perSecond * 1000 / perSecond);
}

qint64 pageSize() noexcept
{
    static const qint64 size = ::sysconf(_SC_PAGESIZE);
    return size;
}

} // namespace signalbox
