// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signaldisposition.h"
#include "core/signals/signalforecast.h"
#include "ui/widgets/signalstrip.h"

#include <QWidget>

#include <optional>

namespace signalbox {

/// 64 small cells, 8 × 8, one per signal: a process's dispositions at a glance. Empty = default, filled = caught,
/// hatched = ignored, ring = blocked, dot = pending; 32 and 33 are struck out.
///
/// Arrow keys, Home and End move a cursor; the tooltip names the signal under it and what would happen. Enter and a
/// double click emit signalActivated(). For screen readers it is a list: see AccessibleSignalMap.
class SignalMap : public QWidget
{
    Q_OBJECT

public:
    explicit SignalMap(QWidget *parent = nullptr);

    /// What to show; nullopt shows the grid as unknown.
    void setDisposition(const std::optional<SignalDisposition> &disposition);
    [[nodiscard]] const std::optional<SignalDisposition> &disposition() const noexcept { return m_disposition; }
    /// What forecasts in tooltips are made from; without it tooltips tell the disposition alone.
    void setForecastTarget(const std::optional<ForecastTarget> &target);

    [[nodiscard]] SignalNumber currentSignal() const noexcept { return m_current; }
    void setCurrentSignal(SignalNumber signal);
    /// The signal whose cell is at `position`, or an invalid one.
    [[nodiscard]] SignalNumber signalAt(const QPoint &position) const;
    [[nodiscard]] QRect cellRect(SignalNumber signal) const;
    /// What the tooltip says of `signal`: its disposition and its forecast. Plain text, two lines at most.
    [[nodiscard]] QString cellText(SignalNumber signal) const;
    /// "SIGTERM, number 15: caught"
    [[nodiscard]] QString dispositionLine(SignalNumber signal) const;
    /// What would happen to the process; empty where nothing can be said.
    [[nodiscard]] QString forecastLine(SignalNumber signal) const;
    /// How many signals there are cells for: all.
    [[nodiscard]] static int signalCount();
    /// All that differs from the default, as one text.
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

Q_SIGNALS:
    void signalActivated(signalbox::SignalNumber signal);
    void currentSignalChanged(signalbox::SignalNumber signal);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] double cellSize() const;

    std::optional<SignalDisposition> m_disposition;
    std::optional<ForecastTarget> m_target;
    SignalNumber m_current;
};

} // namespace signalbox
