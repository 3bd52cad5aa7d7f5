// SPDX-License-Identifier: MIT
#include "core/lab/timelinebuilder.h"
#include "core/lab/timelineticks.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace signalbox;

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyTimelineHasNothing();
    void builderRefusesWhatIsIncomplete_data();
    void builderRefusesWhatIsIncomplete();
    void refusedItemsLeaveNoTrace();
    void lanesNeedALabelAndAKnownParent();
    void itemsAreSortedByLaneAndTime();
    void eventsAreByTimeAndMapBothWays();
    void openSpansLastUntilTheEnd();
    void spansAreClosedOnce();
    void queriesFindExactlyWhatTouchesTheRange();
    void queriesLookAtFewItems();
    void firstEventAtFindsTheNextOne();
    void ticksAreRoundAndFew_data();
    void ticksAreRoundAndFew();
    void tickLabelsDiffer();
};

namespace {

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

SignalSet setOf(int signal)
{
    SignalSet set;
    set.insert(number(signal));
    return set;
}

TimelineLane lane(const char *label)
{
    return {.label = QString::fromLatin1(label)};
}

} // namespace

void TestTimeline::emptyTimelineHasNothing()
{
    const Timeline timeline = TimelineBuilder().build();
    QVERIFY(timeline.isEmpty());
    QVERIFY(timeline.lanes().isEmpty());
    QCOMPARE(timeline.firstNs(), 0);
    QCOMPARE(timeline.lastNs(), 0);
    QCOMPARE(timeline.firstEventAt(0), 0);
    QCOMPARE(timeline.eventOf(TimelineItemType::Span, 0), -1);
    timeline.visitArrows(0, 10, [](int) { QFAIL("there are no arrows"); });
}

void TestTimeline::builderRefusesWhatIsIncomplete_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("lane");
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *kind, int onLane, qint64 begin, qint64 end, const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(kind) << onLane << begin << end << QString::fromLatin1(reason);
    };
    row("span of no lane", "running", 1, 0, 1, "unknown-lane");
    row("span of a negative lane", "running", -1, 0, 1, "unknown-lane");
    row("span before the start", "running", 0, -1, 1, "time-out-of-range");
    row("span after the last time", "running", 0, 0, TimelineBuilder::largestNs + 1, "time-out-of-range");
    row("span ending before it begins", "running", 0, 2, 1, "ends-before-begin");
    row("handler of no signal", "in-handler", 0, 0, 1, "needs-signal");
    row("empty mask", "blocked", 0, 0, 1, "needs-mask");
    row("instant of no lane", "exited", 1, 0, 0, "unknown-lane");
    row("instant before the start", "exited", 0, -1, 0, "time-out-of-range");
    row("delivery of no signal", "delivered", 0, 0, 0, "needs-signal");
    row("note without text", "note", 0, 0, 0, "needs-text");
    row("arrow from no lane", "arrow", 1, 0, 0, "unknown-lane");
    row("arrow of no signal", "arrow", 0, 0, 0, "needs-signal");
    row("arrow into the past", "arrow", 0, 2, 1, "ends-before-begin");
    row("arrow out of time", "arrow", 0, 2, TimelineBuilder::largestNs + 1, "time-out-of-range");
}

void TestTimeline::builderRefusesWhatIsIncomplete()
{
    QFETCH(QString, kind);
    QFETCH(int, lane);
    QFETCH(qint64, begin);
    QFETCH(qint64, end);
    QFETCH(QString, reason);
    TimelineBuilder builder;
    QVERIFY(builder.addLane(::lane("only")));
    Result<void> added;
    if (const auto span = spanKindFromName(kind))
        added = builder.addSpan({.lane = lane, .kind = *span, .beginNs = begin, .endNs = end});
    else if (const auto instant = instantKindFromName(kind))
        added = builder.addInstant({.lane = lane, .kind = *instant, .timeNs = begin});
    else
        added = builder.addArrow({.fromLane = lane, .fromNs = begin, .toLane = 0, .toNs = end});
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(added.error().reason, reason);
    QVERIFY(builder.build().isEmpty());
}

