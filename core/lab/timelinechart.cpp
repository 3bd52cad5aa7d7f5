// SPDX-License-Identifier: MIT
#include "core/lab/timelinechart.h"

#include "core/base/untrustedtext.h"
#include "core/lab/timelineticks.h"

#include <bitset>
#include <cmath>

namespace signalbox {

namespace {

constexpr int fewestColumns = 40;
constexpr int widestLabel = 16;
constexpr int columnsPerTick = 12; // a label such as "|1.25 ms" and room after it

ChartMark markOf(SpanKind kind) noexcept
{
    switch (kind) {
    case SpanKind::Running: return ChartMark::Running;
    case SpanKind::Sleeping: return ChartMark::Sleeping;
    case SpanKind::Stopped: return ChartMark::Stopped;
    case SpanKind::Zombie: return ChartMark::Zombie;
    case SpanKind::InHandler: return ChartMark::InHandler;
    case SpanKind::Blocked: return ChartMark::Blocked;
    }
    return ChartMark::Running;
}

ChartMark markOf(InstantKind kind) noexcept
{
    switch (kind) {
    case InstantKind::Sent: return ChartMark::Sent;
    case InstantKind::Delivered: return ChartMark::Delivered;
    case InstantKind::Lost: return ChartMark::Lost;
    case InstantKind::Exited: return ChartMark::Exited;
    case InstantKind::Killed: return ChartMark::Killed;
    case InstantKind::CoreDumped: return ChartMark::CoreDumped;
    case InstantKind::Note: return ChartMark::Note;
    }
    return ChartMark::Note;
}

// What hides what in one column.
int rankOf(ChartMark mark) noexcept
{
    switch (mark) {
    case ChartMark::Running: return 1;
    case ChartMark::Sleeping: return 2;
    case ChartMark::Zombie: return 3;
    case ChartMark::Stopped: return 4;
    case ChartMark::Blocked: return 5;
    case ChartMark::InHandler: return 6;
    case ChartMark::Note: return 7;
    case ChartMark::Sent: return 8;
    case ChartMark::Delivered: return 9;
    case ChartMark::Lost: return 10;
    case ChartMark::Exited: return 11;
    case ChartMark::Killed: return 12;
    case ChartMark::CoreDumped: return 13;
    }
    return 0;
}

/// One lane's cells.
struct ChartRow {
    QString cells;
    QList<int> ranks;

    explicit ChartRow(int width)
        : cells(width, QLatin1Char(' '))
        , ranks(width, 0)
    {}

    void put(int column, ChartMark mark, ChartGlyphs glyphs)
    {
        if (rankOf(mark) <= ranks.at(column))
            return;
        ranks[column] = rankOf(mark);
        cells[column] = chartGlyph(mark, glyphs);
    }
};

/// Maps times to columns.
struct ChartScale {
    qint64 firstNs = 0;
    qint64 lastNs = 0;
    int width = 1;

