// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/experiment.h"

// Between the files that declare the experiments and experiments.cpp, which puts them together.

namespace signalbox::lab {

[[nodiscard]] std::span<const Experiment> endingExperiments() noexcept;
[[nodiscard]] std::span<const Experiment> faultExperiments() noexcept;
[[nodiscard]] std::span<const Experiment> handlerExperiments() noexcept;
[[nodiscard]] std::span<const Experiment> pendingExperiments() noexcept;
[[nodiscard]] std::span<const Experiment> childrenExperiments() noexcept;
[[nodiscard]] std::span<const Experiment> terminalExperiments() noexcept;
[[nodiscard]] std::span<const Experiment> systemcallExperiments() noexcept;
[[nodiscard]] std::span<const Experiment> inheritanceExperiments() noexcept;
[[nodiscard]] std::span<const Experiment> threadExperiments() noexcept;
[[nodiscard]] std::span<const Experiment> identityExperiments() noexcept;

} // namespace signalbox::lab
