// SPDX-License-Identifier: MIT
#include "core/processes/procreader.h"

#include "core/processes/processfield.h"
#include "core/processes/snapshotdiff.h"
#include "tests/unit/processes/fakeproc.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::tests;

namespace {

ProcReader readerOf(const FakeProc &proc, int budget = -1)
{
    return ProcReader({.root = proc.root(), .descriptorBudget = budget, .cgroupRoot = proc.root() + "/cgroup"});
}

std::vector<pid_t> pidsOf(const Snapshot &snapshot)
{
    std::vector<pid_t> pids;
    for (const ProcessRecord &record : snapshot.processes)
        pids.push_back(record.id.pid);
    return pids;
}

} // namespace

class tst_ProcReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsNumbersAscendingAndNothingElse();
    void vanishedUnreadableAndCutEntriesAreLeftOut();
    void rootThatCannotBeReadIsAnError();
    void emptyRootIsAnEmptySnapshot();
    void hostileNamesArriveWhole();
    void onlyWhatIsAskedForIsRead();
    void visibleRowsAloneAreReadFurther();
    void unreadableIsUnknown();
    void commandLineIsReadOnceAndAgainAfterExec();
    void recycledPidIsANewProcess_data();
    void recycledPidIsANewProcess();
    void keptDescriptorsStayWithinTheBudget_data();
    void keptDescriptorsStayWithinTheBudget();
    void statusDescriptorsAreGivenBackWhenNotNeeded();
    void unchangedPartsAreShared();
    void refreshAddsFilesAndLeavesOutTheGone();
    void cpuPercentNeedsTwoScans();
    void cpuPercentFallsToNothingWhenIdle();
    void valuesThatChangeBackAreSeen();
    void cancelledScanSaysSoAndTheNextIsWhole();
    void detailsOfAFixture();
    void detailsErrors();
    void tenThousandThreads();
    void commandLineOfTwoMebibytes();
    void orphanedGroups_data();
    void orphanedGroups();
    void frozenByCgroup_data();
    void frozenByCgroup();
    void childrenWithoutChildrenFiles();
    void namespaceInitByItsInnermostPid();
};

void tst_ProcReader::listsNumbersAscendingAndNothingElse()
{
    FakeProc proc;
    for (const pid_t pid : {30, 2, 100, 1})
        proc.add({.pid = pid});
    for (const char *other : {"self", "sys", "12x", "x12", "-5", "+5", "007", "99999999999", "0"})
        QVERIFY(QDir(QString::fromUtf8(proc.root())).mkpath(QString::fromLatin1(other)));
    ProcReader reader = readerOf(proc);
    const auto snapshot = reader.scan({});
    QVERIFY(snapshot);
    QCOMPARE(pidsOf(*snapshot), (std::vector<pid_t>{1, 2, 30, 100}));
    QCOMPARE(snapshot->serial, 1u);
    QCOMPARE(reader.scan({})->serial, 2u);
}

void tst_ProcReader::vanishedUnreadableAndCutEntriesAreLeftOut()
{
    FakeProc proc;
    proc.add({.pid = 1});
    QVERIFY(QDir().mkpath(proc.path(2))); // listed, and its files gone: it ended in between
    proc.write(3, "stat", "3 (cut) S 1 1");
    proc.write(4, "stat", "");
    QVERIFY(QDir().mkpath(proc.path(5, "stat"))); // open() works, read() fails
    QVERIFY(QFile::link(QStringLiteral("/nonexistent/stat"), proc.path(1, "../6")));
    proc.add({.pid = 7});
    ProcReader reader = readerOf(proc);
    QCOMPARE(pidsOf(*reader.scan({})), (std::vector<pid_t>{1, 7}));
    proc.remove(1);
    proc.write(7, "stat", "7 (cut");
    QCOMPARE(pidsOf(*reader.scan({})), std::vector<pid_t>{});
    QCOMPARE(reader.keptDescriptors(), 0);
    proc.add({.pid = 7});
    QCOMPARE(pidsOf(*reader.scan({})), std::vector<pid_t>{7});
}

void tst_ProcReader::rootThatCannotBeReadIsAnError()
{
    ProcReader reader({.root = "/nonexistent/proc"});
    const auto snapshot = reader.scan({});
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().code, ErrorCode::NotFound);
}

