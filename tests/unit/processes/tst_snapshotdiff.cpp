// SPDX-License-Identifier: MIT
#include "core/processes/snapshotdiff.h"

#include "tests/unit/processes/records.h"

#include <QTest>

#include <random>

using namespace signalbox;
using namespace signalbox::tests;

namespace {

bool sameRecord(const ProcessRecord &a, const ProcessRecord &b)
{
    const auto same = [](const auto &x, const auto &y) { return x == y || (x && y && *x == *y); };
    return a.id == b.id && a.stat == b.stat && a.cpuPercent == b.cpuPercent && a.uid == b.uid && a.user == b.user
           && a.commandLine == b.commandLine && same(a.status, b.status) && same(a.extras, b.extras);
}

// Changes one thing, and says which part that is.
ChangedParts mutate(ProcessRecord &record, unsigned which)
{
    ProcessStatus status = record.status ? *record.status : ProcessStatus();
    ProcessExtras extras = record.extras ? *record.extras : ProcessExtras();
    switch (which % 14) {
    case 0:
        record.stat.state = record.stat.state == ProcessState::Running ? ProcessState::Stopped : ProcessState::Running;
        return ChangedPart::State;
    case 1: record.stat.userTicks += 1; return ChangedPart::Cpu;
    case 2: record.cpuPercent = record.cpuPercent.value_or(0) + 1; return ChangedPart::Cpu;
    case 3: record.stat.residentPages += 1; return ChangedPart::Memory;
    case 4: record.stat.threads += 1; return ChangedPart::Threads;
    case 5: record.stat.name[0] = static_cast<char>(record.stat.name[0] + 1); return ChangedPart::Name;
    case 6: record.stat.ppid += 1; return ChangedPart::Parent;
    case 7: record.stat.session += 1; return ChangedPart::GroupSession;
    case 8: record.stat.nice += 1; return ChangedPart::Priority;
    case 9: record.uid = record.uid.value_or(0) + 1; return ChangedPart::Owner;
    case 10: record.commandLine = record.commandLine.value_or(QByteArray()) + "x"; return ChangedPart::CommandLine;
    case 11:
        status.voluntarySwitches = status.voluntarySwitches.value_or(0) + 1;
        record.status = std::make_shared<const ProcessStatus>(status);
        return ChangedPart::Status;
    case 12:
        extras.oomScore = extras.oomScore.value_or(0) + 1;
        record.extras = std::make_shared<const ProcessExtras>(extras);
        return ChangedPart::Extras;
    default: record.stat.minorFaults += 1; return ChangedPart::Scheduling;
    }
}

// What a model does with a diff: the gone go, the new come, the changed are taken over; nothing else is touched.
std::vector<ProcessRecord> applied(const SnapshotDiff &diff, const Snapshot &older, const Snapshot &newer)
{
    std::vector<ProcessRecord> rows = older.processes;
    for (auto index = diff.removed.rbegin(); index != diff.removed.rend(); ++index)
        rows.erase(rows.begin() + *index);
    const auto rowOf = [&](const ProcessId &id) {
        return std::lower_bound(rows.begin(), rows.end(), id,
                                [](const ProcessRecord &r, const ProcessId &wanted) { return r.id < wanted; });
    };
    for (const auto &change : diff.changed)
        *rowOf(newer.processes[change.index].id) = newer.processes[change.index];
    for (const quint32 index : diff.added)
        rows.insert(rowOf(newer.processes[index].id), newer.processes[index]);
    return rows;
}

} // namespace

class tst_SnapshotDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalSnapshotsDifferInNothing();
    void eachPartIsNamed_data();
    void eachPartIsNamed();
    void signalsApartFromTheRestOfStatus();
    void recycledPidIsOneRemovedAndOneAdded();
    void fromAndToNothing();
    void applyingTheDiffGivesTheNewer_data();
    void applyingTheDiffGivesTheNewer();
};

void tst_SnapshotDiff::equalSnapshotsDifferInNothing()
{
    Snapshot one;
    one.processes = {makeRecord(1, "init"), makeRecord(7, "a")};
    one.processes[1].status = std::make_shared<const ProcessStatus>();
    Snapshot two = one;
    two.processes[1].status = std::make_shared<const ProcessStatus>(); // another copy of the same
    QVERIFY(diffSnapshots(one, two).isEmpty());
}

void tst_SnapshotDiff::eachPartIsNamed_data()
{
    QTest::addColumn<unsigned>("which");
    for (unsigned which = 0; which < 14; ++which)
        QTest::newRow(QByteArray::number(which)) << which;
}

