// SPDX-License-Identifier: MIT
#include "core/base/displayserver.h"

#include "core/base/unixsocket.h"

#include <algorithm>
#include <cerrno>

namespace signalbox {

namespace {

// The number in ":0", ":0.1", "unix:0"; empty for "host:0" and everything else.
QByteArray localDisplayNumber(const QByteArray &display)
{
    const qsizetype colon = display.lastIndexOf(':');
    if (colon < 0)
        return {};
    const QByteArray host = display.left(colon);
    if (!host.isEmpty() && host != "unix" && !host.endsWith("/unix"))
        return {};
    QByteArray number = display.mid(colon + 1);
    if (const qsizetype dot = number.indexOf('.'); dot >= 0)
        number.truncate(dot);
    const bool isNumber =
        !number.isEmpty() && std::all_of(number.cbegin(), number.cend(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? number : QByteArray();
}

} // namespace

std::vector<QByteArray> displaySocketAddresses(const QByteArray &display, const QByteArray &waylandDisplay,
                                               const QByteArray &runtimeDirectory)
{
    std::vector<QByteArray> addresses;
    if (waylandDisplay.startsWith('/'))
        addresses.push_back(waylandDisplay);
    else if (!waylandDisplay.isEmpty() && !runtimeDirectory.isEmpty())
        addresses.push_back(runtimeDirectory + '/' + waylandDisplay);
    if (const QByteArray number = localDisplayNumber(display); !number.isEmpty()) {
        addresses.push_back("@/tmp/.X11-unix/X" + number);
        addresses.push_back("/tmp/.X11-unix/X" + number);
    }
    return addresses;
}

std::vector<ProcessId> displayServers()
{
    std::vector<ProcessId> servers;
    for (const QByteArray &address :
         displaySocketAddresses(qgetenv("DISPLAY"), qgetenv("WAYLAND_DISPLAY"), qgetenv("XDG_RUNTIME_DIR"))) {
        const auto pid = sys::unixSocketPeer(address);
        if (!pid)
            continue;
        const auto startTime = readStartTime(*pid);
        if (!startTime)
            continue;
        const ProcessId id{*pid, *startTime};
        if (std::find(servers.begin(), servers.end(), id) == servers.end())
            servers.push_back(id);
    }
    return servers;
}

bool isAnyDisplayServed(const std::vector<QByteArray> &addresses)
{
    const auto isServed = [](const QByteArray &address) {
        const auto peer = sys::unixSocketPeer(address);
        if (peer)
            return true;
        switch (peer.error().errnoValue) {
        case ENOENT:
        case ENOTDIR:
        case ENAMETOOLONG:
        case ECONNREFUSED: return false;
        default: return true; // EAGAIN: its queue is full; ESRCH: it lives in another pid namespace; EACCES
        }
    };
    return std::any_of(addresses.begin(), addresses.end(), isServed);
}

} // namespace signalbox
