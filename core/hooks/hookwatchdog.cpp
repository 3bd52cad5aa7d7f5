// SPDX-License-Identifier: MIT
#include "core/hooks/hookwatchdog.h"

#include <csignal>

namespace signalbox {

HookWatchdog::HookWatchdog(std::function<void()> expired)
    : m_expired(std::move(expired))
{
    // The new thread inherits our mask: block everything just while it is made.
    sigset_t all;
    sigset_t previous;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &previous);
    m_thread = std::thread([this] { watch(); });
    ::pthread_sigmask(SIG_SETMASK, &previous, nullptr);
}

HookWatchdog::~HookWatchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void HookWatchdog::arm(std::chrono::nanoseconds time)
{
    {
        const std::lock_guard lock(m_mutex);
        m_deadline = std::chrono::steady_clock::now() + time;
    }
    m_changed.notify_one();
}

void HookWatchdog::disarm()
{
    {
        const std::lock_guard lock(m_mutex);
        m_deadline = std::chrono::steady_clock::time_point::max();
    }
    m_changed.notify_one();
}

void HookWatchdog::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        if (m_deadline == std::chrono::steady_clock::time_point::max()) {
            m_changed.wait(lock);
        } else if (std::chrono::steady_clock::now() < m_deadline) {
            const auto deadline = m_deadline; // a copy: wait_until takes a reference and gives up the lock
            m_changed.wait_until(lock, deadline);
        } else {
            lock.unlock();
            m_expired();
            return;
        }
    }
}

} // namespace signalbox
