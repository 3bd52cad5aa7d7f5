// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace signalbox {

/// How many descriptors one feature of the window may hold for long: an eighth of what the program may open, since the
/// scan, the log and the rest need theirs, and never more than `most`. *Thread:* GUI.
[[nodiscard]] std::size_t descriptorShare(std::size_t most);

} // namespace signalbox
