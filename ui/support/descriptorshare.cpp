// SPDX-License-Identifier: MIT
#include "ui/support/descriptorshare.h"

#include "core/base/limits.h"

#include <algorithm>

namespace signalbox {

std::size_t descriptorShare(std::size_t most)
{
    constexpr rlim_t features = 8;
    constexpr rlim_t least = 4;
    const auto limit = raiseDescriptorLimit();
    const rlim_t share = limit ? std::max(limit->current.rlim_cur / features, least) : least;
    return std::min<std::size_t>(most, share);
}

} // namespace signalbox
