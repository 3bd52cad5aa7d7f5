// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace signalbox::cli {

/// `signalbox watch`: --help says what it does. Returns the exit status.
[[nodiscard]] int runWatch(const QStringList &arguments);

} // namespace signalbox::cli
