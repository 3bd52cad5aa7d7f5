// SPDX-License-Identifier: MIT
#include "core/lab/cleanuptrial.h"

#include "core/base/clock.h"
#include "core/lab/subjectpath.h"
#include "core/signals/signalsender.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

namespace signalbox {

namespace {

constexpr std::chrono::seconds longestStart{10};
constexpr std::chrono::seconds longestFarewell{2};
constexpr qsizetype longestLine = 4096; // the subject writes far shorter ones; a flood must not fill our memory

QByteArray hookArgument(size_t index, const TrialHook &hook)
{
    const char *behaviour = hook.behaviour == TrialHook::Behaviour::Throws  ? "throws"
                            : hook.behaviour == TrialHook::Behaviour::Hangs ? "hangs"
                                                                            : "ends";
    return trialHookLabel(index) + ':' + QByteArray::number(qint64{hook.duration.count()}) + ':' + behaviour;
}

std::chrono::milliseconds allowedTime(const CleanupPlan &plan)
{
    std::chrono::milliseconds allowed = plan.patience;
    for (const TrialHook &hook : plan.hooks)
        allowed += hook.duration;
    return allowed;
}

Error trialError(ErrorCode code, const char *reason)
{
    return Error{.code = code,
                 .operation = QStringLiteral("cleanup trial"),
                 .subject = {},
                 .reason = QString::fromLatin1(reason)};
}

void sendTo(const ProcessHandle &target, int number)
{
    const auto signal = SignalNumber::fromNumber(number);
    if (!signal)
        return;
    // What comes of it is seen at the process itself: one that is gone already needs no signal.
    (void)SignalSender({}).send(target, SendRequest{.signal = *signal, .value = {}});
}

} // namespace

Result<CleanupSubjects> CleanupSubjects::find()
{
    CleanupSubjects subjects;
    const auto program = subjectPath("signalbox-cleanup-subject");
    if (!program)
        return Failure(program.error());
    const auto script = subjectPath("cleanup_subject.py");
    if (!script)
        return Failure(script.error());
    subjects.program = *program;
    subjects.script = *script;
    subjects.python = pythonPath();
    return subjects;
}

CleanupTrial::CleanupTrial(CleanupSubjects subjects, QObject *parent)
    : QObject(parent)
    , m_subjects(std::move(subjects))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { endEarly(ErrorCode::TimedOut, "trial-took-too-long"); });
    connect(&m_children, &ChildWatcher::ended, this, &CleanupTrial::onEnded);
}

CleanupTrial::~CleanupTrial()
{
    if (m_running && m_subject)
        sendTo(*m_subject, SIGKILL);
}

void CleanupTrial::start(const CleanupPlan &plan)
{
    if (m_running)
        return;
    m_result = CleanupTrialResult{};
    m_result.plan = plan;
    m_result.plan.hooks = hooksForEnding(plan.hooks, plan.ending);
    m_buffer.clear();
    m_subject.reset();
    m_target.reset();
    m_running = true;
    m_processEnded = m_outputEnded = m_ready = m_secondSent = false;
    launch();
}

void CleanupTrial::cancel()
{
    endEarly(ErrorCode::Cancelled, "cancelled");
}

Result<LaunchOptions> CleanupTrial::launchOptions() const
{
    const CleanupPlan &plan = m_result.plan;
    const CleanupStyle style = effectiveStyle(plan);
    LaunchOptions options;
    options.standardInput = LaunchStream::Null;
    options.standardOutput = LaunchStream::Pipe;
    options.standardError = LaunchStream::Null;
    options.group = sys::SpawnGroup::OwnGroup;
    options.parentDeathSignal = SignalNumber::fromNumber(SIGKILL);
    if (plan.hangupIgnored)
        options.ignored.insert(*SignalNumber::fromNumber(SIGHUP));
    QList<QByteArray> hooks;
    for (size_t i = 0; i < plan.hooks.size(); ++i)
        hooks << hookArgument(i, plan.hooks[i]);

    const QByteArray ending = cleanupEndingInfo(plan.ending).name;
    if (isPython(style)) {
        if (m_subjects.python.isEmpty())
            return Failure(trialError(ErrorCode::Unsupported, "no-python3"));
        if (plan.namespaceInit)
            return Failure(trialError(ErrorCode::Unsupported, "namespace-init-needs-own-subject"));
        options.program = m_subjects.python;
        // -I: nothing of the user's environment or working directory takes part.
        options.arguments << "-I" << m_subjects.script << (style == CleanupStyle::PythonAtexit ? "atexit" : "naive")
                          << ending << hooks;
        return options;
    }
    options.program = m_subjects.program;
    options.arguments << "--style" << cleanupStyleName(style) << "--ending" << ending << "--deadline"
                      << QByteArray::number(qint64{plan.hookDeadline.count()});
    for (const QByteArray &hook : std::as_const(hooks))
        options.arguments << "--hook" << hook;
    if (plan.namespaceInit)
        options.arguments << "--namespace-init";
    return options;
}

