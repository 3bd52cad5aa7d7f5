// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/snapshotdiff.h"

#include <random>

namespace signalbox::bench {

/// What happens between two scans, in parts of a thousand of the processes.
struct Churn {
    size_t startedPerMille = 10;
    size_t endedPerMille = 10;
    size_t changedPerMille = 50;
};

/// A machine of invented processes for measurements: any number of them, the same at each run, and made in time that
/// grows with their number only.
class SyntheticProcesses
{
public:
    explicit SyntheticProcesses(size_t count, bool withStatus = false);

    /// The machine as it is, unchanged but for its serial number.
    [[nodiscard]] SnapshotPtr snapshot();
    /// Lets one scan interval pass.
    void pass(const Churn &churn = {});

private:
    [[nodiscard]] ProcessRecord newcomer(pid_t parent);
    [[nodiscard]] size_t anyIndex();
    void change(ProcessRecord &record);

    std::vector<ProcessRecord> m_records; // ascending by pid: newcomers have ever higher ones
    std::mt19937 m_random{42};
    pid_t m_lastPid = 0;
    quint64 m_serial = 0;
    bool m_withStatus = false;
};

/// How `older`, which may be null, became `newer`: what the monitor hands over with it.
[[nodiscard]] inline SnapshotDiff diffTo(const SnapshotPtr &older, const SnapshotPtr &newer)
{
    static const Snapshot nothing;
    return diffSnapshots(older ? *older : nothing, *newer);
}

} // namespace signalbox::bench
