// SPDX-License-Identifier: MIT
#include "ui/support/forecasttext.h"

#include <QSet>
#include <QTest>

#include <csignal>

using namespace signalbox;

namespace {

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

SignalForecast to(ForecastOutcome outcome)
{
    return SignalForecast{.outcome = outcome, .reason = ForecastReason::DefaultAction};
}

} // namespace

class TestForecastText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOutcomeAndReasonHasWordsOfItsOwn()
    {
        QSet<QString> shorts;
        QSet<QString> sentences;
        for (int i = 0; i <= static_cast<int>(ForecastOutcome::Unknown); ++i) {
            shorts << forecastShort(to(static_cast<ForecastOutcome>(i)));
            sentences << forecastSentence(number(SIGTERM), to(static_cast<ForecastOutcome>(i)));
        }
        QCOMPARE(shorts.size(), qsizetype{static_cast<int>(ForecastOutcome::Unknown) + 1});
        QCOMPARE(sentences.size(), shorts.size());
        QVERIFY(!shorts.contains(QString()));
        QSet<QString> reasons;
        for (int i = 0; i <= static_cast<int>(ForecastReason::AwaitedByThread); ++i)
            reasons << forecastReason(static_cast<ForecastReason>(i));
        QCOMPARE(reasons.size(), qsizetype{static_cast<int>(ForecastReason::AwaitedByThread) + 1});
        QVERIFY(!reasons.contains(QString()));
    }

    void aSummaryCountsTheMostFrequentFirst()
    {
        const std::vector<SignalForecast> all{to(ForecastOutcome::Handled), to(ForecastOutcome::Terminates),
                                              to(ForecastOutcome::Terminates)};
        QCOMPARE(forecastSummary(all), QStringLiteral("2 end, 1 handles it"));
        QCOMPARE(forecastSummary({}), QString());
    }

    void onlyAnEndIsDestructive()
    {
        for (int i = 0; i <= static_cast<int>(ForecastOutcome::Unknown); ++i) {
            const auto outcome = static_cast<ForecastOutcome>(i);
            QCOMPARE(isDestructive(to(outcome)),
                     outcome == ForecastOutcome::Terminates || outcome == ForecastOutcome::DumpsCore);
        }
    }

    void dispositionsAreAllNamed()
    {
        SignalDisposition disposition;
        QCOMPARE(dispositionText(number(SIGTERM), disposition), QStringLiteral("default"));
        disposition.caught.insert(number(SIGTERM));
        disposition.blocked.insert(number(SIGTERM));
        disposition.sharedPending.insert(number(SIGTERM));
        QCOMPARE(dispositionText(number(SIGTERM), disposition), QStringLiteral("caught, blocked, pending"));
        QCOMPARE(dispositionText(number(SIGHUP), disposition), QStringLiteral("default"));
    }

    void outcomesTellCodeSignalAndTime()
    {
        SendOutcome outcome;
        outcome.what = SendOutcome::What::Exited;
        outcome.exitCode = 3;
        outcome.afterMs = 12;
        QCOMPARE(sendOutcomeText(outcome), QStringLiteral("exited with code 3 after 12 ms"));
        outcome.what = SendOutcome::What::Killed;
        outcome.signal = number(SIGSEGV);
        outcome.coreDumped = true;
        outcome.afterMs = 12'340;
        QCOMPARE(sendOutcomeText(outcome), QStringLiteral("killed by SIGSEGV, core dumped after 12.3 s"));
        outcome.what = SendOutcome::What::Running;
        QCOMPARE(sendOutcomeText(outcome), QStringLiteral("still running"));
        QCOMPARE(sendOutcomeText(outcome, to(ForecastOutcome::Handled)),
                 QStringLiteral("still running after handling"));
        outcome.what = SendOutcome::What::Pending;
        outcome.pendingReason = SendOutcome::PendingReason::Blocked;
        QCOMPARE(sendOutcomeText(outcome), QStringLiteral("still pending: blocked"));
        const SendOutcome pending = outcome;
        outcome = {};
        outcome.what = SendOutcome::What::Stopped;
        outcome.signal = number(SIGSTOP);
        outcome.afterMs = 2;
        QCOMPARE(sendOutcomeText(outcome), QStringLiteral("stopped by SIGSTOP after 2 ms"));
        SendOutcome end;
        end.what = SendOutcome::What::EndedUnknown;
        end.unknownReason = UnknownStatusReason::KernelTooOld;
        end.afterMs = 30;
        QCOMPARE(sendOutcomeText(end, {}, outcome),
                 QStringLiteral("stopped by SIGSTOP after 2 ms; then ended after 30 ms, status unknown: "
                                "this kernel does not tell"));
        end.what = SendOutcome::What::Exited;
        end.exitCode = 0;
        QCOMPARE(sendOutcomeText(end, {}, pending), QStringLiteral("was pending; then exited with code 0 after 30 ms"));
        QCOMPARE(sendOutcomeText(end, to(ForecastOutcome::Handled), SendOutcome{}),
                 QStringLiteral("handled it; then exited with code 0 after 30 ms"));
    }

    void anUnknownEndIsNotSaidToBeZero()
    {
        SendOutcome outcome;
        outcome.what = SendOutcome::What::EndedUnknown;
        outcome.unknownReason = UnknownStatusReason::KernelTooOld;
        const QString text = sendOutcomeText(outcome);
        QVERIFY(text.contains(QLatin1String("unknown")));
        QVERIFY(text.contains(unknownStatusText(UnknownStatusReason::KernelTooOld)));
        QVERIFY(!text.contains(QLatin1Char('0')));
    }
};

QTEST_GUILESS_MAIN(TestForecastText)
#include "tst_forecasttext.moc"
