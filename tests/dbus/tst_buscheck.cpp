// SPDX-License-Identifier: MIT
#include "app/buscheck.h"
#include "tests/dbus/privatebus.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

/// One turn of a conversation: what the other side must have said, and what is answered.
struct Turn {
    QByteArray heard;
    QByteArray answer;
};

/// Takes one connection and plays its turns; then hangs up, or stays on the line until the caller does.
class ScriptedBus
{
public:
    ScriptedBus(std::vector<Turn> turns, bool hangsUp, std::optional<uid_t> user = {})
        : m_listener(user)
        , m_thread([this, turns = std::move(turns), hangsUp] { play(turns, hangsUp); })
    {}
    ~ScriptedBus() { m_thread.join(); }

    [[nodiscard]] QByteArray address() const { return m_listener.address(); }

private:
    void play(const std::vector<Turn> &turns, bool hangsUp) const
    {
        const int line = m_listener.accept();
        QByteArray said;
        const auto listen = [&] {
            char bytes[512];
            const ssize_t size = ::read(line, bytes, sizeof(bytes));
            said.append(bytes, std::max<ssize_t>(0, size));
            return size > 0;
        };
        for (const Turn &turn : turns) {
            while (!said.contains(turn.heard)) {
                if (!listen())
                    break;
            }
            static_cast<void>(
                ::send(line, turn.answer.constData(), static_cast<size_t>(turn.answer.size()), MSG_NOSIGNAL));
        }
        while (!hangsUp && listen()) {
        }
        ::close(line);
    }

    SilentListener m_listener;
    std::thread m_thread;
};

const QByteArray own = QByteArray::number(::geteuid()).toHex();

} // namespace

Q_DECLARE_METATYPE(signalbox::BusState)

class TestBusCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressNamesItsSockets_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArrayList>("sockets");
        QTest::newRow("path") << QByteArray("unix:path=/run/bus") << QByteArrayList{"/run/bus"};
        QTest::newRow("abstract") << QByteArray("unix:abstract=/tmp/bus,guid=1f") << QByteArrayList{"@/tmp/bus"};
        QTest::newRow("guid first") << QByteArray("unix:guid=1f,path=/run/bus") << QByteArrayList{"/run/bus"};
        QTest::newRow("runtime") << QByteArray("unix:runtime=yes") << QByteArrayList{"/run/user/5/bus"};
        QTest::newRow("escaped") << QByteArray("unix:path=/a%20b%2c") << QByteArrayList{"/a b,"};
        QTest::newRow("two") << QByteArray("unix:path=/a;unix:path=/b;") << QByteArrayList{"/a", "/b"};
        for (const char *address : {"tcp:host=localhost,port=1", "autolaunch:", "disabled:", "unix:", "unix:path=",
                                    "unix:path=/a%2", "unix:path=/a%zz", "unix:path=/a%00b", "unix:tmpdir=/tmp",
                                    "unix:path=/a;tcp:host=b", "nonsense", "unix:runtime=no"})
            QTest::newRow(address) << QByteArray(address) << QByteArrayList();
    }

    void addressNamesItsSockets()
    {
        QFETCH(const QByteArray, address);
        QFETCH(const QByteArrayList, sockets);
        const auto named = busSockets(address, "/run/user/5");
        QCOMPARE(named.has_value(), !sockets.isEmpty());
        QCOMPARE(named ? QByteArrayList(named->begin(), named->end()) : QByteArrayList(), sockets);
    }

    void busThatIsWellTakesUsIn()
    {
        if (!PrivateBus::isPossible())
            QSKIP("there is no dbus-daemon to ask");
        const PrivateBus bus;
        QVERIFY(!bus.address().isEmpty());
        QCOMPARE(checkBus(bus.address(), 30s), BusState::Answers);
        QCOMPARE(checkBus("unix:path=/nonexistent;" + bus.address(), 30s), BusState::Answers);
    }

    void nothingToAskIsSaidAtOnce()
    {
        QCOMPARE(checkBus({}, 30s), BusState::NoAddress);
        QCOMPARE(checkBus("tcp:host=localhost,port=1", 30s), BusState::NotLocal);
        QCOMPARE(checkBus("unix:path=/nonexistent/bus", 30s), BusState::Unreachable);
        const QByteArray gone = SilentListener().address();
        QCOMPARE(checkBus(gone, 30s), BusState::Unreachable);
    }

    void conversationDecides_data()
    {
        QTest::addColumn<QByteArrayList>("script"); // heard, answered, heard, answered, …
        QTest::addColumn<bool>("hangsUp");
        QTest::addColumn<BusState>("expected");
        const QByteArray begin = QByteArray(1, '\0') + "AUTH EXTERNAL " + own + "\r\n";
        QTest::newRow("takes us in") << QByteArrayList{begin, "OK 1f\r\n", "BEGIN\r\n", "l\2\1\1"} << false
                                     << BusState::Answers;
        QTest::newRow("in pieces") << QByteArrayList{begin, "O", begin, "K 1f\r", begin, "\n", "org.freedesktop.DBus",
                                                     "l"}
                                   << false << BusState::Answers;
        QTest::newRow("hangs up") << QByteArrayList{} << true << BusState::Refuses;
        QTest::newRow("rejects") << QByteArrayList{begin, "REJECTED EXTERNAL\r\n"} << false << BusState::Refuses;
        QTest::newRow("is no bus") << QByteArrayList{begin, QByteArray(100'000, 'x')} << false << BusState::Refuses;
        QTest::newRow("hangs up after OK")
            << QByteArrayList{begin, "OK 1f\r\n", "BEGIN\r\n", ""} << true << BusState::Refuses;
        QTest::newRow("is silent") << QByteArrayList{} << false << BusState::Silent;
        QTest::newRow("is silent after OK") << QByteArrayList{begin, "OK 1f\r\n"} << false << BusState::Silent;
        QTest::newRow("never ends its line") << QByteArrayList{begin, "OK 1f"} << false << BusState::Silent;
    }

    void conversationDecides()
    {
        QFETCH(const QByteArrayList, script);
        QFETCH(const bool, hangsUp);
        QFETCH(const BusState, expected);
        std::vector<Turn> turns;
        for (qsizetype i = 0; i + 1 < script.size(); i += 2)
            turns.push_back({script.at(i), script.at(i + 1)});
        const ScriptedBus bus(turns, hangsUp);
        QElapsedTimer time;
        time.start();
        const auto patience = expected == BusState::Silent ? 200ms : 30'000ms;
        QCOMPARE(checkBus(bus.address(), patience), expected);
        QVERIFY(expected != BusState::Silent || time.elapsed() >= 200);
        QVERIFY(time.elapsed() < 30'000);
    }

    void queueThatIsFullIsSilence()
    {
        const SilentListener listener;
        std::vector<BusState> states;
        for (int i = 0; i < 20; ++i) // one of them finds no place any more; those before it wait
            states.push_back(checkBus(listener.address(), 1ms));
        QCOMPARE(states, std::vector<BusState>(20, BusState::Silent));
    }

    void busOfSomebodyElseIsNotOurs()
    {
        if (::geteuid() != 0)
            QSKIP("only root can listen as somebody else");
        constexpr uid_t nobody = 65534;
        const ScriptedBus bus({{"AUTH", "OK 1f\r\n"}, {"BEGIN", "l"}}, false, nobody);
        QCOMPARE(checkBus(bus.address(), 30s), BusState::OfAnotherUser);
    }
};

QTEST_GUILESS_MAIN(TestBusCheck)
#include "tst_buscheck.moc"
