// SPDX-License-Identifier: MIT
#include "app/desktopnotifier.h"
#include "tests/dbus/privatebus.h"

#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;

namespace {

const QString serviceName = QStringLiteral("org.freedesktop.Notifications");
const QString servicePath = QStringLiteral("/org/freedesktop/Notifications");

QDBusMessage signalOf(const char *name, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createSignal(servicePath, serviceName, QString::fromLatin1(name));
    message.setArguments(arguments);
    return message;
}

} // namespace

/// What was asked to be shown.
struct Shown {
    uint replaces = 0;
    QString icon;
    QString title;
    QString text;
    QStringList actions;
    QVariantMap hints;
};

/// A notification service on a connection of its own.
class FakeService : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    enum class Mood { Helpful, Silent, Refusing };

    explicit FakeService(const QByteArray &address, const QString &connection, QStringList capabilities)
        : bus(QDBusConnection::connectToBus(QString::fromUtf8(address), connection))
        , m_capabilities(std::move(capabilities))
    {
        bus.registerObject(servicePath, this, QDBusConnection::ExportAllSlots);
        bus.registerService(serviceName);
    }
    ~FakeService() override { QDBusConnection::disconnectFromBus(bus.name()); }

    QDBusConnection bus;
    Mood mood = Mood::Helpful;
    QList<Shown> shown;
    uint nextId = 7;

public Q_SLOTS:
    QStringList GetCapabilities()
    {
        answerInMood();
        return m_capabilities;
    }
    uint Notify(const QString &application, uint replaces, const QString &icon, const QString &title,
                const QString &text, const QStringList &actions, const QVariantMap &hints, int timeout)
    {
        Q_UNUSED(timeout)
        answerInMood();
        if (application != QLatin1String("Signalbox"))
            sendErrorReply(QDBusError::InvalidArgs, application);
        shown << Shown{replaces, icon, title, text, actions, hints};
        return replaces != 0 ? replaces : nextId++;
    }

private:
    void answerInMood()
    {
        if (mood == Mood::Silent)
            setDelayedReply(true);
        else if (mood == Mood::Refusing)
            sendErrorReply(QDBusError::AccessDenied, QStringLiteral("no"));
    }

    QStringList m_capabilities;
};

class TestDesktopNotifier : public QObject
{
    Q_OBJECT

private:
    static constexpr int deadlineMs = 30'000;
    const DesktopNotice m_notice{QStringLiteral("a<b> (7) has ended"), QStringLiteral("killed by <b>&"),
                                 QStringLiteral("Show")};
    std::unique_ptr<PrivateBus> m_bus;
    QStringList m_full{QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")};

    [[nodiscard]] QDBusConnection client() const
    {
        return QDBusConnection::connectToBus(QString::fromUtf8(m_bus->address()), QStringLiteral("client"));
    }
    [[nodiscard]] std::unique_ptr<FakeService> service(const QStringList &capabilities,
                                                       const QString &name = QStringLiteral("service")) const
    {
        return std::make_unique<FakeService>(m_bus->address(), name, capabilities);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!PrivateBus::isPossible())
            QSKIP("there is no dbus-daemon to test with");
        qRegisterMetaType<std::optional<NoticeProblem>>();
    }

    void init()
    {
        m_bus = std::make_unique<PrivateBus>();
        QVERIFY(!m_bus->address().isEmpty());
    }

