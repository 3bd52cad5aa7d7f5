// SPDX-License-Identifier: MIT
#include "app/cli/scan.h"

#include <QThread>

namespace signalbox::cli {

Result<Snapshot> scanProcesses(ProcReader &reader, ProcFiles files, CpuUse cpu)
{
    if (cpu == CpuUse::Measured) {
        const Result<Snapshot> first = reader.scan({});
        if (!first)
            return Failure(first.error());
        QThread::msleep(cpuSampleMs); // the span that is measured; nothing is waited for
    }
    return reader.scan({.everyRow = files, .visibleRows = {}, .visible = {}});
}

} // namespace signalbox::cli
