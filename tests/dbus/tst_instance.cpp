// SPDX-License-Identifier: MIT
#include "core/signals/signalsender.h"
#include "core/signals/signalset.h"
#include "tests/cli/program.h"
#include "tests/dbus/privatebus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace signalbox::test;

namespace {

const QString plainName = QStringLiteral("org.signalbox.Signalbox");
const QString readOnlyName = QStringLiteral("org.signalbox.Signalbox.ReadOnly");
const QString application = QStringLiteral("org.freedesktop.Application");
const QString commandLine = QStringLiteral("org.signalbox.Signalbox.CommandLine");

bool send(qint64 pid, int signal)
{
    const auto target = ProcessHandle::open(ProcessTarget{static_cast<pid_t>(pid), {}});
    if (!target)
        return false;
    const auto results =
        SignalSender({}).send(*target, SendRequest{.signal = *SignalNumber::fromNumber(signal), .value = {}});
    return results.size() == 1 && results.front().result.has_value();
}

/// "killed 15", "exit 0": what the parent saw.
QString end(Program &program)
{
    if (program.state() != QProcess::NotRunning && !program.waitForFinished(Program::deadlineMs))
        return QStringLiteral("runs on");
    return (program.exitStatus() == QProcess::CrashExit ? QStringLiteral("killed %1") : QStringLiteral("exit %1"))
        .arg(program.exitCode());
}

} // namespace

