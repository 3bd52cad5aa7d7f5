// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childwatcher.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace signalbox {

/// Makes orphans of our children's families ours: a descendant whose parent ended becomes a child of this process
/// instead of init's, is watched through the ChildWatcher, and its end is known and reaped.
///
/// *How it tells them from the children of others* (QProcess): nothing in /proc says who made a process, so only those
/// are taken of which one of these is sure: they carry the mark that prepare() puts into the environment of what we
/// launch, and that descendants inherit; or they are in a process group that a watched child made for itself, or in a
/// session other than ours that one of them made. A descendant of an unmarked child that makes a session of its own is
/// not recognised, nor is a marked one that has dropped its environment and left all known groups, or has ended: they
/// are left alone, as all unknown ones are. *Side effect:* the processes of QProcess::startDetached() become our
/// children too while this is on, and are nobody's to reap until we end. *Race:* between parent's end and the next look
/// an orphan runs unwatched; its status is not lost, since it waits as a zombie. *Source:* prctl(2),
/// PR_SET_CHILD_SUBREAPER (Linux 3.4). *Thread:* that of the watcher. *Cost:* a look reads `stat` of each process of
/// the machine, Options::perTurn of them per turn of the event loop.
class Subreaper : public QObject
{
    Q_OBJECT

public:
    struct Options {
        int perTurn = 100; ///< most processes looked at before the event loop gets its turn
        /// How often to look without a reason, while children or orphans are watched: the end of a grandchild's parent
        /// is told to nobody here. 0 looks only after ends and when asked.
        std::chrono::milliseconds period{2000};
    };

    /// Turns the attribute on. *Errors:* Io. *Ownership:* `watcher` must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<Subreaper>> create(ChildWatcher &watcher, const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<Subreaper>> create(ChildWatcher &watcher)
    {
        return create(watcher, Options{});
    }
    /// Gives the attribute back the value it had. Adopted orphans stay watched.
    ~Subreaper() override;

    /// Marks what these options will launch, and all that comes of it, as ours.
    void prepare(LaunchOptions &options) const;
    /// Was it adopted, and not forgotten yet? True too while ended() is delivered for it.
    [[nodiscard]] bool isOrphan(const ProcessId &id) const;

public Q_SLOTS:
    /// Looks for new orphans soon. Several at once cost no more than one.
    void look();

Q_SIGNALS:
    /// `id` lost its parent and is ours now; the watcher tells of it from here on.
    void adopted(const signalbox::ProcessId &id);
    /// A look is complete; all orphans there were are adopted.
    void looked();

private:
    struct Private;
    Subreaper(ChildWatcher &watcher, const Options &options);
    std::unique_ptr<Private> d;
};

} // namespace signalbox
