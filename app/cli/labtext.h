// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/output.h"
#include "core/lab/labresult.h"

namespace signalbox::cli {

/// Prints one run for people: the claim, what was expected and seen, the verdict and a small timeline.
void printLabResult(Output &output, const LabResult &result);

/// Why an experiment could not be carried out or did not end, as a sentence. Null if nothing went wrong.
[[nodiscard]] QString labComplaint(const LabResult &result);

} // namespace signalbox::cli
