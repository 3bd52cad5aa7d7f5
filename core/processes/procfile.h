// SPDX-License-Identifier: MIT
#pragma once

#include <QFlags>

namespace signalbox {

/// The files of /proc/PID that a field may need. Each is read only when something shown, sorted by, filtered by or
/// asked for needs it.
enum class ProcFile : quint32 {
    None = 0,
    Stat = 1u << 0,        ///< always read
    Status = 1u << 1,      ///< masks, ids, memory details
    CommandLine = 1u << 2, ///< once per process, again after an exec
    Owner = 1u << 3,       ///< owner of the /proc/PID directory: the effective uid, for one fstat instead of `status`
    Statm = 1u << 4,       ///< shared memory
    Io = 1u << 5,          ///< own processes or root
    Cgroup = 1u << 6,
    Exe = 1u << 7, ///< link
    Cwd = 1u << 8, ///< link
    Wchan = 1u << 9,
    OomScore = 1u << 10,
    OomScoreAdj = 1u << 11,
    SmapsRollup = 1u << 12, ///< expensive: visible rows only, at most every fifth scan
    Schedstat = 1u << 13,
    LoginUid = 1u << 14,
    FdCount = 1u << 15,       ///< st_size of /proc/PID/fd (6.2), else a readdir
    SecurityLabel = 1u << 16, ///< attr/current
    Namespaces = 1u << 17,    ///< ns/pid link
};
Q_DECLARE_FLAGS(ProcFiles, ProcFile)
Q_DECLARE_OPERATORS_FOR_FLAGS(ProcFiles)

} // namespace signalbox
