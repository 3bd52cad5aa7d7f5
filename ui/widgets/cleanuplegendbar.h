// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace signalbox {

/// What the marks of the matrix mean, in as many lines as it takes.
class CleanupLegendBar : public QWidget
{
    Q_OBJECT

public:
    explicit CleanupLegendBar(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Calls `visit(entry, x, y, width)` for each entry; returns the height.
    template<typename Visit>
    int place(int width, Visit &&visit) const;
};

} // namespace signalbox
