// SPDX-License-Identifier: MIT
// SignalBridge as seen from outside: true wait statuses, and bursts from other processes.
#include "childprogram.h"

#include "core/signals/signalbridge.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <map>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace signalbox;

namespace {

const QString subject = QStringLiteral(BRIDGE_SUBJECT);

SignalNumber number(int signal)
{
    return *SignalNumber::fromNumber(signal);
}

// What arrived of a burst, held against what was sent.
struct Tally {
    std::map<pid_t, int> lastValue;
    quint64 nextSequence = 0;
    int received = 0;
    int overflowed = 0;
    int wrong = 0;

    void add(const ReceivedSignal &signal)
    {
        const auto last = lastValue.find(signal.senderPid.value_or(0));
        if (last == lastValue.end() || !signal.value || *signal.value <= last->second || signal.sequence != nextSequence
            || signal.code != SI_QUEUE || signal.senderUid != ::getuid()) {
            ++wrong;
        } else {
            last->second = *signal.value;
        }
        ++nextSequence;
        ++received;
    }
};

constexpr int total = 100'000;
constexpr rlim_t smallQueue = 3000;

// Who takes the real-time signals of a burst. main() blocks them before Qt Test starts its watchdog thread, which would
// else take some: two threads cannot keep an order between them.
enum Taker { MainThread, OtherThread, Nobody };

class SignalTaker
{
public:
    explicit SignalTaker(Taker taker)
    {
        sigemptyset(&m_set);
        sigaddset(&m_set, SIGRTMIN);
        ::getrlimit(RLIMIT_SIGPENDING, &m_limit);
        if (taker == MainThread)
            unblock();
        if (taker == OtherThread && ::pipe(m_told) == 0)
            m_thread = std::thread([this] { takeUntilTold(); });
        if (taker == Nobody) {
            const rlimit small{smallQueue, m_limit.rlim_max};
            ::setrlimit(RLIMIT_SIGPENDING, &small);
        }
    }
    ~SignalTaker()
    {
        if (m_thread.joinable()) {
            (void)!::write(m_told[1], "x", 1);
            m_thread.join();
            ::close(m_told[0]);
            ::close(m_told[1]);
        }
        ::setrlimit(RLIMIT_SIGPENDING, &m_limit);
        ::pthread_sigmask(SIG_BLOCK, &m_set, nullptr);
    }
    Q_DISABLE_COPY_MOVE(SignalTaker)

    void unblock() const { ::pthread_sigmask(SIG_UNBLOCK, &m_set, nullptr); }

private:
    void takeUntilTold()
    {
        unblock();
        char byte = 0;
        (void)!::read(m_told[0], &byte, 1);
    }

    sigset_t m_set{};
    rlimit m_limit{};
    int m_told[2] = {-1, -1};
    std::thread m_thread;
};

} // namespace

class TestSignalBridgeProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void burstIsDeliveredOrCounted_data();
    void burstIsDeliveredOrCounted();
    void blockedSignalKeepsTheEventLoopAtRest();
    void secondTerminationEndsABlockedReceiver_data();
    void secondTerminationEndsABlockedReceiver();
    void secondTerminationEndsABlockedEventLoop();
    void secondTerminationEndsARunningProgram();
    void rearmedTerminationIsTheFirstAgain();
    void reraiseGivesTheTrueStatus_data();
    void reraiseGivesTheTrueStatus();
    void reraiseOfAHarmlessSignalReturns();
    void reraiseOfAStopSignalStopsAndComesBack();
    void passThroughPerformsTheDefaultAction();
    void nohupIsLeftAlone();
    void initOfANamespaceExits_data();
    void initOfANamespaceExits();
};

void TestSignalBridgeProcess::burstIsDeliveredOrCounted_data()
{
    QTest::addColumn<int>("senders");
    QTest::addColumn<int>("burst");
    QTest::addColumn<int>("busyMs");
    QTest::addColumn<int>("taker");
    QTest::newRow("event loop running") << 4 << 1'000 << 0 << int(MainThread);
    QTest::newRow("event loop busy for a second") << 4 << 25'000 << 1'000 << int(MainThread);
    QTest::newRow("one sender, event loop busy") << 1 << 100'000 << 1'000 << int(MainThread);
    QTest::newRow("taken by another thread") << 4 << 25'000 << 0 << int(OtherThread);
    QTest::newRow("blocked until the kernel's queue is full") << 2 << 50'000 << 0 << int(Nobody);
}

