// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace signalbox::cli {

/// `signalbox run`: --help says what it does. Returns the exit status.
[[nodiscard]] int runRun(const QStringList &arguments);

} // namespace signalbox::cli
