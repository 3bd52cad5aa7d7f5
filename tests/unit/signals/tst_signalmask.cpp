// SPDX-License-Identifier: MIT
#include "core/signals/signalmask.h"

#include <QTest>

#include <thread>

using namespace signalbox;

namespace {

SignalSet currentMask()
{
    sigset_t set;
    ::pthread_sigmask(SIG_SETMASK, nullptr, &set);
    return SignalSet::fromSigset(set);
}

SignalNumber number(int signal)
{
    return *SignalNumber::fromNumber(signal);
}

} // namespace

class tst_SignalMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { unblockSignals(); }
    void cleanup() { unblockSignals(); }

    void everythingFromOutsideCanBeHeldBack()
    {
        for (const int signal :
             {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGCHLD, SIGTSTP, SIGPIPE, SIGRTMIN, SIGRTMAX})
            QVERIFY2(blockableSignals().contains(number(signal)), qPrintable(number(signal).name()));
    }

    void faultsAndWhatNobodyCanBlockAreNotHeldBack()
    {
        for (const int signal : {SIGKILL, SIGSTOP, 32, 33, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS})
            QVERIFY2(!blockableSignals().contains(number(signal)), qPrintable(number(signal).name()));
    }

    void maskIsBackAfterTheScope()
    {
        sigset_t own;
        sigemptyset(&own);
        sigaddset(&own, SIGUSR2);
        ::pthread_sigmask(SIG_BLOCK, &own, nullptr);
        const SignalSet before = currentMask();
        {
            const SignalMaskScope scope;
            QCOMPARE(currentMask(), before | blockableSignals());
        }
        QCOMPARE(currentMask(), before);
    }

    void threadStartedInTheScopeTakesNothingAfterIt()
    {
        SignalSet mask;
        std::thread thread;
        {
            const SignalMaskScope scope;
            thread = std::thread([&mask] { mask = currentMask(); });
        }
        thread.join();
        QCOMPARE(mask, blockableSignals());
        QVERIFY(currentMask().isEmpty());
    }

    void inheritedBlockIsTakenAway()
    {
        sigset_t own;
        sigfillset(&own);
        ::pthread_sigmask(SIG_BLOCK, &own, nullptr);
        unblockSignals();
        QVERIFY(currentMask().isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_SignalMask)
#include "tst_signalmask.moc"
