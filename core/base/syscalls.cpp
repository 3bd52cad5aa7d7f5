// SPDX-License-Identifier: MIT
#include "core/base/syscalls.h"

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

namespace signalbox::sys {

namespace {

template<typename Call>
auto retryInterrupted(Call call)
{
    decltype(call()) result{};
    do {
        result = call();
    } while (result < 0 && errno == EINTR);
    return result;
}

QString pathText(const char *path)
{
    return QString::fromUtf8(path);
}

Error invalidTarget(const char *operation, pid_t pid)
{
    return Error{.code = ErrorCode::InvalidArgument,
                 .operation = QString::fromLatin1(operation),
                 .subject = QString::number(pid),
                 .reason = QStringLiteral("pid-out-of-range")};
}

Result<void> sendResult(long returned, const char *operation, pid_t subject)
{
    if (returned == 0)
        return {};
    Error error = lastSystemError(operation, QString::number(subject));
    if (error.errnoValue == EAGAIN) // sigqueue(3): RLIMIT_SIGPENDING of the user is reached
        error.code = ErrorCode::QueueFull;
    return Failure(error);
}

siginfo_t queuedInfo(int signal, int value)
{
    siginfo_t info{};
    info.si_signo = signal;
    info.si_code = SI_QUEUE;
    info.si_pid = getpid();
    info.si_uid = getuid();
    info.si_value.sival_int = value;
    return info;
}

} // namespace

Result<UniqueFd> openFile(const char *path, int flags)
{
    return openFileAt(AT_FDCWD, path, flags);
}

Result<UniqueFd> openFileAt(int directoryFd, const char *path, int flags)
{
    const int fd = retryInterrupted([&] { return ::openat(directoryFd, path, flags | O_CLOEXEC); });
    if (fd < 0)
        return Failure(lastSystemError("open", pathText(path)));
    return UniqueFd(fd);
}

Result<qsizetype> readAt(int fd, std::span<char> buffer, off_t offset)
{
    size_t size = 0;
    while (size < buffer.size()) {
        const ssize_t got = retryInterrupted(
            [&] { return ::pread(fd, buffer.data() + size, buffer.size() - size, offset + static_cast<off_t>(size)); });
        if (got < 0)
            return Failure(lastSystemError("pread", QString::number(fd)));
        if (got == 0)
            break;
        size += static_cast<size_t>(got);
    }
    return static_cast<qsizetype>(size);
}

Result<void> writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written =
            retryInterrupted([&] { return ::write(fd, bytes.data(), static_cast<size_t>(bytes.size())); });
        if (written >= 0) {
            bytes = bytes.sliced(written);
        } else if (errno == EAGAIN) { // a terminal or pipe that somebody else made non-blocking
            pollfd ready{fd, POLLOUT, 0};
            if (retryInterrupted([&] { return ::poll(&ready, 1, -1); }) < 0)
                return Failure(lastSystemError("poll", QString::number(fd)));
        } else {
            return Failure(lastSystemError("write", QString::number(fd)));
        }
    }
    return {};
}

Result<QByteArray> readFile(const char *path, qsizetype limit)
{
    const auto fd = openFile(path, O_RDONLY);
    if (!fd)
        return Failure(fd.error());
    constexpr qsizetype firstSize = 4096; // one page: nearly every /proc file
    QByteArray bytes(std::min(firstSize, limit), Qt::Uninitialized);
    qsizetype size = 0;
    for (;;) {
        const ssize_t got = retryInterrupted(
            [&] { return ::read(fd->get(), bytes.data() + size, static_cast<size_t>(bytes.size() - size)); });
        if (got < 0)
            return Failure(lastSystemError("read", pathText(path)));
        size += got;
        if (got == 0 || size == limit)
            break;
        if (size == bytes.size())
            bytes.resize(std::min(size * 4, limit));
    }
    bytes.truncate(size);
    return bytes;
}

