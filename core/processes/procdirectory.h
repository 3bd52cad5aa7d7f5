// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/uniquefd.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>
#include <sys/types.h>
#include <vector>

namespace signalbox {

/// The directory /proc, or another that looks like it: lists processes and reads their files, each relative to one kept
/// descriptor. *Thread:* one at a time. *Cost:* one buffer, reused for everything that is read.
class ProcDirectory
{
public:
    explicit ProcDirectory(QByteArray root);

    [[nodiscard]] const QByteArray &root() const noexcept { return m_root; }
    /// What to do when there are no descriptors left; returns whether another attempt may succeed.
    void setLimitHandler(std::function<bool()> handler) { m_limitHandler = std::move(handler); }

    /// The pids that stand in it, ascending. *Errors:* if the directory itself cannot be read.
    [[nodiscard]] Result<void> listPids(std::vector<pid_t> &into);
    /// The thread ids of `pid`, ascending. *Errors:* NotFound or NoSuchProcess once it is gone.
    [[nodiscard]] Result<std::vector<pid_t>> listThreads(pid_t pid);
    /// Whether it surely has a single thread, whose tid is its pid. *Cost:* one stat. *Source:* fs/proc/base.c
    /// proc_task_getattr(): the link count is the number of threads and two.
    [[nodiscard]] bool hasOneThread(pid_t pid);
    /// How many entries `pid`/`name` has. *Cost:* one stat where the kernel counts them (`fd`, since 6.2), else a
    /// readdir.
    [[nodiscard]] std::optional<quint64> countEntries(pid_t pid, const char *name);

    [[nodiscard]] Result<UniqueFd> openFile(pid_t pid, const char *name);
    /// All of a file. The view is valid until the next call of anything here.
    [[nodiscard]] Result<QByteArrayView> readFile(pid_t pid, const char *name);
    /// `pid`/task/`tid`/`name`.
    [[nodiscard]] Result<QByteArrayView> readThreadFile(pid_t pid, pid_t tid, const char *name);
    /// From the start of an open file, in one call if it fits into the buffer. nullopt: it cannot be read (any more).
    [[nodiscard]] std::optional<QByteArrayView> readDescriptor(int fd);
    [[nodiscard]] Result<QByteArrayView> readLink(pid_t pid, const char *name);
    /// Who owns the directory of `pid`: its effective uid, whatever else is hidden of it.
    [[nodiscard]] std::optional<quint32> owner(pid_t pid);

private:
    [[nodiscard]] Result<void> openRoot();
    [[nodiscard]] Result<UniqueFd> openPath(const char *path, int flags);
    [[nodiscard]] Result<QByteArrayView> readPath(const char *path);
    [[nodiscard]] Result<void> listNumbers(int fd, std::vector<pid_t> &into);

    QByteArray m_root;
    UniqueFd m_fd;
    std::vector<char> m_buffer;
    std::vector<char> m_entries; ///< of getdents64: a directory is listed while files are read
    std::function<bool()> m_limitHandler;
};

} // namespace signalbox
