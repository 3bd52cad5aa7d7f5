// SPDX-License-Identifier: MIT
#include "core/processes/procreader.h"

#include "core/base/clock.h"
#include "core/processes/procextras.h"
#include "core/processes/procparser.h"
#include "core/processes/procreader_p.h"

#include <algorithm>
#include <sys/resource.h>

namespace signalbox {

namespace {

// What others may need: Qt, X11, pidfds of targets, pipes. Half of a small limit, this much of a large one.
constexpr rlim_t roomForOthers = 1024;
// A kept descriptor costs the kernel some 5 KiB (file, seq_file and its page): not more than 160 MiB of them.
constexpr rlim_t mostDescriptors = 32'768;
// Ticks come in hundredths of a second: over less than this they say nothing.
constexpr qint64 shortestCpuSpanNs = 100'000'000;
constexpr quint64 smapsEveryScans = 5;

/// Tells whether a file says what it said before. Nine of ten processes idle, and comparing costs a tenth of parsing. A
/// difference is missed once in 2^64 times.
size_t hashOf(QByteArrayView bytes) noexcept
{
    constexpr size_t seed = 1;
    return qHashBits(bytes.data(), static_cast<size_t>(bytes.size()), seed);
}

int budgetFromLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    const rlim_t room = std::min(limit.rlim_cur / 2, roomForOthers);
    return static_cast<int>(std::min(limit.rlim_cur - room, mostDescriptors));
}

} // namespace

ProcReader::Private::Private(Options given)
    : options(std::move(given))
    , directory(options.root)
    , budget(options.descriptorBudget >= 0 ? options.descriptorBudget : budgetFromLimit())
{
    directory.setLimitHandler([this] { return giveBackDescriptors(); });
}

