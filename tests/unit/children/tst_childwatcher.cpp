// SPDX-License-Identifier: MIT
#include "childtestsupport.h"

#include "core/base/clock.h"
#include "core/base/syscalls.h"
#include "core/children/childwatcher.h"

#include <QAbstractEventDispatcher>
#include <QProcess>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <sys/mman.h>
#include <sys/socket.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

constexpr int patienceMs = 60000;

// Everything that the watcher says of one child, in order, as words.
class Diary : public QObject
{
public:
    explicit Diary(ChildWatcher &watcher)
    {
        connect(&watcher, &ChildWatcher::started, this, [this](const ProcessId &id) { events[id] += "started"; });
        connect(&watcher, &ChildWatcher::stopped, this, [this](const ProcessId &id, const WaitStatus &status) {
            events[id] += "stopped " + QByteArray::number(status.signal.value());
        });
        connect(&watcher, &ChildWatcher::continued, this, [this](const ProcessId &id) { events[id] += "continued"; });
        connect(&watcher, &ChildWatcher::ended, this, [this](const ProcessId &id, const ChildEnd &end) {
            events[id] += "ended";
            ends.insert(id, end);
        });
    }
    QHash<ProcessId, QList<QByteArray>> events;
    QHash<ProcessId, ChildEnd> ends;
};

// Tells the watcher of each SIGCHLD as the signal bridge would, through one byte that coalesces.
class ChildSignals
{
public:
    explicit ChildSignals(ChildWatcher &watcher)
    {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()) != 0)
            qFatal("socketpair");
        s_wake = ends[1];
        m_read.reset(ends[0]);
        m_write.reset(ends[1]);
        struct sigaction action = {};
        action.sa_handler = [](int) {
            const int saved = errno;
            static_cast<void>(!::write(s_wake, "", 1));
            errno = saved;
        };
        action.sa_flags = SA_RESTART;
        ::sigaction(SIGCHLD, &action, &m_previous);
        m_notifier = std::make_unique<QSocketNotifier>(m_read.get(), QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, &watcher, [this, &watcher] {
            char bytes[256];
            while (::read(m_read.get(), bytes, sizeof bytes) > 0) {
            }
            watcher.childSignalHint();
        });
    }
    ~ChildSignals() { ::sigaction(SIGCHLD, &m_previous, nullptr); }
    ChildSignals(const ChildSignals &) = delete;
    ChildSignals &operator=(const ChildSignals &) = delete;

private:
    static inline int s_wake = -1;
    UniqueFd m_read, m_write;
    std::unique_ptr<QSocketNotifier> m_notifier;
    struct sigaction m_previous = {};
};

Result<LaunchedChild> startWaiting(int exitCode = 0)
{
    auto options = probe({"wait", QByteArray::number(exitCode)});
    options.standardInput = options.standardOutput = LaunchStream::Pipe;
    // Ours may be orphaned (started by setsid, cron, a CI): there TSTP, TTIN and TTOU stop nobody. Its own is not.
    options.group = sys::SpawnGroup::OwnGroup;
    auto child = Launcher::start(options);
    if (child && readLine(child->output.get()) != "ready\n")
        return Failure(Error{});
    return child;
}

bool hasNoChild()
{
    return ::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

ChildWatcher::Options withoutPidfds()
{
    ChildWatcher::Options options;
    options.usePidfds = false;
    options.period = std::chrono::milliseconds(20);
    return options;
}

} // namespace

class TestChildWatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY2(hasNoChild(), "a child or a zombie is left"); }

    void exitIsReportedWithItsCost_data();
    void exitIsReportedWithItsCost();
    void childThatEndedBeforeTheWatchIsReported_data();
    void childThatEndedBeforeTheWatchIsReported();
    void childIsAZombieUntilItsEndWasTold();
    void stopsAndContinuesAreReported_data();
    void stopsAndContinuesAreReported();
    void hintForOneChildFindsTheOthersToo();
    void thousandChildrenBesideQProcess();
    void floodOfExitsLeavesTheEventLoopItsTurns();
    void everyStatusIsThatOfPython();
    void tracedChildIsReportedOnceItsTracerLetsGo();
    void ignoredSigchldIsSaid();
    void childReapedByOthersIsSaid_data();
    void childReapedByOthersIsSaid();
    void processThatIsNoChildIsRefused();
    void unwatchedChildIsLeftAlone();
    void slotMayDeleteTheWatcher_data();
    void slotMayDeleteTheWatcher();
    void fullDescriptorTableIsLimitReached();
};

