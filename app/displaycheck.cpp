// SPDX-License-Identifier: MIT
#include "app/displaycheck.h"

#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/base/displayserver.h"
#include "core/base/untrustedtext.h"

#include <unistd.h>

namespace signalbox {

namespace {

/// The value of `-name VALUE`, `--name VALUE` or `-name=VALUE` as QGuiApplication reads it; empty if it is not there.
QString optionValue(const QStringList &arguments, QLatin1String name)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QStringView argument = arguments.at(i);
        if (!argument.startsWith(QLatin1Char('-')))
            continue;
        argument = argument.sliced(argument.startsWith(QLatin1String("--")) ? 2 : 1);
        if (argument == name)
            return arguments.value(i + 1);
        if (argument.startsWith(name) && argument.sliced(name.size()).startsWith(QLatin1Char('=')))
            return argument.sliced(name.size() + 1).toString();
    }
    return {};
}

/// "xcb", "wayland", "wayland-egl": those that connect to a display. "offscreen", "vnc:size=…" do not.
bool needsDisplay(const QString &platform)
{
    return platform.isEmpty() || platform.startsWith(QLatin1String("xcb"))
           || platform.startsWith(QLatin1String("wayland"));
}

void endOnFatal(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type != QtFatalMsg) {
        cli::complain(qFormatLogMessage(type, context, text));
        return;
    }
    cli::complain(QStringLiteral("The window cannot be opened: %1 In a terminal there are the commands %2.")
                      .arg(visibleText(text.simplified()), cli::commandNames()));
    ::_exit(cli::exitcode::failed); // not exit(3): the application is half built
}

} // namespace

QString displayProblem(const QStringList &arguments)
{
    const QString option = optionValue(arguments, QLatin1String("platform"));
    if (!needsDisplay(option.isEmpty() ? qEnvironmentVariable("QT_QPA_PLATFORM") : option))
        return {};
    QByteArray display = optionValue(arguments, QLatin1String("display")).toLocal8Bit();
    if (display.isEmpty())
        display = qgetenv("DISPLAY");
    const QByteArray wayland = qgetenv("WAYLAND_DISPLAY");
    if (display.isEmpty() && wayland.isEmpty())
        return QStringLiteral("neither DISPLAY nor WAYLAND_DISPLAY is set");

    const std::vector<QByteArray> ofX = displaySocketAddresses(display, {}, {});
    const std::vector<QByteArray> ofWayland = displaySocketAddresses({}, wayland, qgetenv("XDG_RUNTIME_DIR"));
    const bool isRemote = !display.isEmpty() && ofX.empty(); // not ours to try: that may take minutes
    if (isRemote || isAnyDisplayServed(ofX) || isAnyDisplayServed(ofWayland))
        return {};
    QStringList names;
    if (!display.isEmpty())
        names += QStringLiteral("DISPLAY=") + visibleText(QString::fromLocal8Bit(display));
    if (!wayland.isEmpty())
        names += QStringLiteral("WAYLAND_DISPLAY=") + visibleText(QString::fromLocal8Bit(wayland));
    return QStringLiteral("nothing answers at %1").arg(names.join(QLatin1String(" or ")));
}

PlatformFailureGuard::PlatformFailureGuard()
{
    qInstallMessageHandler(endOnFatal);
}

PlatformFailureGuard::~PlatformFailureGuard()
{
    qInstallMessageHandler(nullptr);
}

} // namespace signalbox
