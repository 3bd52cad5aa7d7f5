// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalsender.h"

#include <vector>

namespace signalbox {

/// The processes that need a second confirmation, as they were at one moment.
class ProtectedProcesses
{
public:
    struct Entry {
        ProcessId id;
        ProtectedTarget kind = ProtectedTarget::NotProtected;
    };

    /// Looks who they are now. *Cost:* a handful of reads and one connection per display socket.
    [[nodiscard]] static ProtectedProcesses current();

    [[nodiscard]] ProtectedTarget kindOf(const ProcessId &id) const;
    /// The first one that is in process group `group`.
    [[nodiscard]] std::optional<Entry> memberOfGroup(pid_t group) const;

private:
    std::vector<Entry> m_entries;
};

/// The error of a send that reaches the protected `entry` without a confirmation.
[[nodiscard]] Error needsConfirmation(const ProtectedProcesses::Entry &entry);

} // namespace signalbox
