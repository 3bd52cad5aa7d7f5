// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/exitwatcher.h"
#include "core/children/launcher.h"
#include "core/children/resourceusage.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace signalbox {

/// How a child of ours ended.
struct ChildEnd {
    WaitStatus status; ///< Unknown with a reason where somebody else took it and the kernel does not tell it again
    UnknownStatusReason unknownReason = UnknownStatusReason::None;
    std::optional<ResourceUsage> usage; ///< nullopt where it was not us who reaped
    qint64 elapsedNs = 0;               ///< from its start to when its end was noticed
    bool reapedElsewhere = false;       ///< by other code of this program, or by the kernel since SIGCHLD is ignored
};

/// Watches and reaps children of this process, each by itself, and says how they ended and what they cost.
///
/// It never waits for "any child": QProcess and other code have children too, and keep them. An end is seen by the
/// child's pidfd; stops and continues have no descriptor, so connect childSignalHint() to whatever tells of SIGCHLD.
/// A child is a zombie until ended() was delivered, so that a receiver can still look at its /proc entry.
/// *Source:* waitid(2) with P_PIDFD (Linux 5.4). Without pidfds it asks by pid, on each hint and by a slow timer.
/// *Thread:* lives on one thread with an event loop. *Cost:* one descriptor per child plus one; work per turn of the
/// event loop is bounded by Options::perTurn, so a flood of exits does not starve the rest.
class ChildWatcher : public QObject
{
    Q_OBJECT

public:
    struct Options {
        bool usePidfds = true; ///< false behaves as on a kernel without them
        int perTurn = 64;      ///< most children asked before the event loop gets its turn
        /// How often children are asked that no descriptor and perhaps no hint will tell of: those without pidfd, and
        /// dead ones that their tracer still holds.
        std::chrono::milliseconds period{250};
    };

    explicit ChildWatcher(QObject *parent = nullptr);
    explicit ChildWatcher(const Options &options, QObject *parent = nullptr);
    /// Lets go of all children: they run on, and are reaped by nobody until we end.
    ~ChildWatcher() override;

    /// Watches a launched child; its pidfd goes over to the watcher. Further descriptors stay with `child`.
    [[nodiscard]] Result<void> watch(LaunchedChild &child);
    /// Watches our child `id`, which runs since `startedNs` (CLOCK_MONOTONIC). started() comes first, ended() exactly
    /// once, both from the event loop, also if it has ended already. `pidfd` may be empty: it is opened then, where
    /// there are pidfds. Watching what is watched already is harmless. *Errors:* InvalidArgument with reason
    /// "not-a-child" for a living process that is none; LimitReached. On failure `pidfd` is closed.
    [[nodiscard]] Result<void> watch(const ProcessId &id, UniqueFd pidfd, qint64 startedNs);
    /// Lets go of one child, which then is somebody else's to reap.
    void unwatch(const ProcessId &id);
    [[nodiscard]] bool isWatching(const ProcessId &id) const;
    [[nodiscard]] int count() const;

    /// A child of this process may have stopped, continued or ended: SIGCHLD came, whatever it says of whom. Several at
    /// once cost no more than one.
    void childSignalHint();

Q_SIGNALS:
    void started(const signalbox::ProcessId &id);
    void stopped(const signalbox::ProcessId &id, const signalbox::WaitStatus &status);
    void continued(const signalbox::ProcessId &id);
    void ended(const signalbox::ProcessId &id, const signalbox::ChildEnd &end);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::ChildEnd)
