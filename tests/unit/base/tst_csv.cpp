// SPDX-License-Identifier: MIT
#include "core/base/csv.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace signalbox;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsQuotedAndDisarmed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("plain") << "sleep"
                               << "sleep";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("blank") << "a b"
                               << "a b";
        QTest::newRow("comma") << "a,b"
                               << "\"a,b\"";
        QTest::newRow("quote") << "a\"b"
                               << "\"a\"\"b\"";
        QTest::newRow("line feed") << "a\nb"
                                   << "\"a\nb\"";
        QTest::newRow("carriage return") << "a\rb"
                                         << "\"a\rb\"";
        QTest::newRow("equals") << "=1+1"
                                << "'=1+1";
        QTest::newRow("plus") << "+1"
                              << "'+1";
        QTest::newRow("minus") << "-cmd"
                               << "'-cmd";
        QTest::newRow("at") << "@SUM(A1)"
                            << "'@SUM(A1)";
        QTest::newRow("tab first") << "\t=1"
                                   << "'\t=1";
        QTest::newRow("carriage return first") << "\r=1"
                                               << "\"'\r=1\"";
        QTest::newRow("line feed first") << "\n=1"
                                         << "\"'\n=1\"";
        QTest::newRow("full-width equals") << QString(QChar(0xff1d)) + QStringLiteral("1")
                                           << QLatin1Char('\'') + QString(QChar(0xff1d)) + QStringLiteral("1");
        QTest::newRow("formula with quotes") << "=cmd|' /C calc'!A0\",\"x"
                                             << "\"'=cmd|' /C calc'!A0\"\",\"\"x\"";
        QTest::newRow("formula in the middle") << "a=1"
                                               << "a=1";
    }

    void textIsQuotedAndDisarmed()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, field);
        QCOMPARE(csvText(text), field);
    }

    void valuesKeepWhatTheyAre_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("field");
        QTest::newRow("negative number") << QJsonValue(-42) << "-42";
        QTest::newRow("large number") << QJsonValue(9007199254740991.0) << "9007199254740991";
        QTest::newRow("fraction") << QJsonValue(3.1) << "3.1";
        QTest::newRow("a number in a text is a text") << QJsonValue(QStringLiteral("-42")) << "'-42";
        QTest::newRow("true") << QJsonValue(true) << "true";
        QTest::newRow("false") << QJsonValue(false) << "false";
        QTest::newRow("unknown") << QJsonValue(QJsonValue::Null) << "";
        QTest::newRow("not there") << QJsonValue(QJsonValue::Undefined) << "";
        QTest::newRow("object") << QJsonValue(QJsonObject{{QStringLiteral("a"), 1}}) << "";
        QTest::newRow("signals") << QJsonValue(QJsonArray{QStringLiteral("SIGHUP"), QStringLiteral("SIGTERM")})
                                 << "SIGHUP SIGTERM";
        QTest::newRow("arguments") << QJsonValue(QJsonArray{QStringLiteral("sh"), QStringLiteral("a b")}) << "sh 'a b'";
        QTest::newRow("first argument a formula")
            << QJsonValue(QJsonArray{QStringLiteral("=1"), QStringLiteral("x")}) << "'=1 x";
        QTest::newRow("controls") << QJsonValue(QStringLiteral("a\x1b[31m\n")) << "a\\u{1B}[31m\\n";
    }

    void valuesKeepWhatTheyAre()
    {
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, field);
        QCOMPARE(csvValue(value), field);
    }

    void aRecordEndsWithCrLf()
    {
        QCOMPARE(csvLine({QStringLiteral("a"), {}, QStringLiteral("b")}), QStringLiteral("a,,b\r\n"));
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
