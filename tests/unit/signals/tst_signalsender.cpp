// SPDX-License-Identifier: MIT
#include "core/base/displayserver.h"
#include "core/base/syscalls.h"
#include "core/processes/procreader.h"
#include "core/signals/signalsender.h"
#include "tests/support/testchild.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

constexpr int nobody = 65534;

SignalNumber signalOf(int number)
{
    return *SignalNumber::fromNumber(number);
}

ProcessHandle open(pid_t pid, PidfdUse use = PidfdUse::IfAvailable)
{
    auto handle = ProcessHandle::open(ProcessTarget{pid, {}}, use);
    if (!handle)
        qFatal("%s cannot be opened", qPrintable(handle.error().subject));
    return std::move(*handle);
}

SignalSender::ChildLister realChildren()
{
    const auto reader = std::make_shared<ProcReader>();
    return [reader](const ProcessId &parent) { return reader->childrenOf(parent); };
}

SignalSender makeSender(PidfdUse use = PidfdUse::IfAvailable)
{
    return SignalSender(realChildren(), use);
}

SendRequest request(int number, SendScope scope = SendScope::Process)
{
    SendRequest result;
    result.signal = signalOf(number);
    result.scope = scope;
    return result;
}

// "" when it was sent, else code and reason.
QString outcome(const SendResult &result)
{
    if (result.result)
        return {};
    return QString::fromLatin1(errorCodeName(result.result.error().code)) + QLatin1Char(' ')
           + result.result.error().reason;
}

class SoftLimit
{
public:
    SoftLimit(__rlimit_resource resource, rlim_t most)
        : m_resource(resource)
    {
        ::getrlimit(resource, &m_before);
        const rlimit now{most, m_before.rlim_max};
        ::setrlimit(resource, &now);
    }
    ~SoftLimit() { ::setrlimit(m_resource, &m_before); }
    SoftLimit(const SoftLimit &) = delete;
    SoftLimit &operator=(const SoftLimit &) = delete;

private:
    __rlimit_resource m_resource;
    rlimit m_before{};
};

} // namespace

Q_DECLARE_METATYPE(signalbox::PidfdUse)

class TestSignalSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void processGetsTheSignal_data() { bothWays(); }
    void processGetsTheSignal();
    void valueArrivesWithItsSender_data() { bothWays(); }
    void valueArrivesWithItsSender();
    void threadGetsItAlone_data() { bothWays(); }
    void threadGetsItAlone();
    void threadOfAnotherProcessIsRefused_data() { bothWays(); }
    void threadOfAnotherProcessIsRefused();
    void replacedThreadIsRefused_data() { bothWays(); }
    void replacedThreadIsRefused();
    void groupGetsIt_data() { bothWays(); }
    void groupGetsIt();
    void groupWhoseLeaderIsGoneGetsIt_data() { bothWays(); }
    void groupWhoseLeaderIsGoneGetsIt();
    void groupTakesNoValue();
    void ownGroupNeedsConfirmation();
    void subtreeGetsItParentsFirst_data() { bothWays(); }
    void subtreeGetsItParentsFirst();
    void subtreeFitsUnderASmallDescriptorLimit_data();
    void subtreeFitsUnderASmallDescriptorLimit();
    void subtreeOfThousandsIsReached();
    void childrenForkedMeanwhileAreReached();
    void subtreeWithAProtectedProcessIsNotTouched();
    void fullQueueIsToldAndNotRetried_data() { bothWays(); }
    void fullQueueIsToldAndNotRetried();
    void otherUsersProcessIsDenied_data() { bothWays(); }
    void otherUsersProcessIsDenied();
    void goneProcessIsNoSuchProcess_data() { bothWays(); }
    void goneProcessIsNoSuchProcess();
    void protectedTargetsNeedConfirmation();
    void displayServerIsProtected();
    void displayNamesBecomeSockets_data();
    void displayNamesBecomeSockets();
    void noSignalIsRefused();

private:
    static void bothWays();
};

void TestSignalSender::bothWays()
{
    QTest::addColumn<PidfdUse>("use");
    QTest::newRow("pidfd") << PidfdUse::IfAvailable;
    QTest::newRow("no pidfd") << PidfdUse::Never;
}

void TestSignalSender::processGetsTheSignal()
{
    QFETCH(const PidfdUse, use);
    TestChild child({"catch 10"});
    const auto results = makeSender(use).send(open(child.pid(), use), request(SIGUSR1));
    QCOMPARE(results.size(), size_t{1});
    QCOMPARE(outcome(results[0]), QString());
    QCOMPARE(results[0].target, child.id());
    QCOMPARE(results[0].raceFree, use == PidfdUse::IfAvailable);
    const auto report = child.nextReport();
    QVERIFY(report);
    QCOMPARE(report->number, SIGUSR1);
    QCOMPARE(report->pid, ::getpid());
}

