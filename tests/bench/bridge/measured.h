// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace signalbox::bench {

/// Somebody who takes part.
struct ContestantKind {
    const char *name = nullptr;    ///< as the tables print it
    const char *program = nullptr; ///< contestant_… beside the driver
    std::uint64_t ringCapacity = 0;
    bool inLatency = true; ///< false for a variant that differs in bursts only
};

/// The floor, which ratios refer to, comes first.
inline constexpr std::array<ContestantKind, 7> contestantKinds{{
    {.name = "signalfd", .program = "signalfd"},
    {.name = "signalbox", .program = "signalbox"},
    {.name = "signalbox 2^17", .program = "signalbox", .ringCapacity = 1u << 17, .inLatency = false},
    {.name = "kde", .program = "kde"},
    {.name = "libuv", .program = "libuv"},
    {.name = "asio", .program = "asio"},
    {.name = "glib", .program = "glib"},
}};

/// How a run ended.
enum class End {
    Answers,     ///< the contestant answers a signal afterwards
    Hangs,       ///< it does not within the deadline
    Died,        ///< it is gone
    Unsupported, ///< it does not take such signals
    NotStarted,
};

/// *Units:* nanoseconds.
struct Latency {
    std::string contestant;
    std::string library;
    End end = End::Answers;
    std::vector<std::int64_t> slotNs; ///< sorted, all rounds together
    std::vector<std::int64_t> handlerNs;
    double p50Ratio = 0; ///< to the floor: the median over rounds
    double p99Ratio = 0;
};

enum class SignalKind { RealTime, Standard };
enum class LoopState { Idle, Blocked };

struct BurstCase {
    SignalKind signal = SignalKind::RealTime;
    LoopState loop = LoopState::Idle;
    unsigned size = 0;
};

struct Burst {
    std::string contestant;
    BurstCase wanted;
    End end = End::Answers;
    std::uint64_t accepted = 0; ///< by the kernel
    std::uint64_t refused = 0;  ///< by the kernel: the queue of RLIMIT_SIGPENDING was full
    std::uint64_t received = 0;
    std::uint64_t overflowed = 0; ///< dropped, and the contestant said so
    std::int64_t wallNs = 0;      ///< from the first send to the last delivery

    /// Only of real-time signals: standard ones are merged by the kernel, which is nobody's loss.
    [[nodiscard]] std::uint64_t lost() const noexcept
    {
        const std::uint64_t known = received + overflowed;
        return wanted.signal == SignalKind::Standard || known > accepted ? 0 : accepted - known;
    }
};

/// System calls of one contestant for one signal of a burst.
struct SystemCalls {
    std::string contestant;
    End end = End::Answers;
    unsigned burst = 0;
    std::map<std::string, double> perSignal; ///< only what is not 0 when rounded to hundredths
};

} // namespace signalbox::bench
