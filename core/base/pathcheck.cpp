// SPDX-License-Identifier: MIT
#include "core/base/pathcheck.h"

#include <sys/stat.h>

namespace signalbox::sys {

PathKind pathKind(const QByteArray &path, const QByteArray &directory)
{
    const QByteArray full = path.startsWith('/') || directory.isEmpty() ? path : directory + '/' + path;
    struct stat found = {};
    if (::stat(full.constData(), &found) != 0)
        return PathKind::Missing;
    if (S_ISREG(found.st_mode))
        return PathKind::File;
    return S_ISDIR(found.st_mode) ? PathKind::Directory : PathKind::Other;
}

} // namespace signalbox::sys
