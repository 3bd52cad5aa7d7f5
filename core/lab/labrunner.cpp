// SPDX-License-Identifier: MIT
#include "core/lab/labrunner.h"

#include <QThread>

namespace signalbox {

struct LabRunner::Private {
    QThread thread;
    QObject *worker = new QObject;   // lives on the thread: what is invoked on it runs there
    std::unique_ptr<LabTrial> trial; // made, used and deleted on the thread
    std::vector<Experiment> experiments;
    size_t index = 0;
    bool running = false;
    bool cancelled = false;
};

LabRunner::LabRunner(LabSubjects subjects, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    d->thread.setObjectName(QStringLiteral("experiments"));
    d->thread.start();
    QMetaObject::invokeMethod(d->worker, [this, p = d.get(), found = std::move(subjects)] {
        p->trial = std::make_unique<LabTrial>(found);
        connect(p->trial.get(), &LabTrial::finished, this, &LabRunner::onFinished, Qt::QueuedConnection);
    });
}

LabRunner::~LabRunner()
{
    // With the trial goes the lifeline of its processes: the kernel ends them.
    QMetaObject::invokeMethod(
        d->worker, [p = d.get()] { p->trial.reset(); }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

void LabRunner::start(std::vector<Experiment> experiments)
{
    if (d->running || experiments.empty())
        return;
    d->experiments = std::move(experiments);
    d->index = 0;
    d->running = true;
    d->cancelled = false;
    startNext();
}

void LabRunner::startNext()
{
    const Experiment experiment = d->experiments.at(d->index);
    QMetaObject::invokeMethod(d->worker, [p = d.get(), experiment] { p->trial->start(experiment); });
    Q_EMIT experimentStarted(experiment);
}

void LabRunner::cancel()
{
    if (!d->running || d->cancelled)
        return;
    d->cancelled = true;
    QMetaObject::invokeMethod(d->worker, [p = d.get()] { p->trial->cancel(); });
}

void LabRunner::onFinished(const LabResult &result)
{
    ++d->index;
    Q_EMIT experimentFinished(result);
    if (!d->cancelled && d->index < d->experiments.size()) { // whoever was told may have cancelled
        startNext();
        return;
    }
    d->running = false;
    Q_EMIT finished(d->cancelled);
}

bool LabRunner::isRunning() const noexcept
{
    return d->running;
}

int LabRunner::total() const noexcept
{
    return static_cast<int>(d->experiments.size());
}

int LabRunner::done() const noexcept
{
    return static_cast<int>(d->index);
}

const Experiment *LabRunner::current() const noexcept
{
    return d->running && d->index < d->experiments.size() ? &d->experiments.at(d->index) : nullptr;
}

} // namespace signalbox
