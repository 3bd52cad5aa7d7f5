// SPDX-License-Identifier: MIT
#include "ui/widgets/searchfield.h"

#include "ui/support/icons.h"

#include <QAction>

namespace signalbox {

SearchField::SearchField(const QString &name, const QString &hint, QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(name);
    setPlaceholderText(hint);
    setClearButtonEnabled(true);
    QAction *glass = addAction(uiIcon(QLatin1String("search"), QLatin1String("edit-find")), LeadingPosition);
    glass->setText(tr("Search"));
    // Qt gives it an icon alone.
    if (auto *clear = findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear the search"));
}

} // namespace signalbox