void tst_ProcReader::emptyRootIsAnEmptySnapshot()
{
    FakeProc proc;
    const auto snapshot = readerOf(proc).scan({.everyRow = ProcFile::Status});
    QVERIFY(snapshot && snapshot->processes.empty());
}

void tst_ProcReader::hostileNamesArriveWhole()
{
    const QByteArray names[] = {"a b",           "(sd-pam)", "a) R (b",         "new\nline", "\x1b[2J",
                                "\xe2\x80\xaex", "\xff\xfe", "exactly15letter", ""};
    FakeProc proc;
    pid_t pid = 0;
    for (const QByteArray &name : names)
        proc.add({.pid = ++pid, .name = name});
    const auto snapshot = readerOf(proc).scan({});
    QVERIFY(snapshot);
    QCOMPARE(snapshot->processes.size(), std::size(names));
    for (size_t i = 0; i < std::size(names); ++i) {
        const ProcessStat &stat = snapshot->processes[i].stat;
        QCOMPARE(QByteArray(stat.name.data(), stat.nameSize), names[i]);
        QCOMPARE(stat.state, ProcessState::Sleeping);
    }
}

void tst_ProcReader::onlyWhatIsAskedForIsRead()
{
    FakeProc proc;
    proc.add({.pid = 5});
    proc.write(5, "status", FakeProc::statusOf({.pid = 5}));
    proc.write(5, "cmdline", QByteArray("a\0b\0", 4));
    proc.write(5, "wchan", "do_wait");
    ProcReader reader = readerOf(proc);
    const auto plain = reader.scan({});
    QCOMPARE(plain->processes[0].read, ProcFiles(ProcFile::Stat));
    QVERIFY(!plain->processes[0].status && !plain->processes[0].extras && !plain->processes[0].commandLine
            && !plain->processes[0].uid);
    const auto more = reader.scan({.everyRow = ProcFile::Wchan | ProcFile::CommandLine});
    QCOMPARE(more->processes[0].read, ProcFile::Stat | ProcFile::Wchan | ProcFile::CommandLine);
    QCOMPARE(*more->processes[0].extras->wchan, QByteArray("do_wait"));
    QCOMPARE(*more->processes[0].commandLine, QByteArray("a\0b\0", 4));
    QVERIFY(!more->processes[0].status);
    QVERIFY(!reader.scan({})->processes[0].extras);
}

void tst_ProcReader::visibleRowsAloneAreReadFurther()
{
    FakeProc proc;
    for (const pid_t pid : {5, 6, 7}) {
        proc.add({.pid = pid});
        proc.write(pid, "status", FakeProc::statusOf({.pid = pid}, 1));
    }
    // 7 is meant as another process than the one that is there: it is not visible.
    ScanInterest interest{.everyRow = {}, .visibleRows = ProcFile::Status, .visible = {{7, 999}, {6, 100}, {4, 100}}};
    const auto snapshot = readerOf(proc).scan(interest);
    QVERIFY(!snapshot->processes[0].status);
    QVERIFY(snapshot->processes[1].status);
    QCOMPARE(snapshot->processes[1].disposition()->blocked.bits(), 1u);
    QVERIFY(!snapshot->processes[2].status);
}

void tst_ProcReader::unreadableIsUnknown()
{
    FakeProc proc;
    proc.add({.pid = 5});
    proc.write(5, "status", "Name:\tcut");
    ProcFiles all;
    for (quint32 bit = 0; bit < 18; ++bit)
        all |= static_cast<ProcFile>(1u << bit);
    const auto snapshot = readerOf(proc).scan({.everyRow = all});
    const ProcessRecord &record = snapshot->processes.at(0);
    QCOMPARE(record.read, all); // tried, and yet
    QVERIFY(!record.status && !record.commandLine);
    QVERIFY(record.extras && *record.extras == ProcessExtras());
}

