// SPDX-License-Identifier: MIT
#include "ui/support/detailsreader.h"

namespace signalbox {

DetailsReader::DetailsReader(const ProcReader::Options &options, QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
    , m_reader(std::make_shared<ProcReader>(options))
{
    m_thread.setObjectName(QStringLiteral("details"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

DetailsReader::~DetailsReader()
{
    m_thread.quit();
    m_thread.wait();
}

void DetailsReader::request(const ProcessId &id)
{
    if (m_busy)
        m_next = id;
    else
        begin(id);
}

void DetailsReader::begin(const ProcessId &id)
{
    m_busy = true;
    QMetaObject::invokeMethod(m_worker, [this, id, reader = m_reader] {
        const Answer answer = std::make_shared<const Result<ProcessDetails>>(reader->details({id.pid, id.startTime}));
        // The destructor waits for this thread, so `this` is there; what is posted to it dies with it.
        QMetaObject::invokeMethod(this, [this, id, answer] {
            m_busy = false;
            if (const std::optional<ProcessId> next = std::exchange(m_next, std::nullopt))
                begin(*next);
            Q_EMIT answered(id, answer);
        });
    });
}

} // namespace signalbox