void TestSignalSender::valueArrivesWithItsSender()
{
    QFETCH(const PidfdUse, use);
    const int number = SIGRTMIN + 2;
    TestChild child({"catch " + QByteArray::number(number)});
    for (const int value : {0, 42, -1, std::numeric_limits<int>::min()}) {
        SendRequest queued = request(number);
        queued.value = value;
        QCOMPARE(outcome(makeSender(use).send(open(child.pid(), use), queued)[0]), QString());
        const auto report = child.nextReport();
        QVERIFY(report);
        QCOMPARE(report->code, SI_QUEUE);
        QCOMPARE(report->value, value);
        QCOMPARE(report->pid, ::getpid());
        QCOMPARE(report->uid, ::getuid());
    }
}

void TestSignalSender::threadGetsItAlone()
{
    QFETCH(const PidfdUse, use);
    TestChild child({"catch 10", "catch 40"});
    const int first = child.numberOf("thread");
    const int second = child.numberOf("thread");
    for (const int tid : {first, second, child.pid()}) {
        SendRequest plain = request(SIGUSR1, SendScope::Thread);
        plain.thread = tid;
        const auto result = makeSender(use).send(open(child.pid(), use), plain)[0];
        QCOMPARE(outcome(result), QString());
        QCOMPARE(result.raceFree, use == PidfdUse::IfAvailable);
        auto report = child.nextReport();
        QVERIFY(report);
        QCOMPARE(report->tid, tid);
        SendRequest queued = request(40, SendScope::Thread);
        queued.thread = tid;
        queued.value = tid;
        QCOMPARE(outcome(makeSender(use).send(open(child.pid(), use), queued)[0]), QString());
        report = child.nextReport();
        QVERIFY(report);
        QCOMPARE(report->tid, tid);
        QCOMPARE(report->value, tid);
    }
}

void TestSignalSender::threadOfAnotherProcessIsRefused()
{
    QFETCH(const PidfdUse, use);
    TestChild child({"catch 10"});
    TestChild other({"catch 10"});
    const int foreign = other.numberOf("thread");
    for (const int tid : {foreign, other.pid(), 0, -1}) {
        SendRequest wrong = request(SIGUSR1, SendScope::Thread);
        wrong.thread = tid;
        const auto result = makeSender(use).send(open(child.pid(), use), wrong)[0];
        QCOMPARE(outcome(result), tid > 0 ? QStringLiteral("NoSuchProcess no-such-thread")
                                          : QStringLiteral("InvalidArgument no-thread"));
    }
    QVERIFY(other.roundTrip());
    QVERIFY(!other.nextReport(0));
}

void TestSignalSender::replacedThreadIsRefused()
{
    QFETCH(const PidfdUse, use);
    TestChild child({"catch 10"});
    const int tid = child.numberOf("thread");
    const auto startTime = readThreadStartTime(child.pid(), tid);
    QVERIFY(startTime);
    SendRequest pinned = request(SIGUSR1, SendScope::Thread);
    pinned.thread = tid;
    pinned.threadStartTime = *startTime;
    QCOMPARE(outcome(makeSender(use).send(open(child.pid(), use), pinned)[0]), QString());
    QVERIFY(child.nextReport());
    pinned.threadStartTime = *startTime + 1;
    QCOMPARE(outcome(makeSender(use).send(open(child.pid(), use), pinned)[0]),
             QStringLiteral("StaleIdentity thread-replaced"));
    QCOMPARE(child.command("end-thread"), QByteArray("done"));
    pinned.threadStartTime = *startTime;
    QCOMPARE(outcome(makeSender(use).send(open(child.pid(), use), pinned)[0]),
             QStringLiteral("NoSuchProcess no-such-thread"));
}

void TestSignalSender::groupGetsIt()
{
    QFETCH(const PidfdUse, use);
    TestChild child({"catch 15"});
    const int member = child.numberOf("child 7");
    QVERIFY(member > 0);
    // Through a member that is not the leader.
    const auto results = makeSender(use).send(open(member, use), request(SIGTERM, SendScope::Group));
    QCOMPARE(results.size(), size_t{1});
    QCOMPARE(outcome(results[0]), QString());
    QCOMPARE(results[0].raceFree, use == PidfdUse::IfAvailable);
    QVERIFY(child.nextReport());
    QCOMPARE(child.command("reap " + QByteArray::number(member)),
             "reaped " + QByteArray::number(member) + " " + QByteArray::number(7 << 8));
}

