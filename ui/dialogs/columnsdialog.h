// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace signalbox {

/// Which columns the process list shows, and in what order. Show it with open().
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shown` are columns of ProcessModel from left to right; `defaults` what Reset goes back to.
    ColumnsDialog(const std::vector<int> &shown, std::vector<int> defaults, QWidget *parent = nullptr);

    /// The checked columns in their order.
    [[nodiscard]] std::vector<int> columns() const;

Q_SIGNALS:
    /// OK or Apply.
    void applied(const std::vector<int> &columns);

private:
    void fill(const std::vector<int> &shown);
    void filter(const QString &text);
    void moveCurrent(int by);
    void updateButtons();

    std::vector<int> m_defaults;
    QListWidget *m_list;
    QLabel *m_description;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace signalbox
