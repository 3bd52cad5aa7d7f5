// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/base/processstate.h"
#include "core/processes/procdirectory.h"

#include <QByteArray>

#include <optional>

namespace signalbox {

/// What one process is and has cost until now.
struct ProcessSample {
    ProcessState state = ProcessState::Unknown;
    qint64 userMs = 0;
    qint64 systemMs = 0;
    std::optional<qint64> peakBytes; ///< largest resident set; unknown for zombies
    QByteArray name;                 ///< hostile
};

/// Reads few processes often, without a scan of all. *Thread:* one at a time. *Cost:* two small files each.
class ProcessSampler
{
public:
    ProcessSampler()
        : m_proc("/proc")
    {}

    /// nullopt once another process has its number, or nobody.
    [[nodiscard]] std::optional<ProcessSample> sample(const ProcessId &id);
    /// NUL-separated; empty for a zombie, and where it cannot be read.
    [[nodiscard]] QByteArray commandLine(const ProcessId &id);

private:
    ProcDirectory m_proc;
};

} // namespace signalbox
