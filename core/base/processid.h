// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>
#include <cstdint>
#include <optional>
#include <sys/types.h>

namespace signalbox {

/// One process, for good: a pid alone is recycled, pid + start time is not.
/// It lives in base because every module speaks in it, signals/ (which may include nothing else) too.
struct ProcessId {
    pid_t pid = 0;
    /// Field 22 of /proc/PID/stat. *Units:* clock ticks (sysconf(_SC_CLK_TCK)) since boot. *Source:* proc(5).
    quint64 startTime = 0;

    /// "1234@5678", the form that the terminal face accepts as a target.
    [[nodiscard]] QString toString() const;

    friend auto operator<=>(const ProcessId &, const ProcessId &) = default;
};

[[nodiscard]] inline size_t qHash(const ProcessId &id, size_t seed = 0) noexcept
{
    return qHashMulti(seed, id.pid, id.startTime);
}

/// What a user names: a pid, optionally pinned to a start time.
struct ProcessTarget {
    pid_t pid = 0;
    std::optional<quint64> startTime;

    friend bool operator==(const ProcessTarget &, const ProcessTarget &) = default;
};

/// Reads `PID` or `PID@STARTTIME`. *Errors:* ParseError; 0, negative and numbers over the kernel's
/// largest pid (2^22, PID_MAX_LIMIT) are InvalidArgument.
[[nodiscard]] Result<ProcessTarget> parseProcessTarget(const QString &text);

/// The start time of the process that has `pid` now. *Errors:* NoSuchProcess, PermissionDenied (hidepid), ParseError.
/// *Race:* the answer is about whoever has the pid at this moment; open a pidfd before asking.
[[nodiscard]] Result<quint64> readStartTime(pid_t pid);

/// The start time of thread `thread` of process `process`: its own field 22. *Errors:* NoSuchProcess (no such thread in
/// that process), PermissionDenied, ParseError. *Race:* as readStartTime().
[[nodiscard]] Result<quint64> readThreadStartTime(pid_t process, pid_t thread);

/// The process that the thread id `id` belongs to; `id` itself for a process. *Errors:* NoSuchProcess,
/// PermissionDenied, Unsupported (no such line). *Source:* proc(5), `Tgid` of /proc/PID/status; /proc/TID answers
/// although no listing shows it.
[[nodiscard]] Result<pid_t> readThreadGroup(pid_t id);

/// Field 22 out of the bytes of a /proc/PID/stat. The name ends at the last ')'. *Errors:* ParseError.
[[nodiscard]] Result<quint64> parseStartTime(QByteArrayView stat);

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::ProcessId)
