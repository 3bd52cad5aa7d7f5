// SPDX-License-Identifier: MIT
#include "app/windowrequest.h"

#include <QGuiApplication>

#include <algorithm>

namespace signalbox {

namespace {

/// The first two keys are those of the Desktop Entry specification, "D-Bus Activation".
const QLatin1String startupIdKey("desktop-startup-id");
const QLatin1String activationTokenKey("activation-token");
const QLatin1String displayKey("org.signalbox.display");

/// Longer than any that is given out.
constexpr qsizetype longestToken = 1024;

/// A token as it came over the bus: printable ASCII, or none.
QByteArray tokenOf(const QVariant &value)
{
    const QByteArray token = value.typeId() == QMetaType::QString ? value.toString().toUtf8() : QByteArray();
    const bool isPrintable = std::all_of(token.begin(), token.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return isPrintable && token.size() <= longestToken ? token : QByteArray();
}

} // namespace

StartupTokens StartupTokens::fromEnvironment()
{
    return {qgetenv("XDG_ACTIVATION_TOKEN"), qgetenv("DESKTOP_STARTUP_ID")};
}

QString displayIdentity()
{
    const QString platform = QGuiApplication::platformName();
    if (platform == QLatin1String("xcb")) {
        QString display = qEnvironmentVariable("DISPLAY");
        if (display.endsWith(QLatin1String(".0"))) // the first screen, which is meant without it too
            display.chop(2);
        return platform + QLatin1Char(' ') + display;
    }
    if (platform.startsWith(QLatin1String("wayland")))
        return QStringLiteral("wayland ") + qEnvironmentVariable("WAYLAND_DISPLAY");
    return platform;
}

QVariantMap platformData(const StartupTokens &tokens)
{
    QVariantMap data{{displayKey, displayIdentity()}};
    if (!tokens.startupId.isEmpty())
        data.insert(startupIdKey, QString::fromUtf8(tokens.startupId));
    if (!tokens.activationToken.isEmpty())
        data.insert(activationTokenKey, QString::fromUtf8(tokens.activationToken));
    return data;
}

StartupTokens tokensOf(const QVariantMap &data)
{
    return {tokenOf(data.value(activationTokenKey)), tokenOf(data.value(startupIdKey))};
}

bool isOfOtherDisplay(const QVariantMap &data)
{
    return data.contains(displayKey) && data.value(displayKey).toString() != displayIdentity();
}

} // namespace signalbox
