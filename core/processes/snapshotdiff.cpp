// SPDX-License-Identifier: MIT
#include "core/processes/snapshotdiff.h"

namespace signalbox {

namespace {

ChangedParts statChanges(const ProcessStat &a, const ProcessStat &b)
{
    ChangedParts parts;
    const auto mark = [&parts](bool changed, ChangedPart part) {
        if (changed)
            parts |= part;
    };
    mark(a.state != b.state, ChangedPart::State);
    mark(a.userTicks != b.userTicks || a.systemTicks != b.systemTicks, ChangedPart::Cpu);
    mark(a.residentPages != b.residentPages || a.virtualBytes != b.virtualBytes, ChangedPart::Memory);
    mark(a.threads != b.threads, ChangedPart::Threads);
    mark(a.nameView() != b.nameView(), ChangedPart::Name);
    mark(a.ppid != b.ppid, ChangedPart::Parent);
    mark(a.group != b.group || a.session != b.session || a.tty != b.tty || a.foregroundGroup != b.foregroundGroup,
         ChangedPart::GroupSession);
    mark(a.priority != b.priority || a.nice != b.nice || a.policy != b.policy
             || a.realTimePriority != b.realTimePriority,
         ChangedPart::Priority);
    mark(a.processor != b.processor || a.minorFaults != b.minorFaults || a.majorFaults != b.majorFaults
             || a.ioDelayTicks != b.ioDelayTicks || a.flags != b.flags || a.exitSignal != b.exitSignal,
         ChangedPart::Scheduling);
    return parts;
}

ChangedParts statusChanges(const ProcessRecord &a, const ProcessRecord &b)
{
    if (a.status == b.status) // the reader shares what did not change
        return {};
    if (!a.status || !b.status)
        return ChangedPart::Signals | ChangedPart::Status;
    ChangedParts parts;
    if (a.status->disposition != b.status->disposition)
        parts |= ChangedPart::Signals;
    // The rest is compared as a whole: two copies that agree in the masks differ in something else.
    ProcessStatus rest = *a.status;
    rest.disposition = b.status->disposition;
    if (rest != *b.status)
        parts |= ChangedPart::Status;
    return parts;
}

ChangedParts changesBetween(const ProcessRecord &a, const ProcessRecord &b)
{
    ChangedParts parts = a.stat == b.stat ? ChangedParts() : statChanges(a.stat, b.stat);
    if (a.cpuPercent != b.cpuPercent)
        parts |= ChangedPart::Cpu;
    if (a.uid != b.uid || a.user != b.user)
        parts |= ChangedPart::Owner;
    if (a.commandLine != b.commandLine)
        parts |= ChangedPart::CommandLine;
    parts |= statusChanges(a, b);
    if (a.extras != b.extras && (!a.extras || !b.extras || *a.extras != *b.extras))
        parts |= ChangedPart::Extras;
    return parts;
}

} // namespace

SnapshotDiff diffSnapshots(const Snapshot &older, const Snapshot &newer)
{
    SnapshotDiff diff;
    const auto &before = older.processes;
    const auto &after = newer.processes;
    size_t i = 0;
    size_t j = 0;
    while (i < before.size() || j < after.size()) {
        // A recycled pid: the old goes and the new comes, whatever their start times.
        const bool samePid = i < before.size() && j < after.size() && before[i].id.pid == after[j].id.pid;
        if (samePid && before[i].id == after[j].id) {
            if (const ChangedParts parts = changesBetween(before[i], after[j]))
                diff.changed.push_back({static_cast<quint32>(j), parts});
            ++i;
            ++j;
            continue;
        }
        const bool olderFirst = j == after.size() || (i < before.size() && before[i].id.pid < after[j].id.pid);
        if (samePid || olderFirst)
            diff.removed.push_back(static_cast<quint32>(i++));
        if (samePid || !olderFirst)
            diff.added.push_back(static_cast<quint32>(j++));
    }
    return diff;
}

} // namespace signalbox