ProcReader::ProcReader(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{}

ProcReader::~ProcReader() = default;
ProcReader::ProcReader(ProcReader &&) noexcept = default;
ProcReader &ProcReader::operator=(ProcReader &&) noexcept = default;

Result<Snapshot> ProcReader::scan(const ScanInterest &interest, const std::atomic<bool> *cancel)
{
    return d->scan(interest, cancel);
}

int ProcReader::keptDescriptors() const noexcept
{
    return d->kept;
}

Result<Snapshot> ProcReader::Private::scan(const ScanInterest &interest, const std::atomic<bool> *cancel)
{
    const qint64 begin = monotonicNs();
    if (auto listed = directory.listPids(pids); !listed)
        return Failure(listed.error());
    ++serial;
    matchEntries();
    visible = interest.visible;
    std::sort(visible.begin(), visible.end());
    if (keepStatus && !(interest.everyRow & ProcFile::Status))
        dropStatusDescriptors();
    keepStatus = interest.everyRow.testFlag(ProcFile::Status);

    Snapshot snapshot;
    snapshot.monotonicNs = begin;
    snapshot.serial = serial;
    snapshot.processes.reserve(entries.size());
    auto nextVisible = visible.cbegin();
    for (auto &entry : entries) {
        if (cancel && cancel->load(std::memory_order_relaxed)) {
            std::erase(entries, nullptr);
            return Failure(Error{.code = ErrorCode::Cancelled, .operation = QStringLiteral("scan")});
        }
        if (!readStat(*entry, begin)) {
            drop(*entry);
            entry.reset();
            continue;
        }
        while (nextVisible != visible.cend() && *nextVisible < entry->record.id)
            ++nextVisible;
        const bool isVisible = nextVisible != visible.cend() && *nextVisible == entry->record.id;
        readFiles(*entry, isVisible ? interest.everyRow | interest.visibleRows : interest.everyRow, isVisible);
        snapshot.processes.push_back(entry->record);
    }
    std::erase(entries, nullptr);
    snapshot.durationNs = monotonicNs() - begin;
    return snapshot;
}

// Lines up what is known with what is listed now: the gone are dropped, the new begin empty.
void ProcReader::Private::matchEntries()
{
    matched.clear();
    matched.reserve(pids.size());
    auto known = entries.begin();
    for (const pid_t pid : pids) {
        for (; known != entries.end() && (*known)->record.id.pid < pid; ++known)
            drop(**known);
        if (known != entries.end() && (*known)->record.id.pid == pid) {
            matched.push_back(std::move(*known++));
        } else {
            matched.push_back(std::make_unique<Entry>());
            matched.back()->record.id.pid = pid;
        }
    }
    for (; known != entries.end(); ++known)
        drop(**known);
    entries.swap(matched);
    matched.clear();
}

std::optional<QByteArrayView> ProcReader::Private::statBytes(Entry &entry)
{
    const pid_t pid = entry.record.id.pid;
    if (entry.statFd) {
        if (const auto bytes = directory.readDescriptor(entry.statFd.get()); bytes && !bytes->isEmpty())
            return bytes;
        // Its process is gone (ESRCH), whoever has the pid now: begin anew with that one.
        drop(entry);
        entry = Entry{};
        entry.record.id.pid = pid;
    }
    auto fd = directory.openFile(pid, "stat");
    if (!fd)
        return std::nullopt;
    const auto bytes = directory.readDescriptor(fd->get());
    if (bytes && mayKeep()) {
        entry.statFd = std::move(*fd);
        ++kept;
    }
    return bytes;
}

bool ProcReader::Private::readStat(Entry &entry, qint64 now)
{
    const auto bytes = statBytes(entry);
    if (!bytes)
        return false;
    const size_t hash = hashOf(*bytes);
    if (entry.cpuNs != 0 && hash == entry.statHash) {
        updateCpu(entry, now);
        return true;
    }
    ProcessStat stat;
    if (!parseStat(*bytes, stat))
        return false;
    if (entry.cpuNs != 0 && stat.startTime != entry.record.id.startTime) {
        // Another process has the pid, which was noticed only now because no descriptor was kept. The one that is kept
        // since shows the newcomer already.
        UniqueFd statFd = std::move(entry.statFd);
        drop(entry);
        const pid_t pid = entry.record.id.pid;
        entry = Entry{};
        entry.record.id.pid = pid;
        entry.statFd = std::move(statFd);
    }
    entry.statHash = hash;
    updateStat(entry, stat, now);
    return true;
}

void ProcReader::Private::updateStat(Entry &entry, const ProcessStat &stat, qint64 now)
{
    ProcessRecord &record = entry.record;
    const bool isNew = entry.cpuNs == 0;
    if (isNew) {
        record.id.startTime = stat.startTime;
    } else if (looksLikeExec(record.stat, stat)) {
        record.commandLine.reset();
        record.read &= ~ProcFiles(ProcFile::CommandLine | ProcFile::Owner);
    }
    record.stat = stat;
    record.read |= ProcFile::Stat;
    if (isNew) {
        entry.cpuTicks = stat.userTicks + stat.systemTicks;
        entry.cpuNs = now;
    } else {
        updateCpu(entry, now);
    }
}

void ProcReader::Private::updateCpu(Entry &entry, qint64 now)
{
    ProcessRecord &record = entry.record;
    const qint64 span = now - entry.cpuNs;
    if (span < shortestCpuSpanNs)
        return;
    const quint64 ticks = record.stat.userTicks + record.stat.systemTicks;
    // The kernel's sum may step back by a tick (cputime_adjust): not below nothing.
    const double used = ticks > entry.cpuTicks ? static_cast<double>(ticks - entry.cpuTicks) : 0.0;
    const double seconds = static_cast<double>(span) / 1e9;
    record.cpuPercent = static_cast<float>(100.0 * used / (static_cast<double>(ticksPerSecond()) * seconds));
    entry.cpuTicks = ticks;
    entry.cpuNs = now;
}

void ProcReader::Private::readFiles(Entry &entry, ProcFiles files, bool isVisible)
{
    readStatus(entry, files);
    readOwner(entry, files, isVisible);
    readCommandLine(entry, files);
    updateExtras(entry, files, isVisible);
}

void ProcReader::Private::readStatus(Entry &entry, ProcFiles files)
{
    ProcessRecord &record = entry.record;
    record.read.setFlag(ProcFile::Status, files.testFlag(ProcFile::Status));
    if (!(files & ProcFile::Status)) {
        record.status.reset();
        entry.statusHash = 0;
        return;
    }
    std::optional<QByteArrayView> bytes;
    if (entry.statusFd) {
        bytes = directory.readDescriptor(entry.statusFd.get());
    } else if (auto fd = directory.openFile(record.id.pid, "status")) {
        bytes = directory.readDescriptor(fd->get());
        if (bytes && keepStatus && mayKeep()) {
            entry.statusFd = std::move(*fd);
            ++kept;
        }
    }
    const size_t hash = bytes ? hashOf(*bytes) : 0;
    if (record.status && hash == entry.statusHash)
        return;
    const auto status = bytes ? parseStatus(*bytes) : Result<ProcessStatus>(Failure(Error{}));
    entry.statusHash = status ? hash : 0;
    if (!status)
        record.status.reset();
    else if (!record.status || *record.status != *status) // an idle process keeps the same shared one
        record.status = std::make_shared<const ProcessStatus>(*status);
}

void ProcReader::Private::readOwner(Entry &entry, ProcFiles files, bool isVisible)
{
    ProcessRecord &record = entry.record;
    std::optional<quint32> uid;
    if (record.status && record.status->uids) {
        uid = record.status->uids->effective;
    } else {
        // Owners change seldom and never unseen for two scans: rows that nobody sees are asked in every other one.
        const bool due = isVisible || !record.read.testFlag(ProcFile::Owner)
                         || (serial + static_cast<quint64>(record.id.pid)) % 2 == 0;
        if (!(files & ProcFile::Owner) || !due)
            return;
        uid = directory.owner(record.id.pid);
    }
    record.read |= ProcFile::Owner;
    if (uid == record.uid)
        return;
    record.uid = uid;
    record.user = uid ? users.name(*uid) : QString();
}

void ProcReader::Private::readCommandLine(Entry &entry, ProcFiles files)
{
    ProcessRecord &record = entry.record;
    if (!(files & ProcFile::CommandLine) || record.read.testFlag(ProcFile::CommandLine))
        return;
    record.read |= ProcFile::CommandLine;
    const auto bytes = directory.readFile(record.id.pid, "cmdline");
    if (bytes)
        record.commandLine = bytes->toByteArray();
    else
        record.commandLine.reset();
}

void ProcReader::Private::updateExtras(Entry &entry, ProcFiles files, bool isVisible)
{
    ProcessRecord &record = entry.record;
    const ProcFiles wanted = files & extraFiles;
    if (!wanted) {
        record.extras.reset();
        record.read &= ~extraFiles;
        return;
    }
    const std::shared_ptr<const ProcessExtras> before = record.extras;
    ProcFiles due = wanted;
    if (before && record.read.testFlag(ProcFile::SmapsRollup) && serial - entry.smapsSerial < smapsEveryScans)
        due &= ~ProcFiles(ProcFile::SmapsRollup);
    if (due & ProcFile::SmapsRollup) {
        // Rows that nobody sees are spread over the scans, so that not all of them fall into one.
        entry.smapsSerial = isVisible ? serial : serial - static_cast<quint64>(record.id.pid) % smapsEveryScans;
    }
    ProcessExtras now;
    if (before) {
        for (quint32 bits = wanted.toInt(); bits != 0; bits &= bits - 1)
            copyExtra(*before, static_cast<ProcFile>(bits & (~bits + 1)), now);
    }
    readExtras(directory, record.id.pid, due, now);
    record.read = (record.read & ~extraFiles) | wanted;
    if (!before || *before != now)
        record.extras = std::make_shared<const ProcessExtras>(std::move(now));
}

ProcReader::Private::Entry *ProcReader::Private::find(pid_t pid)
{
    const auto at = std::lower_bound(entries.begin(), entries.end(), pid,
                                     [](const auto &entry, pid_t wanted) { return entry->record.id.pid < wanted; });
    return at != entries.end() && (*at)->record.id.pid == pid ? at->get() : nullptr;
}

void ProcReader::Private::dropDescriptor(UniqueFd &fd) noexcept
{
    if (fd) {
        fd.reset();
        --kept;
    }
}

void ProcReader::Private::drop(Entry &entry) noexcept
{
    dropDescriptor(entry.statFd);
    dropDescriptor(entry.statusFd);
}

void ProcReader::Private::dropStatusDescriptors() noexcept
{
    for (auto &entry : entries)
        dropDescriptor(entry->statusFd);
}

// The process has no descriptors left, and we hold some: half of them go back, and that many are not taken again.
bool ProcReader::Private::giveBackDescriptors()
{
    const int target = kept / 2;
    budget = target;
    if (kept == target)
        return false;
    for (auto &entry : entries) {
        if (entry)
            dropDescriptor(entry->statusFd);
    }
    for (auto entry = entries.rbegin(); entry != entries.rend() && kept > target; ++entry) {
        if (*entry)
            dropDescriptor((*entry)->statFd);
    }
    return true;
}

std::vector<ProcessRecord> ProcReader::refresh(const Snapshot &base, std::span<const ProcessId> ids, ProcFiles files)
{
    std::vector<ProcessRecord> refreshed;
    refreshed.reserve(ids.size());
    for (const ProcessId &id : ids) {
        const ProcessRecord *before = base.find(id);
        if (!before)
            continue;
        Private::Entry entry;
        entry.record = *before;
        // What was read stays wanted: a refresh adds, it takes nothing away.
        d->readFiles(entry, files | before->read, true);
        d->dropDescriptor(entry.statusFd);
        const auto stat = d->statOf(id.pid); // after the files: they were this process's if it still is this process
        if (!stat || stat->startTime != id.startTime)
            continue;
        entry.record.stat = *stat;
        refreshed.push_back(entry.record);
        // The scan's own memory of the row is to agree, or the next diff would undo and redo what was read now.
        if (Private::Entry *known = d->find(id.pid); known && known->record.id == id) {
            known->record.commandLine = entry.record.commandLine;
            known->record.uid = entry.record.uid;
            known->record.user = entry.record.user;
            known->record.status = entry.record.status;
            known->statusHash = entry.statusHash;
            known->record.extras = entry.record.extras;
            known->record.read = entry.record.read;
            known->smapsSerial = d->serial;
        }
    }
    return refreshed;
}

} // namespace signalbox
