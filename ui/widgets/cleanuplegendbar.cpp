// SPDX-License-Identifier: MIT
#include "ui/widgets/cleanuplegendbar.h"

#include "ui/widgets/cleanupcells.h"

#include <QPainter>

namespace signalbox {

namespace {
constexpr int gap = 6;
}

CleanupLegendBar::CleanupLegendBar(QWidget *parent)
    : QWidget(parent)
{
    QStringList words;
    for (const CleanupLegendEntry &entry : cleanupLegend())
        words << entry.word;
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(words.join(QLatin1String(", ")));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

template<typename Visit>
int CleanupLegendBar::place(int width, Visit &&visit) const
{
    const int side = cleanupMarkSize(font()) + 4;
    int x = 0;
    int y = 0;
    const QList<CleanupLegendEntry> entries = cleanupLegend();
    for (const CleanupLegendEntry &entry : entries) {
        const int needed = side + gap + fontMetrics().horizontalAdvance(entry.word) + 2;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += side;
        }
        visit(entry, x, y, needed);
        x += needed + 2 * gap;
    }
    return y + side;
}

int CleanupLegendBar::heightForWidth(int width) const
{
    return place(width, [](const CleanupLegendEntry &, int, int, int) {});
}

QSize CleanupLegendBar::sizeHint() const
{
    constexpr int usual = 500;
    return {usual, heightForWidth(usual)};
}

QSize CleanupLegendBar::minimumSizeHint() const
{
    return {100, cleanupMarkSize(font()) + 4};
}

void CleanupLegendBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QPalette colours = palette();
    colours.setColor(QPalette::Text, colours.color(QPalette::WindowText)); // it stands on the window's ground
    const int side = cleanupMarkSize(font()) + 4;
    place(width(), [&](const CleanupLegendEntry &entry, int x, int y, int needed) {
        painter.setFont(font());
        paintCleanupCell(painter, QRect(x, y, side, side), entry.cell, colours, false);
        painter.setPen(colours.color(QPalette::WindowText));
        painter.drawText(QRect(x + side + gap, y, needed - side - gap, side), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.word);
    });
}

} // namespace signalbox
