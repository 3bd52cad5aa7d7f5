// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/uniquefd.h"

#include <span>

namespace signalbox::sys {

/// Many descriptors behind one: an epoll(7) set. One notifier on fd() stands for all of them, whatever their number.
///
/// Edge-triggered: a descriptor is told again only when something new happened to it. One that is ready for another
/// process (a traced child's pidfd, say) does not make the event loop spin.
/// *Cost:* O(ready), not O(watched).
class ReadySet
{
public:
    /// *Errors:* LimitReached.
    [[nodiscard]] static Result<ReadySet> create();

    /// Readable while something is ready. *Ownership:* stays with the set.
    [[nodiscard]] int fd() const noexcept { return m_epoll.get(); }
    /// Reports `fd` with `token` once it gets readable. Closing the last copy of `fd` removes it. *Errors:*
    /// LimitReached (memory, /proc/sys/fs/epoll/max_user_watches).
    [[nodiscard]] Result<void> add(int fd, quint64 token);
    /// Forgets `fd`; nothing happens if it was not there.
    void remove(int fd) noexcept;
    /// Fills `tokens` with what is ready now, without waiting. Returns how many.
    [[nodiscard]] qsizetype takeReady(std::span<quint64> tokens) noexcept;

private:
    explicit ReadySet(UniqueFd epoll) noexcept
        : m_epoll(std::move(epoll))
    {}
    UniqueFd m_epoll;
};

} // namespace signalbox::sys
