// SPDX-License-Identifier: MIT
#include "fakenotifier.h"

#include "core/children/knownends.h"
#include "tests/support/testchild.h"
#include "ui/pages/endnoticeaction.h"
#include "ui/support/endnotifier.h"
#include "ui/widgets/awaitedends.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace signalbox::test;

namespace {

/// A notifier with all that belongs to it, and what it posted.
struct Bench {
    FakeNotifier desktop;
    KnownEnds ends;
    EndNotifier notifier{desktop, &ends};
    QList<Message> messages;

    Bench()
    {
        QObject::connect(&notifier, &EndNotifier::messagePosted, &notifier,
                         [this](const Message &message) { messages << message; });
    }
    QString lastMessage() { return messages.isEmpty() ? QString() : messages.constLast().text; }
};

SendTarget targetOf(const TestChild &child, const QString &name = QStringLiteral("child"))
{
    return {child.id(), name, QStringLiteral("me")};
}

} // namespace

class TestEndNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endIsToldOutsideAndInTheWindow_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("how");
        QTest::newRow("exit code") << QByteArray("exit 3") << 0 << QStringLiteral("exited with code 3");
        QTest::newRow("killed") << QByteArray() << SIGKILL << QStringLiteral("killed by SIGKILL");
    }

    void endIsToldOutsideAndInTheWindow()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const int, signal);
        QFETCH(const QString, how);
        TestChild child;
        QVERIFY(child.isReady());
        Bench bench;
        bench.notifier.await(targetOf(child));
        QVERIFY(bench.notifier.isAwaited(child.id()));
        if (signal != 0)
            QVERIFY(child.send(signal));
        else
            child.write(command);
        QTRY_COMPARE_WITH_TIMEOUT(bench.desktop.shown.size(), 1, TestChild::deadlineMs);
        const DesktopNotice &notice = bench.desktop.shown.constFirst().second;
        QCOMPARE(notice.title, QStringLiteral("child (%1) has ended").arg(child.pid()));
        QVERIFY2(notice.text.startsWith(how + QStringLiteral(", after ")), qUtf8Printable(notice.text));
        QVERIFY2(bench.lastMessage().contains(how), qUtf8Printable(bench.lastMessage()));
        QVERIFY(!bench.notifier.isAwaited(child.id()));
    }

    void severalAreAwaitedAtOnce()
    {
        TestChild first;
        TestChild second;
        Bench bench;
        QSignalSpy changed(&bench.notifier, &EndNotifier::changed);
        bench.notifier.await(targetOf(first));
        bench.notifier.await(targetOf(second));
        bench.notifier.await(targetOf(second)); // once more changes nothing
        QCOMPARE(bench.notifier.awaited().size(), 2U);
        QCOMPARE(changed.size(), 2);
        QVERIFY(first.send(SIGTERM));
        QVERIFY(second.send(SIGKILL));
        QTRY_COMPARE_WITH_TIMEOUT(bench.desktop.shown.size(), 2, TestChild::deadlineMs);
        QVERIFY(bench.desktop.shown.at(0).first != bench.desktop.shown.at(1).first);
        QVERIFY(bench.notifier.awaited().empty());
    }

    void forgottenEndIsNotTold()
    {
        TestChild forgotten;
        TestChild awaited;
        Bench bench;
        bench.notifier.await(targetOf(forgotten));
        bench.notifier.await(targetOf(awaited));
        bench.notifier.forget(forgotten.id());
        QVERIFY(forgotten.send(SIGKILL));
        QVERIFY(forgotten.awaitEnd());
        QVERIFY(awaited.send(SIGKILL));
        QTRY_COMPARE_WITH_TIMEOUT(bench.desktop.shown.size(), 1, TestChild::deadlineMs);
        QVERIFY(bench.desktop.shown.constFirst().second.title.contains(QString::number(awaited.pid())));
    }

    void whoHasEndedAlreadyIsRefused()
    {
        TestChild child;
        const SendTarget target = targetOf(child);
        QVERIFY(child.send(SIGKILL));
        child.reap();
        Bench bench;
        bench.notifier.await(target);
        QVERIFY(!bench.notifier.isAwaited(target.id));
        QCOMPARE(bench.messages.size(), 1);
        QCOMPARE(bench.messages.constFirst().kind, MessageKind::Error);
        QVERIFY2(bench.lastMessage().contains(QStringLiteral("child (%1)").arg(target.id.pid)),
                 qUtf8Printable(bench.lastMessage()));
    }

    void namesAreHostile()
    {
        TestChild child;
        Bench bench;
        bench.notifier.await(targetOf(child, QStringLiteral("%1<b>\n%2x\u202e")));
        QVERIFY(child.send(SIGKILL));
        QTRY_COMPARE_WITH_TIMEOUT(bench.desktop.shown.size(), 1, TestChild::deadlineMs);
        const QString title = bench.desktop.shown.constFirst().second.title;
        QVERIFY2(title.startsWith(QStringLiteral("%1<b>")), qUtf8Printable(title));
        QVERIFY2(title.contains(QStringLiteral("%2x")), qUtf8Printable(title));
        QVERIFY(!title.contains(QLatin1Char('\n')) && !title.contains(QChar(0x202e)));
        QVERIFY2(title.contains(QStringLiteral("(%1)").arg(child.pid())), qUtf8Printable(title));
    }

    void withoutNotificationsTheWindowSaysSoOnce()
    {
        TestChild child;
        TestChild other;
        Bench bench;
        bench.desktop.problem = NoticeProblem::NoService;
        bench.notifier.await(targetOf(child));
        const auto excuses = [&] {
            return std::count_if(bench.messages.cbegin(), bench.messages.cend(), [](const Message &message) {
                return message.text.contains(QStringLiteral("no service"));
            });
        };
        QCOMPARE(excuses(), 1);
        bench.notifier.await(targetOf(other));
        QVERIFY(child.send(SIGTERM));
        QTRY_COMPARE_WITH_TIMEOUT(bench.desktop.shown.size(), 1, TestChild::deadlineMs);
        QCOMPARE(excuses(), 1);
        const bool isTold = std::any_of(bench.messages.cbegin(), bench.messages.cend(), [](const Message &message) {
            // A message that stays.
            return message.kind == MessageKind::Warning && message.text.contains(QStringLiteral("killed by SIGTERM"));
        });
        QVERIFY(isTold);
    }

    void chosenNotificationBringsUpTheWindow()
    {
        TestChild child;
        Bench bench;
        QSignalSpy requested(&bench.notifier, &EndNotifier::windowRequested);
        bench.notifier.await(targetOf(child));
        QVERIFY(child.send(SIGKILL));
        QTRY_COMPARE_WITH_TIMEOUT(bench.desktop.shown.size(), 1, TestChild::deadlineMs);
        const QString told = bench.lastMessage();
        const auto before = bench.messages.size();
        Q_EMIT bench.desktop.activated(bench.desktop.shown.constFirst().first, "token");
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.constFirst().constFirst().toByteArray(), QByteArray("token"));
        QCOMPARE(bench.messages.size(), before + 1);
        QCOMPARE(bench.lastMessage(), told);
    }

    void actionShowsWhetherAllAreAwaited()
    {
        TestChild first;
        TestChild second;
        Bench bench;
        std::vector<SendTarget> selection;
        EndNoticeAction action(
            bench.notifier, [&] { return selection; }, this);
        QVERIFY(!action.isEnabled());
        selection = {targetOf(first), targetOf(second)};
        action.update();
        QVERIFY(action.isEnabled() && !action.isChecked());
        bench.notifier.await(targetOf(first));
        QVERIFY(!action.isChecked()); // one of two
        action.trigger();
        QVERIFY(action.isChecked());
        QVERIFY(bench.notifier.isAwaited(second.id()));
        action.trigger();
        QVERIFY(!action.isChecked());
        QVERIFY(bench.notifier.awaited().empty());
    }

    void buttonListsThemAndGivesThemUp()
    {
        TestChild first;
        TestChild second;
        Bench bench;
        AwaitedEndsButton button(bench.notifier);
        QVERIFY(button.isHidden());
        bench.notifier.await(targetOf(first, QStringLiteral("a&b")));
        bench.notifier.await(targetOf(second));
        QVERIFY(!button.isHidden());
        QVERIFY2(button.text().contains(QLatin1Char('2')), qUtf8Printable(button.text()));
        Q_EMIT button.menu()->aboutToShow();
        QAction *entry = button.menu()->actions().constFirst();
        QCOMPARE(entry->text(), QStringLiteral("a&&b (%1)").arg(first.pid()));
        entry->trigger();
        QVERIFY(!bench.notifier.isAwaited(first.id()));
        QVERIFY(bench.notifier.isAwaited(second.id()));
        Q_EMIT button.menu()->aboutToShow();
        button.menu()->actions().constLast()->trigger();
        QVERIFY(bench.notifier.awaited().empty());
        QVERIFY(button.isHidden());
    }
};

QTEST_MAIN(TestEndNotifier)
#include "tst_endnotifier.moc"
