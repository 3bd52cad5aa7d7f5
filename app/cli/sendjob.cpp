// SPDX-License-Identifier: MIT
#include "app/cli/sendjob.h"

#include "app/cli/commandline.h"
#include "app/cli/json.h"
#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <csignal>

namespace signalbox::cli {
namespace {

/// How long the outcome of --then is waited for where --wait says nothing: KILL takes milliseconds, a tidy exit
/// seconds.
constexpr std::chrono::milliseconds patienceAfterThen{5000};

bool isEnd(SendOutcome::What what)
{
    return what == SendOutcome::What::Exited || what == SendOutcome::What::Killed
           || what == SendOutcome::What::EndedUnknown;
}

} // namespace

SendJob::SendJob(Output &output, SendArguments arguments, QObject *parent)
    : QObject(parent)
    , m_output(output)
    , m_arguments(std::move(arguments))
    , m_sender([this](const ProcessId &process) { return m_reader.childrenOf(process); })
{}

int SendJob::run()
{
    openTargets();
    if (!m_arguments.dryRun) {
        const qint64 sentNs = monotonicNs();
        sendToAll();
        if (m_arguments.wait || m_arguments.then) {
            m_nextIsDue = m_arguments.then.has_value();
            m_exits = std::make_unique<ExitWatcher>();
            m_outcomes = std::make_unique<OutcomeWatcher>(*m_exits);
            connect(m_outcomes.get(), &OutcomeWatcher::outcome, this, &SendJob::onOutcome);
            for (const auto &line : m_lines)
                follow(*line, sentNs, m_nextIsDue ? m_arguments.after : *m_arguments.wait);
            waitForOutcomes();
        }
    }
    for (const auto &line : m_lines)
        report(*line);
    if (m_interrupt.isValid())
        m_bridge->reraise(m_interrupt);
    const bool anyFailed =
        std::any_of(m_lines.begin(), m_lines.end(), [](const auto &line) { return line->error.has_value(); });
    return anyFailed ? exitcode::failed : exitcode::done;
}

void SendJob::openTargets()
{
    for (const ProcessTarget &asked : m_arguments.targets) {
        const SendLine &root = openTarget(asked);
        if (m_arguments.request.scope != SendScope::Subtree || !root.handle)
            continue;
        for (const ProcessId &id : m_sender.subtree(root.handle->id())) {
            if (!find(id))
                openTarget({id.pid, id.startTime});
        }
    }
}

SendLine *SendJob::find(const ProcessId &id)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&](const auto &line) { return line->handle && line->handle->id() == id; });
    return found == m_lines.end() ? nullptr : found->get();
}

SendLine &SendJob::openTarget(const ProcessTarget &asked)
{
    SendLine &line = *m_lines.emplace_back(std::make_unique<SendLine>());
    line.asked = asked;
    line.signal = m_arguments.request.signal;
    line.scope = m_arguments.request.scope;
    line.value = m_arguments.request.value;
    ProcessTarget process = asked;
    if (line.scope == SendScope::Thread) {
        line.thread = asked.pid;
        const Result<pid_t> owner = readThreadGroup(asked.pid);
        if (!owner) {
            line.error = owner.error();
            return line;
        }
        process = {*owner, std::nullopt};
    }
    Result<ProcessHandle> handle = ProcessHandle::open(process);
    if (!handle) {
        line.error = handle.error();
        return line;
    }
    line.raceFree = handle->isRaceFree();
    line.handle.emplace(std::move(*handle));
    if (line.thread != 0)
        checkThread(line);
    line.forecast = forecastFor(line, line.signal);
    return line;
}

void SendJob::checkThread(SendLine &line)
{
    const Result<quint64> startTime = readThreadStartTime(line.handle->id().pid, line.thread);
    if (!startTime)
        line.error = startTime.error();
    else if (line.asked.startTime && *startTime != *line.asked.startTime)
        line.error = Error{.code = ErrorCode::StaleIdentity,
                           .operation = QStringLiteral("open"),
                           .subject = QStringLiteral("%1@%2").arg(line.thread).arg(*line.asked.startTime)};
}

