// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/signals/receivedsignal.h"
#include "core/signals/signalset.h"

#include <QObject>

#include <memory>

namespace signalbox {

class SignalBridgePrivate;

/// Brings Unix signals into the Qt event loop, losing none silently.
///
/// An async-signal-safe handler writes each signal into a preallocated lock-free ring and wakes the event loop with
/// one write to an eventfd; a QSocketNotifier drains the ring on the thread that created the bridge. A loop that waits
/// in poll() learns of it sooner, by a signalfd of the same signals (see SignalHint).
/// *Thread:* create and use on one thread with an event loop; signals may arrive on any thread.
/// *Ownership:* one per process at a time, since signal handlers are process-wide.
/// *Race:* the order is that in which handlers ran. Where several threads leave a signal unblocked, the kernel may hand
/// successive instances to different ones; only a signal that all threads but one block keeps its sending order for
/// certain. A signal that every thread blocks (a mask inherited from our parent, say) stays pending and does not
/// arrive. In a forked child the handlers do nothing; a child that goes on without exec sets its own dispositions or
/// makes its own bridge. SIGCHLD comes without siginfo (ReceivedSignal::hasInfo is false): its handler is a plain one,
/// because what QProcess installs on top where there are no pidfds calls it without.
class SignalBridge : public QObject
{
    Q_OBJECT

public:
    struct Options {
        size_t ringCapacity = 4096; ///< records; rounded up to a power of two, from 4096 to 2^20
        int perTurn = 512;          ///< most records dispatched before the event loop gets its turn
    };

    /// What watch() did.
    enum class WatchState {
        Watching,
        LeftIgnored, ///< it was SIG_IGN when we came (nohup): left as it was, nothing will arrive
    };
    /// What to do with a signal that was inherited ignored.
    enum class InheritedIgnore { Leave, Override };
    /// What unwatch() could do.
    enum class UnwatchState {
        Restored,    ///< the previous disposition is back
        PassThrough, ///< somebody replaced our handler since: theirs stays, and ours forwards to what was before us
    };

    /// *Errors:* AlreadyExists, LimitReached (descriptors), Io.
    [[nodiscard]] static Result<std::unique_ptr<SignalBridge>> create(const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<SignalBridge>> create() { return create(Options{}); }
    /// Unwatches everything.
    ~SignalBridge() override;

    /// Starts delivering `signal`. *Errors:* InvalidArgument with reason "uncatchable" (KILL, STOP), "reserved" (32,
    /// 33) or "synchronous-fault" (SEGV, BUS, FPE, ILL); LimitReached with reason "handler-layers" after other code
    /// replaced our handler four times and never gave it back. Watching twice is harmless.
    [[nodiscard]] Result<WatchState> watch(SignalNumber signal, InheritedIgnore inherited = InheritedIgnore::Leave);
    /// Stops delivering `signal`. What already is in the ring is still delivered. *Errors:* NotFound if it was not
    /// watched.
    Result<UnwatchState> unwatch(SignalNumber signal);
    [[nodiscard]] SignalSet watched() const;

    /// Signals of which a second instance, while the first is being handled, gets the default action at once (INT and
    /// TERM, say): Ctrl-C twice always ends. Must be watched.
    void setTerminationSignals(SignalSet wanted);
    /// The first termination signal was handled and the program goes on: a next one counts as the first again.
    void rearmTermination();
    /// Restores the default action of `signal` and raises it, so that our parent sees the true wait status. Returns
    /// only if the signal did not end us. As pid 1 of a namespace it ends with _exit(128 + n).
    void reraise(SignalNumber signal);

    /// Delivers what has arrived, without waiting for the event loop: before an end that leaves it no turn.
    void deliverNow();

    /// Signals that arrived since creation but found the ring full, over all signals.
    [[nodiscard]] quint64 overflowCount() const noexcept;

Q_SIGNALS:
    void received(const signalbox::ReceivedSignal &signal);
    /// `count` further instances of `signal` were accepted by the kernel but found the ring full.
    void overflowed(signalbox::SignalNumber signal, quint64 count);

private:
    SignalBridge();
    friend class SignalBridgePrivate;
    std::unique_ptr<SignalBridgePrivate> d;
};

} // namespace signalbox