void CleanupTrial::launch()
{
    const auto fail = [this](const Error &error) {
        m_result.error = error;
        m_processEnded = m_outputEnded = true;
        QMetaObject::invokeMethod(this, &CleanupTrial::finishIfComplete, Qt::QueuedConnection);
    };
    const auto options = launchOptions();
    if (!options)
        return fail(options.error());
    auto child = Launcher::start(*options);
    if (!child)
        return fail(child.error());
    m_child = std::move(*child);
    m_result.startedNs = m_child.startedNs;
    auto handle = ProcessHandle::open(m_child.id);
    if (handle)
        m_subject = std::move(*handle);
    if (m_subject && !m_result.plan.namespaceInit) {
        if (auto target = m_subject->duplicate())
            m_target = std::move(*target);
    }
    m_patience.start(longestStart + allowedTime(m_result.plan));
    m_notifier = std::make_unique<QSocketNotifier>(m_child.output.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &CleanupTrial::readOutput);
    if (const auto watching = m_children.watch(m_child); !watching) {
        m_result.error = watching.error();
        m_processEnded = true;
        if (m_subject)
            sendTo(*m_subject, SIGKILL);
    }
}

void CleanupTrial::readOutput()
{
    std::array<char, 4096> bytes;
    const auto outcome = sys::readAvailable(m_child.output.get(), bytes);
    if (outcome && outcome->size > 0) {
        m_buffer.append(bytes.data(), outcome->size);
        takeLines();
    }
    if (!outcome || outcome->atEnd) {
        m_notifier->setEnabled(false);
        m_outputEnded = true;
        finishIfComplete();
    }
}

void CleanupTrial::takeLines()
{
    qsizetype begin = 0;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', begin);
        if (end < 0)
            break;
        if (const auto event = parseTrialEvent(QByteArrayView(m_buffer).sliced(begin, end - begin)))
            onEvent(*event);
        begin = end + 1;
    }
    m_buffer.remove(0, begin);
    if (m_buffer.size() > longestLine)
        m_buffer.clear();
}

void CleanupTrial::onEvent(const TrialEvent &event)
{
    m_result.events.push_back(event);
    if (event.event == "ready") {
        m_ready = true;
        m_patience.start(allowedTime(m_result.plan)); // how long it took to start is not its hooks' doing
        sendEnding();
    } else if (event.event == "begin" && m_result.plan.ending == CleanupEnding::SecondSignal && !m_secondSent) {
        m_secondSent = true;
        sendEnding();
    } else if (event.event == "init") {
        openTarget(event.name.toInt());
    } else if (event.event == "emergency") {
        m_result.emergencyRan = true;
    } else if (event.event == "wait-status") {
        m_result.parentSaw = WaitStatus::fromRaw(event.name.toInt());
    } else if (event.event == "unsupported") {
        m_result.error = trialError(ErrorCode::Unsupported, "no-pid-namespace");
    } else if (event.event == "failed") {
        m_result.error = trialError(ErrorCode::Io, "subject-failed");
    }
    Q_EMIT eventRecorded(event);
}

void CleanupTrial::openTarget(pid_t pid)
{
    // The child of our subject, which does not reap it before it has told its status.
    if (auto handle = ProcessHandle::open(ProcessTarget{pid, {}}))
        m_target = std::move(*handle);
    if (m_ready) // its line and its parent's come in any order
        sendEnding();
}

void CleanupTrial::sendEnding()
{
    const int signal = cleanupEndingInfo(m_result.plan.ending).signal;
    if (signal == 0 || !m_target)
        return;
    // Before it is sent: what it brings about comes later, whoever is asked first.
    m_result.events.push_back(TrialEvent{monotonicNs(), "sent", QByteArray::number(signal)});
    sendTo(*m_target, signal);
}

void CleanupTrial::onEnded(const ProcessId &id, const ChildEnd &end)
{
    if (!m_running || id != m_child.id)
        return;
    if (!m_result.plan.namespaceInit)
        m_result.parentSaw = end.status;
    m_result.elapsedNs = end.elapsedNs;
    m_processEnded = true;
    finishIfComplete();
}

void CleanupTrial::endEarly(ErrorCode code, const char *reason)
{
    if (!m_running)
        return;
    const bool again = m_result.error.has_value();
    if (!again)
        m_result.error = trialError(code, reason);
    // Pid 1 of the namespace first: its whole namespace goes with it, and what we started tells how it ended, and ends.
    if (m_target)
        sendTo(*m_target, SIGKILL);
    if (m_result.plan.namespaceInit && m_target && !again)
        m_patience.start(longestFarewell);
    else if (m_subject)
        sendTo(*m_subject, SIGKILL);
}

void CleanupTrial::finishIfComplete()
{
    if (m_running && m_processEnded && m_outputEnded)
        finish();
}

void CleanupTrial::finish()
{
    m_patience.stop();
    // Not deleted here: this may be its own signal.
    if (m_notifier)
        m_notifier.release()->deleteLater();
    m_child = LaunchedChild{};
    // It may have been on its way out when its time was up: what came of it then is its own doing.
    const bool isTimedOut = m_result.error && m_result.error->code == ErrorCode::TimedOut;
    const WaitStatus &saw = m_result.parentSaw;
    if (isTimedOut && !(saw.kind == WaitStatus::Kind::Killed && saw.signal.value() == SIGKILL)
        && saw.kind != WaitStatus::Kind::Unknown)
        m_result.error.reset();
    m_result.hooks = hookResults(m_result.plan.hooks, m_result.events);
    m_running = false;
    Q_EMIT finished(m_result);
}

} // namespace signalbox
