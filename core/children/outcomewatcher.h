// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processstate.h"
#include "core/children/exitwatcher.h"
#include "core/signals/signalnumber.h"

#include <chrono>
#include <memory>

namespace signalbox {

/// What became of a signal that was sent, in the words of cli.md: exited, killed, stopped, continued, pending, running.
struct SendOutcome {
    enum class What { Exited, Killed, Stopped, Continued, Pending, Running, EndedUnknown };
    enum class PendingReason { None, Blocked, Stopped, Uninterruptible };

    What what = What::Running;
    std::optional<int> exitCode;
    SignalNumber signal; ///< that killed or stopped it
    bool coreDumped = false;
    PendingReason pendingReason = PendingReason::None;
    UnknownStatusReason unknownReason = UnknownStatusReason::None;
    qint64 afterMs = 0; ///< from the send to what was seen
};
/// "exited", "killed", …, "ended-unknown".
[[nodiscard]] const char *sendOutcomeName(SendOutcome::What what) noexcept;

/// Follows one sent signal to what it did: waits for the end of the process, and meanwhile looks at its state and
/// pending mask. An end, a stop by a stop signal and the resumption by CONT are told when they are seen; everything
/// else when `patience` is over: Pending, Running, or Stopped for one that is stopped and has the signal not pending.
/// What was Pending is told again when it is no longer; a later end is still reported. *Thread:* lives on one thread
/// with an event loop. *Cost:* see ExitWatcher; two small reads every 50 ms (sooner at first) until settled, every 2 s
/// while pending.
class OutcomeWatcher : public QObject
{
    Q_OBJECT

public:
    explicit OutcomeWatcher(ExitWatcher &exits, QObject *parent = nullptr);
    ~OutcomeWatcher() override;

    /// Follows `signal`, sent to `target` at `sentNs` (CLOCK_MONOTONIC). The returned ticket comes back with every
    /// outcome. `before` is the state that the process had before the send, if it is known: CONT to one that was not
    /// stopped is Running then, not Continued. With `thread` it was sent to that thread alone, whose own queue and mask
    /// count. *Errors:* LimitReached.
    [[nodiscard]] Result<quint64> follow(const ProcessHandle &target, SignalNumber signal, qint64 sentNs,
                                         std::chrono::milliseconds patience = std::chrono::seconds(2),
                                         std::optional<ProcessState> before = {}, std::optional<pid_t> thread = {});
    /// No more of this ticket. The process stays watched by the ExitWatcher.
    void forget(quint64 ticket);

Q_SIGNALS:
    /// First what was seen within `patience`; once more when a pending signal was taken, and if the process ends after
    /// that. `final` is true for the last one.
    void outcome(quint64 ticket, const signalbox::SendOutcome &outcome, bool final);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::SendOutcome)
