// SPDX-License-Identifier: MIT
// The wrong process cannot be hit: a pid is recycled for real, and whoever has it now stays unharmed.
//
// Pids are recycled at will where ns_last_pid of a pid namespace may be written, so the test goes on in a namespace of
// its own, with its own /proc.
#include "core/signals/signalsender.h"
#include "tests/support/testchild.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

bool writeText(const char *path, const QByteArray &text)
{
    const UniqueFd fd(::open(path, O_WRONLY | O_CLOEXEC));
    return fd && ::write(fd.get(), text.constData(), static_cast<size_t>(text.size())) == text.size();
}

// What is missing, or an empty text once this process is in namespaces of which its next child will be the init.
QByteArray enterNamespaces()
{
    const uid_t uid = ::getuid();
    const gid_t gid = ::getgid();
    const bool isRoot = ::geteuid() == 0;
    if (::unshare(CLONE_NEWPID | CLONE_NEWNS | (isRoot ? 0 : CLONE_NEWUSER)) != 0)
        return "a pid namespace (unshare(CLONE_NEWPID))";
    if (!isRoot) {
        writeText("/proc/self/setgroups", "deny");
        if (!writeText("/proc/self/uid_map", "0 " + QByteArray::number(uid) + " 1")
            || !writeText("/proc/self/gid_map", "0 " + QByteArray::number(gid) + " 1"))
            return "a mapping of the user (uid_map)";
    }
    return {};
}

QByteArray mountProc()
{
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr) != 0)
        return "a /proc of its own (mount)";
    return {};
}

// The next process made here gets `pid`.
bool makeNextPid(pid_t pid)
{
    return writeText("/proc/sys/kernel/ns_last_pid", QByteArray::number(pid - 1));
}

// Forks; the parent waits for the child and ends as it did, the child goes on and dies with its parent.
void goOnInChild()
{
    const pid_t child = ::fork();
    if (child < 0)
        ::_exit(1);
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        return;
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    ::_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}

QByteArray s_missing;

} // namespace

Q_DECLARE_METATYPE(signalbox::PidfdUse)
Q_DECLARE_METATYPE(signalbox::SendScope)

class TestStalePid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newcomerIsUnharmed_data();
    void newcomerIsUnharmed();
    void newcomerIsReachedUnderItsOwnIdentity();

private:
    // Ends `old` and starts another helper with its pid and a later start time.
    std::unique_ptr<TestChild> replace(TestChild &old);
};

void TestStalePid::initTestCase()
{
    if (!s_missing.isEmpty())
        QSKIP("missing: " + s_missing);
    if (!makeNextPid(3'000))
        QSKIP("missing: the right to write ns_last_pid");
}

std::unique_ptr<TestChild> TestStalePid::replace(TestChild &old)
{
    const ProcessId before = old.id();
    old.send(SIGKILL);
    old.reap();
    QElapsedTimer timer;
    timer.start();
    // Start times count in ticks of 10 ms: the newcomers of the first few milliseconds would have the very same one.
    while (timer.elapsed() < TestChild::deadlineMs) {
        if (!makeNextPid(before.pid))
            return nullptr;
        auto newcomer = std::make_unique<TestChild>(QList<QByteArray>{"catch 10", "catch 15"});
        if (newcomer->isReady() && newcomer->pid() == before.pid && newcomer->id().startTime != before.startTime)
            return newcomer;
    }
    return nullptr;
}

void TestStalePid::newcomerIsUnharmed_data()
{
    QTest::addColumn<PidfdUse>("use");
    QTest::addColumn<SendScope>("scope");
    for (const PidfdUse use : {PidfdUse::IfAvailable, PidfdUse::Never}) {
        for (const SendScope scope : {SendScope::Process, SendScope::Thread, SendScope::Group, SendScope::Subtree})
            QTest::addRow("%s, %s", use == PidfdUse::Never ? "no pidfd" : "pidfd", sendScopeName(scope))
                << use << scope;
    }
}

void TestStalePid::newcomerIsUnharmed()
{
    QFETCH(const PidfdUse, use);
    QFETCH(const SendScope, scope);
    TestChild first;
    QVERIFY(first.isReady());
    const auto handle = ProcessHandle::open(ProcessTarget{first.pid(), {}}, use);
    QVERIFY(handle);
    const ProcessId meant = handle->id();
    const auto newcomer = replace(first);
    QVERIFY(newcomer);
    QCOMPARE(newcomer->pid(), meant.pid);

    // The handle that was opened before.
    QCOMPARE(handle->verify().error().code, ErrorCode::StaleIdentity);
    SendRequest request;
    request.signal = *SignalNumber::fromNumber(SIGUSR1);
    request.scope = scope;
    request.thread = meant.pid;
    const SignalSender sender([](const ProcessId &) { return std::vector<ProcessId>{}; }, use);
    const auto results = sender.send(*handle, request);
    QCOMPARE(results.size(), size_t{1});
    QVERIFY(!results[0].result);
    QCOMPARE(errorCodeName(results[0].result.error().code), errorCodeName(ErrorCode::StaleIdentity));
    QCOMPARE(results[0].target, meant);

    // PID@STARTTIME given after.
    const auto target = parseProcessTarget(meant.toString());
    QVERIFY(target);
    const auto late = ProcessHandle::open(*target, use);
    QVERIFY(!late);
    QCOMPARE(errorCodeName(late.error().code), errorCodeName(ErrorCode::StaleIdentity));

    QVERIFY(newcomer->roundTrip());
    QVERIFY(!newcomer->nextReport(0));
}

void TestStalePid::newcomerIsReachedUnderItsOwnIdentity()
{
    TestChild first;
    const auto newcomer = replace(first);
    QVERIFY(newcomer);
    const auto handle = ProcessHandle::open(newcomer->id());
    QVERIFY(handle);
    SendRequest request;
    request.signal = *SignalNumber::fromNumber(SIGUSR1);
    const SignalSender sender([](const ProcessId &) { return std::vector<ProcessId>{}; });
    QVERIFY(sender.send(*handle, request)[0].result);
    QVERIFY(newcomer->nextReport());
}

int main(int argc, char **argv)
{
    s_missing = enterNamespaces();
    if (s_missing.isEmpty()) {
        goOnInChild(); // the init of the namespace
        s_missing = mountProc();
        goOnInChild(); // an ordinary process: nobody can trace an init from within, as the leak check of a sanitizer
                       // wants to
    }
    QCoreApplication application(argc, argv);
    TestStalePid test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_stalepid.moc"
