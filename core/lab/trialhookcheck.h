// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/cleanupplan.h"

#include <span>

namespace signalbox {

/// What is wrong with a hook that somebody typed; the ui words it.
enum class TrialHookProblem {
    None,
    EmptyName,        ///< nothing, or spaces alone
    NameTooLong,      ///< over longestTrialHookName
    NameWithControls, ///< a control, bidi or zero-width character: what one reads would not be what it is
    DuplicateName,    ///< another hook of the list has it
    DurationNegative,
    DurationTooLong, ///< over longestTrialHookDuration
    TooMany,         ///< the list has mostTrialHooks already
};

/// *Units:* UTF-16 code units.
inline constexpr qsizetype longestTrialHookName = 40;
/// A trial is watched by somebody who waits for it.
inline constexpr std::chrono::milliseconds longestTrialHookDuration{10'000};
/// What atexit(3) guarantees room for (POSIX: ATEXIT_MAX is at least 32).
inline constexpr size_t mostTrialHooks = 32;

/// What is wrong with `hook` beside `others`, which does not contain it. Surrounding spaces of the name do not count.
[[nodiscard]] TrialHookProblem checkTrialHook(const TrialHook &hook, std::span<const TrialHook> others);
/// "ends", "throws", "hangs": for settings and JSON.
[[nodiscard]] const char *trialHookBehaviourName(TrialHook::Behaviour behaviour) noexcept;

/// One hook as one string that can be stored: "20 ends save-work".
[[nodiscard]] QString trialHookToText(const TrialHook &hook);
/// What trialHookToText() made. *Errors:* ParseError for anything else.
[[nodiscard]] Result<TrialHook> trialHookFromText(const QString &text);
/// The hooks of `texts` that are all right, in order, at most mostTrialHooks: settings may contain anything.
[[nodiscard]] std::vector<TrialHook> trialHooksFromTexts(const QStringList &texts);

} // namespace signalbox
