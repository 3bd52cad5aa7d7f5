// SPDX-License-Identifier: MIT
#include "core/processes/processmonitor.h"

#include "core/base/clock.h"
#include "core/signals/signalmask.h"

#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <functional>

namespace signalbox {

namespace {

constexpr ProcFiles alwaysRead = ProcFile::Stat;

/// What the worker is asked for. One request at a time is under way, so never more than one answer waits for us.
struct Request {
    SnapshotPtr base; ///< what the answer's diff leads from
    ScanInterest interest;
    std::vector<ProcessId> rows; ///< only these are read; empty: everything
    ProcFiles rowFiles;
    quint64 generation = 0;
    SnapshotPtr retired; ///< an old one, handed over only to be freed away from the GUI
};

struct Answer {
    Result<SnapshotPtr> snapshot;
    SnapshotDiffPtr diff;
    bool isScan = true;
    quint64 generation = 0;
};

/// Lives on the worker thread; all reading happens here.
class Worker : public QObject
{
public:
    Worker(ProcReader::Options options, const std::atomic<bool> &cancel)
        : m_reader(std::move(options))
        , m_cancel(cancel)
    {}

    Answer perform(Request request)
    {
        request.retired.reset();
        return request.rows.empty() ? scan(request) : refresh(request);
    }

private:
    Answer scan(const Request &request)
    {
        auto scanned = m_reader.scan(request.interest, &m_cancel);
        if (!scanned)
            return {Failure(scanned.error()), {}, true, request.generation};
        return answer(request, std::make_shared<const Snapshot>(std::move(*scanned)), true);
    }

    Answer refresh(const Request &request)
    {
        auto merged = std::make_shared<Snapshot>(*request.base);
        for (ProcessRecord &record : m_reader.refresh(*request.base, request.rows, request.rowFiles)) {
            const ProcessRecord *old = merged->find(record.id);
            merged->processes[static_cast<size_t>(old - merged->processes.data())] = std::move(record);
        }
        return answer(request, std::move(merged), false);
    }

    static Answer answer(const Request &request, SnapshotPtr snapshot, bool isScan)
    {
        static const Snapshot nothing;
        auto diff =
            std::make_shared<const SnapshotDiff>(diffSnapshots(request.base ? *request.base : nothing, *snapshot));
        return {std::move(snapshot), std::move(diff), isScan, request.generation};
    }

    ProcReader m_reader;
    const std::atomic<bool> &m_cancel;
};

} // namespace

struct ProcessMonitor::Private {
    explicit Private(ProcessMonitor *monitor)
        : q(monitor)
    {}

    void scanWanted();
    void proceed();
    void startScan();
    [[nodiscard]] bool startRefresh();
    void send(Request request);
    void receive(Answer answer);
    void schedule(qint64 scanDurationNs);
    [[nodiscard]] std::vector<ProcessId> rowsToRead() const;

    ProcessMonitor *q;
    QThread thread;
    QTimer timer;
    Worker *worker = nullptr; // lives on `thread`, which deletes it when it ends
    std::atomic<bool> cancel = false;
    std::chrono::milliseconds period = defaultPeriod;
    ScanInterest interest;
    SnapshotPtr snapshot;
    SnapshotPtr retired;
    quint64 generation = 0; // becomes another with each activation: answers of an older one are stale
    quint64 scans = 0;
    qint64 scanBeganNs = 0;
    bool active = false;
    bool busy = false;
    bool wantsScan = false;
    bool wantsRefresh = false;
};

ProcessMonitor::ProcessMonitor(ProcReader::Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    qRegisterMetaType<SnapshotPtr>();
    qRegisterMetaType<SnapshotDiffPtr>();
    qRegisterMetaType<Error>();
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->scanWanted(); });
    d->thread.setObjectName(QStringLiteral("processes"));
    d->worker = new Worker(std::move(options), d->cancel);
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
}

ProcessMonitor::~ProcessMonitor()
{
    d->cancel = true;
    if (d->thread.isRunning()) {
        d->thread.quit();
        d->thread.wait();
    } else {
        delete d->worker; // never started: its thread will not delete it
    }
}

void ProcessMonitor::setPeriod(std::chrono::milliseconds period)
{
    d->period = std::clamp(period, minimumPeriod, maximumPeriod);
    if (d->timer.isActive())
        d->schedule(0);
}

std::chrono::milliseconds ProcessMonitor::period() const
{
    return d->period;
}

