// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <optional>
#include <sys/resource.h>

namespace signalbox {

/// RLIMIT_NOFILE as it was and as it is. Children are to get `original` back.
struct DescriptorLimit {
    rlimit original{};
    rlimit current{};
};

/// Raises the soft limit to the hard one, once; later calls return the same answer. *Thread:* main, before others
/// start.
[[nodiscard]] Result<DescriptorLimit> raiseDescriptorLimit();

/// The limit that our own children are to run with: what raiseDescriptorLimit() found, or the current one.
[[nodiscard]] rlimit originalDescriptorLimit() noexcept;

} // namespace signalbox
