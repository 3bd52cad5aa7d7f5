// SPDX-License-Identifier: MIT
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace signalbox;

namespace {

struct Bench {
    QWidget host;
    MessageBar *bar = new MessageBar(&host);

    Bench()
    {
        host.resize(700, 400);
        host.show();
    }
};

} // namespace

class TestMessageBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOneAtATimeInTheOrderTheyCame()
    {
        Bench bench;
        QVERIFY(bench.bar->currentText().isNull());
        bench.bar->post(MessageKind::Error, QStringLiteral("first"));
        bench.bar->post(MessageKind::Warning, QStringLiteral("second"));
        QCOMPARE(bench.bar->currentText(), QStringLiteral("first"));
        QCOMPARE(bench.bar->waitingCount(), 1);
        bench.bar->dismiss();
        QCOMPARE(bench.bar->currentText(), QStringLiteral("second"));
        QCOMPARE(bench.bar->currentKind(), MessageKind::Warning);
        bench.bar->dismiss();
        QVERIFY(!bench.bar->isVisible());
    }

    void aFloodOfMessagesIsBounded()
    {
        Bench bench;
        for (int i = 0; i < 1000; ++i)
            bench.bar->post(MessageKind::Error, QStringLiteral("message %1").arg(i));
        QCOMPARE(bench.bar->waitingCount(), static_cast<int>(MessageBar::maximumQueue));
        QCOMPARE(bench.bar->currentText(), QStringLiteral("message 0"));
    }

    void theSameMessageAgainIsShownOnce()
    {
        Bench bench;
        for (int i = 0; i < 3; ++i)
            bench.bar->post(MessageKind::Error, QStringLiteral("again"));
        QCOMPARE(bench.bar->waitingCount(), 0);
    }

    void hostileTextStaysPlainAndVisible()
    {
        Bench bench;
        bench.bar->post(MessageKind::Error, QStringLiteral("<b>x</b>\u202egnp"));
        auto *label = bench.bar->findChild<QLabel *>(QStringLiteral("messageText"));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->text().contains(QLatin1String("<b>")));
        QVERIFY(!label->text().contains(QChar(0x202e)));
    }

    void itsButtonActsOnceAndClosesIt()
    {
        Bench bench;
        int acted = 0;
        bench.bar->post(Message{.kind = MessageKind::Error,
                                .text = QStringLiteral("failed"),
                                .actionText = QStringLiteral("Retry"),
                                .action = [&acted] { ++acted; }});
        auto *button = bench.bar->findChild<QPushButton *>(QStringLiteral("messageAction"));
        QVERIFY(button->isVisible());
        button->click();
        QCOMPARE(acted, 1);
        QVERIFY(!bench.bar->isVisible());
        bench.bar->post(MessageKind::Error, QStringLiteral("without a button"));
        QVERIFY(!button->isVisible());
        bench.bar->findChild<QToolButton *>(QStringLiteral("messageClose"))->click();
        QVERIFY(!bench.bar->isVisible());
    }

    void itStaysInsideAWindowThatShrinks()
    {
        Bench bench;
        bench.bar->post(MessageKind::Error, QStringLiteral("word ").repeated(60));
        for (const int width : {700, 500, 350}) {
            bench.host.resize(width, 400);
            QTRY_VERIFY(bench.host.rect().contains(bench.bar->geometry()));
        }
    }
};

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
