// SPDX-License-Identifier: MIT
#pragma once

#include <QHeaderView>

namespace signalbox {

/// Paints a row's title, with the chip's mark of the signal that is sent, if one is. Plain titles are indented to stand
/// under the others.
void paintEndingTitle(QPainter &painter, const QRect &rect, const QAbstractItemModel &model, int row,
                      const QPalette &palette);
/// What paintEndingTitle() needs for the widest row.
[[nodiscard]] int endingTitleWidth(const QAbstractItemModel &model, const QFont &font);

/// The heads of the matrix's rows: how the program ends.
class CleanupEndingHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit CleanupEndingHeader(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
};

/// The heads of the matrix's columns: above, over all columns of a band, how the hooks are registered; below, the
/// hooks, turned by a right angle where there is no room for their names.
class CleanupBandHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit CleanupBandHeader(QWidget *parent = nullptr);

    /// Hook names from bottom to top, in narrow columns.
    void setTurned(bool turned);
    [[nodiscard]] bool isTurned() const noexcept { return m_turned; }
    [[nodiscard]] QSize sizeHint() const override;
    /// How high the line of the bands is. *Units:* logical pixels.
    [[nodiscard]] int bandHeight() const;
    /// The band at a horizontal position of the viewport, -1 for none.
    [[nodiscard]] int bandAt(int x) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    [[nodiscard]] int longestNameWidth() const;

    bool m_turned = false;
};

} // namespace signalbox
