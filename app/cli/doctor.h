// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace signalbox::cli {

/// `signalbox doctor`: --help says what it does. Returns the exit status.
[[nodiscard]] int runDoctor(const QStringList &arguments);

} // namespace signalbox::cli
