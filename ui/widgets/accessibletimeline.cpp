// SPDX-License-Identifier: MIT
#include "ui/widgets/accessibletimeline.h"

#include "ui/support/timelinetext.h"
#include "ui/widgets/timelineview.h"

namespace signalbox {

namespace {

class TimelinePart : public AccessiblePart
{
public:
    TimelinePart(TimelineView &view, int position)
        : AccessiblePart(view)
        , m_position(position)
    {}

    [[nodiscard]] int position() const { return m_position; }

protected:
    [[nodiscard]] TimelineView *view() const { return static_cast<TimelineView *>(widget()); }
    [[nodiscard]] AccessibleTimeline *whole() const
    {
        return dynamic_cast<AccessibleTimeline *>(QAccessible::queryAccessibleInterface(widget()));
    }

private:
    int m_position; // of the lane or the event in the timeline
};

class EventPart : public TimelinePart
{
public:
    using TimelinePart::TimelinePart;

    QAccessibleInterface *parent() const override
    {
        const AccessibleTimeline *of = whole();
        return of ? of->child(view()->timeline().events().at(position()).lane) : nullptr;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && view() ? view()->eventText(position()) : QString();
    }
    QRect rect() const override
    {
        return view() ? onScreen(*view()->viewport(), view()->eventRect(position()).toAlignedRect()) : QRect();
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        const bool isCurrent = view() && view()->currentEvent() == position();
        const bool isInSight = view() && view()->eventRect(position()).intersects(QRectF(view()->viewport()->rect()));
        return itemState(isCurrent, isCurrent, isInSight);
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!view())
            return;
        view()->setCurrentEvent(position());
        if (name == setFocusAction())
            view()->setFocus(Qt::OtherFocusReason);
        else if (name == pressAction())
            Q_EMIT view()->eventActivated(position());
    }
};

class LanePart : public TimelinePart
{
public:
    using TimelinePart::TimelinePart;

    int childCount() const override
    {
        const AccessibleTimeline *of = whole();
        return of ? static_cast<int>(of->eventsOf(position()).size()) : 0;
    }
    QAccessibleInterface *child(int index) const override
    {
        const AccessibleTimeline *of = whole();
        return of ? of->event(of->eventsOf(position()).value(index, -1)) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const AccessibleTimeline *of = whole();
        const auto *event = dynamic_cast<const EventPart *>(child);
        return of && event ? static_cast<int>(of->eventsOf(position()).indexOf(event->position())) : -1;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && view() ? laneLine(view()->timeline(), position()) : QString();
    }
    QRect rect() const override
    {
        return view() ? onScreen(*view()->viewport(), view()->laneRect(position()).toAlignedRect()) : QRect();
    }
    QAccessible::Role role() const override { return QAccessible::List; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = !view() || !view()->isVisible();
        state.readOnly = true;
        return state;
    }
};

} // namespace

AccessibleTimeline::AccessibleTimeline(TimelineView *view)
    : QAccessibleWidget(view, QAccessible::List)
{}

TimelineView *AccessibleTimeline::view() const
{
    return static_cast<TimelineView *>(widget());
}

void AccessibleTimeline::follow() const
{
    const Timeline &shown = view()->timeline();
    // Ours keeps its events alive: the same address is the same timeline.
    if (shown.events().constData() == m_timeline.events().constData()
        && shown.lanes().constData() == m_timeline.lanes().constData())
        return;
    m_events.clear();
    m_lanes.clear();
    m_timeline = shown;
    m_eventsOfLane = QList<QList<int>>(shown.lanes().size());
    for (int event = 0; event < shown.events().size(); ++event)
        m_eventsOfLane[shown.events().at(event).lane] << event;
}

QList<int> AccessibleTimeline::eventsOf(int lane) const
{
    follow();
    return m_eventsOfLane.value(lane);
}

int AccessibleTimeline::childCount() const
{
    return static_cast<int>(view()->timeline().lanes().size());
}

QAccessibleInterface *AccessibleTimeline::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    follow();
    return m_lanes.at(index, [&] { return new LanePart(*view(), index); });
}

QAccessibleInterface *AccessibleTimeline::event(int event) const
{
    if (event < 0 || event >= view()->timeline().events().size())
        return nullptr;
    follow();
    return m_events.at(event, [&] { return new EventPart(*view(), event); });
}

int AccessibleTimeline::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *lane = dynamic_cast<const LanePart *>(child);
    return lane ? lane->position() : -1;
}

QAccessibleInterface *AccessibleTimeline::childAt(int x, int y) const
{
    return event(view()->eventAt(view()->viewport()->mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface *AccessibleTimeline::focusChild() const
{
    return view()->hasFocus() ? event(view()->currentEvent()) : nullptr;
}

QString AccessibleTimeline::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Description ? view()->summary() : QAccessibleWidget::text(kind);
}

QString AccessibleTimeline::wholeText() const
{
    return view()->textForm();
}

void *AccessibleTimeline::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

} // namespace signalbox