void TestTimeline::refusedItemsLeaveNoTrace()
{
    TimelineBuilder builder;
    QVERIFY(builder.addLane(lane("only")));
    for (int code : {-1, 256}) {
        const auto added = builder.addInstant({.kind = InstantKind::Exited, .timeNs = 5, .exitCode = code});
        QVERIFY(!added);
        QCOMPARE(added.error().reason, QStringLiteral("exit-code-out-of-range"));
    }
    QVERIFY(builder.addInstant({.kind = InstantKind::Exited, .timeNs = 1, .exitCode = 255}));
    QVERIFY(builder.addInstant({.kind = InstantKind::Exited, .timeNs = 2})); // an unknown status is one
    const Timeline timeline = builder.build();
    QCOMPARE(timeline.events().size(), 2);
    QCOMPARE(timeline.lastNs(), 2);
}

void TestTimeline::lanesNeedALabelAndAKnownParent()
{
    TimelineBuilder builder;
    QCOMPARE(builder.addLane({}).error().reason, QStringLiteral("empty-label"));
    TimelineLane child = lane("child");
    child.parent = 0;
    QCOMPARE(builder.addLane(child).error().reason, QStringLiteral("unknown-lane"));
    QCOMPARE(builder.addLane(lane("parent")).value(), 0);
    QCOMPARE(builder.addLane(child).value(), 1);
    QCOMPARE(builder.build().lanes().at(1).parent, std::optional(0));
}

void TestTimeline::itemsAreSortedByLaneAndTime()
{
    TimelineBuilder builder;
    QVERIFY(builder.addLane(lane("a")));
    QVERIFY(builder.addLane(lane("b")));
    QVERIFY(builder.addSpan({.lane = 1, .beginNs = 1, .endNs = 2}));
    QVERIFY(builder.addSpan({.lane = 0, .beginNs = 5, .endNs = 6}));
    QVERIFY(builder.addSpan({.lane = 0, .beginNs = 5, .endNs = 9}));
    QVERIFY(builder.addSpan({.lane = 0, .beginNs = 3, .endNs = 4}));
    const Timeline timeline = builder.build();
    const auto &spans = timeline.spans();
    QCOMPARE(spans.at(0).beginNs, 3);
    QCOMPARE(spans.at(1).endNs, 9); // an outer span before the one it holds
    QCOMPARE(spans.at(2).endNs, 6);
    QCOMPARE(spans.at(3).lane, 1);
    QCOMPARE(timeline.firstNs(), 1);
    QCOMPARE(timeline.lastNs(), 9);
}

void TestTimeline::eventsAreByTimeAndMapBothWays()
{
    TimelineBuilder builder;
    QVERIFY(builder.addLane(lane("a")));
    QVERIFY(builder.addLane(lane("b")));
    QVERIFY(builder.addInstant({.lane = 1, .kind = InstantKind::Delivered, .timeNs = 7, .signal = number(SIGTERM)}));
    QVERIFY(builder.addArrow({.fromLane = 0, .fromNs = 7, .toLane = 1, .toNs = 8, .signal = number(SIGTERM)}));
    QVERIFY(builder.addSpan({.lane = 1, .beginNs = 0, .endNs = 9}));
    const Timeline timeline = builder.build();
    QCOMPARE(timeline.events().size(), 3);
    QCOMPARE(timeline.events().at(0).type, TimelineItemType::Span);
    QCOMPARE(timeline.events().at(1).type, TimelineItemType::Arrow); // what was sent before what it did
    QCOMPARE(timeline.events().at(2).type, TimelineItemType::Instant);
    for (int i = 0; i < timeline.events().size(); ++i)
        QCOMPARE(timeline.eventOf(timeline.events().at(i).type, timeline.events().at(i).index), i);
    QCOMPARE(timeline.endOf(timeline.events().at(0)), 9);
    QCOMPARE(timeline.endOf(timeline.events().at(1)), 8);
    QCOMPARE(timeline.endOf(timeline.events().at(2)), 7);
}