void tst_ProcReader::commandLineIsReadOnceAndAgainAfterExec()
{
    FakeProc proc;
    proc.add({.pid = 5, .name = "sh"});
    proc.write(5, "cmdline", "sh");
    ProcReader reader = readerOf(proc);
    const ScanInterest interest{.everyRow = ProcFile::CommandLine};
    QCOMPARE(*reader.scan(interest)->processes[0].commandLine, QByteArray("sh"));
    proc.write(5, "cmdline", "rewritten");
    QCOMPARE(*reader.scan(interest)->processes[0].commandLine, QByteArray("sh"));
    proc.add({.pid = 5, .name = "sh", .startCode = 8192});
    QCOMPARE(*reader.scan(interest)->processes[0].commandLine, QByteArray("rewritten"));
    proc.write(5, "cmdline", "third");
    proc.add({.pid = 5, .name = "other", .startCode = 8192});
    QVERIFY(!reader.scan({})->processes[0].commandLine); // nobody asked: the stale one is not shown
    QCOMPARE(*reader.scan(interest)->processes[0].commandLine, QByteArray("third"));
}

void tst_ProcReader::recycledPidIsANewProcess_data()
{
    QTest::addColumn<int>("budget");
    QTest::newRow("kept descriptor") << 10;
    QTest::newRow("no kept descriptor") << 0;
}

void tst_ProcReader::recycledPidIsANewProcess()
{
    QFETCH(int, budget);
    FakeProc proc;
    proc.add({.pid = 5, .name = "old", .startTime = 100, .userTicks = 50});
    proc.write(5, "cmdline", "old");
    proc.write(5, "status", FakeProc::statusOf({.pid = 5}, 1));
    ProcReader reader = readerOf(proc, budget);
    const ScanInterest interest{.everyRow = ProcFile::CommandLine | ProcFile::Status};
    const auto before = reader.scan(interest);
    proc.add({.pid = 5, .name = "new", .startTime = 200, .userTicks = 1});
    proc.write(5, "cmdline", "new");
    proc.write(5, "status", FakeProc::statusOf({.pid = 5}, 2));
    const auto after = reader.scan(interest);
    const ProcessRecord &record = after->processes.at(0);
    QCOMPARE(record.id, (ProcessId{5, 200}));
    QCOMPARE(*record.commandLine, QByteArray("new"));
    QCOMPARE(record.disposition()->blocked.bits(), 2u);
    QVERIFY(!record.cpuPercent);
    const SnapshotDiff diff = diffSnapshots(*before, *after);
    QCOMPARE(diff.added.size(), size_t{1});
    QCOMPARE(diff.removed.size(), size_t{1});
    QVERIFY(reader.keptDescriptors() <= budget);
}

void tst_ProcReader::keptDescriptorsStayWithinTheBudget_data()
{
    QTest::addColumn<int>("budget");
    QTest::addColumn<int>("kept");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("fewer than processes") << 7 << 7;
    QTest::newRow("more than processes") << 1000 << 20;
}

void tst_ProcReader::keptDescriptorsStayWithinTheBudget()
{
    QFETCH(int, budget);
    QFETCH(int, kept);
    FakeProc proc;
    for (pid_t pid = 1; pid <= 20; ++pid)
        proc.add({.pid = pid});
    ProcReader reader = readerOf(proc, budget);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(reader.scan({})->processes.size(), size_t{20});
        QCOMPARE(reader.keptDescriptors(), kept);
    }
    for (pid_t pid = 1; pid <= 15; ++pid)
        proc.remove(pid);
    QCOMPARE(reader.scan({})->processes.size(), size_t{5});
    QVERIFY(reader.keptDescriptors() <= std::min(budget, 5));
}

void tst_ProcReader::statusDescriptorsAreGivenBackWhenNotNeeded()
{
    FakeProc proc;
    for (pid_t pid = 1; pid <= 20; ++pid) {
        proc.add({.pid = pid});
        proc.write(pid, "status", FakeProc::statusOf({.pid = pid}));
    }
    ProcReader reader = readerOf(proc, 100);
    QVERIFY(reader.scan({.everyRow = ProcFile::Status}));
    QCOMPARE(reader.keptDescriptors(), 40);
    proc.write(3, "status", FakeProc::statusOf({.pid = 3}, 4));
    QCOMPARE(reader.scan({.everyRow = ProcFile::Status})->findPid(3)->disposition()->blocked.bits(), 4u);
    QVERIFY(reader.scan({}));
    QCOMPARE(reader.keptDescriptors(), 20);
}

