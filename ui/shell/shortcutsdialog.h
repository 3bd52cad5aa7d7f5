// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QMenuBar;
class QTreeWidget;

namespace signalbox {

class Page;

/// All actions of the program with their keys: what the menus offer, and what each page offers.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar *menus, const QList<Page *> &pages, QWidget *parent = nullptr);

private:
    void addActions(const QString &group, const QList<QAction *> &actions);
    void filter(const QString &text);

    QTreeWidget *m_list;
};

} // namespace signalbox
