// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/protectedprocesses.h"

#include <QSet>

#include <functional>
#include <vector>

namespace signalbox {

/// A process and all its descendants, the parents first, each once.
class SubtreeCollection
{
public:
    SubtreeCollection(const ProcessId &root, const SignalSender::ChildLister &children);

    [[nodiscard]] const std::vector<ProcessId> &processes() const noexcept { return m_processes; }
    /// Lists the children of the process at `index` and takes in the new ones. Returns how many.
    size_t adoptChildrenOf(size_t index);
    /// Lists all until a round finds nothing new, at most a few rounds: a fork bomb must not keep us here.
    void collect();

private:
    const SignalSender::ChildLister &m_children;
    std::vector<ProcessId> m_processes;
    QSet<ProcessId> m_known;
};

/// One send to a subtree, from the collection to the results.
class SubtreeSend
{
public:
    /// Sends to one process, whose identity the handle has checked.
    using SendOne = std::function<SendResult(const ProcessHandle &target)>;

    SubtreeSend(const ProcessHandle &root, const SendRequest &request, const SignalSender::ChildLister &children,
                PidfdUse pidfds, SendOne sendOne);

    [[nodiscard]] std::vector<SendResult> run();

private:
    [[nodiscard]] std::optional<Error> refusal(const ProcessId &id) const;
    void openHandles();
    [[nodiscard]] SendResult sendTo(const ProcessId &id);
    void sendToIndex(size_t index);
    void sendToAll();

    const ProcessHandle &m_root;
    const SendRequest &m_request;
    PidfdUse m_pidfds;
    SendOne m_sendOne;
    ProtectedProcesses m_protected;
    SubtreeCollection m_tree;
    std::vector<std::optional<ProcessHandle>> m_handles; // by index of m_tree; what the descriptor limit allowed
    std::optional<ProcessId> m_ourselves;
    std::vector<SendResult> m_results;
};

} // namespace signalbox
