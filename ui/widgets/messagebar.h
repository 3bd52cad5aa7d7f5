// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QString>

#include <deque>
#include <functional>

class QLabel;
class QToolButton;
class QPushButton;
class QTimer;

namespace signalbox {

/// What a message is; decides colour, icon and how long it stays.
enum class MessageKind { Info, Success, Warning, Error };

/// One message: plain text, and optionally something to do about it.
struct Message {
    MessageKind kind = MessageKind::Info;
    QString text;            ///< shown as plain text, controls made visible
    QString actionText = {}; ///< caption of the button; none if empty
    std::function<void()> action = {};
};

/// Non-modal results and errors, one at a time, the others waiting in a bounded queue.
///
/// It floats over the bottom of its parent instead of taking part in the layout, so that nothing moves under the
/// pointer. Info and success go by themselves unless the pointer or the focus is on them; warnings and errors stay
/// until closed.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    static constexpr size_t maximumQueue = 20;

    /// `host` is the widget over whose lower edge it shows itself.
    explicit MessageBar(QWidget *host);

    void post(const Message &message);
    void post(MessageKind kind, const QString &text) { post(Message{.kind = kind, .text = text}); }
    /// Messages that wait behind the one shown.
    [[nodiscard]] int waitingCount() const noexcept { return static_cast<int>(m_queue.size()); }
    /// The text shown now; null if it is hidden.
    [[nodiscard]] QString currentText() const;
    [[nodiscard]] MessageKind currentKind() const noexcept { return m_current.kind; }

public Q_SLOTS:
    /// Closes what is shown; the next one, if any, takes its place.
    void dismiss();

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void present(const Message &message);
    void place();
    void startTimer();
    void updateMoreLabel();

    Message m_current;
    std::deque<Message> m_queue;
    quint64 m_dropped = 0;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_more;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer *m_timer;
};

} // namespace signalbox
