// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/exitwatcher.h"
#include "core/signals/signalsender.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

/// How a stop plan came out.
struct StopOutcome {
    enum class What {
        Ended,     ///< the process is dead
        Alive,     ///< it outlived the last step's wait
        Cancelled, ///< by cancel(); what had been sent stays sent
        Failed,    ///< a signal could not be sent: `error`
    };

    What what = What::Cancelled;
    int step = -1;     ///< the last one that was sent, -1 for none
    WaitStatus status; ///< Ended
    UnknownStatusReason unknownReason = UnknownStatusReason::None;
    std::optional<Error> error; ///< Failed
    qint64 afterMs = 0;         ///< since start()
};
/// "ended", "alive", "cancelled", "failed".
[[nodiscard]] const char *stopOutcomeName(StopOutcome::What what) noexcept;

/// Ends one process in steps: a polite signal, a deadline, the next signal, over one handle. It stops at the first step
/// that is followed by the end of the process; a process that is dead already gets no further signal.
/// *Thread:* lives on one thread with an event loop. *Ownership:* `exits` must outlive it.
class StopPlan : public QObject
{
    Q_OBJECT

public:
    /// One signal, and how long its effect is waited for. A wait of 0 goes on at once: TERM, then CONT for a stopped
    /// process.
    struct Step {
        SignalNumber signal;
        std::chrono::milliseconds wait{0};
    };
    /// Whether the explicit confirmation that protected targets need was given.
    enum class Confirmation { NotGiven, Given };

    explicit StopPlan(ExitWatcher &exits, QObject *parent = nullptr);
    /// Cancels silently.
    ~StopPlan() override;

    /// TERM and CONT (a stopped process keeps TERM pending), after `patience` KILL.
    [[nodiscard]] static std::vector<Step> politely(std::chrono::milliseconds patience = std::chrono::seconds(5));

    /// Begins; the first signal is sent from the event loop, after `delay`: for a plan that goes on from what was sent
    /// already. *Errors:* InvalidArgument (no steps, or one without a signal), AlreadyExists (it is running),
    /// LimitReached (descriptors).
    [[nodiscard]] Result<void> start(const ProcessHandle &target, std::vector<Step> steps,
                                     Confirmation confirmation = Confirmation::NotGiven,
                                     std::chrono::milliseconds delay = std::chrono::milliseconds(0));
    /// Sends nothing more; finished() comes at once. Harmless when it is not running.
    void cancel();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    /// Right before a step's signal is sent: the last moment to look at what it is going to change, or to cancel.
    void aboutToSend(int step);
    void stepSent(int step, const signalbox::SendResult &result);
    /// Exactly once per start().
    void finished(const signalbox::StopOutcome &outcome);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::StopOutcome)
