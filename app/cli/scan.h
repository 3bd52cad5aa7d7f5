// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/procreader.h"

namespace signalbox::cli {

/// Whether a scan says how much CPU the processes use.
enum class CpuUse { NotNeeded, Measured };

/// All processes now, with `files` of each. With CpuUse::Measured there are two scans 200 ms apart. *Errors:* those of
/// scan().
[[nodiscard]] Result<Snapshot> scanProcesses(ProcReader &reader, ProcFiles files, CpuUse cpu);

/// The time between two looks at CPU times: twenty clock ticks of 10 ms, so that a busy CPU is told to within 5 %.
inline constexpr unsigned long cpuSampleMs = 200;

} // namespace signalbox::cli
