// SPDX-License-Identifier: MIT
#include "core/signals/signalbridge.h"
#include "ui/models/signallog.h"
#include "ui/pages/signallogpage.h"
#include "ui/pages/signallogview.h"
#include "ui/support/listenchoice.h"
#include "ui/widgets/tryitstrip.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace signalbox;

namespace {

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

SignalSet closing()
{
    SignalSet set;
    set.insert(number(SIGTERM));
    return set;
}

SentSignal sentTo(const QString &name, int pid)
{
    SentSignal sent;
    sent.target = ProcessId{.pid = pid, .startTime = 7};
    sent.targetName = name;
    sent.signal = number(SIGHUP);
    return sent;
}

/// A page over a real bridge. Receives what it sends itself; TERM is watched as the program's own.
struct Bench {
    std::unique_ptr<SignalBridge> bridge;
    SignalLog log;
    std::unique_ptr<ListenChoice> listening;
    std::unique_ptr<SignalLogPage> page;
    QStringList messages;
    QString status;

    explicit Bench(SignalSet needed = {})

    {
        if (auto made = SignalBridge::create())
            bridge = std::move(*made);
        if (!bridge || !bridge->watch(number(SIGTERM)))
            return;
        log.listenTo(*bridge);
        listening = std::make_unique<ListenChoice>(*bridge, closing(), needed);
        page = std::make_unique<SignalLogPage>(log, listening.get());
        QObject::connect(page.get(), &Page::messagePosted, page.get(),
                         [this](const Message &m) { messages << m.text; });
        QObject::connect(page.get(), &Page::statusChanged, page.get(), [this](const QString &text) { status = text; });
        page->resize(900, 500);
        page->show();
    }
    QAbstractItemModel *rows() { return view()->model(); }
    SignalLogView *view() { return page->findChild<SignalLogView *>(); }
    TryItStrip *tryIt() { return page->findChild<TryItStrip *>(); }
    QLineEdit *search() { return page->findChild<QLineEdit *>(QStringLiteral("logSearch")); }
    QString empty() { return view()->viewport()->findChild<QLabel *>()->text(); }
    QAction *action(const QString &part)
    {
        for (QAction *action : page->pageActions()) {
            if (action->text().remove(QLatin1Char('&')).contains(part))
                return action;
        }
        return nullptr;
    }
    void tryNow(const SelfSend &what)
    {
        tryIt()->setChoice(what);
        page->findChild<QPushButton *>(QStringLiteral("trySend"))->click();
    }
};

QList<QJsonObject> linesOf(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty())
            lines << QJsonDocument::fromJson(line).object();
    }
    return lines;
}

} // namespace

class TestSignalLogPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

private Q_SLOTS:
    void aBurstOfAStandardSignalArrivesOnce()
    {
        Bench bench;
        QVERIFY(bench.page);
        bench.tryNow({.signal = number(SIGUSR1), .count = 100, .value = {}, .pace = SelfSend::Pace::Together});
        QTRY_VERIFY2(bench.tryIt()->resultText().startsWith(QLatin1String("SIGUSR1: sent 100, received 1.")),
                     qPrintable(bench.tryIt()->resultText()));
        QTRY_COMPARE(bench.rows()->rowCount(), 2);
        QCOMPARE(bench.rows()->index(0, 1).data().toString(), QStringLiteral("sent"));
        QCOMPARE(bench.rows()->index(1, 1).data().toString(), QStringLiteral("received"));
    }

    void sentOneByOneAllArrive()
    {
        Bench bench;
        bench.tryNow({.signal = number(SIGUSR2), .count = 20, .value = {}, .pace = SelfSend::Pace::OneByOne});
        QTRY_VERIFY2(bench.tryIt()->resultText().startsWith(QLatin1String("SIGUSR2: sent 20, received 20.")),
                     qPrintable(bench.tryIt()->resultText()));
    }

    void realTimeSignalsQueueWithTheirValue()
    {
        Bench bench;
        const int rt = SIGRTMIN + 3;
        bench.tryNow({.signal = number(rt), .count = 50, .value = -7, .pace = SelfSend::Pace::Together});
        QTRY_VERIFY2(bench.tryIt()->resultText().contains(QLatin1String("sent 50, received 50.")),
                     qPrintable(bench.tryIt()->resultText()));
        QTRY_COMPARE(bench.rows()->rowCount(), 51);
        QCOMPARE(bench.log.entry(51)->received()->signal.value, std::optional<int>(-7));
        QVERIFY(bench.rows()->index(50, 5).data().toString().contains(QLatin1String("-7")));
    }

    void whatTheBufferCannotHoldIsCounted()
    {
        Bench bench;
        const SignalNumber rt = number(SIGRTMIN + 4);
        bench.tryNow({.signal = rt, .count = 10'000, .value = 1, .pace = SelfSend::Pace::Together});
        const auto accepted = [&] { return static_cast<quint64>(bench.log.entry(1)->sent()->count); };
        // Fewer than asked for where RLIMIT_SIGPENDING is small: said, and counted as what was sent.
        QTRY_COMPARE(bench.log.receivedCount(rt) + bench.log.overflowCount(rt), accepted());
        if (accepted() > 4096)
            QTRY_VERIFY(bench.tryIt()->resultText().contains(QLatin1String("buffer was full")));
        if (accepted() < 10'000)
            QVERIFY(bench.tryIt()->resultText().contains(QLatin1String("No more could be sent")));
    }

    void tryingASignalListensToItFirst()
    {
        Bench bench;
        QVERIFY(!bench.bridge->watched().contains(number(SIGALRM)));
        bench.tryNow({.signal = number(SIGALRM), .count = 1, .value = {}, .pace = SelfSend::Pace::Together});
        QVERIFY(bench.bridge->watched().contains(number(SIGALRM)));
        QVERIFY(bench.listening->chosen().contains(number(SIGALRM)));
        QTRY_COMPARE(bench.log.receivedCount(number(SIGALRM)), quint64{1});
    }

    void whatClosesTheProgramIsOfferedOnceAtATime()
    {
        Bench bench;
        bench.tryIt()->setChoice(
            {.signal = number(SIGTERM), .count = 100, .value = {}, .pace = SelfSend::Pace::Together});
        QCOMPARE(bench.tryIt()->choice().signal, number(SIGTERM));
        QCOMPARE(bench.tryIt()->choice().count, 1);
    }

    void listeningIsChosenAndRefusalsAreExplained()
    {
        Bench bench;
        auto *list = bench.page->findChild<QListWidget *>();
        QListWidgetItem *winch = list->item(SIGWINCH - 1);
        winch->setCheckState(Qt::Checked);
        QVERIFY(bench.bridge->watched().contains(number(SIGWINCH)));
        winch->setCheckState(Qt::Unchecked);
        QVERIFY(!bench.bridge->watched().contains(number(SIGWINCH)));

        auto *why = bench.page->findChild<QLabel *>(QStringLiteral("listenExplanation"));
        for (const int refused : {SIGKILL, SIGSTOP, SIGSEGV, 32, SIGTERM}) {
            QListWidgetItem *item = list->item(refused - 1);
            QVERIFY(!item->flags().testFlag(Qt::ItemIsUserCheckable));
            list->setCurrentItem(item);
            QVERIFY2(why->text().contains(item->text()), qPrintable(why->text()));
        }
        QVERIFY(bench.bridge->watched().contains(number(SIGTERM)));
        QVERIFY(!bench.listening->chosen().contains(number(SIGTERM)));
    }

    void whatWasChosenIsFoundAgain()
    {
        QVariantMap state;
        {
            Bench bench;
            QVERIFY(bench.listening->set(number(SIGPIPE), true));
            bench.search()->setText(QStringLiteral("needle"));
            state = bench.page->saveState();
        }
        Bench bench;
        QVERIFY(bench.listening->set(number(SIGURG), true));
        bench.page->restoreState(state);
        QCOMPARE(bench.listening->chosen().names(), QStringList{QStringLiteral("SIGPIPE")});
        QVERIFY(bench.bridge->watched().contains(number(SIGPIPE)));
        QVERIFY(!bench.bridge->watched().contains(number(SIGURG)));
        QCOMPARE(bench.search()->text(), QStringLiteral("needle"));
    }

    void nonsenseInTheSettingsIsIgnored()
    {
        Bench bench;
        bench.page->restoreState({{QStringLiteral("listen"), QStringLiteral("SIGKILL nonsense 32 SEGV -1 SIGUSR2")},
                                  {QStringLiteral("columns"), QByteArray("rubbish")},
                                  {QStringLiteral("splitter"), QByteArray("\0\0\0\xff", 4)}});
        QCOMPARE(bench.listening->chosen().names(), QStringList{QStringLiteral("SIGUSR2")});
        QVERIFY(bench.messages.isEmpty());
    }

    void emptinessSaysWhatToDo()
    {
        Bench bench;
        QVERIFY(bench.empty().contains(QStringLiteral("kill -USR1 %1").arg(QCoreApplication::applicationPid())));
        bench.log.appendSent(sentTo(QStringLiteral("alpha"), 4000));
        QTRY_COMPARE(bench.rows()->rowCount(), 1);
        QVERIFY(bench.empty().isEmpty());
        bench.search()->setText(QStringLiteral("omega"));
        QVERIFY(bench.empty().contains(QLatin1String("omega")));
        bench.search()->setFocus();
        QTest::keyClick(bench.search(), Qt::Key_Escape);
        QCOMPARE(bench.search()->text(), QString());
        QCOMPARE(bench.rows()->rowCount(), 1);
    }

    void aPausedPageShowsNothingNewAndCountsIt()
    {
        Bench bench;
        bench.log.appendSent(sentTo(QStringLiteral("alpha"), 4000));
        QTRY_COMPARE(bench.rows()->rowCount(), 1);
        bench.action(QStringLiteral("Pause"))->setChecked(true);
        QSignalSpy changed(&bench.log, &SignalLog::changed);
        bench.log.appendSent(sentTo(QStringLiteral("beta"), 4001));
        QVERIFY(changed.wait());
        QCOMPARE(bench.rows()->rowCount(), 1);
        QVERIFY2(bench.status.contains(QLatin1String("paused, new: 1")), qPrintable(bench.status));
        bench.action(QStringLiteral("Pause"))->setChecked(false);
        QCOMPARE(bench.rows()->rowCount(), 2);
        bench.action(QStringLiteral("Pause"))->setChecked(true);
        bench.action(QStringLiteral("ear the log"))->trigger();
        QCOMPARE(bench.rows()->rowCount(), 0);
    }

    void discardedEntriesAreSaid()
    {
        Bench bench;
        bench.log.setCapacity(10);
        for (int i = 0; i < 25; ++i)
            bench.log.appendSent(sentTo(QStringLiteral("alpha"), 4000 + i));
        QTRY_COMPARE(bench.rows()->rowCount(), 10);
        QVERIFY2(bench.status.contains(QLatin1String("discarded: 15")), qPrintable(bench.status));
        bench.action(QStringLiteral("ear the log"))->trigger();
        QTRY_COMPARE(bench.rows()->rowCount(), 0);
        QVERIFY(!bench.status.contains(QLatin1String("discarded")));
    }

    void itFollowsUntilSomebodyScrollsAway()
    {
        Bench bench;
        for (int i = 0; i < 200; ++i)
            bench.log.appendSent(sentTo(QStringLiteral("alpha"), 4000 + i));
        QScrollBar *bar = bench.view()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        QVERIFY(!bench.action(QStringLiteral("Follow"))->isChecked());
        bench.log.appendSent(sentTo(QStringLiteral("beta"), 5000));
        QTRY_COMPARE(bench.rows()->rowCount(), 201);
        QCOMPARE(bar->value(), bar->minimum());
        bench.action(QStringLiteral("Follow"))->setChecked(true);
        QCOMPARE(bar->value(), bar->maximum());
    }

    void copiesTheSelectedRows()
    {
        Bench bench;
        bench.log.appendSent(sentTo(QStringLiteral("al\npha"), 4000));
        bench.log.appendSent(sentTo(QStringLiteral("beta"), 4001));
        QTRY_COMPARE(bench.rows()->rowCount(), 2);
        bench.view()->selectAll();
        bench.action(QStringLiteral("Copy rows"))->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).split(QLatin1Char('\t')).value(3), QStringLiteral("al\\npha"));
    }

    void exportsWhatIsShownSafeForSpreadsheets()
    {
        Bench bench;
        bench.log.appendSent(sentTo(QStringLiteral("=cmd|' /C calc'!A0\",\"x"), 4000));
        bench.log.appendSent(sentTo(QStringLiteral("hidden"), 4001));
        QTRY_COMPARE(bench.rows()->rowCount(), 2);
        bench.search()->setText(QStringLiteral("!hidden"));
        const QString csv = m_dir.filePath(QStringLiteral("log.csv"));
        bench.page->exportCsv(csv);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.count("\r\n"), qsizetype{2});
        QVERIFY2(bytes.contains("\"'=cmd|' /C calc'!A0\"\",\"\"x\""), bytes.constData());
        const QString json = m_dir.filePath(QStringLiteral("log.json"));
        bench.page->exportJson(json);
        const QJsonArray entries = linesOf(json).value(0).value(QStringLiteral("entries")).toArray();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.at(0).toObject().value(QStringLiteral("pid")).toInt(), 4000);
        QCOMPARE(entries.at(0).toObject().value(QStringLiteral("outcome")), QJsonValue(QJsonValue::Null));
        bench.page->exportCsv(m_dir.filePath(QStringLiteral("no/such/place.csv")));
        QVERIFY(bench.messages.last().contains(QLatin1String("could not be written")));
    }

    void recordsWithOutcomesUntilStopped()
    {
        Bench bench;
        const QString path = m_dir.filePath(QStringLiteral("record.jsonl"));
        bench.page->startRecording(path);
        QVERIFY(bench.action(QStringLiteral("Record"))->isChecked());
        const quint64 id = bench.log.appendSent(sentTo(QStringLiteral("alpha"), 4000));
        SendOutcome outcome;
        outcome.what = SendOutcome::What::Exited;
        outcome.exitCode = 3;
        bench.log.setOutcome(id, outcome, true);
        QList<QJsonObject> lines = linesOf(path); // each line is there at once
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(1).value(QStringLiteral("id")), lines.at(0).value(QStringLiteral("id")));
        QCOMPARE(lines.at(1).value(QStringLiteral("outcome")).toObject().value(QStringLiteral("exitCode")).toInt(), 3);
        bench.action(QStringLiteral("Record"))->setChecked(false);
        bench.log.appendSent(sentTo(QStringLiteral("beta"), 4001));
        QCOMPARE(linesOf(path).size(), 2);
    }

    void aFullDiskEndsTheRecordingAndIsSaid()
    {
        Bench bench;
        bench.page->startRecording(QStringLiteral("/dev/full"));
        QVERIFY(bench.action(QStringLiteral("Record"))->isChecked());
        bench.log.appendSent(sentTo(QStringLiteral("alpha"), 4000));
        QVERIFY(!bench.action(QStringLiteral("Record"))->isChecked());
        QCOMPARE(bench.messages.size(), 1);
        QVERIFY2(bench.messages.first().contains(QLatin1String("/dev/full")), qPrintable(bench.messages.first()));
        bench.page->startRecording(m_dir.filePath(QStringLiteral("no/such/place.jsonl")));
        QVERIFY(!bench.action(QStringLiteral("Record"))->isChecked());
        QCOMPARE(bench.messages.size(), 2);
    }

    void readOnlyNothingCanBeTried()
    {
        Bench bench;
        bench.page->setReadOnly();
        bench.tryNow({.signal = number(SIGUSR1), .count = 1, .value = {}, .pace = SelfSend::Pace::Together});
        QCOMPARE(bench.log.size(), 0);
    }

    void whatTheProgramNeedsIsLoggedOnlyIfChosen()
    {
        const SignalNumber child = number(SIGCHLD);
        SignalSet needed;
        needed.insert(child);
        Bench bench(needed);
        QVERIFY(bench.bridge->watch(child, SignalBridge::InheritedIgnore::Override));
        int received = 0;
        connect(bench.bridge.get(), &SignalBridge::received, this, [&received] { ++received; });
        std::raise(SIGCHLD);
        QTRY_COMPARE(received, 1);
        QCOMPARE(bench.log.size(), 0);
        bench.listening->setChosen(needed);
        std::raise(SIGCHLD);
        QTRY_COMPARE(received, 2);
        QCOMPARE(bench.log.size(), 1);
        bench.listening->setChosen({});
        std::raise(SIGCHLD);
        QTRY_COMPARE(received, 3); // who needs it still gets it
        QCOMPARE(bench.log.size(), 1);
    }

    void withoutABridgeThePageStillShowsWhatWasSent()
    {
        SignalLog log;
        SignalLogPage page(log, nullptr);
        page.show();
        QVERIFY(!page.findChild<TryItStrip *>());
        log.appendSent(sentTo(QStringLiteral("alpha"), 4000));
        QTRY_COMPARE(page.findChild<SignalLogView *>()->model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestSignalLogPage)
#include "tst_signallogpage.moc"
