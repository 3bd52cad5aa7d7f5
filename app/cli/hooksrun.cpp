// SPDX-License-Identifier: MIT
#include "app/cli/hooksrun.h"

#include "app/cli/commandline.h"
#include "app/cli/hookstable.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <csignal>
#include <unistd.h>

namespace signalbox::cli {

HooksRun::HooksRun(Output &output, CleanupSubjects subjects, std::vector<CleanupPlan> plans, Format format)
    : m_output(output)
    , m_plans(std::move(plans))
    , m_format(format)
    , m_trial(std::move(subjects))
    , m_outputWatch(STDOUT_FILENO, QSocketNotifier::Exception)
{
    // Queued: the trial is through with its end when the next one begins.
    connect(&m_trial, &CleanupTrial::finished, this, &HooksRun::onFinished, Qt::QueuedConnection);
    // A reader that goes away shows as an error of the pipe, even while nothing is written.
    connect(&m_outputWatch, &QSocketNotifier::activated, this, &HooksRun::stop);
}

Result<void> HooksRun::start()
{
    Result<std::unique_ptr<SignalBridge>> bridge = SignalBridge::create();
    if (!bridge)
        return Failure(bridge.error());
    m_bridge = std::move(*bridge);
    connect(m_bridge.get(), &SignalBridge::received, this, [this] {
        m_bySignal = true;
        stop();
    });
    SignalSet watched;
    for (const int number : {SIGINT, SIGTERM}) {
        const SignalNumber signal = *SignalNumber::fromNumber(number);
        const auto state = m_bridge->watch(signal);
        if (!state)
            return Failure(state.error());
        if (*state == SignalBridge::WatchState::Watching)
            watched.insert(signal);
    }
    m_bridge->setTerminationSignals(watched);
    startNext();
    return {};
}

void HooksRun::startNext()
{
    if (m_stopped || m_next == m_plans.size())
        return end();
    m_trial.start(m_plans[m_next++]);
}

void HooksRun::onFinished(const CleanupTrialResult &result)
{
    if (m_stopped && result.error && result.error->code == ErrorCode::Cancelled)
        return end(); // half a trial says nothing
    ++m_tried;
    const QString complaint = trialComplaint(result);
    if (!complaint.isEmpty()) {
        m_failed = true;
        if (complaint != m_complaint) // what one ending lacks, all lack
            complain(QStringLiteral("hooks: ") + complaint);
        m_complaint = complaint;
    }
    if (m_format == Format::Json) {
        m_output.json(hooksObject(result));
        m_output.flush();
    } else {
        m_results.push_back(result);
        if (m_next == m_plans.size() || m_plans[m_next].style != result.plan.style)
            printTable();
    }
    if (m_output.isClosed())
        m_stopped = true;
    startNext();
}

void HooksRun::printTable()
{
    printHooksTable(m_output, m_results);
    m_results.clear();
    if (m_next < m_plans.size())
        m_output.line({});
    m_output.flush();
}

void HooksRun::stop()
{
    m_outputWatch.setEnabled(false); // it would tell again and again
    m_stopped = true;
    m_trial.cancel();
}

void HooksRun::end()
{
    if (m_format == Format::Table) {
        printHooksTable(m_output, m_results);
        if (m_tried > 0)
            m_output.line(m_output.styled(
                QStringLiteral("1, 2, …: the place in which the hook ran;  -: it did not run"), Style::Faint));
    }
    if (m_bySignal)
        complain(QStringLiteral("hooks: stopped, %1 of %2 endings were tried.").arg(m_tried).arg(m_plans.size()));
    m_outputWatch.setEnabled(false);
    QCoreApplication::exit(m_failed ? exitcode::failed : exitcode::done);
}

} // namespace signalbox::cli