void TestSignalBridgeProcess::burstIsDeliveredOrCounted()
{
#ifdef __SANITIZE_THREAD__
    QSKIP("ThreadSanitizer's own handler keeps one instance of each signal and drops the queued others");
#endif
    QFETCH(int, senders);
    QFETCH(int, burst);
    QFETCH(int, busyMs);
    QFETCH(int, taker);
    const int perSender = total / senders;
    auto bridge = SignalBridge::create();
    QVERIFY(bridge);
    Tally tally;
    connect(bridge->get(), &SignalBridge::received, this, [&](const ReceivedSignal &signal) { tally.add(signal); });
    connect(bridge->get(), &SignalBridge::overflowed, this,
            [&](SignalNumber, quint64 count) { tally.overflowed += static_cast<int>(count); });
    QVERIFY((*bridge)->watch(number(SIGRTMIN)));

    std::vector<std::unique_ptr<ChildProgram>> programs;
    for (int i = 0; i < senders; ++i) {
        programs.push_back(std::make_unique<ChildProgram>(
            subject, QStringList{QStringLiteral("send"), QString::number(::getpid()), QString::number(SIGRTMIN),
                                 QString::number(perSender), QString::number(i * perSender), QString::number(burst)}));
        tally.lastValue[programs.back()->pid()] = i * perSender - 1;
        QCOMPARE(programs.back()->readLine(), QByteArray("ready"));
    }
    const SignalTaker takes(static_cast<Taker>(taker));
    const int rounds = perSender / burst;
    for (int round = 1; round <= rounds; ++round) {
        for (const auto &program : programs)
            program->write("x");
        QElapsedTimer busy;
        busy.start();
        while (busy.elapsed() < busyMs) {
        } // nothing but handlers run
        if (rounds > 1)
            QTRY_COMPARE_WITH_TIMEOUT(tally.received + tally.overflowed, round * burst * senders, 60'000);
    }
    if (taker == OtherThread) { // the loop takes its turns while the other thread handles signals
        QTRY_VERIFY_WITH_TIMEOUT(
            std::all_of(programs.begin(), programs.end(), [](const auto &program) { return program->hasOutput(); }),
            60'000);
    }
    int accepted = 0;
    for (const auto &program : programs) {
        const QByteArray line = program->readLine();
        QVERIFY(line.startsWith("accepted "));
        accepted += line.mid(9).toInt();
    }
    if (taker == Nobody) {
        QVERIFY(accepted > 0 && accepted <= static_cast<int>(smallQueue));
        QCOMPARE(tally.received, 0);
        takes.unblock();
    } else if (rounds > 1) {
        QCOMPARE(accepted, total);
    } else {
        QVERIFY(accepted > 4096); // a kernel queue that is full for a moment refuses some
    }
    QTRY_COMPARE_WITH_TIMEOUT(tally.received + tally.overflowed, accepted, 60'000);
    QCOMPARE(tally.wrong, 0);
    QCOMPARE((*bridge)->overflowCount(), static_cast<quint64>(tally.overflowed));
    if (busyMs > 0)
        QCOMPARE(tally.received, 4096); // the ring, and not one less
    if (burst * senders < 4096)
        QCOMPARE(tally.overflowed, 0);
    qInfo("accepted %d = received %d + overflowed %d", accepted, tally.received, tally.overflowed);
    QCoreApplication::processEvents();
    QCOMPARE(tally.received + tally.overflowed, accepted); // and nothing twice
}

void TestSignalBridgeProcess::blockedSignalKeepsTheEventLoopAtRest()
{
    auto bridge = SignalBridge::create();
    QVERIFY(bridge);
    std::map<int, int> received;
    connect(bridge->get(), &SignalBridge::received, this,
            [&](const ReceivedSignal &signal) { ++received[signal.signal.value()]; });
    QVERIFY((*bridge)->watch(number(SIGRTMIN)));
    QVERIFY((*bridge)->watch(number(SIGUSR1)));
    const SignalTaker takes(Nobody);
    QCOMPARE(::kill(::getpid(), SIGRTMIN), 0); // stays pending, so that the hint of it stays, too
    constexpr int others = 20;
    int turns = 0;
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, bridge->get(), [&] { ++turns; });
    for (int i = 1; i <= others; ++i) { // what else arrives does so, and gives the hint another try each time
        QCOMPARE(::kill(::getpid(), SIGUSR1), 0);
        QTRY_COMPARE(received[SIGUSR1], i);
    }
    turns = 0;
    QTest::qWait(200);
    QVERIFY2(turns < 200, qPrintable(QString::number(turns))); // a busy loop makes tens of thousands
    QCOMPARE(received[SIGRTMIN], 0);
    takes.unblock();
    QTRY_COMPARE(received[SIGRTMIN], 1);
}

void TestSignalBridgeProcess::secondTerminationEndsABlockedReceiver_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("TERM twice") << SIGTERM << SIGTERM;
    QTest::newRow("INT twice") << SIGINT << SIGINT;
    QTest::newRow("INT, then TERM") << SIGINT << SIGTERM;
}

void TestSignalBridgeProcess::secondTerminationEndsABlockedReceiver()
{
    QFETCH(int, first);
    QFETCH(int, second);
    ChildProgram program(subject, {QStringLiteral("block-in-handler")});
    QCOMPARE(program.readLine(), QByteArray("ready"));
    ::kill(program.pid(), first);
    QCOMPARE(program.readLine(), QByteArray("first"));
    ::kill(program.pid(), second);
    const int status = program.wait();
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), second);
}

