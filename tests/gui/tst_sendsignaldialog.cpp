// SPDX-License-Identifier: MIT
#include "tests/support/testchild.h"
#include "ui/dialogs/sendsignaldialog.h"
#include "ui/models/sendtargetmodel.h"
#include "ui/models/signallog.h"
#include "ui/support/sendcontroller.h"

#include <QCheckBox>
#include <QComboBox>
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
