// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/timeline.h"

#include <QFontMetricsF>
#include <QRectF>

namespace signalbox {

/// Where the lanes of a timeline stand, from top to bottom: each has a row for marks (if it has any), tracks for
/// handlers (a nested one above the one it interrupted), tracks for states and tracks for masks. Positions count from
/// the top of the first lane. *Units:* logical pixels.
class TimelineLayout
{
public:
    TimelineLayout() = default;
    /// *Cost:* O(n).
    TimelineLayout(const Timeline &timeline, const QFontMetricsF &metrics);

    [[nodiscard]] int laneCount() const noexcept { return static_cast<int>(m_lanes.size()); }
    [[nodiscard]] double height() const noexcept { return m_height; }
    /// For the whole label column: as wide as the widest label, within reason.
    [[nodiscard]] double labelWidth() const noexcept { return m_labelWidth; }
    /// How far a lane's label is indented below its parent's.
    [[nodiscard]] double indentOf(int lane) const { return m_lanes.at(lane).indent; }
    [[nodiscard]] double trackHeight() const noexcept { return m_trackHeight; }

    [[nodiscard]] double laneTop(int lane) const { return m_lanes.at(lane).top; }
    [[nodiscard]] double laneHeight(int lane) const;
    /// The lane at `y`, or -1.
    [[nodiscard]] int laneAt(double y) const;

    /// The middle of the row where marks stand.
    [[nodiscard]] double marksY(int lane) const;
    /// The upper edge of the highest track.
    [[nodiscard]] double barsTop(int lane) const;
    /// The upper edge of the first state bar.
    [[nodiscard]] double stateTop(int lane) const;

    /// The track of a span within its lane, counted from the top.
    [[nodiscard]] int trackOf(int span) const { return m_trackOfSpan.at(span); }
    [[nodiscard]] int trackCount(int lane) const;
    /// The upper edge of a track.
    [[nodiscard]] double trackTop(int lane, int track) const;

private:
    struct Lane {
        double top = 0;
        double indent = 0;
        bool hasMarks = false;
        int handlerTracks = 0;
        int stateTracks = 1;
        int maskTracks = 0;
    };

    void packLane(const Timeline &timeline, int lane, int firstSpan, int lastSpan);
    void measureLabels(const Timeline &timeline, const QFontMetricsF &metrics);

    QList<Lane> m_lanes;
    QList<int> m_trackOfSpan;
    double m_height = 0;
    double m_labelWidth = 0;
    double m_trackHeight = 0;
};

} // namespace signalbox