    [[nodiscard]] int column(qint64 ns) const noexcept
    {
        if (lastNs == firstNs)
            return 0;
        const double part = static_cast<double>(ns - firstNs) / static_cast<double>(lastNs - firstNs);
        return std::clamp(static_cast<int>(std::lround(part * (width - 1))), 0, width - 1);
    }
};

QString shortened(const QString &label, int width)
{
    const QString visible = visibleText(label);
    if (visible.size() <= width)
        return visible.leftJustified(width);
    qsizetype kept = width - 1;
    if (visible.at(kept - 1).isHighSurrogate())
        --kept;
    return (visible.left(kept) + QLatin1Char('~')).leftJustified(width);
}

QString axisLine(const ChartScale &scale, int labelWidth)
{
    QString line(labelWidth + 2 + scale.width, QLatin1Char(' '));
    const auto ticks = TimelineTicks::forRange(scale.firstNs, scale.lastNs, scale.width / columnsPerTick + 1);
    qsizetype free = 0;
    for (qint64 tick = ticks.firstNs; tick <= scale.lastNs; tick += ticks.stepNs) {
        const QString label =
            QLatin1Char('|')
            + QString::number(static_cast<double>(tick) / static_cast<double>(ticks.unitNs), 'f', ticks.decimals)
            + QLatin1Char(' ') + QString::fromUtf8(ticks.unit);
        const qsizetype at = labelWidth + 2 + scale.column(tick);
        if (at >= free && at + label.size() <= line.size()) {
            line.replace(at, label.size(), label);
            free = at + label.size() + 1;
        }
    }
    return line;
}

QString withoutTrailingBlanks(QString line)
{
    while (line.endsWith(QLatin1Char(' ')))
        line.chop(1);
    return line;
}

} // namespace

QChar chartGlyph(ChartMark mark, ChartGlyphs glyphs) noexcept
{
    const bool ascii = glyphs == ChartGlyphs::Ascii;
    switch (mark) {
    case ChartMark::Running: return ascii ? u'=' : u'\u2501';    // heavy line
    case ChartMark::Sleeping: return ascii ? u'-' : u'\u2500';   // light line
    case ChartMark::Stopped: return ascii ? u':' : u'\u2016';    // double bar
    case ChartMark::Zombie: return ascii ? u'z' : u'\u2508';     // dotted line
    case ChartMark::Blocked: return ascii ? u'/' : u'\u2592';    // shade
    case ChartMark::InHandler: return ascii ? u'#' : u'\u2588';  // full block
    case ChartMark::Sent: return ascii ? u'>' : u'\u2191';       // arrow up
    case ChartMark::Delivered: return ascii ? u'v' : u'\u2193';  // arrow down
    case ChartMark::Lost: return ascii ? u'!' : u'\u2205';       // empty set
    case ChartMark::Exited: return ascii ? u'o' : u'\u25cb';     // ring
    case ChartMark::Killed: return ascii ? u'X' : u'\u2715';     // cross
    case ChartMark::CoreDumped: return ascii ? u'@' : u'\u25c6'; // diamond
    case ChartMark::Note: return ascii ? u'*' : u'\u2022';       // bullet
    }
    return u' ';
}

QList<ChartMark> chartMarks(const Timeline &timeline)
{
    std::bitset<static_cast<size_t>(ChartMark::Note) + 1> used;
    const auto use = [&](ChartMark mark) { used.set(static_cast<size_t>(mark)); };
    for (const TimelineSpan &span : timeline.spans())
        use(markOf(span.kind));
    for (const TimelineInstant &instant : timeline.instants())
        use(markOf(instant.kind));
    if (!timeline.arrows().isEmpty()) {
        use(ChartMark::Sent);
        use(ChartMark::Delivered);
    }
    QList<ChartMark> marks;
    for (size_t i = 0; i < used.size(); ++i) {
        if (used.test(i))
            marks.append(static_cast<ChartMark>(i));
    }
    return marks;
}

QStringList timelineChart(const Timeline &timeline, const ChartOptions &options)
{
    int labelWidth = 4;
    for (const TimelineLane &lane : timeline.lanes())
        labelWidth =
            std::max(labelWidth, static_cast<int>(std::min<qsizetype>(visibleText(lane.label).size(), widestLabel)));
    const ChartScale scale{timeline.firstNs(), timeline.lastNs(),
                           std::max(options.columns, fewestColumns) - labelWidth - 2};

    QList<ChartRow> rows(timeline.lanes().size(), ChartRow(scale.width));
    for (const TimelineSpan &span : timeline.spans()) {
        for (int column = scale.column(span.beginNs); column <= scale.column(span.endNs); ++column)
            rows[span.lane].put(column, markOf(span.kind), options.glyphs);
    }
    for (const TimelineArrow &arrow : timeline.arrows()) {
        rows[arrow.fromLane].put(scale.column(arrow.fromNs), ChartMark::Sent, options.glyphs);
        rows[arrow.toLane].put(scale.column(arrow.toNs), ChartMark::Delivered, options.glyphs);
    }
    for (const TimelineInstant &instant : timeline.instants())
        rows[instant.lane].put(scale.column(instant.timeNs), markOf(instant.kind), options.glyphs);

    QStringList lines{withoutTrailingBlanks(axisLine(scale, labelWidth))};
    for (qsizetype i = 0; i < rows.size(); ++i) {
        lines << withoutTrailingBlanks(shortened(timeline.lanes().at(i).label, labelWidth) + QLatin1String("  ")
                                       + rows.at(i).cells);
    }
    return lines;
}

} // namespace signalbox
