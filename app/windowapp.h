// SPDX-License-Identifier: MIT
#pragma once

#include "app/windowoptions.h"

namespace signalbox {

/// Builds the application and its window, runs the event loop and returns the exit status of the program. Where such a
/// window is open already, has that one do what `arguments` say, which are those that `options` were read from.
/// `argc` and `argv` are QApplication's: it keeps the references. *Thread:* main, once.
[[nodiscard]] int runWindow(int &argc, char **argv, const WindowOptions &options, const QStringList &arguments);

} // namespace signalbox
