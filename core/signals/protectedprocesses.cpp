// SPDX-License-Identifier: MIT
#include "core/signals/protectedprocesses.h"

#include "core/base/displayserver.h"
#include "core/base/syscalls.h"

#include <unistd.h>

namespace signalbox {

ProtectedProcesses ProtectedProcesses::current()
{
    ProtectedProcesses result;
    const auto add = [&](pid_t pid, ProtectedTarget kind) {
        if (const auto startTime = readStartTime(pid))
            result.m_entries.push_back({{pid, *startTime}, kind});
    };
    // The first match counts: what is more than one is named by what matters most.
    add(1, ProtectedTarget::Init);
    add(::getpid(), ProtectedTarget::Ourselves);
    if (const pid_t leader = ::getsid(0); leader > 0) // 0: it lives outside our pid namespace
        add(leader, ProtectedTarget::SessionLeader);
    for (const ProcessId &server : displayServers())
        result.m_entries.push_back({server, ProtectedTarget::DisplayServer});
    return result;
}

ProtectedTarget ProtectedProcesses::kindOf(const ProcessId &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id)
            return entry.kind;
    }
    return id.pid == 1 ? ProtectedTarget::Init : ProtectedTarget::NotProtected; // hidepid may hide its start time
}

std::optional<ProtectedProcesses::Entry> ProtectedProcesses::memberOfGroup(pid_t group) const
{
    for (const Entry &entry : m_entries) {
        const auto ofEntry = sys::processGroup(entry.id.pid);
        if (ofEntry && *ofEntry == group)
            return entry;
    }
    return std::nullopt;
}

Error needsConfirmation(const ProtectedProcesses::Entry &entry)
{
    return Error{.code = ErrorCode::NeedsConfirmation,
                 .operation = QStringLiteral("send signal"),
                 .subject = entry.id.toString(),
                 .reason = QString::fromLatin1(protectedTargetName(entry.kind))};
}

} // namespace signalbox
