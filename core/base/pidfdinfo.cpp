// SPDX-License-Identifier: MIT
#include "core/base/pidfdinfo.h"

#include <cstdint>
#include <sys/ioctl.h>

namespace signalbox {

namespace {

// struct pidfd_info, first published size (64 bytes); the headers of Debian 12 do not have it.
struct PidfdInfo {
    std::uint64_t mask;
    std::uint64_t cgroupId;
    std::uint32_t pid, tgid, ppid;
    std::uint32_t realUid, realGid, effectiveUid, effectiveGid, savedUid, savedGid, filesystemUid, filesystemGid;
    std::int32_t exitCode;
};
static_assert(sizeof(PidfdInfo) == 64, "PIDFD_INFO_SIZE_VER0");

constexpr unsigned long getInfo = _IOWR(0xFF, 11, PidfdInfo);
constexpr std::uint64_t infoPid = 1u << 0;
constexpr std::uint64_t infoExit = 1u << 3;

} // namespace

bool supportsPidfdInfo(int pidfd) noexcept
{
    PidfdInfo info{};
    info.mask = infoPid;
    return ::ioctl(pidfd, getInfo, &info) == 0;
}

std::optional<int> readPidfdExitStatus(int pidfd) noexcept
{
    PidfdInfo info{};
    info.mask = infoExit;
    if (::ioctl(pidfd, getInfo, &info) != 0 || (info.mask & infoExit) == 0)
        return std::nullopt;
    return info.exitCode;
}

} // namespace signalbox
