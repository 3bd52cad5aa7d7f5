// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace signalbox {

/// Why no window can be shown, as a clause for a sentence ("neither DISPLAY nor WAYLAND_DISPLAY is set"); empty if
/// nothing speaks against it. Only displays of this machine are asked, and none if `arguments` or QT_QPA_PLATFORM name
/// a platform that needs none. *Cost:* one connection per local display named, closed at once.
[[nodiscard]] QString displayProblem(const QStringList &arguments);

/// While it lives, what Qt cannot go on without ends the program with a sentence and status 1, where Qt itself would
/// abort(3) and leave a core file: a display that refuses us, a platform plugin that is not there. For the construction
/// of QApplication. *Thread:* main.
class PlatformFailureGuard
{
public:
    PlatformFailureGuard();
    ~PlatformFailureGuard();
    PlatformFailureGuard(const PlatformFailureGuard &) = delete;
    PlatformFailureGuard &operator=(const PlatformFailureGuard &) = delete;
};

} // namespace signalbox
