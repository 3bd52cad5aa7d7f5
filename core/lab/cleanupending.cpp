// SPDX-License-Identifier: MIT
#include "core/lab/cleanupending.h"

#include <array>
#include <csignal>

namespace signalbox {

namespace {

constexpr std::array<CleanupEndingInfo, 16> endings{{
    {CleanupEnding::Return, "return", 0},
    {CleanupEnding::Exit, "exit", 0},
    {CleanupEnding::QuickExit, "quick_exit", 0},
    {CleanupEnding::RawExit, "_exit", 0},
    {CleanupEnding::Abort, "abort", 0},
    {CleanupEnding::Segfault, "segfault", 0},
    {CleanupEnding::Sigterm, "sigterm", SIGTERM},
    {CleanupEnding::Sigint, "sigint", SIGINT},
    {CleanupEnding::Sighup, "sighup", SIGHUP},
    {CleanupEnding::Sigquit, "sigquit", SIGQUIT},
    {CleanupEnding::SigtermUnhandled, "sigterm-unhandled", SIGTERM},
    {CleanupEnding::Sigkill, "sigkill", SIGKILL},
    {CleanupEnding::Exec, "exec", 0},
    {CleanupEnding::StuckHook, "stuck-hook", SIGTERM},
    {CleanupEnding::ThrowingHook, "throwing-hook", SIGTERM},
    {CleanupEnding::SecondSignal, "second-signal", SIGTERM},
}};

} // namespace

std::span<const CleanupEndingInfo> cleanupEndings() noexcept
{
    return endings;
}

const CleanupEndingInfo &cleanupEndingInfo(CleanupEnding ending) noexcept
{
    return endings[static_cast<size_t>(ending)]; // the table is in the order of the enumeration
}

const CleanupEndingInfo *findCleanupEnding(QStringView name) noexcept
{
    for (const CleanupEndingInfo &info : endings) {
        if (name == QLatin1String(info.name))
            return &info;
    }
    return nullptr;
}

} // namespace signalbox
