// SPDX-License-Identifier: MIT
#include "ui/widgets/cleanupcells.h"

#include "ui/support/cleanuptext.h"
#include "ui/support/signalpalette.h"
#include "ui/widgets/signalchip.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace signalbox {

namespace {

using Kind = CleanupCell::Kind;
using Outcome = TrialHookResult::Outcome;

constexpr int padding = 6;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CleanupCells)
};

QString chipLead(const CleanupCell &cell)
{
    return cell.endedByTrial ? Texts::tr("did not end", "what the parent saw")
                             : Texts::tr("killed by", "before the name of a signal");
}

QColor textColour(const QPalette &palette, bool selected)
{
    return palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
}

QRectF markRect(const QRect &rect, const QFont &font)
{
    const int side = cleanupMarkSize(font);
    return {rect.center().x() - side / 2.0 + 0.5, rect.center().y() - side / 2.0 + 0.5, static_cast<double>(side),
            static_cast<double>(side)};
}

void paintNumber(QPainter &painter, const QRectF &box, int position, const QColor &colour)
{
    QFont bold = painter.font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignCenter, QString::number(position + 1));
}

void paintRan(QPainter &painter, const QRectF &box, int position, const QPalette &palette)
{
    const QColor fill = signalColour(SignalCategory::Continue, palette);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 3, 3);
    paintNumber(painter, box, position, textOn(fill));
}

// Wider than the others: the number, and a mark of exclamation after it.
void paintThrew(QPainter &painter, const QRectF &box, int position, const QPalette &palette)
{
    const QColor fill = signalColour(SignalCategory::Terminate, palette);
    const QRectF wide = box.adjusted(-box.width() / 5, 0, box.width() / 5, 0);
    const double cut = box.width() / 3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(QPolygonF{{wide.topLeft(), wide.topRight() - QPointF(cut, 0), wide.topRight() + QPointF(0, cut),
                                   wide.bottomRight(), wide.bottomLeft()}});
    QFont bold = painter.font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(textOn(fill));
    painter.drawText(wide, Qt::AlignCenter, QString::number(position + 1) + QLatin1Char('!'));
}

void paintUnfinished(QPainter &painter, const QRectF &box, int position, const QPalette &palette, bool selected)
{
    const QColor line = selected ? textColour(palette, true) : signalColour(SignalCategory::Kill, palette);
    const QRectF inner = box.adjusted(1, 1, -1, -1);
    QPen pen(line, 2);
    pen.setDashPattern({2, 1.5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(inner);
    painter.setPen(QPen(line, 1.5));
    const double arm = box.width() / 5;
    const QPointF corner = inner.topRight();
    painter.drawLine(corner + QPointF(-arm, -arm), corner + QPointF(arm, arm));
    painter.drawLine(corner + QPointF(-arm, arm), corner + QPointF(arm, -arm));
    paintNumber(painter, box, position, textColour(palette, selected));
}

void paintHook(QPainter &painter, const QRect &rect, const CleanupCell &cell, const QPalette &palette, bool selected)
{
    const QRectF box = markRect(rect, painter.font());
    switch (cell.outcome) {
    case Outcome::Ran: return paintRan(painter, box, cell.position, palette);
    case Outcome::Threw: return paintThrew(painter, box, cell.position, palette);
    case Outcome::Unfinished: return paintUnfinished(painter, box, cell.position, palette, selected);
    case Outcome::Skipped: break;
    }
    painter.setPen(QPen(textColour(palette, selected), 2));
    const double half = box.width() / 4;
    painter.drawLine(QPointF(box.center().x() - half, box.center().y()),
                     QPointF(box.center().x() + half, box.center().y()));
}

void paintStatus(QPainter &painter, const QRect &rect, const CleanupCell &cell, const QPalette &palette, bool selected)
{
    const QRect inner = rect.adjusted(padding, 0, -padding, 0);
    const QFontMetrics metrics = painter.fontMetrics();
    painter.setPen(textColour(palette, selected));
    const bool hasChip =
        cell.status.kind == WaitStatus::Kind::Killed && cell.status.signal.isValid() && !cell.endedByTrial;
    if (!hasChip) {
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(cell.text, Qt::ElideRight, inner.width()));
        return;
    }
    const int chip = signalChipSize(cell.status.signal, painter.font()).width();
    const QString lead = chipLead(cell) + QLatin1Char(' ');
    const int leadWidth = metrics.horizontalAdvance(lead);
    QRect chipRect = inner;
    if (leadWidth + chip <= inner.width()) {
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, lead);
        chipRect.setLeft(inner.left() + leadWidth);
    }
    paintSignalChip(painter, chipRect, cell.status.signal, palette, selected);
}

CleanupCell hookCell(Outcome outcome, int position)
{
    CleanupCell cell;
    cell.kind = Kind::Hook;
    cell.outcome = outcome;
    cell.position = position;
    return cell;
}

} // namespace

int cleanupMarkSize(const QFont &font)
{
    return QFontMetrics(font).height() + 2;
}

int cleanupStatusWidth(const CleanupCell &cell, const QFont &font)
{
    const QFontMetrics metrics(font);
    if (cell.kind == Kind::Status && cell.status.kind == WaitStatus::Kind::Killed && !cell.endedByTrial) {
        return 2 * padding + metrics.horizontalAdvance(chipLead(cell) + QLatin1Char(' '))
               + signalChipSize(cell.status.signal, font).width();
    }
    return 2 * padding + metrics.horizontalAdvance(cell.text) + 2;
}

void paintCleanupCell(QPainter &painter, const QRect &rect, const CleanupCell &cell, const QPalette &palette,
                      bool selected)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (cell.kind) {
    case Kind::NotRun:
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected ? textColour(palette, true) : palette.color(QPalette::PlaceholderText));
        painter.drawEllipse(QRectF(rect).center(), 1.5, 1.5);
        break;
    case Kind::Running:
        painter.setPen(textColour(palette, selected));
        painter.drawText(rect, Qt::AlignCenter, QStringLiteral("…"));
        break;
    case Kind::Hook: paintHook(painter, rect, cell, palette, selected); break;
    case Kind::Status:
    case Kind::Failed: paintStatus(painter, rect, cell, palette, selected); break;
    }
    painter.restore();
}

QList<CleanupLegendEntry> cleanupLegend()
{
    return {{hookCell(Outcome::Ran, 0), Texts::tr("ran, in which place")},
            {hookCell(Outcome::Threw, 1), Texts::tr("threw an exception")},
            {hookCell(Outcome::Unfinished, 1), Texts::tr("began, did not finish")},
            {hookCell(Outcome::Skipped, -1), Texts::tr("did not run")},
            {CleanupCell{}, Texts::tr("not tried yet")}};
}

} // namespace signalbox
