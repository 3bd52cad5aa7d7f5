// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/snapshotdiff.h"

#include <QRandomGenerator>

#include <memory>

namespace signalbox {

/// A machine whose processes are invented: for models and pages, without /proc.
class FakeProcesses
{
public:
    explicit FakeProcesses(quint32 seed = 1)
        : m_random(seed)
    {}

    ProcessRecord &add(pid_t pid, pid_t ppid, const char *name = "sleep")
    {
        ProcessRecord record;
        record.id = {pid, ++m_clock};
        record.stat.pid = pid;
        record.stat.ppid = ppid;
        record.stat.startTime = record.id.startTime;
        record.stat.state = ProcessState::Sleeping;
        record.stat.threads = 1;
        record.stat.residentPages = static_cast<qint64>(m_random.bounded(100'000));
        record.stat.nameSize = static_cast<quint8>(qstrnlen(name, 15));
        std::copy_n(name, record.stat.nameSize, record.stat.name.begin());
        record.read = ProcFile::Stat;
        record.read |= ProcFile::Owner;
        record.read |= ProcFile::CommandLine;
        record.uid = 1000;
        record.user = QStringLiteral("anna");
        record.commandLine = QByteArray(name) + '\0';
        record.cpuPercent = 0.0F;
        const auto place = std::lower_bound(m_records.begin(), m_records.end(), pid,
                                            [](const ProcessRecord &a, pid_t b) { return a.id.pid < b; });
        return *m_records.insert(place, record);
    }

    void remove(pid_t pid)
    {
        std::erase_if(m_records, [pid](const ProcessRecord &record) { return record.id.pid == pid; });
        for (ProcessRecord &record : m_records) { // as the kernel does
            if (record.stat.ppid == pid)
                record.stat.ppid = pid == 1 ? 0 : 1;
        }
    }

    ProcessRecord &operator[](pid_t pid)
    {
        return *std::find_if(m_records.begin(), m_records.end(),
                             [pid](const ProcessRecord &r) { return r.id.pid == pid; });
    }

    /// Adds `count` processes below random ones.
    void populate(int count)
    {
        if (m_records.empty())
            add(1, 0, "init");
        for (int i = 0; i < count; ++i)
            add(freePid(), anyPid(), randomName());
    }

    /// One tick of a machine: some end, some begin, some change values, names or parents.
    void churn(int starts, int ends, int changes)
    {
        for (int i = 0; i < ends && m_records.size() > 2; ++i) {
            if (const pid_t pid = anyPid(); pid != 1)
                remove(pid);
        }
        for (int i = 0; i < starts; ++i)
            add(freePid(), anyPid(), randomName());
        for (int i = 0; i < changes; ++i) {
            ProcessRecord &record = (*this)[anyPid()];
            record.cpuPercent = static_cast<float>(m_random.bounded(100.0));
            record.stat.residentPages = static_cast<qint64>(m_random.bounded(100'000));
            if (m_random.bounded(10) == 0 && record.id.pid != 1)
                reparent(record);
            if (m_random.bounded(20) == 0) {
                const char *name = randomName();
                record.stat.nameSize = static_cast<quint8>(qstrlen(name));
                std::copy_n(name, record.stat.nameSize, record.stat.name.begin());
            }
        }
    }

    /// The machine as a scan would see it now, and what changed since the last one.
    struct Scan {
        SnapshotPtr snapshot;
        SnapshotDiff diff;
    };
    Scan scan()
    {
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->processes = m_records;
        snapshot->serial = ++m_serial;
        static const Snapshot nothing;
        Scan result{snapshot, diffSnapshots(m_last ? *m_last : nothing, *snapshot)};
        m_last = snapshot;
        return result;
    }

    [[nodiscard]] size_t size() const { return m_records.size(); }
    [[nodiscard]] const std::vector<ProcessRecord> &records() const { return m_records; }

    pid_t anyPid() { return m_records[m_random.bounded(static_cast<quint32>(m_records.size()))].id.pid; }

private:
    pid_t freePid()
    {
        for (;;) {
            const auto pid = static_cast<pid_t>(m_random.bounded(2, 40'000));
            if (std::none_of(m_records.begin(), m_records.end(),
                             [pid](const ProcessRecord &r) { return r.id.pid == pid; }))
                return pid;
        }
    }

    const char *randomName()
    {
        static constexpr const char *names[] = {"bash",  "sleep", "python3", "cc1plus",
                                                "ninja", "Xorg",  "a (b) c", "über"};
        return names[m_random.bounded(static_cast<quint32>(std::size(names)))];
    }

    void reparent(ProcessRecord &record)
    {
        const pid_t parent = anyPid();
        for (pid_t above = parent; above != 0; above = (*this)[above].stat.ppid) {
            if (above == record.id.pid || (*this)[above].id.startTime > record.id.startTime)
                return; // its own descendant, or younger
        }
        record.stat.ppid = parent;
    }

    std::vector<ProcessRecord> m_records;
    SnapshotPtr m_last;
    QRandomGenerator m_random;
    quint64 m_clock = 100;
    quint64 m_serial = 0;
};

} // namespace signalbox
