// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/children/childwatcher.h"
#include "core/lab/labresult.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QSocketNotifier;

namespace signalbox {

/// Where the programs are that carry out experiments.
struct LabSubjects {
    QByteArray program; ///< our own signalbox-lab-subject
    QByteArray script;  ///< lab_subject.py
    QByteArray python;  ///< the python3 to run it with; empty if there is none

    /// Those of the running program, as built or as installed. *Errors:* those of subjectPath().
    [[nodiscard]] static Result<LabSubjects> find();
};

/// Runs one experiment: starts its processes, collects what they record, and holds it against what is expected.
///
/// All processes hang on one pipe whose writing end is ours alone: the kernel kills them when it is closed, at the end,
/// when cancelled, or when this program dies in whatever way. A second pipe carries the records; its end of file says
/// that none of them is left. *Thread:* lives on one thread with an event loop. One experiment at a time.
class LabTrial : public QObject
{
    Q_OBJECT

public:
    explicit LabTrial(LabSubjects subjects, QObject *parent = nullptr);
    /// Ends what runs.
    ~LabTrial() override;

    /// Begins; finished() comes from the event loop, whatever happens. While one runs nothing begins.
    void start(const Experiment &experiment);
    /// Ends the processes; finished() comes with Cancelled once they are gone.
    void cancel();
    [[nodiscard]] bool isRunning() const noexcept { return m_running; }

Q_SIGNALS:
    void finished(const signalbox::LabResult &result);

private:
    [[nodiscard]] Result<void> launch();
    void readRecords();
    void takeLines();
    void onEnded(const ProcessId &id, const ChildEnd &end);
    /// Closes the lifeline: whoever is left is killed.
    void endProcesses();
    void endEarly(ErrorCode code, const char *reason);
    void finishIfComplete();

    const LabSubjects m_subjects;
    ChildWatcher m_children;
    QTimer m_deadline;
    QTimer m_farewell;
    std::unique_ptr<QSocketNotifier> m_notifier;
    LaunchedChild m_child;
    UniqueFd m_lifeline; ///< its writing end
    UniqueFd m_records;  ///< their reading end
    std::vector<LabRecord> m_read;
    QByteArray m_buffer;
    LabResult m_result;
    qint64 m_startedNs = 0;
    bool m_running = false;
    bool m_processEnded = false;
    bool m_recordsEnded = false;
};

} // namespace signalbox
