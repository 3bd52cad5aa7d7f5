// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/cleanupplan.h"
#include "core/lab/trialhookcheck.h"

#include <QString>

// Cleanup trials in the user's language. Works without a QApplication.

namespace signalbox {

/// "SIGTERM", "return from main": what a row is called.
[[nodiscard]] QString cleanupEndingTitle(CleanupEnding ending);
/// What happens to the program, in a sentence.
[[nodiscard]] QString cleanupEndingSentence(CleanupEnding ending);
/// "CleanupHooks", "std::atexit", …: short enough for a heading.
[[nodiscard]] QString cleanupStyleTitle(CleanupStyle style);
/// How such a program registers its hooks, in a sentence.
[[nodiscard]] QString cleanupStyleSentence(CleanupStyle style);
/// cleanupStyleTitle() with what is special about how it was started: "std::atexit, nohup".
[[nodiscard]] QString cleanupVariantTitle(const CleanupPlan &plan);

/// "ends", "throws", "hangs".
[[nodiscard]] QString trialHookBehaviourText(TrialHook::Behaviour behaviour);
/// Why a hook cannot be taken, as a sentence; null for None. `name` is what was typed.
[[nodiscard]] QString trialHookProblemText(TrialHookProblem problem, const QString &name);
/// "ran", "threw", "not finished", "skipped".
[[nodiscard]] QString trialOutcomeText(TrialHookResult::Outcome outcome);

/// "exited with 3", "killed by SIGTERM"; what a trial had to end itself says so; why there is nothing to see.
[[nodiscard]] QString parentSawText(const CleanupTrialResult &result);
/// Why a trial could not be carried out; null if it was.
[[nodiscard]] QString trialErrorText(const CleanupTrialResult &result);
/// "0.4 ms", "63 ms", "2.51 s". *Units:* nanoseconds.
[[nodiscard]] QString shortDuration(qint64 ns);

} // namespace signalbox
