// SPDX-License-Identifier: MIT
#include "core/children/waitstatus.h"

#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;

namespace {
using Kind = WaitStatus::Kind;

int rawStatusOf(void (*behaviour)(int), int argument)
{
    const pid_t child = ::fork();
    if (child == 0) {
        behaviour(argument);
        ::_exit(255);
    }
    int status = -1;
    return ::waitpid(child, &status, WUNTRACED) == child ? status : -1;
}
} // namespace

class TestWaitStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExitCodeIsRead();
    void everyTerminatingSignalIsRead();
    void coreDumpIsTold();
    void stopAndResumptionAreNoEnds();
    void unknownIsNoExitZero();
};

void TestWaitStatus::everyExitCodeIsRead()
{
    for (int code = 0; code < 256; ++code) {
        const WaitStatus status = WaitStatus::fromRaw(code << 8);
        QCOMPARE(status.kind, Kind::Exited);
        QCOMPARE(status.exitCode, std::optional(code));
        QVERIFY(status.isEnd());
        QVERIFY(!status.signal.isValid());
    }
    const WaitStatus real = WaitStatus::fromRaw(rawStatusOf([](int code) { ::_exit(code); }, 42));
    QCOMPARE(real.exitCode, std::optional(42));
}

void TestWaitStatus::everyTerminatingSignalIsRead()
{
    for (int number = 1; number <= SignalNumber::maximum(); ++number) {
        const WaitStatus status = WaitStatus::fromRaw(number);
        QCOMPARE(status.kind, Kind::Killed);
        QCOMPARE(status.signal.value(), number);
        QVERIFY(!status.exitCode);
        QVERIFY(!status.coreDumped);
        QVERIFY(status.isEnd());
    }
    const WaitStatus real = WaitStatus::fromRaw(rawStatusOf([](int number) { ::raise(number); }, SIGKILL));
    QCOMPARE(real.signal.value(), SIGKILL);
}

void TestWaitStatus::coreDumpIsTold()
{
    QVERIFY(WaitStatus::fromRaw(SIGSEGV | 0x80).coreDumped);
    QCOMPARE(WaitStatus::fromRaw(SIGSEGV | 0x80).signal.value(), SIGSEGV);
}

void TestWaitStatus::stopAndResumptionAreNoEnds()
{
    const WaitStatus stopped = WaitStatus::fromRaw(SIGTSTP << 8 | 0x7f);
    QCOMPARE(stopped.kind, Kind::Stopped);
    QCOMPARE(stopped.signal.value(), SIGTSTP);
    QVERIFY(!stopped.isEnd());
    const WaitStatus continued = WaitStatus::fromRaw(0xffff);
    QCOMPARE(continued.kind, Kind::Continued);
    QVERIFY(!continued.isEnd());
}

void TestWaitStatus::unknownIsNoExitZero()
{
    QVERIFY(WaitStatus::unknown() != WaitStatus::fromRaw(0));
    QVERIFY(!WaitStatus::unknown().exitCode);
    QVERIFY(WaitStatus::unknown().isEnd());
}

QTEST_GUILESS_MAIN(TestWaitStatus)
#include "tst_waitstatus.moc"
