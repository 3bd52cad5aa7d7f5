// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalnumber.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <vector>

namespace signalbox {

/// Names one registered hook for removal; never used twice in a process.
enum class HookToken : quint64 {};

/// What came of one hook.
enum class HookOutcome {
    Done,
    Threw,    ///< an exception left it; the next hooks ran all the same
    TimedOut, ///< still in it when its deadline passed: the process was ended
    Skipped,  ///< never begun, because one before it hung or the total deadline passed
};
/// "done", "threw", "timed-out", "skipped": for JSON.
[[nodiscard]] const char *hookOutcomeName(HookOutcome outcome) noexcept;

/// One hook as it is registered.
struct HookInfo {
    HookToken token{};
    QString name;
    std::chrono::milliseconds deadline{};
};

/// One hook as it ran.
struct HookReport {
    HookToken token{};
    QString name;
    HookOutcome outcome = HookOutcome::Skipped;
    qint64 durationNs = 0;
    QString exceptionText; ///< what() of what it threw; hostile text
};

/// Why hooks run.
enum class CleanupReason {
    Return, ///< the CleanupHooks object is destroyed: return from main
    Exit,   ///< exit(3)
    Signal, ///< a catchable termination signal
    Asked,  ///< runNow()
};
/// "return", "exit", "signal", "asked": for JSON.
[[nodiscard]] const char *cleanupReasonName(CleanupReason reason) noexcept;

/// One whole run, in the order in which the hooks were taken.
struct CleanupReport {
    CleanupReason reason = CleanupReason::Asked;
    SignalNumber signal; ///< for CleanupReason::Signal
    std::vector<HookReport> hooks;
    qint64 durationNs = 0;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::HookInfo)
Q_DECLARE_METATYPE(signalbox::HookReport)
Q_DECLARE_METATYPE(signalbox::CleanupReport)
