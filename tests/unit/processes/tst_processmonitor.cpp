// SPDX-License-Identifier: MIT
#include "core/processes/processmonitor.h"

#include "core/base/clock.h"
#include "core/base/uniquefd.h"
#include "tests/unit/processes/fakeproc.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::tests;

namespace {

constexpr auto farOff = std::chrono::hours(1); // a period that does not elapse in a test

SnapshotPtr snapshotOf(const QList<QVariant> &arguments)
{
    return arguments.at(0).value<SnapshotPtr>();
}

SnapshotDiffPtr diffOf(const QList<QVariant> &arguments)
{
    return arguments.at(1).value<SnapshotDiffPtr>();
}

// One more scan, seen to its end. Only while nothing is under way, or that would be taken for it.
void scanOnce(ProcessMonitor &monitor)
{
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    monitor.refreshNow();
    QTRY_COMPARE(arrived.count(), 1);
}

// Active, its first scan arrived, and nothing under way for as long as the period lasts.
void activate(ProcessMonitor &monitor)
{
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    monitor.setActive(true);
    QTRY_COMPARE(arrived.count(), 1);
}

} // namespace

class tst_ProcessMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inactiveScansNothing();
    void becomingActiveScansAtOnce();
    void deactivatedScansNoMore();
    void periodIsClamped();
    void scansAgainAfterThePeriod();
    void refreshNowStartsThePeriodAnew();
    void diffLeadsFromTheSnapshotBefore();
    void resultOfAnOlderActivationIsDropped();
    void neverMoreThanOneResultWaits();
    void newlyVisibleRowsComeAtOnce();
    void rowsThatAreReadAlreadyAreNotReadAgain();
    void newFilterScansAtOnce();
    void failedScanIsReportedAndTriedAgain();
    void endsWhileAScanIsUnderWay();
    void neverActivatedEnds();
    void signalsComeOnItsOwnThread();

private:
    [[nodiscard]] ProcReader::Options options() const { return {.root = m_proc->root()}; }
    std::unique_ptr<FakeProc> m_proc;
};

void tst_ProcessMonitor::init()
{
    m_proc = std::make_unique<FakeProc>();
    for (const pid_t pid : {1, 5, 6}) {
        m_proc->add({.pid = pid});
        m_proc->write(pid, "status", FakeProc::statusOf({.pid = pid}, 1));
        m_proc->write(pid, "cmdline", "x");
    }
}

void tst_ProcessMonitor::inactiveScansNothing()
{
    ProcessMonitor monitor(options());
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    monitor.setPeriod(ProcessMonitor::minimumPeriod);
    monitor.setInterest({.everyRow = ProcFile::Status});
    monitor.refreshNow();
    QVERIFY(!monitor.isActive());
    QVERIFY(!arrived.wait(static_cast<int>(3 * ProcessMonitor::minimumPeriod.count())));
    QCOMPARE(monitor.scanCount(), 0u);
    QVERIFY(!monitor.snapshot());
}

void tst_ProcessMonitor::becomingActiveScansAtOnce()
{
    ProcessMonitor monitor(options());
    monitor.setPeriod(farOff);
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    monitor.setActive(true);
    QTRY_COMPARE(arrived.count(), 1);
    QCOMPARE(snapshotOf(arrived[0])->processes.size(), size_t{3});
    QCOMPARE(diffOf(arrived[0])->added.size(), size_t{3});
    QCOMPARE(monitor.snapshot(), snapshotOf(arrived[0]));
    QCOMPARE(monitor.scanCount(), 1u);
}

void tst_ProcessMonitor::deactivatedScansNoMore()
{
    ProcessMonitor monitor(options());
    monitor.setPeriod(ProcessMonitor::minimumPeriod);
    activate(monitor);
    monitor.setActive(false);
    const quint64 scans = monitor.scanCount();
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    QVERIFY(!arrived.wait(static_cast<int>(3 * ProcessMonitor::minimumPeriod.count())));
    QCOMPARE(monitor.scanCount(), scans);
    QVERIFY(monitor.snapshot()); // the last one stays to be looked at
}

