// SPDX-License-Identifier: MIT
#include "core/base/exitstatus.h"
#include "core/base/syscalls.h"
#include "core/signals/processhandle.h"
#include "tests/support/testchild.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

ErrorCode codeOf(const Result<ProcessHandle> &result)
{
    return result ? ErrorCode::Io : result.error().code;
}

} // namespace

Q_DECLARE_METATYPE(signalbox::PidfdUse)

// Each on a kernel with pidfds, and as if there were none.
class TestProcessHandle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhomThePidMeans_data() { bothWays(); }
    void opensWhomThePidMeans();
    void otherStartTimeIsStale_data() { bothWays(); }
    void otherStartTimeIsStale();
    void nobodyIsNoSuchProcess_data() { bothWays(); }
    void nobodyIsNoSuchProcess();
    void pidsThatAddressGroupsAreRefused_data() { bothWays(); }
    void pidsThatAddressGroupsAreRefused();
    void threadIsNoProcess_data() { bothWays(); }
    void threadIsNoProcess();
    void zombieHasItsPidUntilReaped_data() { bothWays(); }
    void zombieHasItsPidUntilReaped();
    void duplicateOutlivesTheFirst();
    void exhaustedDescriptorsAreALimit();

private:
    static void bothWays();
};

void TestProcessHandle::bothWays()
{
    QTest::addColumn<PidfdUse>("use");
    QTest::newRow("pidfd") << PidfdUse::IfAvailable;
    QTest::newRow("no pidfd") << PidfdUse::Never;
}

void TestProcessHandle::opensWhomThePidMeans()
{
    QFETCH(const PidfdUse, use);
    TestChild child;
    QVERIFY(child.isReady());
    const auto handle = ProcessHandle::open(ProcessTarget{child.pid(), {}}, use);
    QVERIFY(handle);
    QCOMPARE(handle->id(), child.id());
    QCOMPARE(handle->isRaceFree(), use == PidfdUse::IfAvailable);
    QVERIFY(handle->verify());
    QVERIFY(ProcessHandle::open(child.id(), use));
}

void TestProcessHandle::otherStartTimeIsStale()
{
    QFETCH(const PidfdUse, use);
    TestChild child;
    QVERIFY(child.isReady());
    const ProcessId other{child.pid(), child.id().startTime + 1};
    const auto handle = ProcessHandle::open(other, use);
    QCOMPARE(codeOf(handle), ErrorCode::StaleIdentity);
    QCOMPARE(handle.error().subject, other.toString());
}

void TestProcessHandle::nobodyIsNoSuchProcess()
{
    QFETCH(const PidfdUse, use);
    TestChild child;
    QVERIFY(child.isReady());
    const ProcessId id = child.id();
    const auto handle = ProcessHandle::open(id, use);
    QVERIFY(handle);
    QVERIFY(child.send(SIGKILL));
    child.reap();
    QCOMPARE(codeOf(ProcessHandle::open(id, use)), ErrorCode::NoSuchProcess);
    QCOMPARE(codeOf(ProcessHandle::open(ProcessTarget{id.pid, {}}, use)), ErrorCode::NoSuchProcess);
    QCOMPARE(handle->verify().error().code, ErrorCode::NoSuchProcess);
}

void TestProcessHandle::pidsThatAddressGroupsAreRefused()
{
    QFETCH(const PidfdUse, use);
    for (const pid_t pid : {0, -1, -100, std::numeric_limits<pid_t>::min()})
        QCOMPARE(codeOf(ProcessHandle::open(ProcessTarget{pid, {}}, use)), ErrorCode::InvalidArgument);
}

void TestProcessHandle::threadIsNoProcess()
{
    QFETCH(const PidfdUse, use);
    TestChild child;
    QVERIFY(child.isReady());
    const int tid = child.numberOf("thread");
    const auto handle = ProcessHandle::open(ProcessTarget{tid, {}}, use);
    QCOMPARE(codeOf(handle), ErrorCode::InvalidArgument);
    QCOMPARE(handle.error().reason, QStringLiteral("thread-id"));
}

void TestProcessHandle::zombieHasItsPidUntilReaped()
{
    QFETCH(const PidfdUse, use);
    TestChild child;
    QVERIFY(child.isReady());
    QVERIFY(child.send(SIGKILL));
    QVERIFY(child.awaitEnd());
    const auto handle = ProcessHandle::open(ProcessTarget{child.pid(), {}}, use);
    QVERIFY(handle);
    QVERIFY(handle->verify());
    child.reap();
    QVERIFY(!handle->verify());
}

void TestProcessHandle::duplicateOutlivesTheFirst()
{
    TestChild child;
    QVERIFY(child.isReady());
    auto handle = ProcessHandle::open(ProcessTarget{child.pid(), {}});
    QVERIFY(handle);
    const auto copy = handle->duplicate();
    QVERIFY(copy);
    QVERIFY(copy->pidfd() != handle->pidfd());
    {
        const ProcessHandle ended = std::move(*handle);
    }
    QCOMPARE(copy->id(), child.id());
    QVERIFY(copy->verify());
}

void TestProcessHandle::exhaustedDescriptorsAreALimit()
{
    TestChild child;
    QVERIFY(child.isReady());
    auto first = ProcessHandle::open(ProcessTarget{child.pid(), {}});
    QVERIFY(first);
    std::vector<UniqueFd> taken;
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit small{64, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &small), 0);
    for (;;) {
        auto fd = sys::duplicate(STDIN_FILENO);
        if (!fd)
            break;
        taken.push_back(std::move(*fd));
    }
    const auto opened = ProcessHandle::open(ProcessTarget{child.pid(), {}});
    const auto copy = first->duplicate();
    const auto withoutPidfd = ProcessHandle::open(ProcessTarget{child.pid(), {}}, PidfdUse::Never);
    taken.clear();
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QCOMPARE(codeOf(opened), ErrorCode::LimitReached);
    QCOMPARE(codeOf(copy), ErrorCode::LimitReached);
    QCOMPARE(codeOf(withoutPidfd), ErrorCode::LimitReached);
}

QTEST_GUILESS_MAIN(TestProcessHandle)
#include "tst_processhandle.moc"
