// SPDX-License-Identifier: MIT
#include "app/buscheck.h"

#include "core/base/pipes.h"
#include "core/base/unixsocket.h"

#include <QDeadlineTimer>
#include <QFileInfo>

#include <cerrno>
#include <unistd.h>

namespace signalbox {

namespace {

/// More than any bus says before it takes somebody in.
constexpr qsizetype longestAnswer = 4096;

/// The call of Hello as it goes over the wire, little-endian: 16 bytes, then path, destination, interface and member,
/// each padded to 8.
constexpr char helloCall[] = "l\1\0\1\0\0\0\0\1\0\0\0n\0\0\0"
                             "\1\1o\0\x15\0\0\0/org/freedesktop/DBus\0\0\0"
                             "\6\1s\0\x14\0\0\0org.freedesktop.DBus\0\0\0\0"
                             "\2\1s\0\x14\0\0\0org.freedesktop.DBus\0\0\0\0"
                             "\3\1s\0\5\0\0\0Hello\0\0\0";
constexpr qsizetype helloSize = sizeof(helloCall) - 1;
static_assert(helloSize == 128);

/// "%2f" is "/". Nothing if it is damaged.
std::optional<QByteArray> unescaped(const QByteArray &text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != '%') {
            bytes += text.at(i);
            continue;
        }
        bool isNumber = false;
        const int byte = text.mid(i + 1, 2).toInt(&isNumber, 16);
        if (!isNumber || i + 2 >= text.size() || byte == 0)
            return {};
        bytes += static_cast<char>(byte);
        i += 2;
    }
    return bytes;
}

/// Of one part of an address, "unix:path=/run/bus,guid=…".
std::optional<QByteArray> socketOf(const QByteArray &part, const QByteArray &runtimeDirectory)
{
    if (!part.startsWith("unix:"))
        return {};
    for (const QByteArray &pair : part.sliced(5).split(',')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray key = pair.left(equals);
        const std::optional<QByteArray> value = equals < 0 ? std::nullopt : unescaped(pair.sliced(equals + 1));
        if (!value || value->isEmpty())
            return {};
        if (key == "path")
            return value;
        if (key == "abstract")
            return '@' + *value;
        if (key == "runtime" && *value == "yes" && !runtimeDirectory.isEmpty())
            return runtimeDirectory + "/bus";
    }
    return {};
}

/// Bytes of the other end; empty if none came in time, or it hung up.
QByteArray nextBytes(int socket, const QDeadlineTimer &deadline)
{
    const Result<bool> isReadable = sys::waitReadable(socket, deadline);
    if (!isReadable || !*isReadable)
        return {};
    QByteArray bytes(longestAnswer, Qt::Uninitialized);
    const auto outcome = sys::readAvailable(socket, {bytes.data(), static_cast<size_t>(bytes.size())});
    bytes.truncate(outcome ? outcome->size : 0);
    return bytes;
}

/// The first line that the other end says, without its end; what there is of it where it hung up or says too much.
/// Nothing if time ran out.
std::optional<QByteArray> firstLine(int socket, const QDeadlineTimer &deadline)
{
    QByteArray line;
    while (!line.contains("\r\n") && line.size() < longestAnswer) {
        const QByteArray bytes = nextBytes(socket, deadline);
        if (bytes.isEmpty())
            return deadline.hasExpired() ? std::nullopt : std::optional(line);
        line += bytes;
    }
    return line.left(line.indexOf("\r\n"));
}

BusState converse(int socket, const QDeadlineTimer &deadline)
{
    const QByteArray self = QByteArray::number(::geteuid()).toHex();
    if (!sys::sendNow(socket, QByteArray(1, '\0') + "AUTH EXTERNAL " + self + "\r\n"))
        return BusState::Refuses;
    const std::optional<QByteArray> answer = firstLine(socket, deadline);
    if (!answer)
        return BusState::Silent;
    if (!answer->startsWith("OK ") || !sys::sendNow(socket, "BEGIN\r\n" + QByteArray(helloCall, helloSize)))
        return BusState::Refuses;
    if (nextBytes(socket, deadline).isEmpty())
        return deadline.hasExpired() ? BusState::Silent : BusState::Refuses;
    const Result<uid_t> owner = sys::socketPeerUser(socket);
    return owner && *owner == ::geteuid() ? BusState::Answers : BusState::OfAnotherUser;
}

} // namespace

const char *busStateClause(BusState state) noexcept
{
    switch (state) {
    case BusState::Answers: return "it answers: one window, and notifications of the desktop";
    case BusState::NoAddress: return "neither DBUS_SESSION_BUS_ADDRESS nor XDG_RUNTIME_DIR says where it is";
    case BusState::NotLocal: return "it is no socket of this machine, and is not used";
    case BusState::Unreachable: return "nobody listens at its address";
    case BusState::Silent: return "somebody listens at its address and does not answer";
    case BusState::Refuses: return "it does not take us in";
    case BusState::OfAnotherUser: return "it belongs to another user, and is not used";
    }
    return "";
}

QByteArray sessionBusAddress()
{
    if (const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS"); !address.isEmpty())
        return address;
    const QByteArray directory = qgetenv("XDG_RUNTIME_DIR");
    const bool isThere = !directory.isEmpty() && QFileInfo::exists(QFile::decodeName(directory + "/bus"));
    return isThere ? QByteArray("unix:runtime=yes") : QByteArray();
}

std::optional<std::vector<QByteArray>> busSockets(const QByteArray &address, const QByteArray &runtimeDirectory)
{
    std::vector<QByteArray> sockets;
    for (const QByteArray &part : address.split(';')) {
        if (part.isEmpty())
            continue;
        std::optional<QByteArray> socket = socketOf(part, runtimeDirectory);
        if (!socket)
            return {};
        sockets.push_back(*std::move(socket));
    }
    return sockets;
}

BusState checkBus(const QByteArray &address, std::chrono::milliseconds patience)
{
    if (address.isEmpty())
        return BusState::NoAddress;
    const auto sockets = busSockets(address, qgetenv("XDG_RUNTIME_DIR"));
    if (!sockets)
        return BusState::NotLocal;
    const QDeadlineTimer deadline(patience);
    for (const QByteArray &socket : *sockets) {
        const Result<UniqueFd> connection = sys::connectUnixSocket(socket);
        if (connection)
            return converse(connection->get(), deadline);
        if (connection.error().errnoValue == EAGAIN)
            return BusState::Silent; // so many wait there that nobody else may
    }
    return BusState::Unreachable;
}

} // namespace signalbox
