// SPDX-License-Identifier: MIT
// What the reader says of one process: details, what a forecast needs, children.
#include "core/base/clock.h"
#include "core/base/syscalls.h"
#include "core/processes/procextras.h"
#include "core/processes/procparser.h"
#include "core/processes/procreader.h"
#include "core/processes/procreader_p.h"

#include <algorithm>
#include <charconv>

namespace signalbox {

namespace {

constexpr ProcFiles detailFiles =
    extraFiles | ProcFile::Stat | ProcFile::Status | ProcFile::Owner | ProcFile::CommandLine;
constexpr ProcFiles forecastFiles = ProcFile::Stat | ProcFile::Status;
// How old the table of process groups may be while many targets are forecast in a row.
constexpr qint64 membersFreshNs = 100'000'000;
// include/linux/proc_ns.h PROC_PID_INIT_INO: the pid namespace that the machine started with.
constexpr quint64 initialPidNamespace = 0xEFFFFFFCu;

Error processError(ErrorCode code, pid_t pid)
{
    return Error{.code = code, .operation = QStringLiteral("read process"), .subject = QString::number(pid)};
}

// A missing entry is how /proc says that nobody has the pid.
Error asProcessError(Error error, pid_t pid)
{
    if (error.code == ErrorCode::NotFound)
        error.code = ErrorCode::NoSuchProcess;
    error.subject = QString::number(pid);
    return error;
}

template<typename T>
std::optional<QByteArray> bytesOf(const Result<T> &bytes)
{
    return bytes ? std::optional(bytes->toByteArray()) : std::nullopt;
}

} // namespace

Result<ProcessStat> ProcReader::Private::statOf(pid_t pid)
{
    const auto bytes = directory.readFile(pid, "stat");
    if (!bytes)
        return Failure(asProcessError(bytes.error(), pid));
    ProcessStat stat;
    if (auto parsed = parseStat(*bytes, stat); !parsed)
        return Failure(parsed.error());
    return stat;
}

Result<ProcessStat> ProcReader::Private::identify(const ProcessTarget &target)
{
    if (target.pid <= 0) {
        Error error = processError(ErrorCode::InvalidArgument, target.pid);
        error.reason = QStringLiteral("pid-out-of-range");
        return Failure(error);
    }
    auto stat = statOf(target.pid);
    if (stat && target.startTime && *target.startTime != stat->startTime)
        return Failure(processError(ErrorCode::StaleIdentity, target.pid));
    return stat;
}

// Asked after the files were read by number: what they said is this process's only if it still is this process.
Result<void> ProcReader::Private::stillThere(const ProcessId &id)
{
    const auto stat = statOf(id.pid);
    if (!stat)
        return Failure(stat.error());
    if (stat->startTime != id.startTime)
        return Failure(processError(ErrorCode::StaleIdentity, id.pid));
    return {};
}

std::vector<ThreadDisposition> ProcReader::Private::threadsOf(pid_t pid, const std::vector<pid_t> &tids)
{
    std::vector<ThreadDisposition> threads;
    const size_t count = std::min<size_t>(tids.size(), ProcessDetails::maximumThreads);
    threads.reserve(count);
    for (size_t i = 0; i < count; ++i) {
        const auto bytes = directory.readThreadFile(pid, tids[i], "status");
        if (!bytes)
            continue; // ended meanwhile
        if (auto thread = parseThreadStatus(*bytes)) {
            thread->tid = tids[i];
            threads.push_back(std::move(*thread));
        }
    }
    return threads;
}

Result<ProcessDetails> ProcReader::details(const ProcessTarget &target)
{
    const auto stat = d->identify(target);
    if (!stat)
        return Failure(stat.error());
    Private::Entry entry;
    ProcessDetails details;
    entry.record.id = {target.pid, stat->startTime};
    entry.record.stat = *stat;
    entry.record.read = ProcFile::Stat;
    if (const Private::Entry *known = d->find(target.pid); known && known->record.id == entry.record.id)
        entry.record.cpuPercent = known->record.cpuPercent;
    d->readFiles(entry, detailFiles, true);
    d->dropDescriptor(entry.statusFd);
    details.record = std::move(entry.record);

    const auto tids = d->directory.listThreads(target.pid);
    if (tids) {
        details.threads = d->threadsOf(target.pid, *tids);
        details.threadCount = static_cast<qint64>(tids->size());
    } else {
        details.threadCount = stat->threads;
    }
    details.environment = bytesOf(d->directory.readFile(target.pid, "environ"));
    details.limits = bytesOf(d->directory.readFile(target.pid, "limits"));
    details.root = bytesOf(d->directory.readLink(target.pid, "root"));
    details.forecastTarget = d->forecastOf(details.record);
    details.forecastTarget.threads = details.threads;
    if (auto there = d->stillThere(details.record.id); !there)
        return Failure(there.error());
    return details;
}

Result<ForecastTarget> ProcReader::forecastTarget(const ProcessTarget &target)
{
    const auto stat = d->identify(target);
    if (!stat)
        return Failure(stat.error());
    Private::Entry entry;
    entry.record.id = {target.pid, stat->startTime};
    entry.record.stat = *stat;
    d->readFiles(entry, forecastFiles, true);
    d->dropDescriptor(entry.statusFd);
    ForecastTarget forecast = d->forecastOf(entry.record);
    // One thread's masks are in the process's own status: only several have to be read apart.
    if (stat->threads > 1) {
        if (const auto tids = d->directory.listThreads(target.pid))
            forecast.threads = d->threadsOf(target.pid, *tids);
    }
    if (auto there = d->stillThere(forecast.id); !there)
        return Failure(there.error());
    return forecast;
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

// A group is orphaned when no member has a parent in the same session but in another group. As the kernel counts
// (kernel/exit.c will_become_orphaned_pgrp): the dead do not count, nor do children of the machine's init.
std::optional<bool> ProcReader::Private::orphanedGroup(const ProcessStat &stat)
{
    if (stat.isKernelThread())
        return std::nullopt;
    const auto self = sys::readLink((options.root + "/self/ns/pid").constData());
    const bool initIsGlobal = !self || namespaceInode(*self) == initialPidNamespace;
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

std::optional<bool> ProcReader::Private::frozen(pid_t pid)
{
    const auto bytes = directory.readFile(pid, "cgroup");
    const auto cgroup = bytes ? parseCgroup(*bytes) : std::nullopt;
    if (!cgroup)
        return std::nullopt;
    if (cgroup->path == "/")
        return false; // the root of the hierarchy cannot be frozen
    const QByteArray path = options.cgroupRoot + (cgroup->legacyFreezer ? "/freezer" : "") + cgroup->path.toByteArray();
    if (cgroup->legacyFreezer) {
        const auto state = sys::readFile((path + "/freezer.state").constData());
        return state ? std::optional(state->startsWith("FR")) : std::nullopt; // FROZEN, FREEZING
    }
    const auto events = sys::readFile((path + "/cgroup.events").constData());
    if (!events)
        return std::nullopt;
    return events->startsWith("frozen 1") || events->contains("\nfrozen 1");
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

std::vector<ProcessId> ProcReader::childrenOf(const ProcessId &parent)
{
    std::vector<pid_t> pids;
    bool listed = false;
    if (const auto tids = d->directory.listThreads(parent.pid)) {
        for (const pid_t tid : *tids) {
            const auto bytes = d->directory.readThreadFile(parent.pid, tid, "children");
            if (!bytes)
                continue; // the thread ended, or the kernel was built without it
            listed = true;
            const char *const end = bytes->data() + bytes->size();
            for (const char *at = bytes->data(); at != end;) {
                pid_t pid = 0;
                const auto [next, error] = std::from_chars(at, end, pid);
                if (error == std::errc{})
                    pids.push_back(pid);
                at = error == std::errc{} ? next : at + 1;
            }
        }
    }
    if (!listed && !d->directory.listPids(pids))
        return {};
    std::sort(pids.begin(), pids.end());
    std::vector<ProcessId> children;
    for (const pid_t pid : pids) {
        const auto stat = d->statOf(pid);
        if (stat && stat->ppid == parent.pid && pid != parent.pid)
            children.push_back({pid, stat->startTime});
    }
    // Children of whoever took the pid over meanwhile are none of this parent's.
    if (!d->stillThere(parent))
        return {};
    return children;
}

} // namespace signalbox
