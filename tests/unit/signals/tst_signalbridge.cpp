// SPDX-License-Identifier: MIT
#include "core/signals/signalbridge.h"
#include "core/signals/signalhandlers_p.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <atomic>
#include <csignal>
#include <dirent.h>
#include <pthread.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace signalbox;

#ifdef __SANITIZE_THREAD__
// vfork() marks our own memory as "after fork" for ThreadSanitizer, which then refuses every later thread.
extern "C" const char *__tsan_default_options();
extern "C" const char *__tsan_default_options()
{
    return "die_after_fork=0";
}
#endif

namespace {

SignalNumber number(int signal)
{
    return *SignalNumber::fromNumber(signal);
}

struct sigaction dispositionOf(int signal)
{
    struct sigaction action = {};
    ::sigaction(signal, nullptr, &action);
    return action;
}

// Handlers of "another library".
std::atomic<int> otherCalls{0};
std::atomic<int> otherSenderPid{0};
struct sigaction otherPrevious = {};

void countingHandler(int)
{
    ++otherCalls;
}

void infoCountingHandler(int, siginfo_t *info, void *)
{
    ++otherCalls;
    otherSenderPid = info->si_pid;
}

void chainingHandler(int signal, siginfo_t *info, void *context)
{
    ++otherCalls;
    if ((otherPrevious.sa_flags & SA_SIGINFO) != 0)
        otherPrevious.sa_sigaction(signal, info, context);
    else if (otherPrevious.sa_handler != SIG_DFL && otherPrevious.sa_handler != SIG_IGN)
        otherPrevious.sa_handler(signal);
}

// What QProcess's fallback does on kernels without pidfds: a plain handler that calls a plain "previous" one.
void plainChainingHandler(int signal)
{
    ++otherCalls;
    if (otherPrevious.sa_handler != SIG_DFL && otherPrevious.sa_handler != SIG_IGN)
        otherPrevious.sa_handler(signal);
}

struct sigaction installPlain(int signal, void (*handler)(int), int flags = 0)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    struct sigaction previous = {};
    ::sigaction(signal, &action, &previous);
    return previous;
}

struct sigaction installInfo(int signal, void (*handler)(int, siginfo_t *, void *), int flags = 0)
{
    struct sigaction action = {};
    action.sa_sigaction = handler;
    action.sa_flags = flags | SA_SIGINFO;
    struct sigaction previous = {};
    ::sigaction(signal, &action, &previous);
    return previous;
}

int openDescriptors()
{
    int count = 0;
    DIR *directory = ::opendir("/proc/self/fd");
    while (::readdir(directory) != nullptr)
        ++count;
    ::closedir(directory);
    return count;
}

// What sigaction() of the C library returns of a mask beyond the kernel's 64 signals is what was on the stack.
[[gnu::noinline]] void leaveOnStack(int value)
{
    std::array<int, 2048> junk;
    junk.fill(value);
    asm volatile("" : : "r"(junk.data()) : "memory");
}

void waitFor(pid_t child)
{
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

} // namespace

class TestSignalBridge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void watchedSignalArrivesWithItsSender();
    void queuedValueArrives();
    void signalsArriveInOrder();
    void childSignalCarriesNoInfo();
    void secondBridgeIsRefused();
    void bridgeCanBeMadeAgain();
    void unwatchRestoresThePreviousDisposition();
    void destructionRestoresThePreviousDisposition();
    void unwatchingTwiceIsNotFound();
    void watchingTwiceIsHarmless();
    void refusedSignals_data();
    void refusedSignals();
    void inheritedIgnoreIsLeftAndReported();
    void inheritedIgnoreCanBeOverridden();
    void previousHandlerIsCalledToo();
    void previousInfoHandlerGetsTheInfo();
    void oneShotPreviousHandlerIsCalledOnce();
    void handlerOfAnotherLibraryStays();
    void replacedHandlerCanBeWatchedAgainWithoutACircle();
    void watchingAfterManyReplacementsReachesALimit();
    void plainChainOverChildSignalIsSafe();
    void processesFinishBesideAWatchedChildSignal();
    void receiverMayDeleteTheBridge();
    void workPerTurnIsBounded();
    void floodIsCountedNotLost();
    void smallRingIsRoundedUp();
    void forkedChildKeepsItsHandsOff();
    void forkedChildCanMakeItsOwn();
    void vforkedChildKeepsItsHandsOff();
    void severalThreadsReceive();
    void creatingAgainAndAgainLeaksNoDescriptor();
    void watchingAgainAndAgainRemembersOneDisposition();
    void errnoSurvivesTheHandler();
    void interruptedReadIsRestarted();

