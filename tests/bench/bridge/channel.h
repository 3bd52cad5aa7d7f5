// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <ctime>

namespace signalbox::bench {

/// What driver and contestant share: one page of a memfd that both map. No Qt and no library of ours in here, since
/// the contestants are built with different ones (Qt 5 among them).
struct Channel {
    // The driver writes these before it starts the contestant.
    std::int32_t standardSignal = 0;
    std::int32_t realTimeSignal = 0;
    std::uint64_t ringCapacity = 0; ///< for signalbox; 0 is its default

    // The contestant writes these once, before `ready`.
    std::array<char, 64> library{}; ///< name and version of what is measured
    bool takesRealTime = true;
    std::atomic<bool> ready{false};

    // The driver asks; the contestant obeys at its next delivery.
    std::atomic<bool> blockWanted{false};
    std::atomic<bool> blocked{false};

    // One delivery each. The times are those of the last one: whoever wants all of them sends one signal at a time.
    alignas(64) std::atomic<std::uint64_t> delivered{0};
    std::atomic<std::uint64_t> overflowed{0}; ///< signals that the contestant knows to have dropped
    std::atomic<std::int64_t> slotNs{0};
    std::atomic<std::int64_t> handlerNs{0}; ///< 0 where the contestant does not say when its handler ran
};
static_assert(std::atomic<std::uint64_t>::is_always_lock_free, "a lock does not work across processes");

/// CLOCK_MONOTONIC, which is one clock for all processes. *Units:* nanoseconds.
inline std::int64_t clockNs() noexcept
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

} // namespace signalbox::bench
