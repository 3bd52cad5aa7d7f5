// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <optional>

namespace signalbox {

/// Does the kernel answer PIDFD_GET_INFO (6.13) on `pidfd`?
[[nodiscard]] bool supportsPidfdInfo(int pidfd) noexcept;

/// The raw wait status (wait(2)) of an ended and reaped process, whoever its parent was. nullopt while it runs or is a
/// zombie, and where the kernel keeps none. *Source:* PIDFD_GET_INFO with PIDFD_INFO_EXIT, include/uapi/linux/pidfd.h,
/// Linux 6.15.
[[nodiscard]] std::optional<int> readPidfdExitStatus(int pidfd) noexcept;

} // namespace signalbox
