// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/spawn.h"

// The child's side of spawn(). Private to base.

namespace signalbox::sys {

/// The steps of a child on its way to its program, in order.
enum class SpawnStep {
    ParentDeath,
    NewSession,
    ProcessGroup,
    Streams,
    ControllingTerminal,
    WorkingDirectory,
    DescriptorLimit,
    Execute
};
/// The system call of a step, as Error::operation has it.
[[nodiscard]] const char *spawnStepName(SpawnStep step) noexcept;

/// What a child that gives up tells its parent.
struct SpawnReport {
    SpawnStep step = SpawnStep::Execute;
    int error = 0;    ///< errno
    int program = -1; ///< index in SpawnPlan::programs
};

/// rt_sigprocmask(2) with the kernel's 64-bit mask. Async-signal-safe.
void setKernelMask(quint64 mask, quint64 *previous) noexcept;

/// Waits for the parent's word on `channel`, then becomes the program. All signals are blocked when it is called.
/// Async-signal-safe: no allocation, no lock, no C library call that takes one.
[[noreturn]] void runSpawnedChild(const SpawnPlan &plan, int channel, int parentChannel, pid_t parent) noexcept;

} // namespace signalbox::sys
