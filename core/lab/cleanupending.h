// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalnumber.h"

#include <QStringView>

#include <span>

namespace signalbox {

/// The ways for a program to end that a cleanup trial tries; the names are those of `signalbox hooks --ending`.
enum class CleanupEnding {
    Return,
    Exit,
    QuickExit,
    RawExit, ///< _exit(2)
    Abort,
    Segfault,
    Sigterm,
    Sigint,
    Sighup,
    Sigquit,
    SigtermUnhandled, ///< hooks by atexit(3) only, nothing handles TERM
    Sigkill,
    Exec,
    StuckHook,    ///< TERM, and a hook that never comes back
    ThrowingHook, ///< TERM, and a hook that an exception leaves
    SecondSignal, ///< TERM, and TERM again while a hook runs
};

/// One ending, described.
struct CleanupEndingInfo {
    CleanupEnding ending;
    const char *name; ///< "return", "sigterm-unhandled"
    int signal = 0;   ///< what is sent to the program once it is ready; 0: it ends by itself
};

/// All endings in the order of cli.md.
[[nodiscard]] std::span<const CleanupEndingInfo> cleanupEndings() noexcept;
/// The description of `ending`.
[[nodiscard]] const CleanupEndingInfo &cleanupEndingInfo(CleanupEnding ending) noexcept;
/// By its name, or null.
[[nodiscard]] const CleanupEndingInfo *findCleanupEnding(QStringView name) noexcept;

} // namespace signalbox
