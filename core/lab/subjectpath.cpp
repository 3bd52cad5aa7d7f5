// SPDX-License-Identifier: MIT
#include "core/lab/subjectpath.h"

#include "core/base/pathcheck.h"
#include "core/base/syscalls.h"

#include <QDir>
#include <QStandardPaths>

namespace signalbox {

QByteArray programDirectory()
{
    // "/usr/bin/signalbox (deleted)" after an update: what was added is behind the last slash.
    const auto program = sys::readLink("/proc/self/exe");
    return program ? program->left(program->lastIndexOf('/')) : QByteArray();
}

QList<QByteArray> subjectDirectories(const QByteArray &directory)
{
    // SIGNALBOX_LIBEXEC_FROM_BIN: the way from the one to the other in the installation, "../libexec/signalbox". Bytes
    // all along: a path need not be text. Without cleaning, a prefix that is a symbolic link stays one.
    return {directory + "/" SIGNALBOX_LIBEXEC_FROM_BIN, directory + "/subjects"};
}

Result<QByteArray> subjectPath(const QByteArray &name, const QByteArray &directory)
{
    const QList<QByteArray> directories = subjectDirectories(directory);
    for (const QByteArray &candidate : directories) {
        QByteArray path = candidate + '/' + name;
        if (sys::pathKind(path, {}) == sys::PathKind::File)
            return path;
    }
    return Failure(Error{.code = ErrorCode::NotFound,
                         .operation = QStringLiteral("find subject"),
                         .subject = QDir::cleanPath(QFile::decodeName(directories.constFirst() + '/' + name)),
                         .reason = QStringLiteral("subject-missing")});
}

QByteArray pythonPath()
{
    return QFile::encodeName(QStandardPaths::findExecutable(QStringLiteral("python3")));
}

} // namespace signalbox
