// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childwatcher.h"
#include "core/lab/cleanupplan.h"
#include "core/signals/processhandle.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QSocketNotifier;

namespace signalbox {

/// Where the programs are that a trial starts.
struct CleanupSubjects {
    QByteArray program; ///< our own signalbox-cleanup-subject
    QByteArray script;  ///< cleanup_subject.py
    QByteArray python;  ///< the python3 to run it with; empty if there is none

    /// Those of the running program, as built or as installed. *Errors:* those of subjectPath().
    [[nodiscard]] static Result<CleanupSubjects> find();
};

/// Runs one cleanup trial: starts the throw-away program, ends it in the way the plan says, and tells which hooks ran
/// and what its parent saw. *Thread:* lives on one thread with an event loop. One trial at a time.
class CleanupTrial : public QObject
{
    Q_OBJECT

public:
    explicit CleanupTrial(CleanupSubjects subjects, QObject *parent = nullptr);
    /// Ends a running trial's program.
    ~CleanupTrial() override;

    /// Begins; finished() comes from the event loop, whatever happens. A plan that cannot be carried out here finishes
    /// with Unsupported and reason "no-python3" or "no-pid-namespace". While one runs nothing begins.
    void start(const CleanupPlan &plan);
    /// Kills the program; finished() comes with Cancelled. A program that outlives CleanupPlan::patience is killed too,
    /// and finished() comes with TimedOut: the hooks tell where it hung.
    void cancel();
    [[nodiscard]] bool isRunning() const noexcept { return m_running; }

Q_SIGNALS:
    void eventRecorded(const signalbox::TrialEvent &event);
    void finished(const signalbox::CleanupTrialResult &result);

private:
    [[nodiscard]] Result<LaunchOptions> launchOptions() const;
    void launch();
    void readOutput();
    void takeLines();
    void onEvent(const TrialEvent &event);
    void openTarget(pid_t pid);
    void sendEnding();
    void onEnded(const ProcessId &id, const ChildEnd &end);
    void endEarly(ErrorCode code, const char *reason);
    void finishIfComplete();
    void finish();

    const CleanupSubjects m_subjects;
    ChildWatcher m_children;
    QTimer m_patience;
    std::unique_ptr<QSocketNotifier> m_notifier;
    LaunchedChild m_child;
    std::optional<ProcessHandle> m_subject; ///< what we started
    std::optional<ProcessHandle> m_target;  ///< what is ended: the subject, or pid 1 of its namespace
    CleanupTrialResult m_result;
    QByteArray m_buffer;
    bool m_running = false;
    bool m_processEnded = false;
    bool m_outputEnded = false;
    bool m_ready = false;
    bool m_secondSent = false;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::TrialEvent)
