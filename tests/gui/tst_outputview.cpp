// SPDX-License-Identifier: MIT
#include "ui/widgets/outputview.h"

#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace signalbox;
using Stream = ChildOutput::Stream;

class TestOutputView : public QObject
{
    Q_OBJECT

private:
    static QStringList lines(const OutputView &view) { return view.toPlainText().split(QLatin1Char('\n')); }
    /// What is kept, at most as much as is shown.
    static QStringList expected(const ChildOutput &output)
    {
        QStringList all;
        const quint64 end = output.endLine();
        for (quint64 serial =
                 std::max(output.firstLine(), end > OutputView::mostLines ? end - OutputView::mostLines : 0);
             serial < end; ++serial)
            all << OutputView::lineText(output.line(serial));
        return all;
    }

private Q_SLOTS:
    void hostileBytesAreVisible_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QByteArray("plain ü") << QStringLiteral("plain ü");
        QTest::newRow("tab") << QByteArray("a\tb\t") << QStringLiteral("a\tb\t");
        QTest::newRow("terminal's end") << QByteArray("line\r") << QStringLiteral("line");
        QTest::newRow("return inside") << QByteArray("10%\r20%\r") << QStringLiteral("10%\\r20%");
        QTest::newRow("escape") << QByteArray("\x1b[31m") << QStringLiteral("\\u{1B}[31m");
        QTest::newRow("no utf-8") << QByteArray("\xff\xfe") << QStringLiteral("\\xFF\\xFE");
        QTest::newRow("bidi") << QByteArray("\xe2\x80\xaeoops") << QStringLiteral("\\u{202E}oops");
        QTest::newRow("nul") << QByteArray("a\0b", 3) << QStringLiteral("a\\u{0}b");
        QTest::newRow("paragraph separator") << QByteArray("a\xe2\x80\xa9"
                                                           "b")
                                             << QStringLiteral("a\\u{2029}b");
    }

    void hostileBytesAreVisible()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, shown);
        ChildOutput output;
        output.append(Stream::Terminal, bytes + '\n');
        QCOMPARE(OutputView::lineText(output.line(0)).toUpper(), shown.toUpper());
        OutputView view;
        view.setOutput(&output);
        QCOMPARE(lines(view).size(), qsizetype{1});
    }

    void growsWithTheOutput()
    {
        ChildOutput output;
        OutputView view;
        view.setOutput(&output);
        QCOMPARE(view.toPlainText(), QString());
        for (const char *piece : {"on", "e\n", "\n", "two", "", "\nthree\nfour"}) {
            output.append(Stream::Output, piece);
            view.refresh();
            QCOMPARE(lines(view), expected(output));
        }
    }

    void showsTheNewestOfAFlood()
    {
        ChildOutput output(64 * 1024);
        OutputView view;
        view.resize(400, 200);
        view.setOutput(&output);
        int number = 0;
        for (const int burst : {10, 1000, 3000, 1, 5000, 0, 2, 20'000, 700}) {
            QByteArray bytes;
            for (int i = 0; i < burst; ++i)
                bytes += "line " + QByteArray::number(++number) + '\n';
            output.append(number % 2 == 0 ? Stream::Output : Stream::Error, bytes);
            view.refresh();
            QCOMPARE(lines(view), expected(output));
            QVERIFY(view.blockCount() <= OutputView::mostLines);
        }
    }

    void errorsAreMarked()
    {
        ChildOutput output;
        output.append(Stream::Output, "out\n");
        output.append(Stream::Error, "err\n");
        OutputView view;
        view.setOutput(&output);
        const QTextDocument *document = view.document();
        QVERIFY(document->findBlockByNumber(0).userState() != document->findBlockByNumber(1).userState());
        const auto colour = [&](int block) {
            return document->findBlockByNumber(block).begin().fragment().charFormat().foreground().color();
        };
        QVERIFY(colour(0) != colour(1));
    }

    void followsUntilThePersonLooksBack()
    {
        ChildOutput output;
        OutputView view;
        view.resize(400, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setOutput(&output);
        const auto write = [&](int lineCount) {
            output.append(Stream::Output, QByteArray("a line\n").repeated(lineCount));
            view.refresh();
        };
        write(100);
        QScrollBar *bar = view.verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        QSignalSpy following(&view, &OutputView::followingChanged);
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        QCOMPARE(following.size(), 1);
        QVERIFY(!view.isFollowing());
        write(100);
        QCOMPARE(bar->value(), 0);
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        QVERIFY(view.isFollowing());
        write(100);
        QCOMPARE(bar->value(), bar->maximum());
    }

    void anotherOutputReplacesIt()
    {
        ChildOutput first;
        ChildOutput second;
        first.append(Stream::Output, "first\n");
        second.append(Stream::Output, "second\n");
        OutputView view;
        view.setOutput(&first);
        view.setOutput(&second);
        QCOMPARE(view.toPlainText(), QStringLiteral("second"));
        view.setOutput(nullptr);
        QCOMPARE(view.toPlainText(), QString());
        view.refresh();
    }
};

QTEST_MAIN(TestOutputView)
#include "tst_outputview.moc"
