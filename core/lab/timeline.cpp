// SPDX-License-Identifier: MIT
#include "core/lab/timeline.h"

#include <tuple>

namespace signalbox {

Timeline::Timeline(QList<TimelineLane> lanes, QList<TimelineSpan> spans, QList<TimelineInstant> instants,
                   QList<TimelineArrow> arrows)
    : m_lanes(std::move(lanes))
    , m_spans(std::move(spans))
    , m_instants(std::move(instants))
    , m_arrows(std::move(arrows))
{
    sortItems();
    indexItems();
    listEvents();
}

// Stable everywhere: of two items at the same time, the one that was recorded first comes first.
void Timeline::sortItems()
{
    std::stable_sort(m_spans.begin(), m_spans.end(), [](const TimelineSpan &a, const TimelineSpan &b) {
        return std::tuple(a.lane, a.beginNs, -a.endNs) < std::tuple(b.lane, b.beginNs, -b.endNs);
    });
    std::stable_sort(m_instants.begin(), m_instants.end(), [](const TimelineInstant &a, const TimelineInstant &b) {
        return std::tuple(a.lane, a.timeNs) < std::tuple(b.lane, b.timeNs);
    });
    std::stable_sort(m_arrows.begin(), m_arrows.end(),
                     [](const TimelineArrow &a, const TimelineArrow &b) { return a.fromNs < b.fromNs; });
}

void Timeline::indexItems()
{
    const auto laneCount = m_lanes.size();
    m_spanIndex.resize(laneCount);
    m_spanOffsets.fill(0, laneCount);
    m_instantOffsets.fill(0, laneCount + 1);
    for (const TimelineSpan &span : std::as_const(m_spans))
        m_spanIndex[span.lane].append(span.beginNs, span.endNs);
    for (const TimelineInstant &instant : std::as_const(m_instants))
        ++m_instantOffsets[instant.lane + 1];
    int spanOffset = 0;
    for (qsizetype lane = 0; lane < laneCount; ++lane) {
        m_spanOffsets[lane] = spanOffset;
        spanOffset += m_spanIndex.at(lane).count();
        m_spanIndex[lane].finish();
        m_instantOffsets[lane + 1] += m_instantOffsets.at(lane);
    }
    for (const TimelineArrow &arrow : std::as_const(m_arrows))
        m_arrowIndex.append(arrow.fromNs, arrow.toNs);
    m_arrowIndex.finish();
}

void Timeline::listEvents()
{
    m_events.reserve(m_spans.size() + m_instants.size() + m_arrows.size());
    for (int i = 0; i < m_spans.size(); ++i)
        m_events.append({m_spans.at(i).beginNs, m_spans.at(i).lane, TimelineItemType::Span, i});
    for (int i = 0; i < m_arrows.size(); ++i)
        m_events.append({m_arrows.at(i).fromNs, m_arrows.at(i).fromLane, TimelineItemType::Arrow, i});
    for (int i = 0; i < m_instants.size(); ++i)
        m_events.append({m_instants.at(i).timeNs, m_instants.at(i).lane, TimelineItemType::Instant, i});
    // Arrows before instants at the same moment: what was sent comes before what it did.
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const TimelineEvent &a, const TimelineEvent &b) { return a.timeNs < b.timeNs; });

    m_eventOfSpan.fill(-1, m_spans.size());
    m_eventOfInstant.fill(-1, m_instants.size());
    m_eventOfArrow.fill(-1, m_arrows.size());
    for (int i = 0; i < m_events.size(); ++i) {
        const TimelineEvent &event = m_events.at(i);
        switch (event.type) {
        case TimelineItemType::Span: m_eventOfSpan[event.index] = i; break;
        case TimelineItemType::Instant: m_eventOfInstant[event.index] = i; break;
        case TimelineItemType::Arrow: m_eventOfArrow[event.index] = i; break;
        }
        m_lastNs = std::max(m_lastNs, endOf(event));
    }
    if (!m_events.isEmpty())
        m_firstNs = m_events.constFirst().timeNs;
}

int Timeline::eventOf(TimelineItemType type, int index) const
{
    switch (type) {
    case TimelineItemType::Span: return m_eventOfSpan.value(index, -1);
    case TimelineItemType::Instant: return m_eventOfInstant.value(index, -1);
    case TimelineItemType::Arrow: return m_eventOfArrow.value(index, -1);
    }
    return -1;
}

qint64 Timeline::endOf(const TimelineEvent &event) const
{
    switch (event.type) {
    case TimelineItemType::Span: return m_spans.at(event.index).endNs;
    case TimelineItemType::Arrow: return m_arrows.at(event.index).toNs;
    case TimelineItemType::Instant: break;
    }
    return event.timeNs;
}

int Timeline::firstEventAt(qint64 timeNs) const
{
    const auto at = std::lower_bound(m_events.cbegin(), m_events.cend(), timeNs,
                                     [](const TimelineEvent &event, qint64 time) { return event.timeNs < time; });
    return static_cast<int>(at - m_events.cbegin());
}

} // namespace signalbox
