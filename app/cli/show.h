// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace signalbox::cli {

/// `signalbox show`: --help says what it does. Returns the exit status.
[[nodiscard]] int runShow(const QStringList &arguments);

} // namespace signalbox::cli
