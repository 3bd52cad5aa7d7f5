// SPDX-License-Identifier: MIT
#include "core/children/childoutput.h"

#include <QTest>

using namespace signalbox;
using Stream = ChildOutput::Stream;

class TestChildOutput : public QObject
{
    Q_OBJECT

private:
    static QByteArrayList texts(const ChildOutput &output)
    {
        QByteArrayList lines;
        for (quint64 serial = output.firstLine(); serial < output.endLine(); ++serial)
            lines << output.line(serial).bytes + (output.line(serial).hasEnded ? "$" : "");
        return lines;
    }

private Q_SLOTS:
    void linesAreTheSameWhateverThePieces()
    {
        const QByteArray all = "one\n\ntwo\nthree";
        for (qsizetype piece = 1; piece <= all.size(); ++piece) {
            ChildOutput output;
            for (qsizetype at = 0; at < all.size(); at += piece)
                output.append(Stream::Output, QByteArrayView(all).sliced(at, std::min(piece, all.size() - at)));
            QCOMPARE(texts(output), (QByteArrayList{"one$", "$", "two$", "three"}));
            QCOMPARE(output.bytes(), all);
            QCOMPARE(output.totalBytes(), all.size());
        }
    }

    void anotherStreamBreaksALine()
    {
        ChildOutput output;
        output.append(Stream::Output, "prompt> ");
        output.append(Stream::Error, "bad\n");
        output.append(Stream::Output, "\nmore\n");
        QCOMPARE(texts(output), (QByteArrayList{"prompt> ", "bad$", "$", "more$"}));
        QCOMPARE(output.line(1).stream, Stream::Error);
        QCOMPARE(output.bytes(Stream::Error), QByteArray("bad\n"));
        QCOMPARE(output.bytes(Stream::Output), QByteArray("prompt> \nmore\n"));
    }

    void endlessLinesAreBroken()
    {
        ChildOutput output(1 << 20);
        const QByteArray endless(3 * ChildOutput::longestLine + 5, 'x');
        output.append(Stream::Output, endless);
        QCOMPARE(output.endLine(), quint64{4});
        QCOMPARE(output.bytes(), endless);
    }

    void theOldestGoAndAreCounted_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("short lines") << QByteArray("a\n").repeated(1000);
        QTest::newRow("empty lines") << QByteArray(4000, '\n');
        QTest::newRow("one line") << QByteArray(65536, 'x');
        QTest::newRow("long lines") << (QByteArray(5000, 'y') + '\n').repeated(10);
    }

    void theOldestGoAndAreCounted()
    {
        QFETCH(const QByteArray, piece);
        constexpr qsizetype capacity = 32 * 1024;
        ChildOutput output(capacity);
        quint64 first = 0;
        for (int i = 0; i < 100; ++i) {
            output.append(i % 3 == 0 ? Stream::Error : Stream::Output, piece);
            QVERIFY(output.cost() <= capacity);
            QVERIFY(output.firstLine() >= first);
            first = output.firstLine();
            QCOMPARE(output.totalBytes() - output.discardedBytes(), output.bytes().size());
        }
        QCOMPARE(output.totalBytes(), 100 * piece.size());
        QVERIFY(!output.bytes().isEmpty());
        QVERIFY(piece.repeated(3).endsWith(output.bytes().right(1000)));
        output.shrinkTo(0);
        QCOMPARE(output.cost(), qsizetype{0});
        QCOMPARE(output.discardedBytes(), output.totalBytes());
        QCOMPARE(output.firstLine(), output.endLine());
    }
};

QTEST_GUILESS_MAIN(TestChildOutput)
#include "tst_childoutput.moc"
