// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/labrecord.h"
#include "core/lab/timeline.h"

#include <vector>

namespace signalbox {

/// The picture of what was recorded; its time 0 is the first record's, what comes before is only the program being
/// loaded. A send is an arrow to where it was acted upon; sends
/// of a standard signal that found one pending are marked lost where the target got none of them. Records that do not
/// fit (about somebody without a lane) are left out: they are of no process of the experiment. Pure.
[[nodiscard]] Timeline labTimeline(const std::vector<LabRecord> &records);

} // namespace signalbox
