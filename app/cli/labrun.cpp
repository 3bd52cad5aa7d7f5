// SPDX-License-Identifier: MIT
#include "app/cli/labrun.h"

#include "app/cli/commandline.h"
#include "app/cli/json.h"
#include "app/cli/labtext.h"
#include "core/lab/labjson.h"

#include <QCoreApplication>

#include <csignal>
#include <unistd.h>

namespace signalbox::cli {

LabRun::LabRun(Output &output, LabSubjects subjects, std::vector<Experiment> experiments, Format format)
    : m_output(output)
    , m_experiments(std::move(experiments))
    , m_format(format)
    , m_runner(std::move(subjects))
    , m_outputWatch(STDOUT_FILENO, QSocketNotifier::Exception)
{
    connect(&m_runner, &LabRunner::experimentFinished, this, &LabRun::onFinished);
    connect(&m_runner, &LabRunner::finished, this, &LabRun::end);
    // A reader that goes away shows as an error of the pipe, even while nothing is written.
    connect(&m_outputWatch, &QSocketNotifier::activated, this, &LabRun::stop);
}

Result<void> LabRun::start()
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
    m_runner.start(m_experiments);
    return {};
}

void LabRun::onFinished(const LabResult &result)
{
    if (result.error && result.error->code == ErrorCode::Cancelled)
        return; // half an experiment says nothing
    if (!result.verdict)
        ++m_failed;
    else if (*result.verdict == LabVerdict::Confirmed)
        ++m_confirmed;
    else if (*result.verdict == LabVerdict::Refuted)
        ++m_refuted;
    else
        ++m_unsupported;
    if (m_format == Format::Json) {
        QJsonObject object = labResultToJson(result);
        if (result.error)
            object.insert(QStringLiteral("error"), errorObject(*result.error, labComplaint(result)));
        m_output.json(object);
    } else {
        printText(result);
    }
    m_output.flush();
    if (m_output.isClosed())
        stop();
}

void LabRun::printText(const LabResult &result)
{
    if (m_runner.done() > 1)
        m_output.line({});
    printLabResult(m_output, result);
}

void LabRun::stop()
{
    m_outputWatch.setEnabled(false); // it would tell again and again
    m_runner.cancel();
}

void LabRun::end()
{
    m_outputWatch.setEnabled(false);
    const int told = m_confirmed + m_refuted + m_unsupported + m_failed;
    if (m_format == Format::Text && told > 1) {
        QString text = QStringLiteral("%1 confirmed, %2 refuted, %3 unsupported")
                           .arg(m_confirmed)
                           .arg(m_refuted)
                           .arg(m_unsupported);
        if (m_failed > 0)
            text += QStringLiteral(", %1 could not be carried out").arg(m_failed);
        m_output.line({});
        m_output.line(m_output.styled(text, Style::Heading));
    }
    if (m_bySignal)
        complain(QStringLiteral("lab: stopped, %1 of %2 experiments were run.").arg(told).arg(m_experiments.size()));
    QCoreApplication::exit(m_refuted + m_failed > 0 ? exitcode::failed : exitcode::done);
}

} // namespace signalbox::cli