static void methodRows()
{
    QTest::addColumn<bool>("usePidfds");
    QTest::newRow("pidfd") << true;
    QTest::newRow("no pidfd") << false;
}

void TestChildWatcher::exitIsReportedWithItsCost_data()
{
    methodRows();
}

void TestChildWatcher::exitIsReportedWithItsCost()
{
    QFETCH(bool, usePidfds);
    ChildWatcher watcher(usePidfds ? ChildWatcher::Options{} : withoutPidfds());
    const Diary diary(watcher);
    auto child = startWaiting(42);
    QVERIFY(child);
    QVERIFY(watcher.watch(*child));
    QVERIFY(watcher.watch(*child)); // twice is harmless
    QVERIFY(watcher.isWatching(child->id));
    QVERIFY(diary.events.isEmpty()); // never before the event loop has run
    QTRY_COMPARE_WITH_TIMEOUT(diary.events.value(child->id), QList<QByteArray>{"started"}, patienceMs);
    child->input.reset();
    QTRY_COMPARE_WITH_TIMEOUT(diary.events.value(child->id), (QList<QByteArray>{"started", "ended"}), patienceMs);
    const ChildEnd end = diary.ends.value(child->id);
    QCOMPARE(end.status.kind, WaitStatus::Kind::Exited);
    QCOMPARE(end.status.exitCode, std::optional(42));
    QCOMPARE(end.unknownReason, UnknownStatusReason::None);
    QVERIFY(!end.reapedElsewhere);
    QVERIFY(end.usage.has_value());
    QVERIFY(end.usage->maxRssBytes > 100'000 && end.usage->maxRssBytes < 100'000'000);
    QVERIFY(end.usage->minorFaults > 0);
    QVERIFY(end.elapsedNs > 0 && end.elapsedNs <= monotonicNs() - child->startedNs);
    QCOMPARE(watcher.count(), 0);
}

void TestChildWatcher::childThatEndedBeforeTheWatchIsReported_data()
{
    methodRows();
}

void TestChildWatcher::childThatEndedBeforeTheWatchIsReported()
{
    QFETCH(bool, usePidfds);
    ChildWatcher watcher(usePidfds ? ChildWatcher::Options{} : withoutPidfds());
    const Diary diary(watcher);
    auto child = Launcher::start(probe({"kill", QByteArray::number(SIGUSR1)}));
    QVERIFY(child);
    siginfo_t info{};
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(child->id.pid), &info, WEXITED | WNOWAIT), 0);
    QVERIFY(watcher.watch(child->id, UniqueFd(), child->startedNs)); // it opens the pidfd itself
    QTRY_COMPARE_WITH_TIMEOUT(diary.events.value(child->id), (QList<QByteArray>{"started", "ended"}), patienceMs);
    QCOMPARE(diary.ends.value(child->id).status.kind, WaitStatus::Kind::Killed);
    QCOMPARE(diary.ends.value(child->id).status.signal.value(), SIGUSR1);
}

void TestChildWatcher::childIsAZombieUntilItsEndWasTold()
{
    ChildWatcher watcher;
    QByteArray state;
    connect(&watcher, &ChildWatcher::ended, this, [&](const ProcessId &id) {
        state = statusField(
            sys::readFile(("/proc/" + QByteArray::number(id.pid) + "/status").constData()).value_or(QByteArray()),
            "State");
    });
    auto child = Launcher::start(probe({"exit", "0"}));
    QVERIFY(child);
    QVERIFY(watcher.watch(*child));
    QTRY_COMPARE_WITH_TIMEOUT(state, QByteArray("Z (zombie)"), patienceMs);
}

