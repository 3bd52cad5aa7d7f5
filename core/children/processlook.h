// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/base/processstate.h"
#include "core/signals/signaldisposition.h"

#include <optional>

namespace signalbox {

/// What /proc shows of a process at one moment.
struct ProcessLook {
    ProcessState state = ProcessState::Unknown;
    std::optional<SignalDisposition> disposition; ///< nothing: unreadable
};

/// Looks at process `id`; the masks are those of `thread`, if one is given. nullopt if it is gone, or hidden.
/// *Cost:* two small reads.
[[nodiscard]] std::optional<ProcessLook> lookAtProcess(const ProcessId &id, std::optional<pid_t> thread = {});

/// Is it over with it? Gone counts: for who has held a handle to it, it is not hidden.
[[nodiscard]] bool isDeadLook(const std::optional<ProcessLook> &look) noexcept;

} // namespace signalbox
