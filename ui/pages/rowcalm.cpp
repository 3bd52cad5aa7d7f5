// SPDX-License-Identifier: MIT
#include "ui/pages/rowcalm.h"

#include "core/base/clock.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QKeyEvent>

namespace signalbox {

namespace {

bool walks(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: return true;
    default: return false;
    }
}

} // namespace

RowCalm::RowCalm(QAbstractItemView &view)
    : QObject(&view)
    , m_view(view)
{
    m_release.setSingleShot(true);
    connect(&m_release, &QTimer::timeout, this, [this] {
        if (QGuiApplication::mouseButtons() != Qt::NoButton)
            m_release.start(m_delays.hold); // a press that lasts, or a drag
        else
            release();
    });
    view.viewport()->setMouseTracking(true);
    view.viewport()->installEventFilter(this);
    view.installEventFilter(this);
}

bool RowCalm::eventFilter(QObject *watched, QEvent *event)
{
    const bool isViewport = watched == m_view.viewport();
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::Wheel:
        if (isViewport)
            hold();
        break;
    case QEvent::KeyPress:
        if (!isViewport && walks(static_cast<QKeyEvent *>(event)->key()))
            hold();
        break;
    case QEvent::Leave:
    case QEvent::Hide:
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            release();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void RowCalm::hold()
{
    m_release.start(m_delays.hold);
    if (!std::exchange(m_isHolding, true))
        Q_EMIT holdingChanged(true);
}

void RowCalm::release()
{
    m_release.stop();
    if (std::exchange(m_isHolding, false))
        Q_EMIT holdingChanged(false);
}

void RowCalm::refreshed(const Places &before, const Places &after)
{
    QHash<ProcessId, int> places;
    for (const auto &[id, place] : before)
        places.insert(id, place);
    QHash<ProcessId, qint64> movedAt;
    const qint64 now = monotonicNs();
    for (const auto &[id, place] : after) {
        const auto was = places.constFind(id);
        if (was == places.cend() || *was != place)
            movedAt.insert(id, now);
        else if (const auto earlier = m_movedAt.constFind(id); earlier != m_movedAt.cend())
            movedAt.insert(id, *earlier);
    }
    m_movedAt = std::move(movedAt);
}

void RowCalm::selected(const ProcessId &id)
{
    const auto moved = m_movedAt.constFind(id);
    const bool isFresh =
        moved != m_movedAt.cend() && monotonicNs() - *moved < std::chrono::nanoseconds(m_delays.reactionTime).count();
    if (isFresh)
        m_unsettled.insert(id);
    else
        m_unsettled.remove(id);
}

} // namespace signalbox
