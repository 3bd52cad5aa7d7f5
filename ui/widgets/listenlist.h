// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalnumber.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace signalbox {

class ListenChoice;
struct SignalInfo;

/// The signals that this program can listen to, each with a box. Those it needs for itself stay on; those that nobody
/// can catch are listed with the reason why not.
class ListenList : public QWidget
{
    Q_OBJECT

public:
    /// *Ownership:* `choice` must outlive it.
    explicit ListenList(ListenChoice &choice, QWidget *parent = nullptr);

    /// As wide as names need, not as a list likes to be.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void dimWhatStays();
    [[nodiscard]] QString explanation(const SignalInfo &info) const;
    void toggle(QListWidgetItem *item);
    void showState(SignalNumber signal);

    ListenChoice &m_choice;
    QListWidget *m_list;
    QLabel *m_explanation;
};

} // namespace signalbox
