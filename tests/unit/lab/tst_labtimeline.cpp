// SPDX-License-Identifier: MIT
#include "core/lab/labtimeline.h"

#include <QTest>

#include <csignal>

using namespace signalbox;

namespace {

std::vector<LabRecord> records(std::initializer_list<QByteArray> lines)
{
    std::vector<LabRecord> all;
    for (const QByteArray &line : lines) {
        const auto record = parseLabRecord(line);
        if (!record)
            qFatal("not a record: %s", line.constData());
        all.push_back(*record);
    }
    return all;
}

SignalNumber signalOf(int number)
{
    return *SignalNumber::fromNumber(number);
}

int countOf(const Timeline &timeline, InstantKind kind)
{
    int count = 0;
    for (const TimelineInstant &instant : timeline.instants())
        count += instant.kind == kind ? 1 : 0;
    return count;
}

} // namespace

class tst_LabTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAreRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isRecord");
        QTest::newRow("word alone") << QByteArray("5 7 running") << true;
        QTest::newRow("with rest") << QByteArray("5 7 note a  b") << true;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("no word") << QByteArray("5 7 ") << false;
        QTest::newRow("no number") << QByteArray("x 7 running") << false;
        QTest::newRow("negative time") << QByteArray("-5 7 running") << false;
        QTest::newRow("pid 0") << QByteArray("5 0 running") << false;
        QTest::newRow("too large") << QByteArray("99999999999999999999 7 running") << false;
    }
    void recordsAreRead()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const bool, isRecord);
        QCOMPARE(parseLabRecord(line).has_value(), isRecord);
    }

    void restKeepsItsBlanks()
    {
        const auto record = parseLabRecord("5 7 lane 7 0 process first  child");
        QVERIFY(record);
        QCOMPARE(record->fields(4), (QList<QByteArray>{"7", "0", "process", "first  child"}));
        QCOMPARE(parseLabRecord("5 7 handler 10")->fields(3), (QList<QByteArray>{"10"}));
        QCOMPARE(parseLabRecord("5 7 running")->fields(3), QList<QByteArray>());
    }

    void lanesKnowTheirParents()
    {
        const Timeline timeline =
            labTimeline(records({"10 1 lane 1 0 process experiment", "20 2 lane 2 1 process child",
                                 "30 3 lane 2 2 thread worker", "40 3 running"}));
        QCOMPARE(timeline.lanes().size(), 3);
        QCOMPARE(timeline.lanes()[1].parent, std::optional(0));
        QCOMPARE(timeline.lanes()[2].kind, LaneKind::Thread);
        QCOMPARE(timeline.lanes()[2].pid, std::optional<pid_t>(2));
        QCOMPARE(timeline.spans().constFirst().beginNs, 30); // since the first record
    }

    void statesFollowOneAnother()
    {
        const Timeline timeline =
            labTimeline(records({"0 1 lane 1 0 process experiment", "1 1 lane 1 0 process again",
                                 "1 2 lane 2 1 process child", "10 2 running", "20 2 sleeping read(pipe)",
                                 "30 2 stopped 19", "40 2 continued", "50 2 exited 3", "60 1 note over"}));
        QCOMPARE(timeline.spans().size(), 4);
        QCOMPARE(timeline.spans()[1].kind, SpanKind::Sleeping);
        QCOMPARE(timeline.spans()[2].kind, SpanKind::Stopped);
        QCOMPARE(timeline.spans()[3].kind, SpanKind::Sleeping); // what it did before goes on
        QCOMPARE(timeline.spans()[3].text, QStringLiteral("read(pipe)"));
        QCOMPARE(timeline.spans()[3].endNs, 50);
        QCOMPARE(timeline.instants()[0].text, QStringLiteral("over"));
        QCOMPARE(timeline.instants()[1].exitCode, std::optional(3));
    }

    void sendIsAnArrowToItsHandler()
    {
        const Timeline timeline = labTimeline(records({"0 1 lane 1 0 process sender", "0 2 lane 2 1 process receiver",
                                                       "10 1 sent 10 2 kill", "15 2 handler 10 0", "20 2 handled 10"}));
        QCOMPARE(timeline.arrows().size(), 1);
        QCOMPARE(timeline.arrows()[0].toNs, 15);
        QCOMPARE(timeline.arrows()[0].text, QStringLiteral("kill"));
        QCOMPARE(timeline.spans().size(), 1);
        QCOMPARE(timeline.spans()[0].endNs, 20);
        QCOMPARE(timeline.instants().size(), 0); // the arrow tells it
    }

    void sendsThatFoundOnePendingAreLost()
    {
        const Timeline timeline =
            labTimeline(records({"0 1 lane 1 0 process sender", "0 2 lane 2 1 process receiver", "10 1 sent 10 2 kill",
                                 "11 1 sent 10 2 kill", "12 1 sent 10 2 kill", "20 2 handler 10 0", "21 2 handled 10",
                                 "30 1 sent 10 2 kill", "31 2 handler 10 0", "32 2 handled 10"}));
        QCOMPARE(timeline.arrows().size(), 2);
        QCOMPARE(timeline.arrows()[0].fromNs, 10); // the first one's siginfo
        QCOMPARE(timeline.arrows()[1].fromNs, 30);
        QCOMPARE(countOf(timeline, InstantKind::Lost), 2);
    }

    // Recorded right before the first delivery, made right after it.
    void sendBesideADeliveryIsNotLost()
    {
        const Timeline timeline = labTimeline(records(
            {"0 1 lane 1 0 process sender", "0 2 lane 2 1 process receiver", "10 1 sent 10 2 kill",
             "19 1 sent 10 2 kill", "20 2 handler 10 0", "21 2 handled 10", "22 2 handler 10 0", "23 2 handled 10"}));
        QCOMPARE(timeline.arrows().size(), 2);
        QCOMPARE(countOf(timeline, InstantKind::Lost), 0);
    }

    void realTimeSignalsAreMatchedInOrder()
    {
        const QByteArray number = QByteArray::number(SIGRTMIN);
        const Timeline timeline = labTimeline(records(
            {"0 1 lane 1 0 process sender", "0 2 lane 2 1 process receiver", "10 1 sent " + number + " 2 sigqueue",
             "11 1 sent " + number + " 2 sigqueue", "20 2 handler " + number + " -1 7", "21 2 handled " + number,
             "22 2 handler " + number + " -1 8", "23 2 handled " + number}));
        QCOMPARE(timeline.arrows().size(), 2);
        QCOMPARE(timeline.arrows()[1].fromNs, 11);
        QCOMPARE(timeline.arrows()[1].toNs, 22);
        QCOMPARE(timeline.spans()[0].text, QStringLiteral("value 7"));
        QCOMPARE(countOf(timeline, InstantKind::Lost), 0);
    }

    // One may be pending for the thread and one for the process.
    void threadAndProcessAreTwoQueues()
    {
        const Timeline timeline =
            labTimeline(records({"0 1 lane 1 0 process sender", "0 2 lane 2 1 process receiver",
                                 "0 3 lane 2 2 thread worker", "10 1 sent 10 2 kill", "11 1 sent 10 3 tgkill",
                                 "20 3 handler 10 -6", "21 3 handled 10", "22 2 handler 10 0", "23 2 handled 10"}));
        QCOMPARE(timeline.arrows().size(), 2);
        QCOMPARE(timeline.arrows()[0].toLane, 1);
        QCOMPARE(timeline.arrows()[1].toLane, 2);
        QCOMPARE(countOf(timeline, InstantKind::Lost), 0);
    }

    void killerIsAnArrowToTheEnd()
    {
        const Timeline timeline = labTimeline(records({"0 1 lane 1 0 process sender", "0 2 lane 2 1 process victim",
                                                       "5 2 running", "10 1 sent 9 2 kill", "20 2 killed 9"}));
        QCOMPARE(timeline.arrows().size(), 1);
        QCOMPARE(timeline.arrows()[0].toNs, 20);
        QCOMPARE(timeline.instants()[0].kind, InstantKind::Killed);
        QCOMPARE(timeline.spans()[0].endNs, 20);
    }

    void strangersAreLeftOut()
    {
        const Timeline timeline = labTimeline(
            records({"0 1 lane 1 0 process sender", "5 9 running", "6 1 sent 15 77 kill", "7 1 nonsense x y"}));
        QCOMPARE(timeline.lanes().size(), 1);
        QCOMPARE(timeline.spans().size(), 0);
        QCOMPARE(timeline.instants().size(), 1); // sent, to somebody without a lane
        QCOMPARE(timeline.instants()[0].signal, signalOf(SIGTERM));
    }
};

QTEST_GUILESS_MAIN(tst_LabTimeline)
#include "tst_labtimeline.moc"
