// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processrecord.h"

#include <QByteArray>

#include <algorithm>

namespace signalbox::tests {

/// A sleeping process with this pid and name, of which only `stat` was read.
[[nodiscard]] inline ProcessRecord makeRecord(pid_t pid, const QByteArray &name, quint64 startTime = 100)
{
    ProcessRecord record;
    record.id = {pid, startTime};
    record.stat.pid = pid;
    record.stat.startTime = startTime;
    record.stat.state = ProcessState::Sleeping;
    record.stat.threads = 1;
    record.stat.nameSize = static_cast<quint8>(std::min<qsizetype>(name.size(), 64));
    std::copy_n(name.constData(), record.stat.nameSize, record.stat.name.data());
    record.read = ProcFile::Stat;
    return record;
}

} // namespace signalbox::tests
