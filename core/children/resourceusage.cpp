// SPDX-License-Identifier: MIT
#include "core/children/resourceusage.h"

namespace signalbox {

namespace {
constexpr qint64 rssUnit = 1024; // ru_maxrss is in kibibytes on Linux

std::chrono::microseconds duration(const timeval &time) noexcept
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}
} // namespace

ResourceUsage ResourceUsage::fromRusage(const rusage &usage) noexcept
{
    return ResourceUsage{
        .user = duration(usage.ru_utime),
        .system = duration(usage.ru_stime),
        .maxRssBytes = usage.ru_maxrss * rssUnit,
        .minorFaults = usage.ru_minflt,
        .majorFaults = usage.ru_majflt,
        .voluntarySwitches = usage.ru_nvcsw,
        .involuntarySwitches = usage.ru_nivcsw,
    };
}

qint64 ResourceUsage::userMs() const noexcept
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(user).count();
}

qint64 ResourceUsage::systemMs() const noexcept
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(system).count();
}

} // namespace signalbox
