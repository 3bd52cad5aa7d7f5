// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/uniquefd.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDeadlineTimer>

#include <sys/types.h>

// Unix stream sockets, as far as we ask who listens there. Nothing here waits longer than it is told to.

namespace signalbox::sys {

/// A non-blocking connection to whoever listens at `address`: a path, or "@name" for the abstract namespace.
/// *Errors:* NotFound, LimitReached, Io (ECONNREFUSED: nobody listens; EAGAIN: whoever listens takes no more).
[[nodiscard]] Result<UniqueFd> connectUnixSocket(const QByteArray &address);

/// The user who listens at the other end of `socket`. *Source:* unix(7), SO_PEERCRED: the credentials at the time of
/// listen(2).
[[nodiscard]] Result<uid_t> socketPeerUser(int socket);

/// The pid of whoever listens on the Unix stream socket `address`, as connectUnixSocket() takes it.
/// *Cost:* one connection that is closed at once. *Errors:* those of connectUnixSocket(); NoSuchProcess: it lives in
/// another pid namespace.
[[nodiscard]] Result<pid_t> unixSocketPeer(const QByteArray &address);

/// send(2) of all of `bytes`, which fit into the buffer of a new connection, without SIGPIPE. *Errors:* Io (EPIPE:
/// nobody is at the other end; EAGAIN: they do not fit).
[[nodiscard]] Result<void> sendNow(int socket, QByteArrayView bytes);

/// poll(2): whether something can be read from `fd`, or nobody is at its other end any more, before the deadline.
[[nodiscard]] Result<bool> waitReadable(int fd, QDeadlineTimer deadline);

} // namespace signalbox::sys
