// SPDX-License-Identifier: MIT
// The forecast held against the kernel: real signals to real children, and what really came of each.
#include "core/base/syscalls.h"
#include "core/processes/procparser.h"
#include "core/processes/procreader.h"
#include "core/signals/signalcatalogue.h"
#include "core/signals/signalforecast.h"
#include "core/signals/signalsender.h"
#include "tests/support/testchild.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/ptrace.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

using Outcome = ForecastOutcome;
using Reason = ForecastReason;

enum class Disposition { Default, Ignored, Handled, Blocked };

// What can be told apart from outside. Ignored and no effect look the same.
enum class Observed { Killed, Dumped, Stopped, Continued, Handled, Pending, Nothing, Inconclusive };

const char *observedName(Observed observed)
{
    static constexpr const char *names[] = {"killed",  "dumped",  "stopped", "continued",
                                            "handled", "pending", "nothing", "inconclusive"};
    return names[static_cast<size_t>(observed)];
}

Observed expectedFrom(const SignalForecast &forecast)
{
    switch (forecast.outcome) {
    case Outcome::Terminates: return Observed::Killed;
    case Outcome::DumpsCore: return Observed::Dumped;
    case Outcome::Stops: return Observed::Stopped;
    case Outcome::Continues: return Observed::Continued;
    case Outcome::Handled: return Observed::Handled;
    case Outcome::StaysPending: return Observed::Pending;
    case Outcome::Ignored:
    case Outcome::NoEffect: return Observed::Nothing;
    case Outcome::Unknown: break;
    }
    return Observed::Inconclusive;
}

SignalNumber signalOf(int number)
{
    return *SignalNumber::fromNumber(number);
}

SignalForecast forecastFor(pid_t pid, int number, std::optional<pid_t> thread = {})
{
    ProcReader reader;
    const auto target = reader.forecastTarget({pid, {}});
    return target ? forecastSignal(signalOf(number), *target, thread) : SignalForecast{};
}

bool sendTo(pid_t pid, int number)
{
    const auto handle = ProcessHandle::open(ProcessTarget{pid, {}});
    return handle && sys::pidfdSendSignal(handle->pidfd(), number).has_value();
}

std::optional<SignalDisposition> masksOf(pid_t pid)
{
    const auto bytes = sys::readFile(("/proc/" + QByteArray::number(pid) + "/status").constData());
    if (!bytes)
        return std::nullopt;
    const auto status = parseStatus(*bytes);
    return status ? status->disposition : std::nullopt;
}

bool isPending(pid_t pid, int number)
{
    const auto masks = masksOf(pid);
    return masks && (masks->pending | masks->sharedPending).contains(signalOf(number));
}

Observed ofEnd(const WaitStatus &status, int number)
{
    if (status.kind != WaitStatus::Kind::Killed || status.signal.value() != number)
        return Observed::Inconclusive;
    return status.coreDumped ? Observed::Dumped : Observed::Killed;
}

bool writeText(const QByteArray &path, const QByteArray &text)
{
    const auto fd = sys::openFile(path.constData(), O_WRONLY);
    return fd && ::write(fd->get(), text.constData(), static_cast<size_t>(text.size())) == text.size();
}

// A control group of this test's own, in the first hierarchy that can freeze: v2, or the freezer of v1.
class Freezer
{
public:
    explicit Freezer(bool legacy)
        : m_legacy(legacy)
    {
        const QByteArray name = "signalbox-test-" + QByteArray::number(::getpid());
        const QByteArrayList roots = legacy ? QByteArrayList{"/sys/fs/cgroup/freezer/"}
                                            : QByteArrayList{"/sys/fs/cgroup/", "/sys/fs/cgroup/unified/"};
        for (const QByteArray &root : roots) {
            const QByteArray path = root + name;
            if (::mkdir(path.constData(), 0755) != 0)
                continue;
            if (sys::openFile((path + knob()).constData(), O_WRONLY)) {
                m_path = path;
                return;
            }
            ::rmdir(path.constData());
        }
    }
    ~Freezer()
    {
        if (isUsable())
            ::rmdir(m_path.constData());
    }
    Freezer(const Freezer &) = delete;
    Freezer &operator=(const Freezer &) = delete;

