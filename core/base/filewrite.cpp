// SPDX-License-Identifier: MIT
#include "core/base/filewrite.h"

#include "core/base/uniquefd.h"

#include <QFile>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

Result<void> writeAll(int fd, QByteArrayView bytes, const QString &path)
{
    const char *at = bytes.data();
    qsizetype left = bytes.size();
    while (left > 0) {
        const ssize_t written = ::write(fd, at, static_cast<size_t>(left));
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return Failure(lastSystemError("write", path));
        }
        at += written;
        left -= written;
    }
    return {};
}

/// A name in the directory of `target` that nothing has; it does not contain the target's name, which may be as long
/// as a name can be.
QByteArray temporaryName(const QByteArray &target)
{
    const qsizetype slash = target.lastIndexOf('/');
    return target.left(slash + 1) + ".signalbox-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
}

Result<void> replaceFile(const QByteArray &target, QByteArrayView bytes, std::optional<mode_t> mode,
                         const QString &path)
{
    const QByteArray temporary = temporaryName(target);
    const UniqueFd fd(::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!fd.isValid())
        return Failure(lastSystemError("open", path));
    Result<void> result = writeAll(fd.get(), bytes, path);
    if (result && mode && ::fchmod(fd.get(), *mode) != 0)
        result = Failure(lastSystemError("fchmod", path));
    if (result && ::fsync(fd.get()) != 0)
        result = Failure(lastSystemError("fsync", path));
    if (result && ::rename(temporary.constData(), target.constData()) != 0)
        result = Failure(lastSystemError("rename", path));
    if (!result)
        ::unlink(temporary.constData());
    return result;
}

} // namespace

Result<void> writeFile(const QString &path, QByteArrayView bytes)
{
    QByteArray target = QFile::encodeName(path);
    if (target.isEmpty()) // or the temporary file would be made in the working directory
        return Failure(errorFromErrno(ENOENT, "open", path));
    struct stat old {
    };
    const bool exists = ::stat(target.constData(), &old) == 0;
    if (!exists && errno != ENOENT)
        return Failure(lastSystemError("stat", path));
    if (exists && !S_ISREG(old.st_mode)) {
        const UniqueFd fd(::open(target.constData(), O_WRONLY | O_CLOEXEC));
        if (!fd.isValid())
            return Failure(lastSystemError("open", path));
        return writeAll(fd.get(), bytes, path);
    }
    if (exists) {
        const std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(target.constData(), nullptr), &std::free);
        if (!resolved)
            return Failure(lastSystemError("realpath", path));
        target = resolved.get();
    }
    return replaceFile(target, bytes, exists ? std::optional<mode_t>(old.st_mode & 07777) : std::nullopt, path);
}

} // namespace signalbox
