// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/labtrial.h"

#include <QObject>

#include <memory>
#include <vector>

namespace signalbox {

/// Runs experiments one after another on a thread of its own: what they record is taken in time, whatever the event
/// loop of its owner does.
///
/// *Thread:* lives on one thread with an event loop, where its signals come from.
class LabRunner : public QObject
{
    Q_OBJECT

public:
    explicit LabRunner(LabSubjects subjects, QObject *parent = nullptr);
    /// Ends what runs.
    ~LabRunner() override;

    /// Begins with the first of `experiments`. Nothing while it runs, or without experiments.
    void start(std::vector<Experiment> experiments);
    /// Ends the running experiment and leaves the others; finished() comes when it is gone.
    void cancel();
    [[nodiscard]] bool isRunning() const noexcept;
    [[nodiscard]] int total() const noexcept;
    /// How many have finished.
    [[nodiscard]] int done() const noexcept;
    /// The one that runs, or null.
    [[nodiscard]] const Experiment *current() const noexcept;

Q_SIGNALS:
    void experimentStarted(const signalbox::Experiment &experiment);
    void experimentFinished(const signalbox::LabResult &result);
    /// All are through, or the rest was cancelled. Nothing runs any more.
    void finished(bool cancelled);

private:
    void startNext();
    void onFinished(const LabResult &result);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox
