// SPDX-License-Identifier: MIT
#include "core/base/pipes.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace signalbox::sys {

namespace {
constexpr int firstFreeNumber = STDERR_FILENO + 1;
constexpr size_t terminalNameSize = 64; // "/dev/pts/" and a number
const char terminalDevice[] = "/dev/ptmx";

Failure failure(const char *operation, const QString &subject)
{
    return Failure(lastSystemError(operation, subject));
}

QString descriptorText(int fd)
{
    return QString::number(fd);
}
} // namespace

Result<Pipe> makePipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return failure("pipe2", {});
    return Pipe{UniqueFd(ends[0]), UniqueFd(ends[1])};
}

Result<void> setNonBlocking(int fd)
{
    const int flags = ::fcntl(fd, F_GETFL);
    if (flags < 0 || ::fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0)
        return failure("fcntl", descriptorText(fd));
    return {};
}

Result<UniqueFd> aboveStandardStreams(UniqueFd fd)
{
    if (!fd || fd.get() >= firstFreeNumber)
        return fd;
    UniqueFd moved(::fcntl(fd.get(), F_DUPFD_CLOEXEC, firstFreeNumber));
    if (!moved)
        return failure("fcntl", descriptorText(fd.get()));
    return moved;
}

Result<PseudoTerminal> openPseudoTerminal(TerminalSize size)
{
    const QString subject = QString::fromLatin1(terminalDevice);
    PseudoTerminal terminal;
    terminal.master.reset(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!terminal.master)
        return failure("posix_openpt", subject);
    if (::grantpt(terminal.master.get()) != 0)
        return failure("grantpt", subject);
    if (::unlockpt(terminal.master.get()) != 0)
        return failure("unlockpt", subject);
    std::array<char, terminalNameSize> name{};
    const int nameError = ::ptsname_r(terminal.master.get(), name.data(), name.size());
    if (nameError != 0)
        return Failure(errorFromErrno(nameError, "ptsname_r", subject));
    // O_NOCTTY: a session leader without a terminal would get this one for itself.
    terminal.slave.reset(::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!terminal.slave)
        return failure("open", QString::fromLatin1(name.data()));
    const winsize window{size.rows, size.columns, 0, 0};
    if (::ioctl(terminal.master.get(), TIOCSWINSZ, &window) != 0)
        return failure("ioctl(TIOCSWINSZ)", QString::fromLatin1(name.data()));
    return terminal;
}

Result<ReadOutcome> readAvailable(int fd, std::span<char> buffer)
{
    ssize_t size = -1;
    do {
        size = ::read(fd, buffer.data(), buffer.size());
    } while (size < 0 && errno == EINTR);
    if (size > 0)
        return ReadOutcome{.size = size};
    if (size == 0)
        return ReadOutcome{.atEnd = true};
    if (errno == EAGAIN)
        return ReadOutcome{.wouldBlock = true};
    if (errno == EIO && ::isatty(fd) == 1)
        return ReadOutcome{.atEnd = true}; // the last process that had the terminal open is gone
    return failure("read", descriptorText(fd));
}

} // namespace signalbox::sys
