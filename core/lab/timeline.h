// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/intervalindex.h"
#include "core/lab/timelineitems.h"

#include <QList>

#include <algorithm>

namespace signalbox {

/// What happened in an experiment: lanes with spans and instants, and arrows between them. Made by TimelineBuilder,
/// never changed afterwards; independent of any picture of it.
/// *Thread:* a value; const use from many threads.
class Timeline
{
public:
    Timeline() = default;

    [[nodiscard]] const QList<TimelineLane> &lanes() const noexcept { return m_lanes; }
    /// By lane, then begin; the longer of two that begin together comes first.
    [[nodiscard]] const QList<TimelineSpan> &spans() const noexcept { return m_spans; }
    /// By lane, then time.
    [[nodiscard]] const QList<TimelineInstant> &instants() const noexcept { return m_instants; }
    /// By the time they leave.
    [[nodiscard]] const QList<TimelineArrow> &arrows() const noexcept { return m_arrows; }
    /// Every item once, by time: what the event table shows.
    [[nodiscard]] const QList<TimelineEvent> &events() const noexcept { return m_events; }

    [[nodiscard]] bool isEmpty() const noexcept { return m_events.isEmpty(); }
    /// The first and the last moment of any item; 0 without items.
    [[nodiscard]] qint64 firstNs() const noexcept { return m_firstNs; }
    [[nodiscard]] qint64 lastNs() const noexcept { return m_lastNs; }

    /// The position in events() of an item.
    [[nodiscard]] int eventOf(TimelineItemType type, int index) const;
    /// When the event is over: the end of a span, the arrival of an arrow.
    [[nodiscard]] qint64 endOf(const TimelineEvent &event) const;
    /// The position of the first event at or after `timeNs`; events().size() if there is none. *Cost:* O(log n).
    [[nodiscard]] int firstEventAt(qint64 timeNs) const;

    /// Calls `visit(int index)` for the spans of `lane` that touch [fromNs, toNs], in order. *Cost:* O(log n + hits).
    template<typename Visit>
    void visitSpans(int lane, qint64 fromNs, qint64 toNs, Visit &&visit) const
    {
        const int offset = m_spanOffsets.at(lane);
        m_spanIndex.at(lane).visit(fromNs, toNs, [&](int position) { visit(offset + position); });
    }
    /// The same for instants.
    template<typename Visit>
    void visitInstants(int lane, qint64 fromNs, qint64 toNs, Visit &&visit) const
    {
        const auto end = m_instants.cbegin() + m_instantOffsets.at(lane + 1);
        auto at = std::lower_bound(m_instants.cbegin() + m_instantOffsets.at(lane), end, fromNs,
                                   [](const TimelineInstant &instant, qint64 time) { return instant.timeNs < time; });
        for (; at != end && at->timeNs <= toNs; ++at)
            visit(static_cast<int>(at - m_instants.cbegin()));
    }
    /// The same for arrows of any lanes: those on their way in [fromNs, toNs].
    template<typename Visit>
    void visitArrows(qint64 fromNs, qint64 toNs, Visit &&visit) const
    {
        m_arrowIndex.visit(fromNs, toNs, visit);
    }

    friend bool operator==(const Timeline &a, const Timeline &b)
    {
        return a.m_lanes == b.m_lanes && a.m_spans == b.m_spans && a.m_instants == b.m_instants
               && a.m_arrows == b.m_arrows;
    }

private:
    friend class TimelineBuilder;
    Timeline(QList<TimelineLane> lanes, QList<TimelineSpan> spans, QList<TimelineInstant> instants,
             QList<TimelineArrow> arrows);
    void sortItems();
    void indexItems();
    void listEvents();

    QList<TimelineLane> m_lanes;
    QList<TimelineSpan> m_spans;
    QList<TimelineInstant> m_instants;
    QList<TimelineArrow> m_arrows;
    QList<TimelineEvent> m_events;
    QList<int> m_spanOffsets;    // by lane, into m_spans
    QList<int> m_instantOffsets; // by lane, into m_instants; one more at the end
    QList<IntervalIndex> m_spanIndex;
    IntervalIndex m_arrowIndex;
    QList<int> m_eventOfSpan;
    QList<int> m_eventOfInstant;
    QList<int> m_eventOfArrow;
    qint64 m_firstNs = 0;
    qint64 m_lastNs = 0;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::Timeline)
