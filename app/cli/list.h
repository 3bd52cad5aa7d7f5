// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace signalbox::cli {

/// `signalbox list`: --help says what it does. Returns the exit status.
[[nodiscard]] int runList(const QStringList &arguments);

} // namespace signalbox::cli