private:
    std::unique_ptr<SignalBridge> make(const SignalBridge::Options &options = {})
    {
        auto bridge = SignalBridge::create(options);
        return bridge ? std::move(*bridge) : nullptr;
    }
};

void TestSignalBridge::init()
{
    otherCalls = 0;
    otherSenderPid = 0;
    otherPrevious = {};
}

void TestSignalBridge::cleanup()
{
    for (const int signal : {SIGUSR1, SIGUSR2, SIGCHLD, SIGHUP, SIGWINCH, SIGRTMIN, SIGRTMIN + 1})
        ::signal(signal, SIG_DFL);
}

void TestSignalBridge::watchedSignalArrivesWithItsSender()
{
    const auto bridge = make();
    QVERIFY(bridge);
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QCOMPARE(bridge->watch(number(SIGUSR1)), SignalBridge::WatchState::Watching);
    QVERIFY(bridge->watched().contains(number(SIGUSR1)));
    ::kill(::getpid(), SIGUSR1);
    QTRY_COMPARE(spy.count(), 1);
    const auto signal = spy.first().first().value<ReceivedSignal>();
    QCOMPARE(signal.signal, number(SIGUSR1));
    QVERIFY(signal.hasInfo);
    QCOMPARE(signal.code, SI_USER);
    QCOMPARE(signal.senderPid, std::optional(::getpid()));
    QCOMPARE(signal.senderUid, std::optional(::getuid()));
    QVERIFY(!signal.value);
    QVERIFY(!signal.status);
    QCOMPARE(signal.sequence, quint64(0));
    QVERIFY(signal.monotonicNs > 0);
}

void TestSignalBridge::queuedValueArrives()
{
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGRTMIN)));
    sigval value{};
    value.sival_int = -77;
    QCOMPARE(::sigqueue(::getpid(), SIGRTMIN, value), 0);
    QTRY_COMPARE(spy.count(), 1);
    const auto signal = spy.first().first().value<ReceivedSignal>();
    QCOMPARE(signal.code, SI_QUEUE);
    QCOMPARE(signal.value, std::optional(-77));
    QCOMPARE(signal.senderPid, std::optional(::getpid()));
}

void TestSignalBridge::signalsArriveInOrder()
{
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    QVERIFY(bridge->watch(number(SIGUSR2)));
    for (int i = 0; i < 50; ++i)
        ::raise(i % 2 == 0 ? SIGUSR1 : SIGUSR2);
    QTRY_COMPARE(spy.count(), 50);
    for (int i = 0; i < 50; ++i) {
        const auto signal = spy.at(i).first().value<ReceivedSignal>();
        QCOMPARE(signal.sequence, quint64(i));
        QCOMPARE(signal.signal.value(), i % 2 == 0 ? SIGUSR1 : SIGUSR2);
    }
    QCOMPARE(bridge->overflowCount(), quint64(0));
}

void TestSignalBridge::childSignalCarriesNoInfo()
{
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGCHLD)));
    const struct sigaction action = dispositionOf(SIGCHLD);
    QCOMPARE(action.sa_flags & (SA_SIGINFO | SA_RESTART | SA_ONSTACK), SA_RESTART | SA_ONSTACK);
    ::raise(SIGCHLD);
    QTRY_COMPARE(spy.count(), 1);
    const auto signal = spy.first().first().value<ReceivedSignal>();
    QVERIFY(!signal.hasInfo);
    QVERIFY(!signal.senderPid);
    QVERIFY(!signal.status);
}

