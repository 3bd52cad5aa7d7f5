// SPDX-License-Identifier: MIT
#include "ui/support/printdocument.h"

#include "core/base/untrustedtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFont>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <QSysInfo>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Print)
};

/// One line at the top or the bottom: `left` gives way to `right`.
void paintLine(QPainter &painter, const QRectF &line, const QString &left, const QString &right)
{
    const QFontMetricsF metrics(painter.font());
    constexpr double gap = 12;
    const double width = line.width() - metrics.horizontalAdvance(right) - gap;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(left, Qt::ElideRight, width));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, right);
}

} // namespace

QRectF paintPageFrame(QPainter &painter, const QRectF &page, const QString &title, int number)
{
    QFont font = painter.font();
    const double height = QFontMetricsF(font).height();
    const QRectF head(page.left(), page.top(), page.width(), height);
    const QRectF foot(page.left(), page.bottom() - height, page.width(), height);
    painter.save();
    painter.setPen(Qt::black);
    font.setBold(true);
    painter.setFont(font);
    paintLine(painter, head, title, QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat));
    font.setBold(false);
    painter.setFont(font);
    const QString program = QStringLiteral("Signalbox %1").arg(QCoreApplication::applicationVersion());
    //: %1 program and its version, %2 name of the machine
    paintLine(painter, foot, Texts::tr("%1 on %2").arg(program, visibleText(QSysInfo::machineHostName())),
              Texts::tr("Page %1").arg(QLocale().toString(number)));
    painter.setPen(QPen(Qt::gray, 0.5));
    painter.drawLine(QLineF(page.left(), head.bottom() + 2, page.right(), head.bottom() + 2));
    painter.drawLine(QLineF(page.left(), foot.top() - 2, page.right(), foot.top() - 2));
    painter.restore();
    return page.adjusted(0, height + 8, 0, -(height + 8));
}

} // namespace signalbox
