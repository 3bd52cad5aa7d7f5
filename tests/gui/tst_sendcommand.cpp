// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"
#include "tests/support/testchild.h"
#include "ui/support/errortext.h"
#include "ui/support/sendcommand.h"

#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace signalbox::test;

namespace {

SendRequest request(int signal, SendScope scope = SendScope::Process)
{
    SendRequest request;
    request.signal = *SignalNumber::fromNumber(signal);
    request.scope = scope;
    return request;
}

/// Runs what is shown, as whoever pastes it would, but for the rights.
Answer runCommand(const QString &command)
{
    QStringList words = command.split(QLatin1Char(' '));
    if (words.value(0) == QLatin1String("sudo"))
        words.removeFirst();
    if (words.value(0) != terminalProgram())
        return {};
    return run(words.mid(1));
}

} // namespace

/// The command that is shown where rights are missing, tried in the terminal program itself.
class TestSendCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesWhatItSays()
    {
        TestChild child;
        QVERIFY(child.isReady());
        const Answer answer = runCommand(sendCommand(request(SIGTERM), {child.id()}));
        QCOMPARE(answer.complaint, QByteArray());
        QCOMPARE(answer.status, 0);
        QVERIFY(child.awaitEnd());
    }

    void refusesWhoeverTookOverTheNumber()
    {
        TestChild child;
        QVERIFY(child.isReady());
        ProcessId before = child.id();
        --before.startTime; // whoever had this number
        const Answer answer = runCommand(sendCommand(request(SIGKILL), {before}) + QStringLiteral(" --json"));
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.json().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString(),
                 QStringLiteral("StaleIdentity"));
        QVERIFY(child.roundTrip()); // it lives
    }

    void everyChoiceIsUnderstood_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<bool>("withValue");
        QTest::addColumn<bool>("escalates");
        for (const bool value : {false, true}) {
            for (const bool escalates : {false, true}) {
                for (const auto scope : {SendScope::Process, SendScope::Thread, SendScope::Group, SendScope::Subtree})
                    QTest::addRow("%s%s%s", sendScopeName(scope), value ? ", value" : "",
                                  escalates ? ", then KILL" : "")
                        << static_cast<int>(scope) << value << escalates;
            }
        }
    }

    void everyChoiceIsUnderstood()
    {
        QFETCH(const int, scope);
        QFETCH(const bool, withValue);
        QFETCH(const bool, escalates);
        TestChild child;
        QVERIFY(child.isReady());
        SendRequest wanted = request(SIGRTMIN + 1, static_cast<SendScope>(scope));
        wanted.thread = child.pid(); // its first thread
        if (withValue)
            wanted.value = -7;
        std::optional<Escalation> escalation;
        if (escalates)
            escalation =
                Escalation{.signal = *SignalNumber::fromNumber(SIGKILL), .after = std::chrono::milliseconds(1500)};
        const QString command = sendCommand(wanted, {child.id()}, escalation);
        QVERIFY2(command.contains(child.id().toString()), qPrintable(command));
        const Answer answer = runCommand(command + QStringLiteral(" --dry-run --json"));
        QCOMPARE(answer.complaint, QByteArray());
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json().value(QStringLiteral("scope")).toString(),
                 QLatin1String(sendScopeName(static_cast<SendScope>(scope))));
        QCOMPARE(answer.json().value(QStringLiteral("startTime")).toInteger(),
                 static_cast<qint64>(child.id().startTime));
        QVERIFY(child.roundTrip()); // it lives
    }

    void severalTargetsAreOneCommand()
    {
        TestChild one;
        TestChild two;
        QVERIFY(one.isReady() && two.isReady());
        const Answer answer = runCommand(sendCommand(request(SIGKILL), {one.id(), two.id()}));
        QCOMPARE(answer.status, 0);
        QVERIFY(one.awaitEnd());
        QVERIFY(two.awaitEnd());
    }

    void aThreadThatIsGoneHasNoCommand()
    {
        TestChild child;
        QVERIFY(child.isReady());
        SendRequest wanted = request(SIGUSR1, SendScope::Thread);
        wanted.thread = static_cast<pid_t>(QCoreApplication::applicationPid()); // not one of its threads
        QCOMPARE(sendCommand(wanted, {child.id()}), QString());
    }

    void isShownForMissingRightsAlone()
    {
        const ErrorContext context{.process = ProcessId{.pid = 12, .startTime = 34},
                                   .processName = QStringLiteral("sleep"),
                                   .owner = QStringLiteral("root"),
                                   .signal = *SignalNumber::fromNumber(SIGTERM)};
        QVERIFY(errorCommand(Error{.code = ErrorCode::PermissionDenied}, context)
                    .endsWith(QLatin1String("send TERM 12@34")));
        QCOMPARE(errorCommand(Error{.code = ErrorCode::NoSuchProcess}, context), QString());
        ErrorContext unpinned = context;
        unpinned.process->startTime = 0;
        QCOMPARE(errorCommand(Error{.code = ErrorCode::PermissionDenied}, unpinned), QString());
    }
};

QTEST_GUILESS_MAIN(TestSendCommand)
#include "tst_sendcommand.moc"
