// SPDX-License-Identifier: MIT
#include "ui/support/labcode.h"

#include <QFile>

// Out of any namespace, as the macro demands. A static library's resources are not registered by themselves.
static void registerCode()
{
    Q_INIT_RESOURCE(lab);
}

namespace signalbox {

QString labCode(const QString &experimentId, const QString &suffix)
{
    registerCode();
    QFile file(QStringLiteral(":/signalbox/lab/%1.%2").arg(experimentId, suffix));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace signalbox
