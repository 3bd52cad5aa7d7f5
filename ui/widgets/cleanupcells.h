// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/cleanupmatrixmodel.h"

#include <QFont>
#include <QPalette>
#include <QRect>

class QPainter;

namespace signalbox {

/// The side of a hook's mark. *Units:* logical pixels.
[[nodiscard]] int cleanupMarkSize(const QFont &font);
/// Paints what became of a hook, or what the parent saw, into a cell. Shapes and numbers tell them apart, colour is
/// only added: filled box = ran, with its place; box with a folded corner and "!" = threw; dashed box with a cross =
/// not finished; dash = skipped; small dot = not tried.
void paintCleanupCell(QPainter &painter, const QRect &rect, const CleanupCell &cell, const QPalette &palette,
                      bool selected);
/// How wide a cell for what the parent saw has to be.
[[nodiscard]] int cleanupStatusWidth(const CleanupCell &cell, const QFont &font);

/// One entry of the legend.
struct CleanupLegendEntry {
    CleanupCell cell;
    QString word;
};
/// What the marks mean, in order.
[[nodiscard]] QList<CleanupLegendEntry> cleanupLegend();

} // namespace signalbox
