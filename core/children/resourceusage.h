// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>

#include <chrono>
#include <sys/resource.h>

namespace signalbox {

/// What a process cost, it and the children it waited for. *Source:* getrusage(2).
struct ResourceUsage {
    std::chrono::microseconds user{0};   ///< CPU time in its own code
    std::chrono::microseconds system{0}; ///< CPU time in the kernel for it
    qint64 maxRssBytes = 0;       ///< largest resident set of it, or of the largest child it waited for. *Units:* bytes
    qint64 minorFaults = 0;       ///< page faults served from memory
    qint64 majorFaults = 0;       ///< page faults that had to read from disk
    qint64 voluntarySwitches = 0; ///< it waited for something
    qint64 involuntarySwitches = 0; ///< its turn was over, or another was more urgent

    [[nodiscard]] static ResourceUsage fromRusage(const rusage &usage) noexcept;
    /// *Units:* milliseconds, rounded down.
    [[nodiscard]] qint64 userMs() const noexcept;
    /// *Units:* milliseconds, rounded down.
    [[nodiscard]] qint64 systemMs() const noexcept;

    friend bool operator==(const ResourceUsage &, const ResourceUsage &) = default;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::ResourceUsage)
