// SPDX-License-Identifier: MIT
#include "core/base/unixsocket.h"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace signalbox::sys {

namespace {

Result<ucred> peerCredentials(int socket, const QString &subject)
{
    ucred peer{};
    socklen_t size = sizeof(peer);
    if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return Failure(lastSystemError("getsockopt", subject));
    return peer;
}

} // namespace

Result<UniqueFd> connectUnixSocket(const QByteArray &address)
{
    const QString subject = QString::fromUtf8(address);
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    const auto size = static_cast<size_t>(address.size());
    if (size == 0 || size >= sizeof(name.sun_path))
        return Failure(errorFromErrno(ENAMETOOLONG, "connect", subject));
    std::memcpy(name.sun_path, address.constData(), size);
    const bool isAbstract = address.startsWith('@');
    if (isAbstract)
        name.sun_path[0] = '\0';
    // An abstract name ends with its length, a path with its NUL.
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + size + (isAbstract ? 0 : 1));

    // Non-blocking: a listener with a full backlog must not hold us up.
    UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket)
        return Failure(lastSystemError("socket", subject));
    if (::connect(socket.get(), reinterpret_cast<const sockaddr *>(&name), length) != 0)
        return Failure(lastSystemError("connect", subject));
    return socket;
}

Result<uid_t> socketPeerUser(int socket)
{
    const Result<ucred> peer = peerCredentials(socket, {});
    if (!peer)
        return Failure(peer.error());
    return peer->uid;
}

Result<pid_t> unixSocketPeer(const QByteArray &address)
{
    const Result<UniqueFd> socket = connectUnixSocket(address);
    if (!socket)
        return Failure(socket.error());
    const QString subject = QString::fromUtf8(address);
    const Result<ucred> peer = peerCredentials(socket->get(), subject);
    if (!peer)
        return Failure(peer.error());
    if (peer->pid <= 0) // it lives outside our pid namespace
        return Failure(errorFromErrno(ESRCH, "getsockopt", subject));
    return peer->pid;
}

Result<void> sendNow(int socket, QByteArrayView bytes)
{
    const ssize_t sent = ::send(socket, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0)
        return Failure(lastSystemError("send", {}));
    if (sent != bytes.size())
        return Failure(errorFromErrno(EAGAIN, "send", {}));
    return {};
}

Result<bool> waitReadable(int fd, QDeadlineTimer deadline)
{
    for (;;) {
        pollfd polled{fd, POLLIN, 0};
        const int ready = ::poll(&polled, 1, static_cast<int>(deadline.remainingTime()));
        if (ready >= 0)
            return ready > 0;
        if (errno != EINTR)
            return Failure(lastSystemError("poll", {}));
    }
}

} // namespace signalbox::sys
