// SPDX-License-Identifier: MIT
#include "ui/support/cellnames.h"

#include <QCoreApplication>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace signalbox {

void nameCells(QTreeWidget &list)
{
    for (QTreeWidgetItemIterator at(&list); *at; ++at) {
        for (int column = 0; column < list.columnCount(); ++column) {
            const QString head = list.headerItem()->text(column);
            const QString shown = (*at)->text(column);
            (*at)->setData(column, Qt::AccessibleTextRole,
                           shown.isEmpty()
                               ? head
                               : QCoreApplication::translate("signalbox::CellNames", "%1: %2", "%1 column, %2 value")
                                     .arg(head, shown));
        }
    }
}

} // namespace signalbox
