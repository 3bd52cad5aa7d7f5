// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace signalbox::cli {

/// `signalbox receive`: --help says what it does. Returns the exit status.
[[nodiscard]] int runReceive(const QStringList &arguments);

} // namespace signalbox::cli
