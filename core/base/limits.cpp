// SPDX-License-Identifier: MIT
#include "core/base/limits.h"

#include <mutex>

namespace signalbox {

namespace {
// Process-wide because the limit is: what was found before we raised it can be asked for only once.
std::mutex limitMutex;
std::optional<DescriptorLimit> raisedLimit;
} // namespace

Result<DescriptorLimit> raiseDescriptorLimit()
{
    const std::lock_guard lock(limitMutex);
    if (raisedLimit)
        return *raisedLimit;
    DescriptorLimit limit;
    if (::getrlimit(RLIMIT_NOFILE, &limit.original) != 0)
        return Failure(lastSystemError("getrlimit", QStringLiteral("RLIMIT_NOFILE")));
    limit.current = limit.original;
    limit.current.rlim_cur = limit.original.rlim_max;
    if (limit.current.rlim_cur != limit.original.rlim_cur && ::setrlimit(RLIMIT_NOFILE, &limit.current) != 0)
        return Failure(lastSystemError("setrlimit", QStringLiteral("RLIMIT_NOFILE")));
    raisedLimit = limit;
    return limit;
}

rlimit originalDescriptorLimit() noexcept
{
    const std::lock_guard lock(limitMutex);
    if (raisedLimit)
        return raisedLimit->original;
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return limit;
}

} // namespace signalbox
