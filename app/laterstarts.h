// SPDX-License-Identifier: MIT
#pragma once

#include "app/instance.h"

namespace signalbox {

class MainWindow;

/// Puts what a command line asks for into the window.
void applyOptions(const WindowOptions &options, MainWindow &window);

/// Has later starts of the program bring up `window`, until the program quits; tells in it where another one did not
/// answer this start. *Ownership:* `window` must outlive `instance`'s signals.
void serveLaterStarts(Instance &instance, Instance::Claim claim, MainWindow &window);

} // namespace signalbox
