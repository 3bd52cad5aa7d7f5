// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/timeline.h"

#include <QStringList>

namespace signalbox {

/// Characters a terminal chart may be drawn with.
enum class ChartGlyphs { Ascii, Unicode };

/// How a terminal chart looks.
struct ChartOptions {
    int columns = 80; ///< of a whole line, the labels included; fewer than 40 are taken as 40
    ChartGlyphs glyphs = ChartGlyphs::Unicode;
};

/// What one character of a chart stands for, for its legend.
enum class ChartMark {
    Running,
    Sleeping,
    Stopped,
    Zombie,
    Blocked,
    InHandler,
    Sent,      ///< Sent, or where an arrow begins
    Delivered, ///< Delivered, or where an arrow ends
    Lost,
    Exited,
    Killed,
    CoreDumped,
    Note,
};

/// The timeline for a terminal: a line with the time axis, then one line per lane, all of the same width. Of several
/// things in one column the one that matters most is shown: an end before a signal, a signal before a handler, a
/// handler before a mask, a mask before a state. Plain text, no trailing blanks.
[[nodiscard]] QStringList timelineChart(const Timeline &timeline, const ChartOptions &options = {});

/// The marks that timelineChart() may have used for `timeline`, in the order of ChartMark.
[[nodiscard]] QList<ChartMark> chartMarks(const Timeline &timeline);
/// The character of a mark.
[[nodiscard]] QChar chartGlyph(ChartMark mark, ChartGlyphs glyphs) noexcept;

} // namespace signalbox