    bool isUsable() const { return !m_path.isEmpty(); }
    bool take(pid_t pid) const { return writeText(m_path + "/cgroup.procs", QByteArray::number(pid)); }
    bool freeze() const
    {
        if (!writeText(m_path + knob(), m_legacy ? "FROZEN" : "1"))
            return false;
        return QTest::qWaitFor([this] { return isFrozen(); }, TestChild::deadlineMs);
    }
    bool thaw() const { return writeText(m_path + knob(), m_legacy ? "THAWED" : "0"); }

private:
    QByteArray knob() const { return m_legacy ? "/freezer.state" : "/cgroup.freeze"; }
    bool isFrozen() const
    {
        const auto text = sys::readFile((m_path + (m_legacy ? "/freezer.state" : "/cgroup.events")).constData());
        return text && text->contains(m_legacy ? "FROZEN" : "frozen 1");
    }

    bool m_legacy;
    QByteArray m_path;
};

// Wakes at each change of a child: SIGCHLD, blocked and read from a descriptor.
class ChildEvents
{
public:
    ChildEvents()
    {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGCHLD);
        sigprocmask(SIG_BLOCK, &set, nullptr);
        m_fd = UniqueFd(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    }
    // False when the time is up.
    bool wait(int outputFd) const
    {
        pollfd polled[] = {{.fd = m_fd.get(), .events = POLLIN, .revents = 0},
                           {.fd = outputFd, .events = POLLIN, .revents = 0}};
        if (::poll(polled, 2, TestChild::deadlineMs) <= 0)
            return false;
        signalfd_siginfo info{};
        while (::read(m_fd.get(), &info, sizeof(info)) > 0) {
        }
        return true;
    }

private:
    UniqueFd m_fd;
};

} // namespace

class TestForecastReality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySignalDoesWhatWasForecast_data();
    void everySignalDoesWhatWasForecast();
    void coreDumpsWhereTheLimitAllows_data();
    void coreDumpsWhereTheLimitAllows();
    void secondStandardSignalVanishesAndRealTimeQueues();
    void orphanedGroupIsNotStoppedByTerminalSignals_data();
    void orphanedGroupIsNotStoppedByTerminalSignals();
    void zombieTakesNoSignal();
    void namespaceInitTakesOnlyWhatItCatches();
    void threadAddressedAloneUsesItsOwnMask();
    void processTakesWhatAnyThreadLetsThrough();
    void endedMainThreadIsNoZombie();
    void uninterruptibleWaitDelaysHandlersOnly();
    void tracedProcessIsItsTracersMatter();
    void frozenProcessActsWhenThawed_data();
    void frozenProcessActsWhenThawed();

private:
    Observed observeRunning(TestChild &child, int number);
    Observed observeStopped(TestChild &child, int number);
    void checkAfterContinue(TestChild &child, int number, Disposition disposition, const SignalForecast &forecast);
    ChildEvents m_events;
};

void TestForecastReality::everySignalDoesWhatWasForecast_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("disposition");
    QTest::addColumn<bool>("isStopped");
    static constexpr const char *names[] = {"default", "ignored", "handled", "blocked"};
    for (const SignalInfo &info : SignalCatalogue::all()) {
        for (int disposition = 0; disposition < 4; ++disposition) {
            if (!info.catchable && disposition != 0)
                continue;
            // The C library refuses handlers for its own two.
            if (info.reserved && disposition == static_cast<int>(Disposition::Handled))
                continue;
            for (const bool isStopped : {false, true}) {
                QTest::addRow("%s %s %s", qPrintable(info.name), names[disposition], isStopped ? "stopped" : "running")
                    << info.number.value() << disposition << isStopped;
            }
        }
    }
}

// The child answers only after it has acted on what came before the question.
Observed TestForecastReality::observeRunning(TestChild &child, int number)
{
    child.write("echo after");
    for (;;) {
        if (!m_events.wait(child.outputFd()))
            return Observed::Inconclusive;
        if (const auto change = child.takeChange()) {
            if (change->kind == WaitStatus::Kind::Stopped)
                return change->signal.value() == number ? Observed::Stopped : Observed::Inconclusive;
            if (change->isEnd())
                return ofEnd(*change, number);
        }
        if (child.readLine(0) == "echo after")
            break;
    }
    if (const auto report = child.nextReport(0))
        return report->number == number ? Observed::Handled : Observed::Inconclusive;
    return isPending(child.pid(), number) ? Observed::Pending : Observed::Nothing;
}