void TestSignalBridge::secondBridgeIsRefused()
{
    const auto bridge = make();
    QVERIFY(bridge);
    const auto second = SignalBridge::create();
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::AlreadyExists);
    QVERIFY(bridge->watch(number(SIGUSR1))); // the first is none the worse
}

void TestSignalBridge::bridgeCanBeMadeAgain()
{
    {
        const auto bridge = make();
        QVERIFY(bridge->watch(number(SIGUSR1)));
        ::raise(SIGUSR1); // never read: it is not to reach the next bridge
    }
    const auto bridge = make();
    QVERIFY(bridge);
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watched().isEmpty());
    QVERIFY(bridge->watch(number(SIGUSR2)));
    ::raise(SIGUSR2);
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<ReceivedSignal>().signal, number(SIGUSR2));
    QCOMPARE(spy.first().first().value<ReceivedSignal>().sequence, quint64(0));
}

void TestSignalBridge::unwatchRestoresThePreviousDisposition()
{
    struct sigaction before = {};
    before.sa_handler = countingHandler;
    before.sa_flags = SA_NODEFER;
    sigaddset(&before.sa_mask, SIGUSR2);
    ::sigaction(SIGUSR1, &before, nullptr);
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    ::raise(SIGUSR1);
    const auto state = bridge->unwatch(number(SIGUSR1));
    QCOMPARE(state, SignalBridge::UnwatchState::Restored);
    const struct sigaction after = dispositionOf(SIGUSR1);
    QVERIFY(after.sa_handler == countingHandler);
    QCOMPARE(after.sa_flags & SA_NODEFER, SA_NODEFER);
    QCOMPARE(sigismember(&after.sa_mask, SIGUSR2), 1);
    QVERIFY(!bridge->watched().contains(number(SIGUSR1)));
    QTRY_COMPARE(spy.count(), 1); // what was in the ring is still delivered
}

void TestSignalBridge::destructionRestoresThePreviousDisposition()
{
    {
        const auto bridge = make();
        QVERIFY(bridge->watch(number(SIGUSR1)));
        QVERIFY(dispositionOf(SIGUSR1).sa_handler != SIG_DFL);
        sigset_t full = dispositionOf(SIGUSR1).sa_mask;
        QCOMPARE(sigismember(&full, SIGTERM), 1);
        QCOMPARE(sigismember(&full, SIGRTMAX), 1);
        QCOMPARE(dispositionOf(SIGUSR1).sa_flags & (SA_SIGINFO | SA_RESTART | SA_ONSTACK),
                 SA_SIGINFO | SA_RESTART | SA_ONSTACK);
    }
    QVERIFY(dispositionOf(SIGUSR1).sa_handler == SIG_DFL);
}

void TestSignalBridge::unwatchingTwiceIsNotFound()
{
    const auto bridge = make();
    QVERIFY(bridge->watch(number(SIGUSR1)));
    QVERIFY(bridge->unwatch(number(SIGUSR1)));
    const auto again = bridge->unwatch(number(SIGUSR1));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
    QVERIFY(!bridge->unwatch(SignalNumber()));
}

void TestSignalBridge::watchingTwiceIsHarmless()
{
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    QCOMPARE(bridge->watch(number(SIGUSR1)), SignalBridge::WatchState::Watching);
    ::raise(SIGUSR1);
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(bridge->unwatch(number(SIGUSR1)), SignalBridge::UnwatchState::Restored);
    QVERIFY(dispositionOf(SIGUSR1).sa_handler == SIG_DFL);
}