void TestChildWatcher::stopsAndContinuesAreReported_data()
{
    methodRows();
}

void TestChildWatcher::stopsAndContinuesAreReported()
{
    QFETCH(bool, usePidfds);
    ChildWatcher watcher(usePidfds ? ChildWatcher::Options{} : withoutPidfds());
    const ChildSignals childSignals(watcher);
    const Diary diary(watcher);
    auto child = startWaiting();
    QVERIFY(child);
    QVERIFY(watcher.watch(*child));
    QList<QByteArray> expected{"started"};
    for (const int signal : {SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU}) {
        QCOMPARE(::kill(child->id.pid, signal), 0);
        expected << "stopped " + QByteArray::number(signal);
        QTRY_COMPARE_WITH_TIMEOUT(diary.events.value(child->id), expected, patienceMs);
        QCOMPARE(::kill(child->id.pid, SIGCONT), 0);
        expected << "continued";
        QTRY_COMPARE_WITH_TIMEOUT(diary.events.value(child->id), expected, patienceMs);
    }
    QCOMPARE(::kill(child->id.pid, SIGKILL), 0);
    expected << "ended";
    QTRY_COMPARE_WITH_TIMEOUT(diary.events.value(child->id), expected, patienceMs);
    QCOMPARE(diary.ends.value(child->id).status.signal.value(), SIGKILL);
}