// A stopped process can only end, resume, or stay as it is; what stays is seen in the pending set at once.
Observed TestForecastReality::observeStopped(TestChild &child, int number)
{
    if (number == SIGKILL || number == SIGCONT) {
        const auto change = child.awaitChange();
        if (!change)
            return Observed::Inconclusive;
        return change->kind == WaitStatus::Kind::Continued ? Observed::Continued : ofEnd(*change, number);
    }
    if (child.takeChange())
        return Observed::Inconclusive;
    return isPending(child.pid(), number) ? Observed::Pending : Observed::Nothing;
}

// What waited for CONT acts at CONT, as it would have on a running process.
void TestForecastReality::checkAfterContinue(TestChild &child, int number, Disposition disposition,
                                             const SignalForecast &forecast)
{
    QVERIFY(child.send(SIGCONT));
    const Observed after = observeRunning(child, number);
    if (forecast.reason == Reason::AlreadyStopped || forecast.outcome == Outcome::Ignored) {
        QCOMPARE(observedName(after), observedName(Observed::Nothing));
    } else if (forecast.reason == Reason::Blocked) {
        QCOMPARE(observedName(after), observedName(Observed::Pending));
    } else {
        QCOMPARE(forecast.reason, Reason::StoppedUntilContinue);
        const Observed expected = disposition == Disposition::Handled ? Observed::Handled : Observed::Killed;
        QCOMPARE(observedName(after), observedName(expected));
    }
}

void TestForecastReality::everySignalDoesWhatWasForecast()
{
    QFETCH(const int, number);
    QFETCH(const int, disposition);
    QFETCH(const bool, isStopped);
    static constexpr const char *commands[] = {"default ", "ignore ", "catch ", "block "};
    QList<QByteArray> setup{"core-limit 0"};
    if (disposition != 0)
        setup.push_back(commands[disposition] + QByteArray::number(number));
    TestChild child(setup);
    QVERIFY(child.isReady());
    if (isStopped)
        QVERIFY(child.stop());

    const SignalForecast forecast = forecastFor(child.pid(), number);
    QVERIFY2(forecast.outcome != Outcome::Unknown, forecastReasonName(forecast.reason));
    QVERIFY(child.send(number));
    const Observed observed = isStopped ? observeStopped(child, number) : observeRunning(child, number);
    const bool waitsInVain = isStopped && forecast.reason == Reason::AlreadyStopped && observed == Observed::Pending;
    if (!waitsInVain)
        QCOMPARE(observedName(observed), observedName(expectedFrom(forecast)));
    if (number == SIGCONT && isStopped && disposition == static_cast<int>(Disposition::Handled)) {
        QCOMPARE(forecast.reason, Reason::ResumesAndHandled);
        QCOMPARE(observedName(observeRunning(child, number)), observedName(Observed::Handled));
    } else if (isStopped && number != SIGKILL && number != SIGCONT) {
        checkAfterContinue(child, number, static_cast<Disposition>(disposition), forecast);
    }
}

void TestForecastReality::coreDumpsWhereTheLimitAllows_data()
{
    QTest::addColumn<int>("number");
    for (const SignalInfo &info : SignalCatalogue::all()) {
        if (info.defaultAction == DefaultAction::CoreDump)
            QTest::addRow("%s", qPrintable(info.name)) << info.number.value();
    }
}

void TestForecastReality::coreDumpsWhereTheLimitAllows()
{
    QFETCH(const int, number);
    const QTemporaryDir directory;
    const auto pattern = sys::readFile("/proc/sys/kernel/core_pattern");
    if (!pattern || pattern->startsWith('|') || pattern->startsWith('/'))
        QSKIP("core_pattern does not write into the working directory");
    TestChild child({"directory " + directory.path().toLocal8Bit(), "core-limit 1000000000"});
    QVERIFY(child.isReady());
    const SignalForecast forecast = forecastFor(child.pid(), number);
    QVERIFY(sendTo(child.pid(), number));
    const WaitStatus status = child.reap();
    QCOMPARE(status.kind, WaitStatus::Kind::Killed);
    QCOMPARE(forecast.outcome == Outcome::DumpsCore, status.coreDumped);
}