void TestSignalBridgeProcess::secondTerminationEndsABlockedEventLoop()
{
#ifdef __SANITIZE_THREAD__
    QSKIP("ThreadSanitizer puts handlers off until the next call it knows, and then forgets one of two that came "
          "together");
#endif
    ChildProgram program(subject, {QStringLiteral("block")});
    QCOMPARE(program.readLine(), QByteArray("ready"));
    // Two different ones, which cannot merge into one while pending. The lower number is delivered first.
    ::kill(program.pid(), SIGINT);
    ::kill(program.pid(), SIGTERM);
    const int status = program.wait();
    QVERIFY(WIFSIGNALED(status));
    QVERIFY(WTERMSIG(status) == SIGTERM || WTERMSIG(status) == SIGINT);
}

void TestSignalBridgeProcess::secondTerminationEndsARunningProgram()
{
    ChildProgram program(subject, {QStringLiteral("report")});
    QCOMPARE(program.readLine(), QByteArray("ready"));
    ::kill(program.pid(), SIGTERM);
    QCOMPARE(program.readLine(), QByteArray("received SIGTERM"));
    ::kill(program.pid(), SIGTERM);
    const int status = program.wait();
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGTERM);
}

void TestSignalBridgeProcess::rearmedTerminationIsTheFirstAgain()
{
    ChildProgram program(subject, {QStringLiteral("rearm")});
    QCOMPARE(program.readLine(), QByteArray("ready"));
    for (int i = 0; i < 3; ++i) {
        ::kill(program.pid(), SIGINT);
        QCOMPARE(program.readLine(), QByteArray("received SIGINT"));
    }
    const int status = program.wait();
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 7);
}

void TestSignalBridgeProcess::reraiseGivesTheTrueStatus_data()
{
    QTest::addColumn<int>("signal");
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGABRT, SIGUSR1, SIGPIPE, SIGIO, SIGRTMIN, SIGRTMAX})
        QTest::addRow("%s", qPrintable(number(signal).name())) << signal;
}

void TestSignalBridgeProcess::reraiseGivesTheTrueStatus()
{
    QFETCH(int, signal);
    ChildProgram program(subject, {QStringLiteral("reraise"), number(signal).shortName()}, [] {
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
    });
    QCOMPARE(program.readLine(), QByteArray("ready"));
    ::kill(program.pid(), signal);
    const int status = program.wait();
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), signal);
}

void TestSignalBridgeProcess::reraiseOfAHarmlessSignalReturns()
{
    ChildProgram program(subject, {QStringLiteral("reraise"), QStringLiteral("WINCH")});
    QCOMPARE(program.readLine(), QByteArray("ready"));
    ::kill(program.pid(), SIGWINCH);
    QCOMPARE(program.readLine(), QByteArray("survived"));
    const int status = program.wait();
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 7);
}

void TestSignalBridgeProcess::reraiseOfAStopSignalStopsAndComesBack()
{
    // In a process group of its own, but not an orphaned one, where the stop would do nothing.
    ChildProgram program(subject, {QStringLiteral("reraise"), QStringLiteral("TSTP")}, [] { ::setpgid(0, 0); });
    QCOMPARE(program.readLine(), QByteArray("ready"));
    ::kill(program.pid(), SIGTSTP);
    const int stopped = program.wait(WUNTRACED);
    QVERIFY(WIFSTOPPED(stopped));
    QCOMPARE(WSTOPSIG(stopped), SIGTSTP);
    ::kill(program.pid(), SIGCONT);
    QCOMPARE(program.readLine(), QByteArray("survived"));
    const int status = program.wait();
    QVERIFY(WIFEXITED(status));
}

void TestSignalBridgeProcess::passThroughPerformsTheDefaultAction()
{
    ChildProgram program(subject, {QStringLiteral("pass-through")});
    const int status = program.wait();
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGTERM);
}

void TestSignalBridgeProcess::nohupIsLeftAlone()
{
    ChildProgram program(subject, {QStringLiteral("watch-state")}, [] { ::signal(SIGHUP, SIG_IGN); });
    QCOMPARE(program.readLine(), QByteArray("left-ignored"));
    ::kill(program.pid(), SIGHUP);
    program.write("x");
    const int status = program.wait();
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestSignalBridgeProcess::initOfANamespaceExits_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("re-raised") << QStringLiteral("reraise") << 128 + SIGTERM;
    QTest::newRow("second termination") << QStringLiteral("second") << 128 + SIGINT;
}

void TestSignalBridgeProcess::initOfANamespaceExits()
{
    QFETCH(QString, what);
    QFETCH(int, exitCode);
    ChildProgram program(subject, {QStringLiteral("init"), what});
    const QByteArray line = program.readLine();
    if (line.startsWith("skip "))
        QSKIP(("no user and pid namespace: " + line.mid(5)).constData());
    QVERIFY(line.startsWith("status "));
    const int status = line.mid(7).toInt();
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), exitCode);
}

int main(int argc, char **argv)
{
    sigset_t burst;
    sigemptyset(&burst);
    sigaddset(&burst, SIGRTMIN);
    ::pthread_sigmask(SIG_BLOCK, &burst, nullptr);
    QCoreApplication app(argc, argv);
    TestSignalBridgeProcess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_signalbridgeprocess.moc"
