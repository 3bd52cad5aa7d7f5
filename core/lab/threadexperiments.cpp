// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

std::span<const Experiment> threadExperiments() noexcept
{
    return {};
}

} // namespace signalbox::lab
