// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>
#include <vector>

namespace signalbox {

/// What came of asking a message bus whether it is there.
enum class BusState {
    Answers,       ///< it took us in
    NoAddress,     ///< nothing says where it is
    NotLocal,      ///< it is no Unix socket of this machine (tcp:, autolaunch:, …): not asked
    Unreachable,   ///< nobody listens there
    Silent,        ///< somebody listens and does not answer
    Refuses,       ///< somebody answers and does not take us in
    OfAnotherUser, ///< it took us in, but belongs to somebody else, such as the one who called sudo(8)
};

/// What `state` means for the program, as a clause in English: "it answers", "nobody listens there". For `doctor`.
[[nodiscard]] const char *busStateClause(BusState state) noexcept;

/// Where this session's bus is, as D-Bus itself finds it without starting one: DBUS_SESSION_BUS_ADDRESS, or the socket
/// "bus" in XDG_RUNTIME_DIR. Empty if there is neither.
[[nodiscard]] QByteArray sessionBusAddress();

/// The sockets that a D-Bus address names, in its order, "@" in front of an abstract one; nothing if any part of it is
/// no Unix socket or damaged. Pure. *Source:* the D-Bus specification, "Server Addresses".
[[nodiscard]] std::optional<std::vector<QByteArray>> busSockets(const QByteArray &address,
                                                                const QByteArray &runtimeDirectory);

/// How long a bus may take in a session that has only just begun; otherwise it answers within a millisecond.
inline constexpr std::chrono::milliseconds busPatience{1000};

/// Introduces itself to the bus at `address`, waits for its welcome and hangs up.
///
/// libdbus has no deadline when it connects: a bus that hangs would hold up the program, in Qt's own start too.
/// *Cost:* a millisecond with a bus that is well, at most `patience` otherwise.
/// *Source:* the D-Bus specification, "Authentication Protocol" and "org.freedesktop.DBus.Hello".
[[nodiscard]] BusState checkBus(const QByteArray &address, std::chrono::milliseconds patience);

} // namespace signalbox
