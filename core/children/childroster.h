// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childentry.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <span>
#include <vector>

namespace signalbox {

class KnownEnds;

/// All processes whose course and end a person follows: those we launched, orphans of theirs that we adopted, and any
/// other process of the machine. It keeps for each what happened to it, what it wrote, and how it ended, until
/// forgotten.
///
/// *Bounds:* output per process and in all, events per process, and ended entries; what goes is counted.
/// *Thread:* lives on one thread with an event loop. *Cost:* per child one descriptor, and one for each stream that is
/// read; work per turn of the event loop is bounded as ChildWatcher and OutputTail say.
class ChildRoster : public QObject
{
    Q_OBJECT

public:
    struct Options {
        ChildWatcher::Options watcher;
        qsizetype outputPerChild = 256 * 1024;    ///< *Units:* bytes
        qsizetype outputInAll = 64 * 1024 * 1024; ///< *Units:* bytes
        size_t eventsPerChild = 1000;
        int mostEnded = 5000; ///< ended entries that are kept; the oldest goes first
        /// How often running processes are looked at for their state and cost.
        std::chrono::milliseconds samplePeriod{1000};
    };
    /// What is to become of running children when the program ends.
    enum class OnExit { Stop, Leave };

    explicit ChildRoster(QObject *parent = nullptr);
    explicit ChildRoster(const Options &options, QObject *parent = nullptr);
    /// Lets go of all children: they run on. What they write from then on has no reader: SIGPIPE.
    ~ChildRoster() override;

    /// Starts a child and watches it; its output is read where `options` has pipes or a terminal. *Errors:* those of
    /// Launcher::start() and ChildWatcher::watch(). *Cost:* blocks until the program is loaded.
    [[nodiscard]] Result<ChildKey> launch(const LaunchOptions &options);
    /// Starts once more what `key` was launched with. *Errors:* as launch(); InvalidArgument with reason
    /// "not-launched".
    [[nodiscard]] Result<ChildKey> relaunch(ChildKey key);
    /// Watches any process for its end. One that is here and alive keeps its entry. `user` is its owner, if known.
    /// *Errors:* those of ProcessHandle::open(); LimitReached.
    [[nodiscard]] Result<ChildKey> watch(const ProcessTarget &target, const QString &user = {});

    /// Null for one that was forgotten. *Ownership:* stays here, until removed() names it.
    [[nodiscard]] const ChildEntry *find(ChildKey key) const;
    /// The newest entry of this process, alive or ended; 0 if there is none.
    [[nodiscard]] ChildKey keyOf(const ProcessId &id) const;
    /// Ascending.
    [[nodiscard]] std::vector<ChildKey> keys() const;
    [[nodiscard]] int count() const;
    /// Entries that have not ended.
    [[nodiscard]] int aliveCount() const;
    /// Children of ours that have not ended: what our own end concerns.
    [[nodiscard]] std::vector<ChildKey> aliveChildren() const;
    /// Ended entries that were dropped because there were too many.
    [[nodiscard]] quint64 discardedCount() const;

    /// Ends a process politely: TERM and CONT, after `patience` KILL; changed() tells how far it is. One that is being
    /// stopped already is left to that. *Errors:* NoSuchProcess (ended), those of ProcessHandle::open().
    [[nodiscard]] Result<void> stop(ChildKey key, std::chrono::milliseconds patience,
                                    StopPlan::Confirmation confirmation = StopPlan::Confirmation::NotGiven);
    /// Sends nothing more. Harmless if nothing is under way.
    void cancelStop(ChildKey key);
    /// Takes down that a signal was sent to `id` from elsewhere, if it is here.
    void noteSent(const ProcessId &id, SignalNumber signal);
    /// Removes entries. A child of ours that runs stays, since it must be reaped; any other process is no longer
    /// watched. What a forgotten child's descendants still write is read and dropped.
    void forget(std::span<const ChildKey> keys);

    /// Whether orphans of what we launch from now on become ours; see Subreaper. *Errors:* Io.
    [[nodiscard]] Result<void> setAdopting(bool adopting);
    [[nodiscard]] bool isAdopting() const;

    /// How children of ours ended, for whoever follows them too and comes after the reap. *Thread:* see KnownEnds.
    [[nodiscard]] const KnownEnds &knownEnds() const;

    /// Somebody looks: running children are asked for their cost too. Without that only processes that are not our
    /// children are, whose stops nothing else tells.
    void setObserved(bool observed);

    /// Keeps at most this much of what each child wrote and will write. *Units:* bytes.
    void setOutputPerChild(qsizetype bytes);

    /// Stops all children and waits for them, without an event loop: for the end of the program. TERM and CONT go to
    /// all, after `patience` KILL to those that are left. Nothing with OnExit::Leave. *Cost:* blocks up to `patience`,
    /// and a second for what KILL takes.
    void stopAllNow(std::chrono::milliseconds patience);
    void setOnExit(OnExit onExit);
    [[nodiscard]] OnExit onExit() const;

public Q_SLOTS:
    /// See ChildWatcher::childSignalHint().
    void childSignalHint();

Q_SIGNALS:
    void added(quint64 key);
    /// Anything but its output.
    void changed(quint64 key);
    void outputChanged(quint64 key);
    void ended(quint64 key);
    void removed(const std::vector<quint64> &keys);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox
