// SPDX-License-Identifier: MIT
#include "core/signals/signalbridge.h"
#include "ui/models/signallog.h"
#include "ui/models/signallogmodel.h"
#include "ui/support/logexport.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace signalbox;

namespace {

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

ReceivedSignal received(int signal, quint64 sequence)
{
    ReceivedSignal what;
    what.signal = number(signal);
    what.sequence = sequence;
    what.senderPid = 1234;
    return what;
}

SentSignal sent(int pid)
{
    SentSignal what;
    what.target = ProcessId{.pid = pid, .startTime = 1};
    what.targetName = QStringLiteral("name");
    what.signal = number(SIGTERM);
    return what;
}

SendOutcome exited(int code)
{
    SendOutcome outcome;
    outcome.what = SendOutcome::What::Exited;
    outcome.exitCode = code;
    return outcome;
}

} // namespace

class TestSignalLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFloodIsBoundedAndCostsFewUpdates()
    {
        constexpr quint64 flood = 100'000;
        SignalLog log;
        SignalLogModel model(log);
        QSignalSpy changed(&log, &SignalLog::changed);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QElapsedTimer timer;
        timer.start();
        for (quint64 i = 0; i < flood; ++i)
            log.appendReceived(received(SIGUSR1, i));
        QVERIFY(changed.wait());
        QCOMPARE(changed.size(), 1); // no turn of the event loop lay between them
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(log.size(), SignalLog::defaultCapacity);
        QCOMPARE(model.rowCount(), static_cast<int>(SignalLog::defaultCapacity));
        QCOMPARE(log.discardedCount(), flood - static_cast<quint64>(SignalLog::defaultCapacity));
        QCOMPARE(log.receivedCount(number(SIGUSR1)), flood);
        QCOMPARE(model.entry(model.rowCount() - 1)->received()->signal.sequence, flood - 1);
        qInfo("%lld ms for %llu signals", static_cast<long long>(timer.elapsed()),
              static_cast<unsigned long long>(flood));
    }

    void theModelFollowsDiscardsAndClears()
    {
        SignalLog log(5);
        SignalLogModel model(log);
        QAbstractItemModelTester tester(&model);
        for (int round = 0; round < 4; ++round) {
            for (int i = 0; i < 3; ++i)
                log.appendSent(sent(100 * round + i + 1));
            QSignalSpy changed(&log, &SignalLog::changed);
            QVERIFY(changed.wait());
        }
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.entry(0)->id, log.firstId());
        QCOMPARE(log.discardedCount(), quint64{7});
        log.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(log.discardedCount(), quint64{0});
        log.appendSent(sent(9));
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.entry(0)->id, quint64{13}); // ids go on
    }

    void anOutcomeLandsInItsEntry()
    {
        SignalLog log(3);
        SignalLogModel model(log);
        const quint64 first = log.appendSent(sent(1));
        const quint64 second = log.appendSent(sent(2));
        QTRY_COMPARE(model.rowCount(), 2);
        QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
        log.setOutcome(second, exited(3), true);
        QCOMPARE(data.size(), 1);
        QVERIFY(model.index(1, SignalLogModel::Result).data().toString().contains(QLatin1Char('3')));
        QVERIFY(log.entry(second)->sent()->outcomeFinal);
        QVERIFY(!log.entry(first)->sent()->outcome);
        // One that was discarded meanwhile, one that never was, one that was received.
        for (int i = 0; i < 3; ++i)
            log.appendReceived(received(SIGHUP, 0));
        log.setOutcome(first, exited(1), true);
        log.setOutcome(999, exited(1), true);
        log.setOutcome(log.nextId() - 1, exited(1), true);
        QVERIFY(!log.entry(first));
        QVERIFY(!log.entry(log.nextId() - 1)->sent());
    }

    void whatWasSeenBeforeTheEndIsKept()
    {
        SignalLog log;
        const quint64 id = log.appendSent(sent(1));
        SendOutcome stopped;
        stopped.what = SendOutcome::What::Stopped;
        stopped.signal = number(SIGSTOP);
        log.setOutcome(id, stopped, false);
        QVERIFY(!log.entry(id)->sent()->earlier);
        log.setOutcome(id, exited(3), true);
        QCOMPARE(log.entry(id)->sent()->earlier->what, SendOutcome::What::Stopped);
        const QJsonObject json = logEntryToJson(*log.entry(id));
        QCOMPARE(json.value(QStringLiteral("outcome")).toObject().value(QStringLiteral("what")).toString(),
                 QStringLiteral("exited"));
        QCOMPARE(json.value(QStringLiteral("earlierOutcome")).toObject().value(QStringLiteral("what")).toString(),
                 QStringLiteral("stopped"));
    }

    void sendersAreNamedAndOnlyThenRecorded()
    {
        const auto bridge = SignalBridge::create();
        QVERIFY(bridge);
        SignalLog log;
        log.listenTo(**bridge);
        QList<LogEntry> recorded;
        connect(&log, &SignalLog::appended, this, [&](const LogEntry &entry) { recorded << entry; });
        ReceivedSignal ours = received(SIGUSR1, 1);
        ours.senderPid = static_cast<pid_t>(QCoreApplication::applicationPid());
        Q_EMIT(*bridge)->received(ours);
        log.appendSent(sent(5));
        log.setOutcome(2, exited(3), true);
        QCOMPARE(log.size(), 2); // at once
        QVERIFY(recorded.isEmpty());
        QTRY_COMPARE(recorded.size(), 2); // in order, complete
        QCOMPARE(recorded[0].received()->senderName, QStringLiteral("tst_signallog"));
        QVERIFY(recorded[1].sent()->outcome);
        QCOMPARE(log.entry(1)->received()->senderName, QStringLiteral("tst_signallog"));
        Q_EMIT(*bridge)->received(ours);
        QCOMPARE(recorded.size(), 3); // known already
        ReceivedSignal nobody = ours;
        nobody.senderPid = 4'194'304; // one more than the highest pid there can be
        Q_EMIT(*bridge)->received(nobody);
        log.clear();
        QTRY_COMPARE(recorded.size(), 4);
        QVERIFY(recorded[3].received()->senderName.isEmpty());
        QVERIFY(!recorded[3].received()->isNameAwaited);
    }

    void aSignalWithoutSiginfoIsNotSaidToComeFromAProcess()
    {
        ReceivedSignal child = received(SIGCHLD, 0);
        child.hasInfo = false;
        child.senderPid.reset();
        SignalLog log;
        SignalLogModel model(log);
        log.appendReceived(child);
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(!model.index(0, SignalLogModel::Details).data().toString().contains(QLatin1String("SI_USER")));
        QVERIFY(logEntryToJson(*log.entry(1)).value(QStringLiteral("code")).isNull());
    }
};

QTEST_MAIN(TestSignalLog)
#include "tst_signallog.moc"