void tst_ProcReader::unchangedPartsAreShared()
{
    FakeProc proc;
    proc.add({.pid = 5});
    proc.write(5, "status", FakeProc::statusOf({.pid = 5}));
    proc.write(5, "cmdline", "abc");
    proc.write(5, "wchan", "x");
    ProcReader reader = readerOf(proc);
    const ScanInterest interest{.everyRow =
                                    ProcFile::Status | ProcFile::CommandLine | ProcFile::Wchan | ProcFile::Owner};
    const auto one = reader.scan(interest);
    const auto two = reader.scan(interest);
    QCOMPARE(one->processes[0].status, two->processes[0].status);
    QCOMPARE(one->processes[0].extras, two->processes[0].extras);
    QVERIFY(one->processes[0].commandLine->constData() == two->processes[0].commandLine->constData());
    QVERIFY(one->processes[0].user.constData() == two->processes[0].user.constData());
    QVERIFY(diffSnapshots(*one, *two).isEmpty());
}

void tst_ProcReader::refreshAddsFilesAndLeavesOutTheGone()
{
    FakeProc proc;
    for (const pid_t pid : {5, 6, 7}) {
        proc.add({.pid = pid});
        proc.write(pid, "status", FakeProc::statusOf({.pid = pid}, 1));
        proc.write(pid, "cmdline", "x");
    }
    ProcReader reader = readerOf(proc);
    const auto base = reader.scan({.everyRow = ProcFile::CommandLine});
    proc.remove(6);
    proc.add({.pid = 7, .startTime = 500}); // recycled
    const ProcessId ids[] = {{5, 100}, {6, 100}, {7, 100}, {9, 1}};
    const auto rows = reader.refresh(*base, ids, ProcFile::Status);
    QCOMPARE(rows.size(), size_t{1});
    QCOMPARE(rows[0].id, (ProcessId{5, 100}));
    QCOMPARE(rows[0].disposition()->blocked.bits(), 1u);
    QCOMPARE(*rows[0].commandLine, QByteArray("x"));
    // The next scan of the same interest agrees with what was refreshed.
    const auto next =
        reader.scan({.everyRow = ProcFile::CommandLine, .visibleRows = ProcFile::Status, .visible = {{5, 100}}});
    QCOMPARE(next->findPid(5)->status, rows[0].status);
}

void tst_ProcReader::cpuPercentNeedsTwoScans()
{
    FakeProc proc;
    proc.add({.pid = 5, .userTicks = 1000});
    ProcReader reader = readerOf(proc);
    const auto first = reader.scan({});
    QVERIFY(!first->processes[0].cpuPercent);
    proc.add({.pid = 5, .userTicks = 1100});
    // Ticks say nothing over a few milliseconds: the value comes once a tenth of a second has passed.
    Result<Snapshot> next = reader.scan({});
    while (!next->processes[0].cpuPercent)
        next = reader.scan({});
    const double seconds = static_cast<double>(next->monotonicNs - first->monotonicNs) / 1e9;
    QVERIFY(seconds >= 0.1);
    QVERIFY(qAbs(*next->processes[0].cpuPercent - 100.0 / seconds) < 1e-2 * 100.0 / seconds);
}

// A file that says the same as before is not parsed again, but time passes.
void tst_ProcReader::cpuPercentFallsToNothingWhenIdle()
{
    FakeProc proc;
    proc.add({.pid = 5, .userTicks = 1000});
    ProcReader reader = readerOf(proc);
    QVERIFY(reader.scan({}));
    proc.add({.pid = 5, .userTicks = 1100});
    Result<Snapshot> next = reader.scan({});
    while (next->processes[0].cpuPercent.value_or(0) <= 0)
        next = reader.scan({});
    while (*next->processes[0].cpuPercent > 0)
        next = reader.scan({});
    QCOMPARE(next->processes[0].stat.userTicks, quint64{1100});
}

