// SPDX-License-Identifier: MIT
#include "core/lab/labtrial.h"

#include "core/base/clock.h"
#include "core/lab/labtimeline.h"
#include "core/lab/subjectpath.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

namespace signalbox {

namespace {

/// What a killed process takes to be gone: far more than the kernel needs, unless it hangs in a device.
constexpr std::chrono::seconds longestFarewell{5};
constexpr qsizetype longestLine = 4096; // subjects write at most 512 bytes
constexpr size_t mostRecords = 100'000; // ten times the largest experiment; a flood must not fill our memory

Error trialError(ErrorCode code, const char *reason, const char *experiment)
{
    return Error{.code = code,
                 .operation = QStringLiteral("run experiment"),
                 .subject = QString::fromLatin1(experiment),
                 .reason = QString::fromLatin1(reason)};
}

} // namespace

Result<LabSubjects> LabSubjects::find()
{
    const auto program = subjectPath("signalbox-lab-subject");
    if (!program)
        return Failure(program.error());
    const auto script = subjectPath("lab_subject.py");
    if (!script)
        return Failure(script.error());
    return LabSubjects{.program = *program, .script = *script, .python = pythonPath()};
}

LabTrial::LabTrial(LabSubjects subjects, QObject *parent)
    : QObject(parent)
    , m_subjects(std::move(subjects))
{
    m_deadline.setSingleShot(true);
    m_farewell.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { endEarly(ErrorCode::TimedOut, "deadline-passed"); });
    connect(&m_farewell, &QTimer::timeout, this, [this] {
        if (!m_result.error)
            m_result.error = trialError(ErrorCode::TimedOut, "process-left", m_result.experiment.id);
        m_processEnded = m_recordsEnded = true;
        finishIfComplete();
    });
    connect(&m_children, &ChildWatcher::ended, this, &LabTrial::onEnded);
}

LabTrial::~LabTrial() = default;

void LabTrial::start(const Experiment &experiment)
{
    if (m_running)
        return;
    m_result = LabResult{};
    m_result.experiment = experiment;
    m_result.startedAt = QDateTime::currentDateTime();
    m_read.clear();
    m_buffer.clear();
    m_running = true;
    m_processEnded = m_recordsEnded = false;
    m_startedNs = monotonicNs();
    if (const auto launched = launch(); !launched) {
        m_result.error = launched.error();
        m_processEnded = m_recordsEnded = true;
        endProcesses();
        QMetaObject::invokeMethod(this, &LabTrial::finishIfComplete, Qt::QueuedConnection);
    }
}

Result<void> LabTrial::launch()
{
    auto records = sys::makePipe();
    if (!records)
        return Failure(records.error());
    auto lifeline = sys::makePipe();
    if (!lifeline)
        return Failure(lifeline.error());
    if (auto set = sys::setNonBlocking(records->readEnd.get()); !set)
        return set;
    LaunchOptions options;
    options.program = m_subjects.program;
    options.arguments << m_result.experiment.id << QByteArray::number(records->writeEnd.get())
                      << QByteArray::number(lifeline->readEnd.get()) << m_subjects.python << m_subjects.script;
    options.keptDescriptors = {records->writeEnd.get(), lifeline->readEnd.get()};
    options.standardInput = LaunchStream::Null;
    options.standardOutput = LaunchStream::Null;
    options.standardError = LaunchStream::Null;
    options.group = sys::SpawnGroup::OwnSession; // no terminal of ours takes part
    auto child = Launcher::start(options);
    if (!child)
        return Failure(child.error());
    m_child = std::move(*child);
    m_startedNs = m_child.startedNs;
    m_lifeline = std::move(lifeline->writeEnd);
    m_records = std::move(records->readEnd);
    if (auto watching = m_children.watch(m_child); !watching)
        return watching;
    m_deadline.start(m_result.experiment.deadline);
    m_notifier = std::make_unique<QSocketNotifier>(m_records.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &LabTrial::readRecords);
    return {};
}

void LabTrial::cancel()
{
    endEarly(ErrorCode::Cancelled, "cancelled");
}

void LabTrial::readRecords()
{
    std::array<char, 65536> bytes; // all that a pipe holds
    const auto outcome = sys::readAvailable(m_records.get(), bytes);
    if (outcome && outcome->size > 0) {
        m_buffer.append(bytes.data(), outcome->size);
        takeLines();
    }
    if (!outcome || outcome->atEnd) {
        m_notifier->setEnabled(false);
        m_recordsEnded = true;
        finishIfComplete();
    }
}

void LabTrial::takeLines()
{
    qsizetype begin = 0;
    for (qsizetype end = 0; (end = m_buffer.indexOf('\n', begin)) >= 0; begin = end + 1) {
        auto record = parseLabRecord(QByteArrayView(m_buffer).sliced(begin, end - begin));
        if (record && m_read.size() < mostRecords)
            m_read.push_back(std::move(*record));
    }
    m_buffer.remove(0, begin);
    if (m_buffer.size() > longestLine)
        m_buffer.clear();
    if (m_read.size() >= mostRecords)
        endEarly(ErrorCode::LimitReached, "too-many-records");
}

void LabTrial::onEnded(const ProcessId &id, const ChildEnd &end)
{
    if (!m_running || id != m_child.id)
        return;
    m_processEnded = true;
    const bool isOrderly = end.status.kind == WaitStatus::Kind::Exited && end.status.exitCode == 0;
    if (!isOrderly && !m_result.error)
        m_result.error = trialError(ErrorCode::Io, "subject-ended", m_result.experiment.id);
    endProcesses(); // those it left
    finishIfComplete();
}

void LabTrial::endProcesses()
{
    m_lifeline.reset();
    m_deadline.stop();
    if (m_running)
        m_farewell.start(longestFarewell);
}

void LabTrial::endEarly(ErrorCode code, const char *reason)
{
    if (!m_running || m_result.error)
        return;
    m_result.error = trialError(code, reason, m_result.experiment.id);
    endProcesses();
}

void LabTrial::finishIfComplete()
{
    if (!m_running || !m_processEnded || !m_recordsEnded)
        return;
    m_deadline.stop();
    m_farewell.stop();
    // Not deleted here: this may be its own signal.
    if (m_notifier)
        m_notifier.release()->deleteLater();
    m_records.reset();
    m_child = LaunchedChild{};
    m_result.elapsedNs = monotonicNs() - m_startedNs;
    m_result.timeline = labTimeline(m_read);
    // What the subject itself says of its failure is better than that it has ended.
    if (m_result.error && m_result.error->reason == QLatin1String("subject-ended")) {
        const Error ended = *m_result.error;
        m_result.error.reset();
        judge(m_result, m_read);
        if (!m_result.error) {
            m_result.error = ended;
            m_result.verdict.reset();
        }
    } else {
        judge(m_result, m_read);
    }
    m_running = false;
    Q_EMIT finished(m_result);
}

} // namespace signalbox
