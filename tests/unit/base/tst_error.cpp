// SPDX-License-Identifier: MIT
#include "core/base/result.h"

#include <QSet>
#include <QTest>

#include <cerrno>

using namespace signalbox;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errnoBecomesItsCode_data();
    void errnoBecomesItsCode();
    void lastErrorIsTheThreadsErrno();
    void errnoHasItsName();
    void codesHaveStableDistinctNames();
    void resultCarriesValueOrError();
};

void TestError::errnoBecomesItsCode_data()
{
    QTest::addColumn<int>("errnoValue");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *tag, int value, const char *name) {
        QTest::newRow(tag) << value << QString::fromLatin1(name);
    };
    row("ESRCH", ESRCH, "NoSuchProcess");
    row("EPERM", EPERM, "PermissionDenied");
    row("EACCES", EACCES, "PermissionDenied");
    row("EINVAL", EINVAL, "InvalidArgument");
    row("ENOSYS", ENOSYS, "Unsupported");
    row("EOPNOTSUPP", EOPNOTSUPP, "Unsupported");
    row("EMFILE", EMFILE, "LimitReached");
    row("ENFILE", ENFILE, "LimitReached");
    row("ENOMEM", ENOMEM, "LimitReached");
    row("EEXIST", EEXIST, "AlreadyExists");
    row("ENOENT", ENOENT, "NotFound");
    row("ETIMEDOUT", ETIMEDOUT, "TimedOut");
    row("EIO", EIO, "Io");
    row("unknown", 9999, "Io");
}

void TestError::errnoBecomesItsCode()
{
    QFETCH(int, errnoValue);
    QFETCH(QString, name);
    const Error error = errorFromErrno(errnoValue, "operate", QStringLiteral("subject"));
    QCOMPARE(QString::fromLatin1(errorCodeName(error.code)), name);
    QCOMPARE(error.errnoValue, errnoValue);
    QCOMPARE(error.operation, QStringLiteral("operate"));
    QCOMPARE(error.subject, QStringLiteral("subject"));
    QCOMPARE(error.position, qsizetype(-1));
    QVERIFY(error.reason.isEmpty());
}

void TestError::errnoHasItsName()
{
    QCOMPARE(errnoName(ENOENT), QStringLiteral("ENOENT"));
    QCOMPARE(errnoName(EAGAIN), QStringLiteral("EAGAIN"));
    QCOMPARE(errnoName(0), QStringLiteral("errno 0"));
    QCOMPARE(errnoName(9999), QStringLiteral("errno 9999"));
}

void TestError::lastErrorIsTheThreadsErrno()
{
    errno = ESRCH;
    const Error error = lastSystemError("kill", QStringLiteral("12"));
    QCOMPARE(error.code, ErrorCode::NoSuchProcess);
    QCOMPARE(error.errnoValue, ESRCH);
}

void TestError::codesHaveStableDistinctNames()
{
    QSet<QString> names;
    int count = 0;
    for (int code = int(ErrorCode::NoSuchProcess); code <= int(ErrorCode::Io); ++code, ++count)
        names << QString::fromLatin1(errorCodeName(static_cast<ErrorCode>(code)));
    QCOMPARE(names.size(), qsizetype(count));
    // Part of the terminal's JSON contract.
    QCOMPARE(QString::fromLatin1(errorCodeName(ErrorCode::StaleIdentity)), QStringLiteral("StaleIdentity"));
    QCOMPARE(QString::fromLatin1(errorCodeName(ErrorCode::QueueFull)), QStringLiteral("QueueFull"));
}

void TestError::resultCarriesValueOrError()
{
    const Result<int> value = 42;
    QVERIFY(value);
    QCOMPARE(*value, 42);
    const Result<int> error = Failure(Error{.code = ErrorCode::Cancelled, .operation = QStringLiteral("wait")});
    QVERIFY(!error);
    QCOMPARE(error.error().code, ErrorCode::Cancelled);
    QVERIFY(Result<void>().has_value());
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
