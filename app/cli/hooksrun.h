// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/output.h"
#include "core/lab/cleanuptrial.h"
#include "core/signals/signalbridge.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <vector>

namespace signalbox::cli {

/// Carries out cleanup trials one after another and prints what each showed. Ends the event loop when it is over: after
/// the last, at INT or TERM (what runs is ended first, and what was found is printed), or when nobody reads any more.
class HooksRun : public QObject
{
    Q_OBJECT

public:
    enum class Format { Table, Json };

    HooksRun(Output &output, CleanupSubjects subjects, std::vector<CleanupPlan> plans, Format format);

    /// Begins. *Errors:* those of SignalBridge.
    [[nodiscard]] Result<void> start();

private:
    void startNext();
    void onFinished(const CleanupTrialResult &result);
    /// Prints the results of one style so far.
    void printTable();
    void stop();
    void end();

    Output &m_output;
    std::vector<CleanupPlan> m_plans;
    Format m_format;
    CleanupTrial m_trial;
    std::unique_ptr<SignalBridge> m_bridge;
    QSocketNotifier m_outputWatch;
    std::vector<CleanupTrialResult> m_results; ///< of the style that is being tried
    QString m_complaint;
    size_t m_next = 0;
    size_t m_tried = 0;
    bool m_stopped = false;
    bool m_bySignal = false;
    bool m_failed = false;
};

} // namespace signalbox::cli
