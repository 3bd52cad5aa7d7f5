// SPDX-License-Identifier: MIT
#include "app/sessionbus.h"
#include "tests/dbus/privatebus.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;

/// What Qt finds after us, which it finds once in the life of a program. The bus is one that hangs.
class TestSessionBus : public QObject
{
    Q_OBJECT

public:
    TestSessionBus(SessionBus &bus, QByteArray address)
        : m_bus(bus)
        , m_address(std::move(address))
    {}

private Q_SLOTS:
    void qtIsKeptFromABusThatHangs()
    {
        QCOMPARE(m_bus.state(), BusState::Silent);
        QVERIFY(qgetenv("DBUS_SESSION_BUS_ADDRESS") != m_address);
        QElapsedTimer time;
        time.start();
        QVERIFY(!m_bus.open().isConnected());
        // Programs that are started later find what there was; Qt does not look again.
        QCOMPARE(qgetenv("DBUS_SESSION_BUS_ADDRESS"), m_address);
        QVERIFY(!QDBusConnection::sessionBus().isConnected());
        QVERIFY(time.elapsed() < 20'000);
    }

private:
    SessionBus &m_bus;
    QByteArray m_address;
};

int main(int argc, char **argv)
{
    const SilentListener listener;
    qputenv("DBUS_SESSION_BUS_ADDRESS", listener.address());
    SessionBus bus;
    QCoreApplication application(argc, argv);
    TestSessionBus test(bus, listener.address());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sessionbus.moc"
