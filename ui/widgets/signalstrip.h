// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signaldisposition.h"
#include "core/signals/signalnumber.h"

#include <QPalette>
#include <QRect>
#include <QString>

class QPainter;

namespace signalbox {

/// Paints one cell of a signal map into `rect`. *Cost:* a few microseconds; a cell at its default paints an outline
/// only.
void paintSignalCell(QPainter &painter, const QRectF &rect, SignalNumber signal, const SignalDisposition &disposition,
                     const QPalette &palette);

/// The whole map one line high, for a table column: 64 narrow cells from left to right, on a ground of its own, so that
/// it reads the same in a selected row.
void paintSignalStrip(QPainter &painter, const QRect &rect, const SignalDisposition &disposition,
                      const QPalette &palette);

/// Width that paintSignalStrip() needs at least for a row of `height`.
[[nodiscard]] int signalStripWidth(int height);

/// The map as text: "caught: SIGHUP, SIGTERM; blocked: SIGCHLD"; "all default" if nothing differs.
[[nodiscard]] QString signalMapText(const SignalDisposition &disposition);

} // namespace signalbox
