// SPDX-License-Identifier: MIT
#include "ui/support/sendernames.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "core/processes/procreader.h"

namespace signalbox {

namespace {
constexpr std::chrono::nanoseconds nameLife = std::chrono::seconds(1);
constexpr qsizetype mostKnown = 1000;
} // namespace

/// What lives on the thread.
class SenderNames::Worker : public QObject
{
public:
    QString read(pid_t pid)
    {
        const auto bytes = m_reader.nameOf(pid);
        return bytes ? textFromBytes(*bytes) : QString();
    }

private:
    ProcReader m_reader{ProcReader::Options{.descriptorBudget = 0}};
};

SenderNames::SenderNames(QObject *parent)
    : QObject(parent)
    , m_worker(new Worker)
{
    m_thread.setObjectName(QStringLiteral("names"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

SenderNames::~SenderNames()
{
    m_thread.quit();
    m_thread.wait();
}

std::optional<QString> SenderNames::known(pid_t pid) const
{
    const auto found = m_known.constFind(pid);
    const bool isFresh = found != m_known.cend() && monotonicNs() - found->sinceNs < nameLife.count();
    return isFresh ? std::optional(found->name) : std::nullopt;
}

void SenderNames::ask(pid_t pid)
{
    if (m_asked.contains(pid))
        return;
    m_asked.insert(pid);
    QMetaObject::invokeMethod(
        m_worker,
        [this, worker = m_worker, pid] {
            const QString name = worker->read(pid);
            // The destructor waits for this thread, so `this` is there; what is posted to it dies with it.
            QMetaObject::invokeMethod(
                this, [this, pid, name] { take(pid, name); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void SenderNames::take(pid_t pid, const QString &name)
{
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert(pid, Known{.name = name, .sinceNs = monotonicNs()});
    m_asked.remove(pid);
    Q_EMIT answered(pid, name);
}

} // namespace signalbox
