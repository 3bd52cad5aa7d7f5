// SPDX-License-Identifier: MIT
#include "core/base/exitstatus.h"
#include "core/base/kernelfeatures.h"
#include "core/base/syscalls.h"
#include "core/children/exitwatcher.h"
#include "tests/support/testchild.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

using Kind = WaitStatus::Kind;
constexpr int deadlineMs = 60'000;

ProcessHandle open(pid_t pid, PidfdUse use = PidfdUse::IfAvailable)
{
    auto handle = ProcessHandle::open(ProcessTarget{pid, {}}, use);
    if (!handle)
        qFatal("%s cannot be opened", qPrintable(handle.error().subject));
    return std::move(*handle);
}

void killIt(const ProcessHandle &handle, int number)
{
    QVERIFY(sys::pidfdSendSignal(handle.pidfd(), number));
}

QByteArray reapCommand(pid_t pid)
{
    return "reap " + QByteArray::number(pid);
}

// What ended() told, in order.
struct Ends {
    struct End {
        ProcessId id;
        WaitStatus status;
        UnknownStatusReason reason = UnknownStatusReason::None;
    };
    std::vector<End> list;

    explicit Ends(ExitWatcher &watcher)
    {
        QObject::connect(&watcher, &ExitWatcher::ended, &watcher,
                         [this](const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason) {
                             list.push_back({id, status, reason});
                         });
    }
    int count() const { return static_cast<int>(list.size()); }
    const End &first() const { return list.front(); }
};

} // namespace

#define REQUIRE_EXIT_INFO()                                                                                            \
    if (!KernelFeatures::cached().pidfdExitInfo)                                                                       \
    QSKIP("missing: exit information of pidfds (Linux 6.15)")

class TestExitWatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownChildIsToldAndLeftToItsOwner();
    void grandchildsExitCodeIsTold();
    void grandchildsKillIsTold();
    void zombieIsToldBeforeItsParentAsks();
    void unreadableZombieIsToldOnceReaped();
    void autoReapedChildIsTold();
    void olderKernelSaysSo();
    void withoutPidfdsOnlyTheEndIsSeen();
    void goneBeforeWatchedWithoutPidfd();
    void endedBeforeItWasWatchedIsTold();
    void hundredsAtOnceAreAllTold();
    void watchingTwiceTellsOnce();
    void unwatchedIsSilent();
    void slotMayUnwatchOthersAndDeleteTheWatcher();
    void endsComeFromTheEventLoop();
    void descriptorsAreGivenBack();
};

void TestExitWatcher::ownChildIsToldAndLeftToItsOwner()
{
    ExitWatcher watcher;
    const Ends ends(watcher);
    TestChild child;
    QVERIFY(watcher.watch(open(child.pid())));
    const ProcessId id = child.id();
    child.write("exit 7");
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs);
    QCOMPARE(ends.first().id, id);
    QCOMPARE(ends.first().status.exitCode, std::optional(7));
    QCOMPARE(ends.first().reason, UnknownStatusReason::None);
    QCOMPARE(child.reap().exitCode, std::optional(7)); // still there for us
    QCOMPARE(watcher.count(), 0);
}

void TestExitWatcher::grandchildsExitCodeIsTold()
{
    REQUIRE_EXIT_INFO();
    ExitWatcher watcher;
    const Ends ends(watcher);
    TestChild parent;
    const int grandchild = parent.numberOf("child 42");
    QVERIFY(grandchild > 0);
    const ProcessHandle handle = open(grandchild);
    QVERIFY(watcher.watch(handle));
    parent.write(reapCommand(grandchild)); // waits for it already
    killIt(handle, SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs);
    QCOMPARE(ends.first().status.exitCode, std::optional(42));
}

void TestExitWatcher::grandchildsKillIsTold()
{
    REQUIRE_EXIT_INFO();
    ExitWatcher watcher;
    const Ends ends(watcher);
    TestChild parent;
    const int grandchild = parent.numberOf("child");
    const ProcessHandle handle = open(grandchild);
    QVERIFY(watcher.watch(handle));
    parent.write(reapCommand(grandchild));
    killIt(handle, SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs);
    QCOMPARE(ends.first().status.kind, Kind::Killed);
    QCOMPARE(ends.first().status.signal.value(), SIGKILL);
}

void TestExitWatcher::zombieIsToldBeforeItsParentAsks()
{
    ExitWatcher watcher;
    const Ends ends(watcher);
    TestChild parent;
    const int zero = parent.numberOf("zombie 0");
    const int five = parent.numberOf("zombie 5");
    QVERIFY(watcher.watch(open(zero)));
    QVERIFY(watcher.watch(open(five)));
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 2, deadlineMs);
    QHash<pid_t, int> codes;
    for (const auto &end : ends.list)
        codes[end.id.pid] = end.status.exitCode.value_or(-1);
    QCOMPARE(codes.value(zero), 0);
    QCOMPARE(codes.value(five), 5);
    QCOMPARE(parent.command(reapCommand(five)), "reaped " + QByteArray::number(five) + " 1280");
}

