// SPDX-License-Identifier: MIT
#include "tests/bench/syntheticprocesses.h"

#include <algorithm>

namespace signalbox::bench {

namespace {

constexpr const char *names[] = {"bash", "sleep", "python3", "cc1plus", "ninja", "Xorg", "kworker/0:1", "node"};
constexpr size_t childrenOfEach = 12; // so that the tree is some four levels deep

} // namespace

SyntheticProcesses::SyntheticProcesses(size_t count, bool withStatus)
    : m_withStatus(withStatus)
{
    m_records.reserve(count * 2);
    for (size_t i = 0; i < count; ++i)
        m_records.push_back(newcomer(i == 0 ? 0 : m_records[(i - 1) / childrenOfEach].id.pid));
}

SnapshotPtr SyntheticProcesses::snapshot()
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->processes = m_records;
    snapshot->serial = ++m_serial;
    return snapshot;
}

void SyntheticProcesses::pass(const Churn &churn)
{
    const size_t count = m_records.size();
    for (size_t i = 0; i < count * churn.changedPerMille / 1000; ++i)
        change(m_records[anyIndex()]);
    // Only such as have no children end, so that nobody is reparented by the thousand.
    const size_t firstLeaf = (count + childrenOfEach - 1) / childrenOfEach;
    std::vector<pid_t> ended;
    for (size_t i = 0; i < count * churn.endedPerMille / 1000; ++i)
        ended.push_back(m_records[firstLeaf + m_random() % (count - firstLeaf)].id.pid);
    std::sort(ended.begin(), ended.end());
    std::erase_if(m_records, [&](const ProcessRecord &record) {
        return std::binary_search(ended.begin(), ended.end(), record.id.pid);
    });
    for (size_t i = 0; i < count * churn.startedPerMille / 1000; ++i)
        m_records.push_back(newcomer(m_records[m_random() % firstLeaf].id.pid));
}

ProcessRecord SyntheticProcesses::newcomer(pid_t parent)
{
    ProcessRecord record;
    m_lastPid += 1 + static_cast<pid_t>(m_random() % 3);
    record.id = {m_lastPid, static_cast<quint64>(m_lastPid) * 10};
    record.stat.pid = m_lastPid;
    record.stat.ppid = parent;
    record.stat.group = record.stat.session = m_lastPid;
    record.stat.startTime = record.id.startTime;
    record.stat.state = ProcessState::Sleeping;
    record.stat.threads = 1;
    record.stat.virtualBytes = 1u << 28;
    record.stat.residentPages = static_cast<qint64>(m_random() % 100'000);
    const QByteArrayView name(names[m_random() % std::size(names)]);
    record.stat.nameSize = static_cast<quint8>(name.size());
    std::copy(name.begin(), name.end(), record.stat.name.begin());
    record.read = ProcFiles(ProcFile::Stat) | ProcFile::Owner | ProcFile::CommandLine;
    record.uid = 1000;
    record.user = QStringLiteral("anna");
    record.commandLine = "/usr/bin/" + name.toByteArray() + '\0' + "--option" + '\0' + QByteArray::number(m_lastPid);
    record.cpuPercent = 0.0F;
    if (m_withStatus) {
        auto status = std::make_shared<ProcessStatus>();
        status->disposition = SignalDisposition{};
        status->disposition->caught = SignalSet(m_random() % 4 == 0 ? 0x4000u : 0u); // TERM
        record.status = status;
        record.read |= ProcFile::Status;
    }
    return record;
}

size_t SyntheticProcesses::anyIndex()
{
    return m_random() % m_records.size();
}

void SyntheticProcesses::change(ProcessRecord &record)
{
    record.stat.userTicks += 1 + m_random() % 100;
    record.cpuPercent = static_cast<float>(m_random() % 1000) / 10;
    record.stat.residentPages = static_cast<qint64>(m_random() % 100'000);
    record.stat.minorFaults += m_random() % 1000;
}

} // namespace signalbox::bench
