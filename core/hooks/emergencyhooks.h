// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <array>
#include <atomic>

namespace signalbox {

/// What is still done when an ordinary hook hangs: functions that may run while the main thread holds any lock there
/// is.
///
/// Each must be async-signal-safe (signal-safety(7)): write(2), unlink(2), kill(2), _exit(2); no malloc, no Qt, no
/// stdio. *Thread:* all functions from any; run() too from a signal handler.
class EmergencyHooks
{
public:
    using Function = void (*)(void *argument) noexcept;
    static constexpr int capacity = 32; ///< fixed, so that run() needs no lock and no memory

    /// Registers `function`, called with `argument`; the latest registered runs first. Both must stay valid until
    /// removed. *Errors:* LimitReached.
    [[nodiscard]] Result<int> add(Function function, void *argument) noexcept;
    /// Takes back what add() returned.
    void remove(int slot) noexcept;
    /// Runs each at most once over the life of this list.
    void run() noexcept;

private:
    struct Slot {
        std::atomic<Function> function{nullptr};
        std::atomic<void *> argument{nullptr};
        std::atomic<bool> taken{false};
    };
    static_assert(std::atomic<Function>::is_always_lock_free);
    std::array<Slot, capacity> m_slots;
};

} // namespace signalbox
