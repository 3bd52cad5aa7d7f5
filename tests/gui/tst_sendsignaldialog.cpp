// SPDX-License-Identifier: MIT
#include "tests/support/testchild.h"
#include "ui/dialogs/sendsignaldialog.h"
#include "ui/models/sendtargetmodel.h"
#include "ui/models/signallog.h"
#include "ui/support/sendcontroller.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

#include <csignal>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

SendTarget target(const ProcessId &id, const QString &name = QStringLiteral("subject"))
{
    return SendTarget{.id = id, .name = name, .user = QStringLiteral("somebody")};
}

SendRequest request(int signal)
{
    SendRequest what;
    what.signal = number(signal);
    return what;
}

/// A dialog over a controller and a log of its own.
struct Bench {
    SignalLog log;
    SendController sender{log};
    QPointer<SendSignalDialog> dialog;

    explicit Bench(const std::vector<SendTarget> &targets, int signal = SIGTERM)
        : dialog(new SendSignalDialog(sender, targets, number(signal)))
    {
        dialog->open();
    }
    ~Bench() { delete dialog; }
    Q_DISABLE_COPY_MOVE(Bench)

    template<typename T>
    T *part(const char *name)
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    QString cell(int row, int column)
    {
        return part<QTreeView>("targets")->model()->index(row, column).data().toString();
    }
    QPushButton *send() { return part<QPushButton>("sendButton"); }
};

} // namespace

class TestSendSignalDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWillHappenSendsAndSaysWhatHappened()
    {
        TestChild child;
        QVERIFY(child.isReady());
        Bench bench({target(child.id())});
        QTRY_VERIFY2(bench.cell(0, SendTargetModel::Forecast).startsWith(QLatin1String("ends it")),
                     qPrintable(bench.cell(0, SendTargetModel::Forecast)));
        QCOMPARE(bench.send()->text(), QStringLiteral("Send SIGTERM to 1 process"));
        QVERIFY(bench.part<QPushButton>("cancelButton")->isDefault()); // it destroys
        bench.send()->click();
        QTRY_VERIFY2(bench.cell(0, SendTargetModel::Result).contains(QLatin1String("SIGTERM")),
                     qPrintable(bench.cell(0, SendTargetModel::Result)));
        // The same log entry that said what was sent says what came of it.
        QCOMPARE(bench.log.size(), 1);
        const SentSignal *sent = bench.log.entry(1)->sent();
        QVERIFY(sent);
        QVERIFY(!sent->error);
        QCOMPARE(sent->forecast->outcome, ForecastOutcome::Terminates);
        QVERIFY(sent->outcome);
        QCOMPARE(sent->outcome->what, SendOutcome::What::Killed);
        QTRY_VERIFY(!bench.send()->isEnabled());
        QVERIFY(bench.part<QLabel>("summary")->text().contains(QLatin1String("has ended")));
        QCOMPARE(child.reap().signal, number(SIGTERM));
    }

    void missingRightsAreSaidBeforeAndAfterSending()
    {
        TestChild child;
        QVERIFY(child.isReady());
        Bench bench({target(child.id(), QStringLiteral("sle%2xep"))});
        QTRY_VERIFY(!bench.cell(0, SendTargetModel::Forecast).isEmpty());
        auto *rights = bench.part<QLabel>("rights");
        QVERIFY(rights->isHidden() || !rights->isVisible());
        // As it would be read if the process belonged to somebody else.
        ForecastTarget state;
        state.permitted = false;
        const TargetReading reading{.target = target(child.id(), QStringLiteral("sle%2xep")),
                                    .started = QDateTime::currentDateTime(),
                                    .state = state};
        Q_EMIT bench.sender.read(1, SendScope::Process, {reading});
        QVERIFY(rights->isVisible());
        const QString command = QStringLiteral("send TERM ") + child.id().toString();
        QVERIFY2(rights->text().startsWith(QStringLiteral("sle%2xep (%1) belongs to somebody.").arg(child.pid())),
                 qPrintable(rights->text()));
        QVERIFY2(rights->text().endsWith(command), qPrintable(rights->text()));
        bench.part<QPushButton>("copyCommand")->click();
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(command));
        // What is chosen goes into the command.
        bench.part<QCheckBox>("withValue")->setChecked(true);
        bench.part<QSpinBox>("value")->setValue(-3);
        bench.part<QCheckBox>("escalate")->setChecked(true);
        QVERIFY2(rights->text().endsWith(QLatin1String(" --value -3 --then KILL --after 5")),
                 qPrintable(rights->text()));
        // And when it was tried all the same.
        SendReport report;
        report.target = reading.target;
        report.signal = number(SIGTERM);
        report.result = Failure(Error{.code = ErrorCode::PermissionDenied});
        Q_EMIT bench.sender.sent(1, {report});
        QVERIFY(rights->isVisible());
        report.result = {};
        Q_EMIT bench.sender.sent(1, {report});
        QVERIFY(!rights->isVisible());
    }

    void theForecastFollowsTheChosenSignal()
    {
        TestChild child({"ignore 1", "catch 10"});
        QVERIFY(child.isReady());
        Bench bench({target(child.id())}, SIGHUP);
        QTRY_VERIFY2(bench.cell(0, SendTargetModel::Forecast).contains(QLatin1String("ignore")),
                     qPrintable(bench.cell(0, SendTargetModel::Forecast)));
        QVERIFY(bench.send()->isDefault()); // nothing is destroyed
        bench.dialog->setSelectedSignal(number(SIGUSR1));
        QVERIFY2(bench.cell(0, SendTargetModel::Forecast).contains(QLatin1String("handle")),
                 qPrintable(bench.cell(0, SendTargetModel::Forecast)));
        bench.dialog->setSelectedSignal(number(SIGKILL));
        QVERIFY(bench.cell(0, SendTargetModel::Forecast).startsWith(QLatin1String("ends it")));
        QVERIFY(bench.part<QPushButton>("cancelButton")->isDefault());
        QVERIFY(!bench.part<QCheckBox>("escalate")->isEnabled());
    }

    void aValueArrivesWithTheSignal()
    {
        TestChild child({"catch 10"});
        QVERIFY(child.isReady());
        Bench bench({target(child.id())}, SIGUSR1);
        bench.part<QCheckBox>("withValue")->setChecked(true);
        bench.part<QSpinBox>("value")->setValue(-42);
        bench.send()->click();
        const auto report = child.nextReport();
        QVERIFY(report);
        QCOMPARE(report->number, SIGUSR1);
        QCOMPARE(report->code, SI_QUEUE);
        QCOMPARE(report->value, -42);
    }

    void severalTargetsEachHaveTheirResult()
    {
        TestChild first;
        TestChild second({"catch 15"});
        QVERIFY(first.isReady() && second.isReady());
        Bench bench({target(first.id(), QStringLiteral("first")), target(second.id(), QStringLiteral("sec\nond"))});
        QCOMPARE(bench.cell(1, SendTargetModel::Name), QStringLiteral("sec\\nond"));
        QTRY_VERIFY(bench.cell(1, SendTargetModel::Forecast).contains(QLatin1String("handle")));
        bench.send()->click();
        QVERIFY(first.awaitEnd());
        QVERIFY(second.nextReport());
        QTRY_VERIFY(bench.cell(0, SendTargetModel::Result).contains(QLatin1String("SIGTERM")));
        QTRY_VERIFY2(bench.cell(1, SendTargetModel::Result).contains(QLatin1String("running")),
                     qPrintable(bench.cell(1, SendTargetModel::Result)));
        QCOMPARE(bench.log.size(), 2);
        QVERIFY(bench.send()->text().endsWith(QLatin1String("to 1 process")));
    }

    void aTargetThatEndedMeanwhileIsNotSentTo()
    {
        auto child = std::make_unique<TestChild>();
        QVERIFY(child->isReady());
        const SendTarget gone = target(child->id());
        QVERIFY(child->send(SIGKILL));
        child->reap();
        Bench bench({gone});
        QTRY_VERIFY2(bench.part<QLabel>("summary")->text().contains(QLatin1String("has ended")),
                     qPrintable(bench.part<QLabel>("summary")->text()));
        QVERIFY(!bench.send()->isEnabled());
        QCOMPARE(bench.cell(0, SendTargetModel::Result), QStringLiteral("has ended"));
    }

    void anotherProcessWithTheSameNumberIsLeftAlone()
    {
        TestChild child;
        QVERIFY(child.isReady());
        ProcessId stale = child.id();
        --stale.startTime; // as if the number had been somebody else's when it was pointed at
        Bench bench({target(stale)});
        QTRY_VERIFY(!bench.send()->isEnabled());
        bench.sender.send({target(stale)}, request(SIGKILL));
        QTRY_COMPARE(bench.log.size(), 1);
        QVERIFY(bench.log.entry(1)->sent()->error);
        QCOMPARE(bench.log.entry(1)->sent()->error->code, ErrorCode::StaleIdentity);
        QVERIFY(child.roundTrip());
    }

    void whatIsProtectedNeedsASecondConfirmation()
    {
        const auto startTime = readStartTime(::getpid());
        QVERIFY(startTime);
        Bench bench({target(ProcessId{.pid = ::getpid(), .startTime = *startTime}, QStringLiteral("a&b"))});
        QTRY_VERIFY(bench.part<QCheckBox>("confirm")->isVisible());
        QVERIFY(bench.part<QCheckBox>("confirm")->text().contains(QLatin1String("a&&b")));
        QVERIFY(!bench.send()->isEnabled());
        bench.part<QCheckBox>("confirm")->setChecked(true);
        QVERIFY(bench.send()->isEnabled());
    }

    void theSecondSignalComesWhereTheFirstDidNotEndIt()
    {
        TestChild child({"ignore 15"});
        QVERIFY(child.isReady());
        SignalLog log;
        SendController sender(log);
        sender.send({target(child.id())}, request(SIGTERM),
                    Escalation{.signal = number(SIGKILL), .after = std::chrono::milliseconds(50)});
        QVERIFY(child.awaitEnd());
        QTRY_COMPARE(log.size(), 2);
        QVERIFY(!log.entry(1)->sent()->escalated);
        QVERIFY(log.entry(2)->sent()->escalated);
        QTRY_VERIFY(log.entry(2)->sent()->outcome);
        QCOMPARE(log.entry(2)->sent()->outcome->what, SendOutcome::What::Killed);
        QCOMPARE(child.reap().signal, number(SIGKILL));
    }

    void theSecondSignalCanBeCalledOff()
    {
        TestChild child({"ignore 15"});
        QVERIFY(child.isReady());
        Bench bench({target(child.id())});
        bench.part<QCheckBox>("escalate")->setChecked(true);
        bench.part<QSpinBox>("escalateAfter")->setValue(3600);
        auto *waiting = bench.part<QLabel>("waiting");
        QVERIFY(!waiting->isVisible());
        bench.send()->click();
        QTRY_VERIFY(waiting->isVisible());
        QVERIFY2(waiting->text().contains(QLatin1String("SIGKILL follows in 3"))
                     && waiting->text().contains(QLatin1String("1 process")),
                 qPrintable(waiting->text()));
        bench.part<QPushButton>("stopEscalation")->click();
        QTRY_VERIFY(!waiting->isVisible());
        QCOMPARE(bench.log.size(), 1);
        QVERIFY(child.roundTrip());
    }

    void whoEndsInTimeIsNoLongerWaitedFor()
    {
        TestChild obedient;
        TestChild deaf({"ignore 15"});
        QVERIFY(obedient.isReady() && deaf.isReady());
        Bench bench({target(obedient.id()), target(deaf.id())});
        bench.part<QCheckBox>("escalate")->setChecked(true);
        bench.part<QSpinBox>("escalateAfter")->setValue(1);
        bench.send()->click();
        QVERIFY(obedient.awaitEnd());
        obedient.reap();
        QTRY_VERIFY(bench.part<QLabel>("waiting")->text().contains(QLatin1String("1 process still runs")));
        QVERIFY(deaf.awaitEnd()); // by the second signal
        QTRY_VERIFY(!bench.part<QLabel>("waiting")->isVisible());
        QTRY_COMPARE(bench.log.size(), 3);
        QCOMPARE(bench.log.entry(3)->sent()->target, deaf.id());
        QTRY_VERIFY2(bench.cell(1, SendTargetModel::Result).contains(QLatin1String("SIGKILL")),
                     qPrintable(bench.cell(1, SendTargetModel::Result)));
        QVERIFY(!bench.cell(0, SendTargetModel::Result).contains(QLatin1String("SIGKILL")));
    }

    void everyMemberOfAGroupIsFollowed()
    {
        TestChild child({"child"}); // in the same group of their own
        QVERIFY(child.isReady());
        Bench bench({target(child.id())});
        auto *scope = bench.part<QComboBox>("scope");
        scope->setCurrentIndex(scope->findData(static_cast<int>(SendScope::Group)));
        QTRY_COMPARE(bench.part<QTreeView>("targets")->model()->rowCount(), 2);
        bench.send()->click();
        QVERIFY(child.awaitEnd());
        QTRY_COMPARE(bench.log.size(), 2);
        for (const quint64 id : {1, 2}) {
            QTRY_VERIFY(bench.log.entry(id)->sent()->outcome);
            QCOMPARE(bench.log.entry(id)->sent()->scope, SendScope::Group);
            QVERIFY(!bench.log.entry(id)->sent()->error);
        }
        QCOMPARE(bench.log.entry(1)->sent()->outcome->what, SendOutcome::What::Killed);
        QVERIFY(bench.log.entry(2)->sent()->target != child.id());
    }

    void whatAThreadWasSentIsFollowedInItsOwnQueue()
    {
        TestChild child({"catch 15"});
        const int thread = child.numberOf("thread 15"); // blocks it
        QVERIFY(thread > 0);
        SignalLog log;
        SendController sender(log);
        SendRequest toThread = request(SIGTERM);
        toThread.scope = SendScope::Thread;
        toThread.thread = thread;
        sender.send({target(child.id())}, toThread);
        QTRY_VERIFY(log.size() == 1 && log.entry(1)->sent()->outcome);
        QCOMPARE(log.entry(1)->sent()->outcome->what, SendOutcome::What::Pending);
        QCOMPARE(log.entry(1)->sent()->outcome->pendingReason, SendOutcome::PendingReason::Blocked);
    }

    void severalSendsToOneProcessEachTellTheirStory()
    {
        TestChild child;
        QVERIFY(child.isReady());
        SignalLog log;
        SendController sender(log);
        const auto what = [&](quint64 id) { return log.entry(id)->sent()->outcome; };
        sender.send({target(child.id())}, request(SIGSTOP));
        QTRY_VERIFY(log.size() == 1 && what(1));
        QCOMPARE(what(1)->what, SendOutcome::What::Stopped);
        sender.send({target(child.id())}, request(SIGTERM));
        QTRY_VERIFY(log.size() == 2 && what(2)); // when the patience is over
        QCOMPARE(what(2)->what, SendOutcome::What::Pending);
        QCOMPARE(what(2)->pendingReason, SendOutcome::PendingReason::Stopped);
        sender.send({target(child.id())}, request(SIGCONT));
        QVERIFY(child.awaitEnd());
        for (const quint64 id : {1, 2, 3}) {
            QTRY_VERIFY(log.size() == 3 && what(id) && what(id)->what == SendOutcome::What::Killed);
            QVERIFY(log.entry(id)->sent()->outcomeFinal);
        }
        QCOMPARE(log.entry(1)->sent()->earlier->what, SendOutcome::What::Stopped);
        QCOMPARE(log.entry(2)->sent()->earlier->what, SendOutcome::What::Pending);
    }

    void manyTargetsAreAllFollowed()
    {
        constexpr size_t many = 300; // more than go to the window at once
        TestChild parent({"catch 15"});
        std::vector<SendTarget> targets;
        for (size_t i = 0; i < many; ++i) {
            const int pid = parent.numberOf("child");
            QVERIFY(pid > 0);
            const auto startTime = readStartTime(pid);
            QVERIFY(startTime);
            targets.push_back(target(ProcessId{.pid = pid, .startTime = *startTime}));
        }
        SignalLog log;
        SendController sender(log);
        sender.send(targets, request(SIGKILL));
        QTRY_COMPARE(log.size(), static_cast<qsizetype>(many));
        for (quint64 id = 1; id <= many; ++id) {
            QTRY_VERIFY2(log.entry(id)->sent()->outcome, qPrintable(QString::number(id)));
            QCOMPARE(log.entry(id)->sent()->target, targets[id - 1].id);
        }
    }

    void aSubtreeIsListedBeforeItIsSentTo()
    {
        TestChild child({"child"});
        QVERIFY(child.isReady());
        Bench bench({target(child.id())});
        auto *scope = bench.part<QComboBox>("scope");
        scope->setCurrentIndex(scope->findData(static_cast<int>(SendScope::Subtree)));
        QTRY_COMPARE(bench.part<QTreeView>("targets")->model()->rowCount(), 2);
        QTRY_COMPARE(bench.send()->text(), QStringLiteral("Send SIGTERM to 2 processes"));
        bench.send()->click();
        QVERIFY(child.awaitEnd());
        QTRY_COMPARE(bench.log.size(), 2);
        scope->setCurrentIndex(scope->findData(static_cast<int>(SendScope::Process)));
    }

    void aReadOnlyControllerSendsNothing()
    {
        TestChild child;
        QVERIFY(child.isReady());
        SignalLog log;
        SendController sender(log);
        sender.setReadOnly(true);
        sender.send({target(child.id())}, request(SIGKILL));
        QTRY_COMPARE(log.size(), 1);
        QCOMPARE(log.entry(1)->sent()->error->code, ErrorCode::Cancelled);
        QVERIFY(child.roundTrip());
    }
};

QTEST_MAIN(TestSendSignalDialog)
#include "tst_sendsignaldialog.moc"
