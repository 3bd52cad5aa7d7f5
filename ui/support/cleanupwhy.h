// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/cleanupverdict.h"

#include <QString>

// Why a trial went as it did, in the user's language. Works without a QApplication.

namespace signalbox {

/// Why the hooks began, or did not.
[[nodiscard]] QString hooksCauseText(const CleanupTrialResult &result, const CleanupVerdict &verdict);
/// What kept them from running through; null if nothing did.
[[nodiscard]] QString hooksBreakText(const CleanupTrialResult &result, const CleanupVerdict &verdict);
/// What the parent saw, and where that comes from.
[[nodiscard]] QString statusText(const CleanupTrialResult &result, const CleanupVerdict &verdict);

/// The whole explanation of one trial, a line for each thing to say. A trial that did not go by the rules is described,
/// not explained.
[[nodiscard]] QString explainTrial(const CleanupTrialResult &result);
/// What became of one hook (in order of registration), in one sentence.
[[nodiscard]] QString hookFact(const CleanupTrialResult &result, int hook);
/// hookFact(), and why it did not run.
[[nodiscard]] QString explainHook(const CleanupTrialResult &result, int hook);

} // namespace signalbox
