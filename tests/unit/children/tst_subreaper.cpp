// SPDX-License-Identifier: MIT
#include "childtestsupport.h"

#include "core/base/childcalls.h"
#include "core/children/subreaper.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;

namespace {

constexpr int patienceMs = 60000;

// A look of its own accord would make the order of things a matter of luck.
constexpr Subreaper::Options onlyWhenAsked{.perTurn = 10, .period = std::chrono::milliseconds(0)};

LaunchOptions piped(const QList<QByteArray> &arguments)
{
    auto options = probe(arguments);
    options.standardInput = options.standardOutput = LaunchStream::Pipe;
    return options;
}

bool hasNoChild()
{
    return ::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

} // namespace

class TestSubreaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void attributeIsGivenBack();
    void orphanOfAMarkedChildIsAdopted_data();
    void orphanOfAMarkedChildIsAdopted();
    void orphanInTheGroupOfAChildIsAdopted();
    void orphanThatEndedBeforeTheLookIsReaped();
    void daemonAndItsDeadLeaderAreAdopted();
    void orphanOfAnOrphanIsAdoptedOfItsOwnAccord();
    void childrenOfQProcessAreLeftAlone();
    void unknownOrphanIsLeftAlone();

private:
    // Starts `options`, waits for the end of the child and for the look after it; returns the pid that the child
    // printed.
    pid_t runAndLook(LaunchOptions options);

    std::unique_ptr<ChildWatcher> m_watcher;
    std::unique_ptr<Subreaper> m_reaper;
    QHash<ProcessId, ChildEnd> m_ends;
    QList<ProcessId> m_adopted;
    UniqueFd m_input; // whoever is detached ends when it is closed
};

void TestSubreaper::init()
{
    m_watcher = std::make_unique<ChildWatcher>();
    auto reaper = Subreaper::create(*m_watcher, onlyWhenAsked);
    QVERIFY(reaper);
    m_reaper = std::move(*reaper);
    connect(m_watcher.get(), &ChildWatcher::ended, this,
            [this](const ProcessId &id, const ChildEnd &end) { m_ends.insert(id, end); });
    connect(m_reaper.get(), &Subreaper::adopted, this, [this](const ProcessId &id) { m_adopted << id; });
}

void TestSubreaper::cleanup()
{
    m_input.reset();
    m_reaper.reset();
    m_watcher.reset();
    m_ends.clear();
    m_adopted.clear();
    QVERIFY2(hasNoChild(), "a child or a zombie is left");
}

pid_t TestSubreaper::runAndLook(LaunchOptions options)
{
    QSignalSpy looked(m_reaper.get(), &Subreaper::looked);
    auto child = Launcher::start(options);
    if (!child || !m_watcher->watch(*child))
        return -1;
    m_input = std::move(child->input);
    const pid_t printed = readLine(child->output.get()).trimmed().toInt();
    if (!QTest::qWaitFor([&] { return m_ends.contains(child->id) && looked.count() > 0; }, patienceMs))
        return -1;
    return printed;
}

void TestSubreaper::attributeIsGivenBack()
{
    QVERIFY(sys::isChildSubreaper());
    m_reaper.reset();
    QVERIFY(!sys::isChildSubreaper());
    QVERIFY(sys::setChildSubreaper(true)); // as somebody else would have done before us
    auto second = Subreaper::create(*m_watcher);
    QVERIFY(second);
    second->reset();
    QVERIFY(sys::isChildSubreaper());
    QVERIFY(sys::setChildSubreaper(false));
}

void TestSubreaper::orphanOfAMarkedChildIsAdopted_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::newRow("in our group") << QByteArray("detach");
    QTest::newRow("in a session of its own") << QByteArray("detach-session");
}

void TestSubreaper::orphanOfAMarkedChildIsAdopted()
{
    QFETCH(QByteArray, behaviour);
    auto options = piped({behaviour});
    m_reaper->prepare(options);
    const pid_t orphan = runAndLook(options);
    QVERIFY(orphan > 0);
    QCOMPARE(m_adopted.size(), 1);
    const ProcessId id = m_adopted.first();
    QCOMPARE(id.pid, orphan);
    QVERIFY(m_reaper->isOrphan(id));
    QVERIFY(m_watcher->isWatching(id));
    bool orphanAtItsEnd = false;
    connect(m_watcher.get(), &ChildWatcher::ended, m_reaper.get(), [&] { orphanAtItsEnd = m_reaper->isOrphan(id); });
    m_input.reset();
    QTRY_VERIFY_WITH_TIMEOUT(m_ends.contains(id), patienceMs);
    QVERIFY(orphanAtItsEnd);
    const ChildEnd end = m_ends.value(id);
    QCOMPARE(end.status.kind, WaitStatus::Kind::Killed); // it writes to a pipe that nobody reads any more
    QCOMPARE(end.status.signal.value(), SIGPIPE);
    QVERIFY(end.usage.has_value());
    QVERIFY(end.elapsedNs >= 0 && end.elapsedNs < qint64(patienceMs) * 1'000'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_reaper->isOrphan(id), patienceMs);
}

