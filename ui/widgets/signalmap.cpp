// SPDX-License-Identifier: MIT
#include "ui/widgets/signalmap.h"

#include "ui/support/forecasttext.h"
#include "ui/support/signaltext.h"
#include "ui/widgets/accessibleparts.h"
#include "ui/widgets/signalstrip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace signalbox {

namespace {
constexpr int columns = 8;
constexpr int rows = 8;
constexpr int gap = 3;           // between cells
constexpr int smallestCell = 11; // below that hatching and dots cannot be told apart
} // namespace

SignalMap::SignalMap(QWidget *parent)
    : QWidget(parent)
    , m_current(*SignalNumber::fromNumber(1))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Signal map"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SignalMap::setDisposition(const std::optional<SignalDisposition> &disposition)
{
    if (m_disposition == disposition)
        return;
    m_disposition = disposition; // no accessible event: a refresh re-announces nothing
    update();
}

void SignalMap::setForecastTarget(const std::optional<ForecastTarget> &target)
{
    m_target = target;
}

void SignalMap::setCurrentSignal(SignalNumber signal)
{
    if (!signal.isValid() || signal.value() > columns * rows || signal == m_current)
        return;
    m_current = signal;
    update();
    announceCurrentPart(*this);
    Q_EMIT currentSignalChanged(signal);
}

double SignalMap::cellSize() const
{
    const double side = std::min(width(), height());
    return std::max(1.0, (side - gap * (columns + 1)) / columns);
}

QRect SignalMap::cellRect(SignalNumber signal) const
{
    const int index = signal.value() - 1;
    const double size = cellSize();
    const int row = index / columns;
    const double x = gap + (index % columns) * (size + gap);
    const double y = gap + row * (size + gap);
    return QRectF(x, y, size, size).toRect();
}

SignalNumber SignalMap::signalAt(const QPoint &position) const
{
    // Gaps belong to the cell on their left and above, so that there is no dead spot.
    const double pitch = cellSize() + gap;
    const double x = (position.x() - gap) / pitch;
    const double y = (position.y() - gap) / pitch;
    if (x < 0 || y < 0 || x >= columns || y >= rows)
        return {};
    return SignalNumber::fromNumber(static_cast<int>(y) * columns + static_cast<int>(x) + 1).value_or(SignalNumber());
}

int SignalMap::signalCount()
{
    return std::min(columns * rows, SignalNumber::maximum());
}

QString SignalMap::cellText(SignalNumber signal) const
{
    const QString forecast = forecastLine(signal);
    return forecast.isEmpty() ? dispositionLine(signal) : dispositionLine(signal) + QLatin1Char('\n') + forecast;
}

QString SignalMap::forecastLine(SignalNumber signal) const
{
    if (!signal.isValid() || signal.isReserved() || !m_disposition || !m_target)
        return {};
    return forecastSentence(signal, forecastSignal(signal, *m_target));
}

QString SignalMap::dispositionLine(SignalNumber signal) const
{
    if (!signal.isValid())
        return {};
    const QString title = tr("%1, number %2", "%1 name of a signal").arg(signal.name()).arg(signal.value());
    if (signal.isReserved())
        return tr("%1: reserved for the C library").arg(title);
    if (!m_disposition)
        return tr("%1: unknown", "%1 a signal").arg(title);
    return tr("%1: %2", "%1 a signal, %2 what the process does with it")
        .arg(title, dispositionText(signal, *m_disposition));
}

QString SignalMap::text() const
{
    return m_disposition ? signalMapText(*m_disposition) : tr("unknown", "dispositions of a process");
}

QSize SignalMap::sizeHint() const
{
    const int cell = std::max(smallestCell, fontMetrics().height());
    const int side = columns * cell + gap * (columns + 1);
    return {side, side};
}

QSize SignalMap::minimumSizeHint() const
{
    const int side = columns * smallestCell + gap * (columns + 1);
    return {side, side};
}

bool SignalMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const SignalNumber signal = signalAt(help->pos());
        if (signal.isValid())
            QToolTip::showText(help->globalPos(), cellText(signal), this, cellRect(signal));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void SignalMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const SignalDisposition disposition = m_disposition.value_or(SignalDisposition());
    if (!m_disposition)
        painter.setOpacity(0.4);
    for (int number = 1; number <= signalCount(); ++number) {
        const SignalNumber signal = *SignalNumber::fromNumber(number);
        paintSignalCell(painter, QRectF(cellRect(signal)).adjusted(0.5, 0.5, -0.5, -0.5), signal, disposition,
                        palette());
    }
    painter.setOpacity(1.0);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Text), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cellRect(m_current).adjusted(-2, -2, 2, 2));
    }
}

void SignalMap::keyPressEvent(QKeyEvent *event)
{
    const int last = signalCount();
    int number = m_current.value();
    switch (event->key()) {
    case Qt::Key_Left: number -= 1; break;
    case Qt::Key_Right: number += 1; break;
    case Qt::Key_Up: number -= columns; break;
    case Qt::Key_Down: number += columns; break;
    case Qt::Key_Home: number = 1; break;
    case Qt::Key_End: number = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT signalActivated(m_current); return;
    default: QWidget::keyPressEvent(event); return;
    }
    if (number >= 1 && number <= last)
        setCurrentSignal(*SignalNumber::fromNumber(number));
}

void SignalMap::mousePressEvent(QMouseEvent *event)
{
    const SignalNumber signal = signalAt(event->pos());
    if (signal.isValid())
        setCurrentSignal(signal);
    QWidget::mousePressEvent(event);
}

void SignalMap::mouseDoubleClickEvent(QMouseEvent *event)
{
    const SignalNumber signal = signalAt(event->pos());
    if (event->button() == Qt::LeftButton && signal.isValid())
        Q_EMIT signalActivated(signal);
}

void SignalMap::focusInEvent(QFocusEvent *event)
{
    update();
    announceCurrentPartLater(*this);
    QWidget::focusInEvent(event);
}

void SignalMap::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

void SignalMap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Signal map"));
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace signalbox
