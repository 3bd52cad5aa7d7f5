// SPDX-License-Identifier: MIT
#include "core/hooks/emergencyhooks.h"

namespace signalbox {

Result<int> EmergencyHooks::add(Function function, void *argument) noexcept
{
    // Upwards from the highest slot in use, so that run() from the top is "latest first" also after removals in
    // between.
    int highest = -1;
    for (int i = 0; i < capacity; ++i) {
        if (m_slots[static_cast<size_t>(i)].taken.load(std::memory_order_acquire))
            highest = i;
    }
    for (int i = highest + 1; i < capacity; ++i) {
        Slot &slot = m_slots[static_cast<size_t>(i)];
        if (slot.taken.exchange(true, std::memory_order_acq_rel))
            continue;
        slot.argument.store(argument, std::memory_order_relaxed);
        slot.function.store(function, std::memory_order_release);
        return i;
    }
    return Failure(Error{.code = ErrorCode::LimitReached,
                         .operation = QStringLiteral("add emergency hook"),
                         .subject = QString::number(capacity),
                         .reason = QStringLiteral("too-many-hooks")});
}

void EmergencyHooks::remove(int index) noexcept
{
    if (index < 0 || index >= capacity)
        return;
    Slot &slot = m_slots[static_cast<size_t>(index)];
    slot.function.store(nullptr, std::memory_order_release);
    slot.taken.store(false, std::memory_order_release);
}

void EmergencyHooks::run() noexcept
{
    for (int i = capacity - 1; i >= 0; --i) {
        Slot &slot = m_slots[static_cast<size_t>(i)];
        // Taken out first: a second caller (a signal that comes in the middle) must not run it again.
        if (const Function function = slot.function.exchange(nullptr, std::memory_order_acq_rel))
            function(slot.argument.load(std::memory_order_relaxed));
    }
}

} // namespace signalbox
