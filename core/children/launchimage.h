// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/launchoptions.h"

#include <span>
#include <vector>

namespace signalbox {

/// What execve(2) takes, out of launch options: the candidate paths, arguments and variables as null-terminated arrays.
/// Made before the fork, since a child may not allocate.
class LaunchImage
{
public:
    /// *Errors:* InvalidArgument, operation "launch", with a reason as Launcher::start() has it.
    [[nodiscard]] static Result<LaunchImage> create(const LaunchOptions &options);

    /// Paths to try in order. Valid as long as the image.
    [[nodiscard]] std::span<const char *const> programs() const noexcept { return m_programPointers; }
    [[nodiscard]] char *const *arguments() const noexcept { return m_argumentPointers.data(); }
    [[nodiscard]] char *const *environment() const noexcept { return m_variablePointers.data(); }

    /// The index of the first argument or variable (counted on after the arguments) that is longer than one may be, or
    /// -1. *Source:* MAX_ARG_STRLEN of include/uapi/linux/binfmts.h: 32 pages, the final NUL included.
    [[nodiscard]] qsizetype firstTooLong() const noexcept;

private:
    LaunchImage() = default;
    std::vector<QByteArray> m_programs;
    std::vector<QByteArray> m_arguments;
    std::vector<QByteArray> m_variables;
    std::vector<const char *> m_programPointers;
    std::vector<char *> m_argumentPointers;
    std::vector<char *> m_variablePointers;
};

} // namespace signalbox
