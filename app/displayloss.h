// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace signalbox {

/// While it lives, a display that goes away (the X server or the compositor ends, the connection is cut) ends the
/// program in an orderly way: a sentence on standard error, the cleanup, status 1.
///
/// Qt only says it in a warning, and calls exit(3) or _exit(2) in the next line. So it is from within the warning that
/// we end, on the thread of the window. *Thread:* GUI; one at a time.
class DisplayLossGuard
{
public:
    /// `cleanUp` must not need the display.
    explicit DisplayLossGuard(std::function<void()> cleanUp);
    ~DisplayLossGuard();
    DisplayLossGuard(const DisplayLossGuard &) = delete;
    DisplayLossGuard &operator=(const DisplayLossGuard &) = delete;
};

} // namespace signalbox
