// SPDX-License-Identifier: MIT
#include "core/processes/procextras.h"

#include "core/processes/procparser.h"

#include <charconv>

namespace signalbox {

namespace {

void assignBytes(std::optional<QByteArray> &into, QByteArrayView bytes)
{
    if (!into || QByteArrayView(*into) != bytes)
        into = bytes.toByteArray();
}

void readLinkInto(ProcDirectory &directory, pid_t pid, const char *name, std::optional<QByteArray> &into)
{
    if (const auto link = directory.readLink(pid, name))
        assignBytes(into, *link);
    else
        into.reset();
}

void readTextInto(ProcDirectory &directory, pid_t pid, const char *name, std::optional<QByteArray> &into)
{
    const auto bytes = directory.readFile(pid, name);
    if (!bytes) {
        into.reset();
        return;
    }
    QByteArrayView text = *bytes;
    while (!text.isEmpty() && (text.back() == '\n' || text.back() == '\0')) // attr/current of some modules ends in NUL
        text.chop(1);
    assignBytes(into, text);
}

template<typename Number>
void readNumberInto(ProcDirectory &directory, pid_t pid, const char *name, std::optional<Number> &into)
{
    into.reset();
    const auto bytes = directory.readFile(pid, name);
    if (!bytes)
        return;
    if (const auto number = parseSingleNumber(*bytes); number && std::in_range<Number>(*number))
        into = static_cast<Number>(*number);
}

void readStatm(ProcDirectory &directory, pid_t pid, ProcessExtras &into)
{
    into.sharedPages.reset();
    if (const auto bytes = directory.readFile(pid, "statm")) {
        if (const auto pages = parseNumberAt(*bytes, 2))
            into.sharedPages = *pages;
    }
}

void readSchedstat(ProcDirectory &directory, pid_t pid, ProcessExtras &into)
{
    into.runNs.reset();
    into.waitNs.reset();
    const auto bytes = directory.readFile(pid, "schedstat");
    if (!bytes)
        return;
    const auto run = parseNumberAt(*bytes, 0);
    const auto wait = parseNumberAt(*bytes, 1);
    if (run && wait) {
        into.runNs = *run;
        into.waitNs = *wait;
    }
}

void readIo(ProcDirectory &directory, pid_t pid, ProcessExtras &into)
{
    into.readBytes.reset();
    into.writtenBytes.reset();
    if (const auto bytes = directory.readFile(pid, "io"); bytes && !parseIo(*bytes, into)) {
        into.readBytes.reset();
        into.writtenBytes.reset();
    }
}

void readSmapsRollup(ProcDirectory &directory, pid_t pid, ProcessExtras &into)
{
    const auto clear = [&] {
        into.proportionalBytes.reset();
        into.uniqueBytes.reset();
        into.proportionalSwapBytes.reset();
    };
    clear();
    if (const auto bytes = directory.readFile(pid, "smaps_rollup"); bytes && !parseSmapsRollup(*bytes, into))
        clear();
}

void readCgroup(ProcDirectory &directory, pid_t pid, ProcessExtras &into)
{
    const auto bytes = directory.readFile(pid, "cgroup");
    const auto path = bytes ? parseCgroup(*bytes) : std::nullopt;
    if (path)
        assignBytes(into.cgroup, path->path);
    else
        into.cgroup.reset();
}

void readPidNamespace(ProcDirectory &directory, pid_t pid, ProcessExtras &into)
{
    const auto link = directory.readLink(pid, "ns/pid");
    into.pidNamespace = link ? namespaceInode(*link) : std::nullopt;
}

} // namespace

std::optional<quint64> namespaceInode(QByteArrayView link) noexcept
{
    const qsizetype open = link.indexOf('[');
    quint64 inode = 0;
    const char *const end = link.data() + link.size();
    if (open < 0 || std::from_chars(link.data() + open + 1, end, inode).ec != std::errc{})
        return std::nullopt;
    return inode;
}

void readExtras(ProcDirectory &directory, pid_t pid, ProcFiles files, ProcessExtras &into)
{
    if (files & ProcFile::Statm)
        readStatm(directory, pid, into);
    if (files & ProcFile::Io)
        readIo(directory, pid, into);
    if (files & ProcFile::Cgroup)
        readCgroup(directory, pid, into);
    if (files & ProcFile::Exe)
        readLinkInto(directory, pid, "exe", into.exe);
    if (files & ProcFile::Cwd)
        readLinkInto(directory, pid, "cwd", into.cwd);
    if (files & ProcFile::Wchan)
        readTextInto(directory, pid, "wchan", into.wchan);
    if (files & ProcFile::OomScore)
        readNumberInto(directory, pid, "oom_score", into.oomScore);
    if (files & ProcFile::OomScoreAdj)
        readNumberInto(directory, pid, "oom_score_adj", into.oomScoreAdj);
    if (files & ProcFile::SmapsRollup)
        readSmapsRollup(directory, pid, into);
    if (files & ProcFile::Schedstat)
        readSchedstat(directory, pid, into);
    if (files & ProcFile::LoginUid)
        readNumberInto(directory, pid, "loginuid", into.loginUid);
    if (files & ProcFile::FdCount)
        into.descriptors = directory.countEntries(pid, "fd");
    if (files & ProcFile::SecurityLabel)
        readTextInto(directory, pid, "attr/current", into.securityLabel);
    if (files & ProcFile::Namespaces)
        readPidNamespace(directory, pid, into);
}

void copyExtra(const ProcessExtras &from, ProcFile file, ProcessExtras &into)
{
    switch (file) {
    case ProcFile::Statm: into.sharedPages = from.sharedPages; break;
    case ProcFile::Io:
        into.readBytes = from.readBytes;
        into.writtenBytes = from.writtenBytes;
        break;
    case ProcFile::Cgroup: into.cgroup = from.cgroup; break;
    case ProcFile::Exe: into.exe = from.exe; break;
    case ProcFile::Cwd: into.cwd = from.cwd; break;
    case ProcFile::Wchan: into.wchan = from.wchan; break;
    case ProcFile::OomScore: into.oomScore = from.oomScore; break;
    case ProcFile::OomScoreAdj: into.oomScoreAdj = from.oomScoreAdj; break;
    case ProcFile::SmapsRollup:
        into.proportionalBytes = from.proportionalBytes;
        into.uniqueBytes = from.uniqueBytes;
        into.proportionalSwapBytes = from.proportionalSwapBytes;
        break;
    case ProcFile::Schedstat:
        into.runNs = from.runNs;
        into.waitNs = from.waitNs;
        break;
    case ProcFile::LoginUid: into.loginUid = from.loginUid; break;
    case ProcFile::FdCount: into.descriptors = from.descriptors; break;
    case ProcFile::SecurityLabel: into.securityLabel = from.securityLabel; break;
    case ProcFile::Namespaces: into.pidNamespace = from.pidNamespace; break;
    default: break;
    }
}

} // namespace signalbox
