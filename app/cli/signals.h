// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace signalbox::cli {

/// `signalbox signals`: --help says what it does. Returns the exit status.
[[nodiscard]] int runSignals(const QStringList &arguments);

} // namespace signalbox::cli