void TestSignalBridge::refusedSignals_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << 0 << QStringLiteral("unknown-signal");
    QTest::newRow("KILL") << SIGKILL << QStringLiteral("uncatchable");
    QTest::newRow("STOP") << SIGSTOP << QStringLiteral("uncatchable");
    QTest::newRow("32") << 32 << QStringLiteral("reserved");
    QTest::newRow("33") << 33 << QStringLiteral("reserved");
    QTest::newRow("SEGV") << SIGSEGV << QStringLiteral("synchronous-fault");
    QTest::newRow("BUS") << SIGBUS << QStringLiteral("synchronous-fault");
    QTest::newRow("FPE") << SIGFPE << QStringLiteral("synchronous-fault");
    QTest::newRow("ILL") << SIGILL << QStringLiteral("synchronous-fault");
}

void TestSignalBridge::refusedSignals()
{
    QFETCH(int, signal);
    QFETCH(QString, reason);
    const auto bridge = make();
    const auto state = bridge->watch(SignalNumber::fromNumber(signal).value_or(SignalNumber()));
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(state.error().reason, reason);
    QVERIFY(bridge->watched().isEmpty());
}

void TestSignalBridge::inheritedIgnoreIsLeftAndReported()
{
    ::signal(SIGHUP, SIG_IGN);
    const auto bridge = make();
    QCOMPARE(bridge->watch(number(SIGHUP)), SignalBridge::WatchState::LeftIgnored);
    QVERIFY(dispositionOf(SIGHUP).sa_handler == SIG_IGN);
    QVERIFY(!bridge->watched().contains(number(SIGHUP)));
}

void TestSignalBridge::inheritedIgnoreCanBeOverridden()
{
    ::signal(SIGHUP, SIG_IGN);
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QCOMPARE(bridge->watch(number(SIGHUP), SignalBridge::InheritedIgnore::Override),
             SignalBridge::WatchState::Watching);
    ::raise(SIGHUP);
    QTRY_COMPARE(spy.count(), 1);
    QVERIFY(bridge->unwatch(number(SIGHUP)));
    QVERIFY(dispositionOf(SIGHUP).sa_handler == SIG_IGN);
}

void TestSignalBridge::previousHandlerIsCalledToo()
{
    installPlain(SIGUSR1, countingHandler);
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    ::raise(SIGUSR1);
    QCOMPARE(otherCalls.load(), 1);
    QTRY_COMPARE(spy.count(), 1);
}

void TestSignalBridge::previousInfoHandlerGetsTheInfo()
{
    installInfo(SIGUSR1, infoCountingHandler);
    installInfo(SIGCHLD, infoCountingHandler);
    const auto bridge = make();
    QVERIFY(bridge->watch(number(SIGUSR1)));
    QVERIFY(bridge->watch(number(SIGCHLD)));
    ::kill(::getpid(), SIGUSR1);
    QCOMPARE(otherCalls.load(), 1);
    QCOMPARE(otherSenderPid.load(), ::getpid());
    ::raise(SIGCHLD); // plain by necessity: an unknown sender, but no null pointer
    QCOMPARE(otherCalls.load(), 2);
    QCOMPARE(otherSenderPid.load(), 0);
}

void TestSignalBridge::oneShotPreviousHandlerIsCalledOnce()
{
    installPlain(SIGUSR1, countingHandler, SA_RESETHAND);
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    ::raise(SIGUSR1);
    ::raise(SIGUSR1);
    QCOMPARE(otherCalls.load(), 1);
    QTRY_COMPARE(spy.count(), 2);
    QVERIFY(bridge->unwatch(number(SIGUSR1)));
    QVERIFY(dispositionOf(SIGUSR1).sa_handler == SIG_DFL); // what it would have become by itself
}

void TestSignalBridge::handlerOfAnotherLibraryStays()
{
    installPlain(SIGUSR1, countingHandler);
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    otherPrevious = installInfo(SIGUSR1, chainingHandler);
    ::raise(SIGUSR1);
    QCOMPARE(otherCalls.load(), 2); // theirs, and the one before us
    QTRY_COMPARE(spy.count(), 1);   // they chain to us

    QCOMPARE(bridge->unwatch(number(SIGUSR1)), SignalBridge::UnwatchState::PassThrough);
    QVERIFY(dispositionOf(SIGUSR1).sa_sigaction == chainingHandler);
    ::raise(SIGUSR1);
    QCOMPARE(otherCalls.load(), 4); // still both: ours passes through
    QCoreApplication::processEvents();
    QCOMPARE(spy.count(), 1);

    ::sigaction(SIGUSR1, &otherPrevious, nullptr); // they leave: our pass-through is on top again
    QVERIFY(bridge->watch(number(SIGUSR1)));
    ::raise(SIGUSR1);
    QTRY_COMPARE(spy.count(), 2);
    QCOMPARE(bridge->unwatch(number(SIGUSR1)), SignalBridge::UnwatchState::Restored);
    QVERIFY(dispositionOf(SIGUSR1).sa_handler == countingHandler);
}

