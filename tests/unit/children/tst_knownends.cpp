// SPDX-License-Identifier: MIT
#include "childtestsupport.h"

#include "core/children/childwatcher.h"
#include "core/children/exitwatcher.h"
#include "core/children/knownends.h"

using namespace signalbox;
using namespace signalbox::test;

namespace {

constexpr int patienceMs = 60'000;

WaitStatus exited(int code)
{
    WaitStatus status;
    status.kind = WaitStatus::Kind::Exited;
    status.exitCode = code;
    return status;
}

} // namespace

class TestKnownEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatAWatcherReports();
    void anExitWatcherAsksAfterTheReap();
    void unknownEndsSayNothing();
    void theOldestGoFirst();
};

void TestKnownEnds::keepsWhatAWatcherReports()
{
    KnownEnds ends;
    ChildWatcher children;
    ends.follow(children);
    auto child = Launcher::start(probe({"exit", "42"}));
    QVERIFY(child);
    const ProcessId id = child->id;
    QVERIFY(!ends.find(id));
    QVERIFY(children.watch(*child));
    QTRY_VERIFY_WITH_TIMEOUT(ends.find(id), patienceMs);
    QCOMPARE(ends.find(id)->exitCode, std::optional(42));
    QVERIFY(!ends.find(ProcessId{id.pid, id.startTime + 1})); // another process with the same number
}

// As before Linux 6.15, where the pidfd of a reaped process tells nothing.
void TestKnownEnds::anExitWatcherAsksAfterTheReap()
{
    KnownEnds ends;
    ChildWatcher children;
    ends.follow(children);
    ExitWatcher exits(nullptr, ExitWatcher::ExitInfoUse::Never);
    exits.consult(&ends);
    std::vector<WaitStatus> told;
    connect(&exits, &ExitWatcher::ended, this,
            [&](const ProcessId &, const WaitStatus &status) { told.push_back(status); });
    auto child = Launcher::start(probe({"exit", "7"}));
    QVERIFY(child);
    const ProcessId id = child->id;
    const auto handle = ProcessHandle::open(id);
    QVERIFY(handle);
    QVERIFY(children.watch(*child));
    QTRY_VERIFY_WITH_TIMEOUT(children.count() == 0 && !handle->verify(), patienceMs); // reaped
    QVERIFY(exits.watch(*handle));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), size_t{1}, patienceMs);
    QCOMPARE(told.front(), exited(7));
}

void TestKnownEnds::unknownEndsSayNothing()
{
    KnownEnds ends;
    const ProcessId id{.pid = 5, .startTime = 6};
    ends.add(id, WaitStatus::unknown());
    QVERIFY(!ends.find(id));
}

void TestKnownEnds::theOldestGoFirst()
{
    KnownEnds ends;
    for (size_t i = 0; i <= KnownEnds::mostKept; ++i)
        ends.add(ProcessId{.pid = static_cast<pid_t>(i + 1), .startTime = 1}, exited(static_cast<int>(i % 256)));
    QVERIFY(!ends.find(ProcessId{.pid = 1, .startTime = 1}));
    QCOMPARE(ends.find(ProcessId{.pid = 2, .startTime = 1}), std::optional(exited(1)));
}

QTEST_GUILESS_MAIN(TestKnownEnds)
#include "tst_knownends.moc"
