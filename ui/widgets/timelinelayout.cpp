// SPDX-License-Identifier: MIT
#include "ui/widgets/timelinelayout.h"

#include "ui/support/timelinetext.h"

#include <QVarLengthArray>

namespace signalbox {

namespace {

constexpr int mostTracks = 6; // of one group in one lane; what overlaps more shares the last one
constexpr double padding = 6; // above and below what stands in a lane
constexpr double gap = 2;     // between tracks
constexpr double indentStep = 12;
constexpr int deepestIndent = 4;
constexpr double narrowestLabel = 60;
constexpr double widestLabel = 220;

/// Finds the first free track for spans that come by begin.
class Packer
{
public:
    int place(const TimelineSpan &span)
    {
        for (int track = 0; track < m_ends.size(); ++track) {
            if (m_ends.at(track) <= span.beginNs) {
                m_ends[track] = span.endNs;
                return track;
            }
        }
        if (m_ends.size() < mostTracks)
            m_ends.append(span.endNs);
        return static_cast<int>(m_ends.size() - 1);
    }
    [[nodiscard]] int count() const noexcept { return static_cast<int>(m_ends.size()); }

private:
    QVarLengthArray<qint64, mostTracks> m_ends;
};

} // namespace

TimelineLayout::TimelineLayout(const Timeline &timeline, const QFontMetricsF &metrics)
    : m_trackHeight(std::ceil(metrics.height()) + 2)
{
    const auto &lanes = timeline.lanes();
    const auto &spans = timeline.spans();
    m_lanes.resize(lanes.size());
    m_trackOfSpan.fill(0, spans.size());
    for (const TimelineInstant &instant : timeline.instants())
        m_lanes[instant.lane].hasMarks = true;
    for (const TimelineArrow &arrow : timeline.arrows()) {
        // One to itself is a loop that needs the room.
        if (arrow.fromLane == arrow.toLane)
            m_lanes[arrow.fromLane].hasMarks = true;
    }
    int first = 0;
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        int last = first;
        while (last < spans.size() && spans.at(last).lane == lane)
            ++last;
        packLane(timeline, lane, first, last);
        first = last;
        m_lanes[lane].top = m_height;
        m_height += laneHeight(lane);
    }
    measureLabels(timeline, metrics);
}

void TimelineLayout::packLane(const Timeline &timeline, int lane, int firstSpan, int lastSpan)
{
    Packer handlers, states, masks;
    const auto packerOf = [&](SpanKind kind) -> Packer & {
        return kind == SpanKind::InHandler ? handlers : kind == SpanKind::Blocked ? masks : states;
    };
    for (int i = firstSpan; i < lastSpan; ++i)
        m_trackOfSpan[i] = packerOf(timeline.spans().at(i).kind).place(timeline.spans().at(i));
    Lane &item = m_lanes[lane];
    item.handlerTracks = handlers.count();
    item.stateTracks = std::max(1, states.count());
    item.maskTracks = masks.count();
    for (int i = firstSpan; i < lastSpan; ++i) {
        int &track = m_trackOfSpan[i];
        switch (timeline.spans().at(i).kind) {
        case SpanKind::InHandler: track = item.handlerTracks - 1 - track; break;
        case SpanKind::Blocked: track += item.handlerTracks + item.stateTracks; break;
        default: track += item.handlerTracks; break;
        }
    }
}

void TimelineLayout::measureLabels(const Timeline &timeline, const QFontMetricsF &metrics)
{
    m_labelWidth = narrowestLabel;
    for (int i = 0; i < m_lanes.size(); ++i) {
        int depth = 0;
        for (auto parent = timeline.lanes().at(i).parent; parent && depth < deepestIndent; ++depth)
            parent = timeline.lanes().at(*parent).parent;
        m_lanes[i].indent = depth * indentStep;
        const double text = std::max(metrics.horizontalAdvance(laneName(timeline, i).left(100)),
                                     metrics.horizontalAdvance(laneDetails(timeline, i).left(100)));
        m_labelWidth = std::max(m_labelWidth, m_lanes.at(i).indent + text + 2 * padding);
    }
    m_labelWidth = std::min(std::ceil(m_labelWidth), widestLabel);
}

double TimelineLayout::laneHeight(int lane) const
{
    const double marks = m_lanes.at(lane).hasMarks ? m_trackHeight + gap : 0;
    return 2 * padding + marks + trackCount(lane) * (m_trackHeight + gap) - gap;
}

int TimelineLayout::laneAt(double y) const
{
    if (y < 0 || y >= m_height)
        return -1;
    const auto after = std::upper_bound(m_lanes.cbegin(), m_lanes.cend(), y,
                                        [](double at, const Lane &lane) { return at < lane.top; });
    return static_cast<int>(after - m_lanes.cbegin()) - 1;
}

double TimelineLayout::marksY(int lane) const
{
    return laneTop(lane) + padding + m_trackHeight / 2;
}

double TimelineLayout::barsTop(int lane) const
{
    return laneTop(lane) + padding + (m_lanes.at(lane).hasMarks ? m_trackHeight + gap : 0);
}

double TimelineLayout::stateTop(int lane) const
{
    return trackTop(lane, m_lanes.at(lane).handlerTracks);
}

int TimelineLayout::trackCount(int lane) const
{
    const Lane &item = m_lanes.at(lane);
    return item.handlerTracks + item.stateTracks + item.maskTracks;
}

double TimelineLayout::trackTop(int lane, int track) const
{
    return barsTop(lane) + track * (m_trackHeight + gap);
}

} // namespace signalbox
