// SPDX-License-Identifier: MIT
#include "ui/widgets/messagebar.h"

#include "core/base/untrustedtext.h"
#include "ui/support/signalpalette.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds shortStay{6000};
constexpr int margin = 12;
constexpr int widest = 900;

SignalCategory accentOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info: return SignalCategory::User;
    case MessageKind::Success: return SignalCategory::Continue;
    case MessageKind::Warning: return SignalCategory::Terminate;
    case MessageKind::Error: return SignalCategory::Kill;
    }
    return SignalCategory::Housekeeping;
}

QStyle::StandardPixmap iconOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info: return QStyle::SP_MessageBoxInformation;
    case MessageKind::Success: return QStyle::SP_DialogApplyButton;
    case MessageKind::Warning: return QStyle::SP_MessageBoxWarning;
    case MessageKind::Error: return QStyle::SP_MessageBoxCritical;
    }
    return QStyle::SP_MessageBoxInformation;
}

bool staysUntilClosed(MessageKind kind)
{
    return kind == MessageKind::Warning || kind == MessageKind::Error;
}

} // namespace

MessageBar::MessageBar(QWidget *host)
    : QFrame(host)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_more(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setObjectName(QStringLiteral("messageBar"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_more->setTextFormat(Qt::PlainText);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setToolTip(tr("Close this message (Esc)"));
    m_close->setAccessibleName(tr("Close this message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(margin, margin / 2, margin / 2, margin / 2);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_action);
    layout->addWidget(m_close);

    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_current.action;
        dismiss();
        if (action)
            action();
    });
    host->installEventFilter(this);
    hide();
}

void MessageBar::post(const Message &message)
{
    if (!isHidden() && message.text == m_current.text && message.kind == m_current.kind) {
        startTimer(); // the same again: once is enough
        return;
    }
    if (isHidden()) {
        present(message);
        return;
    }
    m_queue.push_back(message);
    if (m_queue.size() > maximumQueue) {
        m_queue.pop_front();
        ++m_dropped;
    }
    updateMoreLabel();
    place();
}

QString MessageBar::currentText() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::dismiss()
{
    m_timer->stop();
    if (!m_queue.empty()) {
        const Message next = m_queue.front();
        m_queue.pop_front();
        present(next);
        return;
    }
    m_dropped = 0;
    hide();
    Q_EMIT closed();
}

void MessageBar::present(const Message &message)
{
    m_current = message;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(style()->standardIcon(iconOf(message.kind), nullptr, this).pixmap(size, size));
    QStringList lines;
    for (const QString &line : message.text.split(QLatin1Char('\n')))
        lines += visibleText(line);
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_action->setText(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    setAccessibleName(m_text->text());
    updateMoreLabel();
    place();
    const bool wasShown = !isHidden();
    QFrame::show();
    raise();
    startTimer();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (wasShown) { // on Linux it is the coming of an alert that is read, and this one follows another
        QAccessibleEvent shown(this, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&shown);
    }
}

void MessageBar::place()
{
    const QWidget *host = parentWidget();
    const int width = std::min(widest, host->width() - 2 * margin);
    setMaximumWidth(std::max(1, width));
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
    setGeometry((host->width() - width) / 2, host->height() - height - margin, width, height);
    update();
}

void MessageBar::startTimer()
{
    if (staysUntilClosed(m_current.kind) || underMouse() || m_action->hasFocus() || m_close->hasFocus())
        m_timer->stop();
    else
        m_timer->start(shortStay);
}

void MessageBar::updateMoreLabel()
{
    const int waiting = waitingCount();
    m_more->setVisible(waiting > 0);
    QString text = tr("%1 more", "messages that wait").arg(waiting);
    if (m_dropped > 0)
        text += tr(", %1 older ones dropped", "messages").arg(m_dropped);
    m_more->setText(text);
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QColor accent = signalColour(accentOf(m_current.kind), palette());
    painter.setPen(QPen(accent, 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(0, 0, 4, height()), accent);
}

void MessageBar::enterEvent(QEnterEvent *event)
{
    m_timer->stop();
    QFrame::enterEvent(event);
}

void MessageBar::leaveEvent(QEvent *event)
{
    startTimer();
    QFrame::leaveEvent(event);
}

} // namespace signalbox
