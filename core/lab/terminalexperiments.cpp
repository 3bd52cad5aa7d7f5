// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

std::span<const Experiment> terminalExperiments() noexcept
{
    return {};
}

} // namespace signalbox::lab