void TestTimeline::openSpansLastUntilTheEnd()
{
    TimelineBuilder builder;
    QVERIFY(builder.addLane(lane("a")));
    QVERIFY(!builder.openSpan({.kind = SpanKind::InHandler, .beginNs = 1}));
    const auto token = builder.openSpan({.kind = SpanKind::Blocked, .beginNs = 1, .mask = setOf(SIGUSR1)});
    QVERIFY(token);
    QVERIFY(builder.addInstant({.kind = InstantKind::Exited, .timeNs = 20}));
    QCOMPARE(builder.build().spans().constFirst().endNs, 20);
    QCOMPARE(builder.build(30).spans().constFirst().endNs, 30);
    QCOMPARE(builder.build(std::numeric_limits<qint64>::max()).lastNs(), TimelineBuilder::largestNs);
}

void TestTimeline::spansAreClosedOnce()
{
    TimelineBuilder builder;
    QVERIFY(builder.addLane(lane("a")));
    const int token = builder.openSpan({.kind = SpanKind::InHandler, .beginNs = 3, .signal = number(SIGUSR1)}).value();
    QCOMPARE(builder.closeSpan(token, 2).error().reason, QStringLiteral("ends-before-begin"));
    QVERIFY(builder.closeSpan(token, 4));
    QCOMPARE(builder.closeSpan(token, 5).error().code, ErrorCode::NotFound);
    QCOMPARE(builder.closeSpan(token + 1, 5).error().code, ErrorCode::NotFound);
    const Timeline timeline = builder.build(100);
    QCOMPARE(timeline.spans().size(), 1);
    QCOMPARE(timeline.spans().constFirst().endNs, 4);
}

void TestTimeline::queriesFindExactlyWhatTouchesTheRange()
{
    QRandomGenerator random(4);
    TimelineBuilder builder;
    for (int i = 0; i < 3; ++i)
        QVERIFY(builder.addLane(lane("lane")));
    for (int i = 0; i < 600; ++i) {
        const int on = static_cast<int>(random.bounded(3u));
        const qint64 begin = random.bounded(1000);
        const qint64 end = begin + random.bounded(i % 20 == 0 ? 900 : 12);
        QVERIFY(builder.addSpan({.lane = on, .beginNs = begin, .endNs = end}));
        QVERIFY(builder.addInstant({.lane = on, .kind = InstantKind::Exited, .timeNs = begin}));
        QVERIFY(
            builder.addArrow({.fromLane = on, .fromNs = begin, .toLane = 0, .toNs = end, .signal = number(SIGHUP)}));
    }
    const Timeline timeline = builder.build();
    for (int round = 0; round < 300; ++round) {
        const qint64 from = random.bounded(1100) - 50;
        const qint64 to = from + random.bounded(60);
        QList<int> found, expected;
        for (int on = 0; on < 3; ++on) {
            timeline.visitSpans(on, from, to, [&](int index) { found << index; });
            for (int i = 0; i < timeline.spans().size(); ++i) {
                const TimelineSpan &span = timeline.spans().at(i);
                if (span.lane == on && span.beginNs <= to && span.endNs >= from)
                    expected << i;
            }
            QCOMPARE(found, expected);
            found.clear();
            expected.clear();
            timeline.visitInstants(on, from, to, [&](int index) { found << index; });
            for (int i = 0; i < timeline.instants().size(); ++i) {
                const TimelineInstant &instant = timeline.instants().at(i);
                if (instant.lane == on && instant.timeNs >= from && instant.timeNs <= to)
                    expected << i;
            }
            QCOMPARE(found, expected);
            found.clear();
            expected.clear();
        }
        timeline.visitArrows(from, to, [&](int index) { found << index; });
        for (int i = 0; i < timeline.arrows().size(); ++i) {
            if (timeline.arrows().at(i).fromNs <= to && timeline.arrows().at(i).toNs >= from)
                expected << i;
        }
        QCOMPARE(found, expected);
    }
}

