// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/processes/processrecord.h"

#include <QByteArrayView>

// Pure functions from the bytes of a /proc file to data. *Errors:* ParseError with the byte position. They accept
// whatever the bytes are: half-read files, NULs, any name. No locale, no allocation in parseStat().

namespace signalbox {

/// The name ends at the last ')' of the line.
[[nodiscard]] Result<void> parseStat(QByteArrayView bytes, ProcessStat &into);
/// Missing lines stay nullopt; a line whose value does not parse is an error.
[[nodiscard]] Result<ProcessStatus> parseStatus(QByteArrayView bytes);
/// Name and masks of one thread from its status.
[[nodiscard]] Result<ThreadDisposition> parseThreadStatus(QByteArrayView bytes);

/// The `read_bytes` and `write_bytes` lines of /proc/PID/io.
[[nodiscard]] Result<void> parseIo(QByteArrayView bytes, ProcessExtras &into);
/// Pss, SwapPss and the private parts (together: the unique set) of /proc/PID/smaps_rollup.
[[nodiscard]] Result<void> parseSmapsRollup(QByteArrayView bytes, ProcessExtras &into);
/// The soft limit of "Max core file size" in /proc/PID/limits; "unlimited" is the largest number. *Units:* bytes.
[[nodiscard]] Result<quint64> parseCoreLimit(QByteArrayView bytes);
/// One decimal number and nothing but white space after it. *Errors:* ParseError.
[[nodiscard]] Result<qint64> parseSingleNumber(QByteArrayView bytes);
/// Number `index` (from 0) of a line of numbers between single spaces. *Errors:* ParseError.
[[nodiscard]] Result<quint64> parseNumberAt(QByteArrayView bytes, int index);
/// Where the process is in the unified hierarchy (the line "0::/path"), or in the freezer's where there is only that
/// (version 1). Null if there is neither. What is returned points into `bytes`.
struct CgroupPath {
    QByteArrayView path;
    bool legacyFreezer = false; ///< of the version 1 freezer hierarchy
};
[[nodiscard]] std::optional<CgroupPath> parseCgroup(QByteArrayView bytes) noexcept;
/// The path in the version 1 freezer hierarchy, also where there is a version 2 path as well.
[[nodiscard]] std::optional<QByteArrayView> parseLegacyFreezer(QByteArrayView bytes) noexcept;

} // namespace signalbox
