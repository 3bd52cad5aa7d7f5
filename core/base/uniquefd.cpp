// SPDX-License-Identifier: MIT
#include "core/base/uniquefd.h"

#include <cerrno>
#include <unistd.h>

namespace signalbox {

void UniqueFd::reset(int fd) noexcept
{
    if (m_fd >= 0 && m_fd != fd) {
        const int savedErrno = errno;
        ::close(m_fd); // EINTR on Linux: the descriptor is closed all the same
        errno = savedErrno;
    }
    m_fd = fd;
}

} // namespace signalbox