void TestForecastReality::secondStandardSignalVanishesAndRealTimeQueues()
{
    TestChild child({"catch 10", "block 10", "catch 40", "block 40"});
    QVERIFY(child.isReady());
    const std::pair<int, SignalForecast> cases[] = {
        {SIGUSR1, {Outcome::NoEffect, Reason::AlreadyPending}},
        {40, {Outcome::StaysPending, Reason::Blocked}},
    };
    for (const auto &[number, second] : cases) {
        QCOMPARE(forecastFor(child.pid(), number), (SignalForecast{Outcome::StaysPending, Reason::Blocked}));
        QVERIFY(child.send(number));
        QCOMPARE(forecastFor(child.pid(), number), second);
        QVERIFY(child.send(number));
    }
    QCOMPARE(child.command("unblock 10"), QByteArray("done"));
    QVERIFY(child.nextReport(0));
    QVERIFY(!child.nextReport(0));
    QCOMPARE(child.command("unblock 40"), QByteArray("done"));
    QVERIFY(child.nextReport(0));
    QVERIFY(child.nextReport(0));
    QVERIFY(!child.nextReport(0));
}

void TestForecastReality::orphanedGroupIsNotStoppedByTerminalSignals_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("stops");
    QTest::addRow("TSTP") << SIGTSTP << false;
    QTest::addRow("TTIN") << SIGTTIN << false;
    QTest::addRow("TTOU") << SIGTTOU << false;
    QTest::addRow("STOP") << SIGSTOP << true;
}

void TestForecastReality::orphanedGroupIsNotStoppedByTerminalSignals()
{
    QFETCH(const int, number);
    QFETCH(const bool, stops);
    // The helper's group has its parent, us, in the same session but another group: it is not orphaned.
    TestChild child;
    QVERIFY(child.isReady());
    QCOMPARE(forecastFor(child.pid(), number).outcome, Outcome::Stops);
    QVERIFY(child.send(number));
    QCOMPARE(observedName(observeRunning(child, number)), observedName(Observed::Stopped));

    // Nobody outside of the group of a new session's leader could continue it.
    TestChild parent;
    QVERIFY(parent.isReady());
    const int leader = parent.numberOf("session");
    QVERIFY(leader > 0);
    const SignalForecast forecast = forecastFor(leader, number);
    const SignalForecast expected = stops ? SignalForecast{Outcome::Stops, Reason::CannotBeCaught}
                                          : SignalForecast{Outcome::NoEffect, Reason::OrphanedGroup};
    QCOMPARE(forecastOutcomeName(forecast.outcome), forecastOutcomeName(expected.outcome));
    QCOMPARE(forecastReasonName(forecast.reason), forecastReasonName(expected.reason));
    QVERIFY(sendTo(leader, number));
    if (stops)
        QVERIFY(awaitState(leader, 'T'));
    else
        QVERIFY(parent.roundTrip());
}

void TestForecastReality::zombieTakesNoSignal()
{
    TestChild child;
    QVERIFY(child.isReady());
    QVERIFY(sendTo(child.pid(), SIGKILL));
    QVERIFY(child.awaitEnd());
    for (const int number : {SIGTERM, SIGKILL, SIGCONT, SIGSTOP, SIGUSR1}) {
        QCOMPARE(forecastFor(child.pid(), number), (SignalForecast{Outcome::NoEffect, Reason::Zombie}));
        QVERIFY(sendTo(child.pid(), number)); // accepted, and that is all
    }
    const WaitStatus status = child.reap();
    QCOMPARE(status.signal.value(), SIGKILL);
}

void TestForecastReality::namespaceInitTakesOnlyWhatItCatches()
{
    TestChild child({"catch 10"});
    QVERIFY(child.isReady());
    const int init = child.numberOf("namespace");
    if (init <= 0)
        QSKIP("no pid namespace can be made here (CLONE_NEWPID)");
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGSEGV, SIGTSTP, SIGALRM}) {
        QCOMPARE(forecastFor(init, number), (SignalForecast{Outcome::NoEffect, Reason::NamespaceInit}));
        QVERIFY(sendTo(init, number));
        QVERIFY(child.roundTrip());
    }
    QCOMPARE(forecastFor(init, SIGUSR1), (SignalForecast{Outcome::Handled, Reason::Caught}));
    QVERIFY(sendTo(init, SIGUSR1));
    QVERIFY(child.roundTrip());
    QVERIFY(child.nextReport(0));

    // From inside, not even KILL and STOP.
    ProcReader reader;
    auto target = reader.forecastTarget({init, {}});
    QVERIFY(target);
    target->signalFromOutside = false;
    QCOMPARE(forecastSignal(signalOf(SIGKILL), *target), (SignalForecast{Outcome::NoEffect, Reason::NamespaceInit}));
    QCOMPARE(child.command("child-kill 1 9"), QByteArray("sent 0"));
    QCOMPARE(child.command("child-kill 1 19"), QByteArray("sent 0"));
    QVERIFY(child.roundTrip());

    QCOMPARE(forecastFor(init, SIGSTOP), (SignalForecast{Outcome::Stops, Reason::CannotBeCaught}));
    QVERIFY(sendTo(init, SIGSTOP));
    QVERIFY(awaitState(init, 'T'));
    QCOMPARE(forecastFor(init, SIGCONT), (SignalForecast{Outcome::Continues, Reason::DefaultAction}));
    QVERIFY(sendTo(init, SIGCONT));
    QVERIFY(child.roundTrip());
    QCOMPARE(forecastFor(init, SIGKILL), (SignalForecast{Outcome::Terminates, Reason::CannotBeCaught}));
    QVERIFY(sendTo(init, SIGKILL));
    QCOMPARE(child.reap().exitCode, std::optional(128 + SIGKILL));
}