void TestSignalBridge::replacedHandlerCanBeWatchedAgainWithoutACircle()
{
    installPlain(SIGUSR1, countingHandler);
    auto bridge = make();
    QVERIFY(bridge->watch(number(SIGUSR1)));
    otherPrevious = installInfo(SIGUSR1, chainingHandler);
    bridge.reset();
    bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    ::raise(SIGUSR1);
    QCOMPARE(otherCalls.load(), 2); // ours → theirs → our old one, passing through → the first
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(bridge->unwatch(number(SIGUSR1)), SignalBridge::UnwatchState::Restored);
    QVERIFY(dispositionOf(SIGUSR1).sa_sigaction == chainingHandler);
    ::sigaction(SIGUSR1, &otherPrevious, nullptr);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    QCOMPARE(bridge->unwatch(number(SIGUSR1)), SignalBridge::UnwatchState::Restored);
}

void TestSignalBridge::watchingAfterManyReplacementsReachesALimit()
{
    const auto bridge = make();
    Result<SignalBridge::WatchState> state;
    int replacements = 0;
    while ((state = bridge->watch(number(SIGWINCH))) && replacements < 100) {
        installPlain(SIGWINCH, countingHandler); // without chaining, without ever giving back
        QCOMPARE(bridge->unwatch(number(SIGWINCH)), SignalBridge::UnwatchState::PassThrough);
        ++replacements;
    }
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::LimitReached);
    QCOMPARE(state.error().reason, QStringLiteral("handler-layers"));
    QVERIFY(!bridge->watched().contains(number(SIGWINCH)));
}

void TestSignalBridge::plainChainOverChildSignalIsSafe()
{
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGCHLD)));
    otherPrevious = installPlain(SIGCHLD, plainChainingHandler);
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    waitFor(child);
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(otherCalls.load(), 1);
    ::sigaction(SIGCHLD, &otherPrevious, nullptr);
}

void TestSignalBridge::processesFinishBesideAWatchedChildSignal()
{
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGCHLD)));
    constexpr int count = 10;
    std::vector<std::unique_ptr<QProcess>> processes;
    int finished = 0;
    int wrong = 0;
    for (int i = 0; i < count; ++i) {
        auto process = std::make_unique<QProcess>();
        connect(process.get(), &QProcess::finished, this, [&, i](int code) {
            ++finished;
            wrong += code == i ? 0 : 1;
        });
        process->start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("exit %1").arg(i)});
        processes.push_back(std::move(process));
    }
    QTRY_COMPARE(finished, count);
    QCOMPARE(wrong, 0);
    QTRY_VERIFY(spy.count() >= 1);
}

void TestSignalBridge::receiverMayDeleteTheBridge()
{
    auto bridge = make();
    QVERIFY(bridge->watch(number(SIGUSR1)));
    int calls = 0;
    connect(bridge.get(), &SignalBridge::received, this, [&] {
        ++calls;
        bridge.reset();
    });
    ::raise(SIGUSR1);
    ::raise(SIGUSR1);
    QTRY_VERIFY(!bridge);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
    QVERIFY(dispositionOf(SIGUSR1).sa_handler == SIG_DFL);
}

