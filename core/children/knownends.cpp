// SPDX-License-Identifier: MIT
#include "core/children/knownends.h"

#include "core/children/childwatcher.h"

namespace signalbox {

void KnownEnds::follow(const ChildWatcher &children)
{
    // Direct: the watcher reaps as soon as all who listen have returned.
    QObject::connect(
        &children, &ChildWatcher::ended, &children,
        [this](const ProcessId &id, const ChildEnd &end) { add(id, end.status); }, Qt::DirectConnection);
}

void KnownEnds::add(const ProcessId &id, const WaitStatus &status)
{
    if (status.kind != WaitStatus::Kind::Exited && status.kind != WaitStatus::Kind::Killed)
        return;
    const std::lock_guard lock(m_mutex);
    if (!m_ends.contains(id))
        m_order.push_back(id);
    m_ends.insert(id, status);
    if (m_order.size() > mostKept) {
        m_ends.remove(m_order.front());
        m_order.pop_front();
    }
}

std::optional<WaitStatus> KnownEnds::find(const ProcessId &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_ends.constFind(id);
    return found == m_ends.cend() ? std::nullopt : std::optional(*found);
}

} // namespace signalbox
