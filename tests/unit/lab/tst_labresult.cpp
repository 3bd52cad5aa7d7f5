// SPDX-License-Identifier: MIT
#include "core/lab/labjson.h"
#include "core/lab/labresult.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace signalbox;

namespace {

constexpr Expectation two[] = {{"count", FactMatch::Is, "1", "once"},
                               {"elapsed", FactMatch::AtLeast, "2000", "two seconds", "python3"}};

LabResult judged(std::initializer_list<const char *> lines, std::optional<Error> error = {})
{
    LabResult result;
    result.experiment.id = "test";
    result.experiment.expectations = two;
    result.error = std::move(error);
    std::vector<LabRecord> records;
    for (const char *line : lines)
        records.push_back(*parseLabRecord(line));
    judge(result, records);
    return result;
}

} // namespace

class tst_LabResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matching_data()
    {
        QTest::addColumn<int>("match");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isMatch");
        const auto row = [](const char *name, FactMatch match, const char *expected, const char *value, bool isMatch) {
            QTest::newRow(name) << static_cast<int>(match) << QByteArray(expected) << QByteArray(value) << isMatch;
        };
        row("is", FactMatch::Is, "SIGTERM", "SIGTERM", true);
        row("is not", FactMatch::Is, "1", "01", false);
        row("at least, equal", FactMatch::AtLeast, "2000", "2000", true);
        row("at least, as numbers", FactMatch::AtLeast, "900", "1000", true);
        row("at least, less", FactMatch::AtLeast, "2000", "1999", false);
        row("at least, no number", FactMatch::AtLeast, "2000", "many", false);
        row("at least, nothing", FactMatch::AtLeast, "0", "", false);
        row("below", FactMatch::Below, "10000", "2001", true);
        row("below, equal", FactMatch::Below, "10000", "10000", false);
    }
    void matching()
    {
        QFETCH(const int, match);
        QFETCH(const QByteArray, expected);
        QFETCH(const QByteArray, value);
        QFETCH(const bool, isMatch);
        const Expectation expectation{"fact", static_cast<FactMatch>(match), expected.constData(), ""};
        QCOMPARE(matches(expectation, value), isMatch);
    }

    void allThatMatchesConfirms()
    {
        const LabResult result = judged({"1 1 fact count 1", "2 1 fact elapsed 2500"});
        QCOMPARE(result.verdict, std::optional(LabVerdict::Confirmed));
    }

    void oneThatDiffersRefutes()
    {
        const LabResult result = judged({"1 1 fact count 2", "2 1 fact elapsed 2500"});
        QCOMPARE(result.verdict, std::optional(LabVerdict::Refuted));
        QCOMPARE(result.observations[0].value, std::optional<QByteArray>("2"));
    }

    void oneThatWasNotSeenRefutes()
    {
        const LabResult result = judged({"1 1 fact count 1"});
        QCOMPARE(result.verdict, std::optional(LabVerdict::Refuted));
        QCOMPARE(result.observations[1].outcome, LabObservation::Outcome::NotSeen);
    }

    void differenceCountsMoreThanWhatIsMissing()
    {
        QCOMPARE(judged({"1 1 fact count 2", "2 1 skip python3"}).verdict, std::optional(LabVerdict::Refuted));
        QCOMPARE(judged({"1 1 fact count 1", "2 1 skip python3"}).verdict, std::optional(LabVerdict::Unsupported));
        QCOMPARE(judged({"1 1 fact count 1", "2 1 skip namespaces"}).verdict, std::optional(LabVerdict::Refuted));
    }

    void nothingRecordedIsNoConfirmation() { QCOMPARE(judged({}).verdict, std::optional(LabVerdict::Refuted)); }

    void cancelledRunHasNoVerdict()
    {
        const LabResult result = judged({"1 1 fact count 1", "2 1 fact elapsed 2500"},
                                        Error{.code = ErrorCode::Cancelled, .reason = QStringLiteral("cancelled")});
        QVERIFY(!result.verdict);
    }

    void jsonHasTheKeysOfTheContract()
    {
        LabResult result = judged({"1 1 fact count 1", "2 1 skip python3"});
        const QJsonObject json = labResultToJson(result);
        QCOMPARE(json[QLatin1String("schema")].toInt(), 1);
        QCOMPARE(json[QLatin1String("experiment")].toString(), QStringLiteral("test"));
        QCOMPARE(json[QLatin1String("verdict")].toString(), QStringLiteral("unsupported"));
        QCOMPARE(json[QLatin1String("missing")].toString(), QStringLiteral("python3"));
        QVERIFY(json[QLatin1String("error")].isNull());
        QVERIFY(json[QLatin1String("timeline")].isArray());
        QCOMPARE(json[QLatin1String("expected")][0][QLatin1String("is")].toInt(), 1);
        QCOMPARE(json[QLatin1String("expected")][1][QLatin1String("atLeast")].toInt(), 2000);
        QCOMPARE(json[QLatin1String("observed")][0][QLatin1String("outcome")].toString(), QStringLiteral("matches"));
        QVERIFY(json[QLatin1String("observed")][1][QLatin1String("value")].isNull());
        result.verdict.reset();
        QVERIFY(labResultToJson(result)[QLatin1String("verdict")].isNull());
    }
};

QTEST_GUILESS_MAIN(tst_LabResult)
#include "tst_labresult.moc"
