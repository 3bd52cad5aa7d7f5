// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/cleanuptrial.h"

#include <QObject>

#include <memory>
#include <vector>

namespace signalbox {

/// Runs cleanup trials one after another on a thread of its own: starting a program blocks until it is loaded.
///
/// *Thread:* lives on one thread with an event loop, where its signals come from.
class CleanupRunner : public QObject
{
    Q_OBJECT

public:
    explicit CleanupRunner(CleanupSubjects subjects, QObject *parent = nullptr);
    /// Ends what runs, and waits until it is gone, but no longer than two seconds.
    ~CleanupRunner() override;

    /// Begins with the first of `plans`. Nothing while it runs, or without plans.
    void start(std::vector<CleanupPlan> plans);
    /// Ends the running trial's program and leaves the other plans; finished() comes when it is gone.
    void cancel();
    [[nodiscard]] bool isRunning() const noexcept;
    [[nodiscard]] int total() const noexcept;
    /// How many trials have finished.
    [[nodiscard]] int done() const noexcept;
    /// The plan whose trial runs, or null.
    [[nodiscard]] const CleanupPlan *current() const noexcept;
    [[nodiscard]] const CleanupSubjects &subjects() const noexcept;

Q_SIGNALS:
    /// The trial of `plan` begins.
    void trialStarted(const signalbox::CleanupPlan &plan);
    /// What came of it; `asked` is the plan as it was given to start().
    void trialFinished(const signalbox::CleanupPlan &asked, const signalbox::CleanupTrialResult &result);
    /// All trials are through, or the rest was cancelled. Nothing runs any more.
    void finished(bool cancelled);

private:
    void startNext();
    void onTrialFinished(const CleanupTrialResult &result);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox
