// SPDX-License-Identifier: MIT
#include "ui/support/savedialog.h"

#include <QFileDialog>

namespace signalbox {

void askForFile(QWidget *parent, const QString &caption, const QString &name,
                const std::function<void(const QString &path)> &then, bool appends)
{
    auto *dialog = new QFileDialog(parent, caption);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite, appends);
    dialog->setDefaultSuffix(name.mid(name.lastIndexOf(QLatin1Char('.')) + 1));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, then);
    dialog->open();
}

} // namespace signalbox
