// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/timeline.h"
#include "ui/widgets/timelinestyle.h"

#include <QFontMetricsF>

#include <variant>

namespace signalbox {

/// What the bars, marks and colours of one timeline mean: only what occurs in it is explained.
class TimelineLegend
{
public:
    TimelineLegend() = default;
    /// *Cost:* O(n).
    TimelineLegend(const Timeline &timeline, const QFontMetricsF &metrics);

    [[nodiscard]] bool isEmpty() const noexcept { return m_entries.isEmpty(); }
    /// The words, in order.
    [[nodiscard]] QStringList words() const;
    /// How high it is when it may be `width` wide.
    [[nodiscard]] double heightFor(double width) const;
    void paint(QPainter &painter, const QRectF &rect, const TimelineStyle &style) const;

private:
    struct Arrow {
    };
    struct Entry {
        QString word;
        std::variant<TimelineSpan, TimelineInstant, Arrow, SignalCategory> sample;
        double width = 0;
    };

    void add(const QString &word, const decltype(Entry::sample) &sample, const QFontMetricsF &metrics);
    /// Calls `visit(entry, x, row)` for each; returns the number of rows.
    template<typename Visit>
    int place(double width, Visit &&visit) const;
    void paintSample(QPainter &painter, const QRectF &box, const Entry &entry, const TimelineStyle &style) const;

    QList<Entry> m_entries;
    double m_rowHeight = 0;
};

} // namespace signalbox
