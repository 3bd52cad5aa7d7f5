// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

std::span<const Experiment> childrenExperiments() noexcept
{
    return {};
}

} // namespace signalbox::lab
