// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/kernelfeatures.h"

namespace signalbox {

/// What the kernel offers, the limits of this session, its display, and Qt: what `doctor` prints and the About dialog
/// shows. *Cost:* that of KernelFeatures::cached(). *Thread:* main.
[[nodiscard]] std::vector<FeatureReport> environmentReport();

} // namespace signalbox
