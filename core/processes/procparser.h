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

} // namespace signalbox