// As somebody else we may not look into a zombie of ours: wait, do not guess 0.
void TestExitWatcher::unreadableZombieIsToldOnceReaped()
{
    if (::geteuid() != 0)
        QSKIP("only root can become another user to be refused");
    constexpr uid_t nobody = 65534;
    TestChild parent;
    const int zombie = parent.numberOf("zombie 5");
    const ProcessHandle handle = open(zombie);
    QVERIFY(handle.isRaceFree());
    ExitWatcher watcher;
    const Ends ends(watcher);
    QCOMPARE(::setresuid(nobody, nobody, 0), 0);
    const auto seen = readZombieStatus(handle.id());
    const bool watched = watcher.watch(handle).has_value();
    // Several looks: the first ones come after 5, 10, 20 and 40 ms.
    const bool wasSilent = !QTest::qWaitFor([&] { return ends.count() > 0; }, 100);
    parent.write(reapCommand(zombie));
    const bool wasTold = QTest::qWaitFor([&] { return ends.count() > 0; }, deadlineMs);
    QCOMPARE(::setresuid(0, 0, 0), 0);
    QVERIFY(!seen);
    QVERIFY(watched);
    QVERIFY(wasSilent);
    QVERIFY(wasTold);
    if (KernelFeatures::cached().pidfdExitInfo)
        QCOMPARE(ends.first().status.exitCode, std::optional(5));
}

void TestExitWatcher::autoReapedChildIsTold()
{
    REQUIRE_EXIT_INFO();
    ExitWatcher watcher;
    const Ends ends(watcher);
    TestChild parent({"ignore-children"});
    const int grandchild = parent.numberOf("child 9");
    const ProcessHandle handle = open(grandchild);
    QVERIFY(watcher.watch(handle));
    killIt(handle, SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs);
    QCOMPARE(ends.first().status.exitCode, std::optional(9));
}

void TestExitWatcher::olderKernelSaysSo()
{
    ExitWatcher watcher(nullptr, ExitWatcher::ExitInfoUse::Never);
    const Ends ends(watcher);
    TestChild child;
    const ProcessHandle handle = open(child.pid());
    child.write("exit 9");
    child.reap();
    QVERIFY(watcher.watch(handle));
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs);
    QCOMPARE(ends.first().status, WaitStatus::unknown());
    QCOMPARE(unknownStatusReasonName(ends.first().reason), "kernel-too-old");
}

void TestExitWatcher::withoutPidfdsOnlyTheEndIsSeen()
{
    ExitWatcher watcher;
    const Ends ends(watcher);
    TestChild child;
    QVERIFY(watcher.watch(open(child.pid(), PidfdUse::Never)));
    QVERIFY(child.send(SIGKILL));
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs); // the zombie tells
    QCOMPARE(ends.first().status.signal.value(), SIGKILL);

    TestChild reaped;
    QVERIFY(watcher.watch(open(reaped.pid(), PidfdUse::Never)));
    QTRY_VERIFY(watcher.isWatching(reaped.id()));
    QCoreApplication::processEvents(); // the first look sees it alive
    QCoreApplication::processEvents();
    QVERIFY(reaped.send(SIGKILL));
    reaped.reap();
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 2, deadlineMs);
    QCOMPARE(ends.list[1].status.kind, Kind::Unknown);
    QCOMPARE(unknownStatusReasonName(ends.list[1].reason), "no-pidfd");
}

void TestExitWatcher::goneBeforeWatchedWithoutPidfd()
{
    ExitWatcher watcher;
    const Ends ends(watcher);
    TestChild child;
    const ProcessHandle handle = open(child.pid(), PidfdUse::Never);
    QVERIFY(child.send(SIGKILL));
    child.reap();
    QVERIFY(watcher.watch(handle));
    QCOMPARE(ends.count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs);
    QCOMPARE(unknownStatusReasonName(ends.first().reason), "ended-before");
}

void TestExitWatcher::endedBeforeItWasWatchedIsTold()
{
    REQUIRE_EXIT_INFO();
    ExitWatcher watcher;
    const Ends ends(watcher);
    TestChild child;
    const ProcessHandle handle = open(child.pid());
    child.write("exit 3");
    child.reap();
    QVERIFY(watcher.watch(handle));
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs);
    QCOMPARE(ends.first().status.exitCode, std::optional(3));
}

