// SPDX-License-Identifier: MIT
#pragma once

namespace signalbox {

/// Tells Qt how to describe to screen readers what it does not know: our own widgets, and our list of processes. To be
/// called once, before the first window; a second call does nothing. *Thread:* GUI.
void installAccessibleWidgets();

} // namespace signalbox
