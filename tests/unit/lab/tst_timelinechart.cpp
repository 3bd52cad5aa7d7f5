// SPDX-License-Identifier: MIT
#include "core/lab/timelinebuilder.h"
#include "core/lab/timelinechart.h"

#include <QSet>
#include <QTest>

#include <csignal>

using namespace signalbox;

class TestTimelineChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLinePerLaneUnderTheAxis();
    void endsAreNeverHidden();
    void hostileLabelsStayOnTheirLine();
    void nothingIsWiderThanAsked();
    void emptyTimelineHasAnAxisOnly();
    void everyMarkHasItsOwnGlyph();
    void marksAreThoseThatOccur();
};

namespace {

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

TimelineBuilder twoLanes()
{
    TimelineBuilder builder;
    if (!builder.addLane({.label = QStringLiteral("parent")}) || !builder.addLane({.label = QStringLiteral("child")}))
        qFatal("lanes refused");
    return builder;
}

} // namespace

void TestTimelineChart::oneLinePerLaneUnderTheAxis()
{
    TimelineBuilder builder = twoLanes();
    QVERIFY(builder.addSpan({.lane = 0, .kind = SpanKind::Running, .beginNs = 0, .endNs = 32'000'000}));
    QVERIFY(builder.addSpan({.lane = 1, .kind = SpanKind::Sleeping, .beginNs = 0, .endNs = 31'000'000}));
    QVERIFY(builder.addSpan({.lane = 1,
                             .kind = SpanKind::InHandler,
                             .beginNs = 10'000'000,
                             .endNs = 14'000'000,
                             .signal = number(SIGUSR1)}));
    QVERIFY(builder.addArrow(
        {.fromLane = 0, .fromNs = 9'000'000, .toLane = 1, .toNs = 9'000'000, .signal = number(SIGUSR1)}));
    QVERIFY(
        builder.addInstant({.lane = 1, .kind = InstantKind::Killed, .timeNs = 31'000'000, .signal = number(SIGTERM)}));
    const QStringList lines = timelineChart(builder.build(), {.columns = 41, .glyphs = ChartGlyphs::Ascii});
    const QStringList expected{
        QStringLiteral("        |0 ms               |20 ms"),
        QStringLiteral("parent  =========>======================="),
        QStringLiteral("child   ---------v#####----------------X"),
    };
    QCOMPARE(lines, expected);
}

void TestTimelineChart::endsAreNeverHidden()
{
    TimelineBuilder builder = twoLanes();
    QVERIFY(builder.addInstant(
        {.lane = 0, .kind = InstantKind::Note, .timeNs = 1'000'000'000, .text = QStringLiteral("end")}));
    QVERIFY(builder.addInstant({.lane = 0, .kind = InstantKind::Note, .timeNs = 0, .text = QStringLiteral("start")}));
    for (qint64 i = 0; i < 1000; ++i)
        QVERIFY(builder.addInstant({.lane = 1, .kind = InstantKind::Delivered, .timeNs = i, .signal = number(SIGHUP)}));
    QVERIFY(builder.addInstant({.lane = 1, .kind = InstantKind::CoreDumped, .timeNs = 500, .signal = number(SIGSEGV)}));
    QVERIFY(builder.addInstant({.lane = 1, .kind = InstantKind::Lost, .timeNs = 500, .signal = number(SIGHUP)}));
    const QStringList lines = timelineChart(builder.build(), {.glyphs = ChartGlyphs::Ascii});
    QCOMPARE(lines.at(2), QStringLiteral("child   @"));
}

void TestTimelineChart::hostileLabelsStayOnTheirLine()
{
    TimelineBuilder builder;
    QVERIFY(builder.addLane({.label = QStringLiteral("a\nb\u202e\x1b[31m")}));
    QVERIFY(builder.addLane({.label = QString(400, QLatin1Char('x'))}));
    // The cut falls into the middle of a character of two code units.
    QVERIFY(builder.addLane({.label = QString(14, QLatin1Char('y')) + QStringLiteral("\U0001F600\U0001F600")}));
    QVERIFY(builder.addInstant({.lane = 0, .kind = InstantKind::Exited, .timeNs = 5}));
    const QStringList lines = timelineChart(builder.build());
    QCOMPARE(lines.size(), 4);
    for (const QString &line : lines) {
        QVERIFY(!line.contains(QLatin1Char('\n')) && !line.contains(QChar(0x1b)) && !line.contains(QChar(0x202e)));
        QVERIFY(line.size() <= 80);
        QVERIFY(line.isValidUtf16());
    }
    QVERIFY(lines.at(2).startsWith(QString(15, QLatin1Char('x')) + QLatin1Char('~')));
}

void TestTimelineChart::nothingIsWiderThanAsked()
{
    TimelineBuilder builder = twoLanes();
    QVERIFY(builder.addSpan({.lane = 0, .beginNs = 3, .endNs = 9'999'999'999}));
    for (int columns : {-5, 0, 40, 79, 80, 200}) {
        const QStringList lines = timelineChart(builder.build(), {.columns = columns});
        for (const QString &line : lines)
            QVERIFY(line.size() <= std::max(columns, 40));
        QCOMPARE(lines.at(1).size(), std::max(columns, 40));
    }
}

void TestTimelineChart::emptyTimelineHasAnAxisOnly()
{
    QCOMPARE(timelineChart({}).size(), 1);
    QVERIFY(chartMarks({}).isEmpty());
}

void TestTimelineChart::everyMarkHasItsOwnGlyph()
{
    for (ChartGlyphs glyphs : {ChartGlyphs::Ascii, ChartGlyphs::Unicode}) {
        QSet<QChar> seen;
        for (int mark = 0; mark <= static_cast<int>(ChartMark::Note); ++mark) {
            const QChar glyph = chartGlyph(static_cast<ChartMark>(mark), glyphs);
            QVERIFY(glyph != QLatin1Char(' '));
            QVERIFY(glyphs == ChartGlyphs::Unicode || glyph.unicode() < 128);
            seen << glyph;
        }
        QCOMPARE(seen.size(), static_cast<int>(ChartMark::Note) + 1);
    }
}

void TestTimelineChart::marksAreThoseThatOccur()
{
    TimelineBuilder builder = twoLanes();
    QVERIFY(builder.addInstant({.kind = InstantKind::Exited, .timeNs = 5}));
    QVERIFY(builder.addArrow({.fromLane = 0, .fromNs = 0, .toLane = 1, .toNs = 1, .signal = number(SIGHUP)}));
    QVERIFY(builder.addSpan({.kind = SpanKind::Zombie, .beginNs = 5, .endNs = 6}));
    QCOMPARE(chartMarks(builder.build()),
             (QList<ChartMark>{ChartMark::Zombie, ChartMark::Sent, ChartMark::Delivered, ChartMark::Exited}));
}

QTEST_GUILESS_MAIN(TestTimelineChart)
#include "tst_timelinechart.moc"
