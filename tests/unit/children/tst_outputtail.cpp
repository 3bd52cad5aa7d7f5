// SPDX-License-Identifier: MIT
#include "childtestsupport.h"

#include "core/children/outputtail.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace signalbox;
using namespace signalbox::test;

namespace {

constexpr int patienceMs = 60000;

// What the probe's flood writes, from the first byte.
QByteArray floodBytes(qsizetype size)
{
    constexpr qsizetype blockSize = 65536;
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>('a' + i % blockSize % 26);
    return bytes;
}

Result<LaunchedChild> startPiped(const QList<QByteArray> &arguments)
{
    auto options = probe(arguments);
    options.standardInput = options.standardOutput = LaunchStream::Pipe;
    return Launcher::start(options);
}

sys::Pipe nonBlockingPipe()
{
    auto pipe = sys::makePipe();
    if (!pipe || !sys::setNonBlocking(pipe->readEnd.get()))
        qFatal("pipe");
    return std::move(*pipe);
}

bool writeBytes(int fd, const QByteArray &bytes)
{
    return ::write(fd, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size();
}

} // namespace

class TestOutputTail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_descriptors = openDescriptors(); }
    void cleanup() { QCOMPARE(openDescriptors(), m_descriptors); }

    void keepsTheLastBytesWhateverThePieces_data();
    void keepsTheLastBytesWhateverThePieces();
    void floodKeepsItsEndAndCountsTheRest();
    void floodLeavesTheEventLoopItsTurns();
    void hostileBytesArriveUnchanged();
    void closedOutputEndsWhileTheChildRuns();
    void outputOfADetachedGrandchildGoesOn();
    void hangUpOfATerminalIsTheEnd();
    void closedTailReadsNoMore();
    void clearedBytesCountAsDiscarded();
    void descriptorThatCannotBeReadIsAnError();
    void slotMayDeleteTheTail_data();
    void slotMayDeleteTheTail();

private:
    qsizetype m_descriptors = 0;
};

void TestOutputTail::keepsTheLastBytesWhateverThePieces_data()
{
    QTest::addColumn<int>("capacity");
    QTest::addColumn<int>("perTurn");
    for (const int capacity : {1, 7, 64}) {
        for (const int perTurn : {1, 5, 7, 64, 1000})
            QTest::addRow("%d by %d", capacity, perTurn) << capacity << perTurn;
    }
}

void TestOutputTail::keepsTheLastBytesWhateverThePieces()
{
    QFETCH(int, capacity);
    QFETCH(int, perTurn);
    auto pipe = nonBlockingPipe();
    OutputTail tail(std::move(pipe.readEnd), {.capacity = capacity, .perTurn = perTurn});
    QByteArray written;
    for (int size = 0; size < 20; ++size) { // pieces of all sizes around the edges
        const QByteArray piece = floodBytes(written.size() + size).mid(written.size());
        written += piece;
        QVERIFY(writeBytes(pipe.writeEnd.get(), piece));
        QTRY_COMPARE_WITH_TIMEOUT(tail.totalBytes(), qint64(written.size()), patienceMs);
        QCOMPARE(tail.bytes(), written.right(capacity));
        QCOMPARE(tail.size(), std::min<qsizetype>(capacity, written.size()));
        QCOMPARE(tail.discardedBytes(), std::max<qint64>(0, written.size() - capacity));
    }
    QSignalSpy ended(&tail, &OutputTail::ended);
    pipe.writeEnd.reset();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patienceMs);
    QCOMPARE(tail.bytes(), written.right(capacity)); // stays
    QVERIFY(!tail.error());
}

void TestOutputTail::floodKeepsItsEndAndCountsTheRest()
{
    constexpr qsizetype size = 20'000'000, capacity = 256 * 1024;
    auto child = startPiped({"flood", QByteArray::number(size)});
    QVERIFY(child);
    OutputTail tail(std::move(child->output));
    QTRY_VERIFY_WITH_TIMEOUT(tail.isEnded(), patienceMs);
    QCOMPARE(tail.totalBytes(), qint64(size));
    QCOMPARE(tail.discardedBytes(), qint64(size - capacity));
    QCOMPARE(tail.bytes(), floodBytes(size).right(capacity));
    QCOMPARE(waitFor(child->id.pid), 0);
}

void TestOutputTail::floodLeavesTheEventLoopItsTurns()
{
    constexpr qsizetype perTurn = 4096;
    auto child = startPiped({"flood", "2000000"});
    QVERIFY(child);
    OutputTail tail(std::move(child->output), {.capacity = 1024, .perTurn = perTurn});
    qint64 lastTick = 0, mostBetweenTicks = 0;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] {
        mostBetweenTicks = std::max(mostBetweenTicks, tail.totalBytes() - lastTick);
        lastTick = tail.totalBytes();
    });
    tick.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(tail.isEnded(), patienceMs);
    QCOMPARE(tail.totalBytes(), 2'000'000);
    QVERIFY2(mostBetweenTicks <= 2 * perTurn, QByteArray::number(mostBetweenTicks).constData());
    QCOMPARE(waitFor(child->id.pid), 0);
}