    void cleanup()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
        m_bus.reset();
    }

    void markupInNamesIsText_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::newRow("with markup") << QStringList{QStringLiteral("body"), QStringLiteral("body-markup")}
                                     << m_notice.title << QStringLiteral("killed by &lt;b&gt;&amp;");
        QTest::newRow("without markup") << QStringList{QStringLiteral("body")} << m_notice.title << m_notice.text;
        QTest::newRow("without a body") << QStringList() << m_notice.title + QStringLiteral(": ") + m_notice.text
                                        << QString();
    }

    void markupInNamesIsText()
    {
        QFETCH(const QStringList, capabilities);
        QFETCH(const QString, title);
        QFETCH(const QString, text);
        const auto server = service(capabilities);
        DesktopNotifier notifier(client());
        notifier.show(1, m_notice);
        QTRY_COMPARE_WITH_TIMEOUT(server->shown.size(), 1, deadlineMs);
        const Shown &shown = server->shown.constFirst();
        QCOMPARE(shown.title, title);
        QCOMPARE(shown.text, text);
        QCOMPARE(shown.icon, QStringLiteral("org.signalbox.Signalbox"));
        QCOMPARE(shown.actions, QStringList());
        QCOMPARE(shown.hints.value(QStringLiteral("desktop-entry")).toString(), shown.icon);
        QCOMPARE(shown.hints.value(QStringLiteral("urgency")).typeId(), static_cast<int>(QMetaType::UChar));
    }

    void choosingBringsUpTheWindow_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("isMeant");
        QTest::newRow("button") << QStringLiteral("show") << true;
        QTest::newRow("click") << QStringLiteral("default") << true;
        QTest::newRow("unknown") << QStringLiteral("other") << false;
    }

    void choosingBringsUpTheWindow()
    {
        QFETCH(const QString, action);
        QFETCH(const bool, isMeant);
        const auto server = service(m_full);
        DesktopNotifier notifier(client());
        QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.show(5, m_notice);
        QTRY_COMPARE_WITH_TIMEOUT(server->shown.size(), 1, deadlineMs);
        QCOMPARE(server->shown.constFirst().actions.size(), 4);
        server->bus.send(signalOf("ActivationToken", {7U, QStringLiteral("token")}));
        server->bus.send(signalOf("ActionInvoked", {7U, action}));
        // A second one, which is meant in any case, tells that the first was dealt with.
        server->bus.send(signalOf("ActionInvoked", {7U, QStringLiteral("show")}));
        QTRY_COMPARE_WITH_TIMEOUT(activated.size(), isMeant ? 2 : 1, deadlineMs);
        QCOMPARE(activated.constFirst().constFirst().toULongLong(), 5U);
        QCOMPARE(activated.constFirst().constLast().toByteArray(), QByteArray("token"));
    }

    void strangersAreNotBelieved()
    {
        const auto server = service(m_full);
        DesktopNotifier notifier(client());
        QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.show(5, m_notice);
        QTRY_COMPARE_WITH_TIMEOUT(server->shown.size(), 1, deadlineMs);
        QDBusConnection stranger =
            QDBusConnection::connectToBus(QString::fromUtf8(m_bus->address()), QStringLiteral("stranger"));
        stranger.send(signalOf("NotificationClosed", {7U, 2U}));
        stranger.send(signalOf("ActionInvoked", {7U, QStringLiteral("show")}));
        // Once the bus has answered this, it has passed them on.
        QVERIFY(stranger.interface()->isServiceRegistered(serviceName).value());
        QDBusConnection::disconnectFromBus(QStringLiteral("stranger"));
        server->bus.send(signalOf("ActionInvoked", {99U, QStringLiteral("show")})); // an id of somebody else's
        server->bus.send(signalOf("ActionInvoked", {7U, QStringLiteral("default")}));
        QTRY_COMPARE_WITH_TIMEOUT(activated.size(), 1, deadlineMs);
    }

    void closedNotificationIsForgotten()
    {
        const auto server = service(m_full);
        DesktopNotifier notifier(client());
        QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.show(5, m_notice);
        notifier.show(6, m_notice);
        QTRY_COMPARE_WITH_TIMEOUT(server->shown.size(), 2, deadlineMs);
        server->bus.send(signalOf("NotificationClosed", {7U, 2U}));
        server->bus.send(signalOf("ActionInvoked", {7U, QStringLiteral("show")}));
        server->bus.send(signalOf("ActionInvoked", {8U, QStringLiteral("show")}));
        QTRY_COMPARE_WITH_TIMEOUT(activated.size(), 1, deadlineMs);
        QCOMPARE(activated.constFirst().constFirst().toULongLong(), 6U);
    }

    void sameKeyReplaces()
    {
        const auto server = service(m_full);
        DesktopNotifier notifier(client());
        notifier.show(5, m_notice);
        QTRY_COMPARE_WITH_TIMEOUT(server->shown.size(), 1, deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                notifier.show(5, m_notice); // its id may still be on the way
                QTest::qWait(0);
                return !server->shown.isEmpty() && server->shown.constLast().replaces == 7;
            }(),
            deadlineMs);
    }

    void restartedServiceIsAskedAgain()
    {
        DesktopNotifier notifier(client());
        auto server = service(m_full);
        notifier.show(5, m_notice);
        QTRY_COMPARE_WITH_TIMEOUT(server->shown.size(), 1, deadlineMs);
        // On the notifier's own connection, and behind it: what is heard here is known there.
        const QDBusServiceWatcher heard(serviceName, client(), QDBusServiceWatcher::WatchForOwnerChange);
        const QSignalSpy changes(&heard, &QDBusServiceWatcher::serviceOwnerChanged);
        server.reset();
        const auto next = service({}, QStringLiteral("next"));
        QTRY_COMPARE_WITH_TIMEOUT(changes.size(), 2, deadlineMs); // it went, another one came
        notifier.show(5, m_notice);
        QTRY_COMPARE_WITH_TIMEOUT(next->shown.size(), 1, deadlineMs);
        QCOMPARE(next->shown.constLast().replaces, 0U); // it knows nothing of the other's ids
        QCOMPARE(next->shown.constLast().text, QString());
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<int>("mood"); // -1: there is no service
        QTest::addColumn<NoticeProblem>("problem");
        QTest::newRow("no service") << -1 << NoticeProblem::NoService;
        QTest::newRow("silent") << static_cast<int>(FakeService::Mood::Silent) << NoticeProblem::NoAnswer;
        QTest::newRow("refusing") << static_cast<int>(FakeService::Mood::Refusing) << NoticeProblem::Refused;
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(const int, mood);
        QFETCH(const NoticeProblem, problem);
        const auto server = mood < 0 ? nullptr : service(m_full);
        if (server)
            server->mood = static_cast<FakeService::Mood>(mood);
        DesktopNotifier notifier(client());
        QSignalSpy failed(&notifier, &Notifier::failed);
        QSignalSpy probed(&notifier, &Notifier::probed);
        notifier.show(5, m_notice);
        notifier.probe();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, deadlineMs);
        QCOMPARE(failed.constFirst().constFirst().toULongLong(), 5U);
        QCOMPARE(failed.constFirst().constLast().value<NoticeProblem>(), problem);
        QCOMPARE(probed.size(), 1);
        QCOMPARE(probed.constFirst().constFirst().value<std::optional<NoticeProblem>>(), std::optional(problem));
    }

    void serviceThatComesLaterIsFound()
    {
        DesktopNotifier notifier(client());
        QSignalSpy failed(&notifier, &Notifier::failed);
        notifier.show(5, m_notice);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, deadlineMs);
        const auto server = service(m_full);
        notifier.show(6, m_notice);
        QTRY_COMPARE_WITH_TIMEOUT(server->shown.size(), 1, deadlineMs);
    }

    void withoutABusItFailsLater()
    {
        DesktopNotifier notifier{QDBusConnection(QString())};
        QSignalSpy failed(&notifier, &Notifier::failed);
        notifier.show(5, m_notice);
        QCOMPARE(failed.size(), 0); // nobody who calls expects it within the call
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, deadlineMs);
        QCOMPARE(failed.constFirst().constLast().value<NoticeProblem>(), NoticeProblem::NoBus);
    }

    void endOfTheBusIsNoService()
    {
        const auto server = service(m_full);
        DesktopNotifier notifier(client());
        notifier.show(5, m_notice);
        QTRY_COMPARE_WITH_TIMEOUT(server->shown.size(), 1, deadlineMs);
        m_bus->end();
        QSignalSpy failed(&notifier, &Notifier::failed);
        notifier.show(6, m_notice);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, deadlineMs);
    }
};

QTEST_GUILESS_MAIN(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
