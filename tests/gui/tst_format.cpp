// SPDX-License-Identifier: MIT
#include "ui/support/format.h"

#include <QTest>

using namespace signalbox;

class TestFormat : public QObject
{
    Q_OBJECT

private:
    Format english{QLocale(QLocale::English, QLocale::UnitedStates)};
    Format german{QLocale(QLocale::German, QLocale::Germany)};

private Q_SLOTS:
    void bytesHaveThreeSignificantDigits_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QString>("text");
        QTest::addRow("nothing") << qint64{0} << QStringLiteral("0 B");
        QTest::addRow("below a KiB") << qint64{1023} << QStringLiteral("1,023 B");
        QTest::addRow("one KiB") << qint64{1024} << QStringLiteral("1.00 KiB");
        QTest::addRow("tens") << qint64{35 * 1024 + 512} << QStringLiteral("35.5 KiB");
        QTest::addRow("hundreds") << qint64{999} * 1024 << QStringLiteral("999 KiB");
        QTest::addRow("never 1024 KiB") << qint64{1024} * 1024 - 1 << QStringLiteral("1.00 MiB");
        QTest::addRow("never 10.00") << qint64{10} * 1024 * 1024 - 1 << QStringLiteral("10.0 MiB");
        QTest::addRow("largest") << std::numeric_limits<qint64>::max() << QStringLiteral("8.00 EiB");
    }
    void bytesHaveThreeSignificantDigits()
    {
        QFETCH(qint64, value);
        QFETCH(QString, text);
        QCOMPARE(english.bytes(value), text);
    }

    void localesHaveTheirOwnPoint()
    {
        QCOMPARE(german.bytes(1536), QStringLiteral("1,50 KiB"));
        QCOMPARE(german.percent(12.34), QStringLiteral("12,3"));
        QCOMPARE(german.count(12'345), QStringLiteral("12.345"));
        QCOMPARE(german.plainNumber(12'345), QStringLiteral("12345"));
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::addRow("zero") << qint64{0} << QStringLiteral("0.00 s");
        QTest::addRow("under a minute") << qint64{59'999} << QStringLiteral("59.99 s");
        QTest::addRow("minutes") << qint64{187'000} << QStringLiteral("3:07");
        QTest::addRow("hours") << qint64{8'109'000} << QStringLiteral("2:15:09");
        QTest::addRow("days") << qint64{273'900'000} << QStringLiteral("3 d 04:05");
        QTest::addRow("negative") << qint64{-187'000} << QStringLiteral("-3:07");
    }
    void durations()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(english.duration(ms), text);
    }

    void signalSetsAreShort()
    {
        QCOMPARE(english.signalSet({}), QString());
        QCOMPARE(english.signalSet(SignalSet(quint64{1} << 14 | 1)), QStringLiteral("HUP TERM"));
        QCOMPARE(english.signalSet(SignalSet(~quint64{0})), QStringLiteral("all"));
        QVERIFY(english.signalSet(SignalSet(0xffff)).startsWith(QLatin1String("HUP INT QUIT ILL TRAP ABRT ")));
    }

    void unknownIsEmptyAndNeverZero()
    {
        for (const ProcessField &field : processFields())
            QCOMPARE(english.value(field, {}), QString());
    }

    void numbersAreAlignedRight()
    {
        QVERIFY(Format::isNumeric(FieldType::Bytes));
        QVERIFY(Format::isNumeric(FieldType::Pid));
        QVERIFY(!Format::isNumeric(FieldType::Name));
        QVERIFY(!Format::isNumeric(FieldType::SignalMap));
    }

    void everyStateHasAWord()
    {
        for (const char letter : {'R', 'S', 'D', 'T', 't', 'Z', 'X', 'I', 'P'})
            QVERIFY(Format::stateWord(processStateFromLetter(letter)) != Format::stateWord(ProcessState::Unknown));
    }
};

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