void TestExitWatcher::hundredsAtOnceAreAllTold()
{
    constexpr int count = 500;
    ExitWatcher watcher;
    const Ends ends(watcher);
    QHash<pid_t, int> expected;
    int gate[2];
    QCOMPARE(::pipe(gate), 0);
    for (int index = 0; index < count; ++index) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(gate[1]);
            char byte = 0;
            [[maybe_unused]] const ssize_t got = ::read(gate[0], &byte, 1); // until the other end is closed
            ::_exit(index % 256);
        }
        expected[child] = index % 256;
        QVERIFY(watcher.watch(open(child)));
    }
    ::close(gate[0]);
    // How many come in one turn of the event loop.
    int inThisTurn = 0;
    int mostInATurn = 0;
    connect(&watcher, &ExitWatcher::ended, &watcher, [&] { mostInATurn = std::max(mostInATurn, ++inThisTurn); });
    ::close(gate[1]);
    QElapsedTimer timer;
    timer.start();
    while (ends.count() < count && timer.elapsed() < deadlineMs) {
        inThisTurn = 0;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QCOMPARE(ends.count(), count);
    for (const auto &end : ends.list) {
        QCOMPARE(end.status.exitCode.value_or(-1), expected.value(end.id.pid, -2));
        int status = 0;
        QCOMPARE(::waitpid(end.id.pid, &status, 0), end.id.pid);
        QCOMPARE(WEXITSTATUS(status), *end.status.exitCode);
    }
    QVERIFY2(mostInATurn <= 64, QByteArray::number(mostInATurn));
    QCOMPARE(watcher.count(), 0);
}

void TestExitWatcher::watchingTwiceTellsOnce()
{
    ExitWatcher watcher;
    const Ends ends(watcher);
    TestChild child;
    const ProcessHandle handle = open(child.pid());
    QVERIFY(watcher.watch(handle));
    QVERIFY(watcher.watch(handle));
    QCOMPARE(watcher.count(), 1);
    TestChild other;
    QVERIFY(watcher.watch(open(other.pid())));
    QVERIFY(child.send(SIGKILL));
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs);
    QVERIFY(other.send(SIGKILL));
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 2, deadlineMs);
    QCOMPARE(ends.list[1].id.pid, other.pid());
}

void TestExitWatcher::unwatchedIsSilent()
{
    ExitWatcher watcher;
    const Ends ends(watcher);
    TestChild quiet;
    TestChild loud;
    QVERIFY(watcher.watch(open(quiet.pid())));
    QVERIFY(watcher.watch(open(loud.pid())));
    watcher.unwatch(quiet.id());
    QVERIFY(!watcher.isWatching(quiet.id()));
    QVERIFY(quiet.send(SIGKILL));
    QVERIFY(quiet.awaitEnd());
    QVERIFY(loud.send(SIGKILL));
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs);
    QCOMPARE(ends.first().id.pid, loud.pid());
}

void TestExitWatcher::slotMayUnwatchOthersAndDeleteTheWatcher()
{
    TestChild first;
    TestChild second;
    TestChild third;
    auto *watcher = new ExitWatcher;
    int told = 0;
    for (TestChild *child : {&first, &second, &third})
        QVERIFY(watcher->watch(open(child->pid())));
    const QPointer<ExitWatcher> alive(watcher);
    connect(watcher, &ExitWatcher::ended, watcher, [&](const ProcessId &) {
        ++told;
        if (told == 1) {
            watcher->unwatch(second.id());
            watcher->unwatch(third.id());
            QVERIFY(watcher->watch(open(third.pid())));
        } else {
            delete watcher;
        }
    });
    for (TestChild *child : {&first, &second, &third}) {
        QVERIFY(child->send(SIGKILL));
        QVERIFY(child->awaitEnd());
    }
    QTRY_VERIFY_WITH_TIMEOUT(!alive, deadlineMs);
    QCOMPARE(told, 2);
}

void TestExitWatcher::endsComeFromTheEventLoop()
{
    ExitWatcher watcher;
    const Ends ends(watcher);
    TestChild child;
    const ProcessHandle handle = open(child.pid());
    QVERIFY(child.send(SIGKILL));
    QVERIFY(child.awaitEnd());
    QVERIFY(watcher.watch(handle));
    QCOMPARE(ends.count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs);
}

void TestExitWatcher::descriptorsAreGivenBack()
{
    const auto nextFree = [] {
        const auto fd = sys::duplicate(STDIN_FILENO);
        return fd ? fd->get() : -1;
    };
    ExitWatcher watcher;
    const Ends ends(watcher);
    const int before = nextFree();
    {
        TestChild child;
        QVERIFY(watcher.watch(open(child.pid())));
        QVERIFY(child.send(SIGKILL));
        QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, deadlineMs);
    }
    QCOMPARE(nextFree(), before);
}

QTEST_GUILESS_MAIN(TestExitWatcher)
#include "tst_exitwatcher.moc"
