// SPDX-License-Identifier: MIT
#include "ui/support/endwatcher.h"

#include "ui/support/descriptorshare.h"

#include <QSet>

#include <algorithm>
#include <memory>

namespace signalbox {

/// What lives on the thread.
class EndWatcher::Worker : public QObject
{
public:
    Worker(EndWatcher &watcher, const KnownEnds *ends)
        : m_watcher(watcher)
        , m_ends(ends)
    {}

    void setWatched(const std::vector<ProcessId> &ids)
    {
        const QSet<ProcessId> wanted(ids.begin(), ids.end());
        for (const ProcessId &id : std::as_const(m_watched)) {
            if (!wanted.contains(id))
                exits().unwatch(id);
        }
        for (const ProcessId &id : ids) {
            if (m_watched.contains(id))
                continue; // or it was tried, and could not be
            if (const auto handle = ProcessHandle::open(id))
                static_cast<void>(exits().watch(*handle)); // without a descriptor its row only says that it has ended
        }
        m_watched = wanted;
    }

private:
    /// Made on the thread that it works on.
    ExitWatcher &exits()
    {
        if (!m_exits) {
            m_exits = std::make_unique<ExitWatcher>();
            m_exits->consult(m_ends);
            connect(m_exits.get(), &ExitWatcher::ended, &m_watcher, &EndWatcher::ended);
        }
        return *m_exits;
    }

    EndWatcher &m_watcher;
    const KnownEnds *m_ends;
    std::unique_ptr<ExitWatcher> m_exits;
    QSet<ProcessId> m_watched;
};

EndWatcher::EndWatcher(const KnownEnds *ends, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(*this, ends))
    , m_most(descriptorShare(256))
{
    m_thread.setObjectName(QStringLiteral("ends"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

EndWatcher::~EndWatcher()
{
    m_thread.quit();
    m_thread.wait();
}

void EndWatcher::setWatched(std::vector<ProcessId> ids)
{
    if (ids.size() > m_most)
        ids.resize(m_most);
    if (ids == m_watched)
        return;
    m_watched = ids;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, ids = std::move(ids)] { worker->setWatched(ids); }, Qt::QueuedConnection);
}

} // namespace signalbox