void TestSignalSender::groupWhoseLeaderIsGoneGetsIt()
{
    QFETCH(const PidfdUse, use);
    // The member joins the group of its sibling, which then ends: only the number is left of the leader.
    TestChild leader;
    QVERIFY(leader.isReady());
    TestChild member({"catch 10"});
    QCOMPARE(::setpgid(member.pid(), leader.pid()), -1); // it has called exec: too late from outside
    QCOMPARE(member.command("join " + QByteArray::number(leader.pid())), QByteArray("done"));
    const int group = leader.pid();
    QVERIFY(leader.send(SIGKILL));
    leader.reap();
    QCOMPARE(*sys::processGroup(member.pid()), group);
    const auto result = makeSender(use).send(open(member.pid(), use), request(SIGUSR1, SendScope::Group))[0];
    QCOMPARE(outcome(result), QString());
    QCOMPARE(result.raceFree, false);
    QVERIFY(member.nextReport());
}

void TestSignalSender::groupTakesNoValue()
{
    TestChild child({"catch 10"});
    SendRequest queued = request(SIGUSR1, SendScope::Group);
    queued.value = 1;
    QCOMPARE(outcome(makeSender().send(open(child.pid()), queued)[0]),
             QStringLiteral("InvalidArgument value-for-group"));
    QVERIFY(child.roundTrip());
    QVERIFY(!child.nextReport(0));
}

void TestSignalSender::ownGroupNeedsConfirmation()
{
    TestChild child({"catch 28"});
    QCOMPARE(child.command("join " + QByteArray::number(::getpgrp())), QByteArray("done"));
    const auto result = makeSender().send(open(child.pid()), request(SIGWINCH, SendScope::Group))[0];
    QVERIFY(!result.result);
    QCOMPARE(result.result.error().code, ErrorCode::NeedsConfirmation);
    QVERIFY(!result.result.error().subject.isEmpty());
    QVERIFY(child.roundTrip());
    QVERIFY(!child.nextReport(0));
}

void TestSignalSender::subtreeGetsItParentsFirst()
{
    QFETCH(const PidfdUse, use);
    TestChild child;
    QCOMPARE(child.command("tree 3 3"), QByteArray("tree 39"));
    const SignalSender sender = makeSender(use);
    const ProcessHandle root = open(child.pid(), use);
    const auto tree = sender.subtree(root.id());
    QCOMPARE(tree.size(), size_t{40});
    QCOMPARE(tree.front(), root.id());

    const auto results = sender.send(root, request(SIGKILL, SendScope::Subtree));
    QCOMPARE(results.size(), tree.size());
    QCOMPARE(results.front().target, root.id());
    for (size_t index = 0; index < results.size(); ++index) {
        // Those below may have died with their parents before their turn: the helper's children end with it.
        const QString text = outcome(results[index]);
        QVERIFY2(text.isEmpty() || text.startsWith(QLatin1String("NoSuchProcess")), qPrintable(text));
        QCOMPARE(results[index].target, tree[index]);
        QCOMPARE(results[index].raceFree, use == PidfdUse::IfAvailable);
    }
    QCOMPARE(child.reap().signal.value(), SIGKILL);
}

void TestSignalSender::subtreeFitsUnderASmallDescriptorLimit_data()
{
    QTest::addColumn<int>("alreadyOpen");
    QTest::newRow("most of it free") << 0;
    QTest::newRow("a third of it free") << 40;
}

void TestSignalSender::subtreeFitsUnderASmallDescriptorLimit()
{
    QFETCH(const int, alreadyOpen);
    TestChild child;
    QCOMPARE(child.command("children 200"), QByteArray("children 200"));
    const ProcessHandle root = open(child.pid());
    std::vector<UniqueFd> taken;
    for (auto fd = sys::duplicate(STDIN_FILENO); fd && fd->get() < alreadyOpen; fd = sys::duplicate(STDIN_FILENO))
        taken.push_back(std::move(*fd));
    const SoftLimit limit(RLIMIT_NOFILE, 64);
    const auto results = makeSender().send(root, request(SIGUSR1, SendScope::Subtree));
    QCOMPARE(results.size(), size_t{201});
    for (const SendResult &result : results)
        QCOMPARE(outcome(result), QString());
}

