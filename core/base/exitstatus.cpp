// SPDX-License-Identifier: MIT
#include "core/base/exitstatus.h"

#include "core/base/syscalls.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <poll.h>
#include <sys/wait.h>

namespace signalbox {

namespace {

constexpr auto processFdType = static_cast<idtype_t>(3); // P_PIDFD of waitid(2)
constexpr int exitCodeField = 52;
constexpr int firstFieldAfterName = 3;
constexpr int coreDumpedBit = 0x80; // wait(2): WCOREDUMP

// What wait(2) would have stored for what waitid(2) decoded.
int rawStatus(const siginfo_t &info) noexcept
{
    switch (info.si_code) {
    case CLD_KILLED: return info.si_status;
    case CLD_DUMPED: return info.si_status | coreDumpedBit;
    default: return (info.si_status & 0xff) << 8;
    }
}

// The fields after the name: "Z 1 …".
std::optional<int> zombieExitCode(QByteArrayView stat)
{
    qsizetype position = stat.lastIndexOf(')');
    if (position < 0 || position + 2 >= stat.size() || stat[position + 2] != 'Z')
        return std::nullopt;
    for (int field = firstFieldAfterName - 1; field < exitCodeField; ++field) {
        position = stat.indexOf(' ', position + 1);
        if (position < 0)
            return std::nullopt;
    }
    int value = 0;
    const auto [end, error] = std::from_chars(stat.data() + position + 1, stat.data() + stat.size(), value);
    return error == std::errc{} ? std::optional(value) : std::nullopt;
}

} // namespace

PidfdState pidfdState(int pidfd) noexcept
{
    pollfd polled{.fd = pidfd, .events = POLLIN, .revents = 0};
    int ready = 0;
    do {
        ready = ::poll(&polled, 1, 0);
    } while (ready < 0 && errno == EINTR);
    if (ready <= 0)
        return PidfdState::Alive;
    if ((polled.revents & POLLHUP) != 0)
        return PidfdState::Reaped;
    const auto sent = sys::pidfdSendSignal(pidfd, 0);
    return !sent && sent.error().code == ErrorCode::NoSuchProcess ? PidfdState::Reaped : PidfdState::Dead;
}

std::optional<int> peekChildStatus(int pidfd) noexcept
{
    siginfo_t info{};
    int returned = -1;
    do {
        // __WALL: children made by clone() with another exit signal than SIGCHLD are children, too.
        returned = ::waitid(processFdType, static_cast<id_t>(pidfd), &info, WEXITED | WNOHANG | WNOWAIT | __WALL);
    } while (returned < 0 && errno == EINTR);
    if (returned != 0 || info.si_pid == 0)
        return std::nullopt;
    return rawStatus(info);
}

std::optional<int> readZombieStatus(const ProcessId &id)
{
    const QByteArray directory = "/proc/" + QByteArray::number(id.pid);
    // Guarded by the same permission as field 52, and answered for zombies: tells a true 0 from a hidden one.
    const bool isPermitted = sys::readLink((directory + "/ns/user").constData()).has_value();
    const auto stat = sys::readFile((directory + "/stat").constData());
    if (!stat)
        return std::nullopt;
    const auto startTime = parseStartTime(*stat);
    if (!startTime || *startTime != id.startTime)
        return std::nullopt;
    const auto status = zombieExitCode(*stat);
    if (!status || (*status == 0 && !isPermitted))
        return std::nullopt;
    return status;
}

} // namespace signalbox
