// SPDX-License-Identifier: MIT
#include "core/processes/snapshot.h"

#include <algorithm>

namespace signalbox {

const ProcessRecord *Snapshot::find(const ProcessId &id) const noexcept
{
    const ProcessRecord *record = findPid(id.pid);
    return record && record->id == id ? record : nullptr;
}

const ProcessRecord *Snapshot::findPid(pid_t pid) const noexcept
{
    const auto at = std::lower_bound(processes.begin(), processes.end(), pid,
                                     [](const ProcessRecord &record, pid_t wanted) { return record.id.pid < wanted; });
    return at != processes.end() && at->id.pid == pid ? &*at : nullptr;
}

} // namespace signalbox
