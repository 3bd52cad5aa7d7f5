// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"

#include <vector>

namespace signalbox {

/// The processes that draw this session's screen: whoever listens on the sockets that DISPLAY and WAYLAND_DISPLAY name.
/// Empty without a local display. *Cost:* one short connection per socket.
/// *Source:* unix(7) SO_PEERCRED; X(7) display names; WAYLAND_DISPLAY as libwayland-client reads it.
[[nodiscard]] std::vector<ProcessId> displayServers();

/// The socket addresses that `display` (DISPLAY) and `waylandDisplay` (WAYLAND_DISPLAY, relative to `runtimeDirectory`)
/// stand for, "@" in front of an abstract one. Pure. Displays of other machines have none.
[[nodiscard]] std::vector<QByteArray>
displaySocketAddresses(const QByteArray &display, const QByteArray &waylandDisplay, const QByteArray &runtimeDirectory);

/// Whether anybody listens at one of `addresses` (see displaySocketAddresses()). Also true where somebody does who is
/// busy, hidden from us or denies us. *Cost:* one connection per address, closed at once.
[[nodiscard]] bool isAnyDisplayServed(const std::vector<QByteArray> &addresses);

} // namespace signalbox
