// SPDX-License-Identifier: MIT
#pragma once

namespace signalbox {

class EndNotifier;
class MainWindow;

/// Has `window` show whose end is awaited and what became of it, and come to the front where a notification is chosen.
/// *Ownership:* `notifier` must outlive the window.
void showEndNotices(EndNotifier &notifier, MainWindow &window);

} // namespace signalbox
