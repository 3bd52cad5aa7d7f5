// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalring.h"

#include "core/base/result.h"

#include <array>
#include <atomic>
#include <csignal>

namespace signalbox::handlers {

// The process-wide half of SignalBridge: what the signal handlers themselves touch. A signal handler gets no pointer to
// anything, so this state is global: the one exception to "no globals". It is never destroyed, and neither are the
// rings and the descriptors in it: a handler on another thread may still be using them when a bridge goes away.

/// Signals 1 … 64 of the kernel, index 0 unused.
inline constexpr size_t signalSlots = 65;

/// How often a signal can be taken back after others replaced our handler without ever putting it back.
///
/// Somebody who replaced our handler usually calls it as "the previous one" for ever. Installing the same function
/// again on top of theirs would make a circle. So each new installation gets a function of its own, a layer, with a
/// "previous" of its own; the layers below pass through.
inline constexpr size_t maximumLayers = 4;

/// What to do with a signal that is ignored when we come.
enum class IgnoredPolicy { Leave, Override };
enum class InstallState { Installed, LeftIgnored };
enum class RemoveState { Restored, PassThrough };

/// Makes this process the owner and readies ring and eventfd before any handler is installed. Returns the
/// generation, which marks the records of this user. *Errors:* AlreadyExists, LimitReached.
[[nodiscard]] Result<std::uint32_t> acquire(size_t ringCapacity);
/// Ends the use of `generation`: removes what is installed. Nothing happens if it is not the current one (a copy of a
/// bridge in a forked child that made its own).
void release(std::uint32_t generation);

/// *Errors:* Io, LimitReached with reason "handler-layers".
[[nodiscard]] Result<InstallState> install(int signal, IgnoredPolicy policy);
/// *Errors:* NotFound.
[[nodiscard]] Result<RemoveState> remove(int signal);
[[nodiscard]] bool isInstalled(int signal) noexcept;

/// Is `generation` the user, and this the process that acquired it? Not so in a forked child.
[[nodiscard]] bool isCurrent(std::uint32_t generation) noexcept;
/// The ring of the current owner.
[[nodiscard]] SignalRing &ring() noexcept;
/// The eventfd that becomes readable. *Ownership:* stays here.
[[nodiscard]] int wakeDescriptor() noexcept;
/// Empties the eventfd, then lets the next signal wake again. Call it before reading the ring, never after.
void drainWake() noexcept;
/// Makes wakeDescriptor() readable unless it is so already. Async-signal-safe.
void wake() noexcept;
/// How many instances of `signal` found the ring full since this was asked last.
[[nodiscard]] std::uint64_t takeOverflow(int signal) noexcept;
/// All of them since acquire().
[[nodiscard]] std::uint64_t overflowTotal() noexcept;

/// Bit n-1 for signal n: of these a second one while the first is being handled gets the default action.
void setTerminationMask(std::uint64_t mask) noexcept;
void rearmTermination() noexcept;

/// Restores the default action of `signal` and raises it on this thread. Where the default ends a process but did not
/// (pid 1 of a namespace), _exit(128 + signal). Otherwise the handler is put back and it returns. Async-signal-safe.
void performDefaultAction(int signal) noexcept;

} // namespace signalbox::handlers