// SIGCHLD coalesces: of many stops at once only one signal may be seen.
void TestChildWatcher::hintForOneChildFindsTheOthersToo()
{
    constexpr int count = 200;
    ChildWatcher::Options options;
    options.perTurn = 7;
    ChildWatcher watcher(options);
    const Diary diary(watcher);
    std::vector<LaunchedChild> children;
    for (int i = 0; i < count; ++i) {
        auto child = startWaiting();
        QVERIFY(child);
        QVERIFY(watcher.watch(*child));
        children.push_back(std::move(*child));
    }
    QTRY_COMPARE_WITH_TIMEOUT(diary.events.size(), count, patienceMs);
    for (const auto &child : children) {
        QCOMPARE(::kill(child.id.pid, SIGSTOP), 0);
        siginfo_t info{};
        QCOMPARE(::waitid(P_PID, static_cast<id_t>(child.id.pid), &info, WSTOPPED | WNOWAIT), 0);
    }
    watcher.childSignalHint();
    const auto allHave = [&](const QByteArray &event) {
        return std::ranges::all_of(children,
                                   [&](const auto &child) { return diary.events.value(child.id).contains(event); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allHave("stopped " + QByteArray::number(SIGSTOP)), patienceMs);
    for (const auto &child : children)
        QCOMPARE(::kill(child.id.pid, SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(allHave("ended"), patienceMs);
}

void TestChildWatcher::thousandChildrenBesideQProcess()
{
    constexpr int ours = 1000, theirs = 100;
    const qsizetype descriptors = openDescriptors();
    QHash<ProcessId, int> expected;
    int right = 0, theirsRight = 0, theirsFinished = 0;
    {
        ChildWatcher watcher;
        const ChildSignals childSignals(watcher);
        const Diary diary(watcher);
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < ours; ++i) {
            if (i % (ours / theirs) == 0) {
                const int code = i / (ours / theirs) % 256;
                auto process = std::make_unique<QProcess>();
                connect(process.get(), &QProcess::finished, this, [&, code](int exitCode, QProcess::ExitStatus status) {
                    ++theirsFinished;
                    theirsRight += status == QProcess::NormalExit && exitCode == code;
                });
                process->start(QStringLiteral(SIGNALBOX_CHILDPROBE), {QStringLiteral("exit"), QString::number(code)});
                processes.push_back(std::move(process));
            }
            auto child = Launcher::start(probe({"exit", QByteArray::number(i % 256)}));
            QVERIFY(child);
            QVERIFY(watcher.watch(*child));
            expected.insert(child->id, i % 256);
            if (i % 10 == 0) // ends come while others start
                QCoreApplication::processEvents();
        }
        QTRY_COMPARE_WITH_TIMEOUT(diary.ends.size(), ours, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(theirsFinished, theirs, patienceMs);
        for (auto child = expected.cbegin(); child != expected.cend(); ++child) {
            const ChildEnd end = diary.ends.value(child.key());
            right += end.status.exitCode == child.value() && end.usage && !end.reapedElsewhere
                     && diary.events.value(child.key()) == QList<QByteArray>{"started", "ended"};
        }
    }
    QCOMPARE(right, ours);
    QCOMPARE(theirsRight, theirs);
    QVERIFY(hasNoChild());
    QCOMPARE(openDescriptors(), descriptors);
}

void TestChildWatcher::floodOfExitsLeavesTheEventLoopItsTurns()
{
    constexpr int count = 400, perTurn = 16;
    ChildWatcher::Options options;
    options.perTurn = perTurn;
    ChildWatcher watcher(options);
    const ChildSignals childSignals(watcher);
    int ended = 0, endedAtLastTick = 0, mostBetweenTicks = 0;
    connect(&watcher, &ChildWatcher::ended, this, [&] { ++ended; });
    std::vector<LaunchedChild> children;
    for (int i = 0; i < count; ++i) {
        auto child = Launcher::start(probe({"exit", "0"}));
        QVERIFY(child);
        siginfo_t info{};
        QCOMPARE(::waitid(P_PID, static_cast<id_t>(child->id.pid), &info, WEXITED | WNOWAIT), 0);
        QVERIFY(watcher.watch(*child));
    }
    QTimer tick; // a zero timer stands for what else the program has to do
    connect(&tick, &QTimer::timeout, this, [&] {
        mostBetweenTicks = std::max(mostBetweenTicks, ended - endedAtLastTick);
        endedAtLastTick = ended;
    });
    tick.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(ended, count, patienceMs);
    QVERIFY2(mostBetweenTicks > 0 && mostBetweenTicks <= 2 * perTurn, QByteArray::number(mostBetweenTicks).constData());
}

// What python3's subprocess says of the same ends: the code, or minus the signal.
static QHash<QByteArray, int> pythonStatuses(const QList<QList<QByteArray>> &cases)
{
    QByteArray script = "import subprocess\n";
    for (const auto &arguments : cases) {
        script += "print(subprocess.run(['" SIGNALBOX_CHILDPROBE "','" + arguments.join("','")
                  + "'],stderr=subprocess.DEVNULL).returncode)\n";
    }
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromUtf8(script)});
    if (!python.waitForFinished(patienceMs))
        return {};
    const auto lines = python.readAllStandardOutput().trimmed().split('\n');
    QHash<QByteArray, int> result;
    for (qsizetype i = 0; i < std::min(lines.size(), cases.size()); ++i)
        result.insert(cases[i].join(' '), lines[i].toInt());
    return result;
}

void TestChildWatcher::everyStatusIsThatOfPython()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("no python3 to compare with");
    QList<QList<QByteArray>> cases;
    for (int code = 0; code <= 255; ++code)
        cases << QList<QByteArray>{"exit", QByteArray::number(code)};
    const QList<int> notTerminating{SIGCHLD, SIGCONT, SIGURG, SIGWINCH, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU};
    for (int signal = 1; signal <= SIGRTMAX; ++signal) {
        if (!notTerminating.contains(signal))
            cases << QList<QByteArray>{"kill", QByteArray::number(signal)};
    }
    const auto expected = pythonStatuses(cases);
    QCOMPARE(expected.size(), cases.size());

    ChildWatcher watcher;
    const Diary diary(watcher);
    QHash<ProcessId, QByteArray> names;
    for (const auto &arguments : cases) {
        auto child = Launcher::start(probe(arguments));
        QVERIFY(child);
        QVERIFY(watcher.watch(*child));
        names.insert(child->id, arguments.join(' '));
    }
    QTRY_COMPARE_WITH_TIMEOUT(diary.ends.size(), cases.size(), patienceMs);
    for (auto child = names.cbegin(); child != names.cend(); ++child) {
        const WaitStatus status = diary.ends.value(child.key()).status;
        const int asPython = status.kind == WaitStatus::Kind::Exited ? *status.exitCode : -status.signal.value();
        QVERIFY2(asPython == expected.value(child.value()), child.value().constData());
    }
}

// Its pidfd is readable early; the status is the tracer's first.
void TestChildWatcher::tracedChildIsReportedOnceItsTracerLetsGo()
{
    ChildWatcher watcher;
    const ChildSignals childSignals(watcher);
    const Diary diary(watcher);
    auto traced = startWaiting(11);
    QVERIFY(traced);
    auto options = probe({"trace", QByteArray::number(traced->id.pid)});
    options.standardInput = options.standardOutput = LaunchStream::Pipe;
    auto tracer = Launcher::start(options);
    QVERIFY(tracer);
    if (readLine(tracer->output.get()) != "traced\n") {
        traced->input.reset();
        waitFor(traced->id.pid);
        waitFor(tracer->id.pid);
        QSKIP("ptrace is not permitted here (Yama, or a sandbox)");
    }
    const int pidfd = traced->pidfd.get();
    QVERIFY(watcher.watch(*traced));
    traced->input.reset();
    QVERIFY(waitReadable(pidfd)); // dead
    // For a while nothing may be told, and the event loop sleeps although the pidfd stays readable.
    int rounds = 0, roundsMeanwhile = -1;
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &watcher, [&] { ++rounds; });
    QTimer::singleShot(200, &watcher, [&] { roundsMeanwhile = rounds; });
    QTRY_VERIFY_WITH_TIMEOUT(roundsMeanwhile >= 0, patienceMs);
    QVERIFY2(roundsMeanwhile < 100, QByteArray::number(roundsMeanwhile).constData()); // spinning makes thousands
    QVERIFY(!diary.ends.contains(traced->id));
    tracer->input.reset();
    QTRY_VERIFY_WITH_TIMEOUT(diary.ends.contains(traced->id), patienceMs);
    QCOMPARE(diary.ends.value(traced->id).status.exitCode, std::optional(11));
    QCOMPARE(WEXITSTATUS(waitFor(tracer->id.pid)), 0);
}

