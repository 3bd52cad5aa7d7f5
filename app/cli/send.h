// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace signalbox::cli {

/// `signalbox send`: --help says what it does. Returns the exit status.
[[nodiscard]] int runSend(const QStringList &arguments);

} // namespace signalbox::cli
