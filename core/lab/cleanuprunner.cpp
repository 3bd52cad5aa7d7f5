// SPDX-License-Identifier: MIT
#include "core/lab/cleanuprunner.h"

#include <QSemaphore>
#include <QThread>

namespace signalbox {

struct CleanupRunner::Private {
    CleanupSubjects subjects;
    QThread thread;
    QObject *worker = new QObject;       // lives on the thread: what is invoked on it runs there
    std::unique_ptr<CleanupTrial> trial; // made, used and deleted on the thread
    QSemaphore ended;                    // released on the thread with each trial that ended
    std::vector<CleanupPlan> plans;
    size_t index = 0;
    bool running = false;
    bool cancelled = false;
};

namespace {
constexpr int longestWaitMs = 2000; // a killed program is gone at once; one the kernel cannot kill is not waited for
}

CleanupRunner::CleanupRunner(CleanupSubjects subjects, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->subjects = std::move(subjects);
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    d->thread.setObjectName(QStringLiteral("cleanup trials"));
    d->thread.start();
    QMetaObject::invokeMethod(d->worker, [this, p = d.get()] {
        p->trial = std::make_unique<CleanupTrial>(p->subjects);
        connect(p->trial.get(), &CleanupTrial::finished, p->worker, [p] { p->ended.release(); });
        connect(p->trial.get(), &CleanupTrial::finished, this, &CleanupRunner::onTrialFinished, Qt::QueuedConnection);
    });
}

CleanupRunner::~CleanupRunner()
{
    // What ended and was not told yet counts as ended.
    const bool wait = d->running && d->ended.available() == 0;
    QMetaObject::invokeMethod(d->worker, [p = d.get()] { p->trial->cancel(); });
    if (wait)
        d->ended.tryAcquire(1, longestWaitMs);
    QMetaObject::invokeMethod(
        d->worker, [p = d.get()] { p->trial.reset(); }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

void CleanupRunner::start(std::vector<CleanupPlan> plans)
{
    if (d->running || plans.empty())
        return;
    d->plans = std::move(plans);
    d->index = 0;
    d->running = true;
    d->cancelled = false;
    startNext();
}

void CleanupRunner::startNext()
{
    const CleanupPlan plan = d->plans.at(d->index);
    while (d->ended.tryAcquire()) {
    }
    QMetaObject::invokeMethod(d->worker, [p = d.get(), plan] { p->trial->start(plan); });
    Q_EMIT trialStarted(plan);
}

void CleanupRunner::cancel()
{
    if (!d->running || d->cancelled)
        return;
    d->cancelled = true;
    QMetaObject::invokeMethod(d->worker, [p = d.get()] { p->trial->cancel(); });
}

void CleanupRunner::onTrialFinished(const CleanupTrialResult &result)
{
    const CleanupPlan asked = d->plans.at(d->index);
    ++d->index;
    Q_EMIT trialFinished(asked, result);
    if (!d->cancelled && d->index < d->plans.size()) { // whoever was told may have cancelled
        startNext();
        return;
    }
    d->running = false;
    Q_EMIT finished(d->cancelled);
}

bool CleanupRunner::isRunning() const noexcept
{
    return d->running;
}

int CleanupRunner::total() const noexcept
{
    return static_cast<int>(d->plans.size());
}

int CleanupRunner::done() const noexcept
{
    return static_cast<int>(d->index);
}

const CleanupPlan *CleanupRunner::current() const noexcept
{
    return d->running && d->index < d->plans.size() ? &d->plans.at(d->index) : nullptr;
}

const CleanupSubjects &CleanupRunner::subjects() const noexcept
{
    return d->subjects;
}

} // namespace signalbox
