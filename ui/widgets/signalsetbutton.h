// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalset.h"

#include <QPushButton>

class QFrame;
class QLineEdit;
class QListWidget;

namespace signalbox {

/// A button that shows a set of signals and opens a searchable list to choose them from. Signals that nobody can catch,
/// and those that the C library keeps, are not offered.
class SignalSetButton : public QPushButton
{
    Q_OBJECT

public:
    /// `name` says what the set is for, to who does not see the label beside it.
    explicit SignalSetButton(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] SignalSet chosen() const noexcept { return m_chosen; }
    /// What cannot be chosen is left out.
    void setChosen(SignalSet signals);
    /// The list that a click opens.
    [[nodiscard]] QListWidget *list() const noexcept { return m_list; }

Q_SIGNALS:
    void chosenChanged();

private:
    void fill();
    void openList();
    void filter(const QString &text);
    void showChosen();

    SignalSet m_chosen;
    QString m_name;
    QFrame *m_popup;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace signalbox