void ProcessMonitor::setActive(bool active)
{
    if (d->active == active)
        return;
    d->active = active;
    ++d->generation;
    if (active) {
        if (!d->thread.isRunning()) {
            const SignalMaskScope scope; // signals are not for this thread
            d->thread.start();
        }
        d->scanWanted();
    } else {
        d->timer.stop();
        d->wantsScan = false;
        d->wantsRefresh = false;
    }
}

bool ProcessMonitor::isActive() const
{
    return d->active;
}

void ProcessMonitor::setInterest(const ScanInterest &interest)
{
    if (d->interest == interest)
        return;
    const bool needsMore = (interest.everyRow & ~d->interest.everyRow & ~ProcFiles(alwaysRead)) != ProcFiles();
    d->interest = interest;
    if (!d->active)
        return;
    if (needsMore) { // a new sort key or filter: all rows lack it, and waiting a period for it would look broken
        d->scanWanted();
        return;
    }
    d->wantsRefresh = true;
    d->proceed();
}

void ProcessMonitor::refreshNow()
{
    if (d->active)
        d->scanWanted();
}

SnapshotPtr ProcessMonitor::snapshot() const
{
    return d->snapshot;
}

quint64 ProcessMonitor::scanCount() const
{
    return d->scans;
}

void ProcessMonitor::Private::scanWanted()
{
    timer.stop();
    wantsScan = true;
    proceed();
}

void ProcessMonitor::Private::proceed()
{
    if (!active || busy)
        return;
    if (wantsScan || !snapshot) {
        startScan();
        return;
    }
    if (wantsRefresh && startRefresh())
        return;
    if (!timer.isActive())
        schedule(snapshot->durationNs);
}

void ProcessMonitor::Private::startScan()
{
    wantsScan = false;
    wantsRefresh = false; // the scan reads the visible rows as well
    ++scans;
    scanBeganNs = monotonicNs();
    timer.stop();
    Request request;
    request.base = snapshot;
    request.interest = interest;
    send(std::move(request));
}

bool ProcessMonitor::Private::startRefresh()
{
    wantsRefresh = false;
    Request request;
    request.rows = rowsToRead();
    if (request.rows.empty())
        return false;
    request.base = snapshot;
    request.rowFiles = interest.everyRow | interest.visibleRows;
    send(std::move(request));
    return true;
}

std::vector<ProcessId> ProcessMonitor::Private::rowsToRead() const
{
    const ProcFiles wanted = interest.everyRow | interest.visibleRows;
    std::vector<ProcessId> rows;
    for (const ProcessId &id : interest.visible) {
        const ProcessRecord *record = snapshot->find(id);
        if (record && (wanted & ~record->read) != ProcFiles())
            rows.push_back(id);
    }
    return rows;
}

void ProcessMonitor::Private::send(Request request)
{
    busy = true;
    request.generation = generation;
    request.retired = std::exchange(retired, nullptr);
    QMetaObject::invokeMethod(
        worker,
        [this, worker = worker, monitor = q, request = std::move(request)]() mutable {
            Answer answer = worker->perform(std::move(request));
            // The monitor outlives its thread; an answer it does not live to see dies with the event.
            QMetaObject::invokeMethod(
                monitor, [this, answer = std::move(answer)]() mutable { receive(std::move(answer)); },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void ProcessMonitor::Private::receive(Answer answer)
{
    busy = false;
    if (answer.generation != generation) { // stale: nobody looked in between
        proceed();
        return;
    }
    const Result<SnapshotPtr> arrived = std::move(answer.snapshot);
    if (arrived) {
        retired = std::exchange(snapshot, *arrived);
        if (answer.isScan)
            schedule((*arrived)->durationNs);
    } else {
        schedule(0);
    }
    // Whoever listens may deactivate us or change the interest: what follows is decided after they did.
    if (!arrived)
        Q_EMIT q->scanFailed(arrived.error());
    else if (answer.isScan)
        Q_EMIT q->snapshotArrived(*arrived, answer.diff);
    else
        Q_EMIT q->rowsRefreshed(*arrived, answer.diff);
    if (wantsScan || wantsRefresh)
        proceed();
}

// The period runs from scan begin to scan begin; a scan that takes longer than half of it still leaves as much rest as
// it took.
void ProcessMonitor::Private::schedule(qint64 scanDurationNs)
{
    if (!active)
        return;
    const qint64 periodNs = std::chrono::nanoseconds(period).count();
    const qint64 restNs = std::max({scanBeganNs + periodNs - monotonicNs(), scanDurationNs, qint64{0}});
    timer.start(static_cast<int>(restNs / 1'000'000));
}

} // namespace signalbox
