// SPDX-License-Identifier: MIT
#include "ui/support/plaintooltip.h"
#include "ui/widgets/accessibleparts.h"
#include "ui/widgets/timelineview.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

// What keys and mouse do in the view.

namespace signalbox {

namespace {
constexpr double zoomStep = 1.5;   // of a key
constexpr double wheelNotch = 120; // QWheelEvent::angleDelta() of one notch
constexpr double wheelZoom = 1.25; // of one notch
constexpr double panStep = 0.1;    // of the visible range
constexpr double pageStep = 0.9;
} // namespace

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int at = eventAt(help->pos());
        if (at >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(eventText(at)), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (!navigate(event) && !zoomByKey(event))
        QAbstractScrollArea::keyPressEvent(event);
}

bool TimelineView::zoomByKey(const QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        zoomIn();
        return true;
    case Qt::Key_Minus: zoomOut(); return true;
    case Qt::Key_0: zoomToFit(); return true;
    default: return false;
    }
}

bool TimelineView::navigate(QKeyEvent *event)
{
    const int last = static_cast<int>(timeline().events().size()) - 1;
    const bool pans = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        if (pans)
            panBy(-panStep * plotWidth());
        else if (last >= 0)
            setCurrentEvent(m_current < 0 ? 0 : std::max(m_current - 1, 0));
        return true;
    case Qt::Key_Right:
        if (pans)
            panBy(panStep * plotWidth());
        else if (last >= 0)
            setCurrentEvent(std::min(m_current + 1, last));
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int direction = event->key() == Qt::Key_Up ? -1 : 1;
        if (pans)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + direction * verticalScrollBar()->singleStep());
        else if (const int found = eventInLane(direction); found >= 0)
            setCurrentEvent(found);
        return true;
    }
    case Qt::Key_Home:
        setView(-std::numeric_limits<double>::max(), m_nsPerPixel);
        if (last >= 0)
            setCurrentEvent(0);
        return true;
    case Qt::Key_End:
        setView(std::numeric_limits<double>::max(), m_nsPerPixel);
        if (last >= 0)
            setCurrentEvent(last);
        return true;
    case Qt::Key_PageUp: panBy(-pageStep * plotWidth()); return true;
    case Qt::Key_PageDown: panBy(pageStep * plotWidth()); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current < 0)
            return false;
        Q_EMIT eventActivated(m_current);
        return true;
    default: return false;
    }
}

/// The event nearest in time to the current one in the next lane that has any; -1 if there is none.
int TimelineView::eventInLane(int direction) const
{
    const auto &events = timeline().events();
    if (events.isEmpty())
        return -1;
    if (m_current < 0)
        return 0;
    const TimelineEvent &here = events.at(m_current);
    for (int lane = here.lane + direction; lane >= 0 && lane < timeline().lanes().size(); lane += direction) {
        int best = -1;
        for (int i = 0; i < events.size(); ++i) {
            if (events.at(i).lane != lane)
                continue;
            if (best < 0
                || std::abs(events.at(i).timeNs - here.timeNs) < std::abs(events.at(best).timeNs - here.timeNs))
                best = i;
        }
        if (best >= 0)
            return best;
    }
    return -1;
}

void TimelineView::zoomIn()
{
    zoomAt(zoomStep, m_current >= 0 ? eventRect(m_current).left() : viewport()->width() / 2.0);
}

void TimelineView::zoomOut()
{
    zoomAt(1 / zoomStep, m_current >= 0 ? eventRect(m_current).left() : viewport()->width() / 2.0);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_isPressed = true;
    m_isDragging = false;
    m_pressedAt = event->pos();
    m_pressedFirstNs = m_firstNs;
    m_pressedScrollY = verticalScrollBar()->value();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed)
        return;
    const QPoint moved = event->pos() - m_pressedAt;
    if (!m_isDragging && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_isDragging) {
        m_isDragging = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    setView(m_pressedFirstNs - moved.x() * m_nsPerPixel, m_nsPerPixel);
    verticalScrollBar()->setValue(m_pressedScrollY - moved.y());
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_isPressed)
        return;
    m_isPressed = false;
    if (m_isDragging) {
        m_isDragging = false;
        viewport()->unsetCursor();
    } else if (event->button() == Qt::LeftButton) {
        setCurrentEvent(eventAt(event->pos()));
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int at = eventAt(event->pos());
    if (event->button() == Qt::LeftButton && at >= 0) {
        setCurrentEvent(at);
        Q_EMIT eventActivated(at);
    }
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAt(std::pow(wheelZoom, delta.y() / wheelNotch), event->position().x());
        event->accept();
        return;
    }
    // With Shift, and on touch pads in the horizontal direction, through time. Some platforms turn the delta with Alt.
    const bool turned = event->modifiers() & Qt::ShiftModifier;
    const int horizontal = turned && delta.x() == 0 ? delta.y() : delta.x();
    const int vertical = turned ? 0 : delta.y();
    if (horizontal != 0)
        panBy(-horizontal / wheelNotch * panStep * plotWidth());
    if (vertical != 0) {
        const double lines = QApplication::wheelScrollLines() * verticalScrollBar()->singleStep();
        verticalScrollBar()->setValue(verticalScrollBar()->value()
                                      - static_cast<int>(std::lround(vertical / wheelNotch * lines)));
    }
    event->accept();
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    viewport()->update();
    announceCurrentPartLater(*this);
    QAbstractScrollArea::focusInEvent(event);
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange: m_picture.setPalette(palette()); break;
    case QEvent::FontChange: m_picture.setFont(font()); break;
    case QEvent::LanguageChange: m_picture.setFont(font()); break; // the legend has words
    default: return;
    }
    if (m_showsAll)
        zoomToFit();
    updateScrollBars();
    viewport()->update();
}

} // namespace signalbox