void TestForecastReality::threadAddressedAloneUsesItsOwnMask()
{
    TestChild child({"catch 10"});
    QVERIFY(child.isReady());
    const int blocking = child.numberOf("thread 10");
    const int open = child.numberOf("thread");
    QVERIFY(blocking > 0 && open > 0);
    QCOMPARE(forecastFor(child.pid(), SIGUSR1, blocking),
             (SignalForecast{Outcome::StaysPending, Reason::BlockedByThread}));
    QCOMPARE(forecastFor(child.pid(), SIGUSR1, open), (SignalForecast{Outcome::Handled, Reason::Caught}));
    QVERIFY(sys::killThread(child.pid(), blocking, SIGUSR1));
    QVERIFY(sys::killThread(child.pid(), open, SIGUSR1));
    const auto report = child.nextReport();
    QVERIFY(report);
    QCOMPARE(report->tid, open);
    QCOMPARE(forecastFor(child.pid(), SIGUSR1, blocking), (SignalForecast{Outcome::NoEffect, Reason::AlreadyPending}));
    // Its own queue is full with one; the process has another.
    QCOMPARE(forecastFor(child.pid(), SIGUSR1), (SignalForecast{Outcome::Handled, Reason::Caught}));
    // The default action of one thread's signal ends them all.
    QCOMPARE(forecastFor(child.pid(), SIGTERM, open), (SignalForecast{Outcome::Terminates, Reason::DefaultAction}));
    QVERIFY(sys::killThread(child.pid(), open, SIGTERM));
    QCOMPARE(child.reap().signal.value(), SIGTERM);
}

void TestForecastReality::processTakesWhatAnyThreadLetsThrough()
{
    TestChild child({"catch 10", "block 10"});
    QVERIFY(child.isReady());
    QCOMPARE(forecastFor(child.pid(), SIGUSR1), (SignalForecast{Outcome::StaysPending, Reason::Blocked}));
    const int open = child.numberOf("thread");
    QCOMPARE(forecastFor(child.pid(), SIGUSR1), (SignalForecast{Outcome::Handled, Reason::Caught}));
    QVERIFY(child.send(SIGUSR1));
    const auto report = child.nextReport();
    QVERIFY(report);
    QCOMPARE(report->tid, open);
}

void TestForecastReality::endedMainThreadIsNoZombie()
{
    TestChild child({"catch 10"});
    QVERIFY(child.isReady());
    QCOMPARE(child.command("leave-main"), QByteArray("left"));
    QVERIFY(awaitState(child.pid(), 'Z'));
    QCOMPARE(forecastFor(child.pid(), SIGUSR1).outcome, Outcome::Handled);
    QVERIFY(child.send(SIGUSR1));
    QVERIFY(child.roundTrip());
    QVERIFY(child.nextReport(0));
    QCOMPARE(forecastFor(child.pid(), SIGTERM).outcome, Outcome::Terminates);
    QVERIFY(child.send(SIGTERM));
    QCOMPARE(child.reap().signal.value(), SIGTERM);
}