void TestTimeline::queriesLookAtFewItems()
{
    // A tree that looked at every node would need minutes for a million narrow queries over 100,000 spans.
    TimelineBuilder builder;
    QVERIFY(builder.addLane(lane("a")));
    QVERIFY(builder.addSpan({.beginNs = 0, .endNs = 1'000'000}));
    for (qint64 i = 0; i < 100'000; ++i)
        QVERIFY(builder.addSpan({.beginNs = i * 10, .endNs = i * 10 + 5}));
    const Timeline timeline = builder.build();
    qint64 hits = 0;
    for (qint64 i = 0; i < 1'000'000; ++i)
        timeline.visitSpans(0, i, i, [&](int) { ++hits; });
    QCOMPARE(hits, 1'000'000 + 600'000);
}

void TestTimeline::firstEventAtFindsTheNextOne()
{
    TimelineBuilder builder;
    QVERIFY(builder.addLane(lane("a")));
    for (qint64 time : {10, 20, 20, 30})
        QVERIFY(builder.addInstant({.kind = InstantKind::Exited, .timeNs = time}));
    const Timeline timeline = builder.build();
    QCOMPARE(timeline.firstEventAt(0), 0);
    QCOMPARE(timeline.firstEventAt(11), 1);
    QCOMPARE(timeline.firstEventAt(20), 1);
    QCOMPARE(timeline.firstEventAt(21), 3);
    QCOMPARE(timeline.firstEventAt(31), 4);
}

void TestTimeline::ticksAreRoundAndFew_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<int>("most");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("decimals");
    const auto row = [](const char *name, qint64 from, qint64 to, int most, qint64 step, qint64 first, const char *unit,
                        int decimals) {
        QTest::newRow(name) << from << to << most << step << first << QString::fromUtf8(unit) << decimals;
    };
    row("ten nanoseconds", 0, 10, 11, 1, 0, "ns", 0);
    row("nothing", 7, 7, 5, 1, 7, "ns", 0);
    row("a microsecond", 0, 1000, 6, 200, 0, "µs", 1);
    row("a millisecond", 0, 1'000'000, 6, 200'000, 0, "ms", 1);
    row("ten seconds", 0, 10'000'000'000, 11, 1'000'000'000, 0, "s", 0);
    row("ten seconds, one too few", 0, 10'000'000'000, 10, 2'000'000'000, 0, "s", 0);
    row("between ticks", 1'300'000, 2'700'000, 8, 200'000, 1'400'000, "ms", 1);
    row("deep in the seconds", 3'000'000'000, 3'000'000'100, 6, 20, 3'000'000'000, "µs", 2);
    row("milliseconds after seconds", 3'000'000'000, 3'005'000'000, 6, 1'000'000, 3'000'000'000, "s", 3);
    row("before the start", -15, 15, 4, 10, -10, "ns", 0);
    row("thirteen days", 0, qint64{1} << 50, 8, 200'000'000'000'000, 0, "s", 0);
}

void TestTimeline::ticksAreRoundAndFew()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(int, most);
    const TimelineTicks ticks = TimelineTicks::forRange(from, to, most);
    QTEST(ticks.stepNs, "step");
    QTEST(ticks.firstNs, "first");
    QTEST(QString::fromUtf8(ticks.unit), "unit");
    QTEST(ticks.decimals, "decimals");
    QVERIFY((to - ticks.firstNs) / ticks.stepNs + 1 <= most);
}

void TestTimeline::tickLabelsDiffer()
{
    QRandomGenerator random(9);
    for (int round = 0; round < 2000; ++round) {
        const qint64 from = static_cast<qint64>(random.bounded(1e13));
        const qint64 to = from + 1 + static_cast<qint64>(std::pow(10.0, random.bounded(13.0)));
        const TimelineTicks ticks = TimelineTicks::forRange(from, to, 10);
        QVERIFY(ticks.firstNs >= from);
        QVERIFY(ticks.firstNs - from < ticks.stepNs);
        QSet<QString> labels;
        int count = 0;
        for (qint64 tick = ticks.firstNs; tick <= to; tick += ticks.stepNs, ++count)
            labels << QString::number(static_cast<double>(tick) / static_cast<double>(ticks.unitNs), 'f',
                                      ticks.decimals);
        QVERIFY(count <= 10);
        QCOMPARE(labels.size(), count);
    }
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
