// SPDX-License-Identifier: MIT
#include "app/windowraise.h"

#include "app/windowrequest.h"

#include <QGuiApplication>
#include <QWidget>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <xcb/xcb.h>

namespace signalbox {

namespace {

/// _NET_ACTIVE_WINDOW comes from the person, who has just started the program once more: desktops keep back the windows
/// of programs that only want attention.
constexpr uint32_t fromPerson = 2;

xcb_atom_t atom(xcb_connection_t *connection, QByteArrayView name)
{
    const auto cookie = xcb_intern_atom(connection, 0, static_cast<uint16_t>(name.size()), name.data());
    const std::unique_ptr<xcb_intern_atom_reply_t, decltype(&std::free)> reply(
        xcb_intern_atom_reply(connection, cookie, nullptr), &std::free);
    return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
}

xcb_window_t rootOf(xcb_connection_t *connection, xcb_window_t window)
{
    const std::unique_ptr<xcb_get_geometry_reply_t, decltype(&std::free)> reply(
        xcb_get_geometry_reply(connection, xcb_get_geometry(connection, window), nullptr), &std::free);
    return reply ? reply->root : xcb_window_t{XCB_WINDOW_NONE};
}

/// When the person launched it, in the server's milliseconds: what follows "_TIME" in the id. 0 is "now".
uint32_t launchTime(const QByteArray &startupId)
{
    const qsizetype mark = startupId.lastIndexOf("_TIME");
    return mark < 0 ? 0 : startupId.sliced(mark + 5).toUInt();
}

void send(xcb_connection_t *connection, xcb_window_t to, xcb_client_message_event_t event, uint32_t mask)
{
    event.response_type = XCB_CLIENT_MESSAGE;
    xcb_send_event(connection, 0, to, mask, reinterpret_cast<const char *>(&event));
}

/// `remove: ID="…"`, in messages of 20 bytes.
void endLaunchFeedback(xcb_connection_t *connection, xcb_window_t root, xcb_window_t window,
                       const QByteArray &startupId)
{
    QByteArray text = startupId;
    text.replace('\\', "\\\\").replace('"', "\\\"");
    text = "remove: ID=\"" + text + '"' + '\0';
    xcb_client_message_event_t event{};
    event.format = 8;
    event.window = window;
    event.type = atom(connection, "_NET_STARTUP_INFO_BEGIN");
    for (qsizetype at = 0; at < text.size(); at += sizeof(event.data)) {
        const QByteArray part = text.mid(at, sizeof(event.data)).leftJustified(sizeof(event.data), '\0');
        std::memcpy(&event.data, part.constData(), sizeof(event.data));
        send(connection, root, event, XCB_EVENT_MASK_PROPERTY_CHANGE);
        event.type = atom(connection, "_NET_STARTUP_INFO");
    }
}

/// Qt's own activation goes with the time of the last event that this window had, which may be hours ago.
void activateOnX11(xcb_connection_t *connection, xcb_window_t window, const QByteArray &startupId)
{
    const xcb_window_t root = rootOf(connection, window);
    xcb_client_message_event_t event{};
    event.format = 32;
    event.window = window;
    event.type = atom(connection, "_NET_ACTIVE_WINDOW");
    event.data.data32[0] = fromPerson;
    event.data.data32[1] = launchTime(startupId);
    send(connection, root, event, XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT | XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY);
    if (!startupId.isEmpty())
        endLaunchFeedback(connection, root, window, startupId);
    xcb_flush(connection);
}

} // namespace

void raiseWindow(QWidget &window, const StartupTokens &tokens)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    // Where Qt looks for it, and takes it out again.
    if (!tokens.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", tokens.activationToken);
    window.activateWindow();
    qunsetenv("XDG_ACTIVATION_TOKEN");
    // Asked for by its name: the platform "offscreen" has this interface too, with nothing behind it.
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (x11 && QGuiApplication::platformName() == QLatin1String("xcb"))
        activateOnX11(x11->connection(), static_cast<xcb_window_t>(window.winId()), tokens.startupId);
}

} // namespace signalbox
