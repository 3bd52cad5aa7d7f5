// SPDX-License-Identifier: MIT
#include "core/signals/siginforecord.h"

#include <QTest>

#include <csignal>

using namespace signalbox;

class TestSiginfoRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatTheCodeSetsIsRead_data();
    void onlyWhatTheCodeSetsIsRead();
    void childStatusIsTakenAsItIs();
    void withoutInfoOnlyTheSignalIsKnown();
    void senderZeroIsUnknown();
};

void TestSiginfoRecord::onlyWhatTheCodeSetsIsRead_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("sender");
    QTest::addColumn<bool>("value");
    const auto row = [](const char *name, int signal, int code, bool sender, bool value) {
        QTest::newRow(name) << signal << code << sender << value;
    };
    row("SI_USER", SIGTERM, SI_USER, true, false);
    row("SI_TKILL", SIGTERM, SI_TKILL, true, false);
    row("SI_QUEUE", SIGRTMIN, SI_QUEUE, true, true);
    row("SI_MESGQ", SIGRTMIN, SI_MESGQ, true, true);
    row("SI_ASYNCIO", SIGRTMIN, SI_ASYNCIO, true, true);
    row("SI_TIMER", SIGALRM, SI_TIMER, false, true);
    row("SI_KERNEL", SIGINT, SI_KERNEL, false, false);
    row("SI_SIGIO", SIGIO, SI_SIGIO, false, false);
    row("POLL_IN", SIGIO, POLL_IN, false, false);
    row("SYS_SECCOMP", SIGSYS, 1, false, false);
    row("POLL_IN by F_SETSIG", SIGRTMIN, POLL_IN, false, false);
    row("a code of somebody's own", SIGRTMIN, -1234, true, true);
}

void TestSiginfoRecord::onlyWhatTheCodeSetsIsRead()
{
    QFETCH(int, signal);
    QFETCH(int, code);
    QFETCH(bool, sender);
    QFETCH(bool, value);
    siginfo_t info{};
    info.si_signo = signal;
    info.si_code = code;
    info.si_pid = 4711;
    info.si_uid = 0; // root is a real uid, not "unknown"
    info.si_value.sival_int = -7;
    const ReceivedSignal received = receivedFromRecord(recordFromSiginfo(signal, &info), 5);
    QCOMPARE(received.signal.value(), signal);
    QVERIFY(received.hasInfo);
    QCOMPARE(received.code, code);
    QCOMPARE(received.senderPid, sender ? std::optional<pid_t>(4711) : std::nullopt);
    QCOMPARE(received.senderUid, sender ? std::optional<uid_t>(0) : std::nullopt);
    QCOMPARE(received.value, value ? std::optional(-7) : std::nullopt);
    QVERIFY(!received.status);
    QCOMPARE(received.sequence, quint64(5));
    QVERIFY(received.monotonicNs > 0);
}

void TestSiginfoRecord::childStatusIsTakenAsItIs()
{
    siginfo_t info{};
    info.si_signo = SIGCHLD;
    info.si_code = CLD_EXITED;
    info.si_pid = 4711;
    info.si_status = 42; // decoded by the kernel already
    const ReceivedSignal received = receivedFromRecord(recordFromSiginfo(SIGCHLD, &info), 0);
    QCOMPARE(received.status, std::optional(42));
    QCOMPARE(received.senderPid, std::optional<pid_t>(4711));
    QVERIFY(!received.value);
}

void TestSiginfoRecord::withoutInfoOnlyTheSignalIsKnown()
{
    const ReceivedSignal received = receivedFromRecord(recordFromSiginfo(SIGCHLD, nullptr), 0);
    QCOMPARE(received.signal.value(), SIGCHLD);
    QVERIFY(!received.hasInfo);
    QVERIFY(!received.senderPid);
    QVERIFY(!received.senderUid);
    QVERIFY(!received.value);
    QVERIFY(!received.status);
}

void TestSiginfoRecord::senderZeroIsUnknown()
{
    siginfo_t info{};
    info.si_signo = SIGTERM;
    info.si_code = SI_USER;
    const ReceivedSignal received = receivedFromRecord(recordFromSiginfo(SIGTERM, &info), 0);
    QVERIFY(!received.senderPid);
    QVERIFY(!received.senderUid);
}

QTEST_GUILESS_MAIN(TestSiginfoRecord)
#include "tst_siginforecord.moc"
