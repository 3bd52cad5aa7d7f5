// SPDX-License-Identifier: MIT
#include "core/lab/timelinebuilder.h"
#include "core/lab/timelinejson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace signalbox;

class TestTimelineJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyItemSurvivesTheRoundTrip();
    void everyNanosecondSurvives();
    void wordsAreThoseOfTheContract();
    void badInputSaysWhereAndWhy_data();
    void badInputSaysWhereAndWhy();
    void damagedInputNeverCrashes();
};

namespace {

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

Timeline fullTimeline()
{
    TimelineBuilder builder;
    const auto must = [](bool ok) {
        if (!ok)
            qFatal("the builder refused a valid item");
    };
    must(builder.addLane({.label = QStringLiteral("parent"), .pid = 100}).has_value());
    must(builder
             .addLane({.label = QStringLiteral("thr\n\u202eead"),
                       .kind = LaneKind::Thread,
                       .pid = 100,
                       .tid = 101,
                       .parent = 0})
             .has_value());
    for (SpanKind kind : {SpanKind::Running, SpanKind::Sleeping, SpanKind::Stopped, SpanKind::Zombie})
        must(builder.addSpan({.lane = 0, .kind = kind, .beginNs = 1, .endNs = 2'500'001}).has_value());
    must(builder
             .addSpan({.lane = 1,
                       .kind = SpanKind::InHandler,
                       .beginNs = 5,
                       .endNs = 6,
                       .signal = number(SIGRTMIN + 1),
                       .text = QStringLiteral("nested")})
             .has_value());
    SignalSet mask;
    mask.insert(number(SIGUSR1));
    mask.insert(number(SIGRTMAX));
    must(builder.addSpan({.lane = 1, .kind = SpanKind::Blocked, .beginNs = 0, .endNs = 9, .mask = mask}).has_value());
    for (InstantKind kind :
         {InstantKind::Sent, InstantKind::Delivered, InstantKind::Lost, InstantKind::Killed, InstantKind::CoreDumped})
        must(builder.addInstant({.lane = 0, .kind = kind, .timeNs = 77, .signal = number(SIGSEGV)}).has_value());
    must(builder.addInstant({.kind = InstantKind::Exited, .timeNs = 78, .exitCode = 42}).has_value());
    must(builder.addInstant({.kind = InstantKind::Exited, .timeNs = 79}).has_value());
    must(builder.addInstant({.kind = InstantKind::Note, .timeNs = 80, .text = QStringLiteral("\u4fe1\u53f7 \"x\"")})
             .has_value());
    must(builder
             .addArrow({.fromLane = 0,
                        .fromNs = 3,
                        .toLane = 1,
                        .toNs = 4,
                        .signal = number(SIGUSR1),
                        .text = QStringLiteral("value 7")})
             .has_value());
    return builder.build();
}

} // namespace

void TestTimelineJson::everyItemSurvivesTheRoundTrip()
{
    const Timeline timeline = fullTimeline();
    const QByteArray bytes = QJsonDocument(timelineToJson(timeline)).toJson(QJsonDocument::Compact);
    const auto back = timelineFromJson(QJsonDocument::fromJson(bytes).array());
    QVERIFY(back);
    QVERIFY(*back == timeline);
    QVERIFY(back->events() == timeline.events());
}

void TestTimelineJson::everyNanosecondSurvives()
{
    QRandomGenerator random(11);
    TimelineBuilder builder;
    QVERIFY(builder.addLane({.label = QStringLiteral("a")}));
    for (int i = 0; i < 5000; ++i) {
        const qint64 time = static_cast<qint64>(random.generate64() % static_cast<quint64>(TimelineBuilder::largestNs))
                            >> random.bounded(50);
        QVERIFY(builder.addInstant({.kind = InstantKind::Exited, .timeNs = time}));
    }
    QVERIFY(builder.addInstant({.kind = InstantKind::Exited, .timeNs = TimelineBuilder::largestNs}));
    const Timeline timeline = builder.build();
    const QByteArray bytes = QJsonDocument(timelineToJson(timeline)).toJson();
    const auto back = timelineFromJson(QJsonDocument::fromJson(bytes).array());
    QVERIFY(back);
    QVERIFY(*back == timeline);
}

void TestTimelineJson::wordsAreThoseOfTheContract()
{
    const QJsonArray json = timelineToJson(fullTimeline());
    for (const QJsonValue &value : json) {
        const QJsonObject object = value.toObject();
        QVERIFY(object.value(QLatin1String("t")).isDouble());
        QVERIFY(object.value(QLatin1String("process")).isString());
        QVERIFY(object.value(QLatin1String("kind")).isString());
    }
    const QJsonObject parent = json.at(0).toObject();
    QCOMPARE(parent.value(QLatin1String("kind")).toString(), QStringLiteral("process"));
    QCOMPARE(parent.value(QLatin1String("pid")).toInt(), 100);
    QVERIFY(parent.value(QLatin1String("tid")).isNull());
    bool found = false;
    for (const QJsonValue &value : json) {
        const QJsonObject object = value.toObject();
        if (object.value(QLatin1String("kind")) != QLatin1String("blocked"))
            continue;
        found = true;
        QCOMPARE(object.value(QLatin1String("signals")).toArray(),
                 (QJsonArray{QStringLiteral("SIGUSR1"), QStringLiteral("SIGRTMAX")}));
        QCOMPARE(object.value(QLatin1String("end")).toDouble(), 9e-6);
    }
    QVERIFY(found);
}

