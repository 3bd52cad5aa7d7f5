// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/processes/processrecord.h"
#include "core/processes/snapshot.h"
#include "core/signals/signalforecast.h"

#include <QByteArray>

#include <atomic>
#include <memory>
#include <span>
#include <vector>

namespace signalbox {

/// What a scan reads beyond `stat`.
struct ScanInterest {
    ProcFiles everyRow = {};             ///< sort keys, filters, columns of an export
    ProcFiles visibleRows = {};          ///< columns on the screen, for `visible` alone
    std::vector<ProcessId> visible = {}; ///< in any order

    friend bool operator==(const ScanInterest &, const ScanInterest &) = default;
};

/// Everything about one process, for the details pane and `show`; each part nullopt where unreadable.
struct ProcessDetails {
    ProcessRecord record;                   ///< with status, extras, owner and command line read
    std::vector<ThreadDisposition> threads; ///< every thread, at most `maximumThreads` of them, ascending
    qint64 threadCount = 0;                 ///< how many there are
    std::optional<QByteArray> environment;  ///< NUL-separated, hostile
    std::optional<QByteArray> limits;       ///< /proc/PID/limits, as it is
    std::optional<QByteArray> root;         ///< link
    ForecastTarget forecastTarget;          ///< ready for forecastSignal()
    static constexpr int maximumThreads = 20'000;
};

/// Reads processes. Keeps `stat` open per known process and re-reads it with pread: half the cost of opening it again,
/// and bound to that very process. *Thread:* one at a time. *Cost:* one descriptor per process up to the budget.
class ProcReader
{
public:
    struct Options {
        QByteArray root = "/proc"; ///< another root for fixtures
        int descriptorBudget = -1; ///< most kept descriptors; -1: from RLIMIT_NOFILE, leaving room for others
        QByteArray cgroupRoot = "/sys/fs/cgroup"; ///< where the freezer is asked
    };

    explicit ProcReader(Options options);
    ProcReader()
        : ProcReader(Options{})
    {}
    ~ProcReader();
    ProcReader(ProcReader &&) noexcept;
    ProcReader &operator=(ProcReader &&) noexcept;

    /// Reads all processes now. Vanished and unreadable entries are left out. *Errors:* only if the root itself cannot
    /// be read. Cancelled if `cancel` became true meanwhile.
    [[nodiscard]] Result<Snapshot> scan(const ScanInterest &interest, const std::atomic<bool> *cancel = nullptr);
    /// Reads `files` for some processes of `base` again and returns them anew; those that are gone are left out.
    [[nodiscard]] std::vector<ProcessRecord> refresh(const Snapshot &base, std::span<const ProcessId> ids,
                                                     ProcFiles files);
    /// Everything about one. *Errors:* NoSuchProcess, StaleIdentity, PermissionDenied.
    [[nodiscard]] Result<ProcessDetails> details(const ProcessTarget &target);
    /// What a forecast needs, and no more. *Errors:* as details().
    [[nodiscard]] Result<ForecastTarget> forecastTarget(const ProcessTarget &target);
    /// The name of whoever has `pid` now, hostile; nullopt if nobody has it. *Cost:* one small read.
    [[nodiscard]] std::optional<QByteArray> nameOf(pid_t pid);
    /// Direct children now: /proc/PID/task/*/children, or a scan where the kernel has none of those.
    [[nodiscard]] std::vector<ProcessId> childrenOf(const ProcessId &parent);

    /// Descriptors kept open at this moment.
    [[nodiscard]] int keptDescriptors() const noexcept;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox
