// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace signalbox::cli {

/// `signalbox hooks`: `arguments` follow the word; returns the exit status.
[[nodiscard]] int runHooks(const QStringList &arguments);

} // namespace signalbox::cli
