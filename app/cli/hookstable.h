// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/output.h"
#include "core/lab/cleanupplan.h"

#include <QJsonObject>

#include <vector>

namespace signalbox::cli {

/// What the contract says of one trial.
[[nodiscard]] QJsonObject hooksObject(const CleanupTrialResult &result);

/// "library: hooks registered with CleanupHooks of this library": the words above the table of one style.
[[nodiscard]] QString styleHeading(const CleanupPlan &plan);

/// Prints `results`, all of one style, as a matrix: a line per ending, a column per hook in the order in which the
/// hooks should run, in each cell the place in which it did. Then what the parent saw.
void printHooksTable(Output &output, const std::vector<CleanupTrialResult> &results);

/// What the table cannot say: why an ending could not be tried. Null if it was.
[[nodiscard]] QString trialComplaint(const CleanupTrialResult &result);

} // namespace signalbox::cli