void TestChildWatcher::ignoredSigchldIsSaid()
{
    struct sigaction ignore {
    }, previous{};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGCHLD, &ignore, &previous);
    ChildWatcher watcher;
    ChildWatcher blind(withoutPidfds());
    const Diary diary(watcher), blindDiary(blind);
    auto child = startWaiting(5), other = startWaiting(6);
    const bool watched = child && other && watcher.watch(*child) && blind.watch(*other);
    if (watched) {
        child->input.reset();
        other->input.reset();
    }
    const bool done =
        watched && QTest::qWaitFor([&] { return diary.ends.size() + blindDiary.ends.size() == 2; }, patienceMs);
    ::sigaction(SIGCHLD, &previous, nullptr);
    QVERIFY(done);
    const ChildEnd end = diary.ends.value(child->id);
    QVERIFY(end.reapedElsewhere);
    QVERIFY(!end.usage);
    if (end.status.kind == WaitStatus::Kind::Unknown) // before Linux 6.15
        QCOMPARE(end.unknownReason, UnknownStatusReason::ParentIgnores);
    else
        QCOMPARE(end.status.exitCode, std::optional(5));
    const ChildEnd blindEnd = blindDiary.ends.value(other->id);
    QCOMPARE(blindEnd.status.kind, WaitStatus::Kind::Unknown);
    QCOMPARE(blindEnd.unknownReason, UnknownStatusReason::ParentIgnores);
    QVERIFY(!blindEnd.usage);
}

void TestChildWatcher::childReapedByOthersIsSaid_data()
{
    methodRows();
}

