// SPDX-License-Identifier: MIT
#pragma once

#include "app/windowoptions.h"

#include <QByteArray>
#include <QVariantMap>

namespace signalbox {

/// What a launcher gave a start so that its window may come to the front. Both are empty where nobody gave any.
struct StartupTokens {
    QByteArray activationToken; ///< XDG_ACTIVATION_TOKEN. *Source:* the Wayland protocol xdg-activation-v1
    QByteArray startupId;       ///< DESKTOP_STARTUP_ID. *Source:* the Startup Notification specification

    /// Of this process. To be read before QApplication, which takes them out of the environment.
    [[nodiscard]] static StartupTokens fromEnvironment();
};

/// What another start asks of the window that is open.
struct WindowRequest {
    WindowOptions options;
    StartupTokens tokens;
    bool hadFiles = false; ///< files were to be opened, which this program has no use for
};

/// The display that windows of this process stand on, "xcb :0". *Source:* QGuiApplication::platformName().
[[nodiscard]] QString displayIdentity();

/// The `platform_data` of org.freedesktop.Application, with the display of this process.
[[nodiscard]] QVariantMap platformData(const StartupTokens &tokens);
/// What of `data` can be made use of: it may hold anything.
[[nodiscard]] StartupTokens tokensOf(const QVariantMap &data);
/// Whether `data` says that its sender stands on another display than this process.
[[nodiscard]] bool isOfOtherDisplay(const QVariantMap &data);

} // namespace signalbox
