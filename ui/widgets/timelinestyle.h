// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/timelineitems.h"
#include "core/signals/signalcatalogue.h"

#include <QColor>
#include <QPainter>
#include <QPalette>

#include <array>

namespace signalbox {

/// How the parts of a timeline look in one palette: shapes and patterns tell them apart, colour is only added.
class TimelineStyle
{
public:
    /// Computes all colours once: contrast against a palette is too slow for every item.
    explicit TimelineStyle(const QPalette &palette);

    [[nodiscard]] const QColor &base() const noexcept { return m_base; }
    [[nodiscard]] const QColor &stripe() const noexcept { return m_stripe; } ///< of every second lane
    [[nodiscard]] const QColor &text() const noexcept { return m_text; }
    [[nodiscard]] const QColor &dimText() const noexcept { return m_dimText; }
    [[nodiscard]] const QColor &grid() const noexcept { return m_grid; }
    [[nodiscard]] const QColor &header() const noexcept { return m_header; } ///< ground of axis, labels and legend
    [[nodiscard]] const QColor &headerText() const noexcept { return m_headerText; }
    [[nodiscard]] const QColor &cursor() const noexcept { return m_cursor; }
    [[nodiscard]] const QColor &categoryColour(SignalCategory category) const;
    [[nodiscard]] const QColor &signalColour(SignalNumber signal) const;
    /// What a bar is filled with where it is too narrow for its pattern.
    [[nodiscard]] QColor spanColour(const TimelineSpan &span) const;
    [[nodiscard]] const QColor &mixedColour() const noexcept { return m_strongFill; }

    /// A bar with its pattern and, where there is room, its text.
    void paintSpan(QPainter &painter, const QRectF &rect, const TimelineSpan &span) const;
    /// A mark in a square around `centre`; `stacked` underlines it: it stands for several.
    void paintMark(QPainter &painter, const QPointF &centre, double size, const TimelineInstant &instant,
                   bool stacked) const;
    /// The short text beside a mark: "TERM", "exit 3"; null for none.
    [[nodiscard]] static QString markLabel(const TimelineInstant &instant);
    /// Which mark is shown where several would cover each other: the largest.
    [[nodiscard]] static int markRank(InstantKind kind) noexcept;
    void paintArrowHead(QPainter &painter, const QPointF &tip, const QPointF &from, const QColor &colour) const;

private:
    void paintBarText(QPainter &painter, const QRectF &rect, const QString &text, const QColor &colour,
                      const QColor &ground) const;

    std::array<QColor, static_cast<size_t>(SignalCategory::Housekeeping) + 1> m_categories;
    QColor m_base;
    QColor m_stripe;
    QColor m_text;
    QColor m_dimText;
    QColor m_grid;
    QColor m_header;
    QColor m_headerText;
    QColor m_cursor;
    QColor m_runningFill;
    QColor m_strongFill;
};

} // namespace signalbox