void tst_ProcReader::valuesThatChangeBackAreSeen()
{
    FakeProc proc;
    ProcReader reader = readerOf(proc);
    const ScanInterest interest{.everyRow = ProcFile::Status};
    for (const quint64 value : {1, 2, 1, 1, 2, 2, 1}) {
        proc.add({.pid = 5, .userTicks = value});
        proc.write(5, "status", FakeProc::statusOf({.pid = 5}, value));
        const auto snapshot = reader.scan(interest);
        QCOMPARE(snapshot->processes[0].stat.userTicks, value);
        QCOMPARE(snapshot->processes[0].disposition()->blocked.bits(), value);
        // Another reading of the same row in between changes nothing of that.
        proc.write(5, "status", FakeProc::statusOf({.pid = 5}, 8));
        const ProcessId id{5, 100};
        const auto rows = reader.refresh(*snapshot, {&id, 1}, ProcFile::Status);
        QCOMPARE(rows[0].disposition()->blocked.bits(), quint64{8});
    }
    proc.write(5, "status", "Name"); // cut: unknown, and known again after that
    QVERIFY(!reader.scan(interest)->processes[0].status);
    proc.write(5, "status", FakeProc::statusOf({.pid = 5}, 1));
    QVERIFY(reader.scan(interest)->processes[0].status);
    QVERIFY(!reader.scan({})->processes[0].status); // nobody asks
    QVERIFY(reader.scan(interest)->processes[0].status);
}

void tst_ProcReader::cancelledScanSaysSoAndTheNextIsWhole()
{
    FakeProc proc;
    for (pid_t pid = 1; pid <= 5; ++pid)
        proc.add({.pid = pid});
    ProcReader reader = readerOf(proc);
    const std::atomic<bool> cancel = true;
    const auto cancelled = reader.scan({}, &cancel);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QCOMPARE(reader.scan({})->processes.size(), size_t{5});
}

void tst_ProcReader::detailsOfAFixture()
{
    FakeProc proc;
    const FakeProc::Process process{.pid = 5, .name = "a b"};
    proc.add(process);
    proc.write(5, "status", FakeProc::statusOf(process, 1, 2, 12345));
    proc.write(5, "cmdline", QByteArray("a\0--b\0", 6));
    proc.write(5, "environ", QByteArray("A=1\0", 4));
    proc.write(5, "limits", "Max core file size        0                    unlimited            bytes     \n");
    proc.write(5, "task/5/status", FakeProc::statusOf(process, 1));
    proc.write(5, "task/9/status", FakeProc::statusOf({.pid = 9, .name = "helper"}, 8));
    proc.write(5, "task/11/status", "Name:\tcut");
    const auto details = readerOf(proc).details({5, 100});
    QVERIFY(details);
    QCOMPARE(details->record.id, (ProcessId{5, 100}));
    QCOMPARE(*details->record.uid, 12345u);
    QCOMPARE(details->record.user, QStringLiteral("12345")); // no such user here: the number
    QCOMPARE(*details->record.commandLine, QByteArray("a\0--b\0", 6));
    QCOMPARE(*details->environment, QByteArray("A=1\0", 4));
    QCOMPARE(details->threadCount, 3);
    QCOMPARE(details->threads.size(), size_t{2});
    QCOMPARE(details->threads[1].tid, 9);
    QCOMPARE(details->threads[1].name, QByteArray("helper"));
    QCOMPARE(details->threads[1].blocked.bits(), 8u);
    QVERIFY(!details->root);
    const ForecastTarget &target = details->forecastTarget;
    QCOMPARE(*target.coreLimit, 0u);
    QCOMPARE(target.disposition->caught.bits(), 2u);
    QCOMPARE(target.threads.size(), size_t{2});
    QCOMPARE(*target.namespaceInit, false);
    QVERIFY(!target.permitted); // a pid of another root says nothing of this machine's
    QVERIFY(!target.frozen);
    QVERIFY(!target.traced);
}

