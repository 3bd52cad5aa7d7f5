// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/procdirectory.h"
#include "core/processes/procreader.h"
#include "core/processes/usernames.h"

namespace signalbox {

struct ProcReader::Private {
    /// A process that the last scan saw, and what is kept of it.
    struct Entry {
        ProcessRecord record;
        UniqueFd statFd;
        UniqueFd statusFd;       ///< kept only while every row needs `status`
        quint64 cpuTicks = 0;    ///< at cpuNs: what cpuPercent is counted from
        qint64 cpuNs = 0;        ///< 0: not seen yet
        quint64 smapsSerial = 0; ///< scan that read smaps_rollup
        size_t statHash = 0;     ///< of the bytes that `record.stat` was parsed from; 0: of none
        size_t statusHash = 0;   ///< the same of `record.status`
    };
    /// What an orphaned process group is found by.
    struct Member {
        pid_t pid, ppid, group, session;
        ProcessState state;
    };

    explicit Private(Options options);

    // Scanning (procreader.cpp)
    [[nodiscard]] Result<Snapshot> scan(const ScanInterest &interest, const std::atomic<bool> *cancel);
    void matchEntries();
    [[nodiscard]] bool readStat(Entry &entry, qint64 now);
    [[nodiscard]] std::optional<QByteArrayView> statBytes(Entry &entry);
    void updateStat(Entry &entry, const ProcessStat &stat, qint64 now);
    static void updateCpu(Entry &entry, qint64 now);
    void readFiles(Entry &entry, ProcFiles files, bool visible);
    void readStatus(Entry &entry, ProcFiles files);
    void readOwner(Entry &entry, ProcFiles files, bool visible);
    void readCommandLine(Entry &entry, ProcFiles files);
    void updateExtras(Entry &entry, ProcFiles files, bool visible);
    [[nodiscard]] Entry *find(pid_t pid);
    [[nodiscard]] bool mayKeep() const noexcept { return kept < budget; }
    void drop(Entry &entry) noexcept;
    void dropDescriptor(UniqueFd &fd) noexcept;
    void dropStatusDescriptors() noexcept;
    bool giveBackDescriptors();

    // One process (procdetails.cpp)
    [[nodiscard]] Result<ProcessStat> statOf(pid_t pid);
    [[nodiscard]] Result<ProcessStat> identify(const ProcessTarget &target);
    [[nodiscard]] Result<void> stillThere(const ProcessId &id);
    [[nodiscard]] std::vector<ThreadDisposition> threadsOf(pid_t pid, const std::vector<pid_t> &tids);
    [[nodiscard]] ForecastTarget forecastOf(const ProcessRecord &record);
    [[nodiscard]] std::optional<bool> orphanedGroup(const ProcessStat &stat);
    [[nodiscard]] SignalSet awaitedBy(pid_t pid, pid_t tid);
    [[nodiscard]] std::optional<bool> frozen(pid_t pid);
    [[nodiscard]] bool isInInitialPidNamespace() const;
    [[nodiscard]] std::optional<bool> sharesOurSession(const ProcessStat &stat) const;
    [[nodiscard]] std::optional<bool> fromOutside(pid_t pid, const ProcessStatus *status) const;
    [[nodiscard]] std::optional<bool> permitted(const ProcessId &id) const;
    [[nodiscard]] bool addChildrenOf(pid_t pid, pid_t tid, std::vector<pid_t> &into);
    void readMembers();

    Options options;
    ProcDirectory directory;
    UserNames users;
    int budget = 0;
    int kept = 0;
    quint64 serial = 0;
    bool keepStatus = false;
    std::vector<std::unique_ptr<Entry>> entries; ///< ascending by pid
    std::vector<std::unique_ptr<Entry>> matched; ///< the next `entries` while a scan is made
    std::vector<pid_t> pids;
    std::vector<ProcessId> visible; ///< ascending
    std::vector<Member> members;
    qint64 membersNs = 0; ///< when they were read
};

} // namespace signalbox
