// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/uniquefd.h"

#include <QByteArray>
#include <QByteArrayView>

#include <csignal>
#include <optional>
#include <span>
#include <sys/types.h>
#include <utility>

// Thin wrappers over system calls: the only place besides error.cpp that looks at errno.
// All retry EINTR where the call may be retried, and set O_CLOEXEC on every descriptor.

namespace signalbox::sys {

/// open(2) with O_CLOEXEC added.
[[nodiscard]] Result<UniqueFd> openFile(const char *path, int flags);
/// openat(2) with O_CLOEXEC added.
[[nodiscard]] Result<UniqueFd> openFileAt(int directoryFd, const char *path, int flags);
/// pread(2) until `buffer` is full or the file ends. Returns the bytes read.
[[nodiscard]] Result<qsizetype> readAt(int fd, std::span<char> buffer, off_t offset);
/// write(2) until all of `bytes` is out; waits where the descriptor is non-blocking. *Errors:* Io with EPIPE where
/// nobody reads any more; the caller ignores SIGPIPE to live to see it.
[[nodiscard]] Result<void> writeAll(int fd, QByteArrayView bytes);
/// The whole file, at most `limit` bytes. /proc files have no size, so it reads until the end.
[[nodiscard]] Result<QByteArray> readFile(const char *path, qsizetype limit = 16 * 1024 * 1024);
/// readlink(2), any length. Bytes as the kernel gives them.
[[nodiscard]] Result<QByteArray> readLink(const char *path);
/// socketpair(2) of two connected stream sockets, both non-blocking and close-on-exec. *Errors:* LimitReached.
[[nodiscard]] Result<std::pair<UniqueFd, UniqueFd>> socketPair();
/// eventfd(2) that starts at 0, non-blocking and close-on-exec. *Errors:* LimitReached.
[[nodiscard]] Result<UniqueFd> eventDescriptor();
/// signalfd(2) for `set`, non-blocking and close-on-exec. *Errors:* LimitReached, Unsupported.
[[nodiscard]] Result<UniqueFd> signalDescriptor(const sigset_t &set);
/// signalfd(2): the signals that `fd` is for from now on.
[[nodiscard]] Result<void> setSignalDescriptor(int fd, const sigset_t &set);

/// A second descriptor of the same open file (F_DUPFD_CLOEXEC). *Errors:* LimitReached.
[[nodiscard]] Result<UniqueFd> duplicate(int fd);

/// getpgid(2): the process group of `pid`. *Errors:* NoSuchProcess.
[[nodiscard]] Result<pid_t> processGroup(pid_t pid);

/// pidfd_open(2). `flags`: 0, or pidfdThread for a thread id (6.9).
[[nodiscard]] Result<UniqueFd> pidfdOpen(pid_t pid, unsigned flags = 0);
/// PIDFD_THREAD of linux/pidfd.h, absent from glibc 2.36: O_EXCL.
inline constexpr unsigned pidfdThread = 0200;

/// Scope flags of pidfd_send_signal(2), Linux 6.9; linux/pidfd.h, absent from glibc 2.36.
enum class PidfdSignalScope : unsigned { Default = 0, Thread = 1u << 0, ThreadGroup = 1u << 1, ProcessGroup = 1u << 2 };

/// pidfd_send_signal(2). With a value the signal is queued (SI_QUEUE) as by sigqueue(3). Signal 0 only probes.
/// *Errors:* EAGAIN is QueueFull.
[[nodiscard]] Result<void> pidfdSendSignal(int pidfd, int signal, std::optional<int> value = {},
                                           PidfdSignalScope scope = PidfdSignalScope::Default);
/// kill(2). Refuses pid <= 0 with InvalidArgument: those address groups or everything.
[[nodiscard]] Result<void> killProcess(pid_t pid, int signal);
/// kill(2) with a negative pid: the process group `group` > 1, nothing else.
[[nodiscard]] Result<void> killGroup(pid_t group, int signal);
/// tgkill(2). Refuses ids <= 0.
[[nodiscard]] Result<void> killThread(pid_t process, pid_t thread, int signal);
/// rt_sigqueueinfo(2) with SI_QUEUE, our pid and uid. *Errors:* EAGAIN is QueueFull.
[[nodiscard]] Result<void> queueSignal(pid_t pid, int signal, int value);
/// rt_tgsigqueueinfo(2), the same for one thread.
[[nodiscard]] Result<void> queueThreadSignal(pid_t process, pid_t thread, int signal, int value);

} // namespace signalbox::sys
