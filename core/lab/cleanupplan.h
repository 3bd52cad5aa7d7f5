// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/children/waitstatus.h"
#include "core/lab/cleanupending.h"

#include <QByteArrayView>

#include <chrono>
#include <vector>

namespace signalbox {

/// One hook of a trial, in the order of registration.
struct TrialHook {
    enum class Behaviour { Ends, Throws, Hangs };

    QString name;
    std::chrono::milliseconds duration{0};
    Behaviour behaviour = Behaviour::Ends;

    friend bool operator==(const TrialHook &, const TrialHook &) = default;
};

/// How the trial's program cares for its cleanup.
enum class CleanupStyle {
    Library,       ///< CleanupHooks of this library
    Atexit,        ///< atexit(3) alone
    NaiveHandler,  ///< atexit(3), and signal handlers that call exit(3)
    PythonAtexit,  ///< python3: atexit alone
    PythonHandler, ///< python3: atexit, and signal.signal() handlers that call sys.exit(1)
};
/// "library", "atexit", "naive", "python-atexit", "python-naive".
[[nodiscard]] const char *cleanupStyleName(CleanupStyle style) noexcept;

/// What to try.
struct CleanupPlan {
    std::vector<TrialHook> hooks;
    CleanupEnding ending = CleanupEnding::Return;
    CleanupStyle style = CleanupStyle::Library;
    bool hangupIgnored = false; ///< started as by nohup(1)
    bool namespaceInit = false; ///< the program is pid 1 of a pid namespace
    std::chrono::milliseconds hookDeadline{500};
    /// How long the program may go on once it is ready, besides what its hooks take, before the trial ends it.
    std::chrono::milliseconds patience{10'000};

    friend bool operator==(const CleanupPlan &, const CleanupPlan &) = default;
};
/// The style in which the program is really started: sigterm-unhandled is about hooks that no handler brings to run.
[[nodiscard]] CleanupStyle effectiveStyle(const CleanupPlan &plan) noexcept;
/// PythonAtexit and PythonHandler.
[[nodiscard]] bool isPython(CleanupStyle style) noexcept;

/// The hooks that a trial uses where nobody named any.
[[nodiscard]] std::vector<TrialHook> defaultTrialHooks();
/// `hooks` with what `ending` is about: stuck-hook, throwing-hook and second-signal need a hook that does so; where
/// none does, the second to run (for second-signal: the first) is made to.
[[nodiscard]] std::vector<TrialHook> hooksForEnding(std::vector<TrialHook> hooks, CleanupEnding ending);

/// One line that the trial's program wrote, or what the trial did to it.
struct TrialEvent {
    qint64 monotonicNs = 0;
    QByteArray event; ///< "ready", "begin", "end", "throw", "emergency", "init", "wait-status", "failed",
                      ///< "unsupported"; of the trial: "sent"
    QByteArray name;  ///< the label of the hook, or what belongs to the event: of "sent" the signal's number
};
/// What stands for the hook with `index` (in order of registration) inside the trial's program: its number, since names
/// are the user's own, may contain anything, and may be the same twice.
[[nodiscard]] QByteArray trialHookLabel(size_t index);
/// Reads "NANOSECONDS EVENT NAME". *Errors:* ParseError.
[[nodiscard]] Result<TrialEvent> parseTrialEvent(QByteArrayView line);

/// What became of one hook.
struct TrialHookResult {
    enum class Outcome { Ran, Threw, Unfinished, Skipped };

    QString name;
    Outcome outcome = Outcome::Skipped;
    int position = -1;     ///< in which place it ran, from 0; -1 if it was skipped
    qint64 durationNs = 0; ///< of those that finished
};

/// What a trial showed.
struct CleanupTrialResult {
    CleanupPlan plan;                   ///< as it was carried out
    std::vector<TrialHookResult> hooks; ///< in order of registration
    WaitStatus parentSaw;
    bool emergencyRan = false;
    qint64 startedNs = 0; ///< CLOCK_MONOTONIC, as the events have it; 0 if it could not be started
    qint64 elapsedNs = 0; ///< from the start to the end of the process
    std::vector<TrialEvent> events;
    std::optional<Error> error; ///< why the trial itself could not be carried out

    /// Names of the hooks that ran (or threw), in the order in which they did.
    [[nodiscard]] QStringList ranInOrder() const;
    /// Names of the others, in order of registration.
    [[nodiscard]] QStringList skipped() const;
};

/// The results of `hooks` (in order of registration) from what was recorded. Pure.
[[nodiscard]] std::vector<TrialHookResult> hookResults(const std::vector<TrialHook> &hooks,
                                                       const std::vector<TrialEvent> &events);

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::CleanupTrialResult)
