// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/timeline.h"
#include "ui/widgets/accessibleparts.h"

#include <QAccessibleWidget>

namespace signalbox {

class TimelineView;

/// A timeline as a list of lanes, each a list of the events that begin in it, by time; the current event is the focused
/// one. Its text is the whole timeline.
class AccessibleTimeline : public QAccessibleWidget, public AccessiblePlainText
{
public:
    explicit AccessibleTimeline(TimelineView *view);

    [[nodiscard]] int childCount() const override;
    /// A lane.
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    /// The event at a point of the screen.
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    using AccessiblePlainText::text;
    [[nodiscard]] QString wholeText() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    /// The part of an event; null if there is none.
    [[nodiscard]] QAccessibleInterface *event(int event) const;
    /// The events of a lane, as positions in Timeline::events().
    [[nodiscard]] QList<int> eventsOf(int lane) const;

private:
    [[nodiscard]] TimelineView *view() const;
    /// Forgets what was made for another timeline.
    void follow() const;

    mutable Timeline m_timeline; // what the parts are of
    mutable QList<QList<int>> m_eventsOfLane;
    mutable AccessibleParts<int> m_lanes;
    mutable AccessibleParts<int> m_events;
};

} // namespace signalbox
