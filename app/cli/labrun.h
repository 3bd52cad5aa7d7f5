// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/output.h"
#include "core/lab/labrunner.h"
#include "core/signals/signalbridge.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <vector>

namespace signalbox::cli {

/// Runs experiments one after another and prints what each showed. Ends the event loop when it is over: after the last,
/// at INT or TERM (what runs is ended first, and a summary is printed), or when nobody reads any more.
class LabRun : public QObject
{
    Q_OBJECT

public:
    enum class Format { Text, Json };

    LabRun(Output &output, LabSubjects subjects, std::vector<Experiment> experiments, Format format);

    /// Begins. *Errors:* those of SignalBridge.
    [[nodiscard]] Result<void> start();

private:
    void onFinished(const LabResult &result);
    void printText(const LabResult &result);
    void stop();
    void end();

    Output &m_output;
    std::vector<Experiment> m_experiments;
    Format m_format;
    LabRunner m_runner;
    std::unique_ptr<SignalBridge> m_bridge;
    QSocketNotifier m_outputWatch;
    int m_confirmed = 0;
    int m_refuted = 0;
    int m_unsupported = 0;
    int m_failed = 0;
    bool m_bySignal = false;
};

} // namespace signalbox::cli
