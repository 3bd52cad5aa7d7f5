// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/experiment.h"

// Between the files that declare the experiments and experiments.cpp, which puts them together.

namespace signalbox::lab {

[[nodiscard]] std::span<const Experiment> pendingExperiments() noexcept;
[[nodiscard]] std::span<const Experiment> handlerExperiments() noexcept;

} // namespace signalbox::lab
