// SPDX-License-Identifier: MIT
#include "core/signals/signalsender.h"

#include "core/base/syscalls.h"
#include "core/signals/protectedprocesses.h"
#include "core/signals/subtreesend.h"

namespace signalbox {

namespace {

Error requestError(ErrorCode code, const ProcessId &id, const char *reason)
{
    return Error{.code = code,
                 .operation = QStringLiteral("send signal"),
                 .subject = id.toString(),
                 .reason = QString::fromLatin1(reason)};
}

// The kernel's answer, in terms of the process that was meant.
SendResult named(const ProcessHandle &target, Result<void> sent, bool raceFree)
{
    if (!sent) {
        Error error = sent.error();
        error.subject = target.id().toString();
        if (error.code == ErrorCode::NoSuchProcess) {
            // Gone; whether its number is somebody else's by now is worth telling.
            const auto verified = target.verify();
            if (!verified && verified.error().code == ErrorCode::StaleIdentity)
                error.code = ErrorCode::StaleIdentity;
        }
        sent = Failure(error);
    }
    return {target.id(), std::move(sent), raceFree};
}

bool usesPidfd(const ProcessHandle &target, PidfdUse pidfds)
{
    return target.isRaceFree() && pidfds == PidfdUse::IfAvailable;
}

SendResult sendToProcess(const ProcessHandle &target, const SendRequest &request, PidfdUse pidfds)
{
    const int number = request.signal.value();
    if (usesPidfd(target, pidfds))
        return named(target, sys::pidfdSendSignal(target.pidfd(), number, request.value), true);
    if (const auto verified = target.verify(); !verified)
        return {target.id(), verified, false};
    const pid_t pid = target.id().pid;
    return named(target, request.value ? sys::queueSignal(pid, number, *request.value) : sys::killProcess(pid, number),
                 false);
}

// Does the thread still belong to the process, and is it the one meant?
Result<void> verifyThread(const ProcessHandle &target, const SendRequest &request)
{
    const auto startTime = readThreadStartTime(target.id().pid, request.thread);
    if (!startTime)
        return Failure(startTime.error());
    if (request.threadStartTime && *request.threadStartTime != *startTime)
        return Failure(requestError(ErrorCode::StaleIdentity, target.id(), "thread-replaced"));
    // Asked last: /proc/PID/task was this process's own only if the pid is still held by it.
    return target.verify();
}

SendResult sendToThread(const ProcessHandle &target, const SendRequest &request, PidfdUse pidfds)
{
    if (request.thread <= 0)
        return {target.id(), Failure(requestError(ErrorCode::InvalidArgument, target.id(), "no-thread")),
                target.isRaceFree()};
    const int number = request.signal.value();
    Result<UniqueFd> thread = UniqueFd();
    if (usesPidfd(target, pidfds))
        thread = sys::pidfdOpen(request.thread, sys::pidfdThread); // refused before 6.9
    if (const auto verified = verifyThread(target, request); !verified) {
        Error error = verified.error();
        if (error.code == ErrorCode::NoSuchProcess && target.verify())
            error.reason = QStringLiteral("no-such-thread");
        error.subject = target.id().toString();
        return {target.id(), Failure(error), target.isRaceFree()};
    }
    if (thread && thread->isValid())
        return named(target, sys::pidfdSendSignal(thread->get(), number, request.value), true);
    const pid_t pid = target.id().pid;
    // tgkill() itself checks that the thread belongs to that pid.
    return named(target,
                 request.value ? sys::queueThreadSignal(pid, request.thread, number, *request.value)
                               : sys::killThread(pid, request.thread, number),
                 false);
}

// Through the group leader's pidfd: the kernel takes the pid behind it as the group's. nullopt where that is not
// possible: before 6.9, and when the leader is gone and only its number remains as the group's.
std::optional<Result<void>> sendThroughLeader(const ProcessHandle &target, pid_t group, SignalNumber signal)
{
    const auto leader = sys::pidfdOpen(group);
    if (!leader)
        return std::nullopt;
    // A number is not given away while a member holds it as its group: if the target is in the group now, it was the
    // group's number when the leader was opened.
    const auto still = sys::processGroup(target.id().pid);
    if (!still || *still != group || !target.verify())
        return std::nullopt;
    auto sent = sys::pidfdSendSignal(leader->get(), signal.value(), {}, sys::PidfdSignalScope::ProcessGroup);
    if (!sent && sent.error().code == ErrorCode::InvalidArgument)
        return std::nullopt;
    return sent;
}

SendResult sendToGroup(const ProcessHandle &target, const SendRequest &request, PidfdUse pidfds)
{
    const auto refuse = [&](Error error) {
        return SendResult{target.id(), Failure(std::move(error)), target.isRaceFree()};
    };
    if (request.value)
        return refuse(requestError(ErrorCode::InvalidArgument, target.id(), "value-for-group"));
    const auto group = sys::processGroup(target.id().pid);
    if (const auto verified = target.verify(); !verified)
        return refuse(verified.error());
    if (!group)
        return refuse(group.error());
    if (!request.confirmed) {
        if (const auto member = ProtectedProcesses::current().memberOfGroup(*group))
            return refuse(needsConfirmation(*member));
    }
    if (usesPidfd(target, pidfds)) {
        if (auto sent = sendThroughLeader(target, *group, request.signal))
            return named(target, std::move(*sent), true);
    }
    const auto now = sys::processGroup(target.id().pid);
    if (const auto verified = target.verify(); !verified)
        return refuse(verified.error());
    if (!now || *now != *group)
        return refuse(requestError(ErrorCode::StaleIdentity, target.id(), "group-changed"));
    return named(target, sys::killGroup(*group, request.signal.value()), false);
}

} // namespace

const char *sendScopeName(SendScope scope) noexcept
{
    switch (scope) {
    case SendScope::Process: return "process";
    case SendScope::Thread: return "thread";
    case SendScope::Group: return "group";
    case SendScope::Subtree: return "subtree";
    }
    return "process";
}

const char *protectedTargetName(ProtectedTarget kind) noexcept
{
    switch (kind) {
    case ProtectedTarget::NotProtected: return "";
    case ProtectedTarget::Init: return "init";
    case ProtectedTarget::Ourselves: return "ourselves";
    case ProtectedTarget::SessionLeader: return "session-leader";
    case ProtectedTarget::DisplayServer: return "display-server";
    }
    return "";
}

SignalSender::SignalSender(ChildLister children, PidfdUse pidfds)
    : m_children(std::move(children))
    , m_pidfds(pidfds)
{}

ProtectedTarget SignalSender::protection(const ProcessId &id)
{
    return ProtectedProcesses::current().kindOf(id);
}

std::vector<SendResult> SignalSender::send(const ProcessHandle &target, const SendRequest &request) const
{
    const ProcessId &id = target.id();
    if (!request.signal.isValid())
        return {{id, Failure(requestError(ErrorCode::InvalidArgument, id, "no-signal")), target.isRaceFree()}};
    if (request.scope == SendScope::Subtree) {
        return SubtreeSend(target, request, m_children, m_pidfds,
                           [&](const ProcessHandle &one) { return sendToProcess(one, request, m_pidfds); })
            .run();
    }
    if (request.scope == SendScope::Group)
        return {sendToGroup(target, request, m_pidfds)};
    if (!request.confirmed) {
        if (const auto kind = protection(id); kind != ProtectedTarget::NotProtected)
            return {{id, Failure(needsConfirmation({id, kind})), target.isRaceFree()}};
    }
    if (request.scope == SendScope::Thread)
        return {sendToThread(target, request, m_pidfds)};
    return {sendToProcess(target, request, m_pidfds)};
}

std::vector<ProcessId> SignalSender::subtree(const ProcessId &root) const
{
    SubtreeCollection tree(root, m_children);
    tree.collect();
    return tree.processes();
}

} // namespace signalbox