void TestSignalBridge::workPerTurnIsBounded()
{
    const auto bridge = make({.ringCapacity = 4096, .perTurn = 10});
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    for (int i = 0; i < 95; ++i)
        ::raise(SIGUSR1);
    int turns = 0;
    while (spy.count() < 95 && turns < 1000) {
        const auto before = spy.count();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        QVERIFY(spy.count() - before <= 20); // a call may poll twice
        ++turns;
    }
    QCOMPARE(spy.count(), 95);
    QVERIFY(turns >= 5);
}

void TestSignalBridge::floodIsCountedNotLost()
{
    const auto bridge = make();
    int received = 0;
    quint64 overflowed = 0;
    int receivedBeforeOverflow = -1;
    connect(bridge.get(), &SignalBridge::received, this, [&] { ++received; });
    connect(bridge.get(), &SignalBridge::overflowed, this, [&](SignalNumber signal, quint64 count) {
        QCOMPARE(signal, number(SIGUSR1));
        receivedBeforeOverflow = received;
        overflowed += count;
    });
    QVERIFY(bridge->watch(number(SIGUSR1)));
    constexpr int sent = 10'000;
    for (int i = 0; i < sent; ++i)
        ::raise(SIGUSR1);
    QTRY_COMPARE(received + static_cast<int>(overflowed), sent);
    QCOMPARE(received, 4096);
    QCOMPARE(receivedBeforeOverflow, 4096); // what filled the ring came first
    QCOMPARE(bridge->overflowCount(), overflowed);
    ::raise(SIGUSR1);
    QTRY_COMPARE(received, 4097); // and it goes on
}

void TestSignalBridge::smallRingIsRoundedUp()
{
    const auto bridge = make({.ringCapacity = 5000, .perTurn = 0});
    int received = 0;
    connect(bridge.get(), &SignalBridge::received, this, [&] { ++received; });
    QVERIFY(bridge->watch(number(SIGUSR1)));
    for (int i = 0; i < 9000; ++i)
        ::raise(SIGUSR1);
    QTRY_COMPARE(bridge->overflowCount(), quint64(9000 - 8192));
    QTRY_COMPARE(received, 8192); // perTurn 0 counts as 1: slow, not stuck
}

void TestSignalBridge::forkedChildKeepsItsHandsOff()
{
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    const pid_t child = ::fork();
    if (child == 0) {
        for (int i = 0; i < 100; ++i)
            ::raise(SIGUSR1);
        ::_exit(0);
    }
    waitFor(child);
    ::raise(SIGUSR1);
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<ReceivedSignal>().senderPid, std::optional(::getpid()));
}

void TestSignalBridge::forkedChildCanMakeItsOwn()
{
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    ::raise(SIGUSR1); // in the ring, unread: the child must not take it for its own
    const pid_t child = ::fork();
    if (child == 0) {
        auto own = SignalBridge::create();
        if (!own)
            ::_exit(1);
        if (dispositionOf(SIGUSR1).sa_handler != SIG_DFL)
            ::_exit(2);
        int calls = 0;
        connect(own->get(), &SignalBridge::received, own->get(),
                [&](const ReceivedSignal &signal) { calls += signal.senderPid == ::getpid() ? 1 : 100; });
        if (!(*own)->watch(number(SIGUSR1)))
            ::_exit(3);
        ::raise(SIGUSR1);
        for (int i = 0; i < 100 && calls == 0; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        ::_exit(calls == 1 ? 0 : 4);
    }
    waitFor(child);
    QTRY_COMPARE(spy.count(), 1);
    ::raise(SIGUSR1);
    QTRY_COMPARE(spy.count(), 2);
}

void TestSignalBridge::vforkedChildKeepsItsHandsOff()
{
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" // of newer C libraries; a vforked child is the point here
    const pid_t child = ::vfork();
#pragma GCC diagnostic pop
    if (child == 0) {
        ::kill(::getpid(), SIGUSR1);
        ::_exit(0);
    }
    waitFor(child);
    ::raise(SIGUSR1);
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<ReceivedSignal>().senderPid, std::optional(::getpid()));
    QCOMPARE(bridge->overflowCount(), quint64(0));
}