void tst_ProcReader::detailsErrors()
{
    FakeProc proc;
    proc.add({.pid = 5});
    proc.write(6, "stat", "6 (cut");
    ProcReader reader = readerOf(proc);
    QCOMPARE(reader.details({5, 99}).error().code, ErrorCode::StaleIdentity);
    QCOMPARE(reader.details({4, {}}).error().code, ErrorCode::NoSuchProcess);
    QCOMPARE(reader.details({6, {}}).error().code, ErrorCode::ParseError);
    QCOMPARE(reader.details({0, {}}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(reader.forecastTarget({-1, {}}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(reader.forecastTarget({5, 99}).error().code, ErrorCode::StaleIdentity);
    QVERIFY(reader.details({5, {}}));
}

void tst_ProcReader::tenThousandThreads()
{
    FakeProc proc;
    QByteArray stat = FakeProc::statOf({.pid = 5});
    stat.replace(" 20 0 1 0 ", " 20 0 10000 0 ");
    proc.write(5, "stat", stat);
    proc.write(5, "status", FakeProc::statusOf({.pid = 5}));
    for (pid_t tid = 5; tid < 10'005; ++tid)
        proc.write(5, "task/" + QByteArray::number(tid) + "/status",
                   FakeProc::statusOf({.pid = tid}, static_cast<quint64>(tid)));
    const auto details = readerOf(proc).details({5, {}});
    QVERIFY(details);
    QCOMPARE(details->threadCount, 10'000);
    QCOMPARE(details->threads.size(), size_t{10'000});
    QCOMPARE(details->threads.back().tid, 10'004);
    QCOMPARE(details->threads.back().blocked.bits(), 10'004u);
    QCOMPARE(readerOf(proc).forecastTarget({5, {}})->threads.size(), size_t{10'000});
}

void tst_ProcReader::commandLineOfTwoMebibytes()
{
    FakeProc proc;
    proc.add({.pid = 5});
    QByteArray huge;
    while (huge.size() < 2 * 1024 * 1024)
        huge += QByteArray("argument\0", 9);
    proc.write(5, "cmdline", huge);
    const auto snapshot = readerOf(proc).scan({.everyRow = ProcFile::CommandLine});
    QCOMPARE(*snapshot->processes[0].commandLine, huge);
    // What a cell shows of it is short.
    const auto value = findProcessField(u"commandLine")->value(snapshot->processes[0]);
    QVERIFY(std::get<QString>(value).size() < 10'000);
}

void tst_ProcReader::orphanedGroups_data()
{
    using Process = FakeProc::Process;
    QTest::addColumn<QList<FakeProc::Process>>("processes");
    QTest::addColumn<int>("orphaned"); // of process 50; -1 unknown
    const Process init{.pid = 1, .ppid = 0};
    const Process shell{.pid = 40, .session = 40};
    QTest::newRow("a shell's job") << QList<Process>{init, shell, {.pid = 50, .ppid = 40, .session = 40}} << 0;
    QTest::newRow("its shell is gone") << QList<Process>{init, {.pid = 50, .ppid = 1, .session = 40}} << 1;
    QTest::newRow("session leader") << QList<Process>{init, shell, {.pid = 50, .ppid = 40, .session = 50}} << 1;
    QTest::newRow("only a sibling is tied") << QList<Process>{init,
                                                              shell,
                                                              {.pid = 50, .ppid = 1, .session = 40},
                                                              {.pid = 51, .ppid = 40, .group = 50, .session = 40}}
                                            << 0;
    QTest::newRow("the tied sibling is dead")
        << QList<Process>{init,
                          shell,
                          {.pid = 50, .ppid = 1, .session = 40},
                          {.pid = 51, .ppid = 40, .state = 'Z', .group = 50, .session = 40}}
        << 1;
    QTest::newRow("parent in the same group") << QList<Process>{init,
                                                                {.pid = 45, .ppid = 1, .group = 50, .session = 40},
                                                                {.pid = 50, .ppid = 45, .session = 40}}
                                              << 1;
    QTest::newRow("the parent cannot be seen") << QList<Process>{init, {.pid = 50, .ppid = 40, .session = 40}} << -1;
}

void tst_ProcReader::orphanedGroups()
{
    QFETCH(QList<FakeProc::Process>, processes);
    QFETCH(int, orphaned);
    FakeProc proc;
    for (const FakeProc::Process &process : processes)
        proc.add(process);
    const auto target = readerOf(proc).forecastTarget({50, {}});
    QVERIFY(target);
    QCOMPARE(target->orphanedGroup ? int{*target->orphanedGroup} : -1, orphaned);
}

void tst_ProcReader::frozenByCgroup_data()
{
    QTest::addColumn<QByteArray>("cgroup");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("frozen");
    QTest::newRow("frozen") << QByteArray("0::/a\n") << QByteArray("a/cgroup.events")
                            << QByteArray("populated 1\nfrozen 1\n") << 1;
    QTest::newRow("not frozen") << QByteArray("0::/a\n") << QByteArray("a/cgroup.events")
                                << QByteArray("populated 1\nfrozen 0\n") << 0;
    QTest::newRow("root") << QByteArray("0::/\n") << QByteArray("x") << QByteArray() << 0;
    QTest::newRow("outside our view") << QByteArray("0::/../b\n") << QByteArray("x") << QByteArray() << -1;
    QTest::newRow("version 1") << QByteArray("2:freezer:/a\n") << QByteArray("freezer/a/freezer.state")
                               << QByteArray("FROZEN\n") << 1;
    QTest::newRow("version 1, thawed") << QByteArray("2:freezer:/a\n") << QByteArray("freezer/a/freezer.state")
                                       << QByteArray("THAWED\n") << 0;
    QTest::newRow("hybrid, frozen by version 1")
        << QByteArray("2:freezer:/a\n0::/init\n") << QByteArray("freezer/a/freezer.state") << QByteArray("FROZEN\n")
        << 1;
    QTest::newRow("hybrid, frozen by version 2")
        << QByteArray("2:freezer:/\n0::/a\n") << QByteArray("unified/a/cgroup.events") << QByteArray("frozen 1\n") << 1;
    QTest::newRow("hybrid, thawed") << QByteArray("2:freezer:/a\n0::/\n") << QByteArray("freezer/a/freezer.state")
                                    << QByteArray("THAWED\n") << 0;
    QTest::newRow("no cgroup") << QByteArray() << QByteArray("x") << QByteArray() << -1;
}

void tst_ProcReader::frozenByCgroup()
{
    QFETCH(QByteArray, cgroup);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, text);
    QFETCH(int, frozen);
    FakeProc proc;
    proc.add({.pid = 5});
    proc.write(5, "cgroup", cgroup);
    proc.write(5, "../cgroup/" + file, text);
    const auto target = readerOf(proc).forecastTarget({5, {}});
    QVERIFY(target);
    QCOMPARE(target->frozen ? int{*target->frozen} : -1, frozen);
}

void tst_ProcReader::childrenWithoutChildrenFiles()
{
    FakeProc proc;
    proc.add({.pid = 1, .ppid = 0});
    proc.add({.pid = 5, .ppid = 1});
    proc.add({.pid = 6, .ppid = 5, .startTime = 7});
    proc.add({.pid = 8, .ppid = 6});
    proc.add({.pid = 9, .ppid = 5, .startTime = 8});
    ProcReader reader = readerOf(proc);
    QCOMPARE(reader.childrenOf({5, 100}), (std::vector<ProcessId>{{6, 7}, {9, 8}}));
    QVERIFY(reader.childrenOf({5, 99}).empty()); // another process than the one meant
    proc.write(5, "task/5/children", "9 6 77 ");
    QCOMPARE(reader.childrenOf({5, 100}), (std::vector<ProcessId>{{6, 7}, {9, 8}}));
}

void tst_ProcReader::namespaceInitByItsInnermostPid()
{
    FakeProc proc;
    proc.add({.pid = 5});
    QByteArray status = FakeProc::statusOf({.pid = 5});
    status.replace("NSpid:\t5\n", "NSpid:\t5\t1\n");
    proc.write(5, "status", status);
    QCOMPARE(*readerOf(proc).forecastTarget({5, {}})->namespaceInit, true);
    QVERIFY(!readerOf(proc).forecastTarget({5, {}})->signalFromOutside); // nothing here says who we are
    QVERIFY(QDir(QString::fromUtf8(proc.root())).mkpath(QStringLiteral("self/ns")));
    QVERIFY(QDir().mkpath(proc.path(5, "ns")));
    QVERIFY(QFile::link(QStringLiteral("pid:[4026531836]"), proc.path(5, "../self/ns/pid")));
    QVERIFY(QFile::link(QStringLiteral("pid:[4026532999]"), proc.path(5, "ns/pid")));
    QCOMPARE(*readerOf(proc).forecastTarget({5, {}})->signalFromOutside, true);
}

QTEST_APPLESS_MAIN(tst_ProcReader)
#include "tst_procreader.moc"