/// The window program on a message bus of the test's own: who is the one window, and what becomes of later starts.
class TestInstance : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<PrivateBus> m_bus;

    /// The window's program, not yet started, on the test's bus or at `address`.
    [[nodiscard]] std::unique_ptr<Program> window(const QStringList &arguments, const QByteArray &address) const
    {
        auto program = std::make_unique<Program>(arguments);
        program->setVariable(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        program->setVariable(QStringLiteral("XDG_CONFIG_HOME"), m_home->path());
        program->setVariable(QStringLiteral("XDG_RUNTIME_DIR"), m_home->path());
        program->setVariable(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromUtf8(address));
        return program;
    }
    [[nodiscard]] std::unique_ptr<Program> window(const QStringList &arguments = {}) const
    {
        return window(arguments, m_bus->address());
    }
    [[nodiscard]] QDBusConnection bus() const { return QDBusConnection(connectionName()); }
    [[nodiscard]] static QString connectionName() { return QStringLiteral("test"); }

    [[nodiscard]] QDBusMessage call(const QString &name, const QString &interface, const QString &method,
                                    const QVariantList &arguments) const
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(name, QStringLiteral("/org/signalbox/Signalbox"), interface, method);
        message.setArguments(arguments);
        message.setAutoStartService(false);
        return bus().call(message, QDBus::Block, Program::deadlineMs);
    }
    /// Null if all went well, the name of the error otherwise.
    [[nodiscard]] QString problem(const QString &method, const QVariantList &arguments,
                                  const QString &interface = application) const
    {
        return call(plainName, interface, method, arguments).errorName();
    }
    /// The pid of the one window of this name; 0 if there is none.
    [[nodiscard]] qint64 owner(const QString &name = plainName) const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetConnectionUnixProcessID"));
        message << name;
        const QDBusReply<uint> reply = bus().call(message);
        return reply.isValid() ? reply.value() : 0;
    }
    /// Waits until the one window of this name is `program`'s, and answers.
    [[nodiscard]] bool isServing(const Program &program, const QString &name = plainName) const
    {
        const bool isOwner = QTest::qWaitFor([&] { return owner(name) == program.processId(); }, Program::deadlineMs);
        return isOwner && call(name, application, QStringLiteral("Activate"), {QVariantMap()}).errorName().isEmpty();
    }
    /// Waits until the program handles TERM: its window comes up.
    [[nodiscard]] static bool isUp(const Program &program)
    {
        return QTest::qWaitFor(
            [&] {
                QFile status(QStringLiteral("/proc/%1/status").arg(program.processId()));
                if (!status.open(QIODevice::ReadOnly))
                    return false;
                const QByteArray text = status.readAll();
                const qsizetype at = text.indexOf("SigCgt:\t");
                const auto caught = SignalSet::fromHex(text.mid(at + 8, 16));
                return caught && caught->contains(*SignalNumber::fromNumber(SIGTERM));
            },
            Program::deadlineMs);
    }
    [[nodiscard]] QVariant saved(const char *key) const
    {
        return QSettings(m_home->filePath(QStringLiteral("signalbox/signalbox.conf")), QSettings::IniFormat)
            .value(QLatin1String(key));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!PrivateBus::isPossible())
            QSKIP("there is no dbus-daemon to test with");
    }

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_bus = std::make_unique<PrivateBus>();
        QVERIFY(!m_bus->address().isEmpty());
        QVERIFY(QDBusConnection::connectToBus(QString::fromUtf8(m_bus->address()), connectionName()).isConnected());
    }

    void cleanup()
    {
        QDBusConnection::disconnectFromBus(connectionName());
        m_bus.reset();
    }

    void secondStartHandsOverAndEnds()
    {
        const auto first = window();
        QVERIFY(first->launch());
        QVERIFY(isServing(*first));
        const auto second = window({QStringLiteral("--page"), QStringLiteral("log"), QStringLiteral("--filter"),
                                    QStringLiteral("name:ümlaut")});
        QVERIFY(second->launch());
        const Answer answer = second->finish();
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.output, QByteArray());
        QCOMPARE(answer.complaint, QByteArray());
        QCOMPARE(owner(), first->processId());
        QVERIFY(send(first->processId(), SIGTERM));
        QCOMPARE(end(*first), QStringLiteral("killed 15"));
        QCOMPARE(saved("window/page").toString(), QStringLiteral("log"));
        QCOMPARE(saved("page-processes/filter").toString(), QStringLiteral("name:ümlaut"));
    }

    void twoStartsAtOnceAgreeOnOne()
    {
        const auto one = window();
        const auto other = window();
        QVERIFY(one->launch());
        QVERIFY(other->launch());
        QVERIFY(QTest::qWaitFor([&] { return owner() != 0; }, Program::deadlineMs));
        const qint64 chosen = owner();
        QVERIFY(chosen == one->processId() || chosen == other->processId());
        Program &winner = chosen == one->processId() ? *one : *other;
        Program &loser = chosen == one->processId() ? *other : *one;
        QVERIFY(isServing(winner));
        // On a busy machine the first may need longer than the second waits: that one has a window of its own then.
        QVERIFY(
            QTest::qWaitFor([&] { return loser.state() == QProcess::NotRunning || isUp(loser); }, Program::deadlineMs));
        if (loser.state() == QProcess::NotRunning)
            QCOMPARE(end(loser), QStringLiteral("exit 0"));
        QCOMPARE(owner(), chosen);
    }

    void wrongUsageIsNeverHandedOver()
    {
        const auto first = window();
        QVERIFY(first->launch());
        QVERIFY(isServing(*first));
        const auto second = window({QStringLiteral("--page"), QStringLiteral("nowhere")});
        QVERIFY(second->launch());
        QCOMPARE(second->finish().status, 2);
    }

    void ownWindowIsOpenedOnRequest_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("--new-window") << QStringList{QStringLiteral("--new-window")};
        QTest::newRow("option of Qt") << QStringList{QStringLiteral("-style"), QStringLiteral("fusion")};
    }

    void ownWindowIsOpenedOnRequest()
    {
        QFETCH(const QStringList, arguments);
        const auto own = window(arguments);
        QVERIFY(own->launch());
        QVERIFY(isUp(*own));
        QCOMPARE(owner(), 0);
        const auto first = window();
        QVERIFY(first->launch());
        QVERIFY(isServing(*first));
        const auto another = window(arguments);
        QVERIFY(another->launch());
        QVERIFY(isUp(*another));
        QCOMPARE(owner(), first->processId());
    }

    void readOnlyIsServedByReadOnlyAlone()
    {
        const auto full = window();
        QVERIFY(full->launch());
        QVERIFY(isServing(*full));
        const auto readOnly = window({QStringLiteral("--read-only")});
        QVERIFY(readOnly->launch());
        QVERIFY(isServing(*readOnly, readOnlyName));
        const auto next = window({QStringLiteral("--read-only"), QStringLiteral("--page"), QStringLiteral("lab")});
        QVERIFY(next->launch());
        QCOMPARE(next->finish().status, 0);
        // Somebody who sends it to the wrong one is refused.
        const QVariantList arguments{QStringList{QStringLiteral("--read-only")}, QVariantMap()};
        QVERIFY(!problem(QStringLiteral("Open"), arguments, commandLine).isEmpty());
        QVERIFY(!call(readOnlyName, commandLine, QStringLiteral("Open"), {QStringList(), QVariantMap()})
                     .errorName()
                     .isEmpty());
        QVERIFY(send(readOnly->processId(), SIGTERM));
        QCOMPARE(end(*readOnly), QStringLiteral("killed 15"));
        QCOMPARE(saved("window/page").toString(), QStringLiteral("lab"));
    }

    void ownerThatHangsDoesNotHoldUpTheNext()
    {
        const auto first = window();
        QVERIFY(first->launch());
        QVERIFY(isServing(*first));
        QVERIFY(send(first->processId(), SIGSTOP));
        const auto second = window({QStringLiteral("--page"), QStringLiteral("lab")});
        QVERIFY(second->launch());
        QVERIFY(isUp(*second));
        QCOMPARE(owner(), first->processId());
        QVERIFY(send(second->processId(), SIGTERM));
        QCOMPARE(end(*second), QStringLiteral("killed 15"));
        QCOMPARE(saved("window/page").toString(), QStringLiteral("lab"));
    }

    void ownerThatEndsMakesPlaceForTheNext()
    {
        const auto first = window();
        QVERIFY(first->launch());
        QVERIFY(isServing(*first));
        QVERIFY(send(first->processId(), SIGKILL));
        QCOMPARE(end(*first), QStringLiteral("killed 9"));
        const auto second = window();
        QVERIFY(second->launch());
        QVERIFY(isServing(*second));
    }

    void desktopsBringUpPages()
    {
        const auto first = window();
        QVERIFY(first->launch());
        QVERIFY(isServing(*first));
        const QVariantList lab{QStringLiteral("lab"), QVariantList(), QVariantMap()};
        QCOMPARE(problem(QStringLiteral("ActivateAction"), lab), QString());
        const QVariantList files{QStringList{QStringLiteral("file:///etc/passwd")}, QVariantMap()};
        QCOMPARE(problem(QStringLiteral("Open"), files), QString());
        QVERIFY(send(first->processId(), SIGTERM));
        QCOMPARE(end(*first), QStringLiteral("killed 15"));
        QCOMPARE(saved("window/page").toString(), QStringLiteral("lab"));
    }

    void busStartsTheProgramForADesktop()
    {
        const auto program = window();
        QProcessEnvironment environment = program->processEnvironment();
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        const PrivateBus starting(plainName, program->program(), environment);
        QDBusConnection::disconnectFromBus(connectionName());
        QVERIFY(QDBusConnection::connectToBus(QString::fromUtf8(starting.address()), connectionName()).isConnected());
        QDBusMessage activation = QDBusMessage::createMethodCall(plainName, QStringLiteral("/org/signalbox/Signalbox"),
                                                                 application, QStringLiteral("ActivateAction"));
        activation << QStringLiteral("lab") << QVariantList() << QVariantMap();
        QCOMPARE(bus().call(activation, QDBus::Block, Program::deadlineMs).errorName(), QString());
        const auto started = ProcessHandle::open(ProcessTarget{static_cast<pid_t>(owner()), {}});
        QVERIFY(started);
        const auto endIt = qScopeGuard([&] { send(started->id().pid, SIGKILL); }); // it is no child of this test
        QVERIFY(send(started->id().pid, SIGTERM));
        QTRY_VERIFY_WITH_TIMEOUT(!started->verify(), Program::deadlineMs); // the bus reaps it
        QCOMPARE(saved("window/page").toString(), QStringLiteral("lab"));
    }

    void hostileCallsAreRefused_data()
    {
        QTest::addColumn<QString>("interface");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QVariantList>("arguments");
        const auto row = [](const char *name, const QStringList &arguments, const QVariantMap &data = {}) {
            QTest::newRow(name) << commandLine << QStringLiteral("Open") << QVariantList{arguments, data};
        };
        row("unknown option", {QStringLiteral("--nonsense")});
        row("help", {QStringLiteral("--help")});
        row("command", {QStringLiteral("send"), QStringLiteral("KILL"), QStringLiteral("1")});
        row("new window", {QStringLiteral("--new-window")});
        row("option of Qt", {QStringLiteral("-style"), QStringLiteral("fusion")});
        row("page that is none", {QStringLiteral("--page"), QStringLiteral("\x1b[31m\n%1")});
        row("pid -1", {QStringLiteral("--pid"), QStringLiteral("-1")});
        row("bad filter", {QStringLiteral("--filter"), QStringLiteral("cpu:>")});
        row("many", QStringList(100'000, QStringLiteral("--page")));
        row("long", {QStringLiteral("--filter"), QString(10'000'000, u'x')});
        row("other display", {}, {{QStringLiteral("org.signalbox.display"), QStringLiteral("xcb :7")}});
        row("display that is none", {}, {{QStringLiteral("org.signalbox.display"), 7}});
        const auto action = [](const char *name, const QString &which, const QVariantList &parameters) {
            QTest::newRow(name) << application << QStringLiteral("ActivateAction")
                                << QVariantList{which, parameters, QVariantMap()};
        };
        action("unknown action", QStringLiteral("quit"), {});
        action("action with parameters", QStringLiteral("lab"), {1});
        QTest::newRow("wrong types") << application << QStringLiteral("Activate") << QVariantList{7};
        QTest::newRow("unknown method") << application << QStringLiteral("Quit") << QVariantList{};
    }

    void hostileCallsAreRefused()
    {
        QFETCH(const QString, interface);
        QFETCH(const QString, method);
        QFETCH(const QVariantList, arguments);
        const auto first = window();
        QVERIFY(first->launch());
        QVERIFY(isServing(*first));
        QVERIFY(!problem(method, arguments, interface).isEmpty());
        QVERIFY(isServing(*first));
        QVERIFY(send(first->processId(), SIGTERM));
        QCOMPARE(end(*first), QStringLiteral("killed 15"));
        QCOMPARE(saved("window/page").toString(), QStringLiteral("processes"));
    }

    void tokensMayHoldAnything()
    {
        const auto first = window();
        QVERIFY(first->launch());
        QVERIFY(isServing(*first));
        const QVariantMap data{{QStringLiteral("activation-token"), QString(100'000, u'ü')},
                               {QStringLiteral("desktop-startup-id"), QStringList{QStringLiteral("x")}}};
        QCOMPARE(problem(QStringLiteral("Activate"), {data}), QString());
        QVERIFY(isServing(*first));
    }

    void withoutABusEachStartIsAWindow_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("no address") << QByteArray();
        QTest::newRow("nobody there") << QByteArray("unix:path=/nonexistent/bus");
        QTest::newRow("damaged") << QByteArray("nonsense");
    }

    void withoutABusEachStartIsAWindow()
    {
        QFETCH(const QByteArray, address);
        const auto first = window({}, address);
        const auto second = window({}, address);
        for (Program *program : {first.get(), second.get()}) {
            QVERIFY(program->launch());
            QVERIFY(isUp(*program));
        }
        QVERIFY(send(first->processId(), SIGTERM));
        QCOMPARE(end(*first), QStringLiteral("killed 15"));
        const QByteArray complaint = first->readAllStandardError();
        QVERIFY2(!complaint.toLower().contains("bus"), complaint.constData());
    }

    void busThatHangsHoldsNobodyUp()
    {
        const SilentListener listener;
        const auto first = window({}, listener.address());
        QVERIFY(first->launch());
        QVERIFY(isUp(*first));
        QVERIFY(send(first->processId(), SIGTERM));
        QCOMPARE(end(*first), QStringLiteral("killed 15"));
    }

    void doctorTellsWhetherThereIsABus()
    {
        const auto report = [this](const QByteArray &address) {
            const auto doctor = window({QStringLiteral("doctor"), QStringLiteral("--json")}, address);
            if (!doctor->launch())
                return QJsonObject();
            for (const QJsonValue feature : doctor->finish().json()[QLatin1String("features")].toArray()) {
                if (feature[QLatin1String("name")] == QLatin1String("session-bus"))
                    return feature.toObject();
            }
            return QJsonObject();
        };
        QCOMPARE(report(m_bus->address())[QLatin1String("available")], QJsonValue(true));
        const SilentListener listener;
        const QJsonObject silent = report(listener.address());
        QCOMPARE(silent[QLatin1String("available")], QJsonValue(false));
        QVERIFY(silent[QLatin1String("detail")].toString().contains(QLatin1String("does not answer")));
    }

    void endOfTheBusIsNotOurs()
    {
        const auto first = window();
        QVERIFY(first->launch());
        QVERIFY(isServing(*first));
        m_bus->end();
        const auto second = window();
        QVERIFY(second->launch());
        QVERIFY(isUp(*second));
        QCOMPARE(first->state(), QProcess::Running);
        QVERIFY(send(first->processId(), SIGTERM));
        QCOMPARE(end(*first), QStringLiteral("killed 15"));
        QCOMPARE(saved("window/page").toString(), QStringLiteral("processes"));
    }

    void busThatStopsLaterHoldsNobodyUp()
    {
        const auto first = window();
        QVERIFY(first->launch());
        QVERIFY(isServing(*first));
        QVERIFY(send(m_bus->pid(), SIGSTOP));
        QVERIFY(send(first->processId(), SIGTERM));
        QCOMPARE(end(*first), QStringLiteral("killed 15"));
        const auto second = window();
        QVERIFY(second->launch());
        QVERIFY(isUp(*second));
    }
};

QTEST_GUILESS_MAIN(TestInstance)
#include "tst_instance.moc"