void TestSignalSender::subtreeOfThousandsIsReached()
{
    constexpr int count = 2'000;
    TestChild child;
    QCOMPARE(child.command("children " + QByteArray::number(count)), "children " + QByteArray::number(count));
    const ProcessHandle root = open(child.pid());
    QElapsedTimer timer;
    timer.start();
    const auto results = makeSender().send(root, request(SIGWINCH, SendScope::Subtree));
    qInfo("%d processes reached in %lld ms", static_cast<int>(results.size()), static_cast<long long>(timer.elapsed()));
    QCOMPARE(results.size(), size_t{count + 1});
    for (const SendResult &result : results)
        QCOMPARE(outcome(result), QString());
}

void TestSignalSender::childrenForkedMeanwhileAreReached()
{
    TestChild child;
    QVERIFY(child.isReady());
    const ProcessHandle root = open(child.pid());
    ProcReader reader;
    int listings = 0;
    int late = -1;
    // The first listing finds nobody; the second one is right before the send.
    const SignalSender sender([&](const ProcessId &parent) {
        if (parent == root.id() && ++listings == 2)
            late = child.numberOf("child");
        return reader.childrenOf(parent);
    });
    const auto results = sender.send(root, request(SIGSTOP, SendScope::Subtree));
    QCOMPARE(results.size(), size_t{2});
    QCOMPARE(results[1].target.pid, late);
    QVERIFY(awaitState(late, 'T'));
}

void TestSignalSender::subtreeWithAProtectedProcessIsNotTouched()
{
    TestChild child({"catch 28"});
    const auto own = readStartTime(::getpid());
    QVERIFY(own);
    const ProcessId ourselves{::getpid(), *own};
    const ProcessHandle root = open(child.pid());
    // A tree that we are part of.
    const SignalSender sender([&](const ProcessId &parent) {
        return parent == root.id() ? std::vector<ProcessId>{ourselves} : std::vector<ProcessId>{};
    });
    const auto results = sender.send(root, request(SIGWINCH, SendScope::Subtree));
    QCOMPARE(results.size(), size_t{2});
    for (const SendResult &result : results) {
        QCOMPARE(outcome(result), QStringLiteral("NeedsConfirmation ourselves"));
        QCOMPARE(result.result.error().subject, ourselves.toString());
    }
    QVERIFY(child.roundTrip());
    QVERIFY(!child.nextReport(0));

    // Confirmed, we come last.
    SendRequest confirmed = request(SIGWINCH, SendScope::Subtree);
    confirmed.confirmed = true;
    const SignalSender inside([&](const ProcessId &parent) {
        return parent == ourselves ? std::vector<ProcessId>{root.id()} : std::vector<ProcessId>{};
    });
    const auto ordered = inside.send(open(::getpid()), confirmed);
    QCOMPARE(ordered.size(), size_t{2});
    QCOMPARE(ordered[0].target, root.id());
    QCOMPARE(ordered[1].target, ourselves);
    QCOMPARE(outcome(ordered[1]), QString());
}

void TestSignalSender::fullQueueIsToldAndNotRetried()
{
    QFETCH(const PidfdUse, use);
    const int number = SIGRTMIN + 3;
    TestChild child({"catch " + QByteArray::number(number), "queue-limit 0", "block " + QByteArray::number(number)});
    SendRequest queued = request(number);
    queued.value = 5;
    QCOMPARE(outcome(makeSender(use).send(open(child.pid(), use), queued)[0]), QStringLiteral("QueueFull "));
    QCOMPARE(child.command("unblock " + QByteArray::number(number)), QByteArray("done"));
    QVERIFY(!child.nextReport(0));
}

