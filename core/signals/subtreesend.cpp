// SPDX-License-Identifier: MIT
#include "core/signals/subtreesend.h"

#include <csignal>
#include <sys/resource.h>

namespace signalbox {

namespace {

constexpr int maximumRounds = 8;
// What listing children and checking identities needs while the handles are held.
constexpr size_t spareDescriptors = 16;

// Half of what is allowed: other threads open files meanwhile.
size_t mostKeptHandles()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<size_t>(limit.rlim_cur / 2);
}

} // namespace

SubtreeCollection::SubtreeCollection(const ProcessId &root, const SignalSender::ChildLister &children)
    : m_children(children)
    , m_processes{root}
    , m_known{root}
{}

size_t SubtreeCollection::adoptChildrenOf(size_t index)
{
    size_t count = 0;
    const ProcessId parent = m_processes[index];
    for (const ProcessId &child : m_children(parent)) {
        if (m_known.contains(child))
            continue;
        m_known.insert(child);
        m_processes.push_back(child);
        ++count;
    }
    return count;
}

void SubtreeCollection::collect()
{
    for (int round = 0; round < maximumRounds; ++round) {
        size_t found = 0;
        const size_t before = m_processes.size();
        // In the first round the list grows as it is walked; later ones only look for latecomers, and into these.
        for (size_t index = 0; index < m_processes.size(); ++index)
            found += adoptChildrenOf(index);
        if (found == 0 || m_processes.size() == before)
            return;
    }
}

SubtreeSend::SubtreeSend(const ProcessHandle &root, const SendRequest &request,
                         const SignalSender::ChildLister &children, PidfdUse pidfds, SendOne sendOne)
    : m_root(root)
    , m_request(request)
    , m_pidfds(pidfds)
    , m_sendOne(std::move(sendOne))
    , m_protected(ProtectedProcesses::current())
    , m_tree(root.id(), children)
{}

std::vector<SendResult> SubtreeSend::run()
{
    m_tree.collect();
    for (const ProcessId &id : m_tree.processes()) {
        const auto error = refusal(id);
        if (!error)
            continue;
        for (const ProcessId &target : m_tree.processes())
            m_results.push_back({target, Failure(*error), m_root.isRaceFree()});
        return std::move(m_results);
    }
    openHandles();
    sendToAll();
    return std::move(m_results);
}

std::optional<Error> SubtreeSend::refusal(const ProcessId &id) const
{
    const ProtectedTarget kind = m_protected.kindOf(id);
    if (m_request.confirmed || kind == ProtectedTarget::NotProtected)
        return std::nullopt;
    return needsConfirmation({id, kind});
}

// As many as the limit allows, before the first send; the rest is opened right before its own, and the start time that
// was listed tells then whether it still is the same process.
void SubtreeSend::openHandles()
{
    const auto &processes = m_tree.processes();
    const size_t most = std::min(processes.size(), mostKeptHandles());
    m_handles.resize(processes.size());
    for (size_t index = 1; index < most; ++index) {
        auto handle = ProcessHandle::open(processes[index], m_pidfds);
        if (handle) {
            m_handles[index].emplace(std::move(*handle));
        } else if (handle.error().code == ErrorCode::LimitReached) {
            for (size_t spare = 0; spare < std::min(spareDescriptors, index); ++spare)
                m_handles[index - spare].reset();
            return;
        }
    }
}

SendResult SubtreeSend::sendTo(const ProcessId &id)
{
    if (id == m_root.id())
        return m_sendOne(m_root);
    const auto handle = ProcessHandle::open(id, m_pidfds);
    if (!handle)
        return {id, Failure(handle.error()), m_root.isRaceFree()};
    return m_sendOne(*handle);
}

// What the process at `index` gets: its own handle if it fitted, else one opened now.
void SubtreeSend::sendToIndex(size_t index)
{
    const ProcessId id = m_tree.processes()[index];
    if (const auto error = refusal(id)) { // a newcomer; those known before were asked about
        m_results.push_back({id, Failure(*error), m_root.isRaceFree()});
    } else if (m_protected.kindOf(id) == ProtectedTarget::Ourselves) {
        m_ourselves = id; // last, or the others would never get theirs
    } else if (index < m_handles.size() && m_handles[index]) {
        m_results.push_back(m_sendOne(*m_handles[index]));
        m_handles[index].reset(); // makes room for those that did not fit
    } else {
        m_results.push_back(sendTo(id));
    }
}

void SubtreeSend::sendToAll()
{
    // After KILL and STOP nobody goes on to fork; who was forked just before is looked for. What a process starts after
    // another signal (a clean-up command on TERM) is not meant by it.
    const bool chasesNewcomers = !m_request.signal.isCatchable();
    size_t next = 0;
    for (int round = 0; round < (chasesNewcomers ? maximumRounds : 1); ++round) {
        if (next > 0) {
            for (size_t index = 0; index < next; ++index)
                m_tree.adoptChildrenOf(index);
        }
        if (next == m_tree.processes().size())
            break;
        // A parent's children are listed once more right before it is signalled; the list grows as it is walked.
        for (; next < m_tree.processes().size(); ++next) {
            m_tree.adoptChildrenOf(next);
            sendToIndex(next);
        }
    }
    if (m_ourselves)
        m_results.push_back(sendTo(*m_ourselves));
}

} // namespace signalbox
