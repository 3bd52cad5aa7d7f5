// SPDX-License-Identifier: MIT
#include "ui/support/errortext.h"

#include <QSet>
#include <QTest>

#include <cerrno>

#include <csignal>

using namespace signalbox;

namespace {

Error failure(ErrorCode code, const QString &subject = QStringLiteral("1234@99"), const char *reason = "")
{
    return Error{
        .code = code, .operation = QStringLiteral("send signal"), .subject = subject, .reason = QLatin1String(reason)};
}

ErrorContext aboutSleep()
{
    ErrorContext context;
    context.process = ProcessId{.pid = 1234, .startTime = 99};
    context.processName = QStringLiteral("sle\nep");
    context.owner = QStringLiteral("root");
    context.signal = SignalNumber::fromNumber(SIGTERM).value_or(SignalNumber());
    return context;
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatForWhomWhyAndWhatHelps()
    {
        const QString text = errorText(failure(ErrorCode::PermissionDenied), aboutSleep());
        for (const char *part :
             {"SIGTERM", "sle\\nep (1234)", "belongs to root", "not permitted", "signalbox send TERM 1234@99"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
        QVERIFY(!text.contains(QLatin1Char('\n')));
    }

    void whatTheSystemReportedIsInWordsOrByName()
    {
        Error error = failure(ErrorCode::Io);
        error.errnoValue = ENOSPC;
        QCOMPARE(errorReason(error), QStringLiteral("no space is left on the device"));
        error.errnoValue = ENOTTY;
        QCOMPARE(errorReason(error), QStringLiteral("the system reported error ENOTTY"));
    }

    void whoWasNeverThereHasNotEnded()
    {
        const Error byNumber = failure(ErrorCode::NoSuchProcess, QStringLiteral("1234"));
        QCOMPARE(errorText(byNumber), QStringLiteral("There is no process 1234."));
        QCOMPARE(errorReason(byNumber), QStringLiteral("there is no process 1234"));
        ErrorContext sending;
        sending.signal = SignalNumber::fromNumber(SIGTERM).value_or(SignalNumber());
        QCOMPARE(errorText(byNumber, sending), QStringLiteral("There is no process 1234."));
        sending.process = ProcessId{.pid = 1234, .startTime = 0}; // as typed: nobody has seen it
        QCOMPARE(errorText(byNumber, sending), QStringLiteral("There is no process 1234."));
        // One that was seen before has.
        QCOMPARE(errorReason(failure(ErrorCode::NoSuchProcess)), QStringLiteral("it has ended"));
        QVERIFY(errorText(byNumber, aboutSleep()).endsWith(QLatin1String("it has ended.")));
    }

    void everyCodeHasAReasonOfItsOwn()
    {
        QSet<QString> reasons;
        int codes = 0;
        for (int code = 0; code <= static_cast<int>(ErrorCode::Io); ++code, ++codes)
            reasons << errorReason(failure(static_cast<ErrorCode>(code)));
        QVERIFY(!reasons.contains(QString()));
        QCOMPARE(reasons.size(), static_cast<qsizetype>(codes));
    }

    void refinementsAreToldInsteadOfTheCode_data()
    {
        QTest::addColumn<QByteArray>("reason");
        for (const char *reason : {"uncatchable", "reserved", "synchronous-fault", "pid-out-of-range", "thread-id",
                                   "hidden", "read-only", "init", "ourselves", "session-leader", "display-server"})
            QTest::newRow(reason) << QByteArray(reason);
    }

    void refinementsAreToldInsteadOfTheCode()
    {
        QFETCH(QByteArray, reason);
        const Error plain = failure(ErrorCode::InvalidArgument);
        const Error refined = failure(ErrorCode::InvalidArgument, plain.subject, reason.constData());
        QVERIFY(errorReason(refined) != errorReason(plain));
        QVERIFY(!errorReason(refined).isEmpty());
    }

    void anUnknownRefinementFallsBackToTheCode()
    {
        QCOMPARE(errorReason(failure(ErrorCode::NoSuchProcess, {}, "unheard-of")),
                 errorReason(failure(ErrorCode::NoSuchProcess)));
    }

    void hostileSubjectsAreVisible()
    {
        Error error = failure(ErrorCode::Io, QStringLiteral("/tmp/\u202ex\ny"));
        error.operation = QStringLiteral("open");
        error.errnoValue = 28;
        const QString text = errorText(error);
        QVERIFY(!text.contains(QChar(0x202e)));
        QVERIFY(!text.contains(QLatin1Char('\n')));
        QVERIFY(text.contains(QLatin1String("no space")));
    }

    void anEmptyErrorStillReads() { QVERIFY(errorText(Error()).size() > 10); }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