void tst_SnapshotDiff::eachPartIsNamed()
{
    QFETCH(unsigned, which);
    Snapshot one;
    one.processes = {makeRecord(1, "init"), makeRecord(7, "a"), makeRecord(9, "b")};
    one.processes[1].status = std::make_shared<const ProcessStatus>();
    one.processes[1].extras = std::make_shared<const ProcessExtras>();
    Snapshot two = one;
    const ChangedParts parts = mutate(two.processes[1], which);
    const SnapshotDiff diff = diffSnapshots(one, two);
    QVERIFY(diff.added.empty() && diff.removed.empty());
    QCOMPARE(diff.changed.size(), size_t{1});
    QCOMPARE(diff.changed[0].index, 1u);
    QCOMPARE(diff.changed[0].parts, parts);
}

void tst_SnapshotDiff::signalsApartFromTheRestOfStatus()
{
    Snapshot one;
    one.processes = {makeRecord(7, "a")};
    ProcessStatus status;
    status.disposition = SignalDisposition();
    one.processes[0].status = std::make_shared<const ProcessStatus>(status);
    Snapshot two = one;
    status.disposition->blocked = SignalSet(1);
    two.processes[0].status = std::make_shared<const ProcessStatus>(status);
    QCOMPARE(diffSnapshots(one, two).changed.at(0).parts, ChangedParts(ChangedPart::Signals));
    two.processes[0].status = nullptr;
    QCOMPARE(diffSnapshots(one, two).changed.at(0).parts, ChangedPart::Signals | ChangedPart::Status);
}

void tst_SnapshotDiff::recycledPidIsOneRemovedAndOneAdded()
{
    Snapshot one, two;
    one.processes = {makeRecord(1, "init"), makeRecord(7, "old", 100), makeRecord(8, "b")};
    two.processes = {makeRecord(1, "init"), makeRecord(7, "new", 200), makeRecord(8, "b")};
    const SnapshotDiff diff = diffSnapshots(one, two);
    QCOMPARE(diff.removed, std::vector<quint32>{1});
    QCOMPARE(diff.added, std::vector<quint32>{1});
    QVERIFY(diff.changed.empty());
}

void tst_SnapshotDiff::fromAndToNothing()
{
    Snapshot full;
    full.processes = {makeRecord(1, "init"), makeRecord(7, "a")};
    QCOMPARE(diffSnapshots(Snapshot(), full).added, (std::vector<quint32>{0, 1}));
    QCOMPARE(diffSnapshots(full, Snapshot()).removed, (std::vector<quint32>{0, 1}));
    QVERIFY(diffSnapshots(Snapshot(), Snapshot()).isEmpty());
}

void tst_SnapshotDiff::applyingTheDiffGivesTheNewer_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 200; ++seed)
        QTest::newRow(QByteArray::number(seed)) << seed;
}

void tst_SnapshotDiff::applyingTheDiffGivesTheNewer()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto oneIn = [&](unsigned n) { return random() % n == 0; };
    Snapshot older, newer;
    size_t changed = 0;
    for (pid_t pid = 1; pid < 120; ++pid) {
        if (oneIn(4))
            continue;
        const ProcessRecord record = makeRecord(pid, "p" + QByteArray::number(pid), random() % 3);
        const bool gone = oneIn(8);
        const bool isNew = !gone && oneIn(8);
        if (!isNew)
            older.processes.push_back(record);
        if (gone)
            continue;
        newer.processes.push_back(record);
        if (isNew)
            continue;
        ProcessRecord &row = newer.processes.back();
        if (oneIn(10)) {
            row.id.startTime = row.stat.startTime = record.id.startTime + 1 + random() % 3;
        } else if (oneIn(3)) {
            mutate(row, static_cast<unsigned>(random()));
            ++changed;
        }
    }
    const SnapshotDiff diff = diffSnapshots(older, newer);
    const auto rows = applied(diff, older, newer);
    QCOMPARE(rows.size(), newer.processes.size());
    for (size_t i = 0; i < rows.size(); ++i)
        QVERIFY2(sameRecord(rows[i], newer.processes[i]), QByteArray::number(rows[i].id.pid));
    QVERIFY(diff.changed.size() >= changed); // and no fewer than were touched
    QVERIFY(std::is_sorted(diff.added.begin(), diff.added.end()));
    QVERIFY(std::is_sorted(diff.removed.begin(), diff.removed.end()));
    for (size_t i = 1; i < diff.changed.size(); ++i)
        QVERIFY(diff.changed[i - 1].index < diff.changed[i].index);
}

QTEST_APPLESS_MAIN(tst_SnapshotDiff)
#include "tst_snapshotdiff.moc"
