// SPDX-License-Identifier: MIT
// What the reader says of one process: details, its name, its children.
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

// Whether a process was known, or only a number was asked for, is in the subject: 1234@5678, or 1234.
QString subjectOf(const ProcessTarget &target)
{
    return target.startTime ? ProcessId{target.pid, *target.startTime}.toString() : QString::number(target.pid);
}

Error processError(ErrorCode code, const ProcessTarget &target)
{
    return Error{.code = code, .operation = QStringLiteral("read process"), .subject = subjectOf(target)};
}

// A missing entry is how /proc says that nobody has the pid.
Error asProcessError(Error error, const ProcessTarget &target)
{
    if (error.code == ErrorCode::NotFound)
        error.code = ErrorCode::NoSuchProcess;
    if (error.code != ErrorCode::ParseError) // that one's subject is the text
        error.subject = subjectOf(target);
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
        return Failure(asProcessError(bytes.error(), {pid, {}}));
    ProcessStat stat;
    if (auto parsed = parseStat(*bytes, stat); !parsed)
        return Failure(parsed.error());
    return stat;
}

Result<ProcessStat> ProcReader::Private::identify(const ProcessTarget &target)
{
    if (target.pid <= 0) {
        Error error = processError(ErrorCode::InvalidArgument, target);
        error.reason = QStringLiteral("pid-out-of-range");
        return Failure(error);
    }
    auto stat = statOf(target.pid);
    if (!stat)
        return Failure(asProcessError(stat.error(), target));
    if (target.startTime && *target.startTime != stat->startTime)
        return Failure(processError(ErrorCode::StaleIdentity, target));
    return stat;
}

// Asked after the files were read by number: what they said is this process's only if it still is this process.
Result<void> ProcReader::Private::stillThere(const ProcessId &id)
{
    const auto stat = statOf(id.pid);
    if (!stat)
        return Failure(asProcessError(stat.error(), {id.pid, id.startTime}));
    if (stat->startTime != id.startTime)
        return Failure(processError(ErrorCode::StaleIdentity, {id.pid, id.startTime}));
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
            thread->awaited = awaitedBy(pid, tids[i]);
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
    // One thread's masks are in the process's own status: only several have to be read apart, or one that waits.
    if (stat->threads > 1) {
        if (const auto tids = d->directory.listThreads(target.pid))
            forecast.threads = d->threadsOf(target.pid, *tids);
    } else if (!d->awaitedBy(target.pid, target.pid).isEmpty()) {
        forecast.threads = d->threadsOf(target.pid, {target.pid});
    }
    if (auto there = d->stillThere(forecast.id); !there)
        return Failure(there.error());
    return forecast;
}

std::optional<QByteArray> ProcReader::nameOf(pid_t pid)
{
    const auto stat = d->statOf(pid);
    if (!stat)
        return std::nullopt;
    const std::string_view name = stat->nameView();
    return QByteArray(name.data(), static_cast<qsizetype>(name.size()));
}

// The children that one thread made, behind those in `into`; false if the kernel does not say.
bool ProcReader::Private::addChildrenOf(pid_t pid, pid_t tid, std::vector<pid_t> &into)
{
    const auto bytes = directory.readThreadFile(pid, tid, "children");
    if (!bytes)
        return false; // the thread ended, or the kernel was built without it
    const char *const end = bytes->data() + bytes->size();
    for (const char *at = bytes->data(); at != end;) {
        pid_t child = 0;
        const auto [next, error] = std::from_chars(at, end, child);
        if (error == std::errc{})
            into.push_back(child);
        at = error == std::errc{} ? next : at + 1;
    }
    return true;
}

std::vector<ProcessId> ProcReader::childrenOf(const ProcessId &parent)
{
    std::vector<pid_t> pids;
    bool listed = false;
    if (d->directory.hasOneThread(parent.pid)) { // most have: listing the threads would take three times as long
        listed = d->addChildrenOf(parent.pid, parent.pid, pids);
    } else if (const auto tids = d->directory.listThreads(parent.pid)) {
        for (const pid_t tid : *tids)
            listed = d->addChildrenOf(parent.pid, tid, pids) || listed;
    }
    if (!listed && (!d->stillThere(parent) || !d->directory.listPids(pids)))
        return {};
    std::sort(pids.begin(), pids.end());
    std::vector<ProcessId> children;
    for (const pid_t pid : pids) {
        const auto stat = d->statOf(pid);
        if (stat && stat->ppid == parent.pid && pid != parent.pid)
            children.push_back({pid, stat->startTime});
    }
    // Children of whoever took the pid over meanwhile are none of this parent's.
    if (!children.empty() && !d->stillThere(parent))
        return {};
    return children;
}

} // namespace signalbox
