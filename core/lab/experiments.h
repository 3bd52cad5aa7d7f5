// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/experiment.h"

#include <QString>

#include <vector>

namespace signalbox {

/// All experiments, by number.
[[nodiscard]] const std::vector<Experiment> &experiments();
/// By id ("different-signals-nest") or number ("10"); null if there is none.
[[nodiscard]] const Experiment *findExperiment(const QString &idOrNumber);

} // namespace signalbox
