// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/exitwatcher.h"

#include <QObject>
#include <QThread>

#include <vector>

namespace signalbox {

/// Watches those processes for their end that a person looks at, and says how each ended. On a thread of its own: after
/// each scroll some sixty descriptors are opened.
///
/// *Thread:* GUI. *Cost:* one descriptor per process, at most mostWatched(); the list has thousands, and nobody sees
/// how the others ended.
class EndWatcher : public QObject
{
    Q_OBJECT

public:
    /// *Ownership:* `ends` may be null and must outlive it.
    explicit EndWatcher(const KnownEnds *ends, QObject *parent = nullptr);
    /// Ends the thread.
    ~EndWatcher() override;

    /// From now on watches these and no others; of more than mostWatched(), the first. A process that has ended stays
    /// reported.
    void setWatched(std::vector<ProcessId> ids);
    [[nodiscard]] size_t mostWatched() const noexcept { return m_most; }

Q_SIGNALS:
    void ended(const signalbox::ProcessId &id, const signalbox::WaitStatus &status,
               signalbox::UnknownStatusReason reason);

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker; // lives on m_thread, deleted by it
    std::vector<ProcessId> m_watched;
    size_t m_most;
};

} // namespace signalbox