void TestSignalSender::otherUsersProcessIsDenied()
{
    QFETCH(const PidfdUse, use);
    if (::geteuid() != 0)
        QSKIP("only root can start a process of another user");
    // Seen from a child of ours that has become somebody else: we ourselves may send to everybody.
    TestChild child({"catch 10"});
    const pid_t sender = ::fork();
    if (sender == 0) {
        if (::setresuid(nobody, nobody, nobody) != 0)
            ::_exit(2);
        const auto result = makeSender(use).send(open(child.pid(), use), request(SIGUSR1))[0];
        const bool denied = !result.result && result.result.error().code == ErrorCode::PermissionDenied
                            && result.result.error().subject == child.id().toString();
        ::_exit(denied ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(sender, &status, 0), sender);
    QCOMPARE(status, 0);
    QVERIFY(child.roundTrip());
    QVERIFY(!child.nextReport(0));
}

void TestSignalSender::goneProcessIsNoSuchProcess()
{
    QFETCH(const PidfdUse, use);
    TestChild child;
    const int tid = child.pid();
    const ProcessHandle handle = open(child.pid(), use);
    QVERIFY(child.send(SIGKILL));
    child.reap();
    for (const SendScope scope : {SendScope::Process, SendScope::Thread, SendScope::Group, SendScope::Subtree}) {
        SendRequest late = request(SIGUSR1, scope);
        late.thread = tid;
        const auto results = makeSender(use).send(handle, late);
        QCOMPARE(results.size(), size_t{1});
        QVERIFY2(outcome(results[0]).startsWith(QLatin1String("NoSuchProcess")), sendScopeName(scope));
        QCOMPARE(results[0].result.error().subject, handle.id().toString());
    }
}

void TestSignalSender::protectedTargetsNeedConfirmation()
{
    // A signal that nobody minds, should the protection fail.
    const SendRequest harmless = request(SIGWINCH);
    QCOMPARE(outcome(makeSender().send(open(::getpid()), harmless)[0]), QStringLiteral("NeedsConfirmation ourselves"));
    QCOMPARE(outcome(makeSender().send(open(1), harmless)[0]), QStringLiteral("NeedsConfirmation init"));
    SendRequest confirmed = harmless;
    confirmed.confirmed = true;
    QCOMPARE(outcome(makeSender().send(open(::getpid()), confirmed)[0]), QString());

    // The session leader, seen from a member of a session of which it is not itself the leader.
    TestChild parent;
    const int leader = parent.numberOf("session");
    QVERIFY(leader > 0);
    QCOMPARE(SignalSender::protection(open(leader).id()), ProtectedTarget::NotProtected);
    const pid_t own = ::getsid(0);
    if (own > 1 && own != ::getpid() && readStartTime(own))
        QCOMPARE(SignalSender::protection(open(own).id()), ProtectedTarget::SessionLeader);
}

void TestSignalSender::displayServerIsProtected()
{
    const QTemporaryDir directory;
    const QByteArray path = directory.path().toLocal8Bit() + "/wayland-test";
    TestChild server({"listen " + path});
    QVERIFY(server.isReady());
    const QByteArray before = qgetenv("WAYLAND_DISPLAY");
    qputenv("WAYLAND_DISPLAY", path);
    const auto servers = displayServers();
    const auto result = makeSender().send(open(server.pid()), request(SIGWINCH))[0];
    qputenv("WAYLAND_DISPLAY", before);
    QVERIFY(std::find(servers.begin(), servers.end(), server.id()) != servers.end());
    QCOMPARE(outcome(result), QStringLiteral("NeedsConfirmation display-server"));
    QCOMPARE(SignalSender::protection(server.id()), ProtectedTarget::NotProtected);
}

void TestSignalSender::displayNamesBecomeSockets_data()
{
    QTest::addColumn<QByteArray>("display");
    QTest::addColumn<QByteArray>("wayland");
    QTest::addColumn<QByteArrayList>("addresses");
    const QByteArrayList x0{"@/tmp/.X11-unix/X0", "/tmp/.X11-unix/X0"};
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArrayList();
    QTest::newRow("X") << QByteArray(":0") << QByteArray() << x0;
    QTest::newRow("X with a screen") << QByteArray(":0.1") << QByteArray() << x0;
    QTest::newRow("X by socket") << QByteArray("unix:0") << QByteArray() << x0;
    QTest::newRow("X of another machine") << QByteArray("host:0") << QByteArray() << QByteArrayList();
    QTest::newRow("X forwarded") << QByteArray("localhost:10.0") << QByteArray() << QByteArrayList();
    QTest::newRow("nonsense") << QByteArray(":../x") << QByteArray() << QByteArrayList();
    QTest::newRow("Wayland") << QByteArray() << QByteArray("wayland-1") << QByteArrayList{"/run/user/7/wayland-1"};
    QTest::newRow("Wayland by path") << QByteArray() << QByteArray("/tmp/w") << QByteArrayList{"/tmp/w"};
    QTest::newRow("both") << QByteArray(":0") << QByteArray("w") << QByteArrayList{"/run/user/7/w"} + x0;
}

void TestSignalSender::displayNamesBecomeSockets()
{
    QFETCH(const QByteArray, display);
    QFETCH(const QByteArray, wayland);
    QFETCH(const QByteArrayList, addresses);
    const auto found = displaySocketAddresses(display, wayland, "/run/user/7");
    QCOMPARE(QByteArrayList(found.begin(), found.end()), addresses);
}

void TestSignalSender::noSignalIsRefused()
{
    TestChild child;
    QCOMPARE(outcome(makeSender().send(open(child.pid()), SendRequest{})[0]),
             QStringLiteral("InvalidArgument no-signal"));
}

QTEST_GUILESS_MAIN(TestSignalSender)
#include "tst_signalsender.moc"
