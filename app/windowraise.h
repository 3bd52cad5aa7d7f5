// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace signalbox {

struct StartupTokens;

/// Shows `window`, also where it was minimised, in front of all others and with the keyboard, as far as the desktop
/// lets a program do that: on Wayland only with an activation token. Ends the launch feedback (the busy pointer) that
/// the tokens belong to. *Source:* the Extended Window Manager Hints and the Startup Notification specification.
void raiseWindow(QWidget &window, const StartupTokens &tokens);

} // namespace signalbox