void TestOutputTail::hostileBytesArriveUnchanged()
{
    auto child = startPiped({"hostile"});
    QVERIFY(child);
    OutputTail tail(std::move(child->output));
    QTRY_VERIFY_WITH_TIMEOUT(tail.isEnded(), patienceMs);
    QCOMPARE(tail.bytes(), QByteArray("\x1b[31m\0\xff\xfe\xe2\x80\xae\r\n\xc3", 14));
    QCOMPARE(waitFor(child->id.pid), 0);
}

void TestOutputTail::closedOutputEndsWhileTheChildRuns()
{
    auto child = startPiped({"close-output", "4"});
    QVERIFY(child);
    OutputTail tail(std::move(child->output));
    QTRY_VERIFY_WITH_TIMEOUT(tail.isEnded(), patienceMs);
    QCOMPARE(tail.bytes(), QByteArray("bye"));
    QCOMPARE(::waitpid(child->id.pid, nullptr, WNOHANG), 0);
    child->input.reset();
    QCOMPARE(WEXITSTATUS(waitFor(child->id.pid)), 4);
}

void TestOutputTail::outputOfADetachedGrandchildGoesOn()
{
    auto child = startPiped({"detach"});
    QVERIFY(child);
    OutputTail tail(std::move(child->output));
    QCOMPARE(waitFor(child->id.pid), 0);
    QTRY_VERIFY_WITH_TIMEOUT(tail.bytes().endsWith('\n'), patienceMs);
    QVERIFY(!tail.isEnded()); // the child is gone, its output is not
    child->input.reset();
    QTRY_VERIFY_WITH_TIMEOUT(tail.isEnded(), patienceMs);
    QVERIFY(tail.bytes().endsWith("\nlate"));
}

void TestOutputTail::hangUpOfATerminalIsTheEnd()
{
    auto options = probe({"both"});
    options.standardInput = options.standardOutput = options.standardError = LaunchStream::Terminal;
    auto child = Launcher::start(options);
    QVERIFY(child);
    OutputTail tail(std::move(child->terminal));
    QSignalSpy ended(&tail, &OutputTail::ended);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patienceMs);
    QVERIFY(!tail.error()); // EIO is how a terminal says it
    QCOMPARE(tail.bytes(), QByteArray("out\r\nerr\r\n"));
    QCOMPARE(waitFor(child->id.pid), 0);
}

void TestOutputTail::closedTailReadsNoMore()
{
    auto pipe = nonBlockingPipe();
    OutputTail tail(std::move(pipe.readEnd));
    QSignalSpy ended(&tail, &OutputTail::ended);
    QVERIFY(writeBytes(pipe.writeEnd.get(), "abc"));
    QTRY_COMPARE_WITH_TIMEOUT(tail.bytes(), QByteArray("abc"), patienceMs);
    tail.close();
    tail.close();
    QCOMPARE(ended.count(), 1);
    QVERIFY(tail.isEnded());
    QCOMPARE(tail.fd(), -1);
    QCOMPARE(tail.bytes(), QByteArray("abc"));
}

void TestOutputTail::clearedBytesCountAsDiscarded()
{
    auto pipe = nonBlockingPipe();
    OutputTail tail(std::move(pipe.readEnd), {.capacity = 4});
    QVERIFY(writeBytes(pipe.writeEnd.get(), "abcdef"));
    QTRY_COMPARE_WITH_TIMEOUT(tail.bytes(), QByteArray("cdef"), patienceMs);
    tail.clear();
    QCOMPARE(tail.discardedBytes(), 6);
    QVERIFY(writeBytes(pipe.writeEnd.get(), "gh"));
    QTRY_COMPARE_WITH_TIMEOUT(tail.bytes(), QByteArray("gh"), patienceMs);
    QCOMPARE(tail.totalBytes(), 8);
}

void TestOutputTail::descriptorThatCannotBeReadIsAnError()
{
    auto child = startPiped({"exit", "0"});
    QVERIFY(child);
    OutputTail tail(std::move(child->pidfd)); // gets readable, and refuses to be read
    QTRY_VERIFY_WITH_TIMEOUT(tail.isEnded(), patienceMs);
    QVERIFY(tail.error().has_value());
    QCOMPARE(tail.error()->errnoValue, EINVAL);
    QCOMPARE(tail.error()->operation, QStringLiteral("read"));
    QCOMPARE(waitFor(child->id.pid), 0);
}

void TestOutputTail::slotMayDeleteTheTail_data()
{
    QTest::addColumn<bool>("onEnd");
    QTest::newRow("changed") << false;
    QTest::newRow("ended") << true;
}

void TestOutputTail::slotMayDeleteTheTail()
{
    QFETCH(bool, onEnd);
    auto pipe = nonBlockingPipe();
    auto *tail = new OutputTail(std::move(pipe.readEnd));
    bool deleted = false;
    connect(tail, onEnd ? &OutputTail::ended : &OutputTail::changed, this, [&] {
        delete tail;
        deleted = true;
    });
    QVERIFY(writeBytes(pipe.writeEnd.get(), "abc"));
    pipe.writeEnd.reset();
    QTRY_VERIFY_WITH_TIMEOUT(deleted, patienceMs);
}

QTEST_GUILESS_MAIN(TestOutputTail)
#include "tst_outputtail.moc"