Result<QByteArray> readLink(const char *path)
{
    QByteArray bytes(256, Qt::Uninitialized);
    for (;;) {
        const ssize_t got = ::readlink(path, bytes.data(), static_cast<size_t>(bytes.size()));
        if (got < 0)
            return Failure(lastSystemError("readlink", pathText(path)));
        if (got < bytes.size()) {
            bytes.truncate(got);
            return bytes;
        }
        bytes.resize(bytes.size() * 2); // filled to the brim: it may have been cut
    }
}

Result<UniqueFd> duplicate(int fd)
{
    const int copy = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (copy < 0)
        return Failure(lastSystemError("fcntl", QString::number(fd)));
    return UniqueFd(copy);
}

Result<pid_t> processGroup(pid_t pid)
{
    if (pid <= 0)
        return Failure(invalidTarget("getpgid", pid));
    const pid_t group = ::getpgid(pid);
    if (group < 0)
        return Failure(lastSystemError("getpgid", QString::number(pid)));
    return group;
}

Result<std::pair<UniqueFd, UniqueFd>> socketPair()
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) != 0)
        return Failure(lastSystemError("socketpair", QString()));
    return std::pair{UniqueFd(ends[0]), UniqueFd(ends[1])};
}

Result<UniqueFd> eventDescriptor()
{
    const int fd = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (fd < 0)
        return Failure(lastSystemError("eventfd", QString()));
    return UniqueFd(fd);
}

Result<UniqueFd> signalDescriptor(const sigset_t &set)
{
    const int fd = ::signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    if (fd < 0)
        return Failure(lastSystemError("signalfd", QString()));
    return UniqueFd(fd);
}

Result<void> setSignalDescriptor(int fd, const sigset_t &set)
{
    if (::signalfd(fd, &set, 0) < 0)
        return Failure(lastSystemError("signalfd", QString::number(fd)));
    return {};
}

Result<UniqueFd> pidfdOpen(pid_t pid, unsigned flags)
{
    if (pid <= 0)
        return Failure(invalidTarget("pidfd_open", pid));
    const long fd = ::syscall(SYS_pidfd_open, pid, flags);
    if (fd < 0)
        return Failure(lastSystemError("pidfd_open", QString::number(pid)));
    return UniqueFd(static_cast<int>(fd)); // the kernel sets close-on-exec itself
}

Result<void> pidfdSendSignal(int pidfd, int signal, std::optional<int> value, PidfdSignalScope scope)
{
    siginfo_t info{};
    if (value)
        info = queuedInfo(signal, *value);
    const long returned =
        ::syscall(SYS_pidfd_send_signal, pidfd, signal, value ? &info : nullptr, static_cast<unsigned>(scope));
    return sendResult(returned, "pidfd_send_signal", pidfd);
}

Result<void> killProcess(pid_t pid, int signal)
{
    if (pid <= 0)
        return Failure(invalidTarget("kill", pid));
    return sendResult(::kill(pid, signal), "kill", pid);
}

Result<void> killGroup(pid_t group, int signal)
{
    if (group <= 1) // kill(-1) is everything we may reach, kill(0) our own group
        return Failure(invalidTarget("kill", group));
    return sendResult(::kill(-group, signal), "kill", -group);
}

Result<void> killThread(pid_t process, pid_t thread, int signal)
{
    if (process <= 0 || thread <= 0)
        return Failure(invalidTarget("tgkill", process <= 0 ? process : thread));
    return sendResult(::syscall(SYS_tgkill, process, thread, signal), "tgkill", thread);
}

Result<void> queueSignal(pid_t pid, int signal, int value)
{
    if (pid <= 0)
        return Failure(invalidTarget("rt_sigqueueinfo", pid));
    siginfo_t info = queuedInfo(signal, value);
    return sendResult(::syscall(SYS_rt_sigqueueinfo, pid, signal, &info), "rt_sigqueueinfo", pid);
}

Result<void> queueThreadSignal(pid_t process, pid_t thread, int signal, int value)
{
    if (process <= 0 || thread <= 0)
        return Failure(invalidTarget("rt_tgsigqueueinfo", process <= 0 ? process : thread));
    siginfo_t info = queuedInfo(signal, value);
    return sendResult(::syscall(SYS_rt_tgsigqueueinfo, process, thread, signal, &info), "rt_tgsigqueueinfo", thread);
}

} // namespace signalbox::sys
