// SPDX-License-Identifier: MIT
#include "app/cli/runjob.h"

#include "app/cli/commandline.h"
#include "core/base/clock.h"
#include "core/base/syscalls.h"
#include "core/processes/procparser.h"
#include "core/signals/signalsender.h"
#include "ui/support/errortext.h"

#include <QCoreApplication>

#include <csignal>
#include <unistd.h>

namespace signalbox::cli {
namespace {

constexpr int notFound = 127;
constexpr int notExecutable = 126;
constexpr int killedBase = 128;

/// timeout(1) sends to its child and then to the whole group, systemd sends TERM and HUP: that is one request.
constexpr qint64 oneRequestNs = 100'000'000;
/// An editor puts the terminal in order before it stops itself after Ctrl-Z.
constexpr qint64 stopIsDueNs = 2'000'000'000;

bool asksToEnd(SignalNumber signal)
{
    return signal.value() == SIGTERM || signal.value() == SIGINT;
}

bool isStopped(const ProcessId &id)
{
    const auto stat = sys::readFile(QByteArray("/proc/" + QByteArray::number(id.pid) + "/stat").constData());
    ProcessStat parsed;
    return stat && parseStat(*stat, parsed) && parsed.startTime == id.startTime
           && parsed.state == ProcessState::Stopped;
}

} // namespace

RunJob::RunJob(RunReport &report, LaunchOptions launch, QObject *parent)
    : QObject(parent)
    , m_report(report)
    , m_launch(std::move(launch))
{
    connect(&m_watcher, &ChildWatcher::stopped, this,
            [this](const ProcessId &, const WaitStatus &status) { onStopped(status); });
    connect(&m_watcher, &ChildWatcher::continued, this, &RunJob::onContinued);
    connect(&m_watcher, &ChildWatcher::ended, this, [this](const ProcessId &, const ChildEnd &end) { onEnded(end); });
}

int RunJob::statusOf(const Error &error)
{
    if (error.operation != QLatin1String("execve"))
        return exitcode::failed;
    return error.reason == QLatin1String("program-not-found") ? notFound : notExecutable;
}

Result<void> RunJob::start()
{
    if (auto watched = watchSignals(); !watched)
        return watched;
    Result<LaunchedChild> child = Launcher::start(m_launch);
    if (!child)
        return Failure(child.error());
    m_report.started(child->id);
    Result<ProcessHandle> handle = ProcessHandle::open(child->id); // a zombie at the worst: nobody else reaps it
    if (!handle)
        return Failure(handle.error());
    m_command.emplace(std::move(*handle));
    return m_watcher.watch(*child);
}

// Before the command starts: what comes from now on waits for it.
Result<void> RunJob::watchSignals()
{
    Result<std::unique_ptr<SignalBridge>> bridge = SignalBridge::create();
    if (!bridge)
        return Failure(bridge.error());
    m_bridge = std::move(*bridge);
    connect(m_bridge.get(), &SignalBridge::received, this, &RunJob::onReceived);
    const SignalSet relayed = relayedSignals();
    prepareForTerminal(relayed);
    for (const SignalNumber signal : relayed.toVector()) {
        if (const auto state = m_bridge->watch(signal); !state)
            return Failure(state.error());
    }
    // Even where it was ignored: the kernel would take the status of the command then, and stops are told by it.
    const auto state = m_bridge->watch(*SignalNumber::fromNumber(SIGCHLD), SignalBridge::InheritedIgnore::Override);
    if (!state)
        return Failure(state.error());
    return {};
}

void RunJob::onReceived(const ReceivedSignal &signal)
{
    if (signal.signal.value() == SIGCHLD) {
        m_watcher.childSignalHint();
        return;
    }
    if (!m_command)
        return; // it has ended
    if (isToBePassedOn(signal, scene()))
        passOn(signal);
    if (signal.signal.value() == SIGTSTP || signal.signal.value() == SIGTTIN) {
        m_terminalStop = signal.signal;
        m_terminalStopNs = signal.monotonicNs;
        suspendWithCommand();
    }
    if (isRepeatedRequest(signal)) {
        m_report.left(signal.signal);
        m_bridge->reraise(signal.signal);
    }
}

RelayScene RunJob::scene() const
{
    RelayScene scene;
    scene.command = m_command->id().pid;
    const auto group = sys::processGroup(scene.command);
    scene.commandInOurGroup = !group || *group == ::getpgrp();
    scene.weLeadTheSession = ::getsid(0) == ::getpid();
    scene.commandIsStopped = isStopped(m_command->id());
    return scene;
}

void RunJob::passOn(const ReceivedSignal &signal)
{
    SendRequest request;
    request.signal = signal.signal;
    request.value = signal.value;
    request.confirmed = true; // whoever started a display server by us means it
    const SignalSender sender([](const ProcessId &) { return std::vector<ProcessId>(); });
    const SendResult sent = sender.send(*m_command, request).front();
    if (sent.result || sent.result.error().code == ErrorCode::NoSuchProcess)
        return;
    ErrorContext context;
    context.process = m_command->id();
    context.signal = signal.signal;
    complain(QStringLiteral("run: ") + errorText(sent.result.error(), context));
}

bool RunJob::isRepeatedRequest(const ReceivedSignal &signal)
{
    const bool sentByProcess = signal.code <= 0 && signal.senderPid != m_command->id().pid;
    if (!asksToEnd(signal.signal) || !sentByProcess)
        return false;
    const bool isRepeated =
        m_request && (m_request->sender != signal.senderPid || signal.monotonicNs - m_request->ns > oneRequestNs);
    m_request = EndRequest{signal.senderPid, signal.monotonicNs};
    return isRepeated;
}

void RunJob::onStopped(const WaitStatus &status)
{
    m_stoppedBy = status.signal;
    m_report.stopped(status);
    suspendWithCommand();
}

void RunJob::onContinued()
{
    m_stoppedBy = {};
    m_report.continued();
}

// A stop that was meant for the command alone (kill -STOP) is only told: whoever sent it may continue it alone, too.
void RunJob::suspendWithCommand()
{
    if (!m_stoppedBy.isValid())
        return;
    const bool isOfTerminal = m_stoppedBy.value() == SIGTTIN || m_stoppedBy.value() == SIGTTOU;
    const bool wasAsked = m_terminalStop.isValid() && monotonicNs() - m_terminalStopNs < stopIsDueNs;
    if (!isOfTerminal && !wasAsked)
        return;
    const SignalNumber signal = wasAsked ? m_terminalStop : m_stoppedBy;
    m_terminalStop = {};
    m_stoppedBy = {};          // once for each stop
    m_bridge->reraise(signal); // returns when somebody continues us, at once where nobody could (an orphaned group)
}

void RunJob::onEnded(const ChildEnd &end)
{
    m_command.reset();
    m_report.ended(end);
    int status = exitcode::failed;
    if (end.status.kind == WaitStatus::Kind::Exited)
        status = end.status.exitCode.value_or(exitcode::failed);
    else if (end.status.kind == WaitStatus::Kind::Killed)
        status = killedBase + end.status.signal.value();
    QCoreApplication::exit(status);
}

} // namespace signalbox::cli