void tst_ProcessMonitor::periodIsClamped()
{
    ProcessMonitor monitor(options());
    QCOMPARE(monitor.period(), ProcessMonitor::defaultPeriod);
    monitor.setPeriod(std::chrono::milliseconds(-5));
    QCOMPARE(monitor.period(), ProcessMonitor::minimumPeriod);
    monitor.setPeriod(std::chrono::hours(100));
    QCOMPARE(monitor.period(), ProcessMonitor::maximumPeriod);
}

void tst_ProcessMonitor::scansAgainAfterThePeriod()
{
    ProcessMonitor monitor(options());
    monitor.setPeriod(farOff);
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    monitor.setActive(true);
    QTRY_COMPARE(arrived.count(), 1);
    monitor.setPeriod(ProcessMonitor::minimumPeriod); // takes effect on the period that runs
    QTRY_VERIFY(arrived.count() >= 3);
    const qint64 apart = snapshotOf(arrived[2])->monotonicNs - snapshotOf(arrived[1])->monotonicNs;
    // The timer is a coarse one: five per cent early is allowed.
    QVERIFY(apart >= std::chrono::nanoseconds(ProcessMonitor::minimumPeriod).count() * 9 / 10);
}

void tst_ProcessMonitor::refreshNowStartsThePeriodAnew()
{
    ProcessMonitor monitor(options());
    monitor.setPeriod(farOff);
    activate(monitor);
    const quint64 scans = monitor.scanCount();
    scanOnce(monitor);
    QCOMPARE(monitor.scanCount(), scans + 1);
}

void tst_ProcessMonitor::diffLeadsFromTheSnapshotBefore()
{
    ProcessMonitor monitor(options());
    monitor.setPeriod(farOff);
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    monitor.setActive(true);
    QTRY_COMPARE(arrived.count(), 1);
    m_proc->remove(5);
    m_proc->add({.pid = 7});
    m_proc->add({.pid = 6, .state = 'T'});
    monitor.refreshNow();
    QTRY_COMPARE(arrived.count(), 2);
    const SnapshotDiff expected = diffSnapshots(*snapshotOf(arrived[0]), *snapshotOf(arrived[1]));
    QCOMPARE(diffOf(arrived[1])->added, expected.added);
    QCOMPARE(diffOf(arrived[1])->removed, expected.removed);
    QCOMPARE(diffOf(arrived[1])->changed, expected.changed);
    QCOMPARE(expected.changed.size(), size_t{1});
}

void tst_ProcessMonitor::resultOfAnOlderActivationIsDropped()
{
    ProcessMonitor monitor(options());
    monitor.setPeriod(farOff);
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    monitor.setActive(true);
    monitor.setActive(false); // the scan is under way, its answer will be stale
    monitor.setActive(true);
    QTRY_COMPARE(arrived.count(), 1);
    scanOnce(monitor);
    // Three scans: the stale one, the one of the second activation, the one asked for last. The first diff still begins
    // from nothing.
    QCOMPARE(monitor.scanCount(), 3u);
    QCOMPARE(arrived.count(), 2);
    QCOMPARE(diffOf(arrived[0])->added.size(), size_t{3});
    QVERIFY(diffOf(arrived[1])->isEmpty());
}

void tst_ProcessMonitor::neverMoreThanOneResultWaits()
{
    ProcessMonitor monitor(options());
    monitor.setPeriod(farOff);
    activate(monitor);
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    const quint64 before = monitor.scanCount();
    // This thread is busy for many periods and asks for much meanwhile.
    const qint64 until = monotonicNs() + 5 * std::chrono::nanoseconds(ProcessMonitor::minimumPeriod).count();
    while (monotonicNs() < until)
        monitor.refreshNow();
    QCOMPARE(monitor.scanCount(), before + 1); // one is under way or done, and waits for us
    QCoreApplication::processEvents();
    QVERIFY(arrived.count() <= 1);
}

