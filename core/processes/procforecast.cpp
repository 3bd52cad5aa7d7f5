// SPDX-License-Identifier: MIT
// What the reader finds out for a forecast.
#include "core/base/clock.h"
#include "core/base/syscalls.h"
#include "core/processes/procextras.h"
#include "core/processes/procparser.h"
#include "core/processes/procreader.h"
#include "core/processes/procreader_p.h"

#include <algorithm>
#include <cstring>
#include <sys/syscall.h>

namespace signalbox {

namespace {

// How old the table of process groups may be while many targets are forecast in a row.
constexpr qint64 membersFreshNs = 100'000'000;
// include/linux/proc_ns.h PROC_PID_INIT_INO: the pid namespace that the machine started with.
constexpr quint64 initialPidNamespace = 0xEFFFFFFCu;

} // namespace

// A thread in sigtimedwait() has unblocked what it waits for, and no mask of /proc shows that: the set itself has to be
// read, where its system call says it is. *Source:* proc_pid_syscall(5), kernel/signal.c do_sigtimedwait().
SignalSet ProcReader::Private::awaitedBy(pid_t pid, pid_t tid)
{
    const auto call = directory.readThreadFile(pid, tid, "syscall");
    if (!call)
        return {};
    const QByteArray before = call->toByteArray();
    const QList<QByteArray> words = before.split(' '); // number, six arguments, stack and program pointer
    constexpr qsizetype setArgument = 1;
    constexpr qsizetype sizeArgument = 4;
    if (words.size() <= sizeArgument || words[0] != QByteArray::number(SYS_rt_sigtimedwait)
        || words[sizeArgument] != "0x8")
        return {};
    bool isNumber = false;
    const quint64 address = words[setArgument].toULongLong(&isNumber, 16);
    const auto memory = directory.openFile(pid, "mem");
    quint64 bits = 0;
    char bytes[sizeof bits];
    const auto size = isNumber && memory ? sys::readAt(memory->get(), bytes, static_cast<off_t>(address))
                                         : Result<qsizetype>(Failure(Error{}));
    if (!size || *size != sizeof bits)
        return {};
    // It may have returned meanwhile, and that place may hold anything.
    const auto after = directory.readThreadFile(pid, tid, "syscall");
    if (!after || *after != before)
        return {};
    std::memcpy(&bits, bytes, sizeof bits);
    return SignalSet(bits);
}

ForecastTarget ProcReader::Private::forecastOf(const ProcessRecord &record)
{
    const pid_t pid = record.id.pid;
    const ProcessStatus *status = record.status.get();
    ForecastTarget target;
    target.id = record.id;
    target.state = record.stat.state;
    target.kernelThread = record.stat.isKernelThread();
    if (status) {
        target.disposition = status->disposition;
        target.traced = status->tracer.value_or(0) != 0;
        if (status->namespacePid)
            target.namespaceInit = *status->namespacePid == 1;
    }
    if (!target.namespaceInit && pid == 1) // pid 1 of what we see is an init at any rate
        target.namespaceInit = true;
    target.traced = target.traced || record.stat.state == ProcessState::Traced;
    target.signalFromOutside = fromOutside(pid, status);
    target.orphanedGroup = orphanedGroup(record.stat);
    target.frozen = frozen(pid);
    target.permitted = permitted(record.id);
    if (target.permitted == false)
        target.sameSession = sharesOurSession(record.stat);
    if (const auto limits = directory.readFile(pid, "limits")) {
        if (const auto limit = parseCoreLimit(*limits))
            target.coreLimit = *limit;
    }
    const auto corePattern = sys::readFile((options.root + "/sys/kernel/core_pattern").constData());
    target.corePiped = corePattern && corePattern->startsWith('|');
    return target;
}

// Its init takes KILL and STOP from an outer pid namespace, not from within. The links are the certain answer but need
// the right to trace; whoever is visible to us at the same depth is in our own namespace.
std::optional<bool> ProcReader::Private::fromOutside(pid_t pid, const ProcessStatus *status) const
{
    const auto inodeOf = [](const QByteArray &path) -> std::optional<quint64> {
        const auto link = sys::readLink(path.constData());
        return link ? namespaceInode(*link) : std::nullopt;
    };
    const auto own = inodeOf(options.root + "/self/ns/pid");
    const auto theirs = inodeOf(options.root + '/' + QByteArray::number(pid) + "/ns/pid");
    if (own && theirs)
        return *own != *theirs;
    const auto ownStatus = sys::readFile((options.root + "/self/status").constData());
    const auto parsed = ownStatus ? parseStatus(*ownStatus) : Result<ProcessStatus>(Failure(Error{}));
    if (!parsed || !parsed->namespaceDepth || !status || !status->namespaceDepth)
        return std::nullopt;
    return *status->namespaceDepth > *parsed->namespaceDepth;
}

bool ProcReader::Private::isInInitialPidNamespace() const
{
    const auto self = sys::readLink((options.root + "/self/ns/pid").constData());
    return !self || namespaceInode(*self) == initialPidNamespace;
}

// A group is orphaned when no member has a parent in the same session but in another group. As the kernel counts
// (kernel/exit.c will_become_orphaned_pgrp): the dead do not count, nor do children of the machine's init.
std::optional<bool> ProcReader::Private::orphanedGroup(const ProcessStat &stat)
{
    if (stat.isKernelThread())
        return std::nullopt;
    const bool initIsGlobal = isInInitialPidNamespace();
    const auto ties = [&](pid_t ppid, pid_t parentGroup, pid_t parentSession) {
        return !(ppid == 1 && initIsGlobal) && parentGroup != stat.group && parentSession == stat.session;
    };
    // Most often its own parent, the shell, answers already.
    if (const auto parent = stat.ppid > 0 ? statOf(stat.ppid) : Result<ProcessStat>(Failure(Error{}));
        parent && stat.state != ProcessState::Zombie && ties(stat.ppid, parent->group, parent->session))
        return false;

    const auto memberOf = [this](pid_t pid) -> const Member * {
        const auto at = std::lower_bound(members.begin(), members.end(), pid,
                                         [](const Member &member, pid_t wanted) { return member.pid < wanted; });
        return at != members.end() && at->pid == pid ? &*at : nullptr;
    };
    const auto isCurrent = [&] {
        const Member *own = memberOf(stat.pid);
        return membersNs != 0 && monotonicNs() - membersNs < membersFreshNs && own && own->ppid == stat.ppid
               && own->group == stat.group && own->session == stat.session;
    };
    if (!isCurrent())
        readMembers();
    bool parentOutside = false;
    for (const Member &member : members) {
        if (member.group != stat.group || member.state == ProcessState::Zombie || member.state == ProcessState::Dead)
            continue;
        const Member *parent = memberOf(member.ppid);
        if (parent && ties(member.ppid, parent->group, parent->session))
            return false;
        parentOutside = parentOutside || (!parent && member.pid != 1);
    }
    // A parent that we cannot see (hidepid, an outer namespace) might have tied it.
    return parentOutside ? std::nullopt : std::optional(true);
}

void ProcReader::Private::readMembers()
{
    members.clear();
    membersNs = monotonicNs();
    std::vector<pid_t> listed;
    if (!directory.listPids(listed))
        return;
    members.reserve(listed.size());
    for (const pid_t pid : listed) {
        const auto stat = statOf(pid);
        if (stat && !stat->isKernelThread())
            members.push_back({pid, stat->ppid, stat->group, stat->session, stat->state});
    }
}

// Where both versions are mounted, either freezer may hold it.
std::optional<bool> ProcReader::Private::frozen(pid_t pid)
{
    const auto bytes = directory.readFile(pid, "cgroup");
    if (!bytes)
        return std::nullopt;
    const QByteArray cgroups = bytes->toByteArray();
    std::optional<bool> isFrozen;
    const auto take = [&](std::optional<bool> answer) {
        if (answer)
            isFrozen = isFrozen.value_or(false) || *answer;
    };
    // The root of a hierarchy cannot be frozen.
    if (const auto path = parseLegacyFreezer(cgroups)) {
        const auto state =
            sys::readFile((options.cgroupRoot + "/freezer" + path->toByteArray() + "/freezer.state").constData());
        if (state || *path == "/")
            take(state && state->startsWith("FR")); // FROZEN, FREEZING
    }
    const auto unified = parseCgroup(cgroups);
    if (!unified || unified->legacyFreezer)
        return isFrozen;
    for (const char *mount : {"", "/unified"}) {
        const auto events =
            sys::readFile((options.cgroupRoot + mount + unified->path.toByteArray() + "/cgroup.events").constData());
        if (events || unified->path == "/")
            take(events && (events->startsWith("frozen 1") || events->contains("\nfrozen 1")));
    }
    return isFrozen;
}

std::optional<bool> ProcReader::Private::permitted(const ProcessId &id) const
{
    if (options.root != "/proc") // numbers of another root are not processes of this machine
        return std::nullopt;
    const auto probed = sys::killProcess(id.pid, 0);
    if (probed)
        return true;
    return probed.error().code == ErrorCode::PermissionDenied ? std::optional(false) : std::nullopt;
}

std::optional<bool> ProcReader::Private::sharesOurSession(const ProcessStat &stat) const
{
    ProcessStat own;
    const auto bytes = sys::readFile((options.root + "/self/stat").constData());
    if (!bytes || !parseStat(*bytes, own))
        return std::nullopt;
    if (stat.session != own.session)
        return false;
    // 0 on both sides: in the initial pid namespace the session of an init that never called setsid(2), as in a small
    // virtual machine; in any other one some session of outside, which need not be the same.
    if (stat.session != 0 || isInInitialPidNamespace())
        return true;
    return std::nullopt;
}

} // namespace signalbox
