// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace signalbox {

class ActionKeys;

/// All actions of the program with their keys, to search and to change. What is changed works at once.
/// *Ownership:* the keys must outlive it.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(ActionKeys &keys, QWidget *parent = nullptr);

private:
    QWidget *createEditor();
    void fill();
    void filter();
    [[nodiscard]] QString currentId() const;
    void showCurrent();
    void judge();
    void assign();

    ActionKeys &m_keys;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_title;
    QKeySequenceEdit *m_edit;
    QPushButton *m_assign;
    QPushButton *m_remove;
    QPushButton *m_default;
    QLabel *m_judgement;
};

} // namespace signalbox
