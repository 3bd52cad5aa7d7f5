// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalcatalogue.h"

#include <QPalette>
#include <QWidget>

class QPainter;

namespace signalbox {

/// The name of a signal with its category's colour and glyph.
class SignalChip : public QWidget
{
    Q_OBJECT

public:
    explicit SignalChip(QWidget *parent = nullptr);

    void setSignal(SignalNumber signal);
    [[nodiscard]] SignalNumber signal() const noexcept { return m_signal; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SignalNumber m_signal;
};

/// Paints a chip for a table cell: a coloured mark with the category's glyph, then the name, in the colours of
/// `palette`.
void paintSignalChip(QPainter &painter, const QRect &rect, SignalNumber signal, const QPalette &palette, bool selected);
/// Size that paintSignalChip() needs for `signal` with `font`.
[[nodiscard]] QSize signalChipSize(SignalNumber signal, const QFont &font);

} // namespace signalbox
