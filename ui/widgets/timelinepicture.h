// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/timelinelayout.h"
#include "ui/widgets/timelinelegend.h"
#include "ui/widgets/timelinepainter.h"
#include "ui/widgets/timelinescale.h"
#include "ui/widgets/timelinestyle.h"

#include <QFont>
#include <QPalette>

namespace signalbox {

/// What of a picture is to be seen, and how large. *Units:* nanoseconds, logical pixels.
struct TimelineFrame {
    QSizeF size;
    double firstNs = 0;    ///< the time at the left edge of the plot
    double nsPerPixel = 1; ///< greater than 0
    double scrollY = 0;    ///< how much of the lanes is out of sight above
};

/// The whole picture of a timeline: axis above, labels at the left, lanes, legend below. The view paints it on the
/// screen, the export into files.
class TimelinePicture
{
public:
    TimelinePicture();

    /// *Cost:* O(n).
    void setTimeline(const Timeline &timeline);
    void setFont(const QFont &font);
    void setPalette(const QPalette &palette);
    [[nodiscard]] const Timeline &timeline() const noexcept { return m_timeline; }
    [[nodiscard]] const TimelineLegend &legend() const noexcept { return m_legend; }
    [[nodiscard]] const TimelineLayout &layout() const noexcept { return m_layout; }

    /// Where the parts of a picture of that size are.
    struct Regions {
        QRectF axis;
        QRectF labels;
        QRectF plot;
        QRectF legend; ///< empty if there is no room for it
    };
    [[nodiscard]] Regions regions(const QSizeF &size) const;
    [[nodiscard]] TimelineScale scale(const TimelineFrame &frame) const;
    /// The height that shows all lanes at that width.
    [[nodiscard]] double fullHeight(double width) const;

    void paint(QPainter &painter, const TimelineFrame &frame, int currentEvent = -1) const;
    /// The event at a point of the picture, -1 if there is none. What is painted on top comes first.
    /// *Cost:* O(log n + hits).
    [[nodiscard]] int eventAt(const TimelineFrame &frame, const QPointF &point) const;
    /// What an event covers, also where it is scrolled out of sight.
    [[nodiscard]] QRectF eventRect(const TimelineFrame &frame, int event) const;

private:
    [[nodiscard]] TimelinePainter painterFor(const TimelineFrame &frame) const;
    [[nodiscard]] int arrowAt(const TimelinePainter &painter, const TimelineScale &scale, const QPointF &point) const;
    [[nodiscard]] int markAt(const TimelinePainter &painter, const TimelineScale &scale, int lane,
                             const QPointF &point) const;
    [[nodiscard]] int spanAt(const TimelinePainter &painter, const TimelineScale &scale, int lane,
                             const QPointF &point) const;
    void arrange();

    Timeline m_timeline;
    TimelineLayout m_layout;
    TimelineLegend m_legend;
    TimelineStyle m_style;
    QFont m_font;
};

} // namespace signalbox
