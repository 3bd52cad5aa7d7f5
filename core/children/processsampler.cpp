// SPDX-License-Identifier: MIT
#include "core/children/processsampler.h"

#include "core/base/clock.h"
#include "core/processes/procparser.h"

namespace signalbox {

std::optional<ProcessSample> ProcessSampler::sample(const ProcessId &id)
{
    ProcessStat stat;
    const auto bytes = m_proc.readFile(id.pid, "stat");
    if (!bytes || !parseStat(*bytes, stat) || stat.startTime != id.startTime)
        return std::nullopt;
    ProcessSample sample{.state = stat.state,
                         .userMs = ticksToMs(stat.userTicks),
                         .systemMs = ticksToMs(stat.systemTicks),
                         .peakBytes = {},
                         .name = QByteArray(stat.name.data(), stat.nameSize)};
    if (const auto text = m_proc.readFile(id.pid, "status")) {
        if (const auto status = parseStatus(*text); status && status->peakResidentBytes)
            sample.peakBytes = static_cast<qint64>(*status->peakResidentBytes);
    }
    return sample;
}

QByteArray ProcessSampler::commandLine(const ProcessId &id)
{
    const auto bytes = m_proc.readFile(id.pid, "cmdline");
    const QByteArray words = bytes ? bytes->toByteArray() : QByteArray();
    return sample(id) ? words : QByteArray(); // read by number: it was of whoever has it still
}

} // namespace signalbox
