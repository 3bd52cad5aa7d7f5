// SPDX-License-Identifier: MIT
#pragma once

#include "core/hooks/cleanuphooks.h"

#include <vector>

namespace signalbox {

class ChildRoster;
class MainWindow;
class SignalLogPage;

/// The signals that close the window program in an orderly way: TERM, INT and HUP.
[[nodiscard]] SignalSet closingSignals();

/// The cleanup of the window program, for the closing signals and for its normal end; nothing is registered yet.
/// *Errors:* those of CleanupHooks::create().
[[nodiscard]] Result<std::unique_ptr<CleanupHooks>> createWindowHooks(SignalBridge &bridge);

/// Registers what the window program has to do before it ends, by names that people read. *Ownership:* what is passed
/// in must live until the hooks have run or been removed.
std::vector<HookToken> registerWindowHooks(CleanupHooks &hooks, MainWindow &window, SignalLogPage &log,
                                           ChildRoster &children);

} // namespace signalbox
