// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <QApplication>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <ctime>
#include <optional>
#include <vector>

namespace signalbox::bench {

/// How long the thread was busy with one event.
struct Measured {
    double wallMs = 0;
    double cpuMs = 0; ///< of the thread: other load does not change it
    QByteArray what;
};

/// Measures each event that the event loop delivers, and how long the answer to an input takes to be painted.
/// *Thread:* GUI.
class MeasuringApplication : public QApplication
{
public:
    using QApplication::QApplication;

    /// What was asked at `askedNs` (CLOCK_MONOTONIC) is answered when `shows` was painted next.
    void awaitAnswer(const QObject *shows, qint64 askedNs)
    {
        m_awaited = shows;
        m_askedNs = askedNs;
    }

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isOurs = QThread::currentThread() == thread(); // workers have event loops, too
        if (!isOurs)
            return QApplication::notify(receiver, event);
        if (m_depth > 0) {
            m_painted = m_painted || (event->type() == QEvent::Paint && receiver == m_awaited);
            return QApplication::notify(receiver, event);
        }
        const QByteArray what = QByteArray(receiver->metaObject()->className()) + ' '
                                + QByteArray(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type()));
        const qint64 wall = monotonicNs();
        const qint64 cpu = threadCpuNs();
        ++m_depth;
        const bool accepted = QApplication::notify(receiver, event);
        --m_depth;
        const double wallMs = sinceMs(wall);
        constexpr double worthCounting = 0.1;
        if (wallMs >= worthCounting)
            m_events.push_back({wallMs, static_cast<double>(threadCpuNs() - cpu) / nsPerMs, what});
        if (std::exchange(m_painted, false) && std::exchange(m_awaited, nullptr))
            m_answers.push_back(sinceMs(m_askedNs));
        return accepted;
    }

    /// What was measured since the last call.
    std::vector<Measured> takeEvents() { return std::exchange(m_events, {}); }
    std::vector<double> takeAnswersMs() { return std::exchange(m_answers, {}); }

private:
    static constexpr double nsPerMs = 1e6;

    static double sinceMs(qint64 beganNs) { return static_cast<double>(monotonicNs() - beganNs) / nsPerMs; }
    static qint64 threadCpuNs()
    {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
    }

    int m_depth = 0;
    std::vector<Measured> m_events;
    std::vector<double> m_answers;
    const QObject *m_awaited = nullptr;
    qint64 m_askedNs = 0;
    bool m_painted = false;
};

} // namespace signalbox::bench
