// SPDX-License-Identifier: MIT
#pragma once

#include "measured.h"

namespace signalbox::bench {

/// What each contestant asks of the kernel for one signal of a burst that comes while its loop is blocked, counted by
/// strace: the difference between a run with `burst` real-time signals and one with none. Empty without strace.
[[nodiscard]] std::vector<SystemCalls> measureSystemCalls(unsigned burst);

} // namespace signalbox::bench
