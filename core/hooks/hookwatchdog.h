// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace signalbox {

/// Calls back from a thread of its own if it is not disarmed in time. The thread blocks every signal, so that it never
/// takes one that was meant for the program. *Thread:* arm() and disarm() from one thread at a time.
class HookWatchdog
{
public:
    /// `expired` runs on the watchdog's thread, at most once; usually it does not come back.
    explicit HookWatchdog(std::function<void()> expired);
    ~HookWatchdog();
    HookWatchdog(const HookWatchdog &) = delete;
    HookWatchdog &operator=(const HookWatchdog &) = delete;

    /// From now on there is `time`; replaces an earlier deadline.
    void arm(std::chrono::nanoseconds time);
    void disarm();

private:
    void watch();

    std::function<void()> m_expired;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::chrono::steady_clock::time_point m_deadline = std::chrono::steady_clock::time_point::max();
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace signalbox