void TestTimelineJson::badInputSaysWhereAndWhy_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *item, const char *place, const char *reason) {
        QTest::newRow(name) << QByteArray(item) << QString::fromLatin1(place) << QString::fromLatin1(reason);
    };
    row("not an object", "7", "timeline[1]", "expected-object");
    row("no kind", "{}", "timeline[1].kind", "expected-text");
    row("unknown kind", R"({"kind":"dancing"})", "timeline[1].kind", "unknown-kind");
    row("lane without label", R"({"kind":"process","lane":1})", "timeline[1].process", "expected-text");
    row("empty label", R"({"kind":"process","process":"","lane":1})", "timeline[1]", "empty-label");
    row("lane out of order", R"({"kind":"process","process":"b","lane":2})", "timeline[1].lane", "unknown-lane");
    row("unknown parent", R"({"kind":"thread","process":"b","lane":1,"parent":5})", "timeline[1]", "unknown-lane");
    row("pid as text", R"({"kind":"process","process":"b","lane":1,"pid":"7"})", "timeline[1].pid", "expected-number");
    row("broken pid", R"({"kind":"process","process":"b","lane":1,"pid":1.5})", "timeline[1].pid", "expected-number");
    row("huge pid", R"({"kind":"process","process":"b","lane":1,"pid":1e300})", "timeline[1].pid", "expected-number");
    row("no lane", R"({"kind":"exited","t":1})", "timeline[1].lane", "expected-number");
    row("unknown lane", R"({"kind":"exited","t":1,"lane":9})", "timeline[1]", "unknown-lane");
    row("no time", R"({"kind":"exited","lane":0})", "timeline[1].t", "expected-number");
    row("negative time", R"({"kind":"exited","lane":0,"t":-1})", "timeline[1].t", "time-out-of-range");
    row("endless time", R"({"kind":"exited","lane":0,"t":1e300})", "timeline[1].t", "time-out-of-range");
    row("no end", R"({"kind":"running","lane":0,"t":1})", "timeline[1].end", "expected-number");
    row("early end", R"({"kind":"running","lane":0,"t":1,"end":0.5})", "timeline[1]", "ends-before-begin");
    row("no signal", R"({"kind":"sent","lane":0,"t":1})", "timeline[1].signal", "unknown-signal");
    row("unknown signal", R"({"kind":"sent","lane":0,"t":1,"signal":"SIGDANCE"})", "timeline[1].signal",
        "unknown-signal");
    row("signals no list", R"({"kind":"blocked","lane":0,"t":1,"end":2,"signals":"SIGTERM"})", "timeline[1].signals",
        "expected-list");
    row("empty list", R"({"kind":"blocked","lane":0,"t":1,"end":2,"signals":[]})", "timeline[1]", "needs-mask");
    row("unknown in list", R"({"kind":"blocked","lane":0,"t":1,"end":2,"signals":[null]})", "timeline[1].signals",
        "unknown-signal");
    row("text as number", R"({"kind":"note","lane":0,"t":1,"text":5})", "timeline[1].text", "expected-text");
    row("arrow to nowhere", R"({"kind":"signal","lane":0,"t":1,"arrives":2,"toLane":4,"signal":"TERM"})", "timeline[1]",
        "unknown-lane");
    row("arrow without arrival", R"({"kind":"signal","lane":0,"t":1,"toLane":0,"signal":"TERM"})",
        "timeline[1].arrives", "expected-number");
}

void TestTimelineJson::badInputSaysWhereAndWhy()
{
    QFETCH(QByteArray, item);
    const QJsonArray json =
        QJsonDocument::fromJson(R"([{"kind":"process","process":"a","lane":0,"t":0},)" + item + "]").array();
    QCOMPARE(json.size(), 2);
    const auto result = timelineFromJson(json);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ParseError);
    QTEST(result.error().subject, "place");
    QTEST(result.error().reason, "reason");
}

void TestTimelineJson::damagedInputNeverCrashes()
{
    const QByteArray whole = QJsonDocument(timelineToJson(fullTimeline())).toJson(QJsonDocument::Compact);
    QRandomGenerator random(5);
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray damaged = whole;
        for (quint32 i = 0, count = 1 + random.bounded(3u); i < count; ++i)
            damaged[static_cast<qsizetype>(random.bounded(static_cast<quint32>(damaged.size())))] =
                static_cast<char>(random.bounded(32u, 127u));
        const auto result = timelineFromJson(QJsonDocument::fromJson(damaged).array());
        if (!result) {
            QCOMPARE(result.error().code, ErrorCode::ParseError);
            QVERIFY(!result.error().reason.isEmpty());
        } else {
            ++accepted;
        }
    }
    QVERIFY(accepted > 0);
}

QTEST_GUILESS_MAIN(TestTimelineJson)
#include "tst_timelinejson.moc"
