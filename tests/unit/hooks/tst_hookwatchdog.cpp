// SPDX-License-Identifier: MIT
#include "core/hooks/hookwatchdog.h"

#include <QSemaphore>
#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_HookWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expiresOnceWhenNotDisarmed()
    {
        QSemaphore expired;
        HookWatchdog watchdog([&] { expired.release(); });
        watchdog.arm(1ms);
        expired.acquire(); // ctest's time limit is the watchdog of this wait
        QCOMPARE(expired.available(), 0);
    }

    void disarmedNeverExpires()
    {
        int expirations = 0;
        {
            HookWatchdog watchdog([&] { ++expirations; });
            watchdog.arm(1h);
            watchdog.disarm();
        } // joined
        QCOMPARE(expirations, 0);
    }

    void laterDeadlineReplacesTheEarlier()
    {
        QSemaphore expired;
        HookWatchdog watchdog([&] { expired.release(); });
        watchdog.arm(1h);
        watchdog.arm(1ms);
        expired.acquire();
    }

    void itsThreadTakesNoSignals()
    {
        sigset_t mask;
        QSemaphore expired;
        HookWatchdog watchdog([&] {
            ::pthread_sigmask(SIG_SETMASK, nullptr, &mask);
            expired.release();
        });
        watchdog.arm(0ms);
        expired.acquire();
        QVERIFY(sigismember(&mask, SIGTERM) == 1);
        QVERIFY(sigismember(&mask, SIGUSR1) == 1);
    }

    void leavesTheMaskOfItsCreatorAlone()
    {
        sigset_t before;
        sigset_t after;
        ::pthread_sigmask(SIG_SETMASK, nullptr, &before);
        HookWatchdog watchdog([] {});
        ::pthread_sigmask(SIG_SETMASK, nullptr, &after);
        for (int signal = 1; signal <= SIGRTMAX; ++signal)
            QCOMPARE(sigismember(&after, signal), sigismember(&before, signal));
    }
};

QTEST_APPLESS_MAIN(tst_HookWatchdog)
#include "tst_hookwatchdog.moc"
