// SPDX-License-Identifier: MIT
#include "core/signals/signalring.h"

#include <algorithm>
#include <bit>

namespace signalbox {

SignalRing::SignalRing(size_t capacity)
    : m_slots(std::make_unique<Slot[]>(roundedCapacity(capacity)))
    , m_mask(roundedCapacity(capacity) - 1)
{
    reset();
}

void SignalRing::reset() noexcept
{
    for (size_t i = 0; i <= m_mask; ++i)
        m_slots[i].turn.store(i, std::memory_order_relaxed);
    m_head = 0;
    m_tail.store(0, std::memory_order_release);
}

size_t SignalRing::roundedCapacity(size_t capacity) noexcept
{
    return std::bit_ceil(std::clamp(capacity, minimumCapacity, maximumCapacity));
}

bool SignalRing::push(const SignalRecord &record) noexcept
{
    std::uint64_t position = m_tail.load(std::memory_order_relaxed);
    for (;;) {
        Slot &slot = m_slots[position & m_mask];
        const std::uint64_t turn = slot.turn.load(std::memory_order_acquire);
        const auto ahead = static_cast<std::int64_t>(turn - position);
        if (ahead < 0)
            return false; // still holds the record of one round ago
        if (ahead > 0) {
            position = m_tail.load(std::memory_order_relaxed); // somebody else took this position
        } else if (m_tail.compare_exchange_weak(position, position + 1, std::memory_order_acq_rel,
                                                std::memory_order_relaxed)) {
            slot.record = record;
            slot.turn.store(position + 1, std::memory_order_release);
            return true;
        }
    }
}

std::optional<SignalRecord> SignalRing::tryPop() noexcept
{
    Slot &slot = m_slots[m_head & m_mask];
    if (slot.turn.load(std::memory_order_acquire) != m_head + 1)
        return std::nullopt;
    const SignalRecord record = slot.record;
    slot.turn.store(m_head + capacity(), std::memory_order_release);
    ++m_head;
    return record;
}

} // namespace signalbox
