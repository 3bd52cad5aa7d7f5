// SPDX-License-Identifier: MIT
#include "core/base/readyset.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/epoll.h>

namespace signalbox::sys {

namespace {
constexpr size_t batchSize = 64; // events taken per system call
}

Result<ReadySet> ReadySet::create()
{
    UniqueFd epoll(::epoll_create1(EPOLL_CLOEXEC));
    if (!epoll)
        return Failure(lastSystemError("epoll_create1", {}));
    return ReadySet(std::move(epoll));
}

Result<void> ReadySet::add(int fd, quint64 token)
{
    epoll_event event{};
    event.events = EPOLLIN | EPOLLET;
    event.data.u64 = token;
    if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event) == 0)
        return {};
    Error error = lastSystemError("epoll_ctl", QString::number(fd));
    if (error.errnoValue == ENOSPC) // max_user_watches
        error.code = ErrorCode::LimitReached;
    return Failure(error);
}

void ReadySet::remove(int fd) noexcept
{
    epoll_event unused{}; // a null pointer is refused before Linux 2.6.9
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, &unused);
}

qsizetype ReadySet::takeReady(std::span<quint64> tokens) noexcept
{
    size_t count = 0;
    std::array<epoll_event, batchSize> events{};
    while (count < tokens.size()) {
        const size_t wanted = std::min(batchSize, tokens.size() - count);
        const int found = ::epoll_wait(m_epoll.get(), events.data(), static_cast<int>(wanted), 0);
        if (found < 0 && errno == EINTR)
            continue;
        if (found <= 0)
            break;
        for (size_t i = 0; i < static_cast<size_t>(found); ++i)
            tokens[count++] = events[i].data.u64;
        if (static_cast<size_t>(found) < wanted)
            break;
    }
    return static_cast<qsizetype>(count);
}

} // namespace signalbox::sys
