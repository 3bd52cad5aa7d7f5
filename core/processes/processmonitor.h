// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/processes/procreader.h"
#include "core/processes/snapshotdiff.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace signalbox {

/// Scans on a worker thread and reports on the thread it lives on. Stops entirely while nothing looks.
class ProcessMonitor : public QObject
{
    Q_OBJECT

public:
    explicit ProcessMonitor(ProcReader::Options options = {}, QObject *parent = nullptr);
    /// Ends and joins the worker; an unfinished scan is abandoned.
    ~ProcessMonitor() override;

    static constexpr std::chrono::milliseconds minimumPeriod{200};
    static constexpr std::chrono::milliseconds maximumPeriod{3'600'000};
    static constexpr std::chrono::milliseconds defaultPeriod{1500};

    /// Outside the bounds it is clamped.
    void setPeriod(std::chrono::milliseconds period);
    [[nodiscard]] std::chrono::milliseconds period() const;

    /// Inactive (the first state): no scan at all, no timer, no wake-up. Becoming active scans at once.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const;

    /// What to read from the next scan on. Newly visible rows are read at once, without a whole scan, and come as
    /// rowsRefreshed().
    void setInterest(const ScanInterest &interest);
    /// Scans now, and starts the period anew. Nothing while inactive.
    void refreshNow();

    /// The last one that arrived, or null.
    [[nodiscard]] SnapshotPtr snapshot() const;
    /// Scans started since creation (what "minimised means no scanning" is tested by).
    [[nodiscard]] quint64 scanCount() const;

Q_SIGNALS:
    /// `diff` leads from the snapshot that arrived before (an empty one at first) to `snapshot`.
    void snapshotArrived(const signalbox::SnapshotPtr &snapshot, const signalbox::SnapshotDiffPtr &diff);
    /// Some rows were read with more files; `snapshot` holds them merged and `diff` names them as changed.
    void rowsRefreshed(const signalbox::SnapshotPtr &snapshot, const signalbox::SnapshotDiffPtr &diff);
    void scanFailed(const signalbox::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::Error)