void TestSignalBridge::severalThreadsReceive()
{
    constexpr int threads = 4;
    constexpr int perThread = 20'000;
    const auto bridge = make();
    int received = 0;
    quint64 overflowed = 0;
    quint64 lastSequence = 0;
    int outOfOrder = 0;
    std::array<int, threads> last{};
    last.fill(-1);
    connect(bridge.get(), &SignalBridge::received, this, [&](const ReceivedSignal &signal) {
        outOfOrder += received > 0 && signal.sequence <= lastSequence ? 1 : 0;
        lastSequence = signal.sequence;
        // Each thread signals itself with ascending values: those must stay in order among themselves.
        const int thread = signal.value.value_or(0) / perThread;
        const int index = signal.value.value_or(0) % perThread;
        outOfOrder += index <= last[static_cast<size_t>(thread)] ? 1 : 0;
        last[static_cast<size_t>(thread)] = index;
        ++received;
    });
    connect(bridge.get(), &SignalBridge::overflowed, this, [&](SignalNumber, quint64 count) { overflowed += count; });
    QVERIFY(bridge->watch(number(SIGRTMIN)));
    std::vector<std::thread> workers;
    std::atomic<int> failed{0};
    for (int thread = 0; thread < threads; ++thread) {
        workers.emplace_back([&failed, thread] {
            for (int i = 0; i < perThread; ++i) {
                sigval value{};
                value.sival_int = thread * perThread + i;
                failed += ::pthread_sigqueue(::pthread_self(), SIGRTMIN, value) == 0 ? 0 : 1;
            }
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(received + static_cast<int>(overflowed) + failed.load(), threads * perThread, 60'000);
    for (std::thread &worker : workers)
        worker.join();
    QCOMPARE(outOfOrder, 0);
    QCOMPARE(failed.load(), 0);
    QCOMPARE(bridge->overflowCount(), overflowed);
}

void TestSignalBridge::creatingAgainAndAgainLeaksNoDescriptor()
{
    (void)make();
    const int before = openDescriptors();
    for (int i = 0; i < 200; ++i) {
        const auto bridge = make();
        QVERIFY(bridge);
        QVERIFY(bridge->watch(number(SIGUSR1)));
        ::raise(SIGUSR1);
    }
    QCOMPARE(openDescriptors(), before);
}

void TestSignalBridge::watchingAgainAndAgainRemembersOneDisposition()
{
    const auto bridge = make();
    const auto remembered = [] {
        int count = 0;
        for (const auto *known = handlers::state.previousList; known != nullptr; known = known->next)
            ++count;
        return count;
    };
    QVERIFY(bridge->watch(number(SIGUSR1)));
    const int before = remembered();
    for (int i = 0; i < 100; ++i) {
        leaveOnStack(i);
        QVERIFY(bridge->unwatch(number(SIGUSR1)));
        leaveOnStack(i + 100);
        QVERIFY(bridge->watch(number(SIGUSR1)));
    }
    QCOMPARE(remembered(), before);
}

void TestSignalBridge::errnoSurvivesTheHandler()
{
    const auto bridge = make();
    QVERIFY(bridge->watch(number(SIGUSR1)));
    errno = E2BIG;
    ::raise(SIGUSR1);
    QCOMPARE(errno, E2BIG);
}

void TestSignalBridge::interruptedReadIsRestarted()
{
    const auto bridge = make();
    QSignalSpy spy(bridge.get(), &SignalBridge::received);
    QVERIFY(bridge->watch(number(SIGUSR1)));
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const pthread_t reader = ::pthread_self();
    std::thread other([&] {
        ::pthread_kill(reader, SIGUSR1);
        (void)!::write(ends[1], "x", 1);
    });
    char byte = 0;
    QCOMPARE(::read(ends[0], &byte, 1), ssize_t(1)); // SA_RESTART: never EINTR
    other.join();
    ::close(ends[0]);
    ::close(ends[1]);
    QTRY_COMPARE(spy.count(), 1);
}

QTEST_GUILESS_MAIN(TestSignalBridge)
#include "tst_signalbridge.moc"