void TestChildWatcher::childReapedByOthersIsSaid()
{
    QFETCH(bool, usePidfds);
    ChildWatcher watcher(usePidfds ? ChildWatcher::Options{} : withoutPidfds());
    const Diary diary(watcher);
    auto child = startWaiting(5);
    QVERIFY(child);
    QVERIFY(watcher.watch(*child));
    child->input.reset();
    QCOMPARE(WEXITSTATUS(waitFor(child->id.pid)), 5); // careless other code
    QTRY_COMPARE_WITH_TIMEOUT(diary.events.value(child->id), (QList<QByteArray>{"started", "ended"}), patienceMs);
    QVERIFY(diary.ends.value(child->id).reapedElsewhere);
}

void TestChildWatcher::processThatIsNoChildIsRefused()
{
    ChildWatcher watcher;
    for (const pid_t pid : {::getppid(), ::getpid()}) {
        const auto refused = watcher.watch({pid, readStartTime(pid).value_or(0)}, UniqueFd(), 0);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().reason, QStringLiteral("not-a-child"));
    }
    QCOMPARE(watcher.count(), 0);
}

void TestChildWatcher::unwatchedChildIsLeftAlone()
{
    ChildWatcher watcher;
    const Diary diary(watcher);
    auto left = startWaiting(1), kept = startWaiting(2);
    QVERIFY(left && kept);
    QVERIFY(watcher.watch(*left));
    QVERIFY(watcher.watch(*kept));
    watcher.unwatch(left->id);
    left->input.reset();
    kept->input.reset();
    QTRY_VERIFY_WITH_TIMEOUT(diary.ends.contains(kept->id), patienceMs);
    QVERIFY(!diary.events.contains(left->id));
    QCOMPARE(WEXITSTATUS(waitFor(left->id.pid)), 1); // ours to reap
}

void TestChildWatcher::slotMayDeleteTheWatcher_data()
{
    QTest::addColumn<QByteArray>("on");
    QTest::newRow("started") << QByteArray("started");
    QTest::newRow("stopped") << QByteArray("stopped");
    QTest::newRow("ended") << QByteArray("ended");
}

void TestChildWatcher::slotMayDeleteTheWatcher()
{
    QFETCH(QByteArray, on);
    auto *watcher = new ChildWatcher;
    bool deleted = false;
    const auto destroy = [&] {
        delete watcher;
        deleted = true;
    };
    if (on == "started")
        connect(watcher, &ChildWatcher::started, this, destroy);
    else if (on == "stopped")
        connect(watcher, &ChildWatcher::stopped, this, destroy);
    else
        connect(watcher, &ChildWatcher::ended, this, destroy);
    std::vector<LaunchedChild> children;
    for (int i = 0; i < 3; ++i) {
        auto child = startWaiting();
        QVERIFY(child);
        QVERIFY(watcher->watch(*child));
        if (on == "stopped") {
            ::kill(child->id.pid, SIGSTOP);
            siginfo_t info{};
            QCOMPARE(::waitid(P_PID, static_cast<id_t>(child->id.pid), &info, WSTOPPED | WNOWAIT), 0);
        }
        if (on == "ended")
            child->input.reset();
        children.push_back(std::move(*child));
    }
    QTRY_VERIFY_WITH_TIMEOUT(deleted, patienceMs);
    for (const auto &child : children) {
        ::kill(child.id.pid, SIGKILL); // ours, and not reaped, but for the one whose end was told
        waitFor(child.id.pid);
    }
}

void TestChildWatcher::fullDescriptorTableIsLimitReached()
{
    auto child = startWaiting();
    QVERIFY(child);
    rlimit before{};
    ::getrlimit(RLIMIT_NOFILE, &before);
    {
        ChildWatcher watcher;
        const rlimit none{3, before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
        const auto refused = watcher.watch(child->id, std::move(child->pidfd), child->startedNs);
        ::setrlimit(RLIMIT_NOFILE, &before);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::LimitReached);
        QVERIFY(!watcher.isWatching(child->id));
    }
    child->input.reset();
    waitFor(child->id.pid);
}

QTEST_GUILESS_MAIN(TestChildWatcher)
#include "tst_childwatcher.moc"
