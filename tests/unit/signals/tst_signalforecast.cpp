// SPDX-License-Identifier: MIT
// The forecast as a table. tst_forecastreality holds the same function against the kernel.
#include "core/signals/signalcatalogue.h"
#include "core/signals/signalforecast.h"

#include <QSet>
#include <QTest>

#include <csignal>

using namespace signalbox;

namespace {

using Outcome = ForecastOutcome;
using Reason = ForecastReason;
using Change = std::function<void(ForecastTarget &)>;

constexpr pid_t mainThread = 100;
constexpr pid_t otherThread = 101;

SignalNumber signalOf(int number)
{
    return *SignalNumber::fromNumber(number);
}

SignalSet setOf(std::initializer_list<int> numbers)
{
    SignalSet set;
    for (const int number : numbers)
        set.insert(signalOf(number));
    return set;
}

ForecastTarget runningTarget()
{
    ForecastTarget target;
    target.id = {mainThread, 1};
    target.state = ProcessState::Sleeping;
    target.disposition = SignalDisposition{};
    target.namespaceInit = false;
    target.signalFromOutside = false;
    target.orphanedGroup = false;
    target.frozen = false;
    target.permitted = true;
    target.coreLimit = 1'000'000;
    return target;
}

void state(ForecastTarget &target, ProcessState value)
{
    target.state = value;
}
void stopped(ForecastTarget &target)
{
    state(target, ProcessState::Stopped);
}
void diskSleep(ForecastTarget &target)
{
    state(target, ProcessState::DiskSleep);
}
void zombie(ForecastTarget &target)
{
    state(target, ProcessState::Zombie);
}
void init(ForecastTarget &target)
{
    target.namespaceInit = true;
}
void initFromOutside(ForecastTarget &target)
{
    target.namespaceInit = true;
    target.signalFromOutside = true;
}
void frozen(ForecastTarget &target)
{
    target.frozen = true;
}
void traced(ForecastTarget &target)
{
    target.traced = true;
}
void unreadable(ForecastTarget &target)
{
    target.disposition.reset();
}
Change blocks(int number)
{
    return [=](ForecastTarget &target) { target.disposition->blocked.insert(signalOf(number)); };
}
Change ignores(int number)
{
    return [=](ForecastTarget &target) { target.disposition->ignored.insert(signalOf(number)); };
}
Change catches(int number)
{
    return [=](ForecastTarget &target) { target.disposition->caught.insert(signalOf(number)); };
}
Change hasShared(int number)
{
    return [=](ForecastTarget &target) { target.disposition->sharedPending.insert(signalOf(number)); };
}
Change hasOwn(int number)
{
    return [=](ForecastTarget &target) { target.disposition->pending.insert(signalOf(number)); };
}
Change threadMasks(std::initializer_list<int> ofMain, std::initializer_list<int> ofOther)
{
    return [first = setOf(ofMain), second = setOf(ofOther)](ForecastTarget &target) {
        target.disposition->blocked = first;
        target.threads = {{mainThread, "main", {}, first}, {otherThread, "other", {}, second}};
    };
}

// Each thread's mask and what it waits for; waiting unblocks it.
Change awaits(std::initializer_list<int> mainBlocks, std::initializer_list<int> mainAwaits,
              std::initializer_list<int> otherBlocks, std::initializer_list<int> otherAwaits)
{
    return [=, first = setOf(mainBlocks), firstAwaits = setOf(mainAwaits), second = setOf(otherBlocks),
            secondAwaits = setOf(otherAwaits)](ForecastTarget &target) {
        target.disposition->blocked = first;
        target.threads = {{mainThread, "main", {}, first, firstAwaits},
                          {otherThread, "other", {}, second, secondAwaits}};
    };
}

struct Case {
    const char *name;
    int number;
    std::vector<Change> changes;
    Outcome outcome;
    Reason reason;
    std::optional<pid_t> thread = {};
};

std::vector<Case> simpleCases()
{
    return {
        {"TERM by default", SIGTERM, {}, Outcome::Terminates, Reason::DefaultAction},
        {"real-time by default", SIGRTMAX, {}, Outcome::Terminates, Reason::DefaultAction},
        {"QUIT by default", SIGQUIT, {}, Outcome::DumpsCore, Reason::DefaultAction},
        {"QUIT without core limit",
         SIGQUIT,
         {[](auto &t) { t.coreLimit = 0; }},
         Outcome::Terminates,
         Reason::CoreLimitZero},
        {"QUIT without core limit, cores piped",
         SIGQUIT,
         {[](auto &t) {
             t.coreLimit = 0;
             t.corePiped = true;
         }},
         Outcome::DumpsCore,
         Reason::DefaultAction},
        {"QUIT with unknown core limit",
         SIGQUIT,
         {[](auto &t) { t.coreLimit.reset(); }},
         Outcome::DumpsCore,
         Reason::DefaultAction},
        {"CHLD by default", SIGCHLD, {}, Outcome::Ignored, Reason::IgnoredByDefault},
        {"WINCH by default", SIGWINCH, {}, Outcome::Ignored, Reason::IgnoredByDefault},
        {"TSTP by default", SIGTSTP, {}, Outcome::Stops, Reason::DefaultAction},
        {"CONT while running", SIGCONT, {}, Outcome::NoEffect, Reason::NotStopped},
        {"TERM ignored", SIGTERM, {ignores(SIGTERM)}, Outcome::Ignored, Reason::IgnoredByProcess},
        {"TERM caught", SIGTERM, {catches(SIGTERM)}, Outcome::Handled, Reason::Caught},
        {"CONT caught while running", SIGCONT, {catches(SIGCONT)}, Outcome::Handled, Reason::Caught},
        {"TERM blocked", SIGTERM, {blocks(SIGTERM)}, Outcome::StaysPending, Reason::Blocked},
        {"TERM blocked and ignored",
         SIGTERM,
         {blocks(SIGTERM), ignores(SIGTERM)},
         Outcome::StaysPending,
         Reason::Blocked},
        {"CHLD blocked", SIGCHLD, {blocks(SIGCHLD)}, Outcome::StaysPending, Reason::Blocked},
        {"CONT blocked while running", SIGCONT, {blocks(SIGCONT)}, Outcome::StaysPending, Reason::Blocked},
        {"KILL", SIGKILL, {}, Outcome::Terminates, Reason::CannotBeCaught},
        {"STOP", SIGSTOP, {}, Outcome::Stops, Reason::CannotBeCaught},
        {"reserved by default", 33, {}, Outcome::Terminates, Reason::DefaultAction},
        {"reserved with its handler", 33, {catches(33)}, Outcome::Handled, Reason::ReservedSignal},
        {"orphaned group, TTIN",
         SIGTTIN,
         {[](auto &t) { t.orphanedGroup = true; }},
         Outcome::NoEffect,
         Reason::OrphanedGroup},
        {"orphaned group, STOP",
         SIGSTOP,
         {[](auto &t) { t.orphanedGroup = true; }},
         Outcome::Stops,
         Reason::CannotBeCaught},
        {"orphaned group, TSTP caught",
         SIGTSTP,
         {[](auto &t) { t.orphanedGroup = true; }, catches(SIGTSTP)},
         Outcome::Handled,
         Reason::Caught},
        {"orphaned group unknown",
         SIGTSTP,
         {[](auto &t) { t.orphanedGroup.reset(); }},
         Outcome::Stops,
         Reason::DefaultAction},
    };
}

std::vector<Case> stateCases()
{
    return {
        {"stopped, TERM", SIGTERM, {stopped}, Outcome::StaysPending, Reason::StoppedUntilContinue},
        {"stopped, QUIT", SIGQUIT, {stopped}, Outcome::StaysPending, Reason::StoppedUntilContinue},
        {"stopped, TERM caught",
         SIGTERM,
         {stopped, catches(SIGTERM)},
         Outcome::StaysPending,
         Reason::StoppedUntilContinue},
        {"stopped, TERM caught and pending",
         SIGTERM,
         {stopped, catches(SIGTERM), hasShared(SIGTERM)},
         Outcome::NoEffect,
         Reason::AlreadyPending},
        {"stopped, TERM by default and pending",
         SIGTERM,
         {stopped, hasShared(SIGTERM)},
         Outcome::NoEffect,
         Reason::AlreadyPending},
        {"stopped, TERM blocked", SIGTERM, {stopped, blocks(SIGTERM)}, Outcome::StaysPending, Reason::Blocked},
        {"stopped, TERM ignored", SIGTERM, {stopped, ignores(SIGTERM)}, Outcome::Ignored, Reason::IgnoredByProcess},
        {"stopped, KILL", SIGKILL, {stopped}, Outcome::Terminates, Reason::CannotBeCaught},
        {"stopped, STOP", SIGSTOP, {stopped}, Outcome::NoEffect, Reason::AlreadyStopped},
        {"stopped, TSTP", SIGTSTP, {stopped}, Outcome::NoEffect, Reason::AlreadyStopped},
        {"stopped, TSTP caught", SIGTSTP, {stopped, catches(SIGTSTP)}, Outcome::NoEffect, Reason::AlreadyStopped},
        {"stopped, TSTP blocked", SIGTSTP, {stopped, blocks(SIGTSTP)}, Outcome::NoEffect, Reason::AlreadyStopped},
        {"stopped, TSTP ignored", SIGTSTP, {stopped, ignores(SIGTSTP)}, Outcome::Ignored, Reason::IgnoredByProcess},
        {"stopped, CONT", SIGCONT, {stopped}, Outcome::Continues, Reason::DefaultAction},
        {"stopped, CONT caught", SIGCONT, {stopped, catches(SIGCONT)}, Outcome::Continues, Reason::ResumesAndHandled},
        {"stopped, CONT ignored", SIGCONT, {stopped, ignores(SIGCONT)}, Outcome::Continues, Reason::DefaultAction},
        {"stopped, CONT caught and blocked",
         SIGCONT,
         {stopped, catches(SIGCONT), blocks(SIGCONT)},
         Outcome::Continues,
         Reason::DefaultAction},
        {"stopped, CONT, masks unreadable", SIGCONT, {stopped, unreadable}, Outcome::Continues, Reason::DefaultAction},
        {"waiting for a disk, TERM", SIGTERM, {diskSleep}, Outcome::Terminates, Reason::Uninterruptible},
        {"waiting for a disk, KILL", SIGKILL, {diskSleep}, Outcome::Terminates, Reason::Uninterruptible},
        {"waiting for a disk, TERM caught",
         SIGTERM,
         {diskSleep, catches(SIGTERM)},
         Outcome::StaysPending,
         Reason::Uninterruptible},
        {"waiting for a disk, STOP", SIGSTOP, {diskSleep}, Outcome::StaysPending, Reason::Uninterruptible},
        {"waiting for a disk, QUIT", SIGQUIT, {diskSleep}, Outcome::StaysPending, Reason::Uninterruptible},
        {"frozen, KILL", SIGKILL, {frozen}, Outcome::Terminates, Reason::CannotBeCaught},
        {"frozen, TERM", SIGTERM, {frozen}, Outcome::Terminates, Reason::DefaultAction},
        {"frozen, TERM caught", SIGTERM, {frozen, catches(SIGTERM)}, Outcome::StaysPending, Reason::Frozen},
        {"frozen, STOP", SIGSTOP, {frozen}, Outcome::StaysPending, Reason::Frozen},
        {"frozen, QUIT", SIGQUIT, {frozen}, Outcome::StaysPending, Reason::Frozen},
        {"frozen by v1, KILL", SIGKILL, {frozen, diskSleep}, Outcome::StaysPending, Reason::Frozen},
        {"frozen by v1, TERM", SIGTERM, {frozen, diskSleep}, Outcome::StaysPending, Reason::Frozen},
        {"frozen by v1, TERM again",
         SIGTERM,
         {frozen, diskSleep, hasShared(SIGTERM)},
         Outcome::NoEffect,
         Reason::AlreadyPending},
        {"frozen and stopped, CONT", SIGCONT, {frozen, stopped}, Outcome::Continues, Reason::Frozen},
        {"traced, TERM", SIGTERM, {traced}, Outcome::Unknown, Reason::Traced},
        {"traced, STOP", SIGSTOP, {traced}, Outcome::Unknown, Reason::Traced},
        {"traced, TERM ignored", SIGTERM, {traced, ignores(SIGTERM)}, Outcome::Unknown, Reason::Traced},
        {"traced, TERM blocked", SIGTERM, {traced, blocks(SIGTERM)}, Outcome::StaysPending, Reason::Blocked},
        {"traced, KILL", SIGKILL, {traced}, Outcome::Terminates, Reason::CannotBeCaught},
        {"traced and stopped, CONT", SIGCONT, {traced, stopped}, Outcome::Unknown, Reason::Traced},
        {"blocked and pending",
         SIGTERM,
         {blocks(SIGTERM), hasShared(SIGTERM)},
         Outcome::NoEffect,
         Reason::AlreadyPending},
        {"blocked and pending, real-time",
         SIGRTMAX,
         {blocks(SIGRTMAX), hasShared(SIGRTMAX)},
         Outcome::StaysPending,
         Reason::Blocked},
        {"blocked and pending in the thread's queue alone",
         SIGTERM,
         {blocks(SIGTERM), hasOwn(SIGTERM)},
         Outcome::StaysPending,
         Reason::Blocked},
        {"pending for the moment", SIGTERM, {catches(SIGTERM), hasShared(SIGTERM)}, Outcome::Handled, Reason::Caught},
        {"KILL is on its way, TERM", SIGTERM, {diskSleep, hasOwn(SIGKILL)}, Outcome::NoEffect, Reason::AlreadyPending},
        {"KILL is on its way, KILL",
         SIGKILL,
         {diskSleep, hasShared(SIGKILL)},
         Outcome::NoEffect,
         Reason::AlreadyPending},
    };
}

std::vector<Case> refusedCases()
{
    const Change denied = [](ForecastTarget &target) { target.permitted = false; };
    const Change unknown = [](ForecastTarget &target) { target.permitted.reset(); };
    const Change ourSession = [](ForecastTarget &target) { target.sameSession = true; };
    const Change otherSession = [](ForecastTarget &target) { target.sameSession = false; };
    const Change kernel = [](ForecastTarget &target) { target.kernelThread = true; };
    const Change outsideUnknown = [](ForecastTarget &target) {
        target.namespaceInit = true;
        target.signalFromOutside.reset();
    };
    return {
        {"zombie, TERM", SIGTERM, {zombie}, Outcome::NoEffect, Reason::Zombie},
        {"zombie, KILL", SIGKILL, {zombie}, Outcome::NoEffect, Reason::Zombie},
        {"zombie before permission", SIGKILL, {zombie, denied}, Outcome::NoEffect, Reason::Zombie},
        {"ended main thread", SIGTERM, {zombie, threadMasks({}, {})}, Outcome::Terminates, Reason::DefaultAction},
        {"dead", SIGTERM, {[](auto &t) { state(t, ProcessState::Dead); }}, Outcome::NoEffect, Reason::Zombie},
        {"kernel thread, KILL", SIGKILL, {kernel}, Outcome::NoEffect, Reason::KernelThread},
        {"kernel thread that allowed it", SIGTERM, {kernel, catches(SIGTERM)}, Outcome::Unknown, Reason::KernelThread},
        {"kernel thread, masks unreadable", SIGTERM, {kernel, unreadable}, Outcome::NoEffect, Reason::KernelThread},
        {"no permission, KILL", SIGKILL, {denied}, Outcome::NoEffect, Reason::PermissionDenied},
        {"no permission, blocked", SIGTERM, {denied, blocks(SIGTERM)}, Outcome::NoEffect, Reason::PermissionDenied},
        {"no permission, CONT in our session, stopped",
         SIGCONT,
         {denied, ourSession, stopped},
         Outcome::Continues,
         Reason::DefaultAction},
        {"no permission, CONT in our session, running",
         SIGCONT,
         {denied, ourSession},
         Outcome::NoEffect,
         Reason::NotStopped},
        {"no permission, CONT elsewhere",
         SIGCONT,
         {denied, otherSession, stopped},
         Outcome::NoEffect,
         Reason::PermissionDenied},
        {"no permission, CONT, session unknown",
         SIGCONT,
         {denied, stopped},
         Outcome::Unknown,
         Reason::PermissionDenied},
        {"no permission, TERM in our session",
         SIGTERM,
         {denied, ourSession},
         Outcome::NoEffect,
         Reason::PermissionDenied},
        {"permission unknown", SIGTERM, {unknown}, Outcome::Terminates, Reason::DefaultAction},
        {"namespace init, TERM", SIGTERM, {init}, Outcome::NoEffect, Reason::NamespaceInit},
        {"namespace init, TERM caught", SIGTERM, {init, catches(SIGTERM)}, Outcome::Handled, Reason::Caught},
        {"namespace init, TERM blocked", SIGTERM, {init, blocks(SIGTERM)}, Outcome::StaysPending, Reason::Blocked},
        {"namespace init, KILL from inside", SIGKILL, {init}, Outcome::NoEffect, Reason::NamespaceInit},
        {"namespace init, STOP from inside", SIGSTOP, {init}, Outcome::NoEffect, Reason::NamespaceInit},
        {"namespace init, KILL from outside", SIGKILL, {initFromOutside}, Outcome::Terminates, Reason::CannotBeCaught},
        {"namespace init, STOP from outside", SIGSTOP, {initFromOutside}, Outcome::Stops, Reason::CannotBeCaught},
        {"namespace init, TERM from outside", SIGTERM, {initFromOutside}, Outcome::NoEffect, Reason::NamespaceInit},
        {"namespace init, KILL from who knows where",
         SIGKILL,
         {outsideUnknown},
         Outcome::Unknown,
         Reason::NamespaceInit},
        {"namespace init, stopped, CONT", SIGCONT, {init, stopped}, Outcome::Continues, Reason::DefaultAction},
        {"namespace init, stopped, TSTP", SIGTSTP, {init, stopped}, Outcome::NoEffect, Reason::NamespaceInit},
        {"masks unreadable, TERM", SIGTERM, {unreadable}, Outcome::Unknown, Reason::MasksUnreadable},
        {"masks unreadable, KILL", SIGKILL, {unreadable}, Outcome::Terminates, Reason::CannotBeCaught},
        {"masks unreadable, STOP", SIGSTOP, {unreadable}, Outcome::Stops, Reason::CannotBeCaught},
        {"masks unreadable and frozen, STOP", SIGSTOP, {unreadable, frozen}, Outcome::StaysPending, Reason::Frozen},
    };
}

std::vector<Case> threadCases()
{
    const Change otherHas = [](ForecastTarget &target) {
        target.threads = {{mainThread, "main", {}, {}}, {otherThread, "other", setOf({SIGTERM}), setOf({SIGTERM})}};
    };
    return {
        {"one thread blocks", SIGTERM, {threadMasks({SIGTERM}, {})}, Outcome::Terminates, Reason::DefaultAction},
        {"all threads block", SIGTERM, {threadMasks({SIGTERM}, {SIGTERM})}, Outcome::StaysPending, Reason::Blocked},
        {"to the thread that blocks",
         SIGTERM,
         {threadMasks({}, {SIGTERM})},
         Outcome::StaysPending,
         Reason::BlockedByThread,
         otherThread},
        {"to the thread that does not",
         SIGTERM,
         {threadMasks({SIGTERM}, {})},
         Outcome::Terminates,
         Reason::DefaultAction,
         otherThread},
        {"to the main thread that blocks",
         SIGTERM,
         {threadMasks({SIGTERM}, {})},
         Outcome::StaysPending,
         Reason::BlockedByThread,
         mainThread},
        {"to the only thread", SIGTERM, {blocks(SIGTERM)}, Outcome::StaysPending, Reason::BlockedByThread, mainThread},
        {"to a thread that is not known",
         SIGTERM,
         {threadMasks({}, {})},
         Outcome::Unknown,
         Reason::MasksUnreadable,
         999},
        {"KILL to a thread that is not known",
         SIGKILL,
         {threadMasks({}, {})},
         Outcome::Terminates,
         Reason::CannotBeCaught,
         999},
        {"pending for that thread", SIGTERM, {otherHas}, Outcome::NoEffect, Reason::AlreadyPending, otherThread},
    };
}

std::vector<Case> waitingCases()
{
    const auto third = [](ForecastTarget &target) { target.threads.push_back({102, "third", {}, {}}); };
    return {
        {"a dedicated thread waits",
         SIGTERM,
         {awaits({SIGTERM}, {}, {}, {SIGTERM})},
         Outcome::Handled,
         Reason::AwaitedByThread},
        {"it waits for something else",
         SIGTERM,
         {awaits({SIGTERM}, {}, {}, {SIGHUP})},
         Outcome::Terminates,
         Reason::DefaultAction},
        {"the main thread waits", SIGTERM, {awaits({}, {SIGTERM}, {}, {})}, Outcome::Handled, Reason::AwaitedByThread},
        {"the main thread would die of it first",
         SIGTERM,
         {awaits({}, {}, {}, {SIGTERM})},
         Outcome::Terminates,
         Reason::DefaultAction},
        {"a third one may get it",
         SIGTERM,
         {awaits({SIGTERM}, {}, {}, {SIGTERM}), third},
         Outcome::Unknown,
         Reason::AwaitedByThread},
        {"what is ignored is handed out, too",
         SIGTERM,
         {awaits({SIGTERM}, {}, {}, {SIGTERM}), ignores(SIGTERM)},
         Outcome::Handled,
         Reason::AwaitedByThread},
        {"ignored by default",
         SIGCHLD,
         {awaits({SIGCHLD}, {}, {}, {SIGCHLD})},
         Outcome::Handled,
         Reason::AwaitedByThread},
        {"stopped while it waits",
         SIGTERM,
         {awaits({SIGTERM}, {}, {}, {SIGTERM}), stopped},
         Outcome::StaysPending,
         Reason::StoppedUntilContinue},
        {"KILL is not waited for",
         SIGKILL,
         {awaits({}, {SIGTERM}, {}, {})},
         Outcome::Terminates,
         Reason::CannotBeCaught},
        {"to the thread that waits",
         SIGTERM,
         {awaits({SIGTERM}, {}, {}, {SIGTERM})},
         Outcome::Handled,
         Reason::AwaitedByThread,
         otherThread},
        {"to the thread beside it",
         SIGTERM,
         {awaits({SIGTERM}, {}, {}, {SIGTERM})},
         Outcome::StaysPending,
         Reason::BlockedByThread,
         mainThread},
    };
}

} // namespace

class TestSignalForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void noSignalIsUnknown();
    void everyNameIsItsOwn();
};

void TestSignalForecast::table_data()
{
    QTest::addColumn<Case>("one");
    for (const auto &cases : {simpleCases(), stateCases(), refusedCases(), threadCases(), waitingCases()}) {
        for (const Case &one : cases)
            QTest::newRow(one.name) << one;
    }
}

void TestSignalForecast::table()
{
    QFETCH(const Case, one);
    ForecastTarget target = runningTarget();
    for (const Change &change : one.changes)
        change(target);
    const SignalForecast forecast = forecastSignal(signalOf(one.number), target, one.thread);
    QCOMPARE(forecastOutcomeName(forecast.outcome), forecastOutcomeName(one.outcome));
    QCOMPARE(forecastReasonName(forecast.reason), forecastReasonName(one.reason));
}

void TestSignalForecast::noSignalIsUnknown()
{
    QCOMPARE(forecastSignal(SignalNumber{}, runningTarget()), SignalForecast{});
}

void TestSignalForecast::everyNameIsItsOwn()
{
    QSet<QByteArray> names;
    for (int reason = 0; reason <= static_cast<int>(Reason::AwaitedByThread); ++reason)
        names.insert(forecastReasonName(static_cast<Reason>(reason)));
    QCOMPARE(names.size(), static_cast<int>(Reason::AwaitedByThread) + 1);
    names.clear();
    for (int outcome = 0; outcome <= static_cast<int>(Outcome::Unknown); ++outcome)
        names.insert(forecastOutcomeName(static_cast<Outcome>(outcome)));
    QCOMPARE(names.size(), static_cast<int>(Outcome::Unknown) + 1);
}

QTEST_GUILESS_MAIN(TestSignalForecast)
#include "tst_signalforecast.moc"
