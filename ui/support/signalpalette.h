// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalcatalogue.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace signalbox {

/// WCAG 2.1 contrast ratio of two opaque colours, 1 … 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// Light text on a dark ground.
[[nodiscard]] bool isDarkPalette(const QPalette &palette);

/// The colour of `category` for cells, bars and other graphics: at least 3:1 against Base and Window of `palette`.
/// Its hue is fixed (kill red, core-dumping dark red, terminating amber, job control yellow, continue green, user cyan,
/// real-time violet, housekeeping grey); its lightness follows the palette.
[[nodiscard]] QColor signalColour(SignalCategory category, const QPalette &palette);

/// The same for text written in that colour: at least 4.5:1 against Base, AlternateBase and Window.
[[nodiscard]] QColor signalTextColour(SignalCategory category, const QPalette &palette);

/// Black or white, whichever reads better on `fill`.
[[nodiscard]] QColor textOn(const QColor &fill);

/// One character that stands for `category` where colour alone would have to.
[[nodiscard]] QString signalGlyph(SignalCategory category);

/// "kill", "core dump", …, translated, for legends and accessible texts.
[[nodiscard]] QString signalCategoryWord(SignalCategory category);

} // namespace signalbox