void TestSubreaper::orphanInTheGroupOfAChildIsAdopted()
{
    auto options = piped({"detach"});
    options.group = sys::SpawnGroup::OwnGroup; // and no mark
    const pid_t orphan = runAndLook(options);
    QVERIFY(orphan > 0);
    QCOMPARE(m_adopted.size(), 1);
    QCOMPARE(m_adopted.first().pid, orphan);
    m_input.reset();
    QTRY_VERIFY_WITH_TIMEOUT(m_ends.contains(m_adopted.first()), patienceMs);
}

void TestSubreaper::orphanThatEndedBeforeTheLookIsReaped()
{
    auto options = piped({"detach"});
    options.group = sys::SpawnGroup::OwnGroup;
    options.standardInput = LaunchStream::Null; // the grandchild ends at once
    auto child = Launcher::start(options);
    QVERIFY(child);
    const pid_t orphan = readLine(child->output.get()).trimmed().toInt();
    QCOMPARE(readToEnd(child->output.get()), QByteArray("late"));
    siginfo_t info{};
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(child->id.pid), &info, WEXITED | WNOWAIT), 0);
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(orphan), &info, WEXITED | WNOWAIT), 0); // ours already, and a zombie
    QVERIFY(m_watcher->watch(*child));
    QTRY_COMPARE_WITH_TIMEOUT(m_ends.size(), 2, patienceMs);
    QCOMPARE(m_adopted.size(), 1);
    QCOMPARE(m_adopted.first().pid, orphan);
    QCOMPARE(m_ends.value(m_adopted.first()).status.exitCode, std::optional(7));
}

void TestSubreaper::daemonAndItsDeadLeaderAreAdopted()
{
    auto options = piped({"daemon"});
    m_reaper->prepare(options);
    const pid_t daemon = runAndLook(options);
    QVERIFY(daemon > 0);
    QCOMPARE(m_adopted.size(), 2); // the zombie has no environment: it is known by the daemon's session
    QVERIFY(std::ranges::any_of(m_adopted, [&](const ProcessId &id) { return id.pid == daemon; }));
    m_input.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_ends.size(), 3, patienceMs);
}

void TestSubreaper::orphanOfAnOrphanIsAdoptedOfItsOwnAccord()
{
    // A second reaper that looks by itself: the parent ends unseen while its own parent lives.
    m_reaper.reset();
    auto reaper = Subreaper::create(*m_watcher, {.period = std::chrono::milliseconds(10)});
    QVERIFY(reaper);
    m_reaper = std::move(*reaper);
    connect(m_reaper.get(), &Subreaper::adopted, this, [this](const ProcessId &id) { m_adopted << id; });
    LaunchOptions options =
        piped({"-c", "'" SIGNALBOX_CHILDPROBE "' detach <&0; echo over; exec '" SIGNALBOX_CHILDPROBE "' wait"});
    options.program = "/bin/sh";
    m_reaper->prepare(options);
    auto child = Launcher::start(options);
    QVERIFY(child);
    QVERIFY(m_watcher->watch(*child));
    QTRY_COMPARE_WITH_TIMEOUT(m_adopted.size(), 1, patienceMs);
    QVERIFY(m_watcher->isWatching(child->id));
    child->input.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_ends.size(), 2, patienceMs);
}

void TestSubreaper::childrenOfQProcessAreLeftAlone()
{
    QProcess living, dead;
    living.start(QStringLiteral(SIGNALBOX_CHILDPROBE), {QStringLiteral("wait"), QStringLiteral("21")});
    dead.start(QStringLiteral(SIGNALBOX_CHILDPROBE), {QStringLiteral("exit"), QStringLiteral("22")});
    QVERIFY(living.waitForReadyRead(patienceMs));
    siginfo_t info{};
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(dead.processId()), &info, WEXITED | WNOWAIT), 0);
    auto options = piped({"detach"});
    m_reaper->prepare(options);
    const pid_t orphan = runAndLook(options);
    QCOMPARE(m_adopted.size(), 1);
    QCOMPARE(m_adopted.first().pid, orphan);
    living.closeWriteChannel();
    QTRY_VERIFY_WITH_TIMEOUT(living.state() == QProcess::NotRunning && dead.state() == QProcess::NotRunning,
                             patienceMs);
    QCOMPARE(living.exitStatus(), QProcess::NormalExit);
    QCOMPARE(living.exitCode(), 21);
    QCOMPARE(dead.exitStatus(), QProcess::NormalExit);
    QCOMPARE(dead.exitCode(), 22);
    m_input.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_ends.size(), 2, patienceMs);
}

void TestSubreaper::unknownOrphanIsLeftAlone()
{
    const pid_t orphan = runAndLook(piped({"detach-session"})); // no mark, no known group
    QVERIFY(orphan > 0);
    QVERIFY(m_adopted.isEmpty());
    QCOMPARE(m_watcher->count(), 0);
    m_input.reset();
    QVERIFY(WIFSIGNALED(waitFor(orphan))); // it is ours all the same, by the attribute
}

QTEST_GUILESS_MAIN(TestSubreaper)
#include "tst_subreaper.moc"
