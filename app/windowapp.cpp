// SPDX-License-Identifier: MIT
#include "app/windowapp.h"

#include <QApplication>
#include <QMainWindow>

namespace signalbox {

int runWindow(int &argc, char **argv, const WindowOptions &options)
{
    Q_UNUSED(options)
    const QApplication application(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("Signalbox"));
    window.show();
    return QApplication::exec();
}

} // namespace signalbox
