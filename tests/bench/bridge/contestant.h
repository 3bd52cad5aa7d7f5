// SPDX-License-Identifier: MIT
#pragma once

#include "channel.h"

#include <cstdio>
#include <cstdlib>
#include <sys/mman.h>

namespace signalbox::bench {

/// The contestant's side of the channel: a contestant is its event loop and nothing else.
class Contestant
{
public:
    /// `argv[1]` is the number of the inherited memfd. Exits where that is missing: nobody but the driver starts us.
    Contestant(int argc, char **argv, const char *library)
    {
        void *const page =
            argc == 2 ? ::mmap(nullptr, sizeof(Channel), PROT_READ | PROT_WRITE, MAP_SHARED, std::atoi(argv[1]), 0)
                      : MAP_FAILED;
        if (page == MAP_FAILED) {
            std::fputs("a contestant is started by bench_bridge\n", stderr);
            std::exit(2);
        }
        m_channel = static_cast<Channel *>(page);
        std::snprintf(m_channel->library.data(), m_channel->library.size(), "%s", library);
    }

    [[nodiscard]] int standardSignal() const noexcept { return m_channel->standardSignal; }
    [[nodiscard]] int realTimeSignal() const noexcept { return m_channel->realTimeSignal; }
    [[nodiscard]] std::uint64_t ringCapacity() const noexcept { return m_channel->ringCapacity; }

    void setTakesRealTime(bool takes) noexcept { m_channel->takesRealTime = takes; }
    /// Both signals are watched and the event loop runs, or will as soon as this returns.
    void ready() noexcept { m_channel->ready.store(true, std::memory_order_release); }

    /// One signal arrived where a program would handle it.
    void delivered(std::int64_t handlerNs = 0) noexcept
    {
        m_channel->slotNs.store(clockNs(), std::memory_order_relaxed);
        m_channel->handlerNs.store(handlerNs, std::memory_order_relaxed);
        m_channel->delivered.fetch_add(1, std::memory_order_release);
        if (m_channel->blockWanted.load(std::memory_order_acquire))
            block();
    }
    /// The contestant itself says that it dropped `count` signals.
    void overflowed(std::uint64_t count) noexcept { m_channel->overflowed.fetch_add(count, std::memory_order_release); }

private:
    // A callback that computes: it makes no system call, which would be interrupted by each signal and counted as one
    // of the contestant's.
    void block() noexcept
    {
        m_channel->blocked.store(true, std::memory_order_release);
        while (m_channel->blockWanted.load(std::memory_order_acquire)) {
        }
        m_channel->blocked.store(false, std::memory_order_release);
    }

    Channel *m_channel = nullptr;
};

} // namespace signalbox::bench
