// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/base/processstate.h"
#include "core/processes/procfile.h"
#include "core/signals/signaldisposition.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <string_view>

namespace signalbox {

/// /proc/PID/stat, as the kernel's types. Plain data: compared and copied by the thousand each second.
/// *Source:* proc(5), fs/proc/array.c do_task_stat().
struct ProcessStat {
    pid_t pid = 0;
    pid_t ppid = 0;
    pid_t group = 0;
    pid_t session = 0;
    int tty = 0; ///< device number, 0 for none
    pid_t foregroundGroup = -1;
    ProcessState state = ProcessState::Unknown;
    quint8 nameSize = 0;
    std::array<char, 64> name{}; ///< hostile bytes; up to 15 for processes, 63 for kernel threads
    quint32 flags = 0;           ///< PF_*
    quint64 minorFaults = 0;
    quint64 majorFaults = 0;
    quint64 userTicks = 0;
    quint64 systemTicks = 0;
    qint64 priority = 0;
    qint64 nice = 0;
    qint64 threads = 0;
    quint64 startTime = 0; ///< ticks since boot
    quint64 virtualBytes = 0;
    qint64 residentPages = 0;
    int exitSignal = 0;
    int processor = 0;
    quint32 realTimePriority = 0;
    quint32 policy = 0;
    quint64 ioDelayTicks = 0;
    quint64 startCode = 0;  ///< address of the program text; 0 or 1 where we may not see it
    quint64 startStack = 0; ///< address of the stack's bottom; 0 where we may not see it

    [[nodiscard]] std::string_view nameView() const noexcept { return {name.data(), nameSize}; }
    [[nodiscard]] bool isKernelThread() const noexcept { return (flags & 0x00200000u) != 0; } // PF_KTHREAD
    friend bool operator==(const ProcessStat &, const ProcessStat &) = default;
};

/// /proc/PID/status. A line that is missing (gVisor, older kernels, zombies) is nullopt, never 0.
struct ProcessStatus {
    struct Ids {
        quint32 real = 0, effective = 0, saved = 0, filesystem = 0;
        friend bool operator==(const Ids &, const Ids &) = default;
    };
    std::optional<Ids> uids;
    std::optional<Ids> gids;
    std::optional<SignalDisposition> disposition;
    std::optional<quint64> queuedSignals;      ///< SigQ: used by this user
    std::optional<quint64> queuedSignalsLimit; ///< SigQ: RLIMIT_SIGPENDING
    std::optional<pid_t> tracer;               ///< TracerPid, 0 for none
    std::optional<pid_t> namespacePid;         ///< the last of NSpid: its pid in the innermost namespace
    std::optional<int> namespaceDepth;         ///< how many NSpid has
    std::optional<quint64> peakResidentBytes, residentBytes, anonymousBytes, fileBytes, sharedBytes, swapBytes,
        lockedBytes, virtualPeakBytes, dataBytes, stackBytes;
    std::optional<quint64> voluntarySwitches, involuntarySwitches;
    std::optional<int> seccompMode;
    std::optional<bool> noNewPrivileges;
    std::optional<quint64> effectiveCapabilities;
    std::optional<quint32> umask;
    std::optional<bool> coreDumping;

    friend bool operator==(const ProcessStatus &, const ProcessStatus &) = default;
};

/// What comes from all the other files, each present only if it was asked for and readable.
struct ProcessExtras {
    std::optional<quint64> sharedPages;             // statm
    std::optional<quint64> readBytes, writtenBytes; // io
    std::optional<QByteArray> cgroup, exe, cwd, wchan, securityLabel;
    std::optional<int> oomScore, oomScoreAdj;
    std::optional<quint64> proportionalBytes, uniqueBytes, proportionalSwapBytes; // smaps_rollup: Pss, Uss, SwapPss
    std::optional<quint64> runNs, waitNs;                                         // schedstat
    std::optional<quint32> loginUid;
    std::optional<quint64> descriptors;  // fd
    std::optional<quint64> pidNamespace; // inode of ns/pid

    friend bool operator==(const ProcessExtras &, const ProcessExtras &) = default;
};

/// One process in one scan.
struct ProcessRecord {
    ProcessId id;
    ProcessStat stat;
    /// Which files were asked for and tried, in this scan or (command line, owner, smaps_rollup) before. A value that
    /// is missing although its file stands here is unreadable.
    ProcFiles read;
    std::optional<float> cpuPercent;       ///< of one CPU since the previous scan; nullopt in the first
    std::optional<quint32> uid;            ///< effective
    QString user;                          ///< name of uid, or the number as text; null if unknown
    std::optional<QByteArray> commandLine; ///< NUL-separated arguments, hostile; empty for kernel threads and zombies
    std::shared_ptr<const ProcessStatus> status; ///< null if not read or unreadable
    std::shared_ptr<const ProcessExtras> extras; ///< null if nothing of it was asked for

    /// The disposition if it is known.
    [[nodiscard]] const SignalDisposition *disposition() const noexcept
    {
        return status && status->disposition ? &*status->disposition : nullptr;
    }
};

/// Has a process run execve() between these two readings? A changed name, address space or "has not yet run exec" flag
/// says so; where the addresses are hidden from us, a changed virtual size has to do, which may err on the side of yes.
[[nodiscard]] bool looksLikeExec(const ProcessStat &before, const ProcessStat &after) noexcept;

} // namespace signalbox