void tst_ProcessMonitor::newlyVisibleRowsComeAtOnce()
{
    ProcessMonitor monitor(options());
    monitor.setPeriod(farOff);
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    QSignalSpy refreshed(&monitor, &ProcessMonitor::rowsRefreshed);
    monitor.setActive(true);
    QTRY_COMPARE(arrived.count(), 1);
    monitor.setInterest({.visibleRows = ProcFile::Status, .visible = {{6, 100}, {77, 1}}});
    QTRY_COMPARE(refreshed.count(), 1);
    QCOMPARE(arrived.count(), 1); // no whole scan for it
    QCOMPARE(monitor.scanCount(), 1u);
    const SnapshotPtr merged = snapshotOf(refreshed[0]);
    QCOMPARE(merged->processes.size(), size_t{3});
    QVERIFY(merged->findPid(6)->status);
    QVERIFY(!merged->findPid(5)->status);
    const auto &changed = diffOf(refreshed[0])->changed;
    QCOMPARE(changed.size(), size_t{1});
    QCOMPARE(merged->processes[changed[0].index].id.pid, 6);
    QVERIFY(changed[0].parts & ChangedPart::Signals);
    QCOMPARE(monitor.snapshot(), merged);
}

void tst_ProcessMonitor::rowsThatAreReadAlreadyAreNotReadAgain()
{
    ProcessMonitor monitor(options());
    monitor.setPeriod(farOff);
    QSignalSpy refreshed(&monitor, &ProcessMonitor::rowsRefreshed);
    monitor.setInterest({.visibleRows = ProcFile::Status, .visible = {{5, 100}, {6, 100}}});
    activate(monitor);
    monitor.setInterest({.visibleRows = ProcFile::Status, .visible = {{6, 100}}});
    scanOnce(monitor);
    QCOMPARE(refreshed.count(), 0);
}

void tst_ProcessMonitor::newFilterScansAtOnce()
{
    ProcessMonitor monitor(options());
    monitor.setPeriod(farOff);
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    monitor.setActive(true);
    QTRY_COMPARE(arrived.count(), 1);
    monitor.setInterest({.everyRow = ProcFile::Status});
    QTRY_COMPARE(arrived.count(), 2);
    QVERIFY(monitor.snapshot()->findPid(5)->status);
}

void tst_ProcessMonitor::failedScanIsReportedAndTriedAgain()
{
    ProcessMonitor monitor({.root = m_proc->root() + "/later"});
    monitor.setPeriod(ProcessMonitor::minimumPeriod);
    QSignalSpy failed(&monitor, &ProcessMonitor::scanFailed);
    QSignalSpy arrived(&monitor, &ProcessMonitor::snapshotArrived);
    monitor.setActive(true);
    QTRY_VERIFY(failed.count() >= 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::NotFound);
    QVERIFY(QDir(QString::fromUtf8(m_proc->root())).mkpath(QStringLiteral("later")));
    QTRY_VERIFY(arrived.count() >= 1);
}

void tst_ProcessMonitor::endsWhileAScanIsUnderWay()
{
    // A stat that is a pipe without a writer holds the reader until we let it go: the scan is under way for certain.
    m_proc->remove(5);
    QVERIFY(QDir().mkpath(m_proc->path(5)));
    const QByteArray fifo = m_proc->path(5, "stat").toUtf8();
    QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
    auto monitor = std::make_unique<ProcessMonitor>(options());
    QSignalSpy arrived(monitor.get(), &ProcessMonitor::snapshotArrived);
    monitor->setActive(true);
    // open() for writing returns once the reader is in its open().
    const UniqueFd writer(::open(fifo.constData(), O_WRONLY | O_CLOEXEC));
    QVERIFY(writer);
    monitor.reset();
    QCOMPARE(arrived.count(), 0);
}

void tst_ProcessMonitor::neverActivatedEnds()
{
    ProcessMonitor monitor(options());
    monitor.setActive(false);
}

void tst_ProcessMonitor::signalsComeOnItsOwnThread()
{
    ProcessMonitor monitor(options());
    QThread *seen = nullptr;
    connect(
        &monitor, &ProcessMonitor::snapshotArrived, this, [&] { seen = QThread::currentThread(); },
        Qt::DirectConnection);
    monitor.setActive(true);
    QTRY_COMPARE(seen, QThread::currentThread());
}

QTEST_GUILESS_MAIN(tst_ProcessMonitor)
#include "tst_processmonitor.moc"