void TestForecastReality::uninterruptibleWaitDelaysHandlersOnly()
{
    TestChild child({"catch 10"});
    QVERIFY(child.isReady());
    const int vforked = child.numberOf("vfork");
    QVERIFY(vforked > 0);
    QVERIFY(awaitState(child.pid(), 'D'));
    QCOMPARE(forecastFor(child.pid(), SIGUSR1), (SignalForecast{Outcome::StaysPending, Reason::Uninterruptible}));
    QVERIFY(child.send(SIGUSR1));
    QVERIFY(isPending(child.pid(), SIGUSR1));
    QCOMPARE(child.command({}), QByteArray("returned"));
    QVERIFY(child.nextReport(0));

    QVERIFY(child.numberOf("vfork") > 0);
    QVERIFY(awaitState(child.pid(), 'D'));
    QCOMPARE(forecastFor(child.pid(), SIGTERM), (SignalForecast{Outcome::Terminates, Reason::Uninterruptible}));
    QVERIFY(child.send(SIGTERM));
    QCOMPARE(child.reap().signal.value(), SIGTERM);
}

void TestForecastReality::tracedProcessIsItsTracersMatter()
{
    TestChild child({"catch 10", "block 12"});
    QVERIFY(child.isReady());
    if (::ptrace(PTRACE_SEIZE, child.pid(), nullptr, nullptr) != 0)
        QSKIP("ptrace is not permitted here");
    QCOMPARE(forecastFor(child.pid(), SIGUSR1), (SignalForecast{Outcome::Unknown, Reason::Traced}));
    QCOMPARE(forecastFor(child.pid(), SIGUSR2), (SignalForecast{Outcome::StaysPending, Reason::Blocked}));
    QVERIFY(child.send(SIGUSR1));
    int status = 0;
    QCOMPARE(::waitpid(child.pid(), &status, 0), child.pid());
    QVERIFY(WIFSTOPPED(status));
    QCOMPARE(::ptrace(PTRACE_CONT, child.pid(), nullptr, nullptr), 0l); // swallowed by the tracer
    QVERIFY(child.roundTrip());
    QVERIFY(!child.nextReport(0));
    QVERIFY(child.send(SIGUSR2));
    QVERIFY(isPending(child.pid(), SIGUSR2));
    QCOMPARE(forecastFor(child.pid(), SIGKILL), (SignalForecast{Outcome::Terminates, Reason::CannotBeCaught}));
    QVERIFY(child.send(SIGKILL));
    QCOMPARE(child.reap().signal.value(), SIGKILL);
}

void TestForecastReality::frozenProcessActsWhenThawed_data()
{
    QTest::addColumn<bool>("legacy");
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("setup");
    for (const bool legacy : {false, true}) {
        const char *version = legacy ? "v1" : "v2";
        QTest::addRow("%s, KILL", version) << legacy << SIGKILL << QByteArray("echo");
        QTest::addRow("%s, TERM", version) << legacy << SIGTERM << QByteArray("echo");
        QTest::addRow("%s, TERM caught", version) << legacy << SIGTERM << QByteArray("catch 15");
        QTest::addRow("%s, TERM ignored", version) << legacy << SIGTERM << QByteArray("ignore 15");
        QTest::addRow("%s, QUIT", version) << legacy << SIGQUIT << QByteArray("core-limit 0");
        QTest::addRow("%s, STOP", version) << legacy << SIGSTOP << QByteArray("echo");
    }
}

void TestForecastReality::frozenProcessActsWhenThawed()
{
    QFETCH(const bool, legacy);
    QFETCH(const int, number);
    QFETCH(const QByteArray, setup);
    const Freezer freezer(legacy);
    if (!freezer.isUsable())
        QSKIP(legacy ? "missing: a writable freezer of cgroup v1" : "missing: a writable cgroup v2");
    TestChild child({setup});
    QVERIFY(child.isReady());
    const auto thaw = qScopeGuard([&] { (void)freezer.thaw(); }); // a frozen child could not be reaped
    QVERIFY(freezer.take(child.pid()));
    QVERIFY(freezer.freeze());
    ProcReader reader;
    auto target = reader.forecastTarget({child.pid(), {}});
    QVERIFY(target);
    target->frozen = true; // where the hierarchies are mounted is not this test's question
    const SignalForecast forecast = forecastSignal(signalOf(number), *target);
    QVERIFY(child.send(number));
    if (forecast.outcome == Outcome::Terminates) {
        QVERIFY(child.awaitEnd()); // without being thawed
    } else {
        QVERIFY(!child.takeChange());
        QCOMPARE(isPending(child.pid(), number), forecast.outcome == Outcome::StaysPending);
    }
    QVERIFY(freezer.thaw());
    QVERIFY(child.send(SIGKILL));
    child.reap();
}

QTEST_GUILESS_MAIN(TestForecastReality)
#include "tst_forecastreality.moc"
