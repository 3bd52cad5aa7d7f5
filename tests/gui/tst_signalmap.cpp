// SPDX-License-Identifier: MIT
#include "ui/widgets/signalmap.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace signalbox;

namespace {

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

struct Bench {
    SignalMap map;

    Bench()
    {
        map.resize(map.sizeHint());
        map.show();
    }
    QImage cell(int signal) { return map.grab(map.cellRect(number(signal))).toImage(); }
};

} // namespace

class TestSignalMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySignalHasACellOfItsOwn()
    {
        Bench bench;
        for (int signal = 1; signal <= 64; ++signal) {
            const QRect cell = bench.map.cellRect(number(signal));
            QVERIFY(bench.map.rect().contains(cell));
            QCOMPARE(bench.map.signalAt(cell.center()), number(signal));
        }
        QVERIFY(!bench.map.signalAt(QPoint(-5, -5)).isValid());
    }

    void eachDispositionLooksDifferent()
    {
        Bench bench;
        QList<QImage> looks;
        const auto look = [&](void (*set)(SignalDisposition &)) {
            SignalDisposition disposition;
            set(disposition);
            bench.map.setDisposition(disposition);
            looks << bench.cell(SIGTERM);
        };
        look([](SignalDisposition &) {});
        look([](SignalDisposition &d) { d.caught.insert(number(SIGTERM)); });
        look([](SignalDisposition &d) { d.ignored.insert(number(SIGTERM)); });
        look([](SignalDisposition &d) { d.blocked.insert(number(SIGTERM)); });
        look([](SignalDisposition &d) { d.pending.insert(number(SIGTERM)); });
        look([](SignalDisposition &d) {
            d.blocked.insert(number(SIGTERM));
            d.sharedPending.insert(number(SIGTERM));
        });
        for (qsizetype i = 0; i < looks.size(); ++i) {
            for (qsizetype k = i + 1; k < looks.size(); ++k)
                QVERIFY2(looks.at(i) != looks.at(k), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(k)));
        }
    }

    void theCursorMovesByKeyAndStaysInside()
    {
        Bench bench;
        bench.map.setCurrentSignal(number(1));
        QTest::keyClick(&bench.map, Qt::Key_Right);
        QCOMPARE(bench.map.currentSignal(), number(2));
        QTest::keyClick(&bench.map, Qt::Key_Down);
        QCOMPARE(bench.map.currentSignal(), number(10));
        QTest::keyClick(&bench.map, Qt::Key_Home);
        QTest::keyClick(&bench.map, Qt::Key_Up);
        QTest::keyClick(&bench.map, Qt::Key_Left);
        QCOMPARE(bench.map.currentSignal(), number(1));
        QTest::keyClick(&bench.map, Qt::Key_End);
        QTest::keyClick(&bench.map, Qt::Key_Down);
        QCOMPARE(bench.map.currentSignal(), number(64));
    }

    void enterAndDoubleClickActivate()
    {
        Bench bench;
        QSignalSpy activated(&bench.map, &SignalMap::signalActivated);
        bench.map.setCurrentSignal(number(SIGUSR1));
        QTest::keyClick(&bench.map, Qt::Key_Return);
        QTest::mouseDClick(&bench.map, Qt::LeftButton, {}, bench.map.cellRect(number(SIGHUP)).center());
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated.at(0).at(0).value<SignalNumber>(), number(SIGUSR1));
        QCOMPARE(activated.at(1).at(0).value<SignalNumber>(), number(SIGHUP));
    }

    void saysInWordsWhatItShows()
    {
        Bench bench;
        SignalDisposition disposition;
        disposition.caught.insert(number(SIGTERM));
        disposition.ignored.insert(number(SIGPIPE));
        bench.map.setDisposition(disposition);
        ForecastTarget target;
        target.id = ProcessId{.pid = 1234, .startTime = 1};
        target.state = ProcessState::Sleeping;
        target.disposition = disposition;
        bench.map.setForecastTarget(target);
        const QString text = bench.map.cellText(number(SIGTERM));
        QVERIFY2(text.contains(QLatin1String("SIGTERM")) && text.contains(QLatin1String("caught")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("It handles SIGTERM")), qPrintable(text));
        QVERIFY(bench.map.text().contains(QLatin1String("TERM")));
        QVERIFY(bench.map.text().contains(QLatin1String("PIPE")));
        bench.map.setDisposition({});
        QVERIFY(!bench.map.text().contains(QLatin1String("TERM")));
    }
};

QTEST_MAIN(TestSignalMap)
#include "tst_signalmap.moc"
