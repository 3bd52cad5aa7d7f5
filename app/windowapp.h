// SPDX-License-Identifier: MIT
#pragma once

#include "app/windowoptions.h"

namespace signalbox {

/// Builds the application and its window, runs the event loop and returns the exit status of the program.
/// `argc` and `argv` are QApplication's: it keeps the references. *Thread:* main, once.
[[nodiscard]] int runWindow(int &argc, char **argv, const WindowOptions &options);

} // namespace signalbox
