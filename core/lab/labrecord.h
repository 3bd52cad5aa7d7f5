// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <sys/types.h>

namespace signalbox {

/// One line of what an experiment's processes recorded: "NANOSECONDS TID WORD [REST]". The words and what follows each:
///
/// | word | rest |
/// |---|---|
/// | lane | PID PARENT-TID process\|thread LABEL: who TID is |
/// | running, ended, continued | |
/// | sleeping | CALL |
/// | stopped, killed, core | SIGNAL |
/// | exited | CODE |
/// | mask | HEX: what TID blocks from now on |
/// | sent | SIGNAL TARGET-TID HOW |
/// | raised | SIGNAL WHY: by the kernel |
/// | handler, took | SIGNAL [SI_CODE [VALUE]] |
/// | handled | SIGNAL |
/// | note | TEXT |
/// | fact | NAME VALUE |
/// | skip | NEED |
/// | unsupported, failed | WHAT ERRNO |
struct LabRecord {
    qint64 ns = 0; ///< CLOCK_MONOTONIC
    pid_t tid = 0; ///< whom it is about
    QByteArray word;
    QByteArray rest;

    /// The first `count` blank-separated words of rest, the last one being all that is left; fewer if there are fewer.
    [[nodiscard]] QList<QByteArray> fields(int count) const;
};

/// Reads a line without its newline. *Errors:* ParseError, reason "no-record".
[[nodiscard]] Result<LabRecord> parseLabRecord(QByteArrayView line);

} // namespace signalbox
