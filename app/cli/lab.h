// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace signalbox::cli {

/// `signalbox lab`: what follows the word; returns the exit status.
[[nodiscard]] int runLab(const QStringList &arguments);

} // namespace signalbox::cli
