// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <sys/types.h>

namespace signalbox {

/// What a signal handler keeps of one signal. Plain data: it is written inside the handler.
struct SignalRecord {
    int signal = 0;
    int code = 0;
    pid_t pid = 0;
    uid_t uid = 0;
    int value = 0;
    int status = 0;
    bool hasInfo = false;   ///< the handler was given a siginfo: everything else is meaningless without
    bool hasSender = false; ///< `code` carries pid and uid
    bool hasValue = false;
    bool hasStatus = false;
    std::int64_t monotonicNs = 0;
    std::uint32_t generation = 0; ///< of the bridge it was meant for
};

/// A bounded queue from any number of signal handlers to one reader, in order of arrival, without locks.
///
/// Each slot has a turn counter: `position` when it is free for that position, `position + 1` once written, and
/// `position + capacity` again after it was read. A handler claims a position by one compare-and-swap, then owns the
/// slot. *Thread:* push() anywhere, signal handlers included, also nested in each other; tryPop() on one thread at a
/// time. *Race:* a handler that was preempted between claiming and writing holds up the reader at its slot, never
/// another handler; tryPop() answers "nothing yet" and the handler's own wake-up, which comes after its write, brings
/// the reader back.
class SignalRing
{
public:
    /// Rounded up to a power of two, at least minimumCapacity.
    explicit SignalRing(size_t capacity);

    /// False if the ring is full. Async-signal-safe.
    [[nodiscard]] bool push(const SignalRecord &record) noexcept;
    /// The oldest record, nullopt if there is none or it is still being written.
    [[nodiscard]] std::optional<SignalRecord> tryPop() noexcept;
    /// Empties it, slots included that nobody will ever write. Only while no handler can be in push(): in a forked
    /// child.
    void reset() noexcept;

    /// *Units:* records.
    [[nodiscard]] size_t capacity() const noexcept { return m_mask + 1; }
    /// How many records were ever claimed; a position in the order of arrival. Async-signal-safe.
    [[nodiscard]] std::uint64_t writePosition() const noexcept { return m_tail.load(std::memory_order_acquire); }
    /// How many records were ever read. *Thread:* the reader's.
    [[nodiscard]] std::uint64_t readPosition() const noexcept { return m_head; }

    /// What `capacity` is rounded to.
    [[nodiscard]] static size_t roundedCapacity(size_t capacity) noexcept;

    static constexpr size_t minimumCapacity = 4096;
    /// Past this the slots would not fit the memory of a small machine: 2^20 records are some 80 MiB.
    static constexpr size_t maximumCapacity = size_t{1} << 20;

private:
    struct Slot {
        std::atomic<std::uint64_t> turn{0};
        SignalRecord record;
    };
    static_assert(std::atomic<std::uint64_t>::is_always_lock_free, "a lock inside a signal handler can deadlock");

    // Writers and reader on cache lines of their own, lest each push slows the reader down.
    static constexpr size_t cacheLineSize = 64;

    std::unique_ptr<Slot[]> m_slots;
    size_t m_mask = 0;
    alignas(cacheLineSize) std::atomic<std::uint64_t> m_tail{0};
    alignas(cacheLineSize) std::uint64_t m_head = 0;
};

} // namespace signalbox
