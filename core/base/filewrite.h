// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace signalbox {

/// Makes `bytes` the content of the file at `path`: whoever looks finds the old content or the new one, whole, and a
/// failure leaves the old one. A symbolic link stays one; an existing file keeps its mode. What is not a regular file
/// (a device, a pipe) is written to directly.
/// *Errors:* those of open(2), write(2), fsync(2) and rename(2), with `path` as subject: a full disk is Io with ENOSPC.
[[nodiscard]] Result<void> writeFile(const QString &path, QByteArrayView bytes);

} // namespace signalbox
