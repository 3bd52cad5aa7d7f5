// SPDX-License-Identifier: MIT
#include "core/hooks/cleanuphooks.h"

#include "core/base/clock.h"
#include "core/hooks/hookwatchdog.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iterator>
#include <unistd.h>

namespace signalbox {

namespace {

// Process-wide because exit(3) is: its handlers get no object, and cannot be taken back.
CleanupHooks *activeHooks = nullptr;
bool exitHandlerInstalled = false;

SignalSet defaultTerminationSignals()
{
    SignalSet set;
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGQUIT})
        set.insert(*SignalNumber::fromNumber(number));
    return set;
}

} // namespace

Result<std::unique_ptr<CleanupHooks>> CleanupHooks::create(SignalBridge &bridge, const Options &options)
{
    if (activeHooks) {
        return Failure(Error{.code = ErrorCode::AlreadyExists,
                             .operation = QStringLiteral("create cleanup hooks"),
                             .reason = QStringLiteral("one-per-process")});
    }
    std::unique_ptr<CleanupHooks> hooks(new CleanupHooks(bridge, options));
    if (const auto watching = hooks->watchSignals(); !watching) {
        hooks->m_hasRun = true; // nothing is registered, and it never began
        return Failure(watching.error());
    }
    if (!exitHandlerInstalled) {
        // on_exit(3) rather than atexit(3): it tells the status that a hanging hook must not change.
        exitHandlerInstalled = ::on_exit(&CleanupHooks::runAtExit, nullptr) == 0;
        if (!exitHandlerInstalled) {
            hooks->m_hasRun = true;
            return Failure(Error{.code = ErrorCode::LimitReached, .operation = QStringLiteral("on_exit")});
        }
    }
    activeHooks = hooks.get();
    return hooks;
}

CleanupHooks::CleanupHooks(SignalBridge &bridge, const Options &options)
    : m_bridge(bridge)
    , m_options(options)
    , m_owner(::getpid())
{
    if (m_options.terminationSignals.isEmpty())
        m_options.terminationSignals = defaultTerminationSignals();
}

CleanupHooks::~CleanupHooks()
{
    run(CleanupReason::Return, {});
    if (activeHooks == this)
        activeHooks = nullptr;
}

Result<void> CleanupHooks::watchSignals()
{
    SignalSet watched;
    for (const SignalNumber signal : m_options.terminationSignals.toVector()) {
        const auto state = m_bridge.watch(signal);
        if (!state)
            return Failure(state.error());
        if (*state == SignalBridge::WatchState::Watching)
            watched.insert(signal);
    }
    m_bridge.setTerminationSignals(watched);
    connect(&m_bridge, &SignalBridge::received, this, &CleanupHooks::onReceived);
    return {};
}

HookToken CleanupHooks::add(const QString &name, std::function<void()> hook, std::chrono::milliseconds deadline)
{
    const HookToken token{m_nextToken++};
    if (deadline <= std::chrono::milliseconds::zero())
        deadline = m_options.hookDeadline;
    m_hooks.push_back(Hook{HookInfo{token, name, deadline}, std::move(hook)});
    return token;
}

bool CleanupHooks::remove(HookToken token)
{
    return std::erase_if(m_hooks, [token](const Hook &hook) { return hook.info.token == token; }) > 0;
}

std::vector<HookInfo> CleanupHooks::hooks() const
{
    std::vector<HookInfo> infos;
    infos.reserve(m_hooks.size());
    std::transform(m_hooks.rbegin(), m_hooks.rend(), std::back_inserter(infos),
                   [](const Hook &hook) { return hook.info; });
    return infos;
}

void CleanupHooks::onReceived(const ReceivedSignal &received)
{
    if (!m_options.terminationSignals.contains(received.signal))
        return;
    run(CleanupReason::Signal, received.signal);
    m_bridge.reraise(received.signal);
}

CleanupReport CleanupHooks::run(CleanupReason reason, SignalNumber signal)
{
    CleanupReport report{.reason = reason, .signal = signal, .hooks = {}, .durationNs = 0};
    if (m_hasRun || ::getpid() != m_owner)
        return report;
    m_hasRun = true;
    const qint64 begin = monotonicNs();
    const std::chrono::nanoseconds total = m_options.totalDeadline;
    {
        HookWatchdog watchdog([this, reason, signal] { giveUp(reason, signal); });
        while (!m_hooks.empty()) {
            const Hook hook = std::move(m_hooks.back());
            m_hooks.pop_back();
            const std::chrono::nanoseconds left = total - std::chrono::nanoseconds(monotonicNs() - begin);
            if (left <= std::chrono::nanoseconds::zero()) {
                report.hooks.push_back(HookReport{hook.info.token, hook.info.name, HookOutcome::Skipped, 0, {}});
                continue;
            }
            Q_EMIT hookStarted(hook.info);
            watchdog.arm(std::min<std::chrono::nanoseconds>(hook.info.deadline, left));
            report.hooks.push_back(runHook(hook));
            watchdog.disarm();
            Q_EMIT hookFinished(report.hooks.back());
        }
    }
    report.durationNs = monotonicNs() - begin;
    Q_EMIT finished(report);
    return report;
}

HookReport CleanupHooks::runHook(const Hook &hook)
{
    HookReport report{hook.info.token, hook.info.name, HookOutcome::Done, 0, {}};
    const qint64 begin = monotonicNs();
    try {
        if (hook.function)
            hook.function();
    } catch (const std::exception &exception) {
        report.outcome = HookOutcome::Threw;
        report.exceptionText = QString::fromUtf8(exception.what());
    } catch (...) {
        report.outcome = HookOutcome::Threw;
    }
    report.durationNs = monotonicNs() - begin;
    return report;
}

void CleanupHooks::giveUp(CleanupReason reason, SignalNumber signal) noexcept
{
    m_emergency.run();
    if (reason == CleanupReason::Signal) {
        m_bridge.reraise(signal);      // from this thread: it blocks everything but what reraise() unblocks
        ::_exit(128 + signal.value()); // as a shell words "killed by", should the default action have failed
    }
    // The cleanup failed: whoever looks at the exit code shall know, unless it tells of a failure already.
    ::_exit(m_exitStatus != 0 ? m_exitStatus : EXIT_FAILURE);
}

void CleanupHooks::runAtExit(int status, void *)
{
    if (!activeHooks)
        return;
    activeHooks->m_exitStatus = status;
    activeHooks->run(CleanupReason::Exit, {});
}

} // namespace signalbox