std::optional<SignalForecast> SendJob::forecastFor(SendLine &line, SignalNumber signal)
{
    const ProcessId id = line.handle->id();
    const Result<ProcessDetails> details = m_reader.details({id.pid, id.startTime});
    if (!details)
        return std::nullopt; // it has ended or may not be read: sending says which
    const auto name = details->record.stat.nameView();
    line.name = textFromBytes(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
    line.owner = details->record.user;
    line.stateBefore = details->record.stat.state;
    return forecastSignal(signal, details->forecastTarget,
                          line.thread != 0 ? std::optional(line.thread) : std::nullopt);
}

void SendJob::sendToAll()
{
    // NOLINTNEXTLINE(modernize-loop-convert): the list may grow meanwhile
    for (size_t i = 0; i < m_lines.size(); ++i) { // a subtree may show further ones while we send
        SendLine &line = *m_lines[i];
        if (!line.handle || line.error || line.wasSent)
            continue;
        if (line.scope == SendScope::Subtree) {
            sendToSubtree(line);
            continue;
        }
        SendRequest request = m_arguments.request;
        request.thread = line.thread;
        const SendResult result = m_sender.send(*line.handle, request).front();
        line.wasSent = true;
        line.raceFree = result.raceFree;
        if (!result.result)
            line.error = result.result.error();
    }
    if (!m_arguments.wait && !m_arguments.then)
        return;
    for (const auto &line : m_lines)
        line->isSettled = !line->handle || line->error.has_value();
}

void SendJob::sendToSubtree(const SendLine &root)
{
    for (const SendResult &result : m_sender.send(*root.handle, m_arguments.request)) {
        SendLine *line = find(result.target);
        if (!line) { // it began after we looked
            line = m_lines.emplace_back(std::make_unique<SendLine>()).get();
            line->asked = {result.target.pid, result.target.startTime};
            line->signal = root.signal;
            line->scope = root.scope;
            line->value = root.value;
        }
        line->wasSent = true;
        line->raceFree = result.raceFree;
        line->error.reset();
        if (!result.result)
            line->error = result.result.error();
    }
}

void SendJob::follow(SendLine &line, qint64 sentNs, std::chrono::milliseconds patience)
{
    if (line.isSettled)
        return;
    if (line.ticket != 0)
        m_outcomes->forget(line.ticket);
    const Result<quint64> ticket = m_outcomes->follow(*line.handle, line.signal, sentNs, patience, line.stateBefore);
    if (ticket) {
        line.ticket = *ticket;
        return;
    }
    complain(QStringLiteral("send: ") + errorText(ticket.error()));
    settle(line);
}

void SendJob::waitForOutcomes()
{
    if (Result<std::unique_ptr<SignalBridge>> bridge = SignalBridge::create()) {
        m_bridge = std::move(*bridge);
        connect(m_bridge.get(), &SignalBridge::received, this,
                [this](const ReceivedSignal &received) { onInterrupt(received.signal); });
        SignalSet ending;
        for (const int number : {SIGINT, SIGTERM}) {
            if (m_bridge->watch(*SignalNumber::fromNumber(number)))
                ending.insert(*SignalNumber::fromNumber(number));
        }
        m_bridge->setTerminationSignals(ending);
    }
    if (m_nextIsDue)
        QTimer::singleShot(m_arguments.after, Qt::PreciseTimer, this, &SendJob::sendNext);
    const bool allSettled =
        std::all_of(m_lines.begin(), m_lines.end(), [](const auto &line) { return line->isSettled; });
    if (!allSettled)
        QCoreApplication::exec();
}

void SendJob::sendNext()
{
    m_nextIsDue = false;
    for (const auto &line : m_lines) {
        if (line->isSettled)
            continue;
        SendRequest request = m_arguments.request;
        request.signal = *m_arguments.then;
        request.scope = SendScope::Process; // of a subtree each member is a line of its own
        request.value.reset();
        const std::optional<SignalForecast> forecast = forecastFor(*line, request.signal);
        if (line->stateBefore == ProcessState::Zombie)
            continue; // dead already: its parent is to hear of it
        const qint64 sentNs = monotonicNs();
        const SendResult result = m_sender.send(*line->handle, request).front();
        if (!result.result && result.result.error().code == ErrorCode::NoSuchProcess)
            continue; // it has just ended: its outcome is on the way
        line->earlier = line->signal;
        line->signal = request.signal;
        line->value.reset();
        if (!result.result) {
            line->error = result.result.error();
            settle(*line);
            continue;
        }
        line->forecast = forecast;
        line->outcome.reset();
        follow(*line, sentNs, m_arguments.wait.value_or(patienceAfterThen));
    }
}

void SendJob::onOutcome(quint64 ticket, const SendOutcome &outcome)
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const auto &line) { return line->ticket == ticket; });
    if (found == m_lines.end() || (*found)->isSettled)
        return;
    (*found)->outcome = outcome;
    if (isEnd(outcome.what) || !m_nextIsDue)
        settle(**found);
}

void SendJob::onInterrupt(SignalNumber signal)
{
    m_interrupt = signal;
    QCoreApplication::exit();
}

void SendJob::settle(SendLine &line)
{
    line.isSettled = true;
    report(line);
    const bool allSettled =
        std::all_of(m_lines.begin(), m_lines.end(), [](const auto &other) { return other->isSettled; });
    if (allSettled)
        QCoreApplication::exit();
}

void SendJob::report(SendLine &line)
{
    if (std::exchange(line.isReported, true))
        return;
    if (m_arguments.json)
        m_output.json(sendLineJson(line, m_arguments.dryRun));
    else if (line.error)
        complain(QStringLiteral("send: ") + sendLineErrorText(line));
    else
        m_output.line(sendLineText(line, m_arguments.dryRun));
    m_output.flush();
}

} // namespace signalbox::cli
