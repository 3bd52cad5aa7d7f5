// SPDX-License-Identifier: MIT
#include "ui/models/processcolumns.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {

struct ColumnText {
    const char *id;
    const char *title;
    const char *description;
};

constexpr ColumnText texts[] = {
    {"name", QT_TRANSLATE_NOOP("ProcessColumns", "Name"),
     QT_TRANSLATE_NOOP("ProcessColumns",
                       "Name of the process, as the kernel keeps it: at most 15 characters for a program")},
    {"pid", QT_TRANSLATE_NOOP("ProcessColumns", "PID"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Process ID; the same number may belong to another process later")},
    {"user", QT_TRANSLATE_NOOP("ProcessColumns", "User"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Owner: the effective user")},
    {"state", QT_TRANSLATE_NOOP("ProcessColumns", "S"),
     QT_TRANSLATE_NOOP("ProcessColumns", "State: R running, S sleeping, D uninterruptible, T stopped, t traced, Z "
                                         "ended but not reaped, I idle kernel thread")},
    {"cpuPercent", QT_TRANSLATE_NOOP("ProcessColumns", "CPU %"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Share of one CPU since the previous refresh")},
    {"rssBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Memory"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Resident memory: what is in RAM, shared pages included")},
    {"threads", QT_TRANSLATE_NOOP("ProcessColumns", "Threads"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Number of threads")},
    {"signals", QT_TRANSLATE_NOOP("ProcessColumns", "Signals"),
     QT_TRANSLATE_NOOP("ProcessColumns", "What the process does with each of the 64 signals: filled caught, hatched "
                                         "ignored, ring blocked, dot pending")},
    {"commandLine", QT_TRANSLATE_NOOP("ProcessColumns", "Command"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The command line, quoted as a shell would need it")},
    {"ppid", QT_TRANSLATE_NOOP("ProcessColumns", "Parent"), QT_TRANSLATE_NOOP("ProcessColumns", "PID of the parent")},
    {"group", QT_TRANSLATE_NOOP("ProcessColumns", "Group"), QT_TRANSLATE_NOOP("ProcessColumns", "Process group ID")},
    {"session", QT_TRANSLATE_NOOP("ProcessColumns", "Session"), QT_TRANSLATE_NOOP("ProcessColumns", "Session ID")},
    {"tty", QT_TRANSLATE_NOOP("ProcessColumns", "Terminal"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The controlling terminal")},
    {"foregroundGroup", QT_TRANSLATE_NOOP("ProcessColumns", "Foreground"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The process group in the foreground of the terminal")},
    {"kernelThread", QT_TRANSLATE_NOOP("ProcessColumns", "Kernel"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Whether it is a thread of the kernel")},
    {"pending", QT_TRANSLATE_NOOP("ProcessColumns", "Pending"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Signals that wait for the main thread")},
    {"sharedPending", QT_TRANSLATE_NOOP("ProcessColumns", "Shared pending"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Signals that wait for whichever thread comes first")},
    {"blocked", QT_TRANSLATE_NOOP("ProcessColumns", "Blocked"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Signals that the main thread blocks")},
    {"ignored", QT_TRANSLATE_NOOP("ProcessColumns", "Ignored"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Signals that are ignored")},
    {"caught", QT_TRANSLATE_NOOP("ProcessColumns", "Caught"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Signals that have a handler")},
    {"queuedSignals", QT_TRANSLATE_NOOP("ProcessColumns", "Queued"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Signals queued for all processes of this user")},
    {"exitSignal", QT_TRANSLATE_NOOP("ProcessColumns", "Exit signal"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The signal that the parent gets at its end, usually 17 (SIGCHLD)")},
    {"nice", QT_TRANSLATE_NOOP("ProcessColumns", "Nice"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Niceness: -20 most favoured, 19 least")},
    {"priority", QT_TRANSLATE_NOOP("ProcessColumns", "Priority"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Priority as the kernel counts it: lower comes first")},
    {"realTimePriority", QT_TRANSLATE_NOOP("ProcessColumns", "RT priority"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Real-time priority; 0 for ordinary scheduling")},
    {"policy", QT_TRANSLATE_NOOP("ProcessColumns", "Policy"), QT_TRANSLATE_NOOP("ProcessColumns", "Scheduling policy")},
    {"processor", QT_TRANSLATE_NOOP("ProcessColumns", "CPU"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The processor it ran on last")},
    {"cpuTimeMs", QT_TRANSLATE_NOOP("ProcessColumns", "CPU time"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Processor time used since its start")},
    {"userTimeMs", QT_TRANSLATE_NOOP("ProcessColumns", "User time"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Processor time used in the program itself")},
    {"systemTimeMs", QT_TRANSLATE_NOOP("ProcessColumns", "System time"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Processor time used in the kernel for it")},
    {"ioDelayMs", QT_TRANSLATE_NOOP("ProcessColumns", "I/O delay"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Time spent waiting for block devices")},
    {"runTimeMs", QT_TRANSLATE_NOOP("ProcessColumns", "Run time"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Time on a processor, measured by the scheduler")},
    {"waitTimeMs", QT_TRANSLATE_NOOP("ProcessColumns", "Wait time"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Time spent ready, waiting for a processor")},
    {"startTime", QT_TRANSLATE_NOOP("ProcessColumns", "Started"),
     QT_TRANSLATE_NOOP("ProcessColumns", "When it was started")},
    {"elapsedMs", QT_TRANSLATE_NOOP("ProcessColumns", "Elapsed"),
     QT_TRANSLATE_NOOP("ProcessColumns", "How long it has been running")},
    {"voluntarySwitches", QT_TRANSLATE_NOOP("ProcessColumns", "Switches"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Context switches that it asked for by waiting")},
    {"involuntarySwitches", QT_TRANSLATE_NOOP("ProcessColumns", "Preemptions"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Context switches that were forced on it")},
    {"memoryPercent", QT_TRANSLATE_NOOP("ProcessColumns", "Memory %"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Resident memory as a share of the RAM")},
    {"virtualBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Virtual"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Size of its address space")},
    {"sharedBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Shared"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Resident memory that can be shared: files and shared memory")},
    {"anonymousBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Anonymous"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Resident memory that is backed by no file")},
    {"fileBytes", QT_TRANSLATE_NOOP("ProcessColumns", "File pages"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Resident memory mapped from files")},
    {"sharedMemoryBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Shared memory"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Resident shared memory, tmpfs included")},
    {"swapBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Swap"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Memory that is swapped out")},
    {"lockedBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Locked"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Memory locked into RAM")},
    {"dataBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Data"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Size of its data segments")},
    {"stackBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Stack"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Size of the main thread's stack")},
    {"peakRssBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Peak memory"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The most resident memory it ever had")},
    {"peakVirtualBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Peak virtual"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The largest its address space ever was")},
    {"pssBytes", QT_TRANSLATE_NOOP("ProcessColumns", "PSS"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Proportional set size: each shared page divided by the number of its users. "
                                         "Expensive to read: visible rows only, every few refreshes")},
    {"ussBytes", QT_TRANSLATE_NOOP("ProcessColumns", "USS"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Unique set size: what would be freed if it ended. Expensive to read: visible "
                                         "rows only, every few refreshes")},
    {"swapPssBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Swap PSS"),
     QT_TRANSLATE_NOOP(
         "ProcessColumns",
         "Its proportional share of swapped memory. Expensive to read: visible rows only, every few refreshes")},
    {"minorFaults", QT_TRANSLATE_NOOP("ProcessColumns", "Minor faults"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Page faults that needed no device")},
    {"majorFaults", QT_TRANSLATE_NOOP("ProcessColumns", "Major faults"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Page faults that had to wait for a device")},
    {"oomScore", QT_TRANSLATE_NOOP("ProcessColumns", "OOM score"),
     QT_TRANSLATE_NOOP("ProcessColumns",
                       "How likely the kernel ends it first when memory runs out; higher is likelier")},
    {"oomScoreAdj", QT_TRANSLATE_NOOP("ProcessColumns", "OOM adjust"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The correction that its owner set to the OOM score, -1000 to 1000")},
    {"readBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Read"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Bytes read from storage since its start")},
    {"writtenBytes", QT_TRANSLATE_NOOP("ProcessColumns", "Written"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Bytes written to storage since its start")},
    {"descriptors", QT_TRANSLATE_NOOP("ProcessColumns", "Files"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Number of open file descriptors")},
    {"exe", QT_TRANSLATE_NOOP("ProcessColumns", "Executable"), QT_TRANSLATE_NOOP("ProcessColumns", "The program file")},
    {"cwd", QT_TRANSLATE_NOOP("ProcessColumns", "Directory"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The working directory")},
    {"cgroup", QT_TRANSLATE_NOOP("ProcessColumns", "Cgroup"), QT_TRANSLATE_NOOP("ProcessColumns", "The control group")},
    {"waitChannel", QT_TRANSLATE_NOOP("ProcessColumns", "Waits in"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The kernel function in which it sleeps")},
    {"pidNamespace", QT_TRANSLATE_NOOP("ProcessColumns", "PID namespace"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Inode number of its PID namespace")},
    {"namespacePid", QT_TRANSLATE_NOOP("ProcessColumns", "Inner PID"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Its PID in its own PID namespace")},
    {"uid", QT_TRANSLATE_NOOP("ProcessColumns", "UID"), QT_TRANSLATE_NOOP("ProcessColumns", "Effective user ID")},
    {"realUid", QT_TRANSLATE_NOOP("ProcessColumns", "Real UID"), QT_TRANSLATE_NOOP("ProcessColumns", "Real user ID")},
    {"gid", QT_TRANSLATE_NOOP("ProcessColumns", "GID"), QT_TRANSLATE_NOOP("ProcessColumns", "Effective group ID")},
    {"realGid", QT_TRANSLATE_NOOP("ProcessColumns", "Real GID"), QT_TRANSLATE_NOOP("ProcessColumns", "Real group ID")},
    {"loginUid", QT_TRANSLATE_NOOP("ProcessColumns", "Login UID"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The user ID with which its session logged in")},
    {"tracer", QT_TRANSLATE_NOOP("ProcessColumns", "Tracer"),
     QT_TRANSLATE_NOOP("ProcessColumns", "PID of the process that traces it; 0 for none")},
    {"seccomp", QT_TRANSLATE_NOOP("ProcessColumns", "Seccomp"),
     QT_TRANSLATE_NOOP("ProcessColumns", "System-call filter: 0 none, 1 strict, 2 filter")},
    {"noNewPrivileges", QT_TRANSLATE_NOOP("ProcessColumns", "No new privileges"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Whether executing a file can no longer give it more privileges")},
    {"capabilities", QT_TRANSLATE_NOOP("ProcessColumns", "Capabilities"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Effective capabilities")},
    {"umask", QT_TRANSLATE_NOOP("ProcessColumns", "Umask"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The permissions that files it creates do not get")},
    {"securityLabel", QT_TRANSLATE_NOOP("ProcessColumns", "Security label"),
     QT_TRANSLATE_NOOP("ProcessColumns", "Label of the security module (SELinux, AppArmor)")},
    {"flags", QT_TRANSLATE_NOOP("ProcessColumns", "Flags"),
     QT_TRANSLATE_NOOP("ProcessColumns", "The kernel's PF_ flags, as a number")},
};

const ColumnText *textOf(const ProcessField &field)
{
    const auto *found = std::find_if(std::begin(texts), std::end(texts),
                                     [&](const ColumnText &text) { return qstrcmp(text.id, field.id) == 0; });
    return found == std::end(texts) ? nullptr : found;
}

} // namespace

QString columnTitle(const ProcessField &field)
{
    const ColumnText *text = textOf(field);
    return text ? QCoreApplication::translate("ProcessColumns", text->title) : QString::fromLatin1(field.id);
}

QString columnDescription(const ProcessField &field)
{
    const ColumnText *text = textOf(field);
    return text ? QCoreApplication::translate("ProcessColumns", text->description) : QString::fromLatin1(field.id);
}

bool hasColumnTitle(const ProcessField &field)
{
    return textOf(field) != nullptr;
}

} // namespace signalbox
