// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/hooks/emergencyhooks.h"
#include "core/hooks/hookreport.h"
#include "core/signals/signalbridge.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace signalbox {

/// Cleanup that really runs: on return from main, on exit(3), and on the termination signals that can be caught.
///
/// The hooks run once, the latest registered first, each under a deadline, on the thread of this object. After a signal
/// they run from the event loop; then the signal's default action ends the process, so that the parent sees the true
/// wait status. A second termination signal meanwhile ends it at once. A hook that hangs is given up at its deadline:
/// the emergency hooks run and the process ends by the signal, or, if none came, with the code given to exit(3), but
/// never with 0: the cleanup failed. KILL, quick_exit, _exit, abort, exec and crashes run nothing: no program can
/// change that.
///
/// *Ownership:* one per process; keep it, and the bridge, in main. *Thread:* the one that created it, but for
/// emergency(). A forked child that comes by (exit after a failed exec) runs no hook of its parent.
class CleanupHooks : public QObject
{
    Q_OBJECT

public:
    struct Options {
        SignalSet terminationSignals;                    ///< empty: TERM, INT, HUP and QUIT
        std::chrono::milliseconds hookDeadline{2'000};   ///< of a hook that sets none of its own
        std::chrono::milliseconds totalDeadline{10'000}; ///< of all hooks together
    };

    /// Watches the termination signals through `bridge`, which must live longer. One that was inherited ignored (nohup)
    /// stays ignored. *Errors:* AlreadyExists; those of SignalBridge::watch().
    [[nodiscard]] static Result<std::unique_ptr<CleanupHooks>> create(SignalBridge &bridge, const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<CleanupHooks>> create(SignalBridge &bridge)
    {
        return create(bridge, Options{});
    }
    /// Runs what has not run, with CleanupReason::Return.
    ~CleanupHooks() override;

    /// Registers `hook`. One added by a running hook runs next. *Units:* `deadline` of 0 means Options::hookDeadline.
    HookToken add(const QString &name, std::function<void()> hook, std::chrono::milliseconds deadline = {});
    /// Takes one back; false if it is not registered (any more).
    bool remove(HookToken token);
    /// What is registered, in the order in which it would run.
    [[nodiscard]] std::vector<HookInfo> hooks() const;
    /// What runs when a hook hangs.
    [[nodiscard]] EmergencyHooks &emergency() noexcept { return m_emergency; }

    /// Runs the hooks now, and never again. Not if they ran or are running, nor in a forked child: the report is empty
    /// then.
    CleanupReport runNow() { return run(CleanupReason::Asked, {}); }
    [[nodiscard]] bool hasRun() const noexcept { return m_hasRun; }

Q_SIGNALS:
    void hookStarted(const signalbox::HookInfo &hook);
    void hookFinished(const signalbox::HookReport &report);
    /// All hooks ran. After a signal the process ends as soon as the slots have returned.
    void finished(const signalbox::CleanupReport &report);

private:
    struct Hook {
        HookInfo info;
        std::function<void()> function;
    };

    CleanupHooks(SignalBridge &bridge, const Options &options);
    Result<void> watchSignals();
    void onReceived(const ReceivedSignal &received);
    CleanupReport run(CleanupReason reason, SignalNumber signal);
    HookReport runHook(const Hook &hook);
    [[noreturn]] void giveUp(CleanupReason reason, SignalNumber signal) noexcept;
    static void runAtExit(int status, void *);

    SignalBridge &m_bridge;
    Options m_options;
    const pid_t m_owner;
    std::vector<Hook> m_hooks; // in order of registration
    EmergencyHooks m_emergency;
    quint64 m_nextToken = 1;
    int m_exitStatus = 0; // what exit(3) was called with, for giveUp()
    bool m_hasRun = false;
};

} // namespace signalbox
