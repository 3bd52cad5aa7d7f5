// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/processhandle.h"
#include "core/signals/signalnumber.h"

#include <functional>
#include <optional>
#include <vector>

namespace signalbox {

/// Whom a send reaches.
enum class SendScope {
    Process,
    Thread,  ///< one thread of it
    Group,   ///< its whole process group
    Subtree, ///< it and all its descendants, one handle each
};

/// "process", "thread", "group", "subtree": for JSON.
[[nodiscard]] const char *sendScopeName(SendScope scope) noexcept;

/// What to send.
struct SendRequest {
    SignalNumber signal;
    SendScope scope = SendScope::Process;
    std::optional<int> value; ///< queued with it (sigqueue); not for Group
    pid_t thread = 0;         ///< for SendScope::Thread
    /// For SendScope::Thread: the start time (ticks, its own field 22) of the thread meant, if it is known.
    std::optional<quint64> threadStartTime = {};
    bool confirmed = false; ///< the second, explicit confirmation that protected targets need
};

/// What came of one send to one process.
struct SendResult {
    ProcessId target;
    Result<void> result; ///< *Errors:* StaleIdentity, NoSuchProcess, PermissionDenied, QueueFull, NeedsConfirmation,
                         ///< Unsupported, …
    bool raceFree = true;
};

/// Why a target needs a second confirmation.
enum class ProtectedTarget { NotProtected, Init, Ourselves, SessionLeader, DisplayServer };
/// "init", "ourselves", "session-leader", "display-server"; "" for NotProtected.
[[nodiscard]] const char *protectedTargetName(ProtectedTarget kind) noexcept;

/// Sends signals, always to a checked identity. *Thread:* any; holds no state but options.
class SignalSender
{
public:
    /// Lists the direct children of a process at this moment; processes/ provides the real one (childrenOf()).
    using ChildLister = std::function<std::vector<ProcessId>(const ProcessId &parent)>;

    /// With PidfdUse::Never everything goes the way of kernels without pidfds, whatever the target's handle has.
    explicit SignalSender(ChildLister children, PidfdUse pidfds = PidfdUse::IfAvailable);

    /// Is `id` pid 1, this program, the leader of our session, or the display server (X11 or Wayland, the
    /// peer of the display's socket)?
    [[nodiscard]] static ProtectedTarget protection(const ProcessId &id);

    /// Sends to one target. One result per process reached: a single one but for Subtree, where descendants are
    /// collected until nothing new appears (bounded rounds), parents first, we ourselves last. Group reports the target
    /// alone. Where a protected process is among those reached and the request is not confirmed, nothing is sent:
    /// NeedsConfirmation, with `subject` = that process and `reason` = protectedTargetName().
    /// *Race:* a child that is forked between the listing of its parent's children and the parent's death is not found.
    [[nodiscard]] std::vector<SendResult> send(const ProcessHandle &target, const SendRequest &request) const;

    /// The processes that a Subtree send would reach now, the root first, parents before children.
    [[nodiscard]] std::vector<ProcessId> subtree(const ProcessId &root) const;

private:
    ChildLister m_children;
    PidfdUse m_pidfds;
};

} // namespace signalbox
